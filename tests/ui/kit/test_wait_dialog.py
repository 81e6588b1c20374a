"""The dialog of a long write: shown when it takes a while, and stopped without a trace."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Any

import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.customers import queries
from app.customers.actions import new_customer
from app.customers.rows import Draft, Query
from app.storage.book import Book
from ui.desk import Desk
from ui.kit.wait_dialog import WaitDialog


class Slow:
    """A write of ten steps; after the fifth it waits until it is let go."""

    def __init__(self) -> None:
        self.half, self.go = threading.Event(), threading.Event()

    def __call__(self, session: Any, name: str, progress: Callable[[int, int], None]) -> int:
        new_customer(session, Draft({"name": name}))
        for step in range(10):
            progress(step, 10)
            if step == 5:
                self.half.set()
                self.go.wait()
        progress(10, 10)
        return 1


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.show()
    return made


def names(book: Book) -> list[str]:
    ids = list(book.read(queries.ids, Query()))
    return list(book.read(queries.names_of, ids).values())


def test_a_long_write_shows_how_far_it_is_and_closes_when_it_is_done(
    qtbot: QtBot, book: Book, desk: Desk, window: QWidget
) -> None:
    slow, dialog = Slow(), WaitDialog(window, "正在处理")
    with qtbot.waitSignal(desk.done_something):
        dialog.begin(desk, slow, "王伟")
        qtbot.waitUntil(lambda: dialog.isVisible() and slow.half.is_set())
        slow.go.set()
    assert names(book) == ["王伟"]
    qtbot.waitUntil(lambda: not shiboken6.isValid(dialog))


def test_a_short_one_shows_nothing(qtbot: QtBot, book: Book, desk: Desk, window: QWidget) -> None:
    slow, dialog = Slow(), WaitDialog(window, "正在处理")
    slow.go.set()
    with qtbot.waitSignal(desk.done_something):
        dialog.begin(desk, slow, "王伟")
        assert not dialog.isVisible()
    assert names(book) == ["王伟"]
    qtbot.waitUntil(lambda: not shiboken6.isValid(dialog))


@pytest.mark.parametrize("by_key", [True, False])
def test_a_stopped_one_leaves_nothing(
    qtbot: QtBot, book: Book, desk: Desk, window: QWidget, by_key: bool
) -> None:
    slow, dialog = Slow(), WaitDialog(window, "正在处理")
    dialog.begin(desk, slow, "王伟")
    qtbot.waitUntil(lambda: dialog.isVisible() and slow.half.is_set())
    if by_key:
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    else:
        qtbot.mouseClick(dialog.no, Qt.MouseButton.LeftButton)
    assert dialog.isVisible()
    assert not dialog.no.isEnabled()
    slow.go.set()
    qtbot.waitUntil(lambda: not shiboken6.isValid(dialog))
    assert names(book) == []
    assert book.undo_label() is None
