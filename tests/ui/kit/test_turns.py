"""Work in turns: keys and clicks go between, and nothing overtakes what was asked before."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer
from pytestqt.qtbot import QtBot

from ui.kit.turns import Turns


def test_what_comes_meanwhile_goes_between_two_bits(qtbot: QtBot) -> None:
    owner, done = QObject(), list[str]()
    turns = Turns(owner)

    def first() -> None:
        done.append("first")
        QTimer.singleShot(0, lambda: done.append("click"))

    turns.later(first, lambda: done.append("second"))
    assert done == []
    qtbot.waitUntil(lambda: len(done) == 3)
    assert done == ["first", "click", "second"]


def test_what_follows_waits_for_what_was_asked_before_and_for_nothing_else(qtbot: QtBot) -> None:
    owner, done = QObject(), list[str]()
    turns = Turns(owner)
    turns.then(lambda: done.append("at once"))
    assert done == ["at once"]
    turns.later(lambda: done.append("in turn"))
    turns.then(lambda: done.append("after it"))
    assert done == ["at once"]
    qtbot.waitUntil(lambda: not turns.pending())
    assert done == ["at once", "in turn", "after it"]


def test_many_small_things_are_done_in_order_and_not_when_they_are_dropped(
    qtbot: QtBot,
) -> None:
    owner, done = QObject(), list[int]()
    turns = Turns(owner)
    turns.each(done.append, range(12))
    assert done == [0, 1, 2, 3, 4]
    qtbot.waitUntil(lambda: len(done) == 12)
    assert done == list(range(12))
    turns.each(done.append, range(20, 32))
    turns.drop()
    turns.then(lambda: done.append(99))
    assert done[12:] == [20, 21, 22, 23, 24, 99]
