"""Which days are festivals."""

from __future__ import annotations

import datetime as dt

import pytest

from app.calendar.festivals import FESTIVALS, festival_dates, festivals_on

KNOWN = {
    "new-year": "01-01",
    "new-years-eve": "02-16",
    "spring-festival": "02-17",
    "lantern": "03-03",
    "womens-day": "03-08",
    "qingming": "04-05",
    "labor-day": "05-01",
    "mothers-day": "05-10",
    "childrens-day": "06-01",
    "dragon-boat": "06-19",
    "fathers-day": "06-21",
    "qixi": "08-19",
    "teachers-day": "09-10",
    "mid-autumn": "09-25",
    "national-day": "10-01",
    "double-ninth": "10-18",
    "halloween": "10-31",
    "all-saints": "11-01",
    "thanksgiving": "11-26",
    "christmas": "12-25",
}


def test_the_festivals_of_2026_fall_where_the_almanac_has_them() -> None:
    found = {festival.key: day.strftime("%m-%d") for day, festival in festival_dates(2026)}
    assert found == KNOWN


@pytest.mark.parametrize("year", [1900, 1985, 2020, 2033, 2100])
def test_each_festival_comes_once_a_year_and_in_order(year: int) -> None:
    dates = festival_dates(year)
    assert sorted(festival.key for _, festival in dates) == sorted(FESTIVALS)
    assert [day for day, _ in dates] == sorted(day for day, _ in dates)
    assert {day.year for day, _ in dates} == {year}


def test_far_years_have_their_solar_festivals_only() -> None:
    keys = {festival.key for _, festival in festival_dates(2150)}
    assert "christmas" in keys
    assert "mid-autumn" not in keys


def test_a_day_names_its_festivals_and_its_solar_term() -> None:
    assert [festival.zh for festival in festivals_on(dt.date(2026, 11, 22))] == ["小雪"]
    assert [festival.zh for festival in festivals_on(dt.date(2026, 4, 5))] == ["清明"]
    assert [festival.zh for festival in festivals_on(dt.date(2026, 6, 21))] == ["父亲节", "夏至"]
    assert [festival.name("en") for festival in festivals_on(dt.date(2020, 10, 1))] == [
        "Mid-Autumn Festival",
        "National Day",
    ]
    assert festivals_on(dt.date(2026, 11, 23)) == ()


def test_greetings_go_to_the_seventeen_festivals_of_the_trade() -> None:
    greeted = {key for key, festival in FESTIVALS.items() if festival.care}
    assert greeted == set(KNOWN) - {"new-years-eve", "halloween", "all-saints"}
