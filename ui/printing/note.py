"""Words above a page that take as many lines as they need."""

from __future__ import annotations

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel

from ui.kit.style import set_role

SCROLL_BAR = 40
"""It gets lower only where there is more room than a scroll bar takes: the two would chase each other."""


class Note(QLabel):
    """Hidden while it is empty.

    Its height follows its width by itself: a label that a layout asks for it lets the dialog around it grow
    higher than the screen.
    """

    def __init__(self, role: str = "late") -> None:
        super().__init__()
        self._measured = 0
        set_role(self, role)
        self.setWordWrap(True)
        self.hide()

    def say(self, text: str) -> None:
        """Show these words, or nothing."""
        self.setText(text)
        self.setVisible(bool(text))
        self._make_room()

    def hasHeightForWidth(self) -> bool:
        return False

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        grown = self.width() - self._measured
        if grown > SCROLL_BAR or self.heightForWidth(self.width()) > self.height():
            self._make_room()

    def _make_room(self) -> None:
        self._measured = self.width()
        self.setFixedHeight(max(self.heightForWidth(self.width()), 1))
