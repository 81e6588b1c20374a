"""The head of Today: in a narrow window the last of its buttons show their signs alone."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from ui.kit.labels import ElidedLabel, label
from ui.kit.layout import row


class Head(QWidget):
    """Title, what waits, and the tools; every tool has a sign, and a tip that says what it does."""

    def __init__(self, title: str, scope: QWidget, tools: Sequence[QPushButton], parent: QWidget) -> None:
        super().__init__(parent)
        self._title = label(title, "title")
        self.summary = ElidedLabel("", "muted")
        self.summary.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._tools = [(tool, tool.text()) for tool in tools]
        for tool, text in self._tools:
            tool.setAccessibleName(text)
        self._line = row(self._title, self.summary, 1, scope, *tools, spacing=8)
        self.setLayout(self._line)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def tell(self, text: str) -> None:
        """How many wait."""
        self.summary.setText(text)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        self.summary.show()
        for tool, text in self._tools:
            tool.setText(text)
        for tool, _ in reversed(self._tools):
            self._line.invalidate()
            if self._line.sizeHint().width() <= self.width():
                return
            tool.setText("")
        self._line.invalidate()
        least = self._line.minimumSize().width()
        self.summary.setVisible(least <= self.width())
