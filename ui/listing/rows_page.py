"""A list of people that is read as a whole: filtered and sorted where it stands."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtWidgets import QWidget

from ui.desk import Desk
from ui.kit.cells import Cell, Column, plain
from ui.kit.models import Arrived
from ui.kit.notices import EmptyState
from ui.kit.order import by_name, ordered
from ui.listing.people_list import PeopleListPage

NAMES = frozenset({"name", "owner"})
"""Columns with names of people."""


@dataclass(frozen=True, slots=True)
class Line:
    """A row with the number by which the table knows it."""

    id: int
    row: Any


class RowsPage(PeopleListPage):
    """In the order that was read until a header is clicked; a row is the same as long as its mark is."""

    def __init__(
        self,
        desk: Desk,
        columns: Sequence[Column],
        title: str,
        empty: EmptyState,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(desk, columns, title, empty, parent)
        self._lines: dict[int, Line] = {}
        self._numbers: dict[Hashable, int] = {}
        self.table.sort_wanted.connect(self._sort)

    def mark(self, row: Any) -> Hashable:
        """What tells a row from the others."""
        raise NotImplementedError

    def row_cell(self, row: Any, key: str) -> Cell:
        """What a row holds in a column."""
        raise NotImplementedError

    def row_customer(self, row: Any) -> int:
        """Whose row that is."""
        raise NotImplementedError

    def sort_value(self, row: Any, key: str) -> Any:
        """By what a column sorts; what is not known comes last."""
        text = plain(self.row_cell(row, key))
        return by_name(text) if key in NAMES else text

    def cell(self, line: Line, key: str) -> Cell:
        return self.row_cell(line.row, key)

    def customer_of(self, row_id: int) -> int:
        return self.row_customer(self._lines[row_id].row)

    def fetch(self, ids: Sequence[int], arrived: Arrived) -> None:
        arrived([self._lines[each] for each in ids if each in self._lines])

    def current(self) -> Any:
        """The row the keyboard is on, None without one."""
        row_id = self.table.current_id()
        return None if row_id is None or row_id not in self._lines else self._lines[row_id].row

    def show_rows(self, rows: Sequence[Any]) -> None:
        """Show what was read."""
        self._lines = {}
        for row in rows:
            number = self._numbers.setdefault(self.mark(row), len(self._numbers) + 1)
            self._lines[number] = Line(number, row)
        self._order()

    def _sort(self, key: str, descending: bool) -> None:
        self.table.set_sort(key, descending)
        self._order()

    def _order(self) -> None:
        lines = list(self._lines.values())
        key, descending = self.table.sort()
        if key in self.table.visible_keys():
            lines = ordered(lines, lambda line: self.sort_value(line.row, key), descending=descending)
        self.table.reload()
        self.show_ids([line.id for line in lines])
