"""Workbooks that count their days from 1904: numbers without a format that says they are days."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from app.calendar.dates import Birthday, Calendar
from app.excel.cells.row_reader import RowReader
from app.excel.files import read_workbook, readers
from app.excel.files.read_part import PartGrids
from app.excel.rows import CONTACT_ON, CONTACT_TEXT, Grids
from app.fields.catalog import CATALOG
from tests.files.lists import writing
from tests.files.lists.writing import Look, Page

BORN = dt.date(1973, 9, 28)
NUMBER = float((BORN - dt.date(1904, 1, 1)).days)
GRID = [["姓名", "生日"], ["王伟", NUMBER]]
OLD_MAC = Look(epoch_1904=True)


def _xml(path: Path) -> None:
    writing.xml2003(path, [Page("客户", GRID)])
    excel = "urn:schemas-microsoft-com:office:excel"
    epoch = f'<x:ExcelWorkbook xmlns:x="{excel}"><x:Date1904/></x:ExcelWorkbook><Worksheet'
    path.write_text(path.read_text(encoding="utf-8").replace("<Worksheet", epoch, 1), encoding="utf-8")


def _ods(path: Path) -> None:
    writing.ods(path, [Page("客户", GRID)])
    null_date = '<table:calculation-settings><table:null-date table:date-value="1904-01-01"/>'
    begin = f"<office:spreadsheet>{null_date}</table:calculation-settings>"
    data = writing.patched(
        path.read_bytes(), {"content": lambda text: text.replace("<office:spreadsheet>", begin)}
    )
    path.write_bytes(data)


@pytest.mark.parametrize(
    ("name", "write"),
    [
        ("a.xlsx", lambda path: writing.xlsx(path, [Page("客户", GRID)], OLD_MAC)),
        ("a.xls", lambda path: writing.xls(path, [Page("客户", GRID)], OLD_MAC)),
        ("a.xml", _xml),
        ("a.ods", _ods),
    ],
)
def test_the_year_from_which_a_workbook_counts_goes_with_its_tables(
    tmp_path: Path, name: str, write: Callable[[Path], None]
) -> None:
    write(tmp_path / name)
    book = readers.open_list(tmp_path / name)
    assert book.sheet(book.likeliest()).since_1904


@pytest.mark.parametrize("end", ["xlsx", "xls", "ods"])
def test_usual_workbooks_count_from_1900(tmp_path: Path, end: str) -> None:
    path = tmp_path / f"a.{end}"
    {"xlsx": writing.xlsx, "xls": writing.xls, "ods": writing.ods}[end](path, [Page("客户", GRID)])
    book = readers.open_list(path)
    assert not book.sheet(book.likeliest()).since_1904


@pytest.mark.parametrize(
    ("end", "reader"),
    [
        ("xlsx", read_workbook.open_with_openpyxl),
        ("xls", read_workbook.open_with_xlrd),
        ("xlsx", lambda data: PartGrids(data, 1_000_000)),
    ],
)
def test_the_slower_readers_tell_it_too(tmp_path: Path, end: str, reader: Callable[[bytes], Grids]) -> None:
    path = tmp_path / f"a.{end}"
    {"xlsx": writing.xlsx, "xls": writing.xls}[end](path, [Page("客户", GRID)], OLD_MAC)
    assert reader(path.read_bytes()).since_1904


def test_a_damaged_part_does_not_keep_a_list_from_being_read(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    spoilt = Look(patch={"workbook.xml$": lambda text: re.sub("<workbookPr[^>]*>", "", text)})
    writing.xlsx(path, [Page("客户", GRID)], spoilt)
    assert not readers.open_list(path).sheet("客户").since_1904


def _read(target: str, cell: Any, title: str = "日期") -> Any:
    headers, targets = ("姓名", "手机", title, "内容"), ("name", "mobile", target, CONTACT_TEXT)
    reader = RowReader(headers, targets, CATALOG, since_1904=True)
    return reader.read(2, ["王伟", "13800001234", cell, "来店"])


def test_a_bare_number_counts_since_1904() -> None:
    row = _read("birthday", NUMBER)
    assert row.values["birthday"] == Birthday(Calendar.SOLAR, 1973, 9, 28)
    assert row.cells[2] == BORN
    assert _read("delivered_on", NUMBER + 0.5).values["delivered_on"] == BORN
    assert _read(CONTACT_ON, 44_000.0).contacts[0].at == dt.datetime(2024, 6, 19)
    [child] = _read("children", NUMBER, "孩子生日").values["children"]
    assert child.birthday == Birthday(Calendar.SOLAR, 1973, 9, 28)


def test_numbers_that_are_no_count_of_days_stay_what_they_are() -> None:
    assert _read("birthday", 1973.0).values["birthday"].year == 1973
    assert _read("birthday", 19_730_928.0).values["birthday"] == Birthday(Calendar.SOLAR, 1973, 9, 28)
    assert _read("mileage", 25_000.0).values["mileage"] == 25_000


@pytest.mark.parametrize("target", ["birthday", "delivered_on", CONTACT_ON])
def test_a_number_that_is_text_is_not_guessed_at(target: str) -> None:
    row = _read(target, "25473")
    assert target not in row.values
    assert not row.contacts
    assert ("25473", "ambiguous-date") in {(note["text"], note["problem"]) for note in row.kept}
