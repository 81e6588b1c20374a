"""One thing of the history put back: the value, the record, or what was deleted with it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from app.attachments import actions as attachments
from app.attachments import queries as attachment_queries
from app.attachments.rows import Belongs, Kind, NewAttachment
from app.calendar.dates import Birthday, Calendar
from app.customers import actions, queries
from app.customers.rows import CustomerFile
from app.errors import InputError
from app.fields.field import Table
from app.interactions import actions as interactions
from app.interactions import queries as contacts
from app.interactions.restoring import restore_past
from app.interactions.rows import ContactDraft
from app.storage import undo
from app.storage.book import Book
from app.storage.rows import Change, HistoryItem, WriteName
from tests.factories import make_book, make_customer, make_staff

DAY = dt.date(2026, 11, 20)


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    made = make_book(tmp_path)
    made.sign_in(make_staff(made))
    yield made
    made.close()


@pytest.fixture
def wang(book: Book) -> int:
    return make_customer(book, "王建业", mobile="13800000001")


def file(book: Book, customer_id: int) -> CustomerFile:
    return book.read(queries.customer_file, customer_id)


def newest(book: Book, customer_id: int, table: str) -> tuple[HistoryItem, Change]:
    """The newest change of a table."""
    return next(
        (item, change)
        for item in book.read(undo.history, customer_id)
        for change in item.changes
        if change.table == table
    )


def restore(book: Book, customer_id: int, table: str, *keys: str, extra: str = "") -> Any:
    item, change = newest(book, customer_id, table)
    return book.write(restore_past, customer_id, item, change, keys, extra)


def save(book: Book, customer_id: int, **values: Any) -> None:
    book.write(actions.save_fields, customer_id, values)


def test_a_value_goes_back_and_the_others_of_the_same_write_stay(book: Book, wang: int) -> None:
    save(book, wang, position="经理", salutation="王总")
    save(book, wang, position="总监", salutation="王哥")
    done = restore(book, wang, "customer", "position")
    assert (file(book, wang).values["position"], file(book, wang).values["salutation"]) == ("经理", "王哥")
    assert done.name == WriteName("restore-value", "王建业", 1)
    book.undo()
    assert file(book, wang).values["position"] == "总监"


def test_a_name_goes_back_with_what_follows_from_it(book: Book, wang: int) -> None:
    save(book, wang, name="王业")
    restore(book, wang, "customer", "name")
    columns = file(book, wang).record.columns
    assert (columns["name"], columns["initials"]) == ("王建业", "wjy")


def test_a_birthday_goes_back_whole(book: Book, wang: int) -> None:
    born = Birthday(Calendar.LUNAR, 1970, 8, 15)
    save(book, wang, birthday=born)
    save(book, wang, birthday=Birthday(Calendar.SOLAR, 1971, 9, 1))
    keys = ("birth_calendar", "birth_year", "birth_month", "birth_day", "birth_leap")
    restore(book, wang, "customer", *keys)
    assert file(book, wang).values["birthday"] == born


def test_an_item_of_the_shop_goes_back_alone(book: Book, wang: int) -> None:
    one = book.write(actions.add_shop_item, "车位号", "text").value
    other = book.write(actions.add_shop_item, "门禁", "text").value
    save(book, wang, **{one: "A1", other: "B1"})
    save(book, wang, **{one: "A2", other: "B2"})
    restore(book, wang, "customer", extra=one)
    assert (file(book, wang).values[one], file(book, wang).values[other]) == ("A1", "B2")


def test_a_phone_that_was_taken_out_comes_back_and_one_that_was_added_goes(book: Book, wang: int) -> None:
    save(book, wang, mobile=None)
    restore(book, wang, "phone")
    assert [phone.number for phone in file(book, wang).values["mobile"]] == ["13800000001"]
    save(book, wang, tags=("老板",))
    restore(book, wang, "tag")
    assert not file(book, wang).values["tags"]


def test_a_record_of_the_family_goes_back_and_comes_back(book: Book, wang: int) -> None:
    child = {"relation": "daughter", "name": "小可", "interests": "画画"}
    member = book.write(actions.save_child, wang, Table.FAMILY, None, child).value
    book.write(actions.save_child, wang, Table.FAMILY, member, {"interests": "钢琴"})
    restore(book, wang, "family_member", "interests")
    assert file(book, wang).record.children[Table.FAMILY][0]["interests"] == "画画"
    book.write(actions.delete_child, wang, Table.FAMILY, member)
    restore(book, wang, "family_member")
    assert [row["id"] for row in file(book, wang).record.children[Table.FAMILY]] == [member]


def test_a_deleted_contact_comes_back_with_promises_and_attachments(book: Book, wang: int) -> None:
    said = ContactDraft(
        wang, "call", "reached", text="想换车", promises=(("送茶", DAY),), at=dt.datetime(2026, 11, 18, 9)
    )
    contact = book.write(interactions.log_contact, said).value
    paper = NewAttachment("报价.pdf", Kind.PDF, b"%PDF-")
    book.write(attachments.add, wang, [paper], Belongs(interaction_id=contact))
    book.write(interactions.delete_contact, contact)
    assert file(book, wang).record.columns["last_contact_on"] is None
    item, change = next(
        (item, change)
        for item in book.read(undo.history, wang)
        for change in item.changes
        if change.table == "interaction" and change.after is None
    )
    book.write(restore_past, wang, item, change)
    (found,) = book.read(contacts.of_customer, wang)
    assert [promise.text for promise in found.promises] == ["送茶"]
    assert [row.name for row in book.read(attachment_queries.of_customer, wang)] == ["报价.pdf"]
    assert file(book, wang).record.columns["last_contact_on"] == dt.date(2026, 11, 18)


def test_a_corrected_contact_goes_back(book: Book, wang: int) -> None:
    contact = book.write(interactions.log_contact, ContactDraft(wang, "call", "reached", text="想换车")).value
    book.write(interactions.edit_contact, contact, {"text": "想卖车", "mood": "unhappy"})
    restore(book, wang, "interaction", "text")
    (found,) = book.read(contacts.of_customer, wang)
    assert (found.text, found.mood) == ("想换车", "unhappy")


def test_what_stands_so_already_leaves_no_trace(book: Book, wang: int) -> None:
    save(book, wang, position="经理")
    save(book, wang, position="总监")
    item, change = newest(book, wang, "customer")
    save(book, wang, position="经理")
    done = book.write(restore_past, wang, item, change, ("position",))
    assert done.write_id is None


def test_what_is_gone_cannot_be_put_back(book: Book, wang: int) -> None:
    child = {"relation": "daughter", "name": "小可"}
    member = book.write(actions.save_child, wang, Table.FAMILY, None, child).value
    book.write(actions.save_child, wang, Table.FAMILY, member, {"name": "可可"})
    item, change = newest(book, wang, "family_member")
    book.write(actions.delete_child, wang, Table.FAMILY, member)
    with pytest.raises(InputError, match="no-such-record"):
        book.write(restore_past, wang, item, change, ("name",))


def test_a_receipt_does_not_come_back_without_its_purchase(book: Book, wang: int) -> None:
    bought = book.write(actions.save_child, wang, Table.PURCHASES, None, {"product": "途锐"}).value
    paper = NewAttachment("发票.pdf", Kind.PDF, b"%PDF-")
    (receipt,) = book.write(attachments.add, wang, [paper], Belongs(purchase_id=bought)).value
    book.write(attachments.remove, [receipt])
    item, change = newest(book, wang, "attachment")
    book.write(actions.delete_child, wang, Table.PURCHASES, bought)
    with pytest.raises(InputError, match="no-such-record"):
        book.write(restore_past, wang, item, change)
