"""One item of many files at once: what would change, told before it is done."""

from __future__ import annotations

from app.customers import bulk_edit, item_actions, queries
from app.customers.bulk_rows import BulkPreview, Edit, How
from app.customers.item_rows import ItemDraft, Word
from app.storage.book import Book
from tests.factories import make_customer


def values(book: Book, ids: list[int], key: str) -> list[object]:
    return [file.values[key] for file in book.read(queries.customer_files, ids)]


def test_what_is_known_stays_unless_it_is_to_be_replaced(book: Book) -> None:
    ids = [
        make_customer(book, f"王{n}", source=source)
        for n, source in enumerate((None, "车展", "朋友", "车展"))
    ]
    fill, replace = (Edit("source", "朋友", how) for how in (How.FILL, How.REPLACE))
    assert book.read(bulk_edit.preview, ids, fill) == BulkPreview(1, 1, 1, 2, (("车展", 2),))
    assert book.read(bulk_edit.preview, ids, replace).changes == 3
    assert book.write(bulk_edit.apply, ids, fill).value == 1
    assert values(book, ids, "source") == ["朋友", "车展", "朋友", "车展"]
    assert book.write(bulk_edit.apply, ids, replace).value == 2
    assert values(book, ids, "source") == ["朋友"] * 4
    book.undo()
    book.undo()
    assert values(book, ids, "source") == [None, "车展", "朋友", "车展"]


def test_words_are_added_and_items_emptied(book: Book) -> None:
    ids = [make_customer(book, "王一", hobbies=("钓鱼",)), make_customer(book, "王二")]
    book.write(bulk_edit.apply, ids, Edit("hobbies", ("钓鱼", "露营"), How.ADD))
    assert values(book, ids, "hobbies") == [("钓鱼", "露营"), ("钓鱼", "露营")]
    assert book.read(bulk_edit.preview, ids, Edit("hobbies", None, How.REPLACE)).changes == 2
    book.write(bulk_edit.apply, ids, Edit("hobbies", None, How.REPLACE))
    assert values(book, ids, "hobbies") == [None, None]


def test_items_of_the_shop_and_sensitive_ones_are_told_as_lists_tell_them(book: Book) -> None:
    draft = ItemDraft("会员卡", kind="choice", words=tuple(map(Word, ("金卡", "银卡"))))
    key = book.write(item_actions.add_item, draft).value
    ids = [make_customer(book, "王一", **{key: "银卡"}, health="血压高"), make_customer(book, "王二")]
    assert book.read(bulk_edit.preview, ids, Edit(key, "金卡", How.REPLACE)).others == (("银卡", 1),)
    assert book.read(bulk_edit.preview, ids, Edit("health", "好")).others == (("••••", 1),)
    book.write(bulk_edit.apply, ids, Edit(key, "金卡", How.REPLACE))
    assert values(book, ids, key) == ["金卡", "金卡"]
