"""Writing workbooks and text lists that Excel, WPS and this program read back without loss.

openpyxl makes the workbook with its header, styles and widths; the rows are put into its sheet as bare XML.
Through the library they would take three times as long, and a list of 100,000 most of a minute.
"""

from __future__ import annotations

import csv
import datetime as dt
import io
import re
import zipfile
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import IO, Any
from xml.sax.saxutils import escape

from app.excel.files.read_text import cell_text
from app.excel.rows import Progress, quiet
from app.storage.replacing import replaced

_STEP = 500
_MEASURED = 200
_NARROW, _WIDE = 6, 40
_HEADER_FILL, _HEADER_INK, _LINE = "EAF4F7", "175D77", "E4E1DA"
_LONGEST_CELL = 32_767
_FORMULA = ("=", "@")
_DATE, _WHOLE, _CENTS = "yyyy-mm-dd", "#,##0", "#,##0.00"
_SHEET = "xl/worksheets/sheet1.xml"
_COMPRESSION = 4
_LAST_COLUMN, _LAST_ROW = "XFD", 1_048_576
"""The last cell there can be stands for the last one under the filter until that is known."""
_FIRST_DAY, _NO_SUCH_DAY = dt.date(1899, 12, 30), 60
_sample = re.compile(
    r'<row r="2"[^>]*><c r="A2" s="(\d+)".*?<c r="B2" s="(\d+)".*?<c r="C2" s="(\d+)".*?</row>'
).search
_dimension = re.compile("<dimension[^>]*/>").sub
_special = re.compile("[&<>\r]").search
_control = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_escaped = re.compile("_x[0-9A-Fa-f]{4}_")
_wide_sign = re.compile("[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60]")


@dataclass(frozen=True, slots=True)
class Table:
    """What is to be written; `rows` are taken one after the other and never all held."""

    headers: tuple[str, ...]
    rows: Iterable[Sequence[object]]
    total: int = 0
    money: frozenset[int] = frozenset()
    title: str = "客户"


def write_xlsx(path: Path, table: Table, progress: Progress = quiet) -> int:
    """Write a workbook: styled header that stays, filter, real dates; how many rows.

    `FileError`: output-not-writable, output-locked, disk-full.
    """
    with replaced(path) as part:
        rows = iter(table.rows)
        first = [list(row) for _, row in zip(range(_MEASURED), rows, strict=False)]
        with zipfile.ZipFile(_empty_book(table, first)) as source, _zip(part) as target:
            sheet = source.read(_SHEET).decode()
            with target.open(_SHEET, "w", force_zip64=True) as file:
                count = _fill(file, sheet, table, chain(first, rows), progress)
            for name in source.namelist():
                if name != _SHEET:
                    target.writestr(name, _filtered(source.read(name).decode(), table, count, "$"))
    return count


def _zip(path: Path) -> zipfile.ZipFile:
    return zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=_COMPRESSION)


def _fill(
    file: IO[bytes], sheet: str, table: Table, rows: Iterable[Sequence[object]], progress: Progress
) -> int:
    """Copy the sheet with these rows in the place of the one that shows the styles."""
    sample = _sample(sheet)
    assert sample is not None
    file.write(_dimension("", sheet[: sample.start()]).encode())
    row_xml = _RowXml([_letter(place) for place in range(1, len(table.headers) + 1)], table.money, sample)
    count = 0
    for count, row in enumerate(rows, 1):
        file.write(row_xml(count + 1, row).encode())
        if count % _STEP == 0:
            progress(count, table.total)
    file.write(_filtered(sheet[sample.end() :], table, count).encode())
    return count


def _filtered(xml: str, table: Table, count: int, sign: str = "") -> str:
    """The XML with the last cell under the filter, now that it is known."""
    last = f"{sign}{_letter(len(table.headers))}{sign}{count + 1}"
    return xml.replace(f"{sign}{_LAST_COLUMN}{sign}{_LAST_ROW}", last)


def write_csv(path: Path, table: Table, progress: Progress = quiet) -> int:
    """Write a text list in UTF-8 with its mark, as Excel opens it; how many rows."""
    count = 0
    with replaced(path) as part, part.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(table.headers)
        for count, row in enumerate(table.rows, 1):
            writer.writerow([_kept(_plain(value)) for value in row])
            if count % _STEP == 0:
                progress(count, table.total)
    return count


def _plain(value: object) -> object:
    if isinstance(value, dt.date):
        return value.isoformat()
    return _control.sub("", value) if isinstance(value, str) else value


def _kept(value: object) -> object:
    """As `="…"` what Excel would carry out as a formula, and what reading would not take word for word."""
    if not isinstance(value, str) or not value:
        return value
    spoilt = value[0] in _FORMULA or (cell_text(value), type(cell_text(value))) != (value, str)
    return '="{}"'.format(value.replace('"', '""')) if spoilt else value


def _letter(number: int) -> str:
    from openpyxl.utils import get_column_letter

    return get_column_letter(max(number, 1))


def _empty_book(table: Table, first: list[list[object]]) -> io.BytesIO:
    """The workbook without its rows; the second row shows the styles of a day, of yuan and of fen."""
    from openpyxl import Workbook
    from openpyxl.styles import Alignment, Border, Font, PatternFill, Side

    book = Workbook()
    sheet = book.worksheets[0]
    sheet.title = table.title
    for index, header in enumerate(table.headers, 1):
        texts = [header, *(_plain(row[index - 1]) for row in first if index <= len(row))]
        sheet.column_dimensions[_letter(index)].width = _width(texts)
        cell = sheet.cell(1, index, header)
        cell.data_type = "s"
        cell.font = Font(bold=True, color=_HEADER_INK)
        cell.fill = PatternFill("solid", fgColor=_HEADER_FILL)
        cell.alignment = Alignment(vertical="center")
        cell.border = Border(bottom=Side(style="thin", color=_LINE))
    for column, number_format in enumerate((_DATE, _WHOLE, _CENTS), 1):
        sheet.cell(2, column, 1).number_format = number_format
    sheet.freeze_panes = "A2"
    sheet.row_dimensions[1].height = 22
    sheet.auto_filter.ref = f"A1:{_LAST_COLUMN}{_LAST_ROW}"
    file = io.BytesIO()
    book.save(file)
    return file


def _width(texts: Iterable[object]) -> int:
    longest = max((_shown_width(str(text)) for text in texts if text is not None), default=0)
    return min(max(longest + 2, _NARROW), _WIDE)


def _shown_width(text: str) -> int:
    return max(len(line) + len(_wide_sign.findall(line)) for line in text.split("\n")) if text else 0


class _RowXml:
    """Rows as XML; whatever is a text stays one, so that no program takes it for a formula."""

    def __init__(self, letters: Sequence[str], money: frozenset[int], sample: re.Match[str]) -> None:
        self._letters = letters
        self._money = money
        self._day, self._whole, self._cents = sample.groups()

    def __call__(self, number: int, row: Sequence[Any]) -> str:
        cells = [
            self._cell(f"{letter}{number}", column, value)
            for column, (letter, value) in enumerate(zip(self._letters, row, strict=False))
            if value is not None
        ]
        return f'<row r="{number}">{"".join(cells)}</row>'

    def _cell(self, place: str, column: int, value: Any) -> str:
        if isinstance(value, str):
            return f'<c r="{place}" t="inlineStr"><is><t xml:space="preserve">{_text_xml(value)}</t></is></c>'
        if isinstance(value, bool):
            return f'<c r="{place}" t="b"><v>{value:d}</v></c>'
        if isinstance(value, dt.date):
            return f'<c r="{place}" s="{self._day}"><v>{_serial(value)}</v></c>'
        if column in self._money:
            style = self._whole if value == int(value) else self._cents
            return f'<c r="{place}" s="{style}"><v>{value}</v></c>'
        return f'<c r="{place}"><v>{value}</v></c>'


def _serial(day: dt.date) -> int:
    """Excel counts a 29 February 1900 that there never was."""
    days = (day - _FIRST_DAY).days
    return days if days > _NO_SUCH_DAY else days - 1


def _text_xml(text: str) -> str:
    text = _control.sub("", text)[:_LONGEST_CELL]
    if _escaped.search(text):
        text = _escaped.sub(lambda match: f"_x005F{match[0]}", text)
    return escape(text, {"\r": "&#13;"}) if _special(text) else text
