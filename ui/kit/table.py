"""Tables: fixed row heights, keys, copying, columns that a person arranges."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import (
    QAction,
    QContextMenuEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QMenu, QTableView, QWidget

from ui.kit.cells import PADDING, ROW_HEIGHT, CellDelegate, Column, Index, plain
from ui.kit.layout import Card
from ui.kit.models import Fetch, HasId, RowsModel, Show, WindowModel
from ui.kit.tokens import color

COPY_LIMIT = 5_000
"""Rows that may go to the clipboard: what is larger is an export, which is a right and is logged."""
RESTORE_LIMIT = 10_000
BASE_SIZE = 13
"""The size of letters, in px, for which widths of columns are given."""
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_DESCENDING = Qt.SortOrder.DescendingOrder


class _Table(QTableView):
    """What both tables share. Rows are told by their position."""

    row_opened = Signal(int)
    """Enter or a double click."""
    layout_changed = Signal()
    """A person moved, hid or resized columns: keep `layout_state()`."""

    def __init__(self, model: RowsModel, parent: QWidget | None) -> None:
        super().__init__(parent)
        self._rows = model
        model.setParent(self)
        self.setModel(model)
        self.setItemDelegate(CellDelegate(model, self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setMouseTracking(True)
        # Opaque, so that a turn of the wheel moves what is painted and paints only the new rows.
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        header = self.horizontalHeader()
        header.setFixedHeight(ROW_HEIGHT)
        header.setHighlightSections(False)
        header.setMinimumSectionSize(40)
        header.setStretchLastSection(True)
        # A header asks of each column whether it is selected as a whole, row by row: a minute for a million.
        header.setSelectionModel(QItemSelectionModel(model, header))
        self.doubleClicked.connect(lambda index: self.row_opened.emit(index.row()))
        self._lay_out()

    def set_columns(self, columns: Sequence[Column]) -> None:
        """Other columns; what a person arranged before is restored by `restore_layout`."""
        self._rows.set_columns(columns)
        self._lay_out()

    def visible_keys(self) -> list[str]:
        """Keys of the columns shown, from left to right."""
        return [column.key for column in self.visible_columns()]

    def visible_columns(self) -> list[Column]:
        """The columns shown, from left to right."""
        header = self.horizontalHeader()
        places = (header.logicalIndex(place) for place in range(header.count()))
        return [self._rows.columns[place] for place in places if not header.isSectionHidden(place)]

    def column_at(self, place: int) -> Column:
        """The column of a section of the header."""
        return self._rows.columns[place]

    def selected_rows(self) -> list[int]:
        """Positions of the selected rows, from top to bottom."""
        return [row for first, last in self._selected_ranges() for row in range(first, last + 1)]

    def paintEvent(self, event: QPaintEvent) -> None:
        """A bar marks the row that has the keyboard: rows are what one walks over, not cells."""
        with QPainter(self.viewport()) as painter:
            painter.fillRect(event.rect(), color("card"))
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        self._draw_lines(painter)
        if self.hasFocus() and self.currentIndex().isValid():
            row = self.visualRect(self.currentIndex())
            painter.fillRect(0, row.top(), 3, row.height(), color("link"))

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        agrees = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if event.key() in _ENTER and not agrees and self.currentIndex().isValid():
            self.row_opened.emit(self.currentIndex().row())
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        else:
            super().keyPressEvent(event)

    def moveCursor(
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        """Home and End lead to the first row and the last where there is nothing to be scrolled sideways."""
        ends = {
            QAbstractItemView.CursorAction.MoveHome: 0,
            QAbstractItemView.CursorAction.MoveEnd: self._rows.rowCount() - 1,
        }
        if action in ends and ends[action] >= 0 and self.horizontalScrollBar().maximum() == 0:
            at = self.currentIndex().column()
            return self._rows.index(ends[action], max(at, 0))
        return super().moveCursor(action, modifiers)

    def reveal(self, revealed: bool) -> None:
        """Show what is sensitive, or cover it again."""
        self._rows.revealed = revealed
        self.viewport().update()

    def copy(self) -> None:
        """The selected rows as tab-separated text, headed by the column labels."""
        self._to_clipboard([self._rows.row_at(row) for row in self.selected_rows()])

    def _selected_ranges(self) -> list[tuple[int, int]]:
        """First and last rows; whole rows are selected, so the ranges never overlap."""
        chosen = self.selectionModel().selection()
        parts = (chosen.at(place) for place in range(chosen.count()))
        return sorted({(part.top(), part.bottom()) for part in parts})

    def _draw_lines(self, painter: QPainter) -> None:
        """A line under each row, as far as the columns go."""
        painter.setPen(color("soft"))
        right = self.horizontalHeader().length() - self.horizontalHeader().offset() - 1
        last = self.rowAt(self.viewport().height() - 1)
        for row in range(self.rowAt(0), (last if last >= 0 else self._rows.rowCount() - 1) + 1):
            bottom = self.rowViewportPosition(row) + self.rowHeight(row) - 1
            painter.drawLine(0, bottom, right, bottom)

    def _to_clipboard(self, rows: Sequence[Any]) -> None:
        labels, texts = self._told(rows)
        lines = [labels, *texts]
        clean = [[cell.replace("\t", " ").replace("\n", " ") for cell in line] for line in lines]
        QGuiApplication.clipboard().setText("\n".join("\t".join(line) for line in clean))

    def _told(self, rows: Sequence[Any]) -> tuple[list[str], list[list[str]]]:
        """The labels of the columns in sight, and what stands in them."""
        shown = {column.key: column for column in self._rows.columns}
        columns = [shown[key] for key in self.visible_keys()]
        lines = [
            [plain(self._rows.cell_of(row, each)) for each in columns] for row in rows if row is not None
        ]
        return [column.title for column in columns], lines

    def _lay_out(self) -> None:
        header = self.horizontalHeader()
        share = max(self.font().pixelSize(), BASE_SIZE) / BASE_SIZE
        words = self.fontMetrics()
        for place, column in enumerate(self._rows.columns):
            title = words.horizontalAdvance(column.title) + 2 * PADDING
            header.resizeSection(place, max(round(column.width * share), title))
            header.setSectionHidden(place, column.hidden)


class SmallTable(_Table):
    """A few rows in memory. With `fit` it is as high as its rows and leaves scrolling to the page."""

    def __init__(
        self, columns: Sequence[Column], show: Show, parent: QWidget | None = None, *, fit: bool = False
    ) -> None:
        super().__init__(RowsModel(columns, show), parent)
        self._fit = fit
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        if fit:
            self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def set_rows(self, rows: Sequence[Any], same: Callable[[Any], object] | None = None) -> None:
        """Show these; with `same` the current row stays current where a new one is the same by it."""
        before = self._rows.row_at(self.current_row()) if self.current_row() >= 0 else None
        self._rows.set_rows(rows)
        self._fit_height()
        if same is not None and before is not None:
            places = [place for place, row in enumerate(rows) if same(row) == same(before)]
            if places:
                self.selectRow(places[0])

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_height()

    def _fit_height(self) -> None:
        """The bar below columns that need more room than there is must not cover the last row."""
        if self._fit:
            narrow = self.horizontalHeader().length() > self.viewport().width()
            bar = self.horizontalScrollBar().sizeHint().height() if narrow else 0
            self.setFixedHeight(ROW_HEIGHT * (self._rows.rowCount() + 1) + 2 + bar)

    def told(self) -> tuple[list[str], list[list[str]]]:
        """The labels of the columns in sight, and the texts of all rows."""
        return self._told([self._rows.row_at(place) for place in range(self._rows.rowCount())])

    def current_row(self) -> int:
        """The position of the current row, -1 without one."""
        return self.currentIndex().row()


def in_card(table: _Table) -> Card:
    """A panel around a table; add what belongs below it to its `box`."""
    card = Card(margins=(1, 1, 1, 7), spacing=0)
    card.box.addWidget(table)
    return card


class WindowedTable(_Table):
    """A list of any length: ids at once, rows as they come into sight. Rows are told by their id."""

    opened = Signal(int)
    """The id of a row: Enter or a double click."""
    current_changed = Signal(int)
    """The id of the row the keyboard is on."""
    selection_changed = Signal()
    sort_wanted = Signal(str, bool)
    """(key, descending): a header was clicked; answer with `set_ids` of the list in that order."""
    menu_wanted = Signal(object, QPoint)
    """(selected ids, where on the screen): the context menu."""
    typed = Signal(str)
    """Letters typed onto the list, for a search field: Qt's own search would walk over every row."""

    def __init__(
        self, columns: Sequence[Column], show: Show, fetch: Fetch, parent: QWidget | None = None
    ) -> None:
        self._window = WindowModel(columns, show, fetch)
        self._sort = ("", False)
        super().__init__(self._window, parent)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        header = self.horizontalHeader()
        header.setSectionsMovable(True)
        header.setSectionsClickable(True)
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.customContextMenuRequested.connect(self._choose_columns)
        header.sectionClicked.connect(self._sort_by)
        header.sectionMoved.connect(lambda *_: self.layout_changed.emit())
        header.sectionResized.connect(lambda *_: self.layout_changed.emit())
        self.row_opened.connect(lambda row: self.opened.emit(self._window.ids[row]))
        self.selectionModel().currentRowChanged.connect(self._tell_current)
        self.selectionModel().selectionChanged.connect(lambda *_: self.selection_changed.emit())

    def set_ids(self, ids: Sequence[int], first: Sequence[HasId] = ()) -> None:
        """Show this list; what was selected and current stays so where it is still in it."""
        selected = self.selected_ids() if self.selected_count() <= RESTORE_LIMIT else []
        current, top = self.current_id(), self.verticalScrollBar().value()
        self._window.set_ids(ids, first)
        self._select_again(set(selected), current)
        self.verticalScrollBar().setValue(top)

    def set_columns(self, columns: Sequence[Column]) -> None:
        """Other columns in the order given; what was selected and current stays so."""
        selected = self.selected_ids() if self.selected_count() <= RESTORE_LIMIT else []
        current = self.current_id()
        super().set_columns(columns)
        header = self.horizontalHeader()
        for place in range(header.count()):
            header.moveSection(header.visualIndex(place), place)
        self.set_sort(*self._sort)
        self._select_again(set(selected), current)

    def reload(self) -> None:
        """The rows have changed, the list has not."""
        self._window.reload()

    def ids(self) -> Sequence[int]:
        return self._window.ids

    def selected_ids(self) -> list[int]:
        """From top to bottom."""
        return [
            each for first, last in self._selected_ranges() for each in self._window.ids[first : last + 1]
        ]

    def selected_count(self) -> int:
        """How many rows are selected, without walking over them."""
        chosen = self.selectionModel().selection()
        return sum(chosen.at(place).height() for place in range(chosen.count()))

    def current_id(self) -> int | None:
        index = self.currentIndex()
        return self._window.ids[index.row()] if index.isValid() else None

    def go_to(self, wanted: int) -> bool:
        """Make the row of an id the current one; False when it is not in the list."""
        row = self._place_of(wanted)
        if row is not None:
            self.setCurrentIndex(self._window.index(row, self._first_column()))
        return row is not None

    def sort(self) -> tuple[str, bool]:
        """(key, descending) as the header shows it; an empty key before any sorting."""
        return self._sort

    def set_sort(self, key: str, descending: bool = False) -> None:
        """Show by what the list is sorted; `sort_wanted` is not told."""
        self._sort = (key, descending)
        keys = [column.key for column in self._window.columns]
        header = self.horizontalHeader()
        header.setSortIndicatorShown(key in keys)
        if key in keys:
            order = _DESCENDING if descending else Qt.SortOrder.AscendingOrder
            header.setSortIndicator(keys.index(key), order)

    def layout_state(self) -> dict[str, Any]:
        """Which columns, in which order and width, and the sort; plain data for `Prefs.set_layout`.

        The last column takes the room that is left, so it has no width of its own.
        """
        header = self.horizontalHeader()
        columns = self._window.columns
        order = [columns[header.logicalIndex(place)].key for place in range(header.count())]
        shown = self.visible_keys()
        widths = {
            column.key: header.sectionSize(place)
            for place, column in enumerate(columns)
            if column.key in shown[:-1]
        }
        return {"order": order, "shown": shown, "widths": widths, "sort": list(self._sort)}

    def restore_layout(self, state: dict[str, Any]) -> None:
        """Arrange the columns as a person left them; unknown keys and odd values are passed over."""
        header = self.horizontalHeader()
        header.blockSignals(True)
        places = {column.key: place for place, column in enumerate(self._window.columns)}
        for visual, key in enumerate(key for key in state.get("order", []) if key in places):
            header.moveSection(header.visualIndex(places[key]), visual)
        for key, width in state.get("widths", {}).items():
            if key in places and isinstance(width, int) and width >= header.minimumSectionSize():
                header.resizeSection(places[key], width)
        if shown := set(state.get("shown", [])) & set(places):
            for key, place in places.items():
                header.setSectionHidden(place, key not in shown)
        header.blockSignals(False)
        match state.get("sort"):
            case [str(key), bool(descending)]:
                self.set_sort(key, descending)
        self.updateGeometries()
        self.viewport().update()

    def show_column(self, key: str, shown: bool) -> None:
        """Show or hide a column; the last one stays."""
        place = next(place for place, column in enumerate(self._window.columns) if column.key == key)
        if shown or len(self.visible_keys()) > 1:
            self.horizontalHeader().setSectionHidden(place, not shown)
            self.layout_changed.emit()

    def columns_menu(self) -> QMenu:
        """A menu that shows and hides columns, for a button; the header's context menu is the same."""
        menu = QMenu(self)
        shown = set(self.visible_keys())
        for column in self._window.columns:
            action = QAction(column.title, menu, checkable=True, checked=column.key in shown)
            action.toggled.connect(lambda on, key=column.key: self.show_column(key, on))
            menu.addAction(action)
        return menu

    def copy(self) -> None:
        """Rows not yet in sight are fetched first; at most `COPY_LIMIT`."""
        self._window.fetch(self.selected_ids()[:COPY_LIMIT], self._copy_arrived)

    def keyboardSearch(self, search: str) -> None:  # noqa: N802 - Qt's virtual method
        if search.strip():
            self.typed.emit(search)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if ids := self.selected_ids():
            self.menu_wanted.emit(ids, event.globalPos())

    def _copy_arrived(self, rows: Sequence[Any]) -> None:
        by_id = {row.id: row for row in rows}
        self._to_clipboard([by_id[each] for each in self.selected_ids() if each in by_id])

    def _select_again(self, selected: set[int], current: int | None) -> None:
        row = None if current is None else self._place_of(current)
        if row is not None:
            index = self._window.index(row, self._first_column())
            self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)
        if not selected:
            return
        chosen = QItemSelection()
        last = len(self._window.columns) - 1
        for top, bottom in _runs(row for row, each in enumerate(self._window.ids) if each in selected):
            chosen.select(self._window.index(top, 0), self._window.index(bottom, last))
        self.selectionModel().select(chosen, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def _place_of(self, wanted: int) -> int | None:
        try:
            return self._window.ids.index(wanted)
        except ValueError:
            return None

    def _first_column(self) -> int:
        header = self.horizontalHeader()
        places = (header.logicalIndex(place) for place in range(header.count()))
        return next((place for place in places if not header.isSectionHidden(place)), 0)

    def _sort_by(self, place: int) -> None:
        column = self._window.columns[place]
        if not column.sortable:
            self.set_sort(*self._sort)
            return
        descending = self._sort == (column.key, False)
        self.set_sort(column.key, descending)
        self.sort_wanted.emit(column.key, descending)

    def _tell_current(self, current: QModelIndex, _before: QModelIndex) -> None:
        if current.isValid():
            self.current_changed.emit(self._window.ids[current.row()])

    def _choose_columns(self, at: QPoint) -> None:
        menu = self.columns_menu()
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.horizontalHeader().mapToGlobal(at))


def _runs(rows: Iterable[int]) -> list[tuple[int, int]]:
    """First and last of rows that follow each other: a selection is quick by the range, not by the row."""
    found: list[tuple[int, int]] = []
    for row in rows:
        if found and found[-1][1] == row - 1:
            found[-1] = (found[-1][0], row)
        else:
            found.append((row, row))
    return found
