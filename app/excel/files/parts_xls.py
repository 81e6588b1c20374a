"""What stands in an old workbook (BIFF5 to 8) beside the cells: found by walking through its records."""

from __future__ import annotations

import io
import re
import struct
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cached_property

from app.excel.rows import Merge
from app.excel.unread import ERROR_CELL, Unread

_BOUNDSHEET, _ROW, _EOF, _FORMULA, _BOOLERR = 0x0085, 0x0208, 0x000A, 0x0006, 0x0205
ERRORS = {7: "#DIV/0!", 15: "#VALUE!", 23: "#REF!", 29: "#NAME?", 36: "#NUM!", 42: "#N/A", 0: "#NULL!"}
_STRINGS, _DATEMODE = 0x00FC, 0x0022
_CELLS = frozenset({0x0006, 0x00BD, 0x00BE, 0x00D6, 0x00FD, 0x0201, 0x0203, 0x0204, 0x0205, 0x027E})
_LARGE, _MOST_CELLS = 5_000_000, 65_536 * 256
_BIFF8 = b"\x00\x06"
_HIDDEN = 0x20
_hidden_row = re.compile(rb"\x08\x02\x10\x00.{12}[\x20-\x3f\x60-\x7f\xa0-\xbf\xe0-\xff]", re.DOTALL).search

_error = re.compile(
    rb"\x05\x02\x08\x00.{6}[\x00\x07\x0f\x17\x1d\x24\x2a]\x01"
    rb"|\x06\x00.{8}\x02.[\x00\x07\x0f\x17\x1d\x24\x2a]...\xff\xff",
    re.DOTALL,
).search

_sizes = re.compile(rb"\x00\x02\x0e\x00(.{12})", re.DOTALL).findall


def _area(size: bytes) -> int:
    """The cells that a sheet claims to have: room is made for all of them, whether they come or not."""
    top, bottom, left, right = struct.unpack("<IIHH", size)
    return int(bottom - top) % (1 << 32) * (int(right - left) % (1 << 16))


class Records:
    """The records of a workbook; whatever is damaged in them counts as not there."""

    def __init__(self, data: bytes) -> None:
        self._data = data

    @cached_property
    def _stream(self) -> bytes:
        from xlrd.compdoc import CompDoc

        book = CompDoc(self._data, logfile=io.StringIO())
        for name in ("Workbook", "Book"):
            if stream := book.get_named_stream(name):
                return bytes(stream)
        return b""

    @cached_property
    def _starts(self) -> dict[str, int]:
        """Where the records of each sheet begin."""
        starts = {}
        for kind, at, size in self._records(0):
            if kind == _BOUNDSHEET:
                (begin,) = struct.unpack_from("<I", self._stream, at)
                starts[self._sheet_name(self._stream[at + 6 : at + size])] = begin
        return starts

    def _sheet_name(self, text: bytes) -> str:
        """Its length, and how it is written; Excel 5 and 95 wrote it in the code of their country."""
        length, flags = text[0], text[1]
        if self._stream[4:6] != _BIFF8:
            return text[1 : 1 + length].decode("gb18030", "replace")
        if flags & 1:
            return text[2 : 2 + 2 * length].decode("utf-16-le", "replace")
        return text[2 : 2 + length].decode("latin-1")

    def hidden_rows(self, name: str) -> frozenset[int]:
        """The lines of a sheet that are hidden."""
        if not _hidden_row(self._stream):
            return frozenset()
        found = set()
        for kind, at, size in self._records(self._starts[name]):
            if kind == _ROW and size >= 16:
                row, flags = struct.unpack_from("<H10xH", self._stream, at)
                if flags & _HIDDEN:
                    found.add(row + 1)
        return frozenset(found)

    @property
    def is_old(self) -> bool:
        """Whether it is of Excel 95 or before."""
        return self._version not in (_BIFF8, b"")

    def look(self) -> bool:
        """Whether calamine may open it: it mistakes older texts, and runs in circles in a damaged file."""
        if self._version != _BIFF8 or any(_area(size) > _MOST_CELLS for size in _sizes(self._stream)):
            return False
        return len(self._stream) > _LARGE or self._is_sane()

    def _is_sane(self) -> bool:
        """Whether no record of a damaged file claims so much that calamine would end the process."""
        rows = columns = 0
        for kind, at, size in self._records(0, to_end=True):
            if kind == _STRINGS and size >= 8:
                if struct.unpack_from("<I", self._stream, at + 4)[0] > len(self._stream):
                    return False
            elif kind in _CELLS and size >= 4 and at + 4 <= len(self._stream):
                row, column = struct.unpack_from("<HH", self._stream, at)
                rows, columns = max(rows, row + 1), max(columns, column + 1)
        return rows * columns <= _MOST_CELLS

    @cached_property
    def _version(self) -> bytes:
        try:
            return self._stream[4:6]
        except MemoryError:
            raise
        except Exception:  # whatever a broken file brings about
            return b""

    def unread(self, name: str) -> dict[int, dict[int, Unread]]:
        """Cells that hold an error, by line (from 1) and column (from 0)."""
        found: dict[int, dict[int, Unread]] = defaultdict(dict)
        if _error(self._stream):
            for kind, at, size in self._records(self._starts[name]):
                if (code := self._error_in(kind, at, size)) is not None:
                    row, column = struct.unpack_from("<HH", self._stream, at)
                    found[row + 1][column] = Unread(ERRORS.get(code, "#N/A"), ERROR_CELL)
        return found

    def _error_in(self, kind: int, at: int, size: int) -> int | None:
        stream = self._stream
        if kind == _BOOLERR and size >= 8 and stream[at + 7] == 1:
            return stream[at + 6]
        if kind & 0x01FF == _FORMULA and size >= 14 and stream[at + 12 : at + 14] == b"\xff\xff":
            return stream[at + 8] if stream[at + 6] == 2 else None
        return None

    def since_1904(self) -> bool:
        """Whether numbers of days count from 1904."""
        return any(
            kind == _DATEMODE and self._stream[at : at + size] == b"\x01\x00"
            for kind, at, size in self._records(0)
        )

    def merges(self, _name: str) -> Sequence[Merge]:
        """Told by calamine already."""
        return ()

    def _records(self, start: int, *, to_end: bool = False) -> Iterator[tuple[int, int, int]]:
        """Kind, place and size of each record of one part of the stream, or of all from there on."""
        stream, head, depth = self._stream, struct.Struct("<HH"), 0
        while start + 4 <= len(stream):
            kind, size = head.unpack_from(stream, start)
            yield kind, start + 4, size
            depth += (kind & 0x00FF == 0x09 and kind != _EOF) - (kind == _EOF)
            start += 4 + size
            if depth <= 0 and not to_end:
                return
