"""Boxes that give way."""

from __future__ import annotations

from PySide6.QtWidgets import QTextEdit, QWidget
from pytestqt.qtbot import QtBot

from ui.kit.layout import Yielding, column


def test_a_form_gives_way_in_a_low_window_without_being_squeezed(qtbot: QtBot) -> None:
    form, rest = QWidget(), QTextEdit()
    parts = [QTextEdit() for _ in range(3)]
    for part in parts:
        part.setFixedHeight(60)
    form.setLayout(column(*parts, spacing=0))
    window = QWidget()
    area = Yielding(form, least=80)
    box = column(rest, area, spacing=0)
    box.setStretch(0, 1)
    window.setLayout(box)
    qtbot.addWidget(window)
    window.resize(400, 500)
    window.show()
    qtbot.waitUntil(lambda: area.height() == 180)
    rest.setMinimumHeight(100)
    window.resize(400, 190)
    qtbot.waitUntil(lambda: area.height() == 90)
    assert form.height() == 180
    parts[0].setFixedHeight(30)
    window.resize(400, 500)
    qtbot.waitUntil(lambda: area.height() == 150)
