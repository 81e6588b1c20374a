"""A plain list in every format that shops have."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from tests.files.lists import writing
from tests.files.lists.truth import Table
from tests.files.lists.writing import Look, Page

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


def as_biff2(path: Path, made: Table) -> None:
    """A sheet of Excel 2."""
    writing.biff2(path, made.grid)


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
