"""When a birthday or an anniversary comes round, and the way back: what comes round on a day.

The rules: 29 February falls on 28 February in common years; a lunar leap month falls in the ordinary
month when that year has none; the 30th of a lunar month of 29 days falls on the 29th. The way back
(`birthday_keys`, `month_days`, `month_origins`) lets a store be asked by index instead of walked over.
"""

from __future__ import annotations

import datetime as dt
from calendar import isleap, monthrange
from typing import NamedTuple

from app.calendar.dates import Birthday, Calendar
from app.calendar.lunar import FIRST_YEAR, LAST_YEAR, LunarDay, month_length, supports, to_lunar, to_solar

SHORTEST_MONTH = 28


class BirthdayYear(NamedTuple):
    """One return of a birthday: its date, the full years then (周岁) and 虚岁, None where unknown."""

    day: dt.date
    age: int | None
    nominal_age: int | None


class BirthdayKey(NamedTuple):
    """What of a stored birthday decides when it comes round; a solar one is never `leap`."""

    calendar: Calendar
    month: int
    day: int
    leap: bool


def occurrence(birthday: Birthday, year: int) -> dt.date:
    """The date on which the birthday is kept in a year of its own calendar.

    There is exactly one. For a lunar birthday `year` is the lunar year, and the date may lie in the
    first weeks of the solar year after it. `ValueError` when month or day is unknown or impossible,
    or the lunar year is outside 1900 to 2100.
    """
    if birthday.calendar is Calendar.SOLAR:
        return _in_year(birthday.month, birthday.day, year)
    month, day = birthday.month, birthday.day
    leap = birthday.leap and month_length(year, month, leap=True) > 0
    if day == 30:
        day = month_length(year, month, leap)
    return to_solar(LunarDay(year, month, day, leap))


def occurrences(birthday: Birthday, start: dt.date, end: dt.date) -> list[dt.date]:
    """Every date from `start` to `end`, both included, on which the birthday is kept, in order.

    A solar year may hold two or none of a lunar birthday. Empty when month or day is unknown.
    """
    if not birthday.recurs:
        return []
    first, last = start.year, end.year
    if birthday.calendar is Calendar.LUNAR:
        first, last = max(first - 1, FIRST_YEAR), min(last, LAST_YEAR)
    days = (occurrence(birthday, year) for year in range(first, last + 1))
    return [day for day in days if start <= day <= end]


def next_years(birthday: Birthday, since: dt.date, years: int) -> list[BirthdayYear]:
    """The next so many returns of a birthday, that of `since` included; fewer where the calendar ends."""
    found = occurrences(birthday, since, since + dt.timedelta(days=366 * (years + 1)))[:years]
    return [BirthdayYear(day, age(birthday, day), nominal_age(birthday, day)) for day in found]


def birthday_keys(day: dt.date) -> list[BirthdayKey]:
    """Every stored month, day and leap mark, of both calendars, that is kept on that day."""
    solar = [BirthdayKey(Calendar.SOLAR, month, number, False) for month, number in month_days(day)]
    return solar + _lunar_keys(to_lunar(day)) if supports(day) else solar


def _lunar_keys(today: LunarDay) -> list[BirthdayKey]:
    year, month, number, leap = today
    closes_short_month = number == 29 == month_length(year, month, leap)
    numbers = (29, 30) if closes_short_month else (number,)
    stands_for_leap = leap or not month_length(year, month, leap=True)
    marks = {leap, stands_for_leap}
    return [BirthdayKey(Calendar.LUNAR, month, each, mark) for each in numbers for mark in sorted(marks)]


def birth_date(birthday: Birthday) -> dt.date | None:
    """The solar date of birth, where year, month and day are known (and the lunar year supported)."""
    if birthday.year is None or not birthday.recurs:
        return None
    if birthday.calendar is Calendar.LUNAR and not FIRST_YEAR <= birthday.year <= LAST_YEAR:
        return None
    return occurrence(birthday, birthday.year)


def age(birthday: Birthday, on: dt.date) -> int | None:
    """Full years of life (周岁): one more on each date the birthday is kept.

    An unknown month or day counts as the first, so that a mere year gives the age reached in that
    year. `None` without a year, before birth, and where the lunar calendar does not reach.
    """
    if birthday.year is None:
        return None
    lunar = birthday.calendar is Calendar.LUNAR
    if lunar and not supports(on):
        return None
    year = to_lunar(on).year if lunar else on.year
    known = Birthday(birthday.calendar, None, birthday.month or 1, birthday.day or 1, birthday.leap)
    years = year - birthday.year - (on < occurrence(known, year))
    return years if years >= 0 else None


def nominal_age(birthday: Birthday, on: dt.date) -> int | None:
    """虚岁: one at birth and one more at each lunar new year; `None` as for `age`.

    A birthday of which only the year is known counts as born in the lunar year of that number.
    """
    if birthday.year is None or not supports(on):
        return None
    born, year = birth_date(birthday), birthday.year
    if born and born > on:
        return None
    if born and supports(born):
        year = to_lunar(born).year
    years = to_lunar(on).year - year + 1
    return years if years > 0 else None


def anniversary(start: dt.date, year: int) -> dt.date:
    """The day of a wedding, a purchase, a birth … in that year."""
    return _in_year(start.month, start.day, year)


def month_days(day: dt.date) -> list[tuple[int, int]]:
    """Every (month, day) whose yearly return falls on that day."""
    own = [(day.month, day.day)]
    return [*own, (2, 29)] if own == [(2, 28)] and not isleap(day.year) else own


def add_months(day: dt.date, months: int) -> dt.date:
    """The same day of the month so many months later, or the month's last where it is shorter."""
    year, month = _month_after(day, months)
    return dt.date(year, month, min(day.day, monthrange(year, month)[1]))


def month_origins(day: dt.date, months: int) -> list[dt.date]:
    """Every date that `add_months(…, months)` takes to that day, in order: none, one or up to four."""
    year, month = _month_after(day, -months)
    if day.day < SHORTEST_MONTH:
        return [dt.date(year, month, day.day)]
    length, closes = monthrange(year, month)[1], day.day == monthrange(day.year, day.month)[1]
    last = length if closes else min(day.day, length)
    return [dt.date(year, month, number) for number in range(day.day, last + 1)]


def _in_year(month: int, day: int, year: int) -> dt.date:
    return dt.date(year, 2, 28) if (month, day) == (2, 29) and not isleap(year) else dt.date(year, month, day)


def _month_after(day: dt.date, months: int) -> tuple[int, int]:
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return year, month + 1
