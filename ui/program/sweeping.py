"""Cyclic garbage is collected in the window's thread alone.

Python collects in whichever thread happens to allocate; widgets that are part of a cycle would be destroyed
in the reader's thread, which Qt does not survive.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

EVERY_MS = 2_000
_OLD_EVERY = 30


class Sweeper(QObject):
    """From now on nothing is collected but here: the young often, the old now and then."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        gc.disable()
        self._turns = 0
        self._timer = QTimer(self, interval=EVERY_MS)
        self._timer.timeout.connect(self.sweep)
        self._timer.start()

    def sweep(self) -> None:
        """One turn."""
        self._turns += 1
        gc.collect(2 if self._turns % _OLD_EVERY == 0 else 1)
