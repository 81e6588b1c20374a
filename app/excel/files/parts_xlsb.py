"""What an .xlsb tells beside its cells: found by walking through the records of its parts."""

from __future__ import annotations

import io
import posixpath
import re
import struct
import zipfile
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cached_property

from app.excel.files.parts_xls import ERRORS
from app.excel.files.parts_xlsx import MOST_CELLS, xml_of
from app.excel.rows import Merge
from app.excel.unread import ERROR_CELL, Unread

_ROW, _ERROR, _FORMULA_ERROR, _SHEET, _MERGE = 0, 3, 11, 156, 176
_SIZE, _LAST_CELL, _BOOK = 148, 11, 153
_LARGE = 5_000_000
_HIDDEN = 0x10
_error = re.compile(
    rb"(?:\x03\x09|\x0b[\x0b-\x7f]|\x0b[\x80-\xff][\x01-\x7f]).{8}[\x00\x07\x0f\x17\x1d\x24\x2a]", re.DOTALL
).search


class Parts:
    """The parts of a binary workbook."""

    def __init__(self, data: bytes) -> None:
        self._data = data

    def look(self) -> bool:
        """Whether calamine may read it: it lays out every cell between the first and the last."""
        try:
            return all(_cells(part) <= MOST_CELLS for part in self._read.values())
        except MemoryError:
            raise
        except Exception:  # whatever a broken file brings about
            return False

    def since_1904(self) -> bool:
        """Whether numbers of days count from 1904."""
        return any(kind == _BOOK and body[:1] and body[0] & 1 for kind, body in _records(self._book))

    def merges(self, name: str) -> Sequence[Merge]:
        if b"\xb0\x01\x10" not in self._part(name):
            return ()
        found = []
        for kind, body in _records(self._part(name)):
            if kind == _MERGE and len(body) >= 16:
                top, bottom, left, right = struct.unpack_from("<4I", body)
                found.append((top + 1, left, bottom + 1, right))
        return found

    def hidden_rows(self, name: str) -> frozenset[int]:
        """The lines of a sheet that are hidden."""
        return frozenset(
            struct.unpack_from("<I", body)[0] + 1
            for kind, body in _records(self._part(name))
            if kind == _ROW and len(body) > 11 and body[11] & _HIDDEN
        )

    def unread(self, name: str) -> dict[int, dict[int, Unread]]:
        """Cells that hold an error, by line (from 1) and column (from 0)."""
        found: dict[int, dict[int, Unread]] = defaultdict(dict)
        if not _error(self._part(name)):
            return found
        line = 0
        for kind, body in _records(self._part(name)):
            if kind == _ROW:
                line = struct.unpack_from("<I", body)[0] + 1
            elif kind in (_ERROR, _FORMULA_ERROR):
                found[line][struct.unpack_from("<I", body)[0]] = Unread(
                    ERRORS.get(body[8], "#N/A"), ERROR_CELL
                )
        return found

    def _part(self, name: str) -> bytes:
        return self._read[self._sheets[name]]

    @cached_property
    def _read(self) -> dict[str, bytes]:
        with zipfile.ZipFile(io.BytesIO(self._data)) as parts:
            return {place: parts.read(place) for place in self._sheets.values()}

    @cached_property
    def _book(self) -> bytes:
        with zipfile.ZipFile(io.BytesIO(self._data)) as parts:
            return parts.read("xl/workbook.bin")

    @cached_property
    def _sheets(self) -> dict[str, str]:
        """The part of each sheet, by the sheet's name."""
        with zipfile.ZipFile(io.BytesIO(self._data)) as parts:
            links = xml_of(parts.read("xl/_rels/workbook.bin.rels"))
        targets = {link.get("Id"): link.get("Target", "") for link in links}
        found = {}
        for kind, body in _records(self._book):
            if kind == _SHEET:
                relation, at = _wide_text(body, 8)
                name, _ = _wide_text(body, at)
                found[name] = posixpath.normpath(posixpath.join("/xl", targets[relation])).lstrip("/")
        return found


def _cells(part: bytes) -> int:
    """How many there would be; of a large part what it says of itself is believed."""
    rows = columns = 0
    for kind, body in _records(part):
        if kind == _SIZE and len(part) > _LARGE:
            _, last, _, right = struct.unpack_from("<4I", body)
            return int(last + 1) * int(right + 1)
        if kind == _ROW:
            rows = max(rows, struct.unpack_from("<I", body)[0] + 1)
        elif 0 < kind <= _LAST_CELL:
            columns = max(columns, struct.unpack_from("<I", body)[0] + 1)
    return rows * columns


def _wide_text(body: bytes, at: int) -> tuple[str, int]:
    """A text and where it ends."""
    end = at + 4 + 2 * int.from_bytes(body[at : at + 4], "little")
    return body[at + 4 : end].decode("utf-16-le"), end


def _records(part: bytes) -> Iterator[tuple[int, bytes]]:
    """Kind and content of each record; both numbers before it take seven bits from a byte."""
    at, end = 0, len(part)
    while at + 2 <= end:
        kind, size = part[at], 0
        at += 1
        if kind & 0x80:
            kind = kind & 0x7F | part[at] << 7
            at += 1
        for shift in (0, 7, 14, 21):
            byte = part[at]
            at += 1
            size |= (byte & 0x7F) << shift
            if not byte & 0x80:
                break
        yield kind, part[at : at + size]
        at += size
