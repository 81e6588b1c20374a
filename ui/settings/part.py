"""A part of the page: a card with a heading and a line of what it is for."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ui.kit.labels import label
from ui.kit.layout import Card


class Part(Card):
    """Other parts of the page add their rows to `box`."""

    def __init__(self, title: str, hint: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent, margins=(18, 14, 18, 16), spacing=9)
        self.box.addWidget(label(title, "heading"))
        if hint:
            self.box.addWidget(label(hint, "small", wrap=True))
        self.problem = label("", "late", wrap=True)
        self.problem.hide()

    def complain(self, text: str) -> None:
        """Say below what could not be done; an empty text takes it back."""
        self.problem.setText(text)
        self.problem.setVisible(bool(text))
