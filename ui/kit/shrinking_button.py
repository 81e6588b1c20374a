"""A button for words that may be longer than its room, apart from those that the first window needs."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QStyle, QStyleOptionButton, QStylePainter

from ui.kit.controls import ON_COLOUR, Button
from ui.kit.icons import give_icon

_LEAST = 80


class ShrinkingButton(Button):
    """A button whose words, as the name of a file, may be longer than its room: … stands in their middle."""

    def __init__(self, text: str, role: str, icon: str, on_click: Callable[[], object]) -> None:
        super().__init__(text)
        self.setProperty("role", role)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAutoDefault(True)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        if icon:
            give_icon(self, icon, ON_COLOUR.get(role, "ink"), 16)
        self.clicked.connect(lambda _checked=False: on_click())

    def minimumSizeHint(self) -> QSize:
        return super().minimumSizeHint().boundedTo(QSize(_LEAST, 1000))

    def shown_text(self) -> str:
        """What has room of it."""
        lacking = self.sizeHint().width() - self.width()
        if lacking <= 0:  # by the width of the words alone, a whole number, they may seem not to fit
            return self.text()
        room = self.fontMetrics().horizontalAdvance(self.text()) - lacking
        return self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideMiddle, room)

    def paintEvent(self, event: QPaintEvent) -> None:
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text = self.shown_text()
        self.setToolTip(self.text() if option.text != self.text() else "")
        QStylePainter(self).drawControl(QStyle.ControlElement.CE_PushButton, option)
