"""One start of a window, in a process of its own: `python -m tests.bench.startup WHAT BEGUN [ARGUMENT …]`.

Prints a line of JSON: seconds since BEGUN (`time.monotonic`) until the first paint with data and until the
window can be used, and the megabytes that are resident then. WHAT is `label`, the bare window, or `keqing`.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QApplication, QLabel, QWidget

LOOK_MS = 2


class Watch(QObject):
    """Sees the first paint of one widget with data; it looks at no other, so that it costs nothing."""

    def __init__(self, begun: float) -> None:
        super().__init__()
        self.begun = begun
        self.painted = 0.0
        self._has_data: Callable[[], bool] = bool

    def look_at(self, widget: QWidget, has_data: Callable[[], bool]) -> None:
        """From now on wait for this widget's paint."""
        self._has_data = has_data
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not self.painted and event.type() == QEvent.Type.Paint and self._has_data():
            self.painted = time.monotonic() - self.begun
        return False

    def tell(self) -> None:
        """Print what was seen."""
        usable = time.monotonic() - self.begun
        print(json.dumps({"painted": self.painted, "usable": usable, "memory": resident()}), flush=True)


def resident() -> float:
    """Megabytes of this process in memory; 0 where the system does not tell."""
    status = Path("/proc/self/status")
    lines = status.read_text().splitlines() if status.exists() else []
    return sum(int(line.split()[1]) / 1024 for line in lines if line.startswith("VmRSS"))


def label(watch: Watch) -> None:
    """A bare window of one label."""
    app = QApplication(sys.argv[:1])
    bare = QLabel("客情簿")
    watch.look_at(bare, lambda: True)
    bare.resize(1366, 768)
    bare.show()
    QTimer.singleShot(0, lambda: _once(watch, lambda: bool(watch.painted), bare.close))
    app.exec()


def keqing(watch: Watch, arguments: list[str]) -> None:
    """The program itself, as its command begins."""
    from ui import command, lazy

    lazy.defer()
    from ui import pages
    from ui.shell.window import Window

    class Seen(Window):
        """Tells of its list when it is about to be shown."""

        def showEvent(self, event: QShowEvent) -> None:
            super().showEvent(event)
            page: Any = self.page("today")
            watch.look_at(page.list.viewport(), lambda: page.list.model().rowCount() > 0)
            _once(watch, lambda: page.answered and page.pane.known is not None, self.close)

    vars(pages)["Window"] = Seen
    command.main(arguments)


def _once(watch: Watch, ready: Callable[[], bool], close: Callable[[], object]) -> None:
    """Tell and close as soon as the window is ready."""
    if ready():
        watch.tell()
        close()
    else:
        QTimer.singleShot(LOOK_MS, lambda: _once(watch, ready, close))


def main() -> None:
    """One start."""
    what, begun, *arguments = sys.argv[1:]
    watch = Watch(float(begun))
    if what == "label":
        label(watch)
    else:
        keqing(watch, arguments)


if __name__ == "__main__":
    main()
