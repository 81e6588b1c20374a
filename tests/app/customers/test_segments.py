"""Segments: filters and lists under a name, the shop's or somebody's own."""

from __future__ import annotations

import pytest

from app.customers import actions, queries, segments
from app.customers.rows import Query
from app.errors import InputError
from app.storage.book import Book
from tests.factories import make_customer, make_staff


def names(book: Book) -> list[tuple[str, bool, int]]:
    return [(each.name, each.private, each.count) for each in book.read(segments.segments)]


def found(book: Book, query: Query) -> list[int]:
    return list(book.read(queries.ids, query))


def test_a_list_holds_whom_it_was_given_and_is_undone(book: Book) -> None:
    one, other, third = (make_customer(book, name) for name in ("甲", "乙", "丙"))
    made = book.write(segments.save_list, "钓鱼团", [one, other]).value
    query = Query(segments=frozenset({made}))
    assert found(book, query) == [one, other]
    assert book.write(segments.add, [other, third], made).value == 1
    assert book.write(segments.take_out, [one], made).value == 1
    assert set(found(book, query)) == {other, third}
    book.undo()
    book.undo()
    assert found(book, query) == [one, other]
    book.write(segments.delete, made)
    assert (names(book), found(book, query)) == ([], [])
    book.undo()
    assert found(book, query) == [one, other]


def test_whoever_is_deleted_leaves_the_list_and_comes_back_with_undo(book: Book) -> None:
    one = make_customer(book, "甲")
    book.write(segments.save_list, "钓鱼团", [one])
    book.write(actions.delete_customers, [one])
    assert names(book) == [("钓鱼团", False, 0)]
    book.undo()
    assert names(book) == [("钓鱼团", False, 1)]


def test_ones_own_segments_are_nobody_elses(book: Book) -> None:
    li, wang = make_staff(book, "李晓梅"), make_staff(book, "王珂")
    book.sign_in(li)
    book.write(lambda s: segments.save_filters(s, "我的 A 类", {"grades": ["A"]}, private=True))
    book.write(segments.save_filters, "全店 B 类", {"grades": ["B"]})
    assert names(book) == [("全店 B 类", False, 0), ("我的 A 类", True, 0)]
    book.sign_in(wang)
    assert names(book) == [("全店 B 类", False, 0)]
    book.write(lambda s: segments.save_filters(s, "我的 A 类", {"grades": ["A"]}, private=True))


def test_a_name_is_needed_and_borne_once(book: Book) -> None:
    made = book.write(segments.save_filters, " 重点 ", {"grades": ["A"]}).value
    for wrong, code in ((" ", "segment-name-needed"), ("重点", "name-taken")):
        with pytest.raises(InputError, match=code):
            book.write(segments.save_filters, wrong, {})
    book.write(segments.rename, made, "重点客户")
    book.write(segments.replace_filters, made, {"grades": ["B"]})
    [segment] = book.read(segments.segments)
    assert (segment.name, segment.filters) == ("重点客户", {"grades": ["B"]})
