"""Sorting the rows of a small table by a click on its header: up, down, and as they were."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Qt, Signal

from ui.kit.order import ordered
from ui.kit.table import SmallTable

T = TypeVar("T")


class HeaderSort(QObject):
    """Whoever fills the table keeps the rows, and gives them in the order that `ordered` makes."""

    changed = Signal()
    """Fill the table anew."""

    def __init__(self, table: SmallTable) -> None:
        super().__init__(table)
        self._table = table
        self._key, self._descending = "", False
        header = table.horizontalHeader()
        header.setSectionsClickable(True)
        header.sectionClicked.connect(self._click)
        self._show()

    @property
    def is_on(self) -> bool:
        """Whether the rows stand in another order than they came in."""
        return bool(self._key)

    def reset(self) -> None:
        """Other rows: as they come."""
        self._key, self._descending = "", False
        self._show()

    def ordered(self, rows: Sequence[T], value: Callable[[T, str], Any]) -> list[T]:
        """The rows by what `value` gives for the column; what is empty stands last."""
        if not self._key:
            return list(rows)
        return ordered(rows, lambda row: value(row, self._key), descending=self._descending)

    def _click(self, place: int) -> None:
        column = self._table.column_at(place)
        if not column.sortable:
            self._show()
            return
        if column.key != self._key:
            self._key, self._descending = column.key, False
        elif not self._descending:
            self._descending = True
        else:
            self._key, self._descending = "", False
        self._show()
        self.changed.emit()

    def _show(self) -> None:
        header = self._table.horizontalHeader()
        keys = [column.key for column in self._table.visible_columns()]
        header.setSortIndicatorShown(self._key in keys)
        if self._key in keys:
            order = Qt.SortOrder.DescendingOrder if self._descending else Qt.SortOrder.AscendingOrder
            header.setSortIndicator(keys.index(self._key), order)
