"""What an .xlsx tells beside its cells, found by looking through the XML of its parts.

Calamine gives nothing for a cell that holds an error or a formula that was never worked out, lays out every
cell between the first and the last, and believes what a file says of its own size.
"""

from __future__ import annotations

import io
import posixpath
import re
import zipfile
import zlib
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from threading import Event, Thread
from typing import Any

from app.errors import ListError
from app.excel.rows import Merge
from app.excel.unread import ERROR_CELL, NOT_CALCULATED, Unread

MAX_UNPACKED = 500_000_000
MOST_CELLS = 25_000_000
"""Cells, empty ones too, that calamine may lay out: it takes 64 bytes for each."""
_STRICT = b"http://purl.oclc.org/ooxml/"
_USUAL_NAMES = (
    (_STRICT + b"spreadsheetml/main", b"http://schemas.openxmlformats.org/spreadsheetml/2006/main"),
    (_STRICT + b"drawingml/main", b"http://schemas.openxmlformats.org/drawingml/2006/main"),
    (
        _STRICT + b"officeDocument/relationships",
        b"http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    ),
)
_PACKED = 1 << 16
"""Bytes that are unpacked at once: they become 66 MB at the most."""
_OVERLAP = 64
_ERRORS = (b't="e"', b"t='e'")
_FORMULA, _EMPTY = b"</f>", b'"/></c>'
_UNCALCULATED = (b"</f></c>", b"</f><v/>", b"</f><v />", b"</f><v></v>")
_row_number = re.compile(rb"<(?:\w+:)?row\s[^>]*?\br=[\"']([0-9]{1,8})[\"']").findall
_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


@dataclass(slots=True)
class _Seen:
    """What a look at a part found: its last row and column, and whether lines or cells want a closer look."""

    row: int = 0
    column: str = "A"
    hidden: bool = False
    unread: bool = False

    @property
    def cells(self) -> int:
        return self.row * column_number(self.column)


class Parts:
    """The parts of a workbook. They are measured first, and looked through while calamine is reading them."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._seen: dict[str, _Seen] = {}
        self._problem: Exception | None = None
        self._measured = Event()
        self._looking = Thread(target=self._look, daemon=True)
        self._looking.start()

    def look(self) -> bool:
        """Whether calamine may read it; `ListError("list-too-big")` for one that unpacks to too much."""
        self._measured.wait()
        if isinstance(self._problem, ListError):
            raise self._problem
        return all(seen.cells <= MOST_CELLS for seen in self._seen.values())

    @cached_property
    def sheets(self) -> dict[str, str]:
        """The part of each sheet, by the sheet's name."""
        with zipfile.ZipFile(io.BytesIO(self._data)) as parts:
            return sheets_of(parts)

    def since_1904(self) -> bool:
        """Whether numbers of days count from 1904."""
        with zipfile.ZipFile(io.BytesIO(self._data)) as parts:
            return is_since_1904(xml_of(parts.read("xl/workbook.xml")))

    def merges(self, _name: str) -> Sequence[Merge]:
        """Told by calamine already."""
        return ()

    def hidden_rows(self, name: str) -> frozenset[int]:
        """The lines of a sheet that are hidden."""
        if not self._looked(name).hidden:
            return frozenset()
        return frozenset(number for number, row in self._rows(name) if row.get("hidden") in ("1", "true"))

    def unread(self, name: str) -> dict[int, dict[int, Unread]]:
        """Cells of which the workbook holds no value, by line (from 1) and column (from 0)."""
        found: dict[int, dict[int, Unread]] = defaultdict(dict)
        if self._looked(name).unread:
            for number, row in self._rows(name):
                for column, cell in in_places(row):
                    if (told := unread_of(cell)) is not None:
                        found[number][column] = told
        return found

    def _looked(self, name: str) -> _Seen:
        self._looking.join()
        return self._seen[self.sheets[name]]

    def _look(self) -> None:
        try:
            entries = self._measure()
            self._measured.set()
            for entry in entries:
                for chunk in _unpacked(self._data, entry):
                    _look_for_marks(chunk, self._seen[entry.filename])
        except Exception as error:  # of a broken file the readers tell
            self._problem = error
        finally:
            self._measured.set()

    def _measure(self) -> list[zipfile.ZipInfo]:
        """How large each part is, and which are sheets."""
        left = MAX_UNPACKED
        with zipfile.ZipFile(io.BytesIO(self._data)) as parts:
            entries = parts.infolist()
        for entry in entries:
            seen, later = _Seen(), _later("A")
            for chunk in _unpacked(self._data, entry):
                left -= len(chunk)
                if left < 0:
                    raise too_big()
                if "sheet" in entry.filename:
                    later = _measure_chunk(chunk, seen, later)
            self._seen[entry.filename] = seen
        return [entry for entry in entries if "sheet" in entry.filename]

    def _rows(self, name: str) -> Iterator[tuple[int, Any]]:
        """Rows by their numbers; one without a number follows the one before."""
        from lxml import etree

        number = 0
        with zipfile.ZipFile(io.BytesIO(self._data)) as parts, parts.open(self.sheets[name]) as part:
            for _, row in etree.iterparse(part, tag="{*}row", resolve_entities=False, no_network=True):
                number = int(row.get("r", number + 1))
                yield number, row
                row.clear(keep_tail=True)
                while row.getprevious() is not None:
                    del row.getparent()[0]


_Search = Callable[[bytes, int], "re.Match[bytes] | None"]


def _look_for_marks(chunk: bytes, seen: _Seen) -> None:
    """Note whether something in a chunk of a sheet is beyond calamine."""
    seen.hidden = seen.hidden or b"hidden=" in chunk
    seen.unread = seen.unread or _may_be_unread(chunk)


def _measure_chunk(chunk: bytes, seen: _Seen, later: _Search) -> _Search:
    """Note the last row and column in a chunk of a sheet; gives back what finds a column after all so far."""
    last = chunk.rfind(b"<row ")
    if last < 0:
        last = chunk.rfind(b":row ")
    numbers = _row_number(chunk[max(last - 8, 0) :]) if last >= 0 else ()
    seen.row = max([seen.row, *map(int, numbers)])
    at = 0
    while match := later(chunk, at):
        seen.column, at = match[1].decode("ascii"), match.end()
        later = _later(seen.column)
    return later


def _may_be_unread(chunk: bytes) -> bool:
    """Whether a cell may hold an error or a formula without a value; most lists have no formula at all."""
    if _EMPTY in chunk or any(mark in chunk for mark in _ERRORS):
        return True
    return _FORMULA in chunk and any(mark in chunk for mark in _UNCALCULATED)


def _later(column: str) -> _Search:
    """Finds the next cell in a column after this one."""
    longer = f"[A-Z]{{{len(column) + 1},3}}|" if len(column) < 3 else ""
    same = "|".join(
        f"{column[:place]}[{_LETTERS[_LETTERS.index(sign) + 1]}-Z][A-Z]{{{len(column) - place - 1}}}"
        for place, sign in enumerate(column)
        if sign != "Z"
    )
    return re.compile(rf' r="({longer}{same or "(?!)"})[0-9]'.encode()).search


def too_big() -> ListError:
    """What is said of a file that unpacks to more than the cap; `partial`: the part within it can be read."""
    limit = MAX_UNPACKED // 1_000_000
    return ListError("list-too-big", limit=limit, unit="unpacked megabytes", partial=True)


def column_number(letters: str) -> int:
    """A for 1."""
    number = 0
    for sign in letters:
        number = number * 26 + _LETTERS.index(sign) + 1
    return number


def _unpacked(data: bytes, entry: zipfile.ZipInfo) -> Iterator[bytes]:
    """What really is in a part, whatever its header says of its size; each chunk repeats a little."""
    start = entry.header_offset
    begin = start + 30 + int.from_bytes(data[start + 26 : start + 28], "little")
    begin += int.from_bytes(data[start + 28 : start + 30], "little")
    end = begin + entry.compress_size
    if entry.compress_type == zipfile.ZIP_STORED:
        yield data[begin:end]
        return
    stream, before = zlib.decompressobj(-zlib.MAX_WBITS), b""
    for at in range(begin, end, _PACKED):
        chunk = stream.decompress(data[at : min(at + _PACKED, end)])
        yield before + chunk
        before = chunk[-_OVERLAP:]


def sheets_of(parts: zipfile.ZipFile) -> dict[str, str]:
    """The part of each sheet, by the sheet's name."""
    book = xml_of(parts.read("xl/workbook.xml"))
    links = xml_of(parts.read("xl/_rels/workbook.xml.rels"))
    targets = {link.get("Id"): link.get("Target", "") for link in links}
    return {
        sheet.get("name", ""): posixpath.normpath(posixpath.join("/xl", target)).lstrip("/")
        for sheet in book.iter("{*}sheet")
        if (target := targets.get(_relation(sheet)))
    }


def is_since_1904(book: Any) -> bool:
    """Whether a workbook counts its days from 1904."""
    told = next(book.iter("{*}workbookPr"), None)
    return told is not None and told.get("date1904") in ("1", "true")


def in_usual_namespaces(data: bytes) -> bytes:
    """The same workbook without the names that are peculiar to Strict OOXML."""
    with zipfile.ZipFile(io.BytesIO(data)) as parts:
        if _STRICT not in parts.read("xl/workbook.xml"):
            return data
        usual = io.BytesIO()
        with zipfile.ZipFile(usual, "w") as target:
            for entry in parts.infolist():
                target.writestr(entry.filename, _usual(parts.read(entry)))
    return usual.getvalue()


def _usual(part: bytes) -> bytes:
    for strict, usual in _USUAL_NAMES:
        part = part.replace(strict, usual)
    return part


def in_places(row: Any) -> Iterator[tuple[int, Any]]:
    """The cells of a row by column; one without a reference follows the one before."""
    column = -1
    for cell in row.iterchildren("{*}c"):
        letters = cell.get("r", "").rstrip("0123456789")
        column = column_number(letters) - 1 if letters else column + 1
        yield column, cell


def unread_of(cell: Any) -> Unread | None:
    """What stands for a cell without a value; None for all others."""
    kind, value, formula = cell.get("t"), cell.findtext("{*}v"), cell.find("{*}f")
    if kind == "e":
        return Unread(value or "#N/A", ERROR_CELL)
    if formula is None or value or kind == "str":
        return None
    return Unread("=" + (formula.text or "…"), NOT_CALCULATED)


def xml_of(data: bytes) -> Any:
    """The XML of a part; nothing outside it is looked up."""
    from lxml import etree

    return etree.fromstring(data, etree.XMLParser(resolve_entities=False, no_network=True))


def _relation(sheet: Any) -> str | None:
    """`r:id`, whichever namespace the relations are of."""
    return next((value for key, value in sheet.attrib.items() if key.endswith("}id")), None)
