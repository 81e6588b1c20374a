"""Days off out of a calendar file (.ics), as phones subscribe to them, told as lines of words.

Such a file says 「国庆节（休）」 and 「国庆节（班）」; an event that says neither is no more than the name
of a day, which frees nobody.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

_FEED = "BEGIN:VCALENDAR"
_FOLDED = re.compile(r"\r?\n[ \t]")
_LINE = re.compile(r"^([A-Z-]+)(?:;[^:]*)?:(.*)$")
_DAY = re.compile(r"^(\d{4})(\d\d)(\d\d)(?:T(\d{6})Z?)?$")
_WORKED = re.compile(r"补班|上班|调班|班[）)\]】]?$|\bworkday\b", re.IGNORECASE)
_FREE = re.compile(r"放假|休息|假期|休[）)\]】]?$|\boff\b|\bwork-holiday\b", re.IGNORECASE)
_MARKS = re.compile(
    r"[（(\[【][^）)\]】]*[）)\]】]|第\d+天|共\d+天|放假|假期|休息|补班|上班|调班|调休|[休班]$|\d|[:：/\\-]"
)
_UNNAMED = "节假日"
_ONE = dt.timedelta(days=1)


def is_feed(text: str) -> bool:
    """Whether it is a calendar file."""
    return text.lstrip("\ufeff \r\n").startswith(_FEED)


def told(text: str) -> str:
    """A line of words for each event that frees people or has them work."""
    return "\n".join(_lines(_FOLDED.sub("", text)))


def _lines(text: str) -> Iterator[str]:
    for event in re.split(r"BEGIN:VEVENT", text)[1:]:
        found = [_LINE.match(line.strip()) for line in event.splitlines()]
        said = {line[1]: line[2] for line in reversed(found) if line}
        duty = _duty(said.get("SUMMARY", "")) or _duty(said.get("X-APPLE-SPECIAL-DAY", ""))
        first = _day(said.get("DTSTART", ""))
        if duty and first:
            last = _last(first, said.get("DTEND", ""))
            name = _MARKS.sub("", said.get("SUMMARY", "")).strip(" ，,") or _UNNAMED
            yield f"{name}：{first.isoformat()}至{last.isoformat()}{duty}"


def _duty(words: str) -> str:
    if _WORKED.search(words.strip()):
        return "上班"
    return "放假" if _FREE.search(words.strip()) else ""


def _day(text: str) -> dt.date | None:
    found = _DAY.match(text)
    if found is None:
        return None
    try:
        return dt.date(int(found[1]), int(found[2]), int(found[3]))
    except ValueError:
        return None


def _last(first: dt.date, end: str) -> dt.date:
    """The end is the day after the last one, unless an hour of that day is named."""
    day = _day(end) or first
    hour = _DAY.match(end)
    ends_at_midnight = hour is None or hour[4] in (None, "000000")
    return max(first, day - _ONE if ends_at_midnight else day)
