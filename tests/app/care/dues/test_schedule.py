from __future__ import annotations

import datetime as dt
from collections import Counter
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from app.calendar.anniversaries import add_months, anniversary, occurrence, occurrences
from app.calendar.dates import Birthday, Calendar
from app.calendar.lunar import month_length
from app.care.dues import schedule
from app.care.dues.schedule import Contact, Due, Fact, days_between
from app.care.packs import packs
from app.care.plan import Audience, Step, Trigger

PLAN = packs.load("auto")
LONG_AGO = dt.date(1990, 1, 1)
days = st.dates(dt.date(2000, 1, 1), dt.date(2060, 12, 31))


def fact(key: Any, *, opened_on: dt.date = LONG_AGO, year: int | None = None, who: int = 1) -> Fact:
    return Fact(who, opened_on, "A", "first", key, year, (key,))


def birthday_fact(birthday: Birthday, opened_on: dt.date = LONG_AGO, who: int = 1) -> Fact:
    key = (birthday.calendar, birthday.month, birthday.day, birthday.leap)
    return fact(key, opened_on=opened_on, year=birthday.year, who=who)


def due_days(step: str, facts: list[Fact], start: dt.date, end: dt.date) -> list[dt.date]:
    hits = schedule.hits(PLAN, [PLAN.by_key[step]], days_between(start, end))
    return sorted(due.date for due in schedule.dues(hits, facts).values())


def year_of(number: int) -> tuple[dt.date, dt.date]:
    return dt.date(number, 1, 1), dt.date(number, 12, 31)


def test_a_birthday_on_29_february_is_kept_on_the_28th_in_common_years() -> None:
    facts = [birthday_fact(Birthday(Calendar.SOLAR, 1988, 2, 29))]
    assert due_days("birthday", facts, *year_of(2026)) == [dt.date(2026, 2, 28)]
    assert due_days("birthday", facts, *year_of(2028)) == [dt.date(2028, 2, 29)]


def test_a_lunar_birthday_falls_on_its_lunar_day() -> None:
    facts = [birthday_fact(Birthday(Calendar.LUNAR, 1966, 10, 16))]
    assert due_days("birthday", facts, *year_of(2026)) == [dt.date(2026, 11, 24)]


def test_a_lunar_birthday_in_a_leap_month_falls_in_the_ordinary_month() -> None:
    facts = [birthday_fact(Birthday(Calendar.LUNAR, 2009, 5, 1, leap=True))]
    assert due_days("birthday", facts, *year_of(2026)) == [dt.date(2026, 6, 15)]


def test_the_thirtieth_of_a_short_lunar_month_falls_on_the_29th() -> None:
    year = next(year for year in range(2020, 2040) if month_length(year, 8) == 29)
    facts = [birthday_fact(Birthday(Calendar.LUNAR, 1970, 8, 30))]
    day = occurrences(Birthday(Calendar.LUNAR, None, 8, 29), *year_of(year))
    assert due_days("birthday", facts, *year_of(year)) == day


def test_twins_have_one_due_that_names_both() -> None:
    twin = Birthday(Calendar.SOLAR, 2015, 11, 22)
    hits = schedule.hits(PLAN, [PLAN.by_key["family-birthday"]], [dt.date(2026, 11, 22)])
    (due,) = schedule.dues(hits, [birthday_fact(twin), birthday_fact(twin)]).values()
    assert len(due.facts) == 2


def test_nobody_has_a_birthday_on_the_day_of_birth_or_before() -> None:
    facts = [birthday_fact(Birthday(Calendar.SOLAR, 2026, 11, 22))]
    assert due_days("birthday", facts, dt.date(2020, 1, 1), dt.date(2027, 12, 31)) == [dt.date(2027, 11, 22)]


def test_nothing_falls_due_before_the_file_was_opened() -> None:
    opened = dt.date(2026, 11, 20)
    facts = [fact(dt.date(2026, 11, 17), opened_on=opened)]
    found = {
        step.key
        for step in PLAN.of(Trigger.DELIVERY)
        if due_days(step.key, facts, dt.date(2026, 11, 1), dt.date(2026, 12, 1))
    }
    assert found == {"delivery-3d", "delivery-7d", "delivery-7d-service", "delivery-14d"}


def test_a_month_after_the_31st_is_the_last_of_the_month() -> None:
    facts = [fact(dt.date(2026, 1, 31))]
    assert due_days("delivery-1m", facts, *year_of(2026)) == [dt.date(2026, 2, 28)]
    assert due_days("insurance-expiry", [fact(dt.date(2026, 3, 31))], *year_of(2026)) == [
        dt.date(2026, 2, 28)
    ]


def test_a_contract_is_due_three_months_ahead() -> None:
    facts = [fact((Trigger.CONTRACT, dt.date(2027, 2, 22)))]
    assert due_days("contract-expiry", facts, *year_of(2026)) == [dt.date(2026, 11, 22)]


def test_a_wedding_and_a_purchase_come_round_from_the_first_year_on() -> None:
    wedding = [fact((11, 22), year=2026)]
    assert due_days("wedding-day", wedding, dt.date(2025, 1, 1), dt.date(2027, 12, 31)) == [
        dt.date(2027, 11, 22)
    ]
    bought = [fact(dt.date(2024, 2, 29))]
    assert due_days("purchase-anniversary", bought, dt.date(2024, 1, 1), dt.date(2026, 12, 31)) == [
        dt.date(2025, 2, 28),
        dt.date(2026, 2, 28),
    ]


def test_a_festival_is_for_key_customers() -> None:
    step = PLAN.by_key["festival-mid-autumn"]
    assert step.audience is not None
    assert schedule.suits(step.audience, "A", None)
    assert not schedule.suits(step.audience, "D", None)
    assert schedule.suits(Audience(stages=frozenset({"first"})), None, "first")
    assert not schedule.suits(Audience(stages=frozenset({"first"})), None, None)


def test_an_interval_counts_from_the_last_contact_or_from_the_opening() -> None:
    opened = dt.date(2026, 1, 1)
    spoken = dt.date(2026, 6, 1)

    def falls(**how: Any) -> dt.date | None:
        contact = Contact(**{"opened_on": opened, "grade": "B", "intent": None, "last_on": None,
                             "next_on": None, **how})  # fmt: skip
        found = schedule.routine(PLAN, contact)
        return found[1] if found else None

    assert falls(last_on=spoken) == dt.date(2026, 7, 31)
    assert falls() == dt.date(2026, 3, 2)
    assert falls(intent="H", last_on=spoken) == dt.date(2026, 6, 3)
    assert falls(grade=None) is None
    assert falls(last_on=dt.date(2025, 1, 1)) == opened


def test_an_agreed_day_replaces_the_interval_while_it_is_later_than_the_last_contact() -> None:
    opened, spoken = dt.date(2026, 1, 1), dt.date(2026, 6, 1)

    def step(next_on: dt.date) -> Step:
        found = schedule.routine(PLAN, Contact(opened, "A", None, spoken, next_on))
        assert found
        return found[0]

    assert step(dt.date(2026, 9, 1)).key == "next-contact"
    assert step(spoken).key == "interval"
    assert step(dt.date(2019, 5, 1)).key == "interval"


def test_who_gets_no_dues_and_why() -> None:
    assert schedule.silent_reason("first", do_not_contact=False, deceased=False) == ""
    assert schedule.silent_reason("lost", do_not_contact=False, deceased=False) == "lost"
    assert schedule.silent_reason(None, do_not_contact=True, deceased=False) == "do-not-contact"
    assert schedule.silent_reason("lost", do_not_contact=True, deceased=True) == "deceased"


# -- Whatever windows are asked for, the same dues ---------------------------------------------------------

birthdays = st.one_of(
    st.builds(
        Birthday,
        st.just(Calendar.SOLAR),
        st.one_of(st.none(), st.integers(1930, 2020)),
        st.just(2),
        st.sampled_from([27, 28, 29]),
    ),
    st.builds(
        Birthday,
        st.just(Calendar.SOLAR),
        st.one_of(st.none(), st.integers(1930, 2020)),
        st.integers(1, 12),
        st.integers(1, 28),
    ),
    st.builds(
        Birthday,
        st.just(Calendar.LUNAR),
        st.one_of(st.none(), st.integers(1930, 2020)),
        st.integers(1, 12),
        st.integers(1, 30),
        st.booleans(),
    ),
)
windows = st.tuples(days, st.integers(0, 120)).map(lambda pair: (pair[0], pair[0] + dt.timedelta(pair[1])))
DATED = PLAN.of(Trigger.DELIVERY, Trigger.INSURANCE)


def expected_dates(delivered: dt.date) -> Counter[tuple[str, dt.date]]:
    return Counter(
        (step.key, add_months(delivered, step.months) + dt.timedelta(days=step.days)) for step in DATED
    )


@settings(max_examples=40)
@given(birthdays, windows)
def test_a_birthday_is_due_exactly_when_it_is_kept(
    birthday: Birthday, window: tuple[dt.date, dt.date]
) -> None:
    born = occurrence(birthday, birthday.year) if birthday.year else dt.date.min
    assert due_days("birthday", [birthday_fact(birthday)], *window) == [
        day for day in occurrences(birthday, *window) if day > born
    ]


@settings(max_examples=40)
@given(st.dates(dt.date(1995, 1, 1), dt.date(2060, 1, 1)), windows)
def test_a_delivery_or_expiry_is_due_exactly_when_its_months_say(
    date: dt.date, window: tuple[dt.date, dt.date]
) -> None:
    start, end = window
    hits = schedule.hits(PLAN, DATED, days_between(start, end))
    found = Counter((due.step.key, due.date) for due in schedule.dues(hits, [fact(date)]).values())
    assert found == Counter({key: 1 for key in expected_dates(date) if start <= key[1] <= end})


@settings(max_examples=40)
@given(st.dates(dt.date(1995, 1, 1), dt.date(2030, 1, 1)), windows)
def test_a_purchase_comes_round_on_its_anniversaries(
    bought: dt.date, window: tuple[dt.date, dt.date]
) -> None:
    start, end = window
    last = bought.year + schedule.LONGEST_CUSTOM
    years = range(max(start.year, bought.year + 1), min(end.year, last) + 1)
    expected = [anniversary(bought, year) for year in years]
    assert due_days("purchase-anniversary", [fact(bought)], start, end) == [
        day for day in expected if start <= day <= end
    ]


@settings(max_examples=40)
@given(st.lists(birthdays, max_size=4), st.lists(days, max_size=4), windows, st.data())
def test_splitting_a_window_neither_doubles_nor_loses_a_due(
    born: list[Birthday], dates: list[dt.date], window: tuple[dt.date, dt.date], data: st.DataObject
) -> None:
    start, end = window
    cut = data.draw(st.dates(start, end))
    facts = [birthday_fact(birthday, who=number) for number, birthday in enumerate(born)]
    facts += [fact(date, who=number) for number, date in enumerate(dates)]
    steps = [step for step in PLAN.steps if step.key not in schedule.ROUTINE]

    def dues(first: dt.date, last: dt.date) -> dict[schedule.DueKey, Due]:
        return schedule.dues(schedule.hits(PLAN, steps, days_between(first, last)), facts)

    whole, before, after = dues(start, end), dues(start, cut), dues(cut + dt.timedelta(days=1), end)
    assert before.keys() | after.keys() == whole.keys()
    assert not before.keys() & after.keys()
