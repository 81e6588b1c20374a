"""The head of Today: in a narrow window the last of its buttons show their signs alone."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from ui.kit.fitting import Fitting
from ui.kit.labels import ElidedLabel, label
from ui.kit.layout import row


class Head(QWidget):
    """Title, what waits, and the tools; every tool has a sign, and a tip that says what it does."""

    def __init__(self, title: str, scope: QWidget, tools: Sequence[QPushButton], parent: QWidget) -> None:
        super().__init__(parent)
        self._title = label(title, "title")
        self.summary = ElidedLabel("", "muted")
        self.summary.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        line = row(self._title, self.summary, 1, scope, *tools, spacing=8)
        self._tools = Fitting(line, tools)
        self._has_width = False
        self.setLayout(line)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def tell(self, text: str) -> None:
        """How many wait."""
        self.summary.setText(text)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._has_width = True
        self._fit()

    def _fit(self) -> None:
        """Half a word says nothing; how many wait stands above each group as well, the title on the rail.

        Until the window is laid out nobody knows for which width: trying is three milliseconds of its start.
        """
        if not self._has_width:
            return
        parts = (self.summary, self._title)
        for part in parts:
            part.show()
        for part in parts:
            if self._tools.fit(self.width()):
                return
            part.hide()
        self._tools.fit(self.width())
