"""A merge of long ago is taken apart: everybody has again what was theirs, and what came since stays."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from app.attachments import actions as attachments
from app.attachments.rows import Belongs, Kind, NewAttachment
from app.customers import actions, queries
from app.customers.duplicates import unmerging
from app.customers.rows import Unmerging
from app.customers.search import queries as search
from app.errors import InputError
from app.fields.field import Table
from app.interactions import actions as interactions
from app.interactions import queries as contacts
from app.interactions.rows import ContactDraft
from app.storage import undo
from app.storage.book import Book
from app.storage.rows import WriteName
from tests.app.customers.duplicates.test_merging import dump, everything, file, merge, two
from tests.factories import make_customer


def last_write(book: Book) -> int:
    found = book.read(undo.last_done)
    assert found is not None
    return found[0]


def merged(book: Book, keep: int, *drop: int) -> int:
    """Merge, and give the write."""
    merge(book, keep, *drop)
    return last_write(book)


def look(book: Book, write: int, keep: int) -> Unmerging:
    return book.read(unmerging.prospect, write, keep)


def differing(one: dict[str, list[dict[str, Any]]], other: dict[str, list[dict[str, Any]]]) -> list[Any]:
    found = []
    for table, rows in one.items():
        mine, theirs = ({row["id"]: row for row in some} for some in (rows, other[table]))
        found += [
            (table, row_id, mine.get(row_id), theirs.get(row_id))
            for row_id in mine.keys() | theirs.keys()
            if mine.get(row_id) != theirs.get(row_id)
        ]
    return found


def test_all_is_as_if_they_had_never_been_merged(book: Book) -> None:
    keep, drop, _friend = everything(book)
    before = dump(book)
    write = merged(book, keep, drop)
    make_customer(book, "后来的人")
    assert look(book, write, keep) == Unmerging(write, keep, ("张玮",), ())
    assert book.write(unmerging.take_apart, write, keep).value == [drop]
    after = dump(book)
    after["customer"] = [row for row in after["customer"] if row["name"] != "后来的人"]
    assert differing(before, after) == []
    assert book.undo_label() == WriteName("customers-unmerge", "张玮")


def test_it_can_itself_be_undone(book: Book) -> None:
    keep, drop, _friend = everything(book)
    write = merged(book, keep, drop)
    before = dump(book)
    book.write(unmerging.take_apart, write, keep)
    book.undo()
    assert differing(before, dump(book)) == []


def test_what_came_since_stays_with_the_one_kept(book: Book) -> None:
    keep, drop = two(book)
    write = merged(book, keep, drop)
    book.write(actions.save_fields, keep, {"native_place": "信阳", "position": "董事长"})
    book.write(interactions.log_contact, ContactDraft(keep, "call", "reached", text="合并后又聊了"))
    assert look(book, write, keep).changed == (("customer", "position"),)
    book.write(unmerging.take_apart, write, keep)
    values, theirs = file(book, keep).values, file(book, drop).values
    assert (values["native_place"], values["position"]) == ("信阳", "董事长")
    assert (theirs["position"], theirs["company"], theirs["hobbies"]) == ("总经理", "恒达贸易", ("钓鱼",))
    assert values["hobbies"] is None
    assert [row.text for row in book.read(contacts.of_customer, keep, 5)] == ["合并后又聊了"]
    assert [hit.id for hit in book.read(search.search, "张玮")] == [drop]


def test_a_record_on_which_something_was_hung_since_stays_too(book: Book) -> None:
    keep, drop = two(book)
    bought = book.write(actions.save_child, drop, Table.PURCHASES, None, {"product": "汉兰达"}).value
    write = merged(book, keep, drop)
    [moved] = [row for row in file(book, keep).record.children[Table.PURCHASES] if row["product"] == "汉兰达"]
    receipt = NewAttachment("发票.pdf", Kind.PDF, b"%PDF-")
    book.write(attachments.add, keep, [receipt], Belongs(purchase_id=moved["id"]))
    book.write(unmerging.take_apart, write, keep)
    assert bought in {row["id"] for row in file(book, drop).record.children[Table.PURCHASES]}
    assert moved["id"] in {row["id"] for row in file(book, keep).record.children[Table.PURCHASES]}


def test_three_come_apart(book: Book) -> None:
    keep, drop = two(book)
    third = make_customer(book, "张伟", wechat="wx_1")
    before = dump(book)
    write = merged(book, keep, drop, third)
    assert book.write(unmerging.take_apart, write, keep).value == [drop, third]
    assert differing(before, dump(book)) == []


def test_a_merge_is_taken_apart_once_and_only_where_it_stands(book: Book) -> None:
    keep, drop = two(book)
    other = make_customer(book, "李强")
    first = merged(book, keep, drop)
    second = merged(book, other, keep)
    with pytest.raises(InputError, match="merge-gone"):
        look(book, first, keep)
    book.write(unmerging.take_apart, second, other)
    book.write(unmerging.take_apart, first, keep)
    assert book.read(queries.customer_file, drop).name == "张玮"
    with pytest.raises(InputError, match="merge-gone"):
        book.write(unmerging.take_apart, first, keep)


def test_no_other_write_is_taken_apart(book: Book) -> None:
    keep, _drop = two(book)
    book.write(actions.save_fields, keep, {"wedding_day": dt.date(2010, 5, 20)})
    with pytest.raises(InputError, match="merge-gone"):
        look(book, last_write(book), keep)
