"""One start of a window, in a process of its own: `python -m tests.bench.startup WHAT BEGUN [ARGUMENT …]`.

Prints a line of JSON: seconds since BEGUN (`time.monotonic`) until the first paint with data (`painted`) and
until the list is known to be true and the pane beside it is complete (`usable`). From the paint until all
that is loaded behind the window is there, and the file has answered, the window could not answer for at most
`stalled` seconds; then so many megabytes are resident (`memory`).

WHAT is `label`, the bare window; `keqing`, the program; or `search`, the program in whose search box somebody
types at first sight: `answered` is when the hits are shown.

Qt is loaded when the program loads it, not before.
"""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path

SHOWN_MS = 50


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


def label(watch: Watch) -> None:
    """A bare window of one label: the floor, painted when its words are, as ours is."""
    from PySide6.QtCore import QTimer
    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QApplication, QLabel

    class Bare(QLabel):
        def paintEvent(self, event: QPaintEvent) -> None:
            super().paintEvent(event)
            watch.see("painted")

    app = QApplication(sys.argv[:1])
    bare = Bare("客情簿")
    bare.resize(1366, 768)
    bare.show()
    QTimer.singleShot(SHOWN_MS, bare.close)
    app.exec()
    watch.tell()


def keqing(watch: Watch, arguments: list[str], *, types: bool) -> None:
    """The program itself, as its command begins."""
    from ui import command
    from ui.program import qt

    load_qt = qt.load

    def watched() -> None:
        load_qt()
        from tests.bench import startup_look

        startup_look.install(watch, types=types)

    qt.load = watched
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
