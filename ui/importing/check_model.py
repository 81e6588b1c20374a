"""The rows of the check as a model: only those in sight are fetched; one of them can be unfolded."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, overload

from PySide6.QtCore import QObject, Qt, Signal

from app.excel.rows import RowPlan
from app.fields.catalog import CATALOG, Catalog
from ui.importing.calls import Part
from ui.importing.row_cells import TableColumns, UnfoldedCell, cells_of
from ui.importing.words import row_chips, row_details, row_sentence
from ui.kit import veil
from ui.kit.cells import Cell, Column, Index
from ui.kit.models import Arrived, WindowModel

Fetch = Callable[[int, int, Callable[[Part], object]], None]
"""(start, count, arrived)"""
_APART = 10_000_000
"""Places of one list and the next never meet, so that no row of the one stands in for the other's."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A row of the check by its place in the list shown."""

    id: int
    plan: RowPlan


class Unfolded(Sequence[int]):
    """The ids of `total` rows from `base` on; behind the row at `at` those of its cells, below 0."""

    def __init__(self, base: int, total: int, at: int = -1, cells: int = 0) -> None:
        self.base, self.total, self.at, self.cells = base, total, at, cells

    def __len__(self) -> int:
        return self.total + self.cells

    @overload
    def __getitem__(self, row: int) -> int: ...
    @overload
    def __getitem__(self, row: slice) -> list[int]: ...
    def __getitem__(self, row: int | slice) -> int | list[int]:
        if isinstance(row, slice):
            return [self[each] for each in range(*row.indices(len(self)))]
        if row <= self.at:
            return self.base + row
        cell = row - self.at - 1
        return -1 - cell if self.cells and cell < self.cells else self.base + row - self.cells


class CheckModel(WindowModel):
    """Rows by their place."""

    corrected = Signal(int, int, str)
    """(line, column, text): what a person wrote into a cell."""

    def __init__(self, fetch: Fetch, parent: QObject | None = None) -> None:
        self._fetch_part = fetch
        self._base = self._total = 0
        self._cells: list[UnfoldedCell] = []
        self._open: int | None = None
        self.catalog: Catalog = CATALOG
        self.tables: Sequence[TableColumns] = ()
        super().__init__([Column("row", "")], self._sentence, self._fetch_ids, parent)

    def set_part(self, part: Part) -> None:
        """A list of rows, some of which are at hand; the row that was unfolded stays so among them."""
        self._base += _APART
        self._total = part.total
        placed = self._placed(part)
        again = next((each for each in placed if each.plan.line == self._open), None)
        self._show_ids(again, placed)

    def unfold(self, row: int | None) -> None:
        """Show the cells of a row below it; None: of no row."""
        plan = self.plan_at(row) if row is not None else None
        place = self.place_of(row) if row is not None else 0
        opened = [Placed(self._base + place, plan)] if plan is not None else []
        self._show_ids(opened[0] if opened else None, opened)

    def is_open(self, row: int) -> bool:
        """Whether the cells of that row are shown."""
        plan = self.plan_at(row)
        return plan is not None and bool(self._cells) and plan.line == self._open

    def plan_at(self, row: int) -> RowPlan | None:
        """The row there, None while it is on the way and for a cell."""
        placed = self.row_at(row)
        return placed.plan if isinstance(placed, Placed) else None

    def cell_at(self, row: int) -> UnfoldedCell | None:
        """The cell there, None for a row."""
        found = self.ids[row] if 0 <= row < len(self.ids) else 0
        return self._cells[-1 - found] if found < 0 else None

    def owner_of(self, row: int) -> RowPlan | None:
        """The row there, or whose cell stands there."""
        cell = self.cell_at(row)
        return self.plan_at(row) if cell is None else cell.plan

    def cells(self) -> Sequence[UnfoldedCell]:
        """The cells that are shown."""
        return self._cells

    def place_of(self, row: int) -> int:
        """The place in the list of the row there, or of the row whose cell stands there."""
        ids = self.ids
        while row > 0 and ids[row] < 0:
            row -= 1
        return ids[row] - self._base if len(ids) else 0

    def row_at(self, row: int) -> Any | None:
        return self.cell_at(row) or super().row_at(row)

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        is_cell = index.isValid() and self.cell_at(index.row()) is not None
        return flags | Qt.ItemFlag.ItemIsEditable if is_cell else flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        cell = self.cell_at(index.row()) if index.isValid() else None
        if cell is not None and role == Qt.ItemDataRole.EditRole:
            return cell.cell.raw
        plan = self.plan_at(index.row()) if index.isValid() else None
        if plan is not None and role == Qt.ItemDataRole.ToolTipRole:
            return veil.shown(row_details(plan, self.catalog))
        return super().data(index, role)

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        cell = self.cell_at(index.row()) if index.isValid() else None
        if cell is None or role != Qt.ItemDataRole.EditRole or value == cell.cell.raw:
            return False
        self.corrected.emit(cell.plan.line, cell.cell.column, str(value))
        return True

    def _show_ids(self, opened: Placed | None, first: Sequence[Placed]) -> None:
        self._open = opened.plan.line if opened is not None else None
        self._cells = []
        if opened is not None and opened.plan.place.table < len(self.tables):
            self._cells = cells_of(opened.plan, self.tables[opened.plan.place.table], self.catalog)
        at = opened.id - self._base if opened is not None else -1
        self.set_ids(Unfolded(self._base, self._total, at, len(self._cells)), first)

    def _sentence(self, shown: Placed | UnfoldedCell, _key: str) -> Cell:
        if isinstance(shown, UnfoldedCell):
            return shown.text()
        chips = " ".join(text for text, _ in row_chips(shown.plan))
        return f"{chips} {row_sentence(shown.plan, self.catalog)}"

    def _fetch_ids(self, ids: Sequence[int], arrived: Arrived) -> None:
        rows = [each for each in ids if each >= 0]
        if rows:
            self._fetch_part(rows[0] - self._base, len(rows), lambda part: arrived(self._placed(part)))

    def _placed(self, part: Part) -> list[Placed]:
        first = self._base + part.start
        return [Placed(first + place, plan) for place, plan in enumerate(part.rows)]
