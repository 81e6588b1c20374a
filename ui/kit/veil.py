"""客户在旁: one key covers phones, assets and notes in everything that is shown, at once.

The veil belongs to the running program: off at the start, and nothing of it is kept. Whatever shows words
asks `shown` when it shows them; whoever keeps words in a widget `watch`es the veil and shows them again in
`follow_veil`. What is printed or exported asks nobody: that is an act of its own.
"""

from __future__ import annotations

from typing import Protocol
from weakref import WeakSet

import shiboken6
from PySide6.QtWidgets import QApplication

from app.fields.secrecy import Secrecy

COVER = "••••"
KEY = "F9"


class Watcher(Protocol):
    """Shows words anew when the veil is drawn or lifted."""

    def follow_veil(self) -> None: ...


_watchers: WeakSet[Watcher] = WeakSet()
_state = {"drawn": False}


def is_drawn() -> bool:
    """Whether a customer is beside."""
    return _state["drawn"]


def draw(drawn: bool = True) -> None:
    """Cover everything at once, or uncover it; what is painted is painted again before the next event."""
    _state["drawn"] = drawn
    for watcher in list(_watchers):
        if shiboken6.isValid(watcher):
            watcher.follow_veil()
    for widget in QApplication.allWidgets():
        widget.update()


def toggle() -> None:
    """F9."""
    draw(not is_drawn())


def watch(watcher: Watcher) -> None:
    """Tell this one of every change, as long as it lives."""
    _watchers.add(watcher)


def shown(text: str, secrecy: Secrecy = Secrecy.BESIDE, *, revealed: bool = False) -> str:
    """The words, or the cover; what is empty is seen to be empty. `revealed`: somebody wants to see it."""
    return COVER if text and hides(secrecy, revealed=revealed) else text


def hides(secrecy: Secrecy, *, revealed: bool = False) -> bool:
    """Whether words of this secrecy are covered now."""
    if secrecy is Secrecy.OPEN:
        return False
    return is_drawn() or (secrecy is Secrecy.SENSITIVE and not revealed)
