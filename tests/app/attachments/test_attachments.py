"""Pictures and documents in the file: kept once, not lost by undo, gone only when that was asked for."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import event, func, select
from sqlalchemy.engine import Engine
from sqlalchemy.orm import Session

from app import clock
from app.attachments import actions, queries
from app.attachments.models import AttachmentContent
from app.attachments.rows import AttachmentRow, Belongs, Kind, NewAttachment
from app.attachments.rules import LIMIT, clean_name, kind_of, renamed
from app.customers import actions as customers
from app.customers import queries as customer_queries
from app.customers.duplicates import merging
from app.errors import InputError
from app.fields.field import Table
from app.interactions import actions as interactions
from app.interactions.rows import ContactDraft
from app.opening import open_book
from app.storage import backup
from app.storage.book import Book
from app.storage.rows import WriteName
from tests.factories import make_book, make_customer, make_staff

PDF = b"%PDF-1.7 invented"


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    made = make_book(tmp_path)
    made.sign_in(make_staff(made))
    yield made
    made.close()


@pytest.fixture
def wang(book: Book) -> int:
    return make_customer(book)


def pdf(name: str = "合同.pdf", data: bytes = PDF) -> NewAttachment:
    return NewAttachment(name, Kind.PDF, data)


def add(book: Book, customer_id: int, *added: NewAttachment, belongs: Belongs | None = None) -> list[int]:
    return book.write(actions.add, customer_id, added or (pdf(),), belongs or Belongs()).value


def listed(book: Book, customer_id: int) -> list[AttachmentRow]:
    return book.read(queries.of_customer, customer_id)


def names(book: Book, customer_id: int) -> list[str]:
    return [row.name for row in listed(book, customer_id)]


def contents(book: Book) -> int:
    def count(session: Session) -> int:
        return session.scalar(select(func.count()).select_from(AttachmentContent)) or 0

    return book.read(count)


def purchase(book: Book, customer_id: int, product: str = "途锐") -> int:
    return book.write(customers.save_child, customer_id, Table.PURCHASES, None, {"product": product}).value


def said(book: Book, customer_id: int) -> int:
    return book.write(
        interactions.log_contact, ContactDraft(customer_id, "call", "reached", text="来过")
    ).value


def test_what_was_added_is_listed_and_read_back_byte_for_byte(book: Book, wang: int) -> None:
    first, second = add(book, wang, pdf(), pdf("发票.pdf", PDF + b"2"))
    rows = listed(book, wang)
    assert [(row.id, row.name, row.kind, row.size, row.staff) for row in rows] == [
        (second, "发票.pdf", Kind.PDF, len(PDF) + 1, "李晓梅"),
        (first, "合同.pdf", Kind.PDF, len(PDF), "李晓梅"),
    ]
    assert book.read(queries.content, second).data == PDF + b"2"


def test_the_same_content_is_kept_once(book: Book, wang: int) -> None:
    add(book, wang, pdf("a.pdf"), pdf("b.pdf"))
    add(book, make_customer(book, "孙丽"), pdf("c.pdf"))
    assert contents(book) == 1


def test_undo_redo_and_undo_again_never_lose_a_content(book: Book, wang: int) -> None:
    (added,) = add(book, wang)
    book.write(actions.remove, [added])
    assert names(book, wang) == []
    book.undo()
    assert book.read(queries.content, added).data == PDF
    book.undo()
    assert names(book, wang) == []
    book.redo()
    assert book.read(queries.content, added).data == PDF


def test_writes_are_named_for_undo(book: Book, wang: int) -> None:
    (added,) = add(book, wang)
    assert book.undo_label() == WriteName("attachments", "合同.pdf", 1)
    add(book, wang, pdf("a.pdf"), pdf("b.pdf"))
    assert book.undo_label() == WriteName("attachments", "王建业", 2)
    book.write(actions.rename, added, "购车合同")
    assert book.undo_label() == WriteName("attachment-name", "购车合同.pdf", 1)


def test_the_journal_holds_no_content(book: Book, wang: int, tmp_path: Path) -> None:
    from app.storage.models import JournalEntry

    add(book, wang, pdf(data=b"%PDF-" + b"x" * 100_000))

    def longest(session: Session) -> int:
        return session.scalar(select(func.max(func.length(JournalEntry.changes)))) or 0

    assert book.read(longest) < 5_000


def test_a_deleted_customer_takes_the_attachments_along_and_brings_them_back(book: Book, wang: int) -> None:
    (added,) = add(book, wang)
    book.write(customers.delete_customers, [wang])
    with pytest.raises(InputError, match="no-such-attachment"):
        book.read(queries.content, added)
    book.undo()
    assert book.read(queries.content, added).data == PDF


def test_attachments_of_a_contact_and_of_a_purchase_go_and_come_with_them(book: Book, wang: int) -> None:
    contact, bought = said(book, wang), purchase(book, wang)
    add(book, wang, pdf("名片.pdf"), belongs=Belongs(interaction_id=contact))
    add(book, wang, pdf("发票.pdf"), belongs=Belongs(purchase_id=bought))
    book.write(interactions.delete_contact, contact)
    assert names(book, wang) == ["发票.pdf"]
    book.write(customers.delete_child, wang, Table.PURCHASES, bought)
    assert names(book, wang) == []
    book.undo()
    book.undo()
    assert [row.belongs for row in listed(book, wang)] == [Belongs(None, bought), Belongs(contact, None)]


def test_a_merge_keeps_the_attachments_of_both_with_what_they_belong_to(book: Book, wang: int) -> None:
    twin = make_customer(book, "王建业")
    purchase(book, wang, "迈腾")
    old = purchase(book, twin, "途锐")
    contact = said(book, twin)
    add(book, wang, pdf("a.pdf"))
    add(book, twin, pdf("b.pdf", PDF + b"b"))
    add(book, twin, pdf("发票.pdf"), belongs=Belongs(purchase_id=old))
    add(book, twin, pdf("名片.pdf"), belongs=Belongs(interaction_id=contact))
    book.write(merging.merge, wang, [twin])
    rows = {row.name: row.belongs for row in listed(book, wang)}
    file = book.read(customer_queries.customer_file, wang)
    touareg = next(r["id"] for r in file.record.children[Table.PURCHASES] if r["product"] == "途锐")
    assert rows == {
        "a.pdf": Belongs(),
        "b.pdf": Belongs(),
        "发票.pdf": Belongs(purchase_id=touareg),
        "名片.pdf": Belongs(interaction_id=contact),
    }
    book.undo()
    assert names(book, wang) == ["a.pdf"]
    assert {row.belongs.purchase_id for row in listed(book, twin)} == {None, old}


def test_a_purchase_of_somebody_else_is_no_place(book: Book, wang: int) -> None:
    other = purchase(book, make_customer(book, "孙丽"))
    with pytest.raises(InputError, match="no-such-record"):
        add(book, wang, belongs=Belongs(purchase_id=other))
    assert contents(book) == 0


def test_an_attachment_is_moved_to_a_contact_and_back(book: Book, wang: int) -> None:
    contact = said(book, wang)
    (added,) = add(book, wang)
    book.write(actions.assign, [added], Belongs(interaction_id=contact))
    assert listed(book, wang)[0].belongs == Belongs(interaction_id=contact)
    book.undo()
    assert listed(book, wang)[0].belongs == Belongs()


def test_a_face_is_one_and_is_no_attachment_of_the_list(book: Book, wang: int) -> None:
    for data in (b"\xff\xd8\xff1", b"\xff\xd8\xff2"):
        book.write(actions.set_photo, wang, NewAttachment("头像.jpg", Kind.PICTURE, data))
    assert book.read(queries.photo, wang) == b"\xff\xd8\xff2"
    assert names(book, wang) == []
    book.write(actions.set_photo, wang, None)
    assert book.read(queries.photo, wang) is None
    book.undo()
    book.undo()
    assert book.read(queries.photo, wang) == b"\xff\xd8\xff1"


def test_opening_a_file_reads_no_content(book: Book, wang: int) -> None:
    add(book, wang, NewAttachment("合影.jpg", Kind.PICTURE, b"\xff\xd8\xff", b"small"))
    asked: list[str] = []
    listener = lambda _c, _cur, sql, *_: asked.append(sql)  # noqa: E731 - one listener, taken off again
    event.listen(Engine, "before_cursor_execute", listener)
    listed(book, wang)
    event.remove(Engine, "before_cursor_execute", listener)
    assert asked
    assert not any("attachment_content" in sql for sql in asked)


def test_small_pictures_are_read_by_content(book: Book, wang: int) -> None:
    add(book, wang, NewAttachment("合影.jpg", Kind.PICTURE, b"\xff\xd8\xff", b"small"), pdf())
    found = book.read(queries.thumbs, [row.content for row in listed(book, wang)])
    assert list(found.values()) == [b"small"]


def test_cleared_contents_are_gone_for_good_and_undo_says_so(book: Book, wang: int) -> None:
    kept, deleted = add(book, wang, pdf("a.pdf"), pdf("b.pdf", PDF + b"b"))
    book.write(actions.remove, [deleted])
    assert book.read(queries.cleared_size) == len(PDF) + 1
    assert book.write(actions.clear_away).value == 1
    assert book.read(queries.cleared_size) == 0
    assert book.read(queries.content, kept).data == PDF
    book.undo()
    assert names(book, wang) == ["b.pdf", "a.pdf"]
    with pytest.raises(InputError, match="attachment-cleared"):
        book.read(queries.content, deleted)


def test_a_backup_holds_the_attachments(book: Book, wang: int, tmp_path: Path) -> None:
    (added,) = add(book, wang)
    copy = open_book(backup.back_up(book.path, book.key, "test"))
    assert copy.read(queries.content, added).data == PDF
    copy.close()


@pytest.mark.parametrize(
    ("data", "code"), [(b"", "attachment-empty"), (b"x" * (LIMIT + 1), "attachment-large")]
)
def test_what_is_empty_or_too_large_is_refused(book: Book, wang: int, data: bytes, code: str) -> None:
    with pytest.raises(InputError, match=code):
        add(book, wang, pdf(data=data))
    assert names(book, wang) == []


def test_a_customer_who_is_gone_gets_nothing(book: Book) -> None:
    with pytest.raises(InputError, match="no-such-customer"):
        add(book, 77)


@pytest.mark.parametrize(
    ("name", "data", "kind"),
    [
        ("合影.pdf", b"\xff\xd8\xff\xe0", Kind.PICTURE),
        ("合同.jpg", b"%PDF-1.4", Kind.PDF),
        ("贴图", b"RIFF\0\0\0\0WEBP", Kind.PICTURE),
        ("报价.XLSX", b"PK\x03\x04", Kind.OTHER),
        ("iPhone.HEIC", b"\0\0\0\x18ftypheic", Kind.OTHER),
    ],
)
def test_the_kind_is_told_by_the_content(name: str, data: bytes, kind: Kind) -> None:
    assert kind_of(name, data) is kind


@pytest.mark.parametrize("name", ["病毒.exe", "a.bat", "a.js", "页面.html", "没有后缀", ".xlsx"])
def test_programs_are_not_kept(name: str) -> None:
    with pytest.raises(InputError, match="attachment-kind"):
        kind_of(name, b"MZ\x90")


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("  购车 合同.pdf ", "购车 合同.pdf"),
        ("a/b\\c:d.pdf", "a b c d.pdf"),
        ("..\\..\\x.pdf", "x.pdf"),
        ("名" * 200 + ".pdf", "名" * 116 + ".pdf"),
    ],
)
def test_a_name_can_be_saved_everywhere(typed: str, name: str) -> None:
    assert clean_name(typed) == name


@pytest.mark.parametrize("typed", ["", "  ", "///", "..."])
def test_a_name_has_something_in_it(typed: str) -> None:
    with pytest.raises(InputError, match="attachment-name"):
        clean_name(typed)


def test_a_new_name_keeps_the_ending() -> None:
    assert renamed("合同.pdf", "购车合同") == "购车合同.pdf"
    assert renamed("合同.pdf", "购车合同.PDF") == "购车合同.PDF"
    assert renamed("合同.pdf", "购车合同.exe") == "购车合同.exe.pdf"


def test_when_it_was_added_is_now(book: Book, wang: int) -> None:
    add(book, wang)
    assert abs(listed(book, wang)[0].added_at - clock.now()) < dt.timedelta(minutes=5)
