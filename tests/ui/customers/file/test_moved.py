"""What is said of a next contact that a change of the file moved, as long as it is so."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app import clock
from app.storage.book import Book
from tests.ui.customers.file_bench import Screen, add_chen
from ui.desk import Desk


def test_a_grade_tells_where_the_next_contact_goes_until_it_is_undone(
    qtbot: QtBot, desk: Desk, book: Book
) -> None:
    clock.set_today(dt.date(2027, 1, 1))
    last = dt.date(2026, 11, 22)
    screen = Screen(qtbot, book, desk)
    screen.open(add_chen(book, grade="B", last_contact_on=last))
    qtbot.keyClick(screen.editor("grade").input, Qt.Key.Key_Up)
    told = "下次联系从 01-21 改到 2026-12-22（逾期 10 天）：久未联系"
    screen.until_said(told, screen.page)
    desk.undo()
    screen.until(lambda: told not in screen.words())
