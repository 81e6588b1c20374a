"""Dates among the shop's own items raise dues: once or every year, by either calendar, so many days ahead."""

from __future__ import annotations

import datetime as dt

import pytest

from app.care import item_dues, plans, queries
from app.care.item_dues import ItemDue
from app.care.plan import Trigger
from app.customers import actions
from app.customers.item_rows import ItemDraft
from app.fields.catalog import shop_kind
from app.fields.field import Section
from app.storage.book import Book
from tests.factories import make_customer

TODAY = dt.date(2026, 11, 22)


def add(book: Book, label: str, kind: str, due: ItemDue | None) -> str:
    return book.write(item_dues.add_item, ItemDraft(label, kind=kind), Section.SHOP, due).value


def days(book: Book, key: str, start: dt.date, end: dt.date) -> list[tuple[dt.date, str]]:
    steps = {step.key for step in book.read(plans.load).steps if step.item == key}
    rows = book.read(queries.between, start, end)
    reasons = [reason for row in rows for reason in row.reasons if reason.step in steps]
    return sorted((reason.on, reason.text) for reason in reasons)


def test_a_day_is_told_of_once_so_many_days_ahead(book: Book) -> None:
    key = add(book, "保养到期", "date", ItemDue(lead=10))
    make_customer(book, **{key: dt.date(2026, 12, 20)})
    assert days(book, key, TODAY, dt.date(2028, 1, 1)) == [(dt.date(2026, 12, 10), "保养到期 12-20")]


@pytest.mark.parametrize(
    ("text", "on"),
    [
        ("1980-12-01", [dt.date(2026, 12, 1), dt.date(2027, 12, 1)]),
        ("12-01", [dt.date(2026, 12, 1), dt.date(2027, 12, 1)]),
        ("农历十月廿二", [dt.date(2026, 11, 30), dt.date(2027, 11, 19)]),
        ("1988年农历腊月初八", [dt.date(2027, 1, 15), dt.date(2028, 1, 4)]),
    ],
)
def test_a_day_comes_every_year_by_its_own_calendar(book: Book, text: str, on: list[dt.date]) -> None:
    key = add(book, "开业纪念", "birthday", ItemDue(yearly=True))
    value = shop_kind("birthday").parse(text).value
    assert value is not None
    make_customer(book, **{key: value})
    assert [day for day, _ in days(book, key, TODAY, dt.date(2028, 1, 10))][:2] == on


def test_what_is_raised_is_changed_with_the_item_and_undone_with_it(book: Book) -> None:
    key = add(book, "保养到期", "date", ItemDue(lead=10))
    customer = make_customer(book, **{key: dt.date(2026, 12, 20)})
    assert book.read(item_dues.item_dues) == {key: ItemDue(False, 10)}
    book.write(item_dues.save_item, key, ItemDraft("下次保养", kind="date"), ItemDue(True, 3))
    assert book.read(item_dues.item_dues) == {key: ItemDue(True, 3)}
    assert days(book, key, TODAY, dt.date(2027, 1, 1)) == [(dt.date(2026, 12, 17), "下次保养 12-20")]
    book.write(actions.save_fields, customer, {key: dt.date(2026, 12, 24)})
    assert days(book, key, TODAY, dt.date(2027, 1, 1)) == [(dt.date(2026, 12, 21), "下次保养 12-24")]
    book.undo()
    book.undo()
    assert book.read(item_dues.item_dues) == {key: ItemDue(False, 10)}
    assert days(book, key, TODAY, dt.date(2027, 1, 1)) == [(dt.date(2026, 12, 10), "保养到期 12-20")]


def test_nothing_is_raised_any_more_without_a_date_a_due_or_the_item(book: Book) -> None:
    key = add(book, "保养到期", "date", ItemDue())
    customer = make_customer(book, **{key: dt.date(2026, 12, 20)})
    book.write(item_dues.show_item, key, False)
    assert book.read(item_dues.item_dues) == {}
    assert days(book, key, TODAY, dt.date(2027, 1, 1)) == []
    book.write(item_dues.show_item, key, True)
    assert len(days(book, key, TODAY, dt.date(2027, 1, 1))) == 1
    book.write(item_dues.save_item, key, ItemDraft("保养到期", kind="line"), ItemDue())
    assert book.read(item_dues.item_dues) == {}
    book.write(actions.save_fields, customer, {key: None})
    book.write(item_dues.delete_item, key)
    assert all(step.trigger is not Trigger.ITEM for step in book.read(plans.load).steps)
