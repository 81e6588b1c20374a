"""A day somebody wants to see, typed in any usual way: solar or lunar, with or without the year."""

from __future__ import annotations

import datetime as dt
import re

from app.calendar import lunar
from app.calendar.anniversaries import occurrence, occurrences
from app.calendar.dates import Birthday, Calendar
from app.calendar.festivals import FESTIVALS, SOLAR_TERMS, festivals_on
from app.fields.parse_date import read_date
from app.fields.parse_day import FIRST_YEAR, LAST_YEAR, read_day
from app.fields.parsed import Parsed
from app.fields.reading import Reading

JUST_PAST = 60
"""A day without a year is the one of these last days, else the next that comes."""
_NAMED = re.compile(r"(?:(\d{4})\s*年?\s*)?(\D+)")
_KEYS = {
    name.lower().removesuffix("节"): festival.key
    for festival in (*SOLAR_TERMS.values(), *FESTIVALS.values())
    for name in (festival.zh, festival.en)
}
_NEAR = {
    "今天": 0, "明天": 1, "后天": 2, "昨天": -1, "前天": -2, "today": 0, "tomorrow": 1, "yesterday": -1,
}  # fmt: skip


def read_some_day(raw: str, today: dt.date) -> Parsed[dt.date]:
    """`70.11.22`, `11-22`, `农历八月十五`, `腊月廿三`, `闰四月初二`, `2027年中秋`, `明天`.

    A month without a day is its first. Problems are those of `read_date`. The note `no-leap-month` says
    that the year meant has no such leap month, `no-lunar-30th` that the month has 29 days, `no-29-february`
    that the year is a common one: the day is then the one on which a birthday would be kept.
    """
    text = raw.strip()
    if text.lower() in _NEAR:
        return Parsed(today + dt.timedelta(days=_NEAR[text.lower()]))
    named = _named(text, today)
    if named is not None:
        return Parsed(named)
    found = read_date(text)
    if found.value is not None or found.problem == "year-out-of-range":
        return found
    reading = read_day(text, alone=True)
    if isinstance(reading, str):
        return Parsed(None, reading or "unreadable")
    if not reading.month:
        return Parsed(None, "incomplete-date")
    return _meant(reading, today)


def _named(text: str, today: dt.date) -> dt.date | None:
    """The day of a festival or solar term called by its name, of the year given or the next."""
    shape = _NAMED.fullmatch(text)
    key = _KEYS.get(shape[2].strip().lower().removesuffix("节")) if shape else None
    if shape is None or key is None:
        return None
    since = dt.date(int(shape[1]), 1, 1) if shape[1] else today - dt.timedelta(days=JUST_PAST)
    days = (since + dt.timedelta(days=step) for step in range(400))
    return next((day for day in days if key in {each.key for each in festivals_on(day)}), None)


def _meant(reading: Reading, today: dt.date) -> Parsed[dt.date]:
    calendar = Calendar.LUNAR if reading.lunar else Calendar.SOLAR
    wanted = Birthday(calendar, reading.year, reading.month or 0, reading.day or 1, reading.leap)
    try:
        day = _day_of(wanted, reading, today)
    except ValueError:
        return Parsed(None, "no-such-date")
    if not reading.lunar:
        return Parsed(day, "", "" if day.day == wanted.day else "no-29-february")
    return Parsed(day, "", _note(wanted, day))


def _day_of(wanted: Birthday, reading: Reading, today: dt.date) -> dt.date:
    if reading.year is None:
        since = today - dt.timedelta(days=JUST_PAST)
        occurrence(wanted, today.year)
        return occurrences(wanted, since, since + dt.timedelta(days=400))[0]
    year = reading.year + (2000 if reading.short_year else 0)
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise ValueError(year)
    return occurrence(wanted, year)


def _note(wanted: Birthday, day: dt.date) -> str:
    found = lunar.to_lunar(day)
    if wanted.leap and not found.leap:
        return "no-leap-month"
    return "no-lunar-30th" if wanted.day != found.day else ""
