"""The next contact as it is jotted down: `12-5`, 下周三, `+3`, 15, 明天下午3点. All of it has to be a day."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass

from app import clock
from app.calendar.anniversaries import add_months
from app.fields.kinds import Date
from app.fields.parse_hour import read_hour
from app.fields.parsed import Parsed, fold
from app.fields.some_day import read_some_day
from app.learning.days import find_day

_ahead = re.compile(
    r"\+\s*(?P<count>\d{1,3})\s*(?P<unit>天|日|d|周|星期|w|个?月|m|年|y)?\s*(?P<clock>.*)", re.IGNORECASE
)
_number = re.compile(r"(?P<day>\d{1,2})(?:\s+(?P<clock>.+))?")
_alone = re.compile(r"(?P<day>\S+)\s+(?P<clock>\S+)")


@dataclass(frozen=True, slots=True)
class NextDay:
    """When to speak again, and at which hour if one was agreed on."""

    on: dt.date
    at: dt.time | None = None


def read_next(text: str, today: dt.date) -> Parsed[NextDay]:
    """The day meant, today or later; nothing for an empty text. Problems: unreadable, day-past, no-hour."""
    words = fold(text).strip()
    if not words:
        return Parsed(None)
    read = _ahead_of(words, today) or _of_number(words, today) or _of_words(words, today)
    if read.value is not None and read.value.on < today:
        return Parsed(None, "day-past")
    return read


def _ahead_of(words: str, today: dt.date) -> Parsed[NextDay] | None:
    found = _ahead.fullmatch(words)
    if found is None:
        return None
    count, unit = int(found["count"]), (found["unit"] or "d").lower().removeprefix("个")
    if unit in ("月", "m"):
        day = add_months(today, count)
    elif unit in ("年", "y"):
        day = add_months(today, 12 * count)
    else:
        day = today + dt.timedelta(days=count * (7 if unit in ("周", "星期", "w") else 1))
    return _at(day, found["clock"])


def _of_number(words: str, today: dt.date) -> Parsed[NextDay] | None:
    """15: the next fifteenth."""
    found = _number.fullmatch(words)
    if found is None:
        return None
    day = find_day(f"{found['day']}号", today)
    return Parsed(None, "unreadable") if day is None else _at(day.day, found["clock"] or "")


def _of_words(words: str, today: dt.date) -> Parsed[NextDay]:
    found = find_day(words, today)
    if found is not None and not words[: found.start].strip():
        if found.at is not None or not words[found.end :].strip():
            return Parsed(NextDay(found.day, found.at)) if not words[found.end :].strip() else _UNREADABLE
        return _at(found.day, words[found.end :])
    alone = _alone.fullmatch(words)
    day = read_some_day(alone["day"] if alone else words, today)
    if day.value is None:
        return _UNREADABLE
    return _at(day.value, alone["clock"] if alone else "")


def _at(day: dt.date, clock: str) -> Parsed[NextDay]:
    if not clock.strip():
        return Parsed(NextDay(day))
    hour = read_hour(clock.strip())
    return Parsed(NextDay(day, hour.value)) if hour.value is not None else Parsed(None, "no-hour")


@dataclass(frozen=True)
class ComingDay(Date):
    """A day of a calendar that may be written as it is said, 下周三 or `+3`; then it is one to come."""

    def parse(self, raw: object) -> Parsed[dt.date]:
        """What is said with an hour is not taken for a day: the hour has a place of its own."""
        written = super().parse(raw)
        if written.value is not None or not isinstance(raw, str):
            return written
        said = read_next(raw, clock.today()).value
        return Parsed(said.on) if said is not None and said.at is None else written


_UNREADABLE: Parsed[NextDay] = Parsed(None, "unreadable")
