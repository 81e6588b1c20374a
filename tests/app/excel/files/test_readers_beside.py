"""What a sheet tells beside its cells: which of them are one, and which lines are hidden."""

from __future__ import annotations

import random
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from app.excel.files import read_workbook
from app.excel.files.readers import open_list
from app.excel.rows import Grids
from tests.files import make_files as files


def told(grids: Grids) -> tuple[list[object], set[int]]:
    name = grids.sheets[0].name
    return sorted(grids.merges(name)), set(grids.hidden_rows(name))


@pytest.mark.parametrize(
    ("make", "left"),
    [
        (files.family_xlsx, 1),
        (files.family_xls, 1),
        (files.family_ods, 1),
        (files.family_html, 0),
        (files.family_xml, 0),
    ],
)
def test_merged_cells_and_hidden_lines_are_told(
    tmp_path: Path, make: Callable[[Path], Path], left: int
) -> None:
    """An empty first column counts only where the cells have it too."""
    book = open_list(make(tmp_path / "a"))
    merges = [(top, a - left, bottom, b - left) for top, a, bottom, b in files.FAMILY_MERGES]
    assert told(book.grids) == (merges, {files.FAMILY_HIDDEN})
    name = book.grids.sheets[0].name
    lines = list(book.grids.lines(name))
    assert [lines[top - 1][a] for top, a, *_ in merges] == ["客户名单", "王伟"]


def test_what_the_slow_reader_tells_is_the_same(tmp_path: Path) -> None:
    data = files.family_xlsx(tmp_path / "a.xlsx").read_bytes()
    assert told(read_workbook.open_with_openpyxl(data)) == (files.FAMILY_MERGES, {files.FAMILY_HIDDEN})


def test_a_list_of_text_has_neither(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("姓名,电话\n王伟,13600001234\n", encoding="utf-8")
    assert told(open_list(path).grids) == ([], set())


def test_hidden_lines_are_told_where_much_stands_behind_the_rows(tmp_path: Path) -> None:
    """Links and rules for colours come after all rows, and may be longer than they."""
    path = files.family_xlsx(tmp_path / "a.xlsx")
    with zipfile.ZipFile(path) as parts:
        contents = {name: parts.read(name) for name in parts.namelist()}
    sheet = "xl/worksheets/sheet1.xml"
    remark = f"<!--{random.Random(1).randbytes(150_000).hex()}-->".encode()
    contents[sheet] = contents[sheet].replace(b"</sheetData>", b"</sheetData>" + remark)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as parts:
        for name, content in contents.items():
            parts.writestr(name, content)
    assert told(open_list(path).grids)[1] == {files.FAMILY_HIDDEN}
