"""Workbooks: calamine first, and for what it cannot read the slower libraries."""

from __future__ import annotations

import io
import warnings
import zipfile
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import Any, Protocol, TypeVar

from app.errors import ListError
from app.excel.files.meanwhile import Meanwhile, idle
from app.excel.rows import Grids, Merge, SheetInfo
from app.excel.unread import ERROR_CELL, Unread

_T = TypeVar("_T")
_NONE: Mapping[str, Any] = MappingProxyType({})
_BIFF8 = 80
_NOT_SECRET = "VelvetSweatshop"
_XLRD_DATE, _XLRD_ERROR, _XLRD_BOOL = 3, 5, 4


def open_workbook(data: bytes, fallback: Callable[[bytes], Grids], meanwhile: Meanwhile = idle) -> Grids:
    """Open with calamine, or with the fallback where that gives up."""
    import python_calamine

    try:
        beside = _beside(data)
        if not data.startswith(b"PK") and not beside.look():
            return fallback(data)
        return _Calamine(data, beside, meanwhile)
    except python_calamine.PasswordError:
        raise ListError("list-cipher") from None
    except (ListError, MemoryError, KeyboardInterrupt, SystemExit):
        raise
    except BaseException:  # its Rust panics are no `Exception`
        return fallback(data)


class _Beside(Protocol):
    """What a kind of file tells beside the cells; anything may be raised where it is damaged."""

    def look(self) -> bool:
        """Whether calamine may read it; a `ListError` when nothing may."""
        ...

    def since_1904(self) -> bool: ...

    def merges(self, name: str) -> Sequence[Merge]: ...

    def hidden_rows(self, name: str) -> frozenset[int]: ...

    def unread(self, name: str) -> dict[int, dict[int, Unread]]: ...


class _NotForCalamine(Exception):
    """A stray cell far away, between which it would lay out all others; or an encoding that it mistakes."""


class _Calamine:
    """A workbook read by calamine; a sheet it cannot read shows when it is asked for."""

    def __init__(self, data: bytes, beside: _Beside, meanwhile: Meanwhile) -> None:
        from python_calamine import CalamineWorkbook, SheetTypeEnum, SheetVisibleEnum

        book = CalamineWorkbook.from_filelike(io.BytesIO(data))
        if not beside.look():
            raise _NotForCalamine
        meanwhile()
        tables = [sheet for sheet in book.sheets_metadata if sheet.typ == SheetTypeEnum.WorkSheet]
        self._sheets = {sheet.name: book.get_sheet_by_name(sheet.name) for sheet in tables}
        hidden = {sheet.name for sheet in tables if sheet.visible != SheetVisibleEnum.Visible}
        self.sheets = tuple(
            SheetInfo(name, sheet.end[0] + 1 if sheet.end else 0, name in hidden)
            for name, sheet in self._sheets.items()
        )
        self.since_1904 = bool(_unless_damaged(beside.since_1904))
        self._beside = beside
        self._unread: dict[str, dict[int, dict[int, Unread]]] = {}

    def lines(self, name: str) -> Iterator[list[Any]]:
        """Calamine leaves out the empty columns on the left of all cells, and gives nothing for an error."""
        rows, unread = iter(self._sheets[name].iter_rows()), self._told_unread(name)
        return _with_unread(rows, unread, self._first(name), self._left(name)) if unread else rows

    def merges(self, name: str) -> Sequence[Merge]:
        ranges = self._sheets[name].merged_cell_ranges
        if ranges is None:
            found = _unless_damaged(self._beside.merges, name) or ()
        else:
            found = [(top + 1, left, bottom + 1, right) for (top, left), (bottom, right) in ranges]
        return _moved(found, self._left(name))

    def hidden_rows(self, name: str) -> frozenset[int]:
        return _unless_damaged(self._beside.hidden_rows, name) or frozenset()

    def _told_unread(self, name: str) -> dict[int, dict[int, Unread]]:
        if name not in self._unread:
            self._unread[name] = _unless_damaged(self._beside.unread, name) or {}
        return self._unread[name]

    def _first(self, name: str) -> int:
        start = self._sheets[name].start
        return start[1] if start else 0

    def _left(self, name: str) -> int:
        """How many columns on the left hold nothing at all."""
        return min([self._first(name), *(min(cells) for cells in self._told_unread(name).values())])


def _with_unread(
    rows: Iterator[list[Any]], unread: dict[int, dict[int, Unread]], first: int, left: int
) -> Iterator[list[Any]]:
    """Rows with these cells in their places, also where they lie outside all others."""
    for line in range(1, max(unread) + 1):
        cells = [""] * (first - left) + next(rows, [])
        for column, cell in unread.get(line, {}).items():
            cells.extend([""] * (column - left + 1 - len(cells)))
            cells[column - left] = cell
        yield cells
    for cells in rows:
        yield [""] * (first - left) + cells


def _moved(merges: Sequence[Merge], left_out: int) -> list[Merge]:
    """The same beside columns that are counted from the first with something in it."""
    moved = [
        (top, max(left - left_out, 0), bottom, right - left_out)
        for top, left, bottom, right in merges
        if right >= left_out
    ]
    return [merge for merge in moved if merge[:2] != merge[2:]]


def _unless_damaged(told: Callable[..., _T], *name: str) -> _T | None:
    """What is told beside the cells is a help, no more: without it a list is read all the same."""
    try:
        return told(*name)
    except MemoryError:
        raise
    except Exception:  # whatever a broken file brings about
        return None


def _beside(data: bytes) -> _Beside:
    if not data.startswith(b"PK"):
        from app.excel.files.parts_xls import Records

        return Records(data)
    with zipfile.ZipFile(io.BytesIO(data)) as parts:
        names = set(parts.namelist())
    if "content.xml" in names:
        from app.excel.files.parts_ods import Content

        return Content(data)
    if "xl/workbook.bin" in names:
        from app.excel.files.parts_xlsb import Parts as BinaryParts

        return BinaryParts(data)
    from app.excel.files.parts_xlsx import Parts

    return Parts(data)


def open_with_openpyxl(data: bytes) -> Grids:
    """The whole workbook in memory: slow, but it forgives more; `list-unreadable` when it gives up too."""
    from app.excel.files.parts_xlsx import Parts, in_usual_namespaces

    parts = Parts(data)
    parts.look()
    try:
        return _openpyxl_grids(in_usual_namespaces(data), parts)
    except MemoryError:
        raise
    except Exception as error:  # whatever a broken file brings about
        raise ListError("list-unreadable", why="damaged") from error


def _openpyxl_grids(data: bytes, parts: _Beside) -> Grids:
    from openpyxl import load_workbook
    from openpyxl.utils.datetime import CALENDAR_MAC_1904

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        book = load_workbook(io.BytesIO(data), data_only=True)
    sheets = book.worksheets
    return MemoryGrids(
        {sheet.title: _rows_of(sheet, _unless_damaged(parts.unread, sheet.title)) for sheet in sheets},
        {sheet.title for sheet in sheets if sheet.sheet_state != "visible"},
        {sheet.title: [_merge_of(found) for found in sheet.merged_cells.ranges] for sheet in sheets},
        {sheet.title: [row for row, seen in sheet.row_dimensions.items() if seen.hidden] for sheet in sheets},
        since_1904=book.epoch == CALENDAR_MAC_1904,
    )


def _rows_of(sheet: Any, unread: dict[int, dict[int, Unread]] | None) -> list[list[Any]]:
    """Each line only as long as it is filled: a stray cell far away costs nothing."""
    rows: list[list[Any]] = []
    for (line, column), cell in sorted(sheet._cells.items()):
        if cell.value is not None:
            rows.extend([] for _ in range(line - len(rows)))
            rows[line - 1].extend([""] * (column - len(rows[line - 1])))
            rows[line - 1][column - 1] = cell.value
    return list(_with_unread(iter(rows), unread, 0, 0)) if unread else rows


def _merge_of(found: Any) -> Merge:
    return found.min_row, found.min_col - 1, found.max_row, found.max_col - 1


def open_with_xlrd(data: bytes) -> Grids:
    """Excel 2 to 97, also where calamine gives up."""
    try:
        book = _xlrd_book(data)
        rows = {
            sheet.name: [
                [_xlrd_value(cell, book.datemode) for cell in sheet.row(i)] for i in range(sheet.nrows)
            ]
            for sheet in book.sheets()
        }
        hidden = {sheet.name for sheet in book.sheets() if sheet.visibility}
        since_1904 = book.datemode == 1
    except MemoryError:
        raise
    except Exception as error:  # whatever a broken file brings about
        code = "list-cipher" if "encrypted" in str(error) else "list-unreadable"
        raise ListError(code, why="damaged") from error
    return MemoryGrids(rows, hidden, since_1904=since_1904)


def _xlrd_book(data: bytes) -> Any:
    """Where a container is damaged, what it holds may still be whole."""
    import xlrd
    from xlrd.compdoc import CompDocError

    def opened(**options: Any) -> Any:
        return xlrd.open_workbook(file_contents=data, logfile=io.StringIO(), **options)

    try:
        book = opened()
    except CompDocError:
        book = opened(ignore_workbook_corruption=True)
    if book.biff_version < _BIFF8 and not book.codepage:
        return opened(encoding_override="gb18030")
    return book


def _xlrd_value(cell: Any, datemode: int) -> Any:
    import xlrd

    if cell.ctype == _XLRD_DATE:
        try:
            return xlrd.xldate_as_datetime(cell.value, datemode)
        except (xlrd.xldate.XLDateError, OverflowError, ValueError):
            return cell.value
    if cell.ctype == _XLRD_BOOL:
        return bool(cell.value)
    if cell.ctype == _XLRD_ERROR:
        return Unread(xlrd.error_text_from_code.get(cell.value, "#N/A"), ERROR_CELL)
    return cell.value


def decrypted(data: bytes, password: str) -> bytes:
    """The workbook inside a protected one.

    `list-protected` without a password, which is never guessed (Excel itself writes a known one where a list
    is only to be kept from being changed); `wrong-list-password`; `list-cipher` for what we cannot decrypt.
    """
    import msoffcrypto

    from app.excel.files.parts_xls import Records

    try:
        office = msoffcrypto.OfficeFile(io.BytesIO(data))
        if not office.is_encrypted():
            return data
    except Exception:  # not for that library: let the readers say what it is
        return data
    if Records(data).is_old:
        raise ListError("list-cipher")
    if password:
        return _decrypted(office, password)
    try:
        return _decrypted(office, _NOT_SECRET)
    except ListError as error:
        raise ListError("list-protected") from error


def _decrypted(office: Any, password: str) -> bytes:
    from msoffcrypto.exceptions import DecryptionError, InvalidKeyError

    plain = io.BytesIO()
    try:
        office.load_key(password=password)
        office.decrypt(plain)
    except InvalidKeyError as error:
        raise ListError("wrong-list-password") from error
    except (DecryptionError, AssertionError) as error:
        raise ListError("list-cipher") from error
    except MemoryError:
        raise
    except Exception as error:  # a wrong password and a damaged file look alike
        raise ListError("wrong-list-password") from error
    return plain.getvalue()


class MemoryGrids:
    """Sheets that lie in memory."""

    def __init__(
        self,
        rows: Mapping[str, list[list[Any]]],
        hidden: Collection[str] = (),
        merges: Mapping[str, Sequence[Merge]] = _NONE,
        hidden_rows: Mapping[str, Iterable[int]] = _NONE,
        *,
        since_1904: bool = False,
    ) -> None:
        self.since_1904 = since_1904
        self._rows = rows
        self._merges = merges
        self._hidden_rows = hidden_rows
        self.sheets = tuple(SheetInfo(name, len(lines), name in hidden) for name, lines in rows.items())

    def lines(self, name: str) -> Iterator[list[Any]]:
        return iter(self._rows[name])

    def merges(self, name: str) -> Sequence[Merge]:
        return self._merges.get(name, ())

    def hidden_rows(self, name: str) -> frozenset[int]:
        return frozenset(self._hidden_rows.get(name, ()))
