"""Buttons in one line: where it is too short, the last of them show their signs alone."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtWidgets import QBoxLayout, QPushButton


class Fitting:
    """Every button has a sign, and a tip that says what it does; its words are its name in any case."""

    def __init__(self, line: QBoxLayout, buttons: Iterable[QPushButton]) -> None:
        self._line = line
        self._buttons = [(each, each.text()) for each in buttons]
        for each, text in self._buttons:
            each.setAccessibleName(text)

    def fit(self, width: int) -> bool:
        """Show as many words as there is room for; whether there is room for what is left of them."""
        for each, text in self._buttons:
            each.setText(text)
        for each, _ in reversed(self._buttons):
            if self._has_room(width):
                return True
            each.setText("")
        return self._has_room(width)

    def _has_room(self, width: int) -> bool:
        self._line.invalidate()
        return self._line.sizeHint().width() <= width
