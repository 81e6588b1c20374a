"""One start of a window, in a process of its own: `python -m tests.bench.startup WHAT BEGUN [ARGUMENT …]`.

Prints a line of JSON: seconds since BEGUN (`time.monotonic`) until the first paint with data (`painted`) and
until the list is known to be true and the pane beside it is complete (`usable`). From the paint until all
that is loaded behind the window is there, and the file has answered, the window could not answer for at most
`stalled` seconds; then so many megabytes are resident (`memory`).

WHAT is `label`, the bare window; `keqing`, the program; or `search`, the program in whose search box somebody
types at first sight: `answered` is when the hits are shown.
"""

from __future__ import annotations

import json
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QPaintEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QLabel

LOOK_MS = 2
SHOWN_MS = 50
SETTLED = 0.5
"""Seconds in which the pages ask the file that was opened."""
TYPED = "wang"


def resident() -> float:
    """Megabytes of this process in memory; 0 where the system does not tell."""
    status = Path("/proc/self/status")
    lines = status.read_text().splitlines() if status.exists() else []
    return sum(int(line.split()[1]) / 1024 for line in lines if line.startswith("VmRSS"))


class Watch:
    """When what was first seen, in seconds since the process was begun."""

    def __init__(self, begun: float) -> None:
        self.begun = begun
        self.seen: dict[str, float] = {}

    def see(self, what: str) -> None:
        """Note the first time."""
        self.seen.setdefault(what, time.monotonic() - self.begun)

    def tell(self) -> None:
        """Print what was seen."""
        print(json.dumps(self.seen | {"memory": resident()}), flush=True)


class Bare(QLabel):
    """The floor, a window of one label: painted when its words are, as ours is."""

    def __init__(self, watch: Watch) -> None:
        super().__init__("客情簿")
        self.watch = watch

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        self.watch.see("painted")


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


def label(watch: Watch) -> None:
    """A bare window of one label."""
    app = QApplication(sys.argv[:1])
    bare = Bare(watch)
    bare.resize(1366, 768)
    bare.show()
    QTimer.singleShot(SHOWN_MS, bare.close)
    app.exec()
    watch.tell()


def keqing(watch: Watch, arguments: list[str], *, types: bool) -> None:
    """The program itself, as its command begins."""
    from ui import command
    from ui.program import lazy

    lazy.defer()
    lazy.leave_sources_unread()
    from ui.hall import pages
    from ui.shell.window import Window
    from ui.today.due_list import DueDelegate

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
    command.main(arguments)


def main() -> None:
    """One start."""
    what, begun, *arguments = sys.argv[1:]
    watch = Watch(float(begun))
    if what == "label":
        label(watch)
    else:
        keqing(watch, arguments, types=what == "search")


if __name__ == "__main__":
    main()
