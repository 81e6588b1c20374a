"""Columns of tables and how their cells are painted."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple, Protocol

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from app.fields.secrecy import Secrecy
from ui.kit import paint
from ui.kit.tokens import color
from ui.naming import item_name
from ui.words import tr


class Marked(NamedTuple):
    """A text that looks otherwise than its column; `note` says why, to the mouse and to screen readers."""

    text: str
    role: str
    note: str = ""


Chips = Sequence[tuple[str, str]]
"""Texts with their tones."""
Cell = str | Marked | Chips
Index = QModelIndex | QPersistentModelIndex

PADDING = 10
ROW_HEIGHT = 32

_ALIGN = {
    "left": Qt.AlignmentFlag.AlignLeft,
    "right": Qt.AlignmentFlag.AlignRight,
    "center": Qt.AlignmentFlag.AlignHCenter,
}
_ALIGN_VALUE = {name: int(flag | Qt.AlignmentFlag.AlignVCenter) for name, flag in _ALIGN.items()}
_SELECTED, _HOVERED = QStyle.StateFlag.State_Selected.value, QStyle.StateFlag.State_MouseOver.value
_TEXT_ROLES = frozenset({"muted", "late", "link", "good"})


@dataclass(frozen=True, slots=True)
class Column:
    """One column. `role` says how cells look: "", strong, muted, late, link, grade or chips."""

    key: str
    label: str
    width: int = 120
    align: str = "left"
    role: str = ""
    sortable: bool = True
    hidden: bool = False
    secrecy: Secrecy = Secrecy.OPEN
    item: str = ""
    """The item of the file that it shows: the shop may call it otherwise than `label`."""
    masked: bool = False
    """Whether paper shows it only where sensitive items are asked for: what was paid, say."""

    @property
    def covered(self) -> Secrecy:
        """How secret its cells are: a grade is for nobody who is beside."""
        return Secrecy.BESIDE if self.role == "grade" and self.secrecy is Secrecy.OPEN else self.secrecy

    @property
    def title(self) -> str:
        """What stands in the header."""
        return item_name(self.item, self.label) if self.item else self.label

    @property
    def alignment(self) -> Qt.AlignmentFlag:
        return _ALIGN[self.align] | Qt.AlignmentFlag.AlignVCenter


def plain(cell: Cell | None) -> str:
    """A cell as words, for the clipboard and for screen readers."""
    if cell is None:
        return "…"
    if isinstance(cell, Marked):
        return cell.text
    return cell if isinstance(cell, str) else tr("、").join(text for text, _ in cell)


def explained(cell: Cell | None) -> str:
    """A cell as words, and why it is marked."""
    note = cell.note if isinstance(cell, Marked) else ""
    return tr("{text}（{note}）").format(text=plain(cell), note=note) if note else plain(cell)


class Grid(Protocol):
    """The model of a table, asked without the detour over roles: a screen has hundreds of cells."""

    columns: list[Column]

    def cell(self, row: int, column: int) -> Cell | None: ...


class CellDelegate(QStyledItemDelegate):
    """Paints all tables alike: selection, words, chips, grades. Lines are the table's business."""

    def __init__(self, grid: Grid, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._grid = grid

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        cell = self._grid.cell(index.row(), index.column())
        if cell is None or isinstance(cell, str | Marked):
            text = plain(cell) if cell else ""
            return QSize(option.fontMetrics.horizontalAdvance(text) + 2 * PADDING, ROW_HEIGHT)
        width = sum(paint.chip_width(option.font, text) + 5 for text, _ in cell)
        return QSize(width + 2 * PADDING, ROW_HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rect: QRect = option.rect
        state = option.state.value
        if state & _SELECTED or state & _HOVERED:
            painter.fillRect(rect, color("selection" if state & _SELECTED else "paper"))
        column = self._grid.columns[index.column()]
        cell = self._grid.cell(index.row(), index.column())
        inner = rect.adjusted(PADDING, 0, -PADDING, 0)
        if cell is None:
            self._placeholder(painter, inner)
        elif column.role == "grade" and len(plain(cell)) > 1:
            paint.draw_chip(painter, inner.left(), rect.center().y() + 0.5, plain(cell), room=inner.width())
        elif column.role == "grade":
            paint.draw_grade(painter, inner.left(), rect.center().y() + 0.5, plain(cell))
        elif isinstance(cell, Marked):
            self._words(painter, option, inner, cell.text, replace(column, role=cell.role))
        elif isinstance(cell, str):
            self._words(painter, option, inner, cell, column)
        else:
            self._chips(painter, option, inner, cell)

    def _placeholder(self, painter: QPainter, room: QRect) -> None:
        bar = QRectF(room.left(), room.center().y() - 4, min(room.width(), 56), 8)
        painter.save()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color("soft"))
        painter.drawRoundedRect(bar, 4, 4)
        painter.restore()

    def _words(
        self, painter: QPainter, option: QStyleOptionViewItem, room: QRect, text: str, column: Column
    ) -> None:
        font = option.font
        if column.role == "strong":
            font = QFont(font)
            font.setBold(True)
        painter.setFont(font)
        painter.setPen(color(column.role if column.role in _TEXT_ROLES else "ink"))
        if len(text) * font.pixelSize() > room.width():
            text = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, _ALIGN_VALUE[column.align], text)

    def _chips(self, painter: QPainter, option: QStyleOptionViewItem, room: QRect, chips: Chips) -> None:
        painter.save()
        painter.setFont(option.font)
        painter.setClipRect(room.adjusted(0, 0, 4, 0))
        left = float(room.left())
        for text, tone in chips:
            if left + paint.chip_width(option.font, text) > room.right() + 4 and left > room.left():
                painter.setPen(color("faint"))
                painter.drawText(
                    QRectF(left, room.top(), 20, room.height()), Qt.AlignmentFlag.AlignVCenter, "…"
                )
                break
            left = paint.draw_chip(painter, left, room.center().y() + 0.5, text, tone) + 5
        painter.restore()
