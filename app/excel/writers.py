"""Writing workbooks and text lists that Excel, WPS and this program read back without loss."""

from __future__ import annotations

import csv
import datetime as dt
import errno
import os
import re
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from app.errors import FileError
from app.excel.rows import Progress, quiet

_STEP = 500
_MEASURED = 200
_NARROW, _WIDE = 6, 40
_HEADER_FILL, _HEADER_INK, _LINE = "EAF4F7", "175D77", "E4E1DA"
_LONGEST_CELL = 32_767
_DATE, _WHOLE, _CENTS = "yyyy-mm-dd", "#,##0", "#,##0.00"
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
    from openpyxl import Workbook

    with replaced(path) as part:
        book = Workbook(write_only=True)
        sheet = book.create_sheet(table.title)
        rows = iter(table.rows)
        first = [list(row) for _, row in zip(range(_MEASURED), rows, strict=False)]
        _lay_out(sheet, table.headers, first)
        count = 0
        styled = _Styler(sheet, table.money)
        for count, row in enumerate(_chained(first, rows), 1):
            sheet.append([styled.cell(column, value) for column, value in enumerate(row)])
            if count % _STEP == 0:
                progress(count, table.total)
        sheet.auto_filter.ref = f"A1:{_letter(len(table.headers))}{count + 1}"
        book.save(part)
    return count


def write_csv(path: Path, table: Table, progress: Progress = quiet) -> int:
    """Write a text list in UTF-8 with its mark, as Excel opens it; how many rows."""
    count = 0
    with replaced(path) as part, part.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(table.headers)
        for count, row in enumerate(table.rows, 1):
            writer.writerow([_plain(value) for value in row])
            if count % _STEP == 0:
                progress(count, table.total)
    return count


@contextmanager
def replaced(path: Path) -> Iterator[Path]:
    """A file beside the one wanted, that takes its place when all is written; nothing half done stays."""
    if path.is_dir():
        raise FileError("output-not-writable", path=str(path))
    try:
        handle, name = tempfile.mkstemp(prefix=".keqing-", suffix=path.suffix, dir=path.parent)
        os.close(handle)
    except OSError as error:
        raise FileError("output-not-writable", path=str(path)) from error
    part = Path(name)
    try:
        yield part
        part.replace(path)
    except OSError as error:
        code = "disk-full" if error.errno == errno.ENOSPC else "output-locked"
        raise FileError(code, path=str(path)) from error
    finally:
        part.unlink(missing_ok=True)


def _chained(first: list[list[object]], rest: Iterator[Sequence[object]]) -> Iterator[Sequence[object]]:
    yield from first
    yield from rest


def _plain(value: object) -> object:
    if isinstance(value, dt.date):
        return value.isoformat()
    return _control.sub("", value) if isinstance(value, str) else value


def _letter(number: int) -> str:
    from openpyxl.utils import get_column_letter

    return get_column_letter(max(number, 1))


def _lay_out(sheet: Any, headers: Sequence[str], first: list[list[object]]) -> None:
    from openpyxl.cell import WriteOnlyCell
    from openpyxl.styles import Alignment, Border, Font, PatternFill, Side

    for index, header in enumerate(headers):
        texts = [header, *(_plain(row[index]) for row in first if index < len(row))]
        sheet.column_dimensions[_letter(index + 1)].width = _width(texts)
    sheet.freeze_panes = "A2"
    sheet.row_dimensions[1].height = 22
    cells = []
    for header in headers:
        cell = WriteOnlyCell(sheet, header)
        cell.font = Font(bold=True, color=_HEADER_INK)
        cell.fill = PatternFill("solid", fgColor=_HEADER_FILL)
        cell.alignment = Alignment(vertical="center")
        cell.border = Border(bottom=Side(style="thin", color=_LINE))
        cells.append(cell)
    sheet.append(cells)


def _width(texts: Iterable[object]) -> int:
    longest = max((_shown_width(str(text)) for text in texts if text is not None), default=0)
    return min(max(longest + 2, _NARROW), _WIDE)


def _shown_width(text: str) -> int:
    return max(len(line) + len(_wide_sign.findall(line)) for line in text.split("\n")) if text else 0


class _Styler:
    """Makes cells; plain text that no program can take for a formula goes in as it is."""

    def __init__(self, sheet: Any, money: frozenset[int]) -> None:
        from openpyxl.cell import WriteOnlyCell

        self._make = WriteOnlyCell
        self._sheet = sheet
        self._money = money

    def cell(self, column: int, value: Any) -> Any:
        if type(value) is str:
            return self._text(value)
        if value is None or isinstance(value, bool):
            return value
        if isinstance(value, dt.date):
            return self._formatted(value, _DATE)
        if column in self._money:
            return self._formatted(value, _WHOLE if value == int(value) else _CENTS)
        return value

    def _formatted(self, value: Any, number_format: str) -> Any:
        cell = self._make(self._sheet, value)
        cell.number_format = number_format
        return cell

    def _text(self, text: str) -> Any:
        text = _control.sub("", text)[:_LONGEST_CELL]
        if _escaped.search(text):
            text = _escaped.sub(lambda match: f"_x005F{match[0]}", text)
        if text[:1] == "=" or text[:1] == "#":
            cell = self._make(self._sheet, text)
            cell.data_type = "s"
            return cell
        return text
