"""A day on which something runs out, as a person types it and as an old list has it."""

from __future__ import annotations

import datetime as dt

import pytest

from app.fields.catalog import CATALOG, CHILDREN
from app.fields.deadline import Deadline
from app.fields.field import Table

TODAY = dt.date(2026, 11, 22)


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("12-20", dt.date(2026, 12, 20)),
        ("3月8日", dt.date(2027, 3, 8)),
        ("11-10", dt.date(2026, 11, 10)),
        ("2028-1-5", dt.date(2028, 1, 5)),
    ],
)
def test_without_a_year_the_next_such_day_is_meant_or_one_just_past(typed: str, day: dt.date) -> None:
    assert Deadline().typed(typed, TODAY).value == day


def test_it_says_that_no_year_was_typed() -> None:
    assert Deadline().typed("12-20", TODAY).note == "next-such-day"
    assert not Deadline().typed("2026-12-20", TODAY).note


@pytest.mark.parametrize("typed", ["12", "2月30日", "明年", ""])
def test_what_is_no_day_stays_what_it_is(typed: str) -> None:
    assert Deadline().typed(typed, TODAY) == Deadline().parse(typed)


def test_in_an_old_list_a_day_without_a_year_is_not_guessed() -> None:
    assert Deadline().parse("12-20").problem == "incomplete-date"


def test_what_runs_out_is_of_this_kind_and_what_is_past_is_not() -> None:
    kinds = {each.key: each.kind for each in CHILDREN[Table.ASSETS]}
    for key in ("insurance_expiry", "inspection_due", "premium_due"):
        assert isinstance(CATALOG[key].kind, Deadline)
        assert isinstance(kinds[key], Deadline)
    assert not isinstance(CATALOG["delivered_on"].kind, Deadline)
