"""Exactly one congratulation a year, always: for every day of both calendars, over two hundred years."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from dataclasses import replace
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.calendar.anniversaries import birthday_keys, occurrence
from app.calendar.dates import Birthday, Calendar
from app.calendar.lunar import FIRST_YEAR, LAST_YEAR, month_length, to_lunar
from app.care.dues import schedule
from app.care.packs import packs

PLAN = packs.load("auto")
BIRTHDAY = PLAN.by_key["birthday"]
FIRST, LAST = dt.date(FIRST_YEAR + 1, 3, 1), dt.date(LAST_YEAR - 1, 12, 31)


@cache
def kept_days() -> dict[tuple[str, int, int, bool], list[dt.date]]:
    """Every day of two hundred years on which each possible birthday is congratulated."""
    found: dict[tuple[str, int, int, bool], list[dt.date]] = {}
    for number in range((LAST - FIRST).days + 1):
        day = FIRST + dt.timedelta(days=number)
        for key in birthday_keys(day):
            found.setdefault((key.calendar.value, key.month, key.day, key.leap), []).append(day)
    return found


def every_lunar_birthday() -> list[tuple[str, int, int, bool]]:
    return [
        ("lunar", month, day, leap)
        for month in range(1, 13)
        for day in range(1, 31)
        for leap in (False, True)
    ]


@pytest.mark.timeout(120)
def test_every_lunar_birthday_is_kept_exactly_once_in_every_lunar_year() -> None:
    """Leap months, thirtieth days, and the twelfth month that falls into the next January among them."""
    kept = kept_days()
    years = range(FIRST_YEAR + 2, LAST_YEAR - 2)
    for key in every_lunar_birthday():
        counted = Counter(to_lunar(day).year for day in kept[key])
        assert {year: counted[year] for year in years if counted[year] != 1} == {}, key


@pytest.mark.timeout(120)
def test_every_solar_birthday_is_kept_exactly_once_in_every_year() -> None:
    kept = kept_days()
    leap_year = dt.date(2000, 1, 1)
    for number in range(366):
        day = leap_year + dt.timedelta(days=number)
        counted = Counter(each.year for each in kept["solar", day.month, day.day, False])
        years = range(FIRST.year + 1, LAST.year)
        assert {year: counted[year] for year in years if counted[year] != 1} == {}, day


birthdays = st.builds(
    Birthday, st.just(Calendar.LUNAR), st.none(), st.integers(1, 12), st.integers(1, 30), st.booleans()
) | st.builds(
    Birthday, st.just(Calendar.SOLAR), st.none(), st.integers(1, 12), st.integers(1, 28), st.just(False)
)


@settings(max_examples=150, deadline=None)
@given(birthdays, st.integers(1902, 2098), st.integers(-30, 30))
def test_the_way_to_a_due_and_back_are_one(birthday: Birthday, year: int, ahead: int) -> None:
    """From the day of a due to the fact that raises it, and from the fact to the day."""
    step = replace(BIRTHDAY, days=ahead)
    key = (birthday.calendar, birthday.month, birthday.day, birthday.leap)
    date = schedule.falls(step, key, year)
    assert date == occurrence(birthday, year) + dt.timedelta(days=ahead)
    assert (key, year) in [(found, hit.year) for found, hit in schedule.on_dates(PLAN, step, [date])]
    assert schedule.nearest(step, key, date) == date


@settings(max_examples=80, deadline=None)
@given(st.dates(dt.date(1990, 1, 31), dt.date(2080, 1, 1)), st.integers(-13, 60), st.integers(-40, 40))
def test_a_schedule_counts_from_its_own_anchor_and_keeps_the_31st(
    anchor: dt.date, months: int, days: int
) -> None:
    step = replace(PLAN.by_key["delivery-1m"], months=months, days=days)
    date = schedule.falls(step, anchor, 0)
    assert anchor in [found for found, _ in schedule.on_dates(PLAN, step, [date])]
    before = schedule.falls(replace(step, days=0), anchor, 0)
    assert before.day == anchor.day or (before + dt.timedelta(days=1)).day == 1


def test_the_twelfth_lunar_month_belongs_to_the_year_it_closes() -> None:
    eve = Birthday(Calendar.LUNAR, None, 12, 30)
    days = {year: occurrence(eve, year) for year in (2024, 2025, 2026)}
    assert all(day.year == year + 1 for year, day in days.items())
    assert all(to_lunar(day).month == 12 for day in days.values())
    assert month_length(2025, 12) == 29
    assert to_lunar(days[2025]).day == 29
