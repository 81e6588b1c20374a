"""Letting the file write down what has become due: a little after the start, and at midnight.

Nothing shown depends on it: until it is done, what fell due since is computed with every answer.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Slot

from app import clock
from app.care.dues import roll
from app.errors import KnownError
from ui.desk import Desk

if TYPE_CHECKING:
    from app.storage.rows import Done

SOON_MS = 1500
"""After the first page has come and what it needs is loaded."""


class Rolling(QObject):
    """Rolls in steps, so that what a person writes meanwhile is not kept waiting."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._soon = QTimer(self, singleShot=True, interval=SOON_MS)
        self._soon.timeout.connect(self._look)

    def start(self) -> None:
        """The file is open, or another day has begun."""
        self._soon.start()

    def stop(self) -> None:
        """The window is gone."""
        self._soon.stop()

    @Slot()
    def _look(self) -> None:
        self._desk.ask(roll.is_behind, clock.today(), then=self._go_on, key="roll", failed=self._leave)

    @Slot(object)
    def _go_on(self, behind: bool) -> None:
        if behind:
            self._desk.do(roll.roll, clock.today(), then=self._rolled, failed=self._leave)

    @Slot(object)
    def _rolled(self, done: Done[bool]) -> None:
        self._go_on(done.value)

    def _leave(self, _error: KnownError) -> None:
        """A file that cannot be written to shows what is due all the same; the next start tries again."""
