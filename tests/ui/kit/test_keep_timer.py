"""What is being typed is kept while one types on."""

from __future__ import annotations

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from ui.kit.keep_timer import KEEP_MS, KeepTimer


def test_typing_on_does_not_put_it_off(qtbot: QtBot) -> None:
    owner = QObject()
    timer = KeepTimer(owner)
    timer.setInterval(60)
    kept: list[int] = []
    timer.timeout.connect(lambda: kept.append(1))
    timer.touch()
    began = timer.remainingTime()
    qtbot.waitUntil(lambda: timer.remainingTime() < began - 20)
    left = timer.remainingTime()
    timer.touch()
    assert timer.remainingTime() <= left
    qtbot.waitUntil(lambda: kept == [1])
    assert not timer.isActive()


def test_it_leaves_time_for_the_write_within_two_seconds() -> None:
    assert KEEP_MS < 2_000
