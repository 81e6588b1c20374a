"""Matchings under a name: kept, used for other lists, and carried in a file."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.customers import actions, queries
from app.errors import KnownError
from app.excel.columns import matchings
from app.excel.rows import Matching
from app.fields.catalog import CATALOG
from app.storage.book import Book
from tests.factories import make_book

COLUMNS = (("客户", "name"), ("电话", "mobile"), ("电话", "other_phone"), ("杂项", "skip"))


def test_what_is_saved_is_listed_by_name_replaced_and_forgotten(book: Book) -> None:
    book.write(matchings.save, Matching("保险公司导出", COLUMNS))
    book.write(matchings.save, Matching("厂家名单", COLUMNS[:1]))
    book.write(matchings.save, Matching("保险公司导出", COLUMNS[:2]))
    assert book.read(matchings.listed) == (
        Matching("保险公司导出", COLUMNS[:2]),
        Matching("厂家名单", COLUMNS[:1]),
    )
    book.write(matchings.delete, "厂家名单")
    assert [matching.name for matching in book.read(matchings.listed)] == ["保险公司导出"]


def test_it_fits_columns_by_their_titles_wherever_they_stand() -> None:
    headers = ("备用", "电 话", "客户*", "电话", "电话")
    assert matchings.fitted(Matching("a", COLUMNS), headers, CATALOG) == {
        1: "mobile",
        2: "name",
        3: "other_phone",
    }


def test_a_shops_own_item_goes_to_another_shop_by_its_title(book: Book, tmp_path: Path) -> None:
    key = book.write(actions.add_shop_item, "宠物", "text").value
    path = tmp_path / "对应.json"
    matchings.write(path, Matching("名单", (("养什么", key),)), book.read(queries.catalog))
    other = make_book(tmp_path, "other.keqing")
    try:
        read = matchings.read(path)
        assert matchings.fitted(read, ["养什么"], other.read(queries.catalog)) == {0: "own:宠物"}
        theirs = other.write(actions.add_shop_item, "宠物", "text").value
        assert matchings.fitted(read, ["养什么"], other.read(queries.catalog)) == {0: theirs}
    finally:
        other.close()


def test_an_item_that_is_not_there_is_left_to_be_guessed() -> None:
    assert matchings.fitted(Matching("a", (("姓名", "shop_99"),)), ["姓名"], CATALOG) == {}


@pytest.mark.parametrize(
    "text",
    ["", "[]", "{}", '{"format": "keqing-matching"}', "[" * 100_000, "\x00", '{"format": 1, "columns": 3}'],
)
def test_any_other_file_is_refused(tmp_path: Path, text: str) -> None:
    path = tmp_path / "a.json"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(KnownError, match="matching-unreadable"):
        matchings.read(path)
    with pytest.raises(KnownError, match="matching-unreadable"):
        matchings.read(tmp_path / "gone.json")
