"""What stands in an .ods beside the cells: spans and rows that are hidden."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import Any

from app.excel.rows import Merge

_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_CELLS = (f"{_TABLE}table-cell", f"{_TABLE}covered-table-cell")
_MOST_HIDDEN = 1_048_576


class Content:
    """The content of a document, read when something is asked for."""

    def __init__(self, data: bytes) -> None:
        self._data = data

    def merges(self, name: str) -> Sequence[Merge]:
        return self._told[name][0] if b"-spanned=" in self._text else ()

    def hidden_rows(self, name: str) -> frozenset[int]:
        return frozenset(self._told[name][1]) if b"table:visibility=" in self._text else frozenset()

    @cached_property
    def _text(self) -> bytes:
        with zipfile.ZipFile(io.BytesIO(self._data)) as parts:
            return parts.read("content.xml")

    @cached_property
    def _told(self) -> dict[str, tuple[list[Merge], set[int]]]:
        """Merges and hidden lines of each sheet."""
        from lxml import etree

        found: dict[str, tuple[list[Merge], set[int]]] = {}
        merges: list[Merge] = []
        hidden: set[int] = set()
        line = 1
        tags = (f"{_TABLE}table", f"{_TABLE}table-row")
        for _, element in etree.iterparse(
            io.BytesIO(self._text), tag=tags, resolve_entities=False, no_network=True
        ):
            if element.tag == tags[0]:
                found[element.get(f"{_TABLE}name", "")] = (merges, hidden)
                merges, hidden, line = [], set(), 1
                continue
            times = _number(element, "number-rows-repeated")
            merges.extend(_merges(element, line))
            if element.get(f"{_TABLE}visibility", "visible") != "visible":
                hidden.update(range(line, line + min(times, _MOST_HIDDEN)))
            line += times
            element.clear(keep_tail=True)
        return found


def _merges(row: Any, line: int) -> Iterator[Merge]:
    column = 0
    for cell in row.iterchildren(*_CELLS):
        across, down = _number(cell, "number-columns-spanned"), _number(cell, "number-rows-spanned")
        if across > 1 or down > 1:
            yield line, column, line + down - 1, column + across - 1
        column += _number(cell, "number-columns-repeated")


def _number(element: Any, name: str) -> int:
    return max(int(element.get(f"{_TABLE}{name}", "1")), 1)
