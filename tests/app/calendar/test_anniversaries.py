"""When birthdays and anniversaries come round, and that asking by day finds the same."""

from __future__ import annotations

import datetime as dt
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.calendar import anniversaries
from app.calendar.anniversaries import BirthdayKey, birthday_keys, occurrence, occurrences
from app.calendar.dates import Birthday, Calendar
from app.calendar.lunar import to_lunar

SOLAR, LUNAR = Calendar.SOLAR, Calendar.LUNAR


def lunar(month: int, day: int, *, leap: bool = False, year: int | None = None) -> Birthday:
    return Birthday(LUNAR, year, month, day, leap)


def solar(month: int, day: int, year: int | None = None) -> Birthday:
    return Birthday(SOLAR, year, month, day)


def key(birthday: Birthday) -> BirthdayKey:
    return BirthdayKey(birthday.calendar, birthday.month, birthday.day, birthday.leap)


solar_birthdays = st.dates(dt.date(2000, 1, 1), dt.date(2000, 12, 31)).map(lambda d: solar(d.month, d.day))
lunar_birthdays = st.builds(
    lambda month, day, leap: lunar(month, day, leap=leap),
    st.integers(1, 12),
    st.integers(1, 30),
    st.booleans(),
)
birthdays = st.one_of(solar_birthdays, lunar_birthdays)
days = st.dates(dt.date(1890, 1, 1), dt.date(2110, 12, 31))


def test_the_29th_of_february_is_kept_on_the_28th_in_common_years() -> None:
    assert occurrence(solar(2, 29), 2026) == dt.date(2026, 2, 28)
    assert occurrence(solar(2, 29), 2028) == dt.date(2028, 2, 29)


def test_a_lunar_birthday_in_a_leap_month_falls_in_the_ordinary_month_when_there_is_none() -> None:
    birthday = lunar(4, 2, leap=True)
    assert occurrence(birthday, 2020) == dt.date(2020, 5, 24)
    assert occurrence(birthday, 2026) == occurrence(lunar(4, 2), 2026)


def test_an_ordinary_month_is_not_kept_twice_in_a_year_with_its_leap_month() -> None:
    found = occurrences(lunar(4, 2), dt.date(2020, 1, 25), dt.date(2021, 2, 11))
    assert found == [dt.date(2020, 4, 24)]


def test_the_30th_of_a_short_lunar_month_falls_on_the_29th() -> None:
    new_year = occurrence(lunar(1, 1), 2026)
    assert occurrence(lunar(12, 30), 2025) == new_year - dt.timedelta(days=1)
    assert occurrence(lunar(12, 30), 2025) == occurrence(lunar(12, 29), 2025)


def test_a_solar_year_holds_two_or_none_of_a_lunar_day_near_its_end() -> None:
    counts = {
        year: len(occurrences(lunar(12, 1), dt.date(year, 1, 1), dt.date(year, 12, 31)))
        for year in range(2000, 2040)
    }
    assert set(counts.values()) == {0, 1, 2}


def test_a_birthday_of_unknown_month_or_day_never_comes_round() -> None:
    assert occurrences(Birthday(SOLAR, 1970, 0, 0), dt.date(2026, 1, 1), dt.date(2026, 12, 31)) == []


@pytest.mark.parametrize("impossible", [solar(2, 30), solar(13, 1), lunar(13, 30), lunar(1, 31)])
def test_an_impossible_birthday_is_refused(impossible: Birthday) -> None:
    with pytest.raises(ValueError, match=r".+"):
        occurrence(impossible, 2026)


def test_on_28_february_of_a_common_year_two_birthdays_are_kept() -> None:
    found = [k[1:3] for k in birthday_keys(dt.date(2026, 2, 28)) if k.calendar is SOLAR]
    assert found == [(2, 28), (2, 29)]
    assert [k[1:3] for k in birthday_keys(dt.date(2028, 2, 28)) if k.calendar is SOLAR] == [(2, 28)]


def test_in_a_year_without_the_leap_month_its_birthdays_are_found_on_the_ordinary_day() -> None:
    assert birthday_keys(occurrence(lunar(4, 2), 2026))[1:] == [key(lunar(4, 2)), key(lunar(4, 2, leap=True))]
    assert birthday_keys(dt.date(2020, 4, 24))[1:] == [key(lunar(4, 2))]
    assert birthday_keys(dt.date(2020, 5, 24))[1:] == [key(lunar(4, 2, leap=True))]


def test_over_sixteen_years_keys_and_occurrences_agree_for_every_lunar_birthday() -> None:
    start, end = dt.date(2019, 1, 1), dt.date(2034, 12, 31)
    every = [
        lunar(month, day, leap=leap)
        for month in range(1, 13)
        for day in range(1, 31)
        for leap in (False, True)
    ]
    kept = {(day, key(birthday)) for birthday in every for day in occurrences(birthday, start, end)}
    asked = (dt.date.fromordinal(number) for number in range(start.toordinal(), end.toordinal() + 1))
    found = {(day, found) for day in asked for found in birthday_keys(day) if found.calendar is LUNAR}
    assert found == kept


@given(birthdays, days)
def test_a_birthday_is_found_by_key_on_exactly_the_days_it_is_kept(birthday: Birthday, day: dt.date) -> None:
    assert (key(birthday) in birthday_keys(day)) == (occurrences(birthday, day, day) == [day])


@given(birthdays, st.integers(1901, 2099))
def test_every_day_a_birthday_is_kept_finds_it_by_key(birthday: Birthday, year: int) -> None:
    for day in occurrences(birthday, dt.date(year, 1, 1), dt.date(year, 12, 31)):
        assert key(birthday) in birthday_keys(day)


@given(st.dates(dt.date(1902, 1, 1), dt.date(2099, 12, 31)))
def test_every_key_found_on_a_day_is_a_birthday_kept_on_it(day: dt.date) -> None:
    found = birthday_keys(day)
    assert len(found) == len(set(found))
    for calendar, month, number, leap in found:
        assert occurrences(Birthday(calendar, None, month, number, leap), day, day) == [day]


@given(birthdays, st.integers(1901, 2098))
def test_a_birthday_is_kept_once_in_each_year_of_its_calendar(birthday: Birthday, year: int) -> None:
    gap = occurrence(birthday, year + 1) - occurrence(birthday, year)
    assert 350 <= gap.days <= 386


def test_every_lunar_birthday_is_congratulated_once_in_each_of_two_hundred_lunar_years() -> None:
    """Leap months, the 30th of short months and 腊月 in January: by asking every day whom it names."""
    told: dict[BirthdayKey, list[dt.date]] = {}
    first, last = occurrence(lunar(1, 1), 1900), occurrence(lunar(1, 1), 2100)
    for number in range(first.toordinal(), last.toordinal()):
        day = dt.date.fromordinal(number)
        for found in birthday_keys(day):
            if found.calendar is LUNAR:
                told.setdefault(found, []).append(day)
    assert len(told) == 12 * 30 * 2
    for days_told in told.values():
        assert [to_lunar(day).year for day in days_told] == list(range(1900, 2100))


def test_every_solar_birthday_is_congratulated_once_in_each_year() -> None:
    for year in range(1900, 2101):
        start, end = dt.date(year, 1, 1), dt.date(year, 12, 31)
        days_of = (start + dt.timedelta(days=step) for step in range((end - start).days + 1))
        found = [k for day in days_of for k in birthday_keys(day) if k.calendar is SOLAR]
        assert len(found) == len(set(found)) == 366


def test_the_next_years_of_a_lunar_birthday_tell_both_ages() -> None:
    found = anniversaries.next_years(lunar(12, 20, year=1966), dt.date(2026, 11, 22), 3)
    assert found == [
        (dt.date(2027, 1, 27), 60, 61),
        (dt.date(2028, 1, 16), 61, 62),
        (dt.date(2029, 2, 3), 62, 63),
    ]
    unknown = anniversaries.next_years(lunar(8, 15), dt.date(2026, 11, 22), 10)
    assert len(unknown) == 10
    assert {(each.age, each.nominal_age) for each in unknown} == {(None, None)}
    assert anniversaries.next_years(Birthday(LUNAR, 1966, 8, 0), dt.date(2026, 11, 22), 10) == []


@given(birthdays, st.dates(dt.date(1950, 1, 1), dt.date(2085, 12, 31)), st.integers(1, 12))
def test_the_next_years_follow_each_other_without_a_gap(
    birthday: Birthday, since: dt.date, years: int
) -> None:
    found = [each.day for each in anniversaries.next_years(birthday, since, years)]
    assert len(found) == years
    assert found[0] == occurrences(birthday, since, since + dt.timedelta(days=800))[0]
    assert all(350 <= (after - before).days <= 386 for before, after in pairwise(found))


def test_age_in_full_years_rises_on_the_birthday() -> None:
    born = solar(11, 22, 1970)
    assert anniversaries.age(born, dt.date(2026, 11, 21)) == 55
    assert anniversaries.age(born, dt.date(2026, 11, 22)) == 56


def test_age_of_a_lunar_birthday_rises_on_the_day_it_is_kept() -> None:
    born = lunar(12, 20, year=1966)
    kept = occurrence(born, 2025)
    assert kept.year == 2026
    assert anniversaries.birth_date(born) == dt.date(1967, 1, 30)
    assert anniversaries.age(born, kept - dt.timedelta(days=1)) == 58
    assert anniversaries.age(born, kept) == 59


def test_there_is_no_age_before_birth_or_without_a_year() -> None:
    assert anniversaries.age(solar(5, 1), dt.date(2026, 6, 1)) is None
    assert anniversaries.age(solar(5, 1, 2026), dt.date(2026, 4, 30)) is None
    assert anniversaries.age(solar(5, 1, 2026), dt.date(2026, 5, 1)) == 0
    assert anniversaries.nominal_age(solar(5, 1, 2026), dt.date(2026, 4, 30)) is None


def test_a_mere_year_gives_the_age_reached_in_the_year() -> None:
    assert anniversaries.age(Birthday(SOLAR, 1970, 0, 0), dt.date(2026, 1, 1)) == 56
    assert anniversaries.age(Birthday(SOLAR, 1970, 6, 0), dt.date(2026, 5, 31)) == 55


def test_nominal_age_is_one_at_birth_and_rises_at_the_lunar_new_year() -> None:
    born = solar(1, 10, 2026)
    assert anniversaries.nominal_age(born, dt.date(2026, 1, 10)) == 1
    assert anniversaries.nominal_age(born, dt.date(2026, 2, 16)) == 1
    assert anniversaries.nominal_age(born, dt.date(2026, 2, 17)) == 2
    assert anniversaries.nominal_age(lunar(8, 15, year=1966), dt.date(2026, 11, 22)) == 61


def test_months_are_added_to_the_last_day_where_the_month_is_shorter() -> None:
    assert anniversaries.add_months(dt.date(2025, 11, 30), 3) == dt.date(2026, 2, 28)
    assert anniversaries.add_months(dt.date(2026, 1, 31), 1) == dt.date(2026, 2, 28)
    assert anniversaries.add_months(dt.date(2026, 12, 31), -1) == dt.date(2026, 11, 30)
    assert anniversaries.add_months(dt.date(2024, 2, 29), 12) == dt.date(2025, 2, 28)


@given(st.dates(dt.date(1950, 1, 1), dt.date(2090, 12, 31)), st.integers(0, 60))
def test_the_starts_that_lead_to_a_day_are_found_from_that_day(day: dt.date, months: int) -> None:
    around = anniversaries.add_months(day, -months)
    near = [around + dt.timedelta(days=step) for step in range(-5, 6)]
    expected = [start for start in near if anniversaries.add_months(start, months) == day]
    assert anniversaries.month_origins(day, months) == expected


@given(st.dates(dt.date(1950, 1, 1), dt.date(2090, 12, 31)), st.integers(1, 60))
def test_a_yearly_return_is_the_same_as_twelve_months_more(start: dt.date, years: int) -> None:
    kept = anniversaries.anniversary(start, start.year + years)
    assert kept == anniversaries.add_months(start, 12 * years)
    assert (start.month, start.day) in anniversaries.month_days(kept)
