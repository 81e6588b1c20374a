"""Measuring in a window: an application without a display, waiting until something is there, and stalls."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from app.storage.book import Book
from tests.bench.startup import resident
from ui.desk import Desk
from ui.main import make_application
from ui.prefs import Prefs

TICK_MS = 10
LOOKED_EVERY_MS = 1
ROOM = (1366, 768)


def application(prefs: Prefs) -> QApplication:
    """The application as the program dresses it."""
    return make_application(prefs)


def until(there: Callable[[], object]) -> None:
    """Turn the event loop until something is there."""
    loop, timer = QEventLoop(), QTimer(interval=LOOKED_EVERY_MS)
    timer.timeout.connect(lambda: loop.quit() if there() else None)
    timer.start()
    loop.exec()
    timer.stop()


@contextmanager
def desk_of(book: Book) -> Iterator[Desk]:
    """A desk, closed afterwards."""
    desk = Desk(book)
    try:
        yield desk
    finally:
        desk.close()


@dataclass(slots=True)
class Watched:
    """How long a job took; the longest time the window could not answer; the megabytes it took at most."""

    seconds: float = 0.0
    stall: float = 0.0
    memory: float = 0.0


def watched(desk: Desk, job: Callable[[], object]) -> Watched:
    """Run a job in a thread of the desk, as a page does, and watch the window; raises what the job does."""
    found, loop = Watched(), QEventLoop()
    wrong: list[BaseException] = []

    def fail(error: BaseException) -> None:
        wrong.append(error)
        loop.quit()

    before, begun = resident(), time.perf_counter()
    last = begun
    timer = QTimer(interval=TICK_MS)

    def tick() -> None:
        nonlocal last
        now = time.perf_counter()
        found.stall, last = max(found.stall, now - last - TICK_MS / 1000), now
        found.memory = max(found.memory, resident() - before)

    timer.timeout.connect(tick)
    timer.start()
    desk.crashed.connect(fail)
    desk.run(lambda _progress: job(), then=lambda _done: loop.quit(), failed=fail)
    loop.exec()
    desk.crashed.disconnect(fail)
    if wrong:
        raise wrong[0]
    found.seconds = time.perf_counter() - begun
    timer.stop()
    return found


def busiest(act: Callable[[], object], settle_ms: int) -> float:
    """Do something in the window; the longest it was busy without a look at keys and clicks from then on.

    In time of the processor: what else goes on at the machine does not count.
    """
    loop, timer = QEventLoop(), QTimer(interval=LOOKED_EVERY_MS)
    longest, last = 0.0, time.thread_time()

    def tick() -> None:
        nonlocal longest, last
        now = time.thread_time()
        longest, last = max(longest, now - last), now

    timer.timeout.connect(tick)
    timer.start()
    QTimer.singleShot(0, act)
    QTimer.singleShot(settle_ms, loop.quit)
    loop.exec()
    timer.stop()
    return longest
