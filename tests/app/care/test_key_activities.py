"""What matters at an organisation in a month is due in that month, of one year or of every one."""

from __future__ import annotations

import datetime as dt

from app.care import plans, queries
from app.care.plan import Trigger
from app.customers import actions
from app.fields.field import Table
from app.storage.book import Book
from tests.factories import make_customer

TODAY = dt.date(2026, 11, 22)
YEARS = (dt.date(2026, 11, 1), dt.date(2028, 12, 31))


def add(book: Book, firm: int, row_id: int | None = None, **values: object) -> int:
    return book.write(actions.save_child, firm, Table.ACTIVITIES, row_id, values).value


def due(book: Book) -> list[tuple[dt.date, str]]:
    steps = {step.key for step in book.read(plans.load).of(Trigger.ACTIVITY)}
    rows = book.read(queries.between, *YEARS)
    return sorted((reason.on, reason.text) for row in rows for reason in row.reasons if reason.step in steps)


def test_a_month_without_a_year_comes_every_year(book: Book) -> None:
    add(book, make_customer(book, "禾川纺织有限公司"), month="12", text="做明年预算")
    assert [(on.year, on.month, text) for on, text in due(book)] == [
        (year, 12, "本月重点：做明年预算") for year in (2026, 2027, 2028)
    ]


def test_a_month_of_one_year_comes_once_on_its_first_workday(book: Book) -> None:
    add(book, make_customer(book, "禾川纺织有限公司"), month="05", year=2027, text="年中招标")
    [(on, text)] = due(book)
    assert (on.year, on.month, text) == (2027, 5, "本月重点：年中招标")
    assert on >= dt.date(2027, 5, 1)


def test_what_becomes_known_within_the_month_is_due_at_once(book: Book) -> None:
    firm = make_customer(book, "禾川纺织有限公司")
    add(book, firm, month="11", year=2026, text="盘点设备")
    reasons = book.read(queries.upcoming, firm, TODAY)
    assert [(reason.on >= TODAY, reason.text) for reason in reasons] == [(True, "本月重点：盘点设备")]


def test_what_is_done_for_a_year_is_not_due_in_it_again(book: Book) -> None:
    firm = make_customer(book, "禾川纺织有限公司")
    row = add(book, firm, month="12", text="做明年预算")
    add(book, firm, row, month="12", text="做明年预算", done_on=dt.date(2026, 11, 20))
    assert [on.year for on, _ in due(book)] == [2027, 2028]
    book.undo()
    assert [on.year for on, _ in due(book)] == [2026, 2027, 2028]


def test_what_is_taken_out_is_not_due_any_more(book: Book) -> None:
    firm = make_customer(book, "禾川纺织有限公司")
    row = add(book, firm, month="12", text="做明年预算")
    book.write(actions.delete_child, firm, Table.ACTIVITIES, row)
    assert due(book) == []


def test_several_of_one_month_are_one_contact(book: Book) -> None:
    firm = make_customer(book, "禾川纺织有限公司")
    for text in ("年底慰问", "续约谈价"):
        add(book, firm, month="01", year=2027, text=text)
    assert [text for _, text in due(book)] == ["本月重点：年底慰问；续约谈价"]
