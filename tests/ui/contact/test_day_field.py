"""A day beside its button, wherever it stands."""

from __future__ import annotations

from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from ui.contact.day_field import DayField
from ui.kit.layout import column


def test_the_button_stands_beside_the_day_also_where_there_is_room_to_spare(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    field = DayField("哪天之前介绍")
    page.setLayout(column(field))
    page.resize(300, 200)
    page.show()
    [button] = field.findChildren(QPushButton)
    middle = field.editor.input.mapTo(field, field.editor.input.rect().center()).y()
    assert abs(button.geometry().center().y() - middle) <= 1
