"""What stands in an .ods beside the cells: spans, rows that are hidden, and errors."""

from __future__ import annotations

import io
import re
import zipfile
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import Any

from app.errors import ListError
from app.excel.rows import Merge
from app.excel.unread import ERROR_CELL, Unread

_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_MANIFEST = "META-INF/manifest.xml"
_CELLS = (f"{_TABLE}table-cell", f"{_TABLE}covered-table-cell")
_MOST_ROWS, _MOST_REPEATED = 1_048_576, 10_000


_is_error = re.compile(r"#[A-Z][A-Z0-9/]*[!?]?|Err:[0-9]{3}").fullmatch
_counts_from_1904 = re.compile(rb"""null-date[^>]*["']1904-01-01""").search
_Told = tuple[list[Merge], set[int], dict[int, dict[int, Unread]]]


class Content:
    """The content of a document, read when something is asked for; `list-cipher` for one with a password."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        with zipfile.ZipFile(io.BytesIO(data)) as parts:
            manifest = parts.read(_MANIFEST) if _MANIFEST in parts.namelist() else b""
        if b"encryption-data" in manifest:
            raise ListError("list-cipher")

    def look(self) -> bool:
        """Calamine may read it, unless it unpacks to more than its header says."""
        return True

    def since_1904(self) -> bool:
        """Whether numbers of days count from 1904."""
        return _counts_from_1904(self._text) is not None

    def merges(self, name: str) -> Sequence[Merge]:
        return self._told[name][0] if b"-spanned=" in self._text else ()

    def hidden_rows(self, name: str) -> frozenset[int]:
        return frozenset(self._told[name][1]) if b"table:visibility=" in self._text else frozenset()

    def unread(self, name: str) -> dict[int, dict[int, Unread]]:
        """Cells that hold an error, by line (from 1) and column (from 0)."""
        return self._told[name][2] if b">#" in self._text or b">Err:" in self._text else {}

    @cached_property
    def _text(self) -> bytes:
        with zipfile.ZipFile(io.BytesIO(self._data)) as parts:
            return parts.read("content.xml")

    @cached_property
    def _told(self) -> dict[str, _Told]:
        """What is beside the cells of each sheet."""
        from lxml import etree

        found: dict[str, _Told] = {}
        told, line = _nothing(), 1
        tags = (f"{_TABLE}table", f"{_TABLE}table-row")
        for _, element in etree.iterparse(
            io.BytesIO(self._text), tag=tags, resolve_entities=False, no_network=True
        ):
            if element.tag == tags[0]:
                found[element.get(f"{_TABLE}name", "")] = told
                told, line = _nothing(), 1
                continue
            line = _take(element, line, told)
            element.clear(keep_tail=True)
        return found


def _nothing() -> _Told:
    return [], set(), defaultdict(dict)


def _take(row: Any, line: int, told: _Told) -> int:
    """Note what a row tells; gives back the line of the next."""
    merges, hidden, unread = told
    times = min(_number(row, "number-rows-repeated"), _MOST_ROWS)
    if row.get(f"{_TABLE}visibility", "visible") != "visible":
        hidden.update(range(line, line + times))
    merges.extend(_merges(row, line))
    for column, text in _errors(row):
        for repeated in range(line, line + min(times, _MOST_REPEATED)):
            unread[repeated][column] = Unread(text, ERROR_CELL)
    return line + times


def _errors(row: Any) -> Iterator[tuple[int, str]]:
    """Errors that are shown where a formula was worked out."""
    for column, cell in _cells(row):
        if cell.get(f"{_TABLE}formula"):
            text = "".join(cell.itertext()).strip()
            if _is_error(text):
                yield column, text


def _merges(row: Any, line: int) -> Iterator[Merge]:
    for column, cell in _cells(row):
        across, down = _number(cell, "number-columns-spanned"), _number(cell, "number-rows-spanned")
        if across > 1 or down > 1:
            yield line, column, line + down - 1, column + across - 1


def _cells(row: Any) -> Iterator[tuple[int, Any]]:
    """The cells with their columns, of repeated ones the first."""
    column = 0
    for cell in row.iterchildren(*_CELLS):
        yield column, cell
        column += _number(cell, "number-columns-repeated")


def _number(element: Any, name: str) -> int:
    return max(int(element.get(f"{_TABLE}{name}", "1")), 1)
