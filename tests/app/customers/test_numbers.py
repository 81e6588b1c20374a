"""File numbers: none is given twice, whatever is written at once."""

from __future__ import annotations

import datetime as dt

from app.customers import actions, queries
from app.customers.rows import Draft
from app.storage.book import Book

DAY = dt.date(2026, 11, 22)
DAYS = (DAY, DAY - dt.timedelta(days=1), DAY, dt.date(1926, 11, 22))
"""Two of them bear the same name."""


def numbers(book: Book, ids: list[int]) -> list[str]:
    return [book.read(queries.customer_file, each).number for each in ids]


def test_those_of_a_day_go_on_where_earlier_writes_ended(book: Book) -> None:
    first = book.write(actions.add_customers, [Draft({"name": "王伟"}, opened_on=day) for day in DAYS]).value
    assert numbers(book, first) == ["261122-01", "261121-01", "261122-02", "261122-03"]
    more = book.write(actions.add_customers, [Draft({"name": "刘芳"}, opened_on=DAY)]).value
    assert numbers(book, more) == ["261122-04"]


def test_a_number_that_was_taken_back_is_not_given_again(book: Book) -> None:
    book.write(actions.add_customers, [Draft({"name": "王伟"}, opened_on=DAY)])
    book.undo()
    again = book.write(actions.add_customers, [Draft({"name": "刘芳"}, opened_on=DAY)]).value
    assert numbers(book, again) == ["261122-02"]
