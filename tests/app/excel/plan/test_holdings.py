"""Customers who have several cars, policies or contracts in a list, a line each."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from app.excel.rows import OnDuplicate
from app.storage.book import Book
from tests.app.excel.importing import everybody, import_list
from tests.files import make_lists

pytestmark = pytest.mark.usefixtures("in_this_process")

TITLES = ("客户姓名", "联系电话", "保单号", "险种", "保费", "投保日期", "保单到期日", "车牌号")
WANG = ("王建业", "13600002210", "P001", "重疾险", "5000", "2020-01-01", "2040-01-01", "豫A00001")
MORE = ("王建业", "13600002210", "P002", "医疗险", "300", "2021-01-01", "2022-01-01", "豫A00002")
SAME_SORT = ("王建业", "13600002210", "P003", "重疾险", "600", "2020-01-01", "2041-01-01", "")
LI = ("李小梅", "13600002211", "P004", "年金", "2万", "2019-05-05", "", "")


def list_of(path: Path, *rows: Sequence[Any]) -> Path:
    return make_lists.xlsx(path / "保单.xlsx", [TITLES, *rows])


def owned(book: Book, name: str = "王建业") -> set[tuple[str, str, str | None]]:
    return {
        (asset["kind"], asset["identifier"], asset["expires_on"]) for asset in everybody(book)[name]["assets"]
    }


ALL = {
    ("policy", "P001", "2040-01-01"),
    ("policy", "P002", "2022-01-01"),
    ("policy", "P003", "2041-01-01"),
    ("vehicle", "豫A00001", None),
    ("vehicle", "豫A00002", None),
}


def test_each_line_adds_a_policy_and_a_car_and_what_was_bought_with_them(book: Book, tmp_path: Path) -> None:
    import_list(book, list_of(tmp_path, WANG, MORE, SAME_SORT, LI))
    wang = everybody(book)["王建业"]
    assert owned(book) == ALL
    assert sorted(deal["product"] for deal in wang["purchases"]) == ["医疗险", "重疾险", "重疾险"]
    assert wang["import_notes"] == []
    assert owned(book, "李小梅") == {("policy", "P004", None)}


def test_further_lines_are_told_the_same_where_name_and_number_are_left_blank(
    book: Book, tmp_path: Path
) -> None:
    import_list(book, list_of(tmp_path, WANG, ("", "", *MORE[2:]), ("", "", *SAME_SORT[2:]), LI))
    assert owned(book) == ALL
    assert everybody(book).keys() == {"王建业", "李小梅"}


def test_somebody_in_the_file_gets_the_further_ones_too(book: Book, tmp_path: Path) -> None:
    import_list(book, list_of(tmp_path, WANG))
    import_list(book, list_of(tmp_path, MORE, SAME_SORT))
    assert owned(book) == ALL


@pytest.mark.parametrize("mode", [OnDuplicate.FILL, OnDuplicate.OVERWRITE])
def test_the_same_list_again_changes_nothing(book: Book, tmp_path: Path, mode: OnDuplicate) -> None:
    path = list_of(tmp_path, WANG, MORE, SAME_SORT, LI)
    import_list(book, path)
    before = everybody(book)
    done = import_list(book, path, mode).value
    assert (done.added, done.updated, everybody(book)) == (0, 0, before)


def test_a_later_day_of_the_second_policy_is_its_own(book: Book, tmp_path: Path) -> None:
    import_list(book, list_of(tmp_path, WANG, MORE))
    import_list(book, list_of(tmp_path, (*MORE[:6], "2030-12-31", "")), OnDuplicate.OVERWRITE)
    assert ("policy", "P002", "2030-12-31") in owned(book)
    assert ("policy", "P001", "2040-01-01") in owned(book)


def test_a_number_that_was_missing_so_far_is_filled_in(book: Book, tmp_path: Path) -> None:
    import_list(book, list_of(tmp_path, (*WANG[:2], "", *WANG[3:])))
    import_list(book, list_of(tmp_path, WANG))
    assert owned(book) == {("policy", "P001", "2040-01-01"), ("vehicle", "豫A00001", None)}


def test_what_was_added_is_taken_back_with_the_import(book: Book, tmp_path: Path) -> None:
    import_list(book, list_of(tmp_path, WANG))
    before = owned(book)
    import_list(book, list_of(tmp_path, MORE, SAME_SORT))
    book.undo()
    assert owned(book) == before


def test_what_another_policy_costs_is_another_purchase_whatever_it_is_called(
    book: Book, tmp_path: Path
) -> None:
    rows = [
        ("客户姓名", "联系电话", "保单号", "保费"),
        ("王建业", "13600002210", "P001", "5000"),
        ("", "", "P002", "300"),
    ]
    import_list(book, make_lists.xlsx(tmp_path / "保单.xlsx", rows))
    wang = everybody(book)["王建业"]
    assert (len(wang["purchases"]), wang["items"]["amount"], wang["import_notes"]) == (2, 5000, [])
