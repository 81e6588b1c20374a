"""Dates and birthdays: which of the days that can be read from a cell exist and are likely."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace

from app import clock
from app.calendar.dates import Birthday, Calendar
from app.fields.parse_day import FIRST_YEAR, LAST_YEAR, LUNAR_DAYS, LUNAR_MONTHS, read_day
from app.fields.parse_day_beside import month_length
from app.fields.parsed import Parsed
from app.fields.reading import Reading

_YEARS_AHEAD = 20
"""How far two digits may point ahead: a policy of 20 years ends, a purchase of 1975 was made."""
_NO_DAY = frozenset({"0", "00"})
_FIRST_DAY = (1, 1)
"""Of 1900, stands in lists where a program had no date, and a person of that age is no customer."""
_NO_CLOCK_BEFORE = 2020
"""No day before that year is still to come, whatever the clock says."""
_LEAP_YEAR = 2000
"""Stands in for a year nobody gave, so that 29 February exists."""

_usual = re.compile(
    r"\s*((?:19|20)[0-9]{2})(?:([-/.])([0-9]{1,2})\2([0-9]{1,2})|年([0-9]{1,2})月([0-9]{1,2})日?)"
    r"(?:[ T]00:00(?::00)?)?\s*"
).fullmatch
_usual_lunar = re.compile(
    r"(?:((?:19|20)[0-9]{2})年(?:农历|阴历)|(?:农历|阴历)((?:19|20)[0-9]{2})年)([0-9]{1,2})月([0-9]{1,2})日?"
).fullmatch


def read_date(raw: object) -> Parsed[dt.date]:
    """A full day of the common calendar between 1900 and 2100."""
    if type(raw) is dt.date and FIRST_YEAR < raw.year <= LAST_YEAR:
        return Parsed(raw)
    reading = _quick(raw) or read_day(raw)
    if isinstance(reading, str):
        return Parsed(None, reading)
    if reading.day == 0 and reading.year:
        reading = _without_zeros(reading)
    if reading.lunar:
        return Parsed(None, "lunar-date")
    if reading.year is None or reading.month is None or reading.day is None:
        return Parsed(None, "incomplete-date")
    if reading.short_year:
        reading = _in_century(reading, ahead=reading.year <= clock.today().year % 100 + _YEARS_AHEAD)
    problem = _problem(reading)
    return Parsed(None, problem) if problem else Parsed(_solar(reading), reading.problem, reading.note)


def read_birthday(raw: object, *, alone: bool = False) -> Parsed[Birthday]:
    """A day of either calendar, or a year, month, or both; never in the future.

    `alone`: nothing may stand beside it or for it, no remark, festival or zodiac.
    """
    if type(raw) is dt.date and FIRST_YEAR < raw.year < _NO_CLOCK_BEFORE:
        return Parsed(Birthday(Calendar.SOLAR, raw.year, raw.month, raw.day))
    reading = _quick(raw) or read_day(raw, alone=alone)
    if isinstance(reading, str):
        return Parsed(None, reading)
    if reading.day == 0 and reading.year:
        reading = _without_zeros(reading)
    if reading.short_year:
        this_century = _in_century(reading, ahead=True)
        reading = _in_century(reading, ahead=not _is_future(this_century))
    problem = _problem(reading) or ("in-the-future" if _is_future(reading) else "")
    if problem:
        return Parsed(None, problem)
    calendar = Calendar.LUNAR if reading.lunar else Calendar.SOLAR
    birthday = Birthday(calendar, reading.year, reading.month or 0, reading.day or 0, reading.leap)
    note = reading.note or _missing(reading)
    if reading.lunar and reading.year and reading.month:
        length = month_length(reading.year, reading.month, reading.leap)
        if not length:
            return Parsed(None, "no-such-date")
        note = "no-lunar-30th" if reading.day is not None and reading.day > length else note
    return Parsed(birthday, reading.problem, note)


def _quick(raw: object) -> Reading | None:
    """The shape nine cells in ten have."""
    if type(raw) is not str:
        return None
    match = _usual(raw)
    if not match:
        return _quick_lunar(raw)
    year, _, month, day, chinese_month, chinese_day = match.groups()
    if day in _NO_DAY:
        return None
    return Reading(int(year), int(month or chinese_month), int(day or chinese_day))


def _quick_lunar(raw: str) -> Reading | None:
    match = _usual_lunar(raw)
    if not match:
        return None
    year, month, day = match[1] or match[2], match[3], match[4]
    return Reading(int(year), int(month), int(day), lunar=True)


def _without_zeros(reading: Reading) -> Reading:
    """`1970-00-00` and `1970-11-00` tell a year, or a year and a month."""
    return replace(reading, month=reading.month or None, day=None)


def _in_century(reading: Reading, *, ahead: bool) -> Reading:
    """Two digits as a full year: of 2000 to 2099, or (not `ahead`) of 1900 to 1999."""
    year = (2000 if ahead else 1900) + (reading.year or 0)
    return replace(reading, year=year, note=reading.note or "two-digit-year")


def _is_future(reading: Reading) -> bool:
    """Whether the first day it may mean is after today (a lunar year is taken for a common one)."""
    if (reading.year or 0) < _NO_CLOCK_BEFORE:
        return False
    today = clock.today()
    first = (reading.year or 0, reading.month or 1, reading.day or 1)
    return first[0] > today.year if reading.lunar else first > (today.year, today.month, today.day)


def _problem(reading: Reading) -> str:
    if reading.year is not None and not FIRST_YEAR <= reading.year <= LAST_YEAR:
        return "year-out-of-range"
    if reading.year == FIRST_YEAR and (reading.month, reading.day) == _FIRST_DAY:
        return "year-out-of-range"
    if reading.month is not None and not 1 <= reading.month <= 12:
        return "no-such-date"
    if reading.day is None:
        return ""
    if reading.lunar:
        return "" if 1 <= reading.day <= len(LUNAR_DAYS) else "no-such-date"
    return "" if _solar(reading) else "no-such-date"


def _solar(reading: Reading) -> dt.date | None:
    try:
        return dt.date(reading.year or _LEAP_YEAR, reading.month or 1, reading.day or 0)
    except ValueError:
        return None


def _missing(reading: Reading) -> str:
    if reading.day is not None:
        return "no-year" if reading.year is None else ""
    if reading.month is None:
        return "year-only"
    return "month-only" if reading.year is None else "year-month-only"


def show_birthday(birthday: Birthday, lang: str = "zh") -> str:
    """`1970-11-22`, `11月22日`, `农历1966年八月十五`; in English `11-22`, `lunar 1966-08-15`."""
    if lang == "zh":
        return edit_birthday(birthday)
    parts = (f"{birthday.year:04d}" if birthday.year else "", _two(birthday.month), _two(birthday.day))
    text = "-".join(part for part in parts if part)
    return (
        "lunar leap " if birthday.leap else "lunar " if birthday.calendar is Calendar.LUNAR else ""
    ) + text


def edit_birthday(birthday: Birthday) -> str:
    """The Chinese text from which `read_birthday` reads the same birthday."""
    year = f"{birthday.year}年" if birthday.year else ""
    if birthday.calendar is Calendar.LUNAR:
        month = LUNAR_MONTHS[birthday.month - 1] if birthday.month else ""
        day = LUNAR_DAYS[birthday.day - 1] if birthday.day else ""
        return f"农历{year}{'闰' if birthday.leap else ''}{month}{day}"
    if birthday.year and birthday.recurs:
        return f"{birthday.year:04d}-{birthday.month:02d}-{birthday.day:02d}"
    month = f"{birthday.month}月" if birthday.month else ""
    return f"{year}{month}{birthday.day}日" if birthday.day else f"{year}{month}"


def _two(number: int) -> str:
    return f"{number:02d}" if number else ""
