"""A printed call sheet is typed back: what became of each row, and what keeping one does."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from app import clock
from app.care import actions as care_actions
from app.care import queries as care
from app.customers import actions
from app.customers import queries as customers
from app.customers.duplicates import merging
from app.errors import InputError
from app.interactions import queries as interactions
from app.interactions.rows import ContactDraft
from app.learning.rows import Fact
from app.printing import actions as printing
from app.printing import queries as printing_queries
from app.printing.rows import Printed
from app.sheets import queries as sheets
from app.sheets import typing_actions, typing_back
from app.sheets.asked import CallSheet
from app.sheets.typing_back import OpenedSheet, SheetRow, Standing
from app.storage.book import Book
from tests.factories import make_book, make_customer, make_staff

DAY = dt.date(2026, 11, 22)


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    """陈国栋 has two dues, 林静怡 one, 孙丽 none; it is evening."""
    clock.set_now(dt.datetime(2026, 11, 22, 8, 30))
    with closing(make_book(tmp_path)) as made:
        mei = make_staff(made)
        made.sign_in(mei)
        make_customer(made, "陈国栋", owner_id=mei, delivered_on=DAY, bought="途锐", mobile="13800005521")
        make_customer(made, "林静怡", owner_id=mei, delivered_on=DAY, bought="途观")
        make_customer(made, "孙丽", owner_id=mei)
        yield made


def print_it(book: Book, *ids: int) -> str:
    sheet = book.read(sheets.sheet, CallSheet(DAY, ids=ids or (1, 2, 3)))
    told = Printed("callsheet", sheet.title, "", 3, 1, "p", sheet.code, list(sheet.content))
    book.write(printing.log_print, told)
    clock.set_now(dt.datetime(2026, 11, 22, 17, 30))
    return sheet.code


def opened(book: Book, code: str = "") -> OpenedSheet:
    found = book.read(typing_back.open_sheet, code)
    assert found is not None
    return found


def row_of(book: Book, number: int) -> SheetRow:
    row = opened(book).row(number)
    assert row is not None
    return row


def save(book: Book, number: int, result: str = "reached", **more: object) -> None:
    row = row_of(book, number)
    draft = ContactDraft(row.customer_id, "call", result, **more)  # type: ignore[arg-type]
    book.write(typing_actions.save_row, row.printed, draft)


def due(book: Book) -> list[int]:
    found = book.read(care.today, DAY)
    return [row.customer_id for row in (*found.overdue, *found.today)]


def test_the_last_sheet_is_opened_in_its_order(book: Book) -> None:
    code = print_it(book, 3, 1, 2)
    sheet = opened(book)
    assert sheet.code == code
    assert [(row.number, row.name) for row in sheet.rows] == [(1, "孙丽"), (2, "陈国栋"), (3, "林静怡")]
    assert {row.standing for row in sheet.rows} == {Standing.OPEN}
    assert opened(book, code.lower()).code == code
    assert book.read(typing_back.open_sheet, "ZZZ") is None


def test_ones_own_last_sheet_comes_before_a_colleagues(book: Book) -> None:
    mine = print_it(book, 1)
    book.sign_in(make_staff(book, "赵宇航"))
    theirs = print_it(book, 2)
    assert opened(book).code == theirs
    book.sign_in(1)
    assert opened(book).code == mine
    assert [each.printed.code for each in book.read(typing_back.recent_sheets)] == [theirs, mine]


def test_a_row_that_is_kept_settles_what_was_printed_and_undo_takes_it_back(book: Book) -> None:
    print_it(book)
    assert due(book) == [1, 2]
    save(book, 1, text="车况很好", next_on=dt.date(2026, 12, 5))
    assert due(book) == [2]
    row = row_of(book, 1)
    assert row.standing is Standing.LOGGED
    assert row.logged is not None
    assert (row.logged.text, row.logged.staff) == ("车况很好", "李晓梅")
    book.undo()
    assert due(book) == [1, 2]
    assert row_of(book, 1).standing is Standing.OPEN


def test_what_nobody_answered_stays_due(book: Book) -> None:
    print_it(book)
    save(book, 1, "missed")
    assert due(book) == [1, 2]
    save(book, 2, "later", next_on=dt.date(2026, 11, 25))
    assert due(book) == [1]


def test_a_row_logged_elsewhere_says_so_and_another_contact_settles_nothing_twice(book: Book) -> None:
    print_it(book)
    row = row_of(book, 1)
    book.write(
        care_actions.log_and_settle,
        ContactDraft(1, "call", "reached", text="先打过了", settles=row.printed.dues),
    )
    assert row_of(book, 1).standing is Standing.LOGGED
    assert book.read(typing_back.open_row, row_of(book, 1)).reasons == ()
    save(book, 1, text="又打一次")
    assert [each.text for each in book.read(interactions.of_customer, 1)] == ["又打一次", "先打过了"]


def test_what_was_logged_before_the_sheet_was_printed_once_more_is_known(book: Book) -> None:
    code = print_it(book)
    save(book, 1, text="打过了")
    first = book.read(printing_queries.print_by_code, code)
    assert first is not None
    clock.set_now(dt.datetime(2026, 11, 22, 18, 0))
    book.write(printing.log_print, first.printed)
    assert row_of(book, 1).standing is Standing.LOGGED
    assert opened(book).printed_at == dt.datetime(2026, 11, 22, 8, 30)


def test_what_a_colleague_put_off_meanwhile_stays_put_off(book: Book) -> None:
    print_it(book)
    row = row_of(book, 1)
    until = dt.date(2026, 12, 1)
    book.write(care_actions.decide, 1, row.printed.dues[:1], "postponed", "出差", until)
    save(book, 1)
    assert until in {each.on for each in book.read(care.upcoming, 1, DAY)}


def test_a_customer_who_is_gone_cannot_be_typed(book: Book) -> None:
    print_it(book)
    book.write(actions.delete_customers, [2])
    row = row_of(book, 2)
    assert row.standing is Standing.GONE
    with pytest.raises(InputError, match="no-such-customer"):
        book.write(typing_actions.save_row, row.printed, ContactDraft(2, "call", "reached"))


def test_a_customer_who_was_merged_is_the_one_kept(book: Book) -> None:
    print_it(book)
    book.write(merging.merge, 3, [2])
    row = row_of(book, 2)
    assert (row.customer_id, row.name, row.merged) == (3, "孙丽", True)
    save(book, 2, text="车主课堂来")
    assert [each.text for each in book.read(interactions.of_customer, 3)] == ["车主课堂来"]
    assert due(book) == [1]
    other = make_customer(book, "孙丽丽")
    book.write(merging.merge, other, [3])
    assert row_of(book, 2).customer_id == other
    book.undo()
    assert row_of(book, 2).customer_id == 3


def test_what_was_learnt_goes_into_the_file_with_the_same_write(book: Book) -> None:
    print_it(book)
    save(book, 1, facts=(Fact("native_place", "信阳", "信阳"),))
    assert book.read(customers.customer_file, 1).values["native_place"] == "信阳"
    book.undo()
    assert book.read(customers.customer_file, 1).values["native_place"] is None


def test_a_row_tells_whom_it_is_about_and_reads_what_is_typed(book: Book) -> None:
    print_it(book)
    found = book.read(typing_back.open_row, row_of(book, 1))
    assert found.known.name == "陈国栋"
    assert [reason.step for reason in found.reasons] == [step for step, _ in row_of(book, 1).printed.dues]
    assert found.learner.customer_id == 1


def test_the_sheet_of_a_day_that_is_over_is_of_its_evening(book: Book) -> None:
    print_it(book)
    assert typing_back.moment_of(opened(book)) == dt.datetime(2026, 11, 22, 17, 30)
    clock.set_now(dt.datetime(2026, 11, 23, 8, 10))
    assert typing_back.moment_of(opened(book)) == dt.datetime(2026, 11, 22, 18, 0)
    save(book, 1, at=typing_back.moment_of(opened(book)))
    assert book.read(customers.customer_file, 1).values["last_contact_on"] == DAY
    assert row_of(book, 1).standing is Standing.LOGGED


def test_a_contact_may_have_been_on_any_day_since_the_sheet(book: Book) -> None:
    print_it(book)
    clock.set_now(dt.datetime(2026, 11, 24, 8, 10))
    sheet = opened(book)
    days = [dt.date(2026, 11, day) for day in (22, 23, 24)]
    assert typing_back.days_of(sheet, 14) == days
    assert typing_back.days_of(sheet, 2) == [days[0], days[2]]
    assert typing_back.moment_of(sheet, days[1]) == dt.datetime(2026, 11, 23, 18, 0)
    assert typing_back.moment_of(sheet, days[2]) == dt.datetime(2026, 11, 24, 8, 10)


def test_what_was_begun_waits_and_goes_when_it_is_kept(book: Book) -> None:
    print_it(book)
    book.write(actions.keep_begun, 1, typing_back.BEGUN, "半句话")
    assert opened(book).begun == {1: "半句话"}
    save(book, 1)
    assert opened(book).begun == {}
