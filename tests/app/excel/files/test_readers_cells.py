"""What stands in single cells reaches the list as it is: dates, errors, formulas, stray cells far away."""

from __future__ import annotations

import datetime as dt
import zipfile
from pathlib import Path
from typing import Any

import pytest
import xlwt

from app.errors import KnownError
from app.excel.cells.row_reader import RowReader
from app.excel.files import parts_xlsx, read_workbook
from app.excel.files.readers import open_list
from app.excel.unread import ERROR_CELL, NOT_CALCULATED, Unread
from app.fields.catalog import CATALOG
from tests.files import make_files as files

TITLES = f'<row r="1">{files.text_cell("A1", "姓名")}{files.text_cell("B1", "手机")}</row>'


def sheet(rows: str, before: str = "") -> str:
    return f"{before}<sheetData>{TITLES}{rows}</sheetData>"


def lines(path: Path) -> list[list[Any]]:
    grids = open_list(path).grids
    return list(grids.lines(grids.sheets[0].name))


def problems(cells: list[Any]) -> dict[int, tuple[str, str]]:
    return {place: (str(cell), cell.problem) for place, cell in enumerate(cells) if type(cell) is Unread}


def test_errors_and_formulas_without_a_value_are_not_lost(tmp_path: Path) -> None:
    rows = (
        f'<row r="2">{files.text_cell("A2", "王伟")}<c r="B2" t="e"><f>VLOOKUP(A2,C:D,2)</f><v>#N/A</v></c>'
        '<c r="C2"><f>A2&amp;B2</f></c><c r="D2" t="str"><f>IF(A2="","",1)</f><v></v></c></row>'
        f'<row r="5"><c r="A5" t="e"><v>#REF!</v></c>{files.text_cell("B5", "13600001234")}'
        '<c r="C5"><f>1+1</f><v>2</v></c></row>'
    )
    path = files.bare_xlsx(tmp_path / "a.xlsx", sheet(rows))
    found = lines(path)
    assert problems(found[1]) == {1: ("#N/A", ERROR_CELL), 2: ("=A2&B2", NOT_CALCULATED)}
    assert problems(found[4]) == {0: ("#REF!", ERROR_CELL)}
    assert found[4][1:3] == ["13600001234", 2.0]
    slow = list(read_workbook.open_with_openpyxl(path.read_bytes()).lines("客户"))
    assert [problems(cells) for cells in slow] == [problems(cells) for cells in found]


def test_errors_outside_all_other_cells_keep_their_places(tmp_path: Path) -> None:
    rows = (
        f'<row r="2">{files.text_cell("C2", "王伟")}</row><row r="4"><c r="B4" t="e"><v>#REF!</v></c></row>'
    )
    path = files.bare_xlsx(tmp_path / "a.xlsx", f"<sheetData>{rows}</sheetData>")
    assert lines(path) == [["", ""], ["", "王伟"], ["", ""], ["#REF!", ""]]


def test_errors_of_an_old_workbook_are_not_lost(tmp_path: Path) -> None:
    book = xlwt.Workbook()
    page = book.add_sheet("客户")
    for place, title in enumerate(("姓名", "手机", "级别")):
        page.write(0, place, title)
    page.write(1, 0, "王伟")
    page.row(1).set_cell_error(1, 42)
    page.row(1).set_cell_boolean(2, True)
    book.save(str(tmp_path / "a.xls"))
    assert problems(lines(tmp_path / "a.xls")[1]) == {1: ("#N/A", ERROR_CELL)}
    slow = list(read_workbook.open_with_xlrd((tmp_path / "a.xls").read_bytes()).lines("客户"))
    assert problems(slow[1]) == {1: ("#N/A", ERROR_CELL)}


OLD = [("姓名", "手机", "金额"), ("王伟", "13600001234", 12.5), ("刘芳", "", 1.0)]


@pytest.mark.parametrize("told", [True, False])
@pytest.mark.parametrize("version", [2, 3, 4, 5])
def test_workbooks_of_excel_2_to_95_whether_they_tell_their_encoding_or_not(
    tmp_path: Path, version: int, told: bool
) -> None:
    found = lines(files.old_xls(tmp_path / "a.xls", version, OLD, told=told))
    assert found == [["姓名", "手机", "金额"], ["王伟", "13600001234", 12.5], ["刘芳", "", 1.0]]


@pytest.mark.parametrize("name", ["a.xlsx", "a.et", "a.txt"])
def test_a_binary_workbook_whatever_its_name(tmp_path: Path, name: str) -> None:
    rows = [("客户名单", "", ""), ("姓名", "手机", "金额"), ("王伟", "#N/A", 1.5)]
    book = open_list(files.xlsb(tmp_path / name, rows, hidden=3))
    grids = book.grids
    found = list(grids.lines("客户"))
    assert found == [["客户名单", "", ""], ["姓名", "手机", "金额"], ["王伟", "#N/A", 1.5]]
    assert problems(found[2]) == {1: ("#N/A", ERROR_CELL)}
    assert (list(grids.merges("客户")), grids.hidden_rows("客户")) == ([(1, 0, 1, 1)], {3})


def test_errors_of_other_kinds_of_files_are_not_lost(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("姓名,手机\n王伟,#REF!\n刘芳,########\n#1 陈,1\n", encoding="utf-8")
    assert [problems(cells) for cells in lines(tmp_path / "a.csv")] == [
        {},
        {1: ("#REF!", ERROR_CELL)},
        {1: ("########", ERROR_CELL)},
        {},
    ]
    (tmp_path / "a.xls").write_text(
        files.spreadsheet_xml('<Row><Cell><Data ss:Type="Error">#DIV/0!</Data></Cell></Row>'),
        encoding="utf-8",
    )
    assert problems(lines(tmp_path / "a.xls")[0]) == {0: ("#DIV/0!", ERROR_CELL)}
    error = (
        '<table:table-cell table:formula="of:=NA()" office:value-type="string" office:string-value="">'
        "<text:p>#N/A</text:p></table:table-cell>"
    )
    old = (
        '<table:table-cell table:formula="oooc:=1/0" office:value-type="float" office:value="0">'
        "<text:p>#DIV/0!</text:p></table:table-cell>"
    )
    files.ods(tmp_path / "a.ods", f"<table:table-row>{error}{old}</table:table-row>")
    assert problems(lines(tmp_path / "a.ods")[0]) == {0: ("#N/A", ERROR_CELL), 1: ("#DIV/0!", ERROR_CELL)}


def test_a_cell_without_a_value_is_flagged_and_kept_word_for_word() -> None:
    reader = RowReader(("姓名", "手机", "生日"), ("name", "mobile", "birthday"), CATALOG)
    row = reader.read(2, ["王伟", Unread("#N/A", ERROR_CELL), Unread("=B1+1", NOT_CALCULATED)])
    assert [(note["text"], note["problem"]) for note in row.kept] == [
        ("#N/A", ERROR_CELL),
        ("=B1+1", NOT_CALCULATED),
    ]
    assert {"mobile", "birthday"}.isdisjoint(row.values)
    assert [(cell.raw, cell.shown, cell.problem) for cell in reader.cells(row)][1:] == [
        ("#N/A", "", ERROR_CELL),
        ("=B1+1", "", NOT_CALCULATED),
    ]


def test_a_size_that_the_sheet_only_claims_is_not_believed(tmp_path: Path) -> None:
    rows = "".join(f'<row r="{line}">{files.text_cell(f"A{line}", "王伟")}</row>' for line in range(2, 40))
    for claim in ("A1", "A1:XFD1048576"):
        path = files.bare_xlsx(tmp_path / "a.xlsx", sheet(rows, f'<dimension ref="{claim}"/>'))
        assert len(lines(path)) == 39


@pytest.mark.parametrize("place", ["XFD1048576", "A1048576"])
def test_a_stray_cell_far_away_does_no_harm(tmp_path: Path, place: str) -> None:
    line = place.lstrip("AXFD")
    rows = (
        f'<row r="2">{files.text_cell("A2", "王伟")}</row><row r="{line}">{files.text_cell(place, "x")}</row>'
    )
    found = lines(files.bare_xlsx(tmp_path / "a.xlsx", sheet(rows)))
    assert (len(found), found[1][0], "x" in found[-1]) == (1_048_576, "王伟", True)


def test_strict_workbooks_are_read_by_either_reader(tmp_path: Path) -> None:
    path = files.bare_xlsx(tmp_path / "a.xlsx", sheet(""), strict=True)
    assert lines(path) == [["姓名", "手机"]]
    assert list(read_workbook.open_with_openpyxl(path.read_bytes()).lines("客户")) == [["姓名", "手机"]]


@pytest.mark.parametrize(("properties", "day"), [("", 40179), ('<workbookPr date1904="1"/>', 38717)])
def test_days_count_from_1900_or_1904(tmp_path: Path, properties: str, day: int) -> None:
    rows = (
        f'<row r="2"><c r="A2" s="1"><v>{day}</v></c><c r="B2" s="1"><v>{day}.75</v></c>'
        '<c r="C2" s="2"><v>1.25</v></c><c r="D2" t="b"><v>1</v></c>'
        '<c r="E2" t="d"><v>2010-01-01T00:00:00</v></c></row>'
    )
    found = lines(files.bare_xlsx(tmp_path / "a.xlsx", sheet(rows), properties=properties))[1]
    assert found == [
        dt.date(2010, 1, 1),
        dt.datetime(2010, 1, 1, 18, 0),
        dt.timedelta(days=1, hours=6),
        True,
        dt.datetime(2010, 1, 1),
    ]


def test_days_of_an_old_workbook_count_from_1904_where_it_says_so(tmp_path: Path) -> None:
    book = xlwt.Workbook()
    book.dates_1904 = True
    book.add_sheet("客户").write(0, 0, 38717, xlwt.easyxf(num_format_str="yyyy-mm-dd"))
    book.save(str(tmp_path / "a.xls"))
    assert lines(tmp_path / "a.xls") == [[dt.date(2010, 1, 1)]]


def test_text_in_several_fonts_and_numbers_kept_as_text_are_texts(tmp_path: Path) -> None:
    parts = files.bare_parts(
        '<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row></sheetData>',
        strings="<si><r><t>王</t></r><r><t>伟</t></r><rPh sb='0' eb='1'><t>wang</t></rPh></si>"
        "<si><t>010000000000000018</t></si>",
    )
    assert lines(files.write_parts(tmp_path / "a.xlsx", parts)) == [["王伟", "010000000000000018"]]


def test_a_file_that_unpacks_to_more_than_its_header_says_is_too_big(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(parts_xlsx, "MAX_UNPACKED", 1_000_000)
    path = tmp_path / "a.xlsx"
    parts = files.bare_parts(sheet(" " * 3_000_000))
    data = files.write_parts(path, parts).read_bytes()
    with zipfile.ZipFile(path) as packed:
        real = packed.getinfo("xl/worksheets/sheet1.xml").file_size
    path.write_bytes(data.replace(real.to_bytes(4, "little"), (5000).to_bytes(4, "little")))
    with pytest.raises(KnownError, match="list-too-big"):
        open_list(path)


def test_an_old_workbook_wants_its_password(tmp_path: Path) -> None:
    path = files.protected_xls(tmp_path / "a.xls", "secret", [["姓名", "手机"], ["王伟", "13600001234"]])
    with pytest.raises(KnownError, match="list-protected"):
        open_list(path)
    with pytest.raises(KnownError, match="wrong-list-password"):
        open_list(path, "wrong")
    grids = open_list(path, "secret").grids
    assert list(grids.lines("客户")) == [["姓名", "手机"], ["王伟", "13600001234"]]


def test_a_list_that_is_only_kept_from_being_changed_wants_no_password(tmp_path: Path) -> None:
    path = files.protected_xls(tmp_path / "a.xls", "VelvetSweatshop", [["姓名", "手机"], ["王伟", "1"]])
    assert lines(path)[1] == ["王伟", "1"]


@pytest.mark.parametrize("password", [None, "secret"])
def test_a_cipher_that_we_do_not_know_says_so(tmp_path: Path, password: str | None) -> None:
    path = files.old_xls(tmp_path / "a.xls", 5, OLD, filepass=True)
    with pytest.raises(KnownError, match="list-cipher"):
        open_list(path, password)


def test_a_protected_document_says_so(tmp_path: Path) -> None:
    entry = (
        '<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml">'
        '<manifest:encryption-data manifest:checksum="x"/></manifest:file-entry>'
    )
    path = files.ods(tmp_path / "a.ods", "<table:table-row/>", entry)
    with pytest.raises(KnownError, match="list-cipher"):
        open_list(path, "secret")
