"""A plain list in every format that shops have."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path
from typing import Any

from tests.files import make_files
from tests.files.lists import writing
from tests.files.lists.days import serial
from tests.files.lists.truth import Table
from tests.files.lists.writing import Grid, Look, Page

Writer = Callable[[Path, Table], None]


def as_xlsx(path: Path, made: Table) -> None:
    """A workbook with one sheet."""
    writing.xlsx(path, [Page("客户", made.grid)])


def as_xls(path: Path, made: Table) -> None:
    """An old workbook with one sheet."""
    writing.xls(path, [Page("Sheet1", made.grid)])


def as_1904(path: Path, made: Table) -> None:
    """A workbook whose days are counted from 1904."""
    writing.xlsx(path, [Page("客户", made.grid)], Look(epoch_1904=True))


def as_xls_1904(path: Path, made: Table) -> None:
    """An old workbook whose days are counted from 1904."""
    writing.xls(path, [Page("客户", made.grid)], Look(epoch_1904=True))


def as_csv(encoding: str, separator: str = ",", *, tabs: bool = False) -> Writer:
    """A text list."""
    return lambda path, made: writing.csv(path, made.grid, encoding, separator, tabs=tabs)


def as_html(encoding: str) -> Writer:
    """A web page."""
    return lambda path, made: writing.html(path, made.grid, encoding)


def as_xml(path: Path, made: Table) -> None:
    """XML Spreadsheet 2003."""
    writing.xml2003(path, [Page("名单", made.grid)])


def as_ods(path: Path, made: Table) -> None:
    """A sheet of LibreOffice."""
    writing.ods(path, [Page("工作表1", made.grid)])


def with_serials(grid: Grid) -> Grid:
    """Days as the numbers of their days."""
    return [[float(serial(cell)) if isinstance(cell, dt.date) else cell for cell in row] for row in grid]


def as_old(version: int) -> Writer:
    """A sheet of Excel 2 to 4, or a workbook of Excel 5, which hold days as their numbers."""

    def write(path: Path, made: Table) -> None:
        make_files.old_xls(path, version, with_serials(made.grid))

    return write


def as_xlsb(path: Path, made: Table) -> None:
    """A binary workbook."""
    make_files.xlsb(path, made.grid, merged=False)


def as_xlsb_1904(path: Path, made: Table) -> None:
    """A binary workbook whose days are counted from 1904."""
    make_files.xlsb(path, made.grid, merged=False, since_1904=True)


def as_copied(path: Path, made: Table) -> None:
    """What a sheet gives the clipboard as text: tabs, and quotes only where a cell needs them."""
    lines = ["\t".join(map(_copied, row)) for row in made.grid]
    path.write_bytes(("\r\n".join(lines) + "\r\n").encode())


def _copied(cell: Any) -> str:
    text = writing.as_text(cell)
    doubled = text.replace('"', '""')
    return f'"{doubled}"' if "\n" in text or "\t" in text or text.startswith('"') else text


def as_copied_page(path: Path, made: Table) -> None:
    """What a browser gives the clipboard of Windows: a page with a head that tells its places."""
    writing.html(path, made.grid, "utf-8")
    head = "Version:0.9\r\nStartHTML:00000097\r\nEndHTML:00000000\r\nStartFragment:0\r\nEndFragment:0\r\n"
    path.write_bytes(head.encode() + path.read_bytes())


def as_strict(path: Path, made: Table) -> None:
    """A workbook saved as Strict Open XML."""
    look = Look(patch={r"(workbook|sheet\d+|sharedStrings|styles)\.xml$|\.rels$": writing.strict})
    writing.xlsx(path, [Page("客户", made.grid)], look)


def as_lying(path: Path, made: Table) -> None:
    """A workbook whose sheet is said to be one cell."""
    look = Look(patch={r"sheet\d+\.xml$": writing.lying_dimension})
    writing.xlsx(path, [Page("客户", made.grid)], look)


def as_protected(path: Path, made: Table) -> None:
    """A workbook with the password 8888."""
    writing.xlsx(path, [Page("客户", made.grid)], Look(password="8888"))
