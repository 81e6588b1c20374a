"""A birthday that is told in part: an age tells the year, 5月3号生日 the day."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from app.calendar.dates import Birthday, Calendar

LATE, EARLY = 11, 2
"""A lunar month this late lies in the solar year after, in a month this early."""


def with_more(old: Birthday | None, new: Birthday, *, rough: bool = False) -> Birthday:
    """What is known with what was told, so that neither takes the other's part away.

    `rough`: the year was reckoned from an age, and may be another by one.
    """
    if old is None or (new.year is not None and new.month and new.day):
        return new
    if new.year is None:
        return _there(replace(new, year=_year_for(old, new)), new)
    if not new.month:
        near = old.year is not None and abs(old.year - new.year) <= (1 if rough else 0)
        return old if near else _there(replace(old, year=new.year), new)
    same = (old.calendar, old.year, old.month) == (new.calendar, new.year, new.month)
    return old if same and old.day else new


def _year_for(old: Birthday, new: Birthday) -> int | None:
    """The year in the other calendar is another one around new year."""
    if old.year is None or old.calendar is new.calendar:
        return old.year
    if new.calendar is Calendar.LUNAR and new.month >= LATE and 0 < old.month <= EARLY:
        return old.year - 1
    if old.calendar is Calendar.LUNAR and old.month >= LATE and 0 < new.month <= EARLY:
        return old.year + 1
    return old.year


def _there(made: Birthday, told: Birthday) -> Birthday:
    """What was told alone, where that year has no such day."""
    if made.calendar is Calendar.LUNAR or made.year is None or not made.recurs:
        return made
    try:
        dt.date(made.year, made.month, made.day)
    except ValueError:
        return told
    return made
