"""Values of several sides in columns, item by item: up and down walk, left and right choose whose stays."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QObject, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui.kit.cells import PADDING, Cell, Column, Index
from ui.kit.models import RowsModel
from ui.kit.table import SmallTable
from ui.kit.tokens import color, tokens
from ui.words import tr

BEFORE_SIDES = 2
"""Columns before those of the sides: what the item is called, and what becomes of it."""
STAYS = "stays"
"""The look of a value that was chosen; the others are roles of colours."""
_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
_SHADED = QStyle.StateFlag.State_Selected.value


class PickTable(SmallTable):
    """Who inherits says what can be chosen and how it looks."""

    chosen = Signal()
    """Another value stays."""

    def __init__(self, columns: Sequence[Column], cell: Callable[[Any, str], Cell]) -> None:
        super().__init__(columns, cell)
        self.setItemDelegate(_Delegate(self._rows, self))
        self.setAccessibleName(tr("逐项对比"))
        self.clicked.connect(self._click)

    def step(self, row: int, by: int) -> bool:
        """Choose the next value to the left or right; whether there was anything to choose."""
        raise NotImplementedError

    def pick(self, row: int, side: int) -> bool:
        """Choose the value of a side; whether that could be."""
        raise NotImplementedError

    def look(self, row: int, side: int) -> str:
        """`STAYS` or the role of a colour; the side is below 0 for the columns before."""
        raise NotImplementedError

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(Qt.Key(event.key()))
        if step is None or event.modifiers() & Qt.KeyboardModifier.AltModifier:
            super().keyPressEvent(event)
        elif self.step(self.current_row(), step):
            self.chosen.emit()

    def _click(self, index: Index) -> None:
        side = index.column() - BEFORE_SIDES
        if side >= 0 and self.pick(index.row(), side):
            self.chosen.emit()


class _Delegate(QStyledItemDelegate):
    """The value that stays on a tint."""

    def __init__(self, model: RowsModel, parent: QObject) -> None:
        super().__init__(parent)
        self._model = model

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rect: QRect = option.rect
        if option.state.value & _SHADED:
            painter.fillRect(rect, color("selection"))
        text = str(self._model.cell(index.row(), index.column()) or "").replace("\n", tr("；"))
        table = self.parent()
        assert isinstance(table, PickTable)
        look = table.look(index.row(), index.column() - BEFORE_SIDES)
        ink = _tinted(painter, rect) if look == STAYS else color(look)
        room = rect.adjusted(PADDING, 0, -PADDING, 0)
        painter.setFont(option.font)
        painter.setPen(ink)
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)


def _tinted(painter: QPainter, rect: QRect) -> QColor:
    """Draws the tint; gives the colour of the words on it."""
    look = tokens().tones["green"]
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(look.tint))
    painter.drawRoundedRect(QRectF(rect).adjusted(3, 4, -3, -4), 6, 6)
    painter.restore()
    return QColor(look.text)
