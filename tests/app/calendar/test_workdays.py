"""Days off and make-up workdays, as published and as a shop's own file has them."""

from __future__ import annotations

import datetime as dt

import pytest
from holidays import country_holidays

from app.calendar.workdays import WRITTEN_OUT, Duty, day_kind, known_until
from tests import holidays


def year(number: int) -> list[dt.date]:
    first = dt.date(number, 1, 1)
    return [first + dt.timedelta(days=step) for step in range((dt.date(number + 1, 1, 1) - first).days)]


def marked(number: int, duty: Duty) -> list[str]:
    return [day.strftime("%m-%d") for day in year(number) if day_kind(day).duty is duty]


def test_the_make_up_workdays_of_2026_are_those_published() -> None:
    assert marked(2026, Duty.WORKDAY) == ["01-04", "02-14", "02-28", "05-09", "09-20", "10-10"]


def test_the_days_off_of_2026_are_those_published_weekends_within_included() -> None:
    new_year = ["01-01", "01-02", "01-03"]
    spring = [f"02-{day}" for day in range(15, 24)]
    qingming = ["04-04", "04-05", "04-06"]
    labor = [f"05-0{day}" for day in range(1, 6)]
    boats = ["06-19", "06-20", "06-21"]
    autumn = ["09-25", "09-26", "09-27"]
    national = [f"10-0{day}" for day in range(1, 8)]
    assert marked(2026, Duty.OFF) == [*new_year, *spring, *qingming, *labor, *boats, *autumn, *national]


def test_a_day_says_which_holiday_it_belongs_to() -> None:
    assert day_kind(dt.date(2026, 2, 15)).name() == "春节"
    assert day_kind(dt.date(2026, 10, 6)).name("en") == "National Day"
    assert day_kind(dt.date(2026, 9, 20)).name() == "国庆节"
    assert day_kind(dt.date(2026, 11, 22)).name() == ""


def test_an_exchange_over_the_turn_of_the_year_is_told_in_both_years() -> None:
    assert day_kind(dt.date(2007, 12, 31)).duty is Duty.OFF
    assert day_kind(dt.date(2005, 12, 31)).duty is Duty.WORKDAY


@pytest.mark.parametrize("number", range(2001, 2027))
def test_nothing_the_library_knows_of_a_year_is_lost(number: int) -> None:
    library = country_holidays("CN", years=(number - 1, number, number + 1), expand=False)
    worked = {day for day in library.weekend_workdays if day.year == number}
    assert {day for day in year(number) if day_kind(day).duty is Duty.WORKDAY} == worked
    assert all(day_kind(day).duty is Duty.OFF for day in library if day.year == number)


def test_the_days_that_are_written_out_are_those_the_library_tells() -> None:
    assert WRITTEN_OUT.read_text("utf-8") == holidays.text()


def test_beyond_what_is_published_only_statutory_days_are_off() -> None:
    beyond = known_until() + 1
    assert beyond >= 2027
    assert marked(beyond, Duty.WORKDAY) == []
    assert 12 <= len(marked(beyond, Duty.OFF)) <= 13
    assert marked(2150, Duty.OFF) == []
