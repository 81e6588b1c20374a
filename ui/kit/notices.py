"""What is said without asking: banners on a page, the toast of the shell, empty pages."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QColor, QEnterEvent, QShowEvent
from PySide6.QtWidgets import (
    QGraphicsDropShadowEffect,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from ui.kit import icons, veil
from ui.kit.controls import button
from ui.kit.labels import ElidedLabel, label
from ui.kit.layout import Card, row
from ui.kit.tokens import tokens
from ui.words import tr

TOAST_MS = 8_000
_CUT = 0.4
_ENOUGH = 300
"""Of a long name, in px: who has just done something knows it by its beginning."""
"""So much of the words that tell what was done may be left out for want of room."""
BELOW = 8
"""So low it stands, in px, that it covers the line of keys below a list and not the last row."""
_ICONS = {"green": "circle-check", "blue": "info", "amber": "triangle-alert", "red": "circle-alert"}


class Banner(Card):
    """A line across the top of a page, hidden until it has something to say. It never stops anybody."""

    shown = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, role="tint", margins=(12, 4, 6, 4))
        self._sign = QLabel()
        self._text = label("", wrap=True)
        self._action = button("", "small")
        self._close = button("", "ghost", icon="x", tip=tr("关闭"), on_click=self.close_up)
        self._then: Callable[[], object] | None = None
        self._words = ("", "")
        veil.watch(self)
        self._action.clicked.connect(self._act)
        line = row(self._sign, self._text, self._action, self._close, spacing=10)
        line.setStretch(1, 1)
        self.box.addLayout(line)
        self.hide()

    def say(
        self,
        text: str,
        tone: str = "blue",
        *,
        action: str = "",
        then: Callable[[], object] | None = None,
        covered: str = "",
    ) -> None:
        """Show `text`; with `action` a button that calls `then` and hides the banner. Tones as of chips.

        `covered` stands instead of `text` while a customer is beside.
        """
        look = tokens().tones[tone]
        self.setStyleSheet(
            f'QFrame[role="tint"] {{ background: {look.tint}; }} QLabel {{ color: {look.text}; }}'
        )
        self._sign.setPixmap(icons.pixmap(_ICONS.get(tone, "info"), "ink", 16, self.devicePixelRatioF()))
        self._words = (text, covered or text)
        self.follow_veil()
        self._action.setText(action)
        self._action.setVisible(bool(action))
        self._then = then
        self.show()
        self.shown.emit(True)

    def follow_veil(self) -> None:
        self._text.setText(self._words[veil.is_drawn()])

    def text(self) -> str:
        return self._text.text()

    def take_back(self, text: str) -> None:
        """What was said is no longer so: hide it, unless something else stands there by now."""
        if text and self._words[0] == text:
            self.close_up()

    def close_up(self) -> None:
        self.hide()
        self.shown.emit(False)

    def _act(self) -> None:
        self.close_up()
        if self._then is not None:
            self._then()


class Notice(Card):
    """A line that must not be missed, on the tint of its tone; it stays."""

    def __init__(self, text: str, tone: str = "amber", parent: QWidget | None = None) -> None:
        super().__init__(parent, role="tint", margins=(12, 7, 12, 7))
        look = tokens().tones[tone]
        self.setStyleSheet(
            f'QFrame[role="tint"] {{ background: {look.tint}; }} QLabel {{ color: {look.text}; }}'
        )
        sign = QLabel()
        sign.setPixmap(icons.pixmap(_ICONS.get(tone, "info"), "ink", 16, self.devicePixelRatioF()))
        line = row(sign, label(text, wrap=True), spacing=10)
        line.setStretch(1, 1)
        self.box.addLayout(line)


class Toast(Card):
    """What was just done, with a way back, at the bottom left of its parent: buttons stand at the right.

    It goes by itself. `place` knows a better one for something of a size, or of the least that will do, in
    the coordinates of the parent.
    """

    def __init__(self, parent: QWidget, place: Callable[[QSize, QSize], QRect] | None = None) -> None:
        super().__init__(parent, margins=(14, 5, 8, 5))
        self._find_place = place or self._bottom_left
        self._sign = QLabel()
        self._text = ElidedLabel()
        self._text.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._action = button("", "link", on_click=self._act)
        self._action.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._then: Callable[[], object] | None = None
        self._room = parent
        self._timer = QTimer(self, singleShot=True, interval=TOAST_MS)
        self._timer.timeout.connect(self.hide)
        self.box.addLayout(row(self._sign, self._text, self._action, spacing=10))
        self._cast_shadow()
        parent.installEventFilter(self)
        self.hide()

    def say(
        self,
        text: str,
        tone: str = "green",
        *,
        action: str = "",
        then: Callable[[], object] | None = None,
    ) -> None:
        """Show `text` for a while; `then` is called when its `action` is clicked."""
        role = {"green": "good", "red": "late"}.get(tone, "link")
        self._sign.setPixmap(icons.pixmap(_ICONS.get(tone, "info"), role, 16, self.devicePixelRatioF()))
        self._text.setText(text)
        self._action.setText(action)
        self._action.setVisible(bool(action))
        self._then = then
        self.show()
        self.settle()
        self.raise_()
        self._timer.start()

    def text(self) -> str:
        return self._text.text()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            QTimer.singleShot(0, self, self.settle)
        return False

    def enterEvent(self, event: QEnterEvent) -> None:
        self._timer.stop()

    def leaveEvent(self, event: QEvent) -> None:
        self._timer.start()

    @Slot()
    def settle(self) -> None:
        """Go where there is room for it now."""
        if self.isHidden():
            return
        room = self._room.rect()
        self.setMaximumWidth(room.width() - 32)
        self.box.activate()
        self.adjustSize()
        self.setGeometry(self._find_place(self.size(), self._least()))

    def _least(self) -> QSize:
        """What was done is still understood where its end is cut off; why something failed is not."""
        if not self._action.isVisibleTo(self):
            return self.size()
        words = self._text.sizeHint().width()
        return self.size() - QSize(max(int(words * _CUT), words - _ENOUGH), 0)

    def _bottom_left(self, size: QSize, _least: QSize) -> QRect:
        return QRect(QPoint(16, self._room.height() - size.height() - BELOW), size)

    def _cast_shadow(self) -> None:
        shadow = QGraphicsDropShadowEffect(self)
        tint = QColor(tokens().shade)
        tint.setAlpha(60)
        shadow.setColor(tint)
        shadow.setBlurRadius(18)
        shadow.setOffset(0, 3)
        self.setGraphicsEffect(shadow)

    def _act(self) -> None:
        self.hide()
        if self._then is not None:
            self._then()


class EmptyState(QWidget):
    """An empty page says what to do first."""

    acted = Signal()

    def __init__(
        self, icon: str, title: str, hint: str = "", action: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._icon = icon
        self._sign = QLabel()
        self._title = label(title, "heading")
        self._hint = label(hint, "muted", wrap=True)
        box = QVBoxLayout(self)
        box.setSpacing(8)
        box.addStretch(2)
        for part in (self._sign, self._title, self._hint):
            part.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            box.addWidget(part)
        if action:
            line = QHBoxLayout()
            line.addStretch(1)
            line.addWidget(button(action, "primary", on_click=self.acted.emit))
            line.addStretch(1)
            box.addSpacing(6)
            box.addLayout(line)
        box.addStretch(3)

    def say(self, title: str, hint: str = "", icon: str = "") -> None:
        """Other words, and if wanted another sign, e.g. when a filter finds nothing."""
        self._title.setText(title)
        self._hint.setText(hint)
        self._icon = icon or self._icon
        self._draw()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._draw()

    def _draw(self) -> None:
        self._sign.setPixmap(icons.pixmap(self._icon, "faint", 40, self.devicePixelRatioF()))
