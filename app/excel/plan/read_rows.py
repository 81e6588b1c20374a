"""The rows of a run as they were read, those that a person corrected as they were corrected."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping
from functools import partial
from operator import attrgetter
from typing import Any

from app.excel.cells import reading
from app.excel.cells.helper import ALONE, Helper
from app.excel.cells.read_row import ReadRow
from app.excel.cells.row_reader import RowReader
from app.excel.plan.tables import Corrections, Tables, by_line, mended, replaced
from app.excel.rows import Cell, CellAt, Progress, quiet
from app.fields.catalog import Catalog


class ReadRows:
    """The rows in the order in which they are planned: whoever stands further up was there before."""

    def __init__(self, tables: Tables, catalog: Catalog, lang: str, area_code: str) -> None:
        self.all: list[ReadRow] = []
        self._tables = tables
        self._readers = [
            RowReader(
                table.sheet.headers,
                table.targets,
                catalog,
                lang,
                table.sheet.rows,
                area_code,
                since_1904=table.sheet.since_1904,
            )
            for table in tables
        ]
        self._by_line: dict[int, ReadRow] = {}
        self._begins: dict[int, int] = {}
        self._as_they_stand: dict[int, list[Any]] = {}

    def read(self, corrections: Corrections, progress: Progress = quiet, helper: Helper = ALONE) -> None:
        """Read every cell."""
        corrected = by_line(corrections)
        total = sum(len(table.sheet.rows) for table in self._tables)
        for number in self._tables.planned():
            table, reader = self._tables[number], self._readers[number]
            self._begins[number] = len(self.all)
            lines = [(table.line_of(place), cells) for place, (_, cells) in enumerate(table.sheet.rows)]
            for place, (line, cells) in enumerate(lines if corrected else ()):
                if line in corrected:
                    lines[place] = line, self._corrected(line, cells, corrected[line])
            so_far = partial(_told_from, len(self.all), total, progress)
            self.all += reading.read(reader, lines, helper, so_far)
        self._by_line = {row.line: row for row in self.all}
        self._mark_logs()

    def __getitem__(self, line: int) -> ReadRow:
        """A row by its line in the run."""
        return self._by_line[line]

    def __contains__(self, line: int) -> bool:
        return line in self._by_line

    def cells(self, row: ReadRow) -> tuple[Cell, ...]:
        """How each cell of a row was read."""
        return self._readers[self._tables.number_of(row.line)].cells(row)

    def correct(self, texts: Mapping[CellAt, str | None]) -> Iterator[int]:
        """Read cells as if these texts stood in them (None: as the list says); the lines read anew."""
        for line, told in by_line(texts).items():
            row = self._by_line[line]
            row.cells = self._corrected(line, row.cells, told)
            yield from self._read_anew(self._place_of(line))

    def corrected(self) -> int:
        """How many rows a person corrected."""
        return sum(self._by_line[line].cells != cells for line, cells in self._as_they_stand.items())

    def keep_replaced(self) -> None:
        """Note with each row what the list says where a person wrote what cannot be read, either."""
        for line, stands in self._as_they_stand.items():
            row = self._by_line[line]
            row.replaced = tuple(replaced(stands, row, self._tables.of(line).sheet.headers))

    def _corrected(self, line: int, cells: list[Any], texts: Mapping[int, str | None]) -> list[Any]:
        stands = self._as_they_stand.setdefault(line, cells)
        old = dict(enumerate(stands))
        return mended(cells, {at: old.get(at, "") if text is None else text for at, text in texts.items()})

    def _mark_logs(self) -> None:
        for number, table in enumerate(self._tables):
            begin = self._begins[number]
            for row in self.all[begin : begin + len(table.sheet.rows)] if table.is_log else ():
                row.of_log = True

    def _place_of(self, line: int) -> int:
        number = self._tables.number_of(line)
        first = self._begins[number]
        end = first + len(self._tables[number].sheet.rows)
        return bisect_left(self.all, line, first, end, key=attrgetter("line"))

    def _read_anew(self, place: int) -> Iterator[int]:
        """A row, and those below that say 「同上」 of it; rows above tell what 「同上」 in it means."""
        rows, number = self.all, self._tables.number_of(self.all[place].line)
        first, end = place, place + 1
        while first and self._is_in(rows[first - 1], number) and (first == place or _says_same(rows[first])):
            first -= 1
        while end < len(rows) and _says_same(rows[end]) and self._is_in(rows[end], number):
            end += 1
        reader = self._readers[number]
        reader.read(0, [])  # a blank row: nothing stands above the first
        for at in range(first, end):
            row = reader.read(rows[at].line, rows[at].cells)
            if at >= place:
                rows[at] = self._by_line[row.line] = row
                row.of_log = self._tables[number].is_log
                yield row.line

    def _is_in(self, row: ReadRow, number: int) -> bool:
        return self._tables.number_of(row.line) == number


def _told_from(before: int, total: int, progress: Progress, done: int, _of_table: int) -> None:
    progress(before + done, total)


def _says_same(row: ReadRow) -> bool:
    return row.raws is not None
