"""The navigation rail: an icon over a word for each page, with a count where something waits."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QLabel, QVBoxLayout, QWidget

from ui.kit import icons, paint
from ui.kit.tokens import color, tokens

WIDTH = 76
_HIGH, _LOW = 54, 38
"""Heights of a button with and without its word."""
_MARK = 44


class RailButton(QAbstractButton):
    """One page."""

    def __init__(self, icon: str, label: str, keys: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._icon = icon
        self._badge = 0
        self._short = False
        self.setText(label)
        self.setToolTip(f"{label}  {keys}".rstrip())
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def badge(self) -> int:
        return self._badge

    def set_badge(self, count: int) -> None:
        self._badge = count
        self.setAccessibleName(f"{self.text()} {count}" if count else self.text())
        self.update()

    def set_short(self, short: bool) -> None:
        """Without the word, where the window is low."""
        self._short = short
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(WIDTH - 12, _LOW if self._short else _HIGH)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.isChecked() or self.underMouse():
            ground = QColor(tokens().rail_active)
            ground.setAlphaF(1.0 if self.isChecked() else 0.55)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(ground)
            painter.drawRoundedRect(QRectF(self.rect()), 8, 8)
        self._draw_face(painter)
        if self._badge:
            shown = "99+" if self._badge > 99 else str(self._badge)
            paint.draw_badge(painter, QPointF(self.width() / 2 + 16, 12), shown)
        if self.hasFocus() and self.window().property("by_keys"):
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(color("rail_text"), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 7, 7)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The ring is for those who came by the keyboard."""
        by_mouse = event.reason() == Qt.FocusReason.MouseFocusReason
        self.window().setProperty("by_keys", not by_mouse)
        super().focusInEvent(event)

    def _draw_face(self, painter: QPainter) -> None:
        role = "on_primary" if self.isChecked() else "rail_text"
        side = 20
        top = (self.height() - side) // 2 if self._short else 8
        drawn = icons.pixmap(self._icon, role, side, self.devicePixelRatioF())
        painter.drawPixmap((self.width() - side) // 2, top, drawn)
        if not self._short:
            font = self.font()
            font.setPixelSize(min(13, font.pixelSize() - 1))
            painter.setFont(font)
            painter.setPen(color(role))
            words = QRectF(0, 30, self.width(), 20)
            painter.drawText(words, Qt.AlignmentFlag.AlignCenter, self.text())


class Rail(QWidget):
    """All pages; arrows walk, Enter or Space goes there. Low windows lose the words, not the pages."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("rail")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedWidth(WIDTH)
        self._buttons: dict[str, RailButton] = {}
        self._group = QButtonGroup(self)
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(6, 10, 6, 10)
        self._box.setSpacing(2)
        self._mark = QLabel()
        self._mark.setPixmap(icons.pixmap("keqing", "on_primary", _MARK + 4, self.devicePixelRatioF()))
        self._mark.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._box.addWidget(self._mark)
        self._box.addSpacing(8)
        self._box.addStretch(1)
        self._tops = 2

    def add(self, key: str, icon: str, label: str, *, keys: str = "", bottom: bool = False) -> None:
        made = RailButton(icon, label, keys, self)
        made.clicked.connect(lambda _checked=False: self.chosen.emit(key))
        self._buttons[key] = made
        self._group.addButton(made)
        if bottom:
            self._box.addWidget(made)
        else:
            self._box.insertWidget(self._tops, made)
            self._tops += 1
        self._fit()

    def pages(self) -> list[str]:
        """Their keys, in their order."""
        return list(self._buttons)

    def button(self, key: str) -> RailButton:
        return self._buttons[key]

    def set_current(self, key: str) -> None:
        if key in self._buttons:
            self._buttons[key].setChecked(True)

    def current(self) -> str:
        """The key of the place that is lit, empty before the first."""
        return next((key for key, made in self._buttons.items() if made.isChecked()), "")

    def set_badge(self, key: str, count: int) -> None:
        self._buttons[key].set_badge(count)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Reached when a button has passed the key on: arrows walk without going anywhere yet."""
        focused = self.focusWidget()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and isinstance(focused, RailButton):
            focused.click()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        needed = 2 * 10 + _MARK + 20 + len(self._buttons) * (_HIGH + 2)
        for each in self._buttons.values():
            each.set_short(self.height() < needed)
