"""Lunar days against two independent calendars, and their names."""

from __future__ import annotations

import datetime as dt
import subprocess
import sys

import pytest
import sxtwl
from hypothesis import given
from hypothesis import strategies as st
from lunar_python import LunarYear, Solar

from app.calendar import lunar
from app.calendar.lunar import LunarDay

FIRST, LAST = dt.date(1900, 1, 31), dt.date(2101, 1, 28)
# The new moon of these months falls within minutes of midnight, and calendars differ by a day.
ON_THE_EDGE = [
    (dt.date(2057, 9, 28), dt.date(2057, 10, 27)),
    (dt.date(2089, 9, 4), dt.date(2089, 10, 3)),
    (dt.date(2097, 8, 7), dt.date(2097, 9, 5)),
]
EDGE_DAYS = 90
days = st.dates(FIRST, LAST)


def every(step: int) -> list[dt.date]:
    """Each so-manieth supported day on which calendars agree."""
    numbers = range(FIRST.toordinal(), LAST.toordinal() + 1, step)
    dates = [dt.date.fromordinal(number) for number in numbers]
    return [day for day in dates if not any(start <= day <= end for start, end in ON_THE_EDGE)]


def test_every_day_of_two_centuries_is_the_lunar_day_that_sxtwl_gives() -> None:
    differing = []
    for day in every(1):
        other = sxtwl.fromSolar(day.year, day.month, day.day)
        theirs = (other.getLunarYear(), other.getLunarMonth(), other.getLunarDay(), other.isLunarLeap())
        if lunar.to_lunar(day) != theirs:
            differing.append(day)
    assert not differing


def test_every_day_of_two_centuries_is_the_lunar_day_that_lunar_python_gives() -> None:
    """By its months, each with first day and length: asked day by day it would take a minute."""
    differing = []
    for day, lunar_day in months_of_lunar_python():
        if FIRST <= day <= LAST and lunar.to_lunar(day) != lunar_day:
            differing.append(day)
    assert set(differing) <= set(edge_days())


def test_calendars_differ_on_no_more_than_90_days() -> None:
    assert len(edge_days()) == EDGE_DAYS
    theirs = {day: lunar_day for day, lunar_day in months_of_lunar_python() if FIRST <= day <= LAST}
    assert len(theirs) == (LAST - FIRST).days + 1
    others = {day: sxtwl.fromSolar(day.year, day.month, day.day) for day in edge_days()}
    for day, other in others.items():
        said = (other.getLunarYear(), other.getLunarMonth(), other.getLunarDay(), other.isLunarLeap())
        assert lunar.to_lunar(day) != said or lunar.to_lunar(day) != theirs[day]


def edge_days() -> list[dt.date]:
    """The days on which calendars differ."""
    return [
        start + dt.timedelta(days=step)
        for start, end in ON_THE_EDGE
        for step in range((end - start).days + 1)
    ]


def months_of_lunar_python() -> list[tuple[dt.date, LunarDay]]:
    """Every day of its months, from those of 1900 to those of 2100."""
    found = []
    for year in range(1900, 2101):
        for month in LunarYear.fromYear(year).getMonths():
            if month.getYear() != year:
                continue
            first = Solar.fromJulianDay(month.getFirstJulianDay()).toYmd()
            number = month.getMonth()
            for place in range(month.getDayCount()):
                day = dt.date.fromisoformat(first) + dt.timedelta(days=place)
                found.append((day, LunarDay(year, abs(number), place + 1, number < 0)))
    return found


def test_a_sample_of_days_is_the_lunar_day_that_lunar_python_gives() -> None:
    for day in every(173):
        other = Solar.fromYmd(day.year, day.month, day.day).getLunar()
        month = other.getMonth()
        assert lunar.to_lunar(day) == (other.getYear(), abs(month), other.getDay(), month < 0)


def test_solar_terms_are_those_of_lunar_python() -> None:
    for year in range(1980, 2061, 4):
        table = Solar.fromYmd(year, 7, 1).getLunar().getJieQiTable()
        in_year = {name: solar.toYmd() for name, solar in table.items() if solar.getYear() == year}
        theirs = {name: day for name, day in in_year.items() if not name.isascii()}
        ours = {lunar.TERMS[key][0]: day.isoformat() for key, day in lunar.term_days(year).items()}
        assert theirs.items() <= ours.items()
        assert len(ours) == 24


@given(days)
def test_a_day_survives_the_way_to_lunar_and_back(day: dt.date) -> None:
    assert lunar.to_solar(lunar.to_lunar(day)) == day


@given(days)
def test_the_day_after_is_the_next_lunar_day_or_the_first_of_a_month(day: dt.date) -> None:
    today = lunar.to_lunar(day)
    if day == LAST:
        return
    tomorrow = lunar.to_lunar(day + dt.timedelta(days=1))
    if today.day == lunar.month_length(today.year, today.month, today.leap):
        assert tomorrow.day == 1
    else:
        assert tomorrow == today._replace(day=today.day + 1)


@pytest.mark.parametrize("day", [FIRST - dt.timedelta(days=1), LAST + dt.timedelta(days=1), dt.date(1, 1, 1)])
def test_a_day_outside_the_table_is_refused(day: dt.date) -> None:
    assert not lunar.supports(day)
    with pytest.raises(ValueError, match="no lunar calendar"):
        lunar.to_lunar(day)


@pytest.mark.parametrize(
    "impossible",
    [
        LunarDay(2026, 2, 30),
        LunarDay(2026, 4, 1, leap=True),
        LunarDay(2026, 13, 1),
        LunarDay(2026, 1, 0),
        LunarDay(2101, 1, 1),
    ],
)
def test_a_lunar_day_that_does_not_exist_is_refused(impossible: LunarDay) -> None:
    with pytest.raises(ValueError, match="no such lunar day"):
        lunar.to_solar(impossible)


def test_lunar_days_have_their_customary_names() -> None:
    names = [lunar.month_day_name(1, day)[2:] for day in (1, 2, 10, 11, 19, 20, 21, 29, 30)]
    assert names == ["初一", "初二", "初十", "十一", "十九", "二十", "廿一", "廿九", "三十"]
    assert lunar.lunar_name(LunarDay(2026, 10, 14)) == "十月十四"
    assert lunar.lunar_name(LunarDay(2020, 4, 2, leap=True)) == "闰四月初二"
    assert lunar.month_name(11) + lunar.month_name(12) + lunar.month_name(1) == "冬月腊月正月"


def test_lunar_days_have_english_names() -> None:
    assert lunar.lunar_name(LunarDay(2026, 10, 14), "en") == "lunar 10-14"
    assert lunar.lunar_name(LunarDay(2020, 4, 2, leap=True), "en") == "lunar leap 04-02"
    assert [lunar.month_name(month, lang="en")[:4] for month in (1, 2, 3)] == ["1st ", "2nd ", "3rd "]


def test_a_calendar_cell_shows_the_day_and_on_the_first_the_month() -> None:
    cells = [lunar.day_name(lunar.to_lunar(dt.date(2026, 11, day))) for day in (8, 9, 10, 22, 29)]
    assert cells == ["三十", "十月", "初二", "十四", "廿一"]
    assert lunar.day_name(LunarDay(2026, 10, 1), "en") == "10th lunar month"
    assert lunar.day_name(LunarDay(2026, 10, 14), "en") == "14"


def test_a_lunar_year_has_its_animal() -> None:
    assert (lunar.zodiac(2026), lunar.zodiac(2026, "en")) == ("马", "Horse")
    assert (lunar.zodiac(1984), lunar.zodiac(1984, "en")) == ("鼠", "Rat")


def test_solar_terms_are_known_for_two_centuries_only() -> None:
    assert lunar.term_days(2026)["xiaoxue"] == dt.date(2026, 11, 22)
    assert lunar.term_days(2150) == {}


def test_importing_the_calendar_loads_no_almanac() -> None:
    code = (
        "import sys; from app.calendar import anniversaries, festivals, lunar, workdays;"
        "print([name for name in ('borax', 'holidays') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
