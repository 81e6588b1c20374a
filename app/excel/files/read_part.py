"""The part of a very large .xlsx that lies within the caps: read row by row, and no further than that."""

from __future__ import annotations

import datetime as dt
import io
import zipfile
from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import IO, Any

from app.excel.files.parts_xlsx import in_places, is_since_1904, sheets_of, unread_of, xml_of
from app.excel.rows import Merge, SheetInfo

_DAYS = frozenset((*range(14, 23), *range(27, 37), *range(45, 48), *range(50, 59)))
"""Formats of days and times that every Excel has; those of the fifties are Chinese."""
_SPAN = 46


class PartGrids:
    """A workbook of which no more than so many bytes are unpacked, texts and rows of a sheet together."""

    def __init__(self, data: bytes, most: int) -> None:
        self._data = data
        self._most = most
        with zipfile.ZipFile(io.BytesIO(data)) as parts:
            self._parts, book = sheets_of(parts), xml_of(parts.read("xl/workbook.xml"))
        hidden = {
            sheet.get("name") for sheet in book.iter("{*}sheet") if sheet.get("state", "visible") != "visible"
        }
        self.since_1904 = is_since_1904(book)
        self.sheets = tuple(SheetInfo(name, 1, name in hidden) for name in self._parts)

    def lines(self, name: str) -> Iterator[list[Any]]:
        """The lines that are within the cap; the one in which it is reached is the last whole one."""
        line = 0
        for row in self._elements(self._parts[name], "{*}row", self._most - self._strings[1]):
            number = int(row.get("r", line + 1))
            while line + 1 < number:
                line += 1
                yield []
            line = number
            cells: list[Any] = []
            for column, cell in in_places(row):
                cells.extend([""] * (column + 1 - len(cells)))
                cells[column] = self._value(cell)
            yield cells

    def merges(self, _name: str) -> Sequence[Merge]:
        """They stand behind the rows, where we do not come."""
        return ()

    def hidden_rows(self, _name: str) -> frozenset[int]:
        return frozenset()

    def _value(self, cell: Any) -> Any:
        unread = unread_of(cell)
        if unread is not None:
            return unread
        kind, text = cell.get("t", "n"), cell.findtext("{*}v") or ""
        match kind:
            case "s":
                strings = self._strings[0]
                return strings[int(text)] if text.isdecimal() and int(text) < len(strings) else ""
            case "inlineStr":
                return _text(cell)
            case "b":
                return text == "1"
            case "n" if text:
                return self._number(float(text), int(cell.get("s", 0)))
            case "d":
                return dt.datetime.fromisoformat(text)
        return text

    def _number(self, number: float, style: int) -> Any:
        kind = self._styles[style] if style < len(self._styles) else ""
        if not kind:
            return number
        from openpyxl.utils.datetime import MAC_EPOCH, WINDOWS_EPOCH, from_excel

        try:
            return from_excel(
                number, MAC_EPOCH if self.since_1904 else WINDOWS_EPOCH, timedelta=kind == "span"
            )
        except (ValueError, OverflowError):
            return number

    @cached_property
    def _strings(self) -> tuple[list[str], int]:
        """The shared texts, and how many bytes they took."""
        part = "xl/sharedStrings.xml"
        with zipfile.ZipFile(io.BytesIO(self._data)) as parts:
            if part not in parts.namelist():
                return [], 0
            size = min(parts.getinfo(part).file_size, self._most)
        return [_text(item) for item in self._elements(part, "{*}si", self._most)], size

    @cached_property
    def _styles(self) -> list[str]:
        """For each style of cells whether it shows a day, a time span, or neither."""
        from openpyxl.styles.numbers import is_date_format, is_timedelta_format

        with zipfile.ZipFile(io.BytesIO(self._data)) as parts:
            if "xl/styles.xml" not in parts.namelist():
                return []
            styles = xml_of(parts.read("xl/styles.xml"))
        own = {int(one.get("numFmtId")): one.get("formatCode", "") for one in styles.iter("{*}numFmt")}

        def kind(number: int) -> str:
            code = own.get(number, "")
            if number == _SPAN or is_timedelta_format(code):
                return "span"
            return "day" if number in _DAYS or is_date_format(code) else ""

        return [kind(int(one.get("numFmtId", 0))) for known in styles.iter("{*}cellXfs") for one in known]

    def _elements(self, part: str, tag: str, most: int) -> Iterator[Any]:
        from lxml import etree

        with zipfile.ZipFile(io.BytesIO(self._data)) as parts, parts.open(part) as packed:
            parser = etree.iterparse(
                _Within(packed, most), tag=tag, resolve_entities=False, no_network=True, huge_tree=False
            )
            try:
                for _, element in parser:
                    yield element
                    element.clear(keep_tail=True)
                    while element.getprevious() is not None:
                        del element.getparent()[0]
            except etree.XMLSyntaxError:  # where it was cut
                return


class _Within:
    """A file of which only so many bytes are read."""

    def __init__(self, file: IO[bytes], most: int) -> None:
        self._read = file.read
        self._left = most

    def read(self, size: int = -1) -> bytes:
        data = self._read(min(size, self._left) if size >= 0 else self._left)
        self._left -= len(data)
        return data


def _text(item: Any) -> str:
    """A text in one or several fonts, without what is said of its pronunciation."""
    return "".join(part.text or "" for part in item.iter("{*}t") if not part.getparent().tag.endswith("}rPh"))
