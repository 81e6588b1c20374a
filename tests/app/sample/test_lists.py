from __future__ import annotations

import csv
from pathlib import Path
from typing import Any

import pytest
import xlrd

from app.fields.catalog import CATALOG
from app.resources import resource_path
from tests.files import make_sample_lists as lists


def _cells(path: Path) -> list[list[list[Any]]]:
    book = xlrd.open_workbook(path)
    return [[sheet.row_values(line) for line in range(sheet.nrows)] for sheet in book.sheets()]


def _text(path: Path) -> str:
    return path.read_bytes().decode("gbk")


def test_the_ledger_in_the_repository_is_what_its_maker_makes(tmp_path: Path) -> None:
    lists.write_ledger(tmp_path / "made.xls")
    assert _cells(tmp_path / "made.xls") == _cells(resource_path("sample", lists.LEDGER))


def test_the_register_in_the_repository_is_what_its_maker_makes(tmp_path: Path) -> None:
    lists.write_visits(tmp_path / "made.csv")
    assert _text(tmp_path / "made.csv") == _text(resource_path("sample", lists.VISITS))


def test_the_ledger_has_its_header_in_the_third_row_and_sums_in_the_last() -> None:
    rows = _cells(resource_path("sample", lists.LEDGER))[0]
    assert rows[2] == list(lists.LEDGER_HEADER)
    assert rows[-1][0] == "合计"
    assert 160 <= len(rows) <= 175


def test_the_ledger_is_as_untidy_as_life() -> None:
    cells = [cell for row in _cells(resource_path("sample", lists.LEDGER))[0] for cell in row]
    mess = [
        "13600002210/0371-00008120",
        "70.11.22",
        "1985年8月",
        "农历八月十五",
        45231.0,
        "同上",
        "1979-02-30",
    ]
    assert all(cell in cells for cell in mess)


def test_the_register_is_no_utf_8() -> None:
    path = resource_path("sample", lists.VISITS)
    with pytest.raises(UnicodeDecodeError):
        path.read_text(encoding="utf-8")
    assert 58 <= len(list(csv.reader(_text(path).splitlines()))) <= 62


@pytest.mark.parametrize("titles", [lists.LEDGER_HEADER, lists.VISITS_HEADER])
def test_most_titles_are_names_that_the_catalog_knows(titles: list[str]) -> None:
    known = {name for field in CATALOG.fields for name in field.names()}
    assert sum(title in known for title in titles) >= len(titles) - 4
