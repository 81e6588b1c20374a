"""Opening a list by what it contains, not by what it is called.

Nothing here runs macros, follows links or touches the network. Parsers of foreign files crash, hang and
eat memory: these functions are called in a process of their own (`app.excel.worker`).
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from pathlib import Path

from app.errors import ListError
from app.excel.layout import find_table
from app.excel.rows import Grids, Progress, Sheet, SheetInfo, quiet

MAX_BYTES = 50_000_000
MAX_UNPACKED = 500_000_000
_ZIP = b"PK\x03\x04"
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_OLD_BIFF = (b"\x09\x00\x04\x00", b"\x09\x02\x06\x00", b"\x09\x04\x06\x00", b"\x09\x08")
_OTHERS = {
    b"%PDF": "pdf",
    b"\x89PNG": "picture",
    b"\xff\xd8\xff": "picture",
    b"GIF8": "picture",
    b"Rar!": "rar",
}
_LOOKED_AT = 4096

Opener = Callable[[bytes, str], Grids]


class Workbook:
    """A list that has been opened: the sheets in it, and each as a table."""

    def __init__(self, name: str, grids: Grids) -> None:
        self.name = name
        self._grids = grids

    @property
    def sheets(self) -> tuple[SheetInfo, ...]:
        """All sheets in their order, hidden ones too."""
        return self._grids.sheets

    def sheet(self, name: str, progress: Progress = quiet) -> Sheet:
        """One sheet as a table; `ListError` when it holds none."""
        info = next((sheet for sheet in self.sheets if sheet.name == name), None)
        if info is None:
            raise ListError("no-such-sheet", sheet=name)
        return find_table(name, self._grids.lines(name), progress, info.rows)

    def likeliest(self) -> str:
        """The sheet that is probably meant: the fullest of those that are not hidden."""
        seen = [sheet for sheet in self.sheets if not sheet.hidden] or list(self.sheets)
        return max(seen, key=lambda sheet: sheet.rows).name


def open_list(path: Path, password: str | None = None, *, partial: bool = False) -> Workbook:
    """Open a list of any kind.

    `ListError`: list-missing, list-empty, list-too-big, list-protected (ask for the password),
    wrong-list-password, list-unreadable. After list-too-big, `partial` goes on with the part within the cap.
    """
    data = _bytes_of(path, partial=partial)
    grids = _opener(data)(data, password or "")
    if not any(sheet.rows for sheet in grids.sheets):
        raise ListError("list-empty", path=str(path))
    return Workbook(path.name, grids)


def open_pasted(text: str) -> Workbook:
    """The text of a clipboard as a list."""
    from app.excel import read_text

    if not text.strip():
        raise ListError("list-empty")
    return Workbook("", read_text.open_text(text.encode()))


def _bytes_of(path: Path, *, partial: bool) -> bytes:
    try:
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
        if len(data) > MAX_BYTES and not partial:
            raise ListError("list-too-big", limit=MAX_BYTES // 1_000_000, unit="megabytes", partial=True)
        if len(data) > MAX_BYTES:
            data = data[: data.rindex(b"\n") + 1]
    except FileNotFoundError:
        raise ListError("list-missing", path=str(path)) from None
    except OSError as error:
        raise ListError("list-unreadable", path=str(path), why=error.strerror or "") from error
    if not data.strip(b"\x00\t\r\n \xef\xbb\xbf"):
        raise ListError("list-empty", path=str(path))
    return data


def _opener(data: bytes) -> Opener:
    if data.startswith(_ZIP):
        return _open_zip
    if data.startswith(_OLE):
        return _open_ole
    if data.startswith(_OLD_BIFF):
        return _open_old
    foreign = next((kind for magic, kind in _OTHERS.items() if data.startswith(magic)), None)
    if foreign:
        raise ListError("list-unreadable", why=foreign)
    from app.excel import read_markup, read_text

    if read_markup.is_markup(data[:_LOOKED_AT]):
        return lambda data, _password: read_markup.open_markup(data)
    return lambda data, _password: read_text.open_text(data)


def _open_zip(data: bytes, _password: str) -> Grids:
    from app.excel import read_workbook

    try:
        with zipfile.ZipFile(io.BytesIO(data)) as parts:
            unpacked = sum(part.file_size for part in parts.infolist())
            names = set(parts.namelist())
    except (zipfile.BadZipFile, ValueError, OverflowError) as error:
        raise ListError("list-unreadable", why="damaged") from error
    if unpacked > MAX_UNPACKED:
        raise ListError("list-too-big", limit=MAX_UNPACKED // 1_000_000, unit="unpacked megabytes")
    if not any(name.startswith("xl/") or name == "content.xml" for name in names):
        raise ListError("list-unreadable", why="not-a-list")
    return read_workbook.open_workbook(data, read_workbook.open_with_openpyxl)


def _open_ole(data: bytes, password: str) -> Grids:
    from app.excel import read_workbook

    data = read_workbook.decrypted(data, password)
    if data.startswith(_ZIP):
        return _open_zip(data, "")
    return read_workbook.open_workbook(data, read_workbook.open_with_xlrd)


def _open_old(data: bytes, _password: str) -> Grids:
    from app.excel import read_workbook

    return read_workbook.open_with_xlrd(data)
