"""In which order a call sheet stands, and the bands that divide it: by urgency, by area, by the hour."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterable, Mapping
from itertools import groupby

from app.care.rows import DueRow
from app.customers.whereabouts import Whereabouts
from app.fields.parse_hour import read_hour
from app.sheets.words import Words

URGENCY, AREA, HOUR = "urgency", "area", "hour"
_PARTS = ((12, "morning"), (14, "noon"), (18, "afternoon"), (24, "evening"))
"""Up to which hour each part of the day goes."""
_WORDS = {"上午": 9, "早": 8, "中午": 12, "下午": 14, "午后": 14, "下班": 18, "晚": 19, "夜": 20}
_WORDS_EN = {"morning": 9, "noon": 12, "lunch": 12, "afternoon": 14, "after work": 18, "evening": 19}
_clock = re.compile(
    r"(?:上午|早上|中午|下午|傍晚|晚上)?\s*(?:\d{1,2}[:：]\d{2}|(?:\d{1,2}|[一二两三四五六七八九十]{1,3})\s*[点时]半?)"
    r"|\d{1,2}\s*[ap]m",
    re.IGNORECASE,
)

Groups = list[tuple[str, list[DueRow]]]
"""The words of a band, empty without one, and who stands below it."""


def ordered(
    rows: Iterable[DueRow], order: str, places: Mapping[int, Whereabouts], said: Words, day: dt.date
) -> Groups:
    """Rows of a day that come by urgency in the order asked for; nobody is left out."""
    rows = list(rows)
    if order == AREA:
        return _banded(sorted(rows, key=lambda row: _lies(places, row)), lambda row: _area(places, row, said))
    if order == HOUR:
        by_hour = sorted(rows, key=lambda row: hour_key(row, day))
        return _banded(by_hour, lambda row: _part_of_day(row, said, day))
    return [("", rows)]


def agreed_hour(row: DueRow, day: dt.date) -> dt.time | None:
    """The hour agreed on with the customer for that day."""
    hours = (reason.at for reason in row.reasons if reason.at is not None and reason.on <= day)
    return min(hours, default=None)


def hour_of(row: DueRow, day: dt.date) -> dt.time | None:
    """The hour agreed on, else the one that the customer likes best, as far as it is told."""
    return agreed_hour(row, day) or _liked(row.best_time)


def hour_key(row: DueRow, day: dt.date) -> tuple[bool, dt.time, bool]:
    """The earliest first; at the same hour what was agreed on; last who named none."""
    hour = hour_of(row, day)
    return hour is None, hour or dt.time(), agreed_hour(row, day) is None


def _liked(words: str) -> dt.time | None:
    found = _clock.search(words)
    if found and (read := read_hour(found[0].replace(" ", ""))).value is not None:
        return read.value
    known = _WORDS | _WORDS_EN
    hour = next((known[word] for word in known if word in words.lower()), None)
    return None if hour is None else dt.time(hour)


def _lies(places: Mapping[int, Whereabouts], row: DueRow) -> tuple[bool, bool, str, str, str, str]:
    place = places.get(row.customer_id, Whereabouts())
    return not place.area, not place.address, place.city, place.district, place.community, place.address


def _area(places: Mapping[int, Whereabouts], row: DueRow, said: Words) -> str:
    place = places.get(row.customer_id, Whereabouts())
    return place.area or str(said["no_area"] if place.address else said["no_address"])


def _part_of_day(row: DueRow, said: Words, day: dt.date) -> str:
    hour = hour_of(row, day)
    if hour is None:
        return str(said["any_hour"])
    return str(said[next(part for until, part in _PARTS if hour.hour < until)])


def _banded(rows: list[DueRow], band: Callable[[DueRow], str]) -> Groups:
    return [(words, list(group)) for words, group in groupby(rows, band)]
