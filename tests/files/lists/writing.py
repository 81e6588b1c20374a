"""Files of every sort that shops have, from rows of raw cells."""

from __future__ import annotations

import datetime as dt
import io
import re
import zipfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

import xlwt
from openpyxl import Workbook
from openpyxl.utils.datetime import CALENDAR_MAC_1904

Grid = list[list[Any]]
Merge = tuple[int, int, int, int]


@dataclass(slots=True)
class Page:
    """A sheet: its rows from the first line, and what is merged (lines from 1, columns from 0) or hidden."""

    name: str
    grid: Grid
    merges: Sequence[Merge] = ()
    hidden_rows: Sequence[int] = ()
    hidden: bool = False


@dataclass(slots=True)
class Look:
    """What is peculiar about a workbook."""

    epoch_1904: bool = False
    password: str = ""
    patch: dict[str, Callable[[str], str]] = field(default_factory=dict)


def xlsx(path: Path, pages: Sequence[Page], look: Look | None = None) -> None:
    """A workbook of today."""
    look = look or Look()
    book = Workbook()
    if look.epoch_1904:
        book.epoch = CALENDAR_MAC_1904
    book.remove(book.worksheets[0])
    for page in pages:
        sheet = book.create_sheet(page.name)
        for line, row in enumerate(page.grid, 1):
            for column, value in enumerate(row, 1):
                if value not in ("", None):
                    sheet.cell(line, column, value)
        for first, left, last, right in page.merges:
            sheet.merge_cells(start_row=first, start_column=left + 1, end_row=last, end_column=right + 1)
        for line in page.hidden_rows:
            sheet.row_dimensions[line].hidden = True
        if page.hidden:
            sheet.sheet_state = "hidden"
    memory = io.BytesIO()
    book.save(memory)
    data = patched(memory.getvalue(), look.patch)
    path.write_bytes(_encrypted(data, look.password) if look.password else data)


def patched(data: bytes, patch: dict[str, Callable[[str], str]]) -> bytes:
    """The same parts, those whose name fits a pattern changed."""
    if not patch:
        return data
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            part = old.read(name)
            for pattern, change in patch.items():
                if re.search(pattern, name):
                    part = change(part.decode()).encode()
            new.writestr(name, part)
    return out.getvalue()


def _encrypted(data: bytes, password: str) -> bytes:
    from msoffcrypto.format.ooxml import OOXMLFile

    out = io.BytesIO()
    OOXMLFile(io.BytesIO(data)).encrypt(password, out)
    return out.getvalue()


_STRICT = (
    (
        "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
        "http://purl.oclc.org/ooxml/spreadsheetml/main",
    ),
    (
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
        "http://purl.oclc.org/ooxml/officeDocument/relationships",
    ),
)


def strict(text: str) -> str:
    """A part of a workbook saved as „Strict Open XML“."""
    for usual, other in _STRICT:
        text = text.replace(usual, other)
    return text


def lying_dimension(text: str) -> str:
    """A sheet that says it has but one cell."""
    return re.sub(r'<dimension ref="[^"]*"', '<dimension ref="A1"', text)


def xls(path: Path, pages: Sequence[Page], look: Look | None = None) -> None:
    """A workbook of Excel 97 to 2003."""
    book = xlwt.Workbook(encoding="utf-8")
    book.dates_1904 = bool(look and look.epoch_1904)
    day = xlwt.easyxf(num_format_str="yyyy-mm-dd")
    for page in pages:
        sheet = book.add_sheet(page.name)
        tops = {(first - 1, left): (last - 1, right) for first, left, last, right in page.merges}
        for line, row in enumerate(page.grid):
            for column, value in enumerate(row):
                style = [day] if isinstance(value, dt.date) else []
                if (line, column) in tops:
                    last, right = tops[line, column]
                    sheet.write_merge(line, last, column, right, value, *style)
                elif value not in ("", None):
                    sheet.write(line, column, value, *style)
        for line in page.hidden_rows:
            sheet.row(line - 1).hidden = 1
        if page.hidden:
            sheet.visibility = 1
    book.save(str(path))


def as_text(value: Any) -> str:
    """A cell as a program writes it into a text list."""
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, float):
        if abs(value) >= 1e15:
            return f"{value:.5E}"
        return str(int(value)) if value.is_integer() else repr(value)
    return "" if value is None else str(value)


def csv(
    path: Path,
    grid: Grid,
    encoding: str = "utf-8",
    separator: str = ",",
    *,
    tabs: bool = False,
    end: str = "\r\n",
) -> None:
    """A text list; `tabs` pads digits with a tab, as some programs do for Excel's sake."""

    def written(value: Any) -> str:
        text = as_text(value)
        text = f"\t{text}" if tabs and text.isdecimal() else text
        return f'"{text}"' if separator in text or "\n" in text or '"' in text else text

    text = end.join(separator.join(map(written, row)) for row in grid) + end
    path.write_bytes(text.encode(encoding))


def html(
    path: Path, grid: Grid, encoding: str = "gbk", *, merges: Sequence[Merge] = (), declared: bool = True
) -> None:
    """A web page under the name of a workbook."""
    spans = {(first - 1, left): (last - first + 1, right - left + 1) for first, left, last, right in merges}
    covered = {
        (line, column)
        for first, left, last, right in merges
        for line in range(first - 1, last)
        for column in range(left, right + 1)
        if (line, column) != (first - 1, left)
    }
    rows = []
    for line, row in enumerate(grid):
        cells = []
        for column, value in enumerate(row):
            if (line, column) in covered:
                continue
            down, across = spans.get((line, column), (1, 1))
            span = f' rowspan="{down}"' * (down > 1) + f' colspan="{across}"' * (across > 1)
            text = escape(as_text(value)).replace("\n", "<br/>")
            cells.append(f"<td{span}>{text}</td>")
        rows.append(f"<tr>{''.join(cells)}</tr>")
    meta = f'<meta http-equiv="Content-Type" content="text/html; charset={encoding}">' if declared else ""
    page = f"<html><head>{meta}</head><body><table border=1>{''.join(rows)}</table></body></html>"
    path.write_bytes(page.encode(encoding, errors="xmlcharrefreplace"))


def xml2003(path: Path, pages: Sequence[Page]) -> None:
    """XML Spreadsheet 2003; empty cells and lines are left out, and the next bears its index."""
    sheets = "".join(
        f'<Worksheet ss:Name="{escape(page.name)}"><Table>{_xml_rows(page)}</Table></Worksheet>'
        for page in pages
    )
    path.write_text(
        '<?xml version="1.0" encoding="UTF-8"?>\n<?mso-application progid="Excel.Sheet"?>\n'
        '<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" '
        f'xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">{sheets}</Workbook>',
        encoding="utf-8",
    )


def _xml_rows(page: Page) -> str:
    tops = {(first - 1, left): (last - first, right - left) for first, left, last, right in page.merges}
    rows = []
    for line, row in enumerate(page.grid):
        cells = []
        for column, value in enumerate(row):
            if value in ("", None):
                continue
            down, across = tops.get((line, column), (0, 0))
            merged = f' ss:MergeDown="{down}"' * (down > 0) + f' ss:MergeAcross="{across}"' * (across > 0)
            cells.append(f'<Cell ss:Index="{column + 1}"{merged}>{_xml_data(value)}</Cell>')
        if cells:
            rows.append(f'<Row ss:Index="{line + 1}">{"".join(cells)}</Row>')
    return "".join(rows)


def _xml_data(value: Any) -> str:
    if isinstance(value, bool):
        return f'<Data ss:Type="Boolean">{int(value)}</Data>'
    if isinstance(value, float):
        return f'<Data ss:Type="Number">{value!r}</Data>'
    if isinstance(value, dt.date):
        return f'<Data ss:Type="DateTime">{value}T00:00:00.000</Data>'
    return f'<Data ss:Type="String">{escape(str(value)).replace(chr(10), "&#10;")}</Data>'


def ods(path: Path, pages: Sequence[Page]) -> None:
    """A sheet of LibreOffice, as bare as can be; equal neighbours are written once with a count."""
    tables = "".join(
        f'<table:table table:name="{escape(page.name)}">{"".join(map(_ods_row, page.grid))}</table:table>'
        for page in pages
    )
    names = "urn:oasis:names:tc:opendocument:xmlns"
    content = (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document-content xmlns:office="{names}:office:1.0" '
        f'xmlns:table="{names}:table:1.0" xmlns:text="{names}:text:1.0" office:version="1.2">'
        f"<office:body><office:spreadsheet>{tables}</office:spreadsheet></office:body></office:document-content>"
    )
    kind = "application/vnd.oasis.opendocument.spreadsheet"
    manifest = (
        f'<?xml version="1.0"?><manifest:manifest xmlns:manifest="{names}:manifest:1.0">'
        f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{kind}"/></manifest:manifest>'
    )
    with zipfile.ZipFile(path, "w") as parts:
        parts.writestr("mimetype", kind)
        parts.writestr("content.xml", content)
        parts.writestr("META-INF/manifest.xml", manifest)


def _ods_row(row: list[Any]) -> str:
    return f"<table:table-row>{''.join(map(_ods_cell, row))}</table:table-row>"


def _ods_cell(value: Any) -> str:
    if value in ("", None):
        return "<table:table-cell/>"
    if isinstance(value, dt.date):
        kind = f'office:value-type="date" office:date-value="{value}"'
    elif isinstance(value, float):
        kind = f'office:value-type="float" office:value="{value!r}"'
    else:
        kind = 'office:value-type="string"'
    lines = "".join(f"<text:p>{escape(line)}</text:p>" for line in as_text(value).split("\n"))
    return f"<table:table-cell {kind}>{lines}</table:table-cell>"
