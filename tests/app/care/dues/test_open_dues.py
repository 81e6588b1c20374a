"""Counting who falls due gives what finding them gives."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator

import pytest

from app import clock
from app.care import queries
from app.care.dues.fact_rows import Scope
from app.care.dues.open_dues import Window, find, tally
from app.sample.generator import make_shop
from app.storage.book import Book
from tests.factories import make_book

TODAY = dt.date(2026, 11, 22)
WINDOWS = (
    Window(TODAY, TODAY, TODAY),
    Window(TODAY - dt.timedelta(days=20), TODAY + dt.timedelta(days=7), TODAY),
    Window(dt.date(2027, 2, 1), dt.date(2027, 3, 31)),
)


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Book]:
    with clock.pinned(TODAY):
        book = make_book(tmp_path_factory.mktemp("sample"))
        make_shop(book, customers=80)
    yield book
    book.close()


@pytest.mark.parametrize("window", WINDOWS)
@pytest.mark.parametrize("owner_id", [None, 1])
def test_a_tally_names_whom_a_search_finds(sample: Book, window: Window, owner_id: int | None) -> None:
    plan, scope = sample.read(queries.plan), Scope(owner_id)
    expected: dict[tuple[dt.date, str], set[int]] = defaultdict(set)
    for each in sample.read(find, plan, window, scope):
        expected[each.on, each.due.step.key].add(each.due.customer_id)
    assert expected
    assert sample.read(tally, plan, window, scope) == expected
    ids = tuple(sorted(set().union(*expected.values())))
    few = sample.read(find, plan, window, Scope(owner_id, ids))
    assert {(e.on, e.due.step.key, e.due.customer_id) for e in few} == {
        (on, step, customer_id) for (on, step), group in expected.items() for customer_id in group
    }
