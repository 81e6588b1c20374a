"""Reading the rows of a table: those of a long one by two processes, each from its end."""

from __future__ import annotations

import copyreg
from collections import deque
from collections.abc import Sequence
from dataclasses import fields
from operator import attrgetter
from sys import intern
from typing import TYPE_CHECKING, Any

from app.calendar.dates import Birthday
from app.excel.cells.ditto import is_ditto
from app.excel.cells.helper import Helper, HelperGone
from app.excel.cells.read_row import ReadRow
from app.excel.cells.row_reader import RowReader
from app.excel.rows import Progress
from app.fields.people import Person
from app.fields.phones import PhoneNumber

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

LONG = 5000
"""From so many rows on it is worth to send some to another process."""
_LENT = 1000
_AT_ONCE = 2
"""So many parts are lent, so that the next is there when one is done."""
_STEP = 250
Lines = Sequence[tuple[int, list[Any]]]
"""The lines in the run with their cells."""


def read(reader: RowReader, lines: Lines, helper: Helper, progress: Progress) -> list[ReadRow]:
    """Read all rows; `progress` hears how many are done."""
    return _Reading(reader, lines, helper, progress).rows()


class _Reading:
    """We read from the first row on, the helper from the last: how fast each of them is need not be known."""

    def __init__(self, reader: RowReader, lines: Lines, helper: Helper, progress: Progress) -> None:
        self._reader = reader
        self._lines = lines
        self._helper = helper
        self._progress = progress
        self._own: list[ReadRow] = []
        self._theirs: list[list[ReadRow]] = []
        self._end = len(lines)
        self._lent: deque[tuple[int, Lines]] = deque()
        self._lends = len(lines) >= LONG and helper.is_there
        self._keys: dict[tuple[str, ...], tuple[str, ...]] = {}

    def rows(self) -> list[ReadRow]:
        if self._lends:
            self._helper.begin("follow", self._reader)
        while self._lent or len(self._own) < self._end:
            while self._lends and len(self._lent) < _AT_ONCE:
                self._lend()
            self._read_on()
            if self._lent and (len(self._own) == self._end or self._helper.is_done()):
                self._take_back()
        return [*self._own, *(row for part in reversed(self._theirs) for row in part)]

    def _read_on(self) -> None:
        begin = len(self._own)
        for line, cells in self._lines[begin : min(begin + _STEP, self._end)]:
            self._own.append(self._reader.read(line, cells))
        self._progress(len(self._own) + sum(map(len, self._theirs)), len(self._lines))

    def _lend(self) -> None:
        """The last rows that nobody reads yet, and those above that tell what 「同上」 means in the first."""
        begin = self._end - _LENT
        if begin < len(self._own) + _LENT:
            self._lends = False
            return
        first = begin - 1
        while first and any(map(is_ditto, self._lines[first][1])):
            first -= 1
        above, lent = self._lines[first:begin], self._lines[begin : self._end]
        task = self._helper.begin("read", [cells for _, cells in above], [cells for _, cells in lent])
        self._end = begin
        self._lent.append((task, lent))

    def _take_back(self) -> None:
        task, lent = self._lent.popleft()
        try:
            read = self._helper.finish(task)
        except HelperGone:  # the others above it are read here as well
            self._end += len(lent) + sum(len(lines) for _, lines in self._lent)
            self._lent.clear()
            self._lends = False
            return
        told = zip(lent, read, strict=True)
        self._theirs.append([self._row(line, cells, row) for (line, cells), row in told])

    def _row(self, line: int, cells: list[Any], told: _Told) -> ReadRow:
        keys, values, *others = told
        own = self._keys.get(keys) or self._keys.setdefault(keys, tuple(map(intern, keys)))
        return ReadRow(line, self._reader.dated(cells), dict(zip(own, values, strict=True)), *others)


def _sent_as_made(kind: type[DataclassInstance]) -> None:
    """Frozen values are pickled as a call of their class: the usual way takes three times as long."""
    told = attrgetter(*(field.name for field in fields(kind)))
    copyreg.pickle(kind, lambda value: (kind, told(value)))


for _kind in (Birthday, Person, PhoneNumber):
    _sent_as_made(_kind)

_Told = tuple[tuple[str, ...], list[Any], *tuple[Any, ...]]
"""Keys and values of a row, and what else it holds beside its line and its cells."""


class Follower:
    """The helper's side."""

    def __init__(self, reader: RowReader) -> None:
        self._reader = reader
        self._count = 0
        self._keys: dict[tuple[str, ...], tuple[str, ...]] = {}

    def read(self, above: Sequence[list[Any]], lent: Sequence[list[Any]]) -> list[_Told]:
        """Read rows below others that tell what 「同上」 means in them."""
        self._reader.read(0, [])
        for cells in above:
            self._reader.read(self._count, cells)
        return [self._told(cells) for cells in lent]

    def _told(self, cells: list[Any]) -> _Told:
        """Rows mostly tell of the same items: their keys are sent but once."""
        self._count += 1
        row = self._reader.read(self._count, cells)
        keys = tuple(row.values)
        return (
            self._keys.setdefault(keys, keys),
            [*row.values.values()],
            row.kept,
            row.problems,
            row.raws,
            row.also,
            row.contacts,
            row.told_by_id,
            row.owner,
            row.number,
            row.outcome,
        )
