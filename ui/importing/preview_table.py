"""The first rows of a list under the items they go to; colours tell how each cell was read."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QEvent, QObject, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QMouseEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from app.excel.rows import SKIP, Cell, PreviewRow
from ui.importing.words import is_changed, reading
from ui.kit import icons, veil
from ui.kit.cells import Index
from ui.kit.tokens import color, tokens
from ui.words import tr

LINE = 28
PADDING = 8
NARROWEST, WIDEST = 68, 210
FEWEST_ROWS = 2
_ANY_HEIGHT = 16_777_215
_OPENING = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space, Qt.Key.Key_F2, Qt.Key.Key_F4)
_MIDDLE = Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True, slots=True)
class Head:
    """A column: the item it goes to in words, its own title, and whether that is in force or doubtful.

    `state` is sure, unsure or skip.
    """

    target: str
    header: str
    state: str
    tip: str = ""


class PreviewModel(QAbstractTableModel):
    """Cells by line and column; an empty cell has no reading."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.heads: list[Head] = []
        self._rows: list[dict[int, Cell]] = []

    def show(self, heads: Sequence[Head], rows: Sequence[PreviewRow]) -> None:
        """Other columns or rows."""
        self.beginResetModel()
        self.heads = list(heads)
        self._rows = [{cell.column: cell for cell in row.cells} for row in rows]
        self.endResetModel()

    def cell(self, row: int, column: int) -> Cell | None:
        return self._rows[row].get(column)

    def look(self, row: int, column: int) -> str:
        """Plain, skip, green (changed to the standard form) or red (unreadable, kept)."""
        cell = self.cell(row, column)
        if self.heads[column].state == SKIP:
            return SKIP
        if cell is None:
            return "plain"
        return "red" if cell.problem else "green" if is_changed(cell) else "plain"

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.heads)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        cell = self.cell(index.row(), index.column()) if index.isValid() else None
        if cell is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return veil.shown(cell.raw.replace("\n", " "))
        skipped = self.heads[index.column()].state == SKIP
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleDescriptionRole):
            return tr("不导入") if skipped else veil.shown(reading(cell))
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(self.heads):
            return None
        head = self.heads[section]
        if role == Qt.ItemDataRole.DisplayRole:
            return f"{head.target}\n{head.header}"
        return head.tip if role == Qt.ItemDataRole.ToolTipRole else None


class _Header(QHeaderView):
    """Two lines: where the column goes, which a click changes, and what the list calls it."""

    wanted = Signal(int)

    def __init__(self, model: PreviewModel, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._heads = model
        self._words = parent.font()
        self._hovered = -1
        self.setMouseTracking(True)
        self.setFixedHeight(2 * LINE)
        self.setMinimumSectionSize(NARROWEST)
        self.setSectionsClickable(True)

    def sizeHint(self) -> QSize:
        return QSize(0, 2 * LINE)

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:  # noqa: N802 - Qt's
        head = self._heads.heads[section]
        upper, lower = QRect(rect), QRect(rect)
        upper.setHeight(LINE)
        lower.setTop(rect.top() + LINE)
        ground, ink = _head_look(head.state)
        painter.save()
        painter.fillRect(upper, ground)
        painter.fillRect(lower, color("soft" if head.state == SKIP else "paper"))
        painter.setPen(color("line"))
        for line in (upper, lower):
            painter.drawRect(line.adjusted(-1, -1, -1, -1))
        if section == self._hovered:
            painter.setPen(color("link"))
            painter.drawRect(upper.adjusted(0, 0, -2, -2))
        self._draw_target(painter, upper, head, ink)
        painter.setFont(self._words)
        painter.setPen(color("muted"))
        _draw_words(painter, lower, head.header)
        painter.restore()

    def _draw_target(self, painter: QPainter, room: QRect, head: Head, ink: str) -> None:
        arrow = icons.pixmap("chevron-down", "muted", 12, self.devicePixelRatioF())
        painter.drawPixmap(room.right() - PADDING - 10, room.center().y() - 5, arrow)
        font = QFont(self._words)
        font.setPixelSize(font.pixelSize() - 1)
        font.setBold(head.state != SKIP)
        painter.setFont(font)
        painter.setPen(ink)
        _draw_words(painter, room.adjusted(0, 0, -14, 0), head.target)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self._hover(self.logicalIndexAt(event.position().toPoint()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        column = self.logicalIndexAt(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and column >= 0 and not self._resizing():
            self.wanted.emit(column)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._hover(-1)

    def _resizing(self) -> bool:
        return self.cursor().shape() == Qt.CursorShape.SplitHCursor

    def _hover(self, column: int) -> None:
        if column != self._hovered:
            self._hovered = column
            self.viewport().update()


class _Delegate(QStyledItemDelegate):
    """Ground by how the cell was read, lines all around."""

    def __init__(self, model: PreviewModel, parent: QObject) -> None:
        super().__init__(parent)
        self._cells = model

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rect: QRect = option.rect
        look = self._cells.look(index.row(), index.column())
        painter.save()
        if look == SKIP:
            painter.fillRect(rect, color("paper"))
        elif look in ("green", "red"):
            painter.fillRect(rect, tokens().tones[look].tint)
        painter.setPen(color("line"))
        painter.drawRect(rect.adjusted(-1, -1, -1, -1))
        painter.setFont(option.font)
        painter.setPen(
            tokens().tones["red"].text if look == "red" else color("muted" if look == SKIP else "ink")
        )
        _draw_words(painter, rect, str(index.data() or ""))
        painter.restore()


class PreviewTable(QTableView):
    """Arrows walk over the columns; Enter, Space or a click on the head asks where one is to go."""

    target_wanted = Signal(int)
    skip_wanted = Signal(int)
    """Delete: do not import the column."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.cells = PreviewModel(self)
        self.head = _Header(self.cells, self)
        self.setHorizontalHeader(self.head)
        self.setModel(self.cells)
        self.setItemDelegate(_Delegate(self.cells, self))
        self.setAccessibleName(tr("名单的前几行"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(LINE)
        self.head.wanted.connect(self._want)
        self._rows_kept: int | None = None

    def show_rows(self, heads: Sequence[Head], rows: Sequence[PreviewRow]) -> None:
        """Keep the column the keyboard is on and how far one has scrolled."""
        column, left = max(0, self.currentIndex().column()), self.horizontalScrollBar().value()
        fresh = [head.header for head in heads] != [head.header for head in self.cells.heads]
        self.cells.show(heads, rows)
        self._fit()
        self.setCurrentIndex(self.cells.index(0, 0 if fresh else column))
        self.horizontalScrollBar().setValue(0 if fresh else left)

    def corner_of(self, column: int) -> QRect:
        """The upper line of a column's head, on the screen."""
        left = self.head.sectionViewportPosition(column)
        at = self.head.viewport().mapToGlobal(QRect(left, 0, self.head.sectionSize(column), LINE).topLeft())
        return QRect(at, QSize(self.head.sectionSize(column), LINE))

    def keep_height_of(self, rows: int | None) -> None:
        """Be as high as so many rows, also in another width; None: as high as there is room for."""
        self._rows_kept = rows
        self._fit_height()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        column = self.currentIndex().column()
        down = event.key() == Qt.Key.Key_Down and event.modifiers() & Qt.KeyboardModifier.AltModifier
        if column >= 0 and (down or (event.key() in _OPENING and not event.modifiers())):
            self._want(column)
        elif column >= 0 and event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.skip_wanted.emit(column)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: Any) -> None:
        """The column with the keyboard is framed."""
        super().paintEvent(event)
        column = self.currentIndex().column()
        if self.hasFocus() and column >= 0:
            painter = QPainter(self.viewport())
            painter.setPen(color("link"))
            left, width = self.columnViewportPosition(column), self.columnWidth(column)
            bottom = min(self.viewport().height(), LINE * self.cells.rowCount())
            painter.drawRect(left, -1, width - 2, bottom - 1)

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
        if event.size().width() != event.oldSize().width():
            self._fit_height()

    def _want(self, column: int) -> None:
        self.setCurrentIndex(self.cells.index(0, column))
        self.scrollTo(self.cells.index(0, column))
        self.target_wanted.emit(column)

    def _fit(self) -> None:
        """As wide as the words need; what room is left goes to all."""
        widths = self._widths()
        spare = self.viewport().width() - sum(widths)
        for column, width in enumerate(widths):
            more = spare * width // sum(widths) if spare > 0 else 0
            self.setColumnWidth(column, width + more)
        if spare > 0 and widths:
            self.setColumnWidth(len(widths) - 1, self.columnWidth(len(widths) - 1) + self._rest())

    def _fit_height(self) -> None:
        if self._rows_kept is None:
            self.setMinimumHeight(self._height_of(FEWEST_ROWS))
            self.setMaximumHeight(_ANY_HEIGHT)
        else:
            self.setFixedHeight(self._height_of(self._rows_kept))

    def _height_of(self, rows: int) -> int:
        """In px, with room for a scroll bar where there is one."""
        needed = sum(self._widths()) > self.viewport().width()
        return LINE * (rows + 2) + (12 if needed else 0)

    def _rest(self) -> int:
        return self.viewport().width() - self.head.length()

    def _widths(self) -> list[int]:
        bold = QFont(self.font())
        bold.setBold(True)
        metrics = self.fontMetrics()
        widths = []
        for column, head in enumerate(self.cells.heads):
            texts = [head.header, head.target]
            texts += [
                str(self.cells.index(row, column).data() or "")
                for row in range(min(8, self.cells.rowCount()))
            ]
            needed = max(metrics.horizontalAdvance(text) for text in texts) + 2 * PADDING + 14
            widths.append(min(WIDEST, max(NARROWEST, needed)))
        return widths


def _head_look(state: str) -> tuple[Any, str]:
    tones = tokens().tones
    if state == SKIP:
        return color("soft"), tokens().muted
    if state == "unsure":
        return tones["amber"].tint, tones["amber"].text
    return color("selection"), tones["blue"].text


def _draw_words(painter: QPainter, rect: QRect, text: str) -> None:
    room = rect.adjusted(PADDING, 0, -PADDING, 0)
    shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room.width())
    painter.drawText(room, int(_MIDDLE), shown)
