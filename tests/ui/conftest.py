"""What every test of a window stands on."""

from __future__ import annotations

import contextlib
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.storage.book import Book
from ui import naming
from ui.desk import Desk
from ui.kit import keep_timer, veil
from ui.kit.style import apply_theme
from ui.prefs import Prefs

PATIENCE = 20_000
"""Milliseconds: what is waited for comes at once, but not on a machine that others keep busy."""
POLL_MS = 2
"""What is waited for mostly comes from another thread within a few milliseconds."""
KEPT_MS = 100
"""What is typed is kept after a tenth of a second: a test need not wait as long as a person types."""


class PatientBot(QtBot):
    """Gives up later than the five seconds of the library, and looks again sooner."""

    def waitUntil(  # noqa: N802 - its name there
        self, callback: Callable[[], bool | None], *, timeout: int = PATIENCE
    ) -> None:
        ends = time.monotonic() + timeout / 1000
        while not _holds(callback):
            if time.monotonic() > ends:
                assert callback() in (None, True), f"not so in {timeout} milliseconds"
                return
            loop = QEventLoop()
            QTimer.singleShot(POLL_MS, loop.quit)
            loop.exec()


def _holds(callback: Callable[[], bool | None]) -> bool:
    """Whether it gives True, or asserts nothing that does not hold."""
    with contextlib.suppress(AssertionError):
        return callback() in (None, True)
    return False


@pytest.fixture
def qtbot(qapp: QApplication, request: pytest.FixtureRequest) -> QtBot:
    return PatientBot(request)


@pytest.fixture
def prefs(tmp_path: Path) -> Prefs:
    """What this machine remembers: nothing yet."""
    return Prefs(tmp_path / "keqing.ini")


@pytest.fixture
def desk(qtbot: QtBot, book: Book) -> Iterator[Desk]:
    """Takes work in for the `book` of the test, and is closed before the widgets that it answers."""
    made = Desk(book)
    yield made
    made.close()


@pytest.fixture(autouse=True)
def kept_soon(monkeypatch: pytest.MonkeyPatch) -> None:
    """What a test types is kept soon."""
    monkeypatch.setattr(keep_timer, "KEEP_MS", KEPT_MS)


@pytest.fixture(autouse=True)
def gone_at_the_end() -> Iterator[None]:
    """Widgets that were closed are deleted at once, not with the next event loop.

    Thousands would wait for one, and each would be dressed anew with every theme.
    """
    yield
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture(autouse=True)
def dressed(qapp: QApplication) -> None:
    """Widgets look as in the program, so that sizes and focus are the real ones."""
    if not qapp.styleSheet():
        apply_theme(qapp)


@pytest.fixture(autouse=True)
def nobody_beside() -> Iterator[None]:
    """The veil belongs to the program: no test leaves it to the next."""
    yield
    if veil.is_drawn():
        veil.draw(drawn=False)


@pytest.fixture(autouse=True)
def names_of_the_program() -> Iterator[None]:
    """What a shop calls its items is not told to the next test."""
    yield
    naming.use(None)
