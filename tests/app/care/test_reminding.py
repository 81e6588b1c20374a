"""When a desk is reminded: the clock is walked through, as it goes, jumps and stands still."""

from __future__ import annotations

import datetime as dt
import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.calendar.workdays import DayKind, Duty
from app.care.reminding import MOST_TIMES, Days, Rules, come, is_on, near
from app.care.rows import Agreed

DAY = dt.date(2026, 11, 23)
minutes = st.integers(0, 24 * 60 - 1).map(lambda n: dt.time(n // 60, n % 60))
steps = st.lists(st.integers(1, 900), min_size=1, max_size=60)


def at(hour: int, minute: int = 0, day: dt.date = DAY) -> dt.datetime:
    return dt.datetime.combine(day, dt.time(hour, minute))


def agreed(hour: int, minute: int = 0) -> Agreed:
    return Agreed(1, "陈国栋", DAY, dt.time(hour, minute), "约好联系")


@st.composite
def rules(draw: st.DrawFn) -> Rules:
    opens, closes = sorted(draw(st.lists(minutes, min_size=2, max_size=2, unique=True)))
    times = tuple(sorted(draw(st.sets(minutes, max_size=MOST_TIMES))))
    before = draw(st.sampled_from([0, 5, 15, 30, 60]))
    return Rules(
        draw(st.booleans()), times, draw(st.sampled_from(Days)), opens, closes, before, draw(st.booleans())
    )


def test_the_time_comes_once() -> None:
    usual = Rules()
    assert come(usual, at(8, 59), at(9)) == [at(9)]
    assert come(usual, at(9), at(9, 1)) == []


def test_what_was_slept_through_is_made_up_for_on_the_same_day_only() -> None:
    usual = Rules(times=(dt.time(9), dt.time(17)))
    assert come(usual, at(8, 50), at(11)) == [at(9)]
    assert come(usual, at(16, day=DAY - dt.timedelta(1)), at(10)) == [at(9)]
    assert come(usual, at(16), at(18, 30)) == []


def test_a_clock_set_back_brings_nothing() -> None:
    assert come(Rules(), at(9, 30), at(9)) == []


@given(rules(), minutes, steps)
def test_every_chosen_time_comes_at_most_once_and_only_within_the_hours(
    rules: Rules, start: dt.time, steps: list[int]
) -> None:
    since = dt.datetime.combine(DAY, start)
    told: list[dt.datetime] = []
    for step in steps:
        now = since + dt.timedelta(minutes=step)
        found = come(rules, since, now)
        assert not found or (rules.on and rules.in_hours(now.time()))
        assert all(moment.date() == now.date() and moment.time() in rules.times for moment in found)
        told += found
        since = now
    assert len(told) == len(set(told))


@given(rules())
def test_looking_every_minute_misses_no_chosen_time_inside_the_hours(rules: Rules) -> None:
    moments = [dt.datetime.combine(DAY, dt.time()) + dt.timedelta(minutes=n) for n in range(24 * 60)]
    told = [found for a, b in itertools.pairwise(moments) for found in come(rules, a, b)]
    inside = [at for at in rules.times if rules.in_hours(at) and at > dt.time()]
    assert [moment.time() for moment in told] == (inside if rules.on else [])


def test_an_agreed_hour_is_near_some_minutes_before_until_it_is_past() -> None:
    usual, visit = Rules(), agreed(15, 30)
    assert near(usual, [visit], at(15, 14)) == []
    assert near(usual, [visit], at(15, 15)) == [visit]
    assert near(usual, [visit], at(15, 30)) == [visit]
    assert near(usual, [visit], at(15, 31)) == []
    assert near(Rules(before=0), [visit], at(15, 30)) == []
    assert near(Rules(on=False), [visit], at(15, 20)) == []


def test_a_visit_early_or_late_is_told_at_the_edge_of_the_hours() -> None:
    usual = Rules()
    assert near(usual, [agreed(8, 35)], at(8, 29)) == []
    assert near(usual, [agreed(8, 35)], at(8, 30)) != []
    assert near(usual, [agreed(20)], at(18, 28)) == []
    assert near(usual, [agreed(20)], at(18, 29)) != []
    assert near(usual, [agreed(20)], at(19, 50)) == []


@given(rules(), minutes, minutes)
def test_nothing_is_near_after_hours(rules: Rules, hour: dt.time, now: dt.time) -> None:
    found = near(rules, [Agreed(1, "陈国栋", DAY, hour, "")], dt.datetime.combine(DAY, now))
    assert not found or (rules.in_hours(now) and now <= hour)


@pytest.mark.parametrize(
    ("day", "on"),
    [
        ("2026-10-01", (True, True, False)),
        ("2026-09-20", (True, False, True)),
        ("2026-11-22", (True, False, False)),
        ("2026-11-23", (True, True, True)),
    ],
)
def test_days_off_and_worked_weekends(day: str, on: tuple[bool, bool, bool]) -> None:
    assert tuple(is_on(days, dt.date.fromisoformat(day)) for days in Days) == on


def test_the_shops_own_exchange_of_days_goes_before_the_published_one() -> None:
    plan = {dt.date(2026, 11, 22): DayKind(Duty.WORKDAY), dt.date(2026, 11, 23): DayKind(Duty.OFF, "店庆")}
    assert is_on(Days.WORKDAYS, dt.date(2026, 11, 22), plan)
    assert not is_on(Days.WORKDAYS, dt.date(2026, 11, 23), plan)
    assert is_on(Days.WEEKDAYS, dt.date(2026, 11, 23), plan)


@given(rules())
def test_rules_are_kept_as_they_are(rules: Rules) -> None:
    assert Rules.load(rules.dump()) == rules


@pytest.mark.parametrize("text", ["", "[", "{}", "[]", '{"on": true, "times": ["25:00"]}'])
def test_what_a_careless_hand_wrote_is_passed_over(text: str) -> None:
    assert Rules.load(text) == Rules()


def test_times_outside_the_hours_are_known_to_be_silent() -> None:
    assert Rules(times=(dt.time(8), dt.time(9), dt.time(18, 30))).silent_times() == (
        dt.time(8),
        dt.time(18, 30),
    )
