"""Builds the box of Ctrl+J when it is first wanted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from ui.desk import Desk

if TYPE_CHECKING:
    from ui.contact.learn_box import LearnBox


class LearnOpener(QObject):
    """Lives with its window."""

    def __init__(self, desk: Desk, window: QWidget) -> None:
        super().__init__(window)
        self._desk = desk
        self._window = window
        self.box: LearnBox | None = None

    @Slot(int)
    def open(self, customer_id: int) -> None:
        """Put down what was learnt of this customer."""
        from ui.contact.learn_box import LearnBox

        if self.box is None:
            self.box = LearnBox(self._desk, self._window)
        self.box.open(customer_id)
