"""A number and what it counts."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from ui.kit import paint
from ui.kit.tokens import color


class Tile(QAbstractButton):
    """`ink` is the role of its number. A `live` one can be pressed and stays so."""

    def __init__(self, text: str, ink: str, parent: QWidget | None = None, *, live: bool = True) -> None:
        super().__init__(parent)
        self._ink = ink
        self._number = 0
        self._flat = False
        self.setText(text)
        self.setCheckable(live)
        self.setEnabled(live)
        if live:
            self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if live else Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.set_number(0)

    def set_number(self, number: int) -> None:
        self._number = number
        self.setAccessibleName(f"{self.text()} {number:,}")
        self.update()

    def number(self) -> int:
        return self._number

    def set_flat(self, flat: bool) -> None:
        """With the number beside what it counts, for a low window."""
        self._flat = flat
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        self.ensurePolished()
        big, small = QFontMetrics(self._big()), self.fontMetrics()
        if self._flat:
            number = big.horizontalAdvance(f"{self._number:,}")
            return QSize(number + small.horizontalAdvance(self.text()) + 32, big.height() + 6)
        return QSize(small.horizontalAdvance(self.text()) + 28, big.height() + small.height() + 16)

    def minimumSizeHint(self) -> QSize:
        return QSize(80, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen, hovered = self.isChecked(), self.isEnabled() and self.underMouse()
        painter.setPen(QPen(color("link" if chosen else "line"), 1.5 if chosen else 1))
        painter.setBrush(color("selection" if chosen else "paper" if hovered else "card"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 9, 9)
        number = f"{self._number:,}"
        room = self.rect().adjusted(10, 0, -6, 0) if self._flat else self.rect().adjusted(13, 7, -8, -9)
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.setFont(self._big())
        painter.setPen(color(self._ink if self._number else "faint"))
        painter.drawText(room, int(middle if self._flat else Qt.AlignmentFlag.AlignTop), number)
        if self._flat:
            room.setLeft(room.left() + painter.fontMetrics().horizontalAdvance(number) + 7)
        painter.setFont(self.font())
        painter.setPen(color("muted"))
        text = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, int(middle if self._flat else Qt.AlignmentFlag.AlignBottom), text)
        if self.hasFocus():
            paint.draw_focus(painter, self.rect(), 9)

    def _big(self) -> QFont:
        font = QFont(self.font())
        font.setPixelSize(self.font().pixelSize() + (4 if self._flat else 11))
        font.setBold(True)
        return font
