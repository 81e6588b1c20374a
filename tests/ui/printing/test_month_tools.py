"""Beside the preview of birthdays: the month of this time."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.calendar.dates import Birthday, Calendar
from app.sheets.asked import Birthdays
from app.storage.book import Book
from tests.factories import make_customer
from ui.desk import Desk
from ui.prefs import Prefs
from ui.printing import preview
from ui.printing.month_tools import MonthTools
from ui.printing.preview_dialog import PreviewDialog


def head(shown: PreviewDialog) -> str:
    sheet = shown.view.sheet()
    return sheet.parts[0].title if sheet is not None else ""


def test_another_month_is_chosen_by_keys(qtbot: QtBot, desk: Desk, book: Book, tmp_path: Path) -> None:
    make_customer(book, "马驰", birthday=Birthday(Calendar.SOLAR, 1990, 1, 3))
    shown = preview(None, desk, Prefs(tmp_path / "keqing.ini"), Birthdays(2026, 12))
    qtbot.waitUntil(lambda: bool(shown.findChildren(MonthTools)) and shown.yes.isEnabled())
    assert head(shown) == "2026 年 12 月的生日"
    (tools,) = shown.findChildren(MonthTools)
    assert tools.month.currentText() == "2026 年 12 月"
    qtbot.keyClick(tools.month, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: head(shown) == "2027 年 1 月的生日")
    sheet = shown.view.sheet()
    assert sheet is not None
    assert [row[2] for row in sheet.parts[0].tables[0].rows] == ["马驰"]
    shown.reject()
