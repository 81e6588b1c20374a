"""Charts: bars of weeks, walked over by the keyboard and told by the mouse."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from ui.kit import paint
from ui.kit.tokens import color

HIGH = 132
_FOOT, _TOP = 18, 16
_BEFORE_FLOOR = 5
"""Between the numbers of the scale and the bars."""
_MARK_GAP = 10
_GAP = 1.0


class Bar(NamedTuple):
    """A value; `mark` stands below the bar where a new month begins, `past` bars are pale."""

    value: int
    words: str
    mark: str = ""
    past: bool = False


class BarChart(QWidget):
    """`before` is a thin line over the bars: how it was. The bar in hand is told by `pointed` in words."""

    pointed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bars: Sequence[Bar] = ()
        self._before: Sequence[int] = ()
        self._place = -1
        self.setMinimumHeight(HIGH)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def set_bars(self, bars: Sequence[Bar], before: Sequence[int] = ()) -> None:
        self._bars, self._before = tuple(bars), tuple(before)
        self._place = min(self._place, len(self._bars) - 1)
        self.update()

    def bars(self) -> Sequence[Bar]:
        return self._bars

    def sizeHint(self) -> QSize:
        return QSize(420, HIGH)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        if step is None or not self._bars:
            super().keyPressEvent(event)
            return
        first = sum(bar.past for bar in self._bars) - (step > 0)
        self._point((first if self._place < 0 else self._place) + step)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._bars:
            self._point(int((event.position().x() - self._left()) / self._width()))

    def leaveEvent(self, event: object) -> None:
        del event
        self._point(-1)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._point(-1)

    def _point(self, place: int) -> None:
        place = -1 if place < 0 else min(place, len(self._bars) - 1)
        if place != self._place:
            self._place = place
            self.pointed.emit(self._bars[place].words if place >= 0 else "")
            self.update()

    def _most(self) -> int:
        """The top of the scale."""
        return max([bar.value for bar in self._bars] + list(self._before) + [1])

    def _left(self) -> int:
        """Where the bars begin: the numbers of the scale have room before them."""
        return self.fontMetrics().horizontalAdvance(f"{max(self._most(), 10):,}") + 2 * _BEFORE_FLOOR

    def _width(self) -> float:
        return max(1.0, (self.width() - self._left() - 2) / max(1, len(self._bars)))

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        most, left = self._most(), self._left()
        floor = self.height() - _FOOT
        self._draw_scale(painter, most, floor)
        wide = self._width()
        for place, bar in enumerate(self._bars):
            self._draw_bar(painter, place, bar, bar.value / most * (floor - _TOP), floor)
        self._draw_marks(painter)
        if self._before:
            painter.setPen(QPen(color("late"), 1.2))
            points = [
                QPointF(left + (place + 0.5) * wide, floor - value / most * (floor - _TOP))
                for place, value in enumerate(self._before)
            ]
            painter.drawPolyline(QPolygonF(points))
        if self.hasFocus():
            paint.draw_focus(painter, self.rect(), 6)

    def _draw_scale(self, painter: QPainter, most: int, floor: int) -> None:
        left = self._left()
        painter.setPen(color("line"))
        painter.drawLine(left, floor, self.width(), floor)
        painter.drawLine(left, _TOP, self.width(), _TOP)
        painter.setPen(color("muted"))
        flags = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        painter.drawText(QRectF(0, _TOP - 9, left - _BEFORE_FLOOR, 18), flags, f"{most:,}")
        painter.drawText(QRectF(0, floor - 9, left - _BEFORE_FLOOR, 18), flags, "0")

    def _draw_bar(self, painter: QPainter, place: int, bar: Bar, high: float, floor: int) -> None:
        wide, left = self._width(), self._left() + place * self._width()
        painter.setPen(Qt.PenStyle.NoPen)
        role = "link" if place == self._place else "edge" if bar.past else "primary"
        painter.setBrush(color(role))
        painter.drawRect(QRectF(left + _GAP / 2, floor - high, max(1.0, wide - _GAP), high))

    def _draw_marks(self, painter: QPainter) -> None:
        """Below their bars, as many as there is room for, none cut off."""
        painter.setPen(color("muted"))
        free, wide, start = 0.0, self._width(), self._left()
        for place, bar in enumerate(self._bars):
            left = start + place * wide
            needed = painter.fontMetrics().horizontalAdvance(bar.mark)
            if bar.mark and left >= free and left + needed <= self.width():
                painter.drawText(QPointF(left, self.height() - 4), bar.mark)
                free = left + needed + _MARK_GAP
