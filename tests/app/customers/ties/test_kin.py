"""Members of families who are customers, too: found by their telephone, linked, or never offered again."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.customers import actions, apart
from app.customers.rows import Draft
from app.customers.ties import kin, relations
from app.fields.catalog import CATALOG
from app.fields.field import Table
from app.storage.book import Book
from tests.app.excel.importing import import_list
from tests.factories import make_customer
from tests.files import make_lists as lists

PHONE = "13600001235"


def with_wife(book: Book, name: str = "刘芳", phone: str = "136 0000-1235") -> int:
    """A customer with a wife of whom a telephone is known."""
    wife = {"relation": "spouse", "name": name, "phone": phone}
    draft = Draft({"name": "王伟", "mobile": None}, children=((Table.FAMILY, wife),))
    return book.write(actions.new_customer, draft).value


def told(book: Book) -> list[tuple[str, str, bool]]:
    return [(each.host, each.customer, each.certain) for each in book.read(kin.found)]


def test_a_member_with_the_telephone_of_a_customer_is_found_and_the_same_name_makes_it_certain(
    book: Book,
) -> None:
    with_wife(book)
    make_customer(book, "刘芳", mobile=PHONE)
    make_customer(book, "刘小芳", mobile=PHONE)
    make_customer(book, "刘芳", mobile="13600009999")
    assert told(book) == [("王伟", "刘芳", True), ("王伟", "刘小芳", False)]


def test_the_customers_own_number_at_a_member_finds_nobody(book: Book) -> None:
    wang = with_wife(book)
    book.write(actions.save_fields, wang, {"mobile": CATALOG["mobile"].kind.parse(PHONE).value})
    assert told(book) == []


def test_who_is_linked_is_one_household_and_one_undo_takes_all_links_back(book: Book) -> None:
    wang, liu = with_wife(book), make_customer(book, "刘芳", mobile=PHONE)
    pairs = [(each.member_id, each.customer_id) for each in book.read(kin.found)]
    assert book.write(kin.link, pairs).value == 1
    assert book.read(relations.home_of, wang) == [wang, liu]
    assert told(book) == []
    book.undo()
    assert told(book) == [("王伟", "刘芳", True)]


def test_who_was_refused_or_said_to_be_somebody_else_is_not_offered_again(book: Book) -> None:
    wang, liu = with_wife(book), make_customer(book, "刘芳", mobile=PHONE)
    book.write(kin.refuse, [(wang, liu)])
    assert told(book) == []
    book.undo()
    book.write(apart.keep_apart, [wang, liu], "household")
    assert told(book) == [("王伟", "刘芳", True)]


@pytest.mark.parametrize("family_first", [True, False])
def test_an_import_ties_whoever_is_certain_and_is_undone_as_one(
    book: Book, tmp_path: Path, family_first: bool
) -> None:
    rows = [
        ("姓名", "手机", "配偶", "配偶电话"),
        ("王伟", "13600001234", "刘芳", PHONE),
        ("刘芳", PHONE, "", ""),
        ("陈刚", "13600001236", "李娜", PHONE),
    ]
    if family_first:
        import_list(book, lists.xlsx(tmp_path / "a.xlsx", rows[:2]))
        import_list(book, lists.xlsx(tmp_path / "b.xlsx", [rows[0], *rows[2:]]))
    else:
        import_list(book, lists.xlsx(tmp_path / "a.xlsx", rows))
    assert told(book) == [("陈刚", "刘芳", False)]
    pairs = book.read(relations.home_pairs)
    assert len(pairs) == 1
    book.undo()
    assert book.read(relations.home_pairs) == []


def test_two_customers_who_may_both_be_the_member_are_left_to_a_person(book: Book, tmp_path: Path) -> None:
    for _ in range(2):
        make_customer(book, "刘芳", mobile=PHONE)
    rows = [("姓名", "手机", "配偶", "配偶电话"), ("王伟", "13600001234", "刘芳", PHONE)]
    import_list(book, lists.xlsx(tmp_path / "a.xlsx", rows))
    assert [certain for _, _, certain in told(book)] == [True, True]
    assert book.read(relations.home_pairs) == []
