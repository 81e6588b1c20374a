"""A big choice: an icon, what it is, and a line of what it means."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from ui.kit import icons
from ui.kit.tokens import color

_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class BigChoice(QAbstractButton):
    """Reached by Tab, chosen by a click, Space or Enter; `main` is what a beginner wants."""

    def __init__(
        self, icon: str, text: str, hint: str, *, main: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._icon = icon
        self._hint = hint
        self._main = main
        self.setText(text)
        self.setAccessibleDescription(hint)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        self.ensurePolished()
        return QSize(380, self.font().pixelSize() * 2 + 44)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        marked = self.hasFocus() or self.underMouse()
        painter.setPen(QPen(color("link" if marked else "line"), 2 if self.hasFocus() else 1))
        painter.setBrush(color("primary" if self._main else "card"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 10, 10)
        if self._main and self.hasFocus():
            painter.setPen(QPen(color("on_primary"), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(4, 4, -4, -4), 7, 7)
        self._draw_words(painter)

    def _draw_words(self, painter: QPainter) -> None:
        drawn = icons.pixmap(self._icon, "on_primary" if self._main else "link", 26, self.devicePixelRatioF())
        painter.drawPixmap(18, (self.height() - 26) // 2, drawn)
        font = QFont(self.font())
        font.setPixelSize(font.pixelSize() + 2)
        font.setBold(True)
        painter.setFont(font)
        painter.setPen(color("on_primary" if self._main else "ink"))
        half, left = self.height() // 2, 60
        painter.drawText(QRect(left, 10, self.width() - left - 14, half - 9), _LEFT, self.text())
        painter.setFont(self.font())
        painter.setPen(color("on_primary" if self._main else "muted"))
        room = QRect(left, half, self.width() - left - 14, half - 9)
        shown = painter.fontMetrics().elidedText(self._hint, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, _LEFT, shown)
