"""A person's hands at the keyboard, and the patience to wait for an answer."""

from __future__ import annotations

from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from ui.desk import Desk
from ui.main import Program


def write(widget: QWidget, text: str) -> None:
    """Type words as an input method commits them: Chinese has no keys of its own."""
    event = QInputMethodEvent()
    event.setCommitString(text)
    QApplication.sendEvent(widget, event)


def leave(program: Program) -> None:
    """Close what the program shows; nothing is left that the next test would dress."""
    windows = [each for each in (program.window, program.welcome) if each is not None]
    if program.window is not None:
        program.window.leave()
    program.close()
    for each in windows:
        each.close()
        each.deleteLater()


def answered(qtbot: QtBot, desk: Desk) -> None:
    """Wait until everything that was asked so far has its answer."""
    came: list[bool] = []
    desk.ask(lambda _session: True, then=came.append)
    qtbot.waitUntil(lambda: bool(came))
