"""Finding the table in a sheet: its header under titles, its rows among sums, notes and blank lines."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from itertools import islice
from typing import Any

from app.errors import ListError
from app.excel.rows import LeftOut, Progress, Sheet, quiet
from app.fields.catalog import CATALOG
from app.fields.parsed import fold, text_of
from app.fields.traditional import simplified

MAX_ROWS = 1_000_000
MAX_COLUMNS = 500
_LOOKED_AT = 25
_STEP = 2000

_marks = re.compile(r"[\s*＊:：_.、，,/\\|#\-—'\"“”]+").sub
_bracketed = re.compile(r"[(\[【<{][^)\]】>}]*[)\]】>}]").sub
_counting = re.compile(r"^(?:[0-9]{1,2}[.、]|[0-9]{1,2}(?=[^0-9]))\s*").sub
_total = re.compile(
    r"(?:合\s*计|总\s*计|小\s*计|共\s*计|本页小?计|累计|总数|total|sum)[:\s0-9]*"
    r"|共\s*[:]?\s*[0-9]+\s*[人户条位个名行组].*",
    re.IGNORECASE,
).fullmatch
_signature = re.compile(
    r"(?:制表|制单|填表|审核|复核|打印|导出|统计|注|说明|备注|单位)[人者时间日期]*\s*[::].*"
).match
_mobile = re.compile(r"1[3-9][0-9][ -]?[0-9]{4}[ -]?[0-9]{4}").fullmatch
_data = re.compile(r"[0-9]{6,}|(?:19|20)[0-9]{2}[-/.年][0-9]{1,2}.*").fullmatch


def plain_title(header: object) -> str:
    """A column's title for comparing: small letters, without signs, counting and line breaks."""
    return _marks("", _counting("", simplified(fold(header)).casefold()))


def short_title(header: object) -> str:
    """The same without what stands in brackets: 「手机(必填)」."""
    return plain_title(_bracketed("", fold(header)))


@cache
def _known_titles() -> frozenset[str]:
    return frozenset(plain_title(name) for field in CATALOG.fields for name in field.names())


def find_table(name: str, lines: Iterable[list[Any]], progress: Progress = quiet, expected: int = 0) -> Sheet:
    """The table of a sheet; `ListError("list-empty")` when it has no rows, `list-too-big` beyond the caps."""
    head, rows = [], iter(lines)
    for line, cells in enumerate(islice(rows, _LOOKED_AT), 1):
        head.append((line, cells))
    header_line, header = _header(head)
    table = _Table(header)
    for line, cells in head:
        if line > header_line:
            table.take(line, cells)
    for line, cells in enumerate(rows, _LOOKED_AT + 1):
        table.take(line, cells)
        if line % _STEP == 0:
            _check_size(len(table.rows))
            progress(line, expected)
    if not table.rows:
        raise ListError("list-empty", sheet=name)
    return Sheet(name, table.headers(), header_line, table.rows, table.left_out())


def _check_size(rows: int) -> None:
    if rows > MAX_ROWS:
        raise ListError("list-too-big", limit=MAX_ROWS, unit="rows")


def _header(head: list[tuple[int, list[Any]]]) -> tuple[int, list[str]]:
    """The line with the titles: the one with most known ones, else the first that can be one."""
    scored = [(_known(cells), -line, cells) for line, cells in head]
    known, line, cells = max(scored, key=lambda row: row[:2], default=(0, 0, []))
    if known >= 2 or (known == 1 and _filled(cells) <= 2):
        return -line, _titles(cells)
    for line, cells in head:
        texts = [text_of(cell).strip() for cell in cells if cell not in (None, "")]
        if len(texts) >= 2:
            is_header = len(set(texts)) == len(texts) and all(map(_can_be_title, cells))
            return (line, _titles(cells)) if is_header else (0, [])
    return 0, []


def _known(cells: list[Any]) -> int:
    titles = _known_titles()
    texts = [cell for cell in cells if isinstance(cell, str) and cell]
    return sum(plain_title(text) in titles or short_title(text) in titles for text in texts)


def _filled(cells: list[Any]) -> int:
    return sum(cell not in (None, "") for cell in cells)


def _can_be_title(cell: object) -> bool:
    if cell in (None, ""):
        return True
    return isinstance(cell, str) and len(cell) <= 30 and not _data(fold(cell))


def _titles(cells: list[Any]) -> list[str]:
    return [" ".join(text_of(cell).split()) for cell in cells]


def _letter(index: int) -> str:
    letters = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


class _Table:
    """Collects the rows that hold somebody and counts the others."""

    def __init__(self, header: list[str]) -> None:
        self._header = header
        self._first = next((i for i, title in enumerate(header) if title), 0)
        self._width = max((i + 1 for i, title in enumerate(header) if title), default=0)
        self._blank = self._totals = self._repeated = 0
        self.rows: list[tuple[int, list[Any]]] = []

    def take(self, line: int, cells: list[Any]) -> None:
        filled = len(cells)
        while filled and (cells[filled - 1] is None or cells[filled - 1] == ""):
            filled -= 1
        if not filled or not any(isinstance(c, (int, float)) or (c and str(c).strip()) for c in cells):
            self._blank += 1
        elif self._is_header(cells):
            self._repeated += 1
        elif _is_sum(cells):
            self._totals += 1
        else:
            if filled > self._width:
                self._widen(filled)
            self.rows.append((line, cells))

    def _widen(self, width: int) -> None:
        if width > MAX_COLUMNS:
            raise ListError("list-too-big", limit=MAX_COLUMNS, unit="columns")
        self._width = width

    def _is_header(self, cells: list[Any]) -> bool:
        header, first = self._header, self._first
        if len(cells) <= first or not header or cells[first] != header[first]:
            return False
        told = [(title, text_of(cell)) for title, cell in zip(header, cells, strict=False) if title]
        return all(title == " ".join(text.split()) for title, text in told)

    def headers(self) -> tuple[str, ...]:
        padded = [*self._header, *[""] * (self._width - len(self._header))][: self._width]
        return tuple(title or _letter(index) for index, title in enumerate(padded))

    def left_out(self) -> LeftOut:
        return LeftOut(max(0, self._blank), self._totals, self._repeated)


def _is_sum(cells: list[Any]) -> bool:
    """A line of sums, 「共 12 人」 or 「制表人：…」: never one with a telephone in it."""
    first = next((cell for cell in cells if cell not in (None, "")), "")
    if not isinstance(first, str) or len(first) > 60:
        return False
    text = fold(first)
    if _total(text):
        return not any(_mobile(text_of(cell)) for cell in cells)
    return bool(_signature(text)) and _filled(cells) <= 2
