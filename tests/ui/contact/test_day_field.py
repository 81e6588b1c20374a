"""A day as it is said, beside its button, wherever it stands."""

from __future__ import annotations

import datetime as dt

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tests.hands import write
from ui.contact.day_field import DayField
from ui.kit.layout import column


@pytest.fixture
def field(qtbot: QtBot) -> DayField:
    page = QWidget()
    qtbot.addWidget(page)
    made = DayField("哪天之前", with_hour=True)
    page.setLayout(column(made))
    page.resize(400, 200)
    page.show()
    made.page_kept = page  # type: ignore[attr-defined]
    return made


def middles(field: DayField) -> list[int]:
    parts = [field.editor.input, *field.findChildren(QPushButton), field.hour.input]
    return [part.mapTo(field, part.rect().center()).y() for part in parts]


def test_day_button_and_hour_stand_in_one_line_also_where_there_is_room_to_spare(field: DayField) -> None:
    assert max(middles(field)) - min(middles(field)) <= 1


def test_the_day_and_the_hour_have_names_for_a_screen_reader(field: DayField) -> None:
    assert field.editor.input.accessibleName() == "哪天之前"
    assert field.hour.input.accessibleName() == "几点"


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("下周三", dt.date(2026, 11, 25)),
        ("明天", dt.date(2026, 11, 23)),
        ("+3", dt.date(2026, 11, 25)),
        ("12-5", dt.date(2026, 12, 5)),
        ("2026-11-01", dt.date(2026, 11, 1)),
    ],
)
def test_a_day_is_read_as_it_is_said_and_shown_as_a_date(
    qtbot: QtBot, field: DayField, said: str, meant: dt.date
) -> None:
    write(field.editor.input, said)
    qtbot.keyClick(field.editor.input, Qt.Key.Key_Return)
    assert field.day() == meant
    assert field.editor.text() == meant.isoformat()
    assert not field.unreadable()


@pytest.mark.parametrize("said", ["随便哪天", "下周三下午3点"])
def test_what_is_no_day_says_so_in_line_and_keeps_its_words(qtbot: QtBot, field: DayField, said: str) -> None:
    write(field.editor.input, said)
    qtbot.keyClick(field.editor.input, Qt.Key.Key_Return)
    assert field.unreadable()
    assert field.day() is None
    assert field.editor.text() == said
    assert max(middles(field)) - min(middles(field)) <= 1
