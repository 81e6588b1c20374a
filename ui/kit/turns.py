"""Work that is done bit by bit, so that the window never keeps a person waiting for all of it."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Slot

Bit = Callable[[], object]
BREATH_MS = 1
"""With none between them, a bit would go before the keys and clicks that came during the one before."""


class Turns(QObject):
    """One bit each time the window has seen to everything else: keys, clicks, painting."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._waiting: deque[Bit] = deque()
        self._timer = QTimer(self, interval=BREATH_MS)
        self._timer.timeout.connect(self._next)

    def later(self, *bits: Bit) -> None:
        """Do these in turns, after what waits already."""
        self._waiting.extend(bits)
        if bits:
            self._timer.start()

    def then(self, *bits: Bit) -> None:
        """Do these after what waits; at once if nothing does."""
        if self.pending():
            self.later(*bits)
            return
        for bit in bits:
            bit()

    def pending(self) -> bool:
        """Whether something waits for its turn."""
        return bool(self._waiting)

    @Slot()
    def _next(self) -> None:
        bit = self._waiting.popleft()
        if not self._waiting:
            self._timer.stop()
        bit()
