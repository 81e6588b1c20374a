"""Lets many through at once, or keeps all of them out for a moment."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager

POLL = 0.1


class Gate:
    """For what may go on side by side, until one thing needs to be alone."""

    def __init__(self) -> None:
        self._changed = threading.Condition()
        self._inside = 0
        self._shut = False
        self._mine = threading.local()

    @contextmanager
    def through(self) -> Iterator[None]:
        """Wait until it is open, and be inside; who is inside may come in again, also while others wait."""
        depth = getattr(self._mine, "depth", 0)
        with self._changed:
            while self._shut and not depth:
                self._changed.wait()
            self._inside += 1
        self._mine.depth = depth + 1
        try:
            yield
        finally:
            self._mine.depth = depth
            with self._changed:
                self._inside -= 1
                self._changed.notify_all()

    @contextmanager
    def shut(self, waiting: Callable[[], None]) -> Iterator[None]:
        """Let nobody in any more, wait for who is inside, and be alone.

        `waiting` is called ten times a second meanwhile; where it raises, the gate opens again.
        """
        with self._changed:
            self._shut = True
        try:
            while self._is_used():
                waiting()
            yield
        finally:
            with self._changed:
                self._shut = False
                self._changed.notify_all()

    def _is_used(self) -> bool:
        """Whether somebody is inside; soon known when nobody is any more."""
        with self._changed:
            if self._inside:
                self._changed.wait(POLL)
            return self._inside > 0
