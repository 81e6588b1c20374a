"""Columns of tables and how their cells are painted."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPalette
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui.kit import paint
from ui.kit.tokens import color, tokens

Chips = Sequence[tuple[str, str]]
"""Texts with their tones."""
Cell = str | Chips
Index = QModelIndex | QPersistentModelIndex

CELL = Qt.ItemDataRole.UserRole
"""What a cell holds: a `Cell`, or None while its row is still on the way."""
ROLE = Qt.ItemDataRole.UserRole + 1
PADDING = 10
ROW_HEIGHT = 32

_ALIGN = {
    "left": Qt.AlignmentFlag.AlignLeft,
    "right": Qt.AlignmentFlag.AlignRight,
    "center": Qt.AlignmentFlag.AlignHCenter,
}


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

    @property
    def alignment(self) -> Qt.AlignmentFlag:
        return _ALIGN[self.align] | Qt.AlignmentFlag.AlignVCenter


def plain(cell: Cell | None) -> str:
    """A cell as words, for the clipboard and for screen readers."""
    if cell is None:
        return "…"
    return cell if isinstance(cell, str) else "、".join(text for text, _ in cell)


class CellDelegate(QStyledItemDelegate):
    """Paints whole rows alike: selection, words, chips, grades."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        cell = index.data(CELL)
        if cell is None or isinstance(cell, str):
            return QSize(option.fontMetrics.horizontalAdvance(cell or "") + 2 * PADDING, ROW_HEIGHT)
        width = sum(paint.chip_width(option.font, text) + 5 for text, _ in cell)
        return QSize(width + 2 * PADDING, ROW_HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rect: QRect = option.rect
        self._ground(painter, option, rect)
        cell, role = index.data(CELL), index.data(ROLE)
        inner = rect.adjusted(PADDING, 0, -PADDING, 0)
        if cell is None:
            self._placeholder(painter, inner)
        elif role == "grade":
            paint.draw_grade(painter, inner.left(), rect.center().y() + 0.5, plain(cell))
        elif isinstance(cell, str):
            self._words(painter, option, inner, cell, index)
        else:
            self._chips(painter, option, inner, cell)

    def _ground(self, painter: QPainter, option: QStyleOptionViewItem, rect: QRect) -> None:
        look = tokens()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, QColor(look.selection))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, QColor(look.paper))
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, QColor(look.soft))

    def _placeholder(self, painter: QPainter, room: QRect) -> None:
        bar = QRectF(room.left(), room.center().y() - 4, min(room.width(), 56), 8)
        painter.save()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color("soft"))
        painter.drawRoundedRect(bar, 4, 4)
        painter.restore()

    def _words(
        self, painter: QPainter, option: QStyleOptionViewItem, room: QRect, text: str, index: Index
    ) -> None:
        role = index.data(ROLE)
        painter.save()
        font = QFont(option.font)
        font.setBold(role == "strong")
        painter.setFont(font)
        painter.setPen(color(role) if role in ("muted", "late", "link", "good") else color("ink"))
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, int(index.data(Qt.ItemDataRole.TextAlignmentRole)), shown)
        painter.restore()

    def _chips(self, painter: QPainter, option: QStyleOptionViewItem, room: QRect, chips: Chips) -> None:
        painter.save()
        painter.setFont(option.font)
        painter.setClipRect(room.adjusted(0, 0, 4, 0))
        left = float(room.left())
        for text, tone in chips:
            if left + paint.chip_width(option.font, text) > room.right() + 4 and left > room.left():
                painter.setPen(option.palette.color(QPalette.ColorRole.PlaceholderText))
                painter.drawText(
                    QRectF(left, room.top(), 20, room.height()), Qt.AlignmentFlag.AlignVCenter, "…"
                )
                break
            left = paint.draw_chip(painter, left, room.center().y() + 0.5, text, tone) + 5
        painter.restore()
