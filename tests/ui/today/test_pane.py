"""The head of the pane beside Today: who is in hand."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.care.rows import DueRow, State
from ui.today.pane import Pane

TODAY = dt.date(2026, 11, 22)


def due(name: str) -> DueRow:
    who = (1, "261122-01", name, "", "A", None, "13800005521")
    return DueRow(*who, "", "call", (), TODAY, 0, State.OPEN)


def test_a_grade_stands_beside_a_short_name_also_after_a_long_one(qtbot: QtBot) -> None:
    pane = Pane()
    qtbot.addWidget(pane)
    pane.resize(446, 690)
    pane.show()

    def grade_at(name: str) -> int:
        pane.show_due(due(name))
        qtbot.waitUntil(lambda: pane.name.text() == name)
        QApplication.sendPostedEvents()
        return pane.grade.mapTo(pane, QPoint(0, 0)).x()

    short = grade_at("马驰")
    assert grade_at("欧阳国栋") > short
    assert grade_at("马驰") == short
