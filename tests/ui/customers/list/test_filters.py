"""What the list is narrowed to, as plain data."""

from __future__ import annotations

from datetime import date

import pytest

from app import clock
from ui.customers.list.filters import Filters, load_filters, months_from_now

SOME = Filters(
    grades=frozenset("AB"),
    owner_ids=frozenset({3}),
    tags=frozenset({"老客户"}),
    imports=frozenset({7}),
    born_in_month=2,
    due=True,
)


def test_chips_survive_a_restart_and_words_typed_do_not() -> None:
    assert load_filters(SOME.dump()) == SOME
    assert load_filters(Filters(text="陈").dump()) == Filters()


@pytest.mark.parametrize(
    "data",
    [None, [], {"grades": "A"}, {"born_in_month": 13}, {"due": "yes"}, {"owner_ids": ["x"]}, {"other": 1}],
)
def test_what_another_version_kept_does_no_harm(data: object) -> None:
    assert load_filters(data).empty


def test_silence_is_asked_for_in_days() -> None:
    assert Filters(silent=True).query("grade", descending=True).not_contacted_for == 90
    assert Filters().query().not_contacted_for is None


def test_the_months_begin_with_this_one() -> None:
    clock.set_today(date(2026, 12, 31))
    assert months_from_now() == [12, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]
