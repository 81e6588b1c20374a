"""A small month beside a list: a click goes to a day, and what is carried from the list is put on one."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.calendar.workdays import Duty
from ui.calendar import cell
from ui.calendar.grid import DayGrid
from ui.calendar.reads import Entry
from ui.calendar.words import weekdays
from ui.kit import paint
from ui.kit.tokens import color

HEAD, LINE = 20, 25


class MiniMonth(DayGrid):
    """Numbers alone, with a dot where somebody is due."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMinimumSize(QSize(200, HEAD + 5 * LINE))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_weeks(self, first: dt.date, weeks: int, month: int | None) -> None:
        super().show_weeks(first, weeks, month)
        self.setFixedHeight(HEAD + weeks * LINE)

    def entry_at(self, point: QPoint) -> Entry | None:
        """There is no room for lines."""
        return None

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(cell.small(self.font()))
        painter.setPen(color("muted"))
        for column, name in enumerate(weekdays()):
            place = QRect(self.width() * column // 7, 0, self.width() // 7, HEAD)
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, name)
        for day in self.days():
            self._paint_day(painter, day)
        if not self.by_keys():
            self.paint_carried(painter)

    def _paint_day(self, painter: QPainter, day: dt.date) -> None:
        rect, look = self.day_rect(day), self.look(day)
        place = QRectF(rect.center().x() - 13.5, rect.top() + 1.5, 28, rect.height() - 3)
        round_ = place.height() / 2
        painter.setPen(Qt.PenStyle.NoPen)
        if look.today or look.chosen:
            painter.setBrush(color("primary" if look.today else "selection"))
            painter.drawRoundedRect(place, round_, round_)
        if look.target or (look.chosen and self.hasFocus()):
            paint.draw_focus(painter, place.toRect())
        painter.setPen(color(self._ink(day)))
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, str(day.day))
        if self.entries(day):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(color("on_primary" if look.today else "link"))
            painter.drawEllipse(QPoint(round(place.center().x()), round(place.bottom()) - 3), 1.5, 1.5)

    def _ink(self, day: dt.date) -> str:
        look, face = self.look(day), self.face(day)
        if look.today:
            return "on_primary"
        if look.outside:
            return "faint"
        return "good" if face is not None and face.duty is Duty.OFF else "ink"

    def top(self) -> int:
        """Below the names of the weekdays."""
        return HEAD
