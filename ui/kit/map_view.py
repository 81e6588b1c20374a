"""A drawing of people on the screen: as wide as there is room, walked with the arrows, opened by Enter."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QGuiApplication,
    QHelpEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from app.sheets.drawing import Box, Drawing
from ui.kit import draw_map

_WAYS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
_OPENING = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}
SMALLEST = 0.55
"""Below this letters cannot be read: the drawing is then wider than its room and moves with the keyboard."""


class MapView(QWidget):
    """As high as its drawing needs at the width it gets."""

    opened = Signal(int)
    """The key of a box: a click, Enter or Space."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._drawing = Drawing(())
        self._current: int | None = None
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_drawing(self, drawing: Drawing) -> None:
        """Show this; the box with the keyboard stays if it is still there."""
        self._drawing = drawing
        keys = [box.key for box in drawing.boxes]
        if self._current not in keys:
            self._current = next(iter(keys), None)
        self._fit()
        self._tell()
        self.update()

    def drawing(self) -> Drawing:
        return self._drawing

    def current(self) -> int | None:
        """The key of the box that has the keyboard."""
        return self._current

    def place_of(self, key: int) -> QRectF:
        """Where a box stands in the widget."""
        box = next(box for box in self._drawing.boxes if box.key == key)
        left, scale = self._left(), self._scale()
        return QRectF(left + box.x * scale, box.y * scale, box.width * scale, box.height * scale)

    def sizeHint(self) -> QSize:
        return QSize(round(self._drawing.width), max(round(self._drawing.height), 1))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.translate(self._left(), 0)
        painter.scale(self._scale(), self._scale())
        draw_map.paint(
            painter, self._drawing, draw_map.on_screen(), self._current if self.hasFocus() else None
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _WAYS:
            self._walk(*_WAYS[key])
        elif key in _OPENING and self._current is not None:
            self.opened.emit(self._current)
        elif event.matches(QKeySequence.StandardKey.Copy):
            QGuiApplication.clipboard().setText("\n".join(self.words()))
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        box = self._at(event.position())
        if box is not None and event.button() == Qt.MouseButton.LeftButton:
            self._take(box.key)
            self.opened.emit(box.key)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        over = self._at(event.position()) is not None
        self.setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            box = self._at(QPointF(event.pos()))
            words = "\n".join(filter(None, (box.title, box.note))) if box else ""
            QToolTip.showText(event.globalPos(), words, self)
            return True
        return super().event(event)

    def words(self) -> list[str]:
        """What is drawn, line by line, for the clipboard and for screen readers."""
        names = {box.key: box.title for box in self._drawing.boxes}
        return [f"{names[x.one]} — {x.label} — {names[x.other]}" for x in self._drawing.lines] or list(
            names.values()
        )

    def _walk(self, dx: int, dy: int) -> None:
        here = next((box for box in self._drawing.boxes if box.key == self._current), None)
        if here is not None:
            there = nearest(self._drawing.boxes, here, dx, dy)
            if there is not None:
                self._take(there.key)

    def _take(self, key: int) -> None:
        self._current = key
        self._tell()
        self.update()

    def _tell(self) -> None:
        box = next((box for box in self._drawing.boxes if box.key == self._current), None)
        self.setAccessibleDescription(f"{box.title} {box.note}".strip() if box else "")

    def _at(self, point: QPointF) -> Box | None:
        return next((box for box in self._drawing.boxes if self.place_of(box.key).contains(point)), None)

    def _scale(self) -> float:
        room = self.width() / max(self._drawing.width, 1.0)
        return min(1.0, max(room, SMALLEST))

    def _left(self) -> float:
        return max(0.0, (self.width() - self._drawing.width * self._scale()) / 2)

    def _fit(self) -> None:
        self.setMinimumWidth(min(round(self._drawing.width * SMALLEST), 4000))
        self.setFixedHeight(max(round(self._drawing.height * self._scale()), 1))


def nearest(boxes: Sequence[Box], here: Box, dx: int, dy: int) -> Box | None:
    """The box one comes to from another in a direction: the nearest, those straight ahead before others."""
    x, y = here.middle
    ahead = []
    for box in boxes:
        along = (box.middle[0] - x) * dx + (box.middle[1] - y) * dy
        across = abs((box.middle[0] - x) * dy) + abs((box.middle[1] - y) * dx)
        if along > 1:
            ahead.append((along + 2 * across, box.key, box))
    return min(ahead, default=(0.0, 0, None), key=lambda each: each[:2])[2]
