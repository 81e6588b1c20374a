"""What is beyond the caps says so, and the part within them can be read."""

from __future__ import annotations

import datetime as dt
import subprocess
import sys
from pathlib import Path

import pytest

from app.errors import KnownError
from app.excel.files import parts_xlsx, readers
from app.excel.files.readers import open_list
from app.excel.tables import layout, table
from app.excel.unread import ERROR_CELL, Unread
from tests.files import make_files as files
from tests.files import make_lists as lists
from ui import messages

ROWS = [("姓名", "手机"), *((f"王{number}", f"{13600000000 + number}") for number in range(1, 401))]


def too_big(path: Path) -> KnownError:
    with pytest.raises(KnownError) as told:
        open_list(path).sheet("客户")
    assert told.value.code == "list-too-big"
    return told.value


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030", "utf-16"])
def test_of_a_text_beyond_the_cap_the_lines_within_it_are_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, encoding: str
) -> None:
    path = lists.text(tmp_path / "a.csv", ROWS, encoding)
    monkeypatch.setattr(readers, "MAX_BYTES", 4001)
    error = too_big(path)
    assert error.params["partial"] is True
    assert "MB" in messages.sentence(error)
    rows = open_list(path, partial=True).sheet("").rows
    assert 100 < len(rows) < 400
    assert [cells for _, cells in rows] == [list(row) for row in ROWS[1 : len(rows) + 1]]


def test_a_workbook_beyond_the_cap_of_its_size_is_read_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = lists.xlsx(tmp_path / "a.xlsx", ROWS)
    monkeypatch.setattr(readers, "MAX_BYTES", 4000)
    too_big(path)
    assert len(open_list(path, partial=True).sheet("客户").rows) == 400


def test_of_a_workbook_that_unpacks_to_too_much_the_rows_within_the_cap_are_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = lists.xlsx(tmp_path / "a.xlsx", ROWS)
    for module in (parts_xlsx, readers):
        monkeypatch.setattr(module, "MAX_UNPACKED", 30_000)
    assert too_big(path).params["partial"] is True
    rows = open_list(path, partial=True).sheet("客户").rows
    assert 10 < len(rows) < 400
    assert [cells for _, cells in rows] == [list(row) for row in ROWS[1 : len(rows) + 1]]


def test_the_rows_within_the_cap_are_read_as_all_would_be(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    cells = (
        f'<row r="1">{files.text_cell("A1", "姓名")}{files.text_cell("B1", "手机")}</row>'
        '<row r="3"><c r="A3" t="s"><v>0</v></c><c r="C3" s="1"><v>40179</v></c>'
        '<c r="D3" s="2"><v>1.25</v></c>'
        '<c r="E3" t="b"><v>1</v></c><c r="F3" t="e"><v>#REF!</v></c><c r="G3"><v>1.5</v></c></row>'
    )
    strings = "<si><r><t>王</t></r><r><t>伟</t></r><rPh sb='0' eb='1'><t>wang</t></rPh></si>"
    parts = files.bare_parts(f"<sheetData>{cells}</sheetData>{' ' * 10_000}", strings=strings)
    path = files.write_parts(tmp_path / "a.xlsx", parts)
    whole = list(open_list(path).grids.lines("客户"))
    for module in (parts_xlsx, readers):
        monkeypatch.setattr(module, "MAX_UNPACKED", 9000)
    found = list(open_list(path, partial=True).grids.lines("客户"))
    assert found[2] == [
        "王伟",
        "",
        dt.datetime(2010, 1, 1),
        dt.timedelta(days=1, hours=6),
        True,
        "#REF!",
        1.5,
    ]
    assert isinstance(found[2][5], Unread)
    assert found[2][5].problem == ERROR_CELL
    assert [line for line in found if line] == [[*whole[0][:2]], [*whole[2][:2], found[2][2], *whole[2][3:]]]


def test_rows_and_columns_beyond_the_caps_are_left_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = lists.text(tmp_path / "a.csv", [(*row, *"abc") for row in ROWS])
    monkeypatch.setattr(layout, "MAX_ROWS", 101)
    monkeypatch.setattr(table, "MAX_COLUMNS", 3)
    sheet = open_list(path, partial=True).sheet("")
    assert (len(sheet.rows), sheet.rows[0][1]) == (100, ["王1", "13600000001", "a"])


def test_the_process_that_reads_gets_no_more_memory_than_its_cap() -> None:
    hungry = (
        "from app.excel import memory; memory.limit(memory.MOST)\n"
        "try: bytearray(memory.MOST)\nexcept MemoryError: print('no more')"
    )
    run = subprocess.run([sys.executable, "-c", hungry], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "no more"
