"""A small picture of a sheet of labels: which is the first that is still free."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.printing.labels import LabelFormat
from app.printing.setup import PAPERS, size_of
from ui.kit import tokens
from ui.words import tr

WIDE = 150
_STEPS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}


class StartPicker(QWidget):
    """A click or the arrows choose the first free label; Home goes back to the first of all."""

    chosen = Signal(int)
    """The first free label, from 0."""

    def __init__(self, sheet: LabelFormat, start: int) -> None:
        super().__init__()
        self._sheet = sheet
        self._start = start if start < sheet.places else 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setToolTip(tr("点第一张空的标签，或用方向键走过去"))
        self._tell()

    def start(self) -> int:
        return self._start

    def set_sheet(self, sheet: LabelFormat) -> None:
        """Another sheet of labels: its first is free."""
        self._sheet, self._start = sheet, 0
        self.updateGeometry()
        self._tell()

    def go_to(self, number: int) -> None:
        """Show what was remembered, without telling."""
        if 0 <= number < self._sheet.places:
            self._start = number
            self._tell()

    def place_of(self, number: int) -> QRectF:
        """Where a label is drawn."""
        sheet, scale = self._sheet, self._scale()
        across, down = number % sheet.columns, number // sheet.columns
        left = sheet.left + across * (sheet.width + sheet.gap_x)
        top = sheet.top + down * (sheet.height + sheet.gap_y)
        return QRectF(left * scale, top * scale, sheet.width * scale, sheet.height * scale)

    def sizeHint(self) -> QSize:
        high = (size_of(self._sheet.paper) or PAPERS["A4"])[1]
        return QSize(WIDE + 1, round(high * self._scale()) + 1)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        for number in range(self._sheet.places):
            if self.place_of(number).contains(event.position()):
                self._choose(number)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        columns = self._sheet.columns
        if event.key() == Qt.Key.Key_Home:
            self._choose(0)
        elif (step := _STEPS.get(Qt.Key(event.key()))) is not None:
            self._choose(self._start + step[0] + step[1] * columns)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(tokens.color("edge"))
        painter.setBrush(tokens.color("card"))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        for number in range(self._sheet.places):
            self._paint_label(painter, number)

    def _paint_label(self, painter: QPainter, number: int) -> None:
        room = self.place_of(number).adjusted(1, 1, -1, -1)
        first = number == self._start
        painter.setPen(tokens.color("primary" if first else "edge"))
        painter.setBrush(tokens.color("primary" if first else "line" if number < self._start else "card"))
        painter.drawRect(room)
        if number < self._start:
            painter.drawLine(room.topLeft(), room.bottomRight())
        if self.hasFocus() and first:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(room.adjusted(-1.5, -1.5, 1.5, 1.5))

    def _scale(self) -> float:
        return WIDE / (size_of(self._sheet.paper) or PAPERS["A4"])[0]

    def _choose(self, number: int) -> None:
        if 0 <= number < self._sheet.places and number != self._start:
            self._start = number
            self._tell()
            self.chosen.emit(number)

    def _tell(self) -> None:
        down, across = divmod(self._start, self._sheet.columns)
        self.setAccessibleDescription(tr("第 {row} 行第 {column} 列").format(row=down + 1, column=across + 1))
        self.update()
