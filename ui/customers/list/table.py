"""The table of customers: it reads its own list and lines, and reads them again when they have changed."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QItemSelectionModel, QTimer, Signal, Slot
from PySide6.QtWidgets import QWidget

from app.customers import queries
from app.customers.rows import ListRow
from app.fields.catalog import CATALOG, Catalog
from ui.customers.list import reads
from ui.customers.list.columns import DEFAULT_KEYS, cell, list_columns, stage_tones
from ui.customers.list.filters import Filters
from ui.customers.list.reads import Asked
from ui.desk import Desk
from ui.kit.cells import Cell
from ui.kit.column_dialog import NAME
from ui.kit.models import Arrived
from ui.kit.table import WindowedTable
from ui.words import tr

_STAND = QItemSelectionModel.SelectionFlag.NoUpdate
_CHOOSE = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows


class CustomerTable(WindowedTable):
    """Columns are items of the catalog, in the order a person gave them."""

    counted = Signal(int)
    """So many customers are in the list."""

    def __init__(self, desk: Desk, state: dict[str, Any], lang: str, parent: QWidget | None = None) -> None:
        self._desk, self._lang = desk, lang
        self._catalog = CATALOG
        self._tones = stage_tones(CATALOG, lang)
        self._keys = keys_of(state)
        self._asked = Asked(Filters())
        self._loaded = self._to_top = False
        super().__init__(list_columns(CATALOG, self._keys, lang), self._cell, self._read_lines, parent)
        self.setAccessibleName(tr("客户"))
        self.set_sort(NAME)
        self.restore_layout(state)

    def read(self, asked: Asked, *, to_top: bool = False) -> None:
        """Show what is asked for. The first lines come alone while there is nothing to look at yet."""
        self._to_top = self._to_top or to_top
        self._asked = asked
        if self._loaded:
            self._ask_ids()
        else:
            first = (asked, self.visible_keys(), self._lang)
            self._desk.ask(reads.first_page, *first, then=self._first_arrived, key="customers-first")

    def set_catalog(self, catalog: Catalog) -> None:
        """With the shop's own items, which may be among the columns."""
        self._catalog = catalog
        self._tones = stage_tones(catalog, self._lang)
        if list_columns(catalog, self._keys, self._lang) != self.visible_columns():
            self.set_keys(self._keys)

    def set_keys(self, keys: Sequence[str]) -> None:
        """Show these items as columns; the widths of those that stay are kept, unless their words grew."""
        widths: dict[str, int] = self.layout_state()["widths"]
        usual = {column.key: column.width for column in self.visible_columns()}
        self._keys = tuple(keys)
        columns = list_columns(self._catalog, keys, self._lang)
        grown = {each.key: each.width for each in columns if each.width > usual.get(each.key, each.width)}
        self.set_columns(columns)
        self.restore_layout({"widths": {key: max(width, grown.get(key, 0)) for key, width in widths.items()}})
        self.reload()
        self.layout_changed.emit()

    def labels(self) -> list[tuple[str, str]]:
        """Key and label of each column, from left to right."""
        return [(key, self._catalog[key].label(self._lang)) for key in self.visible_keys()]

    def key_at(self, x: int) -> str | None:
        """The column under a point of the header."""
        place = self.horizontalHeader().logicalIndexAt(x)
        return self._window.columns[place].key if place >= 0 else None

    def _cell(self, line: ListRow, key: str) -> Cell:
        return cell(line, key, self._tones)

    def _read_lines(self, ids: Sequence[int], arrived: Arrived) -> None:
        self._desk.ask(queries.page, ids, self.visible_keys(), self._lang, then=arrived, owner=self)

    @Slot(object)
    def _first_arrived(self, found: tuple[array[int], list[ListRow]]) -> None:
        """All ids are asked for when these are painted: the reader would hold the painting up."""
        if not self._loaded:
            self.set_ids(*found)
        QTimer.singleShot(0, self, self._ask_ids)

    @Slot()
    def _ask_ids(self) -> None:
        self._desk.ask(reads.all_ids, self._asked, then=self._ids_arrived, key="customers-ids")

    @Slot(object)
    def _ids_arrived(self, ids: array[int]) -> None:
        place = self._place()
        if self._loaded and ids == self.ids():
            self.reload()
        else:
            self.set_ids(ids)
            self._stand_somewhere(place)
        if self._to_top:
            self.scrollToTop()
        self._loaded, self._to_top = True, False
        self.counted.emit(len(ids))

    def _place(self) -> int | None:
        """The first of the selected rows: the next one takes its place when they are gone."""
        chosen = self.selectionModel().selection()
        return min((chosen.at(part).top() for part in range(chosen.count())), default=None)

    def _stand_somewhere(self, place: int | None) -> None:
        """The keyboard is always on a row; the one next to what was deleted is selected too."""
        last = len(self.ids()) - 1
        if last < 0 or self.current_id() is not None:
            return
        new = place is None or self._to_top
        row = 0 if place is None or new else min(place, last)
        index = self._window.index(row, self._first_column())
        self.selectionModel().setCurrentIndex(index, _STAND if new else _CHOOSE)


def keys_of(state: dict[str, Any]) -> tuple[str, ...]:
    """The columns kept with a layout; the usual ones when there are none."""
    found = state.get("shown")
    kept = [key for key in found if isinstance(key, str)] if isinstance(found, list) else []
    return tuple(kept) if NAME in kept else DEFAULT_KEYS
