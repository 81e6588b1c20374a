"""A person's hands at the keyboard, and the patience to wait for an answer."""

from __future__ import annotations

from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from ui.desk import Desk


def write(widget: QWidget, text: str) -> None:
    """Type words as an input method commits them: Chinese has no keys of its own."""
    event = QInputMethodEvent()
    event.setCommitString(text)
    QApplication.sendEvent(widget, event)


def answered(qtbot: QtBot, desk: Desk) -> None:
    """Wait until everything that was asked so far has its answer."""
    came: list[bool] = []
    desk.ask(lambda _session: True, then=came.append)
    qtbot.waitUntil(lambda: bool(came))
