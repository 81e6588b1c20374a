"""Lists of every kind are opened by what they contain."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from app.errors import KnownError
from app.excel.files.readers import open_list
from app.excel.rows import LeftOut
from tests.files import make_lists as lists

ROWS = [("姓名", "电话", "备注"), ("王伟", "13600001234", "爱钓鱼，常来"), ("刘芳", "13900004321", "怕辣")]


def table(path: Path, password: str | None = None) -> list[list[str]]:
    book = open_list(path, password)
    return [[str(cell) for cell in cells] for _, cells in book.sheet(book.likeliest()).rows]


def test_the_header_is_found_under_titles_and_what_holds_nobody_is_counted(tmp_path: Path) -> None:
    book = open_list(lists.legacy_xls(tmp_path / "老客户.xls"))
    sheet = book.sheet("基盘客户")
    assert sheet.headers == lists.HEADER
    assert (sheet.header_line, [line for line, _ in sheet.rows]) == (3, [4, 5, 8, 9])
    assert sheet.left_out == LeftOut(blank=2, totals=1, headers=1, titles=1)
    assert [(info.name, info.hidden) for info in book.sheets] == [("基盘客户", False), ("旧表", True)]


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "gbk", "gb18030", "utf-16", "utf-16-le", "utf-16-be"]
)
@pytest.mark.parametrize("separator", [",", "\t", ";", "|", "，"])
def test_a_text_list_in_any_encoding_with_any_separator(
    tmp_path: Path, encoding: str, separator: str
) -> None:
    rows = [[cell.replace("，", " ") for cell in row] for row in ROWS]
    assert table(lists.text(tmp_path / "名单.csv", rows, encoding, separator)) == rows[1:]


def test_big5_is_told_from_gb18030(tmp_path: Path) -> None:
    rows = [
        ("姓名", "電話", "地址"),
        ("陳美玲", "13600001234", "廣州市越秀區"),
        ("張偉國", "13600001235", "備註"),
    ]
    assert table(lists.text(tmp_path / "a.csv", rows, "big5")) == [list(row) for row in rows[1:]]


def test_a_cell_in_quotes_may_hold_lines_and_separators(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text('姓名,电话,备注\n王伟,"136 0000 1234","爱钓鱼,\n怕辣"\n', encoding="utf-8")
    assert table(path) == [["王伟", "136 0000 1234", "爱钓鱼,\n怕辣"]]


@pytest.mark.parametrize("encoding", ["gbk", "utf-8"])
def test_a_web_page_named_xls(tmp_path: Path, encoding: str) -> None:
    assert table(lists.html_xls(tmp_path / "报表.xls", ROWS, encoding)) == [list(row) for row in ROWS[1:]]


def test_an_xml_spreadsheet_named_xls(tmp_path: Path) -> None:
    rows = [("姓名", "电话", "备注"), ("王伟", "", "爱钓鱼"), ("刘芳", "13900004321", "")]
    assert table(lists.xml_xls(tmp_path / "报表.xls", rows)) == [
        ["王伟", "", "爱钓鱼"],
        ["刘芳", "13900004321"],
    ]


def test_a_list_without_header_has_columns_by_letter(tmp_path: Path) -> None:
    path = lists.text(tmp_path / "a.csv", [("王伟", "13600001234"), ("刘芳", "13900004321")])
    sheet = open_list(path).sheet("")
    assert (sheet.headers, sheet.header_line, len(sheet.rows)) == (("A", "B"), 0, 2)


def test_a_protected_workbook_wants_its_password(tmp_path: Path) -> None:
    path = lists.protected_xlsx(tmp_path / "a.xlsx", "secret")
    with pytest.raises(KnownError, match="list-protected"):
        open_list(path)
    with pytest.raises(KnownError, match="wrong-list-password"):
        open_list(path, "wrong")
    assert len(table(path, "secret")) == 4


@pytest.mark.parametrize(
    ("part", "foreign"),
    [("word/document.xml", "document"), ("ppt/slides.xml", "slides"), ("a.xlsx", "archive")],
)
def test_what_is_packed_like_a_workbook_and_is_none_says_what_it_is(
    tmp_path: Path, part: str, foreign: str
) -> None:
    path = tmp_path / "a.xlsx"
    with zipfile.ZipFile(path, "w") as parts:
        parts.writestr(part, "x")
    with pytest.raises(KnownError, match="list-foreign") as told:
        open_list(path)
    assert told.value.params["foreign"] == foreign


@pytest.mark.parametrize("name", ["~$名单.xlsx", ".~lock.名单.xlsx#"])
def test_what_a_program_leaves_beside_a_list_it_has_open_is_no_list(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_bytes(b"\x05user1" + b" " * 150)
    with pytest.raises(KnownError, match="list-foreign") as told:
        open_list(path)
    assert told.value.params["foreign"] == "lock"


def test_an_old_document_is_told_from_an_old_workbook(tmp_path: Path) -> None:
    path = tmp_path / "a.xls"
    path.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600) + "WordDocument".encode("utf-16-le"))
    with pytest.raises(KnownError, match="list-foreign"):
        open_list(path)


def test_a_list_that_may_not_be_read_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)
    with pytest.raises(KnownError, match="list-no-access"):
        open_list(tmp_path / "a.xlsx")


def test_a_download_that_broke_off_is_unreadable(tmp_path: Path) -> None:
    with pytest.raises(KnownError, match="list-unreadable"):
        open_list(lists.truncated(tmp_path / "a.xlsx"))


def test_a_file_that_would_unpack_to_more_than_the_cap_is_too_big(tmp_path: Path) -> None:
    with pytest.raises(KnownError, match="list-too-big"):
        open_list(lists.bomb(tmp_path / "a.xlsx"))


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "list-blank"),
        (b"\xef\xbb\xbf \r\n", "list-blank"),
        (b"%PDF-1.7 ...", "list-foreign"),
        (b"\xff\xd8\xff\xe0" + bytes(100), "list-foreign"),
        (b"PK\x03\x04" + bytes(100), "list-unreadable"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "list-unreadable"),
        (b"\x09\x08" + bytes(600), "list-unreadable"),
        (bytes(range(256)) * 4, "list-unreadable"),
    ],
)
def test_what_is_no_list_says_so(tmp_path: Path, content: bytes, code: str) -> None:
    (tmp_path / "a.xls").write_bytes(content)
    with pytest.raises(KnownError, match=code):
        open_list(tmp_path / "a.xls")


def test_a_folder_that_is_dropped_is_called_so(tmp_path: Path) -> None:
    with pytest.raises(KnownError, match="list-foreign") as told:
        open_list(tmp_path)
    assert told.value.params["foreign"] == "folder"


def test_a_workbook_without_a_filled_cell_is_empty(tmp_path: Path) -> None:
    with pytest.raises(KnownError, match="list-empty"):
        open_list(lists.xlsx(tmp_path / "a.xlsx", []))


def test_a_list_that_is_gone_says_so(tmp_path: Path) -> None:
    with pytest.raises(KnownError, match="list-missing"):
        open_list(tmp_path / "a.xlsx")
