"""What stands beside Chinese names in an English window is written as English is."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from app.calendar.dates import Birthday
from app.storage.book import Book
from tests.factories import make_customer
from ui import words
from ui.contact.decisions import DecisionDialog
from ui.desk import Desk
from ui.today.page import TodayPage

TODAY = dt.date(2026, 11, 22)


@pytest.fixture
def english() -> Iterator[None]:
    words.install(None, "en")
    yield
    words.install(None, "zh")


def test_several_reasons_to_skip_are_listed_with_commas(qtbot: QtBot, english: None, book: Book) -> None:
    make_customer(book, birthday=Birthday.solar(dt.date(1970, 11, 22)), wedding_day=dt.date(2000, 11, 22))
    desk = Desk(book)
    page = TodayPage(desk)
    qtbot.addWidget(page)
    page.show()
    page.set_person(None)
    page.scope.set_value("all")
    page.refresh()
    qtbot.waitUntil(lambda: page.pane.known is not None)
    skip = next(each for each in page.findChildren(QPushButton) if each.text() == "Skip")
    qtbot.mouseClick(skip, Qt.MouseButton.LeftButton)
    [dialog] = page.findChildren(DecisionDialog)
    said = " ".join(each.text() for each in dialog.findChildren(QLabel))
    assert "Birthday, 56, Married 26 years" in said
    assert "、" not in said
    desk.close()
