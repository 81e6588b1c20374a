"""Looks at the window of a start that is measured, from inside its event loop."""

from __future__ import annotations

import sys
import threading
import time
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QShowEvent

from ui.hall import pages
from ui.shell.window import Window
from ui.today.due_list import DueDelegate

if TYPE_CHECKING:
    from tests.bench.startup import Watch

LOOK_MS = 2
SETTLED = 0.5
"""Seconds in which the pages ask the file that was opened."""
TYPED = "wang"


def install(watch: Watch, *, types: bool) -> None:
    """Look at the next window that is shown."""

    class Seen(Window):
        """Is looked at from when it is shown."""

        def showEvent(self, event: QShowEvent) -> None:
            super().showEvent(event)
            Look(watch, self, types=types)

    paint: Callable[..., None] = DueDelegate.paint

    def painted(*args: Any) -> None:
        paint(*args)
        watch.see("painted")

    vars(pages)["Window"] = Seen
    DueDelegate.paint = painted  # type: ignore[method-assign]


class Look(QObject):
    """Sits in the event loop of the program and looks at its page of Today as often as the loop lets it."""

    def __init__(self, watch: Watch, window: Any, *, types: bool) -> None:
        super().__init__(window)
        self.types = types
        self.watch, self.window, self.page = watch, window, window.page("today")
        self.last = self.loaded = 0.0
        self.timer = QTimer(self, interval=LOOK_MS)
        self.timer.timeout.connect(self.look)
        self.timer.start()

    def look(self) -> None:
        """What is there by now."""
        seen, now = self.watch.seen, time.monotonic()
        if "painted" not in seen:
            return
        if self.last:
            seen["stalled"] = max(seen.get("stalled", 0.0), now - self.last)
        elif self.types:
            self.window.topbar.search.setFocus()
            self.window.topbar.search.insert(TYPED)
        self.last = now
        if self.page.answered and self.page.pane.known is not None:
            self.watch.see("usable")
        if not self.types or self.hits() > 0:
            self.watch.see("answered")
        if {"usable", "answered"} <= seen.keys() and not is_loading():
            self.loaded = self.loaded or now
            if now - self.loaded > SETTLED:
                self.end()

    def end(self) -> None:
        """Everything was seen."""
        self.timer.stop()
        self.watch.tell()
        self.window.close()

    def hits(self) -> int:
        """How many customers the list below the search box shows."""
        if "ui.shell.hit_list" not in sys.modules:
            return 0
        from ui.shell.hit_list import HitList

        found = self.window.findChild(HitList)
        return len(found.texts()) if found is not None and found.isVisible() else 0


def is_loading() -> bool:
    """Whether the file is being opened, or what the next clicks need is being loaded."""
    return any(thread.name == "opening" for thread in threading.enumerate())
