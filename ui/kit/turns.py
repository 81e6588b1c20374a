"""Work that is done bit by bit, so that the window never keeps a person waiting for all of it."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Sequence
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QObject, QTimer, Slot

Bit = Callable[[], object]
_T = TypeVar("_T")
_AT_ONCE = 5
"""So many small things, a line of a form with its fields each, are made in one turn."""
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

    def each(self, do: Callable[[_T], object], things: Sequence[_T]) -> None:
        """Do it with each of these: with some at once, with the others in turns."""

        def do_some(some: Sequence[_T]) -> None:
            for thing in some:
                do(thing)

        do_some(things[:_AT_ONCE])
        starts = range(_AT_ONCE, len(things), _AT_ONCE)
        self.later(*(partial(do_some, things[start : start + _AT_ONCE]) for start in starts))

    def then(self, *bits: Bit) -> None:
        """Do these after what waits; at once if nothing does."""
        if self.pending():
            self.later(*bits)
            return
        for bit in bits:
            bit()

    def drop(self) -> None:
        """What waits is not wanted any more."""
        self._waiting.clear()
        self._timer.stop()

    def pending(self) -> bool:
        """Whether something waits for its turn."""
        return bool(self._waiting)

    @Slot()
    def _next(self) -> None:
        bit = self._waiting.popleft()
        if not self._waiting:
            self._timer.stop()
        bit()
