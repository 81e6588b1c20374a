"""Opening a list by what it contains, not by what it is called.

Nothing here runs macros, follows links or touches the network. Parsers of foreign files crash, hang and
eat memory: these functions are called in a process of their own (`app.excel.process.worker`).
"""

from __future__ import annotations

import io
import os
import zipfile
from collections.abc import Callable, Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import IO, Any

from app.errors import ListError
from app.excel.files.meanwhile import Meanwhile, idle
from app.excel.files.parts_xlsx import MAX_UNPACKED, too_big
from app.excel.rows import MOST_KEPT, Grids, Merge, Progress, Sheet, SheetInfo, quiet

MAX_BYTES = 50_000_000
_ZIP = b"PK\x03\x04"
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_OLD_BIFF = (b"\x09\x00\x04\x00", b"\x09\x02\x06\x00", b"\x09\x04\x06\x00", b"\x09\x08")
_OTHERS = {
    b"%PDF": "pdf",
    b"\x89PNG": "picture",
    b"\xff\xd8\xff": "picture",
    b"GIF8": "picture",
    b"Rar!": "archive",
    b"7z\xbc\xaf": "archive",
    b"{\\rtf": "document",
}
_IN_ZIP = {"word/": "document", "ppt/": "slides"}
_IN_OLE = {"WordDocument": "document", "PowerPoint Document": "slides"}
_LOOKED_AT = 4096
_MARKS = ("~$", ".~lock.")
"""What a program puts beside a list for as long as it has it open begins so."""

Opener = Callable[[bytes, str, Meanwhile], Grids]


class Workbook:
    """A list that has been opened: the sheets in it, and each as a table."""

    def __init__(self, name: str, grids: Grids, data: bytes) -> None:
        self.name = name
        self.size = len(data)
        """Bytes of the list."""
        self.data = data if self.size <= MOST_KEPT else None
        """The list itself, as it was when it was opened, unless it is too big to be kept."""
        self._grids = grids

    @property
    def sheets(self) -> tuple[SheetInfo, ...]:
        """All sheets in their order, hidden ones too."""
        return self._grids.sheets

    def sheet(self, name: str, progress: Progress = quiet) -> Sheet:
        """The first table of a sheet; `ListError` when it holds none."""
        return self.tables([name], progress)[0]

    def tables(self, names: Sequence[str], progress: Progress = quiet) -> list[Sheet]:
        """The tables of some sheets. `ListError`: no-such-sheet, list-empty, list-too-big."""
        from app.excel.tables import years
        from app.excel.tables.layout import find_tables

        there = {sheet.name for sheet in self.sheets}
        if missing := [name for name in names if name not in there]:
            raise ListError("no-such-sheet", sheet=missing[0])
        return [years.told(sheet, self.name) for sheet in find_tables(self._grids, names, progress)]

    @property
    def grids(self) -> Grids:
        """The cells as they stand, for whoever looks for tables in them."""
        return self._grids

    def likeliest(self) -> str:
        """The sheet that is probably meant: the fullest of those that are not hidden."""
        seen = [sheet for sheet in self.sheets if not sheet.hidden] or list(self.sheets)
        return max(seen, key=lambda sheet: sheet.rows).name


def open_list(
    path: Path, password: str | None = None, *, partial: bool = False, meanwhile: Meanwhile = idle
) -> Workbook:
    """Open a list of any kind.

    `ListError`: list-missing, list-no-access, list-blank, list-empty, list-too-big, list-protected (ask for
    the password), wrong-list-password, list-cipher, list-foreign for what is no table, list-unreadable. After
    list-too-big, `partial` goes on with the part of the list that is within the caps.
    """
    data = _bytes_of(path, partial=partial)
    try:
        grids = _opener(data)(data, password or "", meanwhile)
    except ListError as error:
        if not (partial and error.code == "list-too-big" and _is_xlsx(data)):
            raise
        from app.excel.files.read_part import PartGrids

        grids = PartGrids(data, MAX_UNPACKED)
    if not any(sheet.rows for sheet in grids.sheets):
        raise ListError("list-empty", path=str(path))
    return Workbook(path.name, _Within(grids) if partial else grids, data)


class _Within:
    """The lines and columns of sheets that are within the caps."""

    def __init__(self, grids: Grids) -> None:
        self._grids = grids
        self.sheets = grids.sheets
        self.since_1904 = grids.since_1904

    def lines(self, name: str) -> Iterator[list[Any]]:
        from app.excel.tables.layout import MAX_ROWS
        from app.excel.tables.table import MAX_COLUMNS

        return (cells[:MAX_COLUMNS] for cells in islice(self._grids.lines(name), MAX_ROWS))

    def merges(self, name: str) -> Sequence[Merge]:
        return self._grids.merges(name)

    def hidden_rows(self, name: str) -> frozenset[int]:
        return self._grids.hidden_rows(name)


def open_pasted(text: str) -> Workbook:
    """Open what was copied elsewhere: cells of a sheet (text or HTML), lines of text, vCards.

    `ListError`: list-empty, list-unreadable.
    """
    from app.excel.files import read_markup, read_text, read_vcard

    if not text.strip():
        raise ListError("list-empty", path="")
    start = text[:_LOOKED_AT].encode(errors="replace")
    if read_vcard.is_vcard(start):
        grids = read_vcard.open_vcard(text.encode(errors="replace"))
    elif start.startswith(b"Version:") and b"StartHTML:" in start:  # as Windows has it
        grids = read_markup.grids_of(read_markup.tables_of(text[text.find("<") :]))
    elif read_markup.is_markup(start):
        grids = read_markup.grids_of(read_markup.tables_of(text))
    else:
        grids = read_text.open_decoded(text)
    return Workbook("", grids, text.encode(errors="replace"))


def _bytes_of(path: Path, *, partial: bool) -> bytes:
    if path.is_dir():
        raise ListError("list-foreign", foreign="folder")
    if path.name.startswith(_MARKS):
        raise ListError("list-foreign", foreign="lock")
    try:
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
            if len(data) > MAX_BYTES:
                data = _beyond_cap(data, file, partial=partial)
    except FileNotFoundError:
        raise ListError("list-missing", path=str(path)) from None
    except PermissionError:
        raise ListError("list-no-access", path=str(path)) from None
    except OSError as error:
        raise ListError("list-unreadable", path=str(path), why=error.strerror or "") from error
    if not data.strip(b"\x00\t\r\n \xef\xbb\xbf"):
        raise ListError("list-blank", path=str(path))
    return data


def _beyond_cap(data: bytes, file: IO[bytes], *, partial: bool) -> bytes:
    """The whole of a workbook, which cannot be cut, and of a text the lines within the cap."""
    is_workbook = data.startswith((_ZIP, _OLE))
    if not partial or (is_workbook and not _may_be_read_whole(file)):
        raise ListError("list-too-big", limit=MAX_BYTES // 1_000_000, unit="megabytes", partial=not partial)
    return data + file.read() if is_workbook else _whole_lines(data[:MAX_BYTES])


def _whole_lines(data: bytes) -> bytes:
    """Without the line that is cut; in UTF-16 its end takes two bytes."""
    if b"\x00" not in data[:_LOOKED_AT]:
        return data[: data.rfind(b"\n") + 1]
    return data[: max(data.rfind(b"\n\x00"), data.rfind(b"\x00\n")) // 2 * 2]


def _may_be_read_whole(file: IO[bytes]) -> bool:
    return os.fstat(file.fileno()).st_size <= MAX_UNPACKED


def _is_xlsx(data: bytes) -> bool:
    if not data.startswith(_ZIP):
        return False
    with zipfile.ZipFile(io.BytesIO(data)) as parts:
        return "xl/workbook.xml" in parts.namelist()


def _opener(data: bytes) -> Opener:
    if data.startswith(_ZIP):
        return _open_zip
    if data.startswith(_OLE):
        return _open_ole
    if data.startswith(_OLD_BIFF):
        return _open_old
    foreign = next((kind for magic, kind in _OTHERS.items() if data.startswith(magic)), None)
    if foreign:
        raise ListError("list-foreign", foreign=foreign)
    from app.excel.files import read_markup, read_mhtml, read_text, read_vcard

    start = data[:_LOOKED_AT]
    if read_vcard.is_vcard(start):
        return lambda data, *_: read_vcard.open_vcard(data)
    if read_mhtml.is_mhtml(start):
        return lambda data, *_: read_mhtml.open_mhtml(data)
    if read_markup.is_markup(start):
        return lambda data, *_: read_markup.open_markup(data)
    return lambda data, *_: read_text.open_text(data)


def _open_zip(data: bytes, _password: str, meanwhile: Meanwhile) -> Grids:
    from app.excel.files import read_workbook

    try:
        with zipfile.ZipFile(io.BytesIO(data)) as parts:
            unpacked = sum(part.file_size for part in parts.infolist())
            names = set(parts.namelist())
    except MemoryError:
        raise
    except Exception as error:  # whatever a broken file brings about
        raise ListError("list-unreadable", why="damaged") from error
    if unpacked > MAX_UNPACKED:
        raise too_big()
    if not any(name.startswith("xl/") or name == "content.xml" for name in names):
        found = (kind for part, kind in _IN_ZIP.items() if any(name.startswith(part) for name in names))
        raise ListError("list-foreign", foreign=next(found, "archive"))
    return read_workbook.open_workbook(data, read_workbook.open_with_openpyxl, meanwhile)


def _open_ole(data: bytes, password: str, meanwhile: Meanwhile) -> Grids:
    from app.excel.files import read_workbook

    data = read_workbook.decrypted(data, password)
    if data.startswith(_ZIP):
        return _open_zip(data, "", meanwhile)
    for stream, kind in _IN_OLE.items():
        if stream.encode("utf-16-le") in data and "Workbook".encode("utf-16-le") not in data:
            raise ListError("list-foreign", foreign=kind)
    return read_workbook.open_workbook(data, read_workbook.open_with_xlrd, meanwhile)


def _open_old(data: bytes, *_: object) -> Grids:
    from app.excel.files import read_workbook

    return read_workbook.open_with_xlrd(data)
