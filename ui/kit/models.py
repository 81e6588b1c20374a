"""Models of tables: rows in memory, and rows fetched by pages of a list of any length."""

from __future__ import annotations

from array import array
from collections import OrderedDict
from collections.abc import Callable, Sequence
from typing import Any, Protocol

from PySide6.QtCore import QAbstractTableModel, QObject, Qt, QTimer

from app.fields.secrecy import Secrecy
from ui.kit import veil
from ui.kit.cells import Cell, Column, Index, explained, plain

PAGE = 128
PAGES_KEPT = 24
Show = Callable[[Any, str], Cell]
"""(row, column key) -> what the cell holds."""
_FLAGS = Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemNeverHasChildren


class HasId(Protocol):
    """A row of a windowed table knows its id."""

    @property
    def id(self) -> int: ...


Arrived = Callable[[Sequence[Any]], None]
Fetch = Callable[[Sequence[int], Arrived], None]
"""(ids, arrived): fetch these rows, e.g. by `desk.ask`, then call `arrived` with them, in any order."""


class RowsModel(QAbstractTableModel):
    """Rows in memory; the base of both."""

    def __init__(self, columns: Sequence[Column], show: Show, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.columns = list(columns)
        self._show = show
        self._rows: list[Any] = []
        self.revealed = False
        """Whether somebody asked to see what is sensitive."""

    def set_rows(self, rows: Sequence[Any]) -> None:
        self.beginResetModel()
        self._rows = list(rows)
        self.endResetModel()

    def set_columns(self, columns: Sequence[Column]) -> None:
        self.beginResetModel()
        self.columns = list(columns)
        self.endResetModel()

    def row_at(self, row: int) -> Any | None:
        """The row there, or None while it is on the way."""
        return self._rows[row]

    def cell_of(self, row: Any, column: Column) -> Cell:
        """What a row shows in a column; the clipboard gets no more than the eye."""
        made = self._show(row, column.key)
        if column.covered is Secrecy.OPEN or not veil.hides(column.covered, revealed=self.revealed):
            return made
        return veil.COVER if made else ""

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.columns)

    def flags(self, index: Index) -> Qt.ItemFlag:
        return _FLAGS if index.isValid() else Qt.ItemFlag.NoItemFlags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        column = self.columns[index.column()]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return column.alignment
        if role == Qt.ItemDataRole.DisplayRole:
            return plain(self.cell(index.row(), index.column()))
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return explained(self.cell(index.row(), index.column()))
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(self.columns):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.columns[section].title
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self.columns[section].alignment
        return None

    def cell(self, row: int, column: int) -> Cell | None:
        """What stands there, None while its row is on the way."""
        found = self.row_at(row)
        return None if found is None else self.cell_of(found, self.columns[column])


class WindowModel(RowsModel):
    """A list of ids; the rows around what is looked at are fetched, the rest never exists.

    Memory: 8 bytes for each id and at most `PAGES_KEPT` pages of rows.
    """

    def __init__(
        self, columns: Sequence[Column], show: Show, fetch: Fetch, parent: QObject | None = None
    ) -> None:
        super().__init__(columns, show, parent)
        self.ids: Sequence[int] = array("q")
        self._fetch = fetch
        self._pages: OrderedDict[int, list[Any | None]] = OrderedDict()
        self._old: dict[int, Any] = {}
        self._wanted: set[int] = set()
        self._on_the_way: set[int] = set()
        self._generation = 0
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._fetch_wanted)

    def set_ids(self, ids: Sequence[int], first: Sequence[HasId] = ()) -> None:
        """Show this list. Rows known from before stand in until they were fetched again.

        `first` are rows at hand, e.g. the first page that came before the ids.
        """
        self.beginResetModel()
        self._forget()
        self._old |= {row.id: row for row in first}
        self.ids = ids
        self.endResetModel()

    def reload(self) -> None:
        """The rows have changed, the list has not."""
        self._forget()
        if self.ids:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self.ids) - 1, len(self.columns) - 1))

    def fetch(self, ids: Sequence[int], arrived: Arrived) -> None:
        """Rows beside those shown, e.g. to copy a selection."""
        self._fetch(ids, arrived)

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.ids)

    def row_at(self, row: int) -> Any | None:
        page, place = divmod(row, PAGE)
        rows = self._pages.get(page)
        if rows is not None:
            return rows[place]
        if page not in self._on_the_way and page not in self._wanted:
            self._wanted.add(page)
            self._soon.start()
        return self._old.get(self.ids[row])

    def _forget(self) -> None:
        """Keep the rows that were seen as stand-ins, so that nothing flickers."""
        self._generation += 1
        fetched = {row.id: row for rows in self._pages.values() for row in rows if row is not None}
        self._old = fetched or self._old
        self._pages.clear()
        self._wanted.clear()
        self._on_the_way.clear()

    def _fetch_wanted(self) -> None:
        wanted, self._wanted = sorted(self._wanted), set()
        for page in wanted:
            self._on_the_way.add(page)
            self._fetch(self.ids[page * PAGE : (page + 1) * PAGE], self._arrival(page, self._generation))

    def _arrival(self, page: int, generation: int) -> Arrived:
        def arrived(rows: Sequence[Any]) -> None:
            if generation == self._generation:
                self._keep(page, {row.id: row for row in rows})

        return arrived

    def _keep(self, page: int, rows: dict[int, Any]) -> None:
        ids = self.ids[page * PAGE : (page + 1) * PAGE]
        self._on_the_way.discard(page)
        self._pages[page] = [rows.get(each) for each in ids]
        while len(self._pages) > PAGES_KEPT:
            self._pages.popitem(last=False)
        first = page * PAGE
        self.dataChanged.emit(self.index(first, 0), self.index(first + len(ids) - 1, len(self.columns) - 1))
