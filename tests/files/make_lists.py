"""Legacy lists as shops have them, made anew for every test; all people and numbers are invented."""

from __future__ import annotations

import datetime as dt
import io
import zipfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import xlwt
from openpyxl import Workbook

Rows = Sequence[Sequence[Any]]

HEADER = ("客户名称", "性别", "联系电话", "生日", "爱人", "孩子", "地址", "购车日期", "车型", "备注2")
_WANG = "王建业 先生 13600002210/0371-00008120 70.11.22 刘芳 儿子:王磊|1996-3-5 郑州市金水区"
_ZHAO = "赵雅琴 女士 1.39E+10 1985年8月 - - 管城区"
_SUN = "孙丽 女 150-0000-1188 农历八月十五 陈刚 女|2020.11.22 同上 2023-05-06 速腾 -"
_ZHENG = "郑伟 男 133|0000|9077 1979-02-30 - - 二七区 2022.6.1 迈腾 父亲住院"


def _cells(words: str) -> list[Any]:
    """Cells separated by spaces; `-` is an empty one and `|` a space."""
    return ["" if word == "-" else word.replace("|", " ") for word in words.split()]


PEOPLE: Rows = (
    [*_cells(_WANG), dt.date(2024, 3, 18), "途锐3.0", ""],
    [*_cells(_ZHAO), 45231.0, "CC 2.0T", "同上"],
    _cells(_SUN),
    _cells(_ZHENG),
)


def legacy_xls(path: Path) -> Path:
    """An old workbook: a title over two lines, a blank line, sums, a header repeated, a hidden sheet."""
    book = xlwt.Workbook()
    sheet = book.add_sheet("基盘客户")
    day = xlwt.easyxf(num_format_str="yyyy-mm-dd")
    lines = [("老客户台账 2019-2024",), (), HEADER, *PEOPLE[:2], (), HEADER, *PEOPLE[2:], ("合计", "", 4)]
    for row, cells in enumerate(lines):
        for column, value in enumerate(cells):
            if value != "":
                sheet.write(row, column, value, day) if isinstance(value, dt.date) else sheet.write(
                    row, column, value
                )
    book.add_sheet("旧表").visibility = 1
    book.save(str(path))
    return path


def xlsx(path: Path, rows: Rows, title: str = "客户", more: dict[str, Rows] | None = None) -> Path:
    """A workbook with these rows, and further sheets."""
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = title
    for row in rows:
        sheet.append(list(row))
    for name, lines in (more or {}).items():
        other = book.create_sheet(name)
        for row in lines:
            other.append(list(row))
    book.save(path)
    return path


def legacy_xlsx(path: Path) -> Path:
    """The same customers in a new workbook."""
    return xlsx(path, [("老客户台账",), HEADER, *PEOPLE])


def text(path: Path, rows: Rows, encoding: str = "utf-8", separator: str = ",") -> Path:
    """A text list; a cell that holds the separator stands in quotes."""
    lines = (separator.join(_quoted(str(cell), separator) for cell in row) for row in rows)
    path.write_bytes("\r\n".join(lines).encode(encoding))
    return path


def _quoted(cell: str, separator: str) -> str:
    return f'"{cell}"' if separator in cell else cell


def html_xls(path: Path, rows: Rows, encoding: str = "gbk") -> Path:
    """A web page under the name of a workbook, as many programs export it."""
    body = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in rows)
    title = f'<tr><td colspan="{len(rows[0])}">客户报表</td></tr>'
    page = f"<html><head><meta charset={encoding}></head><body><table>{title}{body}</table></body></html>"
    path.write_bytes(page.encode(encoding))
    return path


def xml_xls(path: Path, rows: Rows) -> Path:
    """XML Spreadsheet 2003, whose second column is left out by an index where it is empty."""
    lines = []
    for row in rows:
        cells = (
            f'<Cell ss:Index="{place}"><Data ss:Type="String">{value}</Data></Cell>'
            for place, value in enumerate(row, 1)
            if value != ""
        )
        lines.append(f"<Row>{''.join(cells)}</Row>")
    path.write_text(
        '<?xml version="1.0" encoding="utf-8"?><?mso-application progid="Excel.Sheet"?>'
        '<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" '
        'xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="名单"><Table>'
        f"{''.join(lines)}</Table></Worksheet></Workbook>",
        encoding="utf-8",
    )
    return path


def protected_xlsx(path: Path, password: str) -> Path:
    """A workbook that wants a password."""
    from msoffcrypto.format.ooxml import OOXMLFile

    plain = io.BytesIO(legacy_xlsx(path.with_suffix(".plain.xlsx")).read_bytes())
    with path.open("wb") as file:
        OOXMLFile(plain).encrypt(password, file)
    return path


def truncated(path: Path) -> Path:
    """A workbook whose download broke off."""
    data = legacy_xlsx(path).read_bytes()
    path.write_bytes(data[: len(data) // 2])
    return path


def bomb(path: Path, megabytes: int = 600) -> Path:
    """A small file that says it is a huge workbook."""
    block = bytes(1_000_000)
    with (
        zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as parts,
        parts.open("xl/worksheets/sheet1.xml", "w") as part,
    ):
        for _ in range(megabytes):
            part.write(block)
    return path
