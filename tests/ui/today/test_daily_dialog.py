"""The daily report in the window: walked by days, answered by the manager, printed."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from app import clock
from app.daily import queries
from app.interactions import actions as interactions
from app.interactions.rows import ContactDraft
from app.sheets.asked import DailyReport
from app.staff import queries as staff
from app.storage.book import Book
from tests.factories import make_book, make_customer, make_staff
from tests.hands import write
from ui.desk import Desk
from ui.today.daily_dialog import DailyDialog

DAY = dt.date(2026, 11, 22)
ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    clock.set_now(dt.datetime(2026, 11, 22, 18, 0))
    with closing(make_book(tmp_path)) as made:
        mei = make_staff(made)
        make_staff(made, "周经理", "manager")
        chen = make_customer(made, "陈国栋", owner_id=mei)
        made.sign_in(mei)
        made.write(interactions.log_contact, ContactDraft(chen, "call", "reached", text="谈了置换"))
        yield made


def opened(qtbot: QtBot, book: Book, desk: Desk, who: str) -> DailyDialog:
    people = book.read(staff.everybody)
    me = next(each for each in people if each.name == who)
    book.sign_in(me.id)
    dialog = DailyDialog(None, desk, people, me)
    dialog.open()
    qtbot.waitUntil(lambda: dialog.view.page_text == "第 1 / 1 页")
    return dialog


def answer_of(book: Book) -> str:
    found = book.read(queries.answer, DAY, 1)
    return found.text if found else ""


def test_the_manager_answers_and_it_is_kept_when_another_day_is_looked_at(
    qtbot: QtBot, book: Book, desk: Desk
) -> None:
    dialog = opened(qtbot, book, desk, "周经理")
    dialog.person.setCurrentIndex(dialog.person.findText("李晓梅"))
    dialog.person.activated.emit(dialog.person.currentIndex())
    qtbot.waitUntil(lambda: not dialog.answer.isReadOnly())
    write(dialog.answer, "置换报价明天给到")
    QTest.keyClick(dialog.answer, Qt.Key.Key_Left, ALT)
    qtbot.waitUntil(lambda: answer_of(book) == "置换报价明天给到")
    assert dialog.asked.day == DAY - dt.timedelta(days=1)
    qtbot.waitUntil(lambda: dialog.answer.toPlainText() == "")
    dialog.step(1)
    qtbot.waitUntil(lambda: dialog.answer.toPlainText() == "置换报价明天给到")
    with qtbot.waitSignal(dialog.print_wanted) as told:
        dialog.yes.click()
    assert told.args == [DailyReport(DAY, 1)]
    dialog.reject()


def test_nothing_is_answered_until_it_is_known_what_was_answered_before(
    qtbot: QtBot, book: Book, desk: Desk
) -> None:
    dialog = opened(qtbot, book, desk, "周经理")
    dialog.person.setCurrentIndex(dialog.person.findText("李晓梅"))
    dialog.person.activated.emit(dialog.person.currentIndex())
    qtbot.waitUntil(lambda: not dialog.answer.isReadOnly())
    write(dialog.answer, "置换报价明天给到")
    QTest.keyClick(dialog.answer, Qt.Key.Key_Left, ALT)
    QTest.keyClicks(dialog.answer, "OK")
    qtbot.waitUntil(lambda: dialog.answer.toPlainText() == "")
    assert not dialog.answer.isReadOnly()
    dialog.reject()


def test_what_was_answered_last_is_kept_on_closing(qtbot: QtBot, book: Book, desk: Desk) -> None:
    dialog = opened(qtbot, book, desk, "周经理")
    dialog.person.setCurrentIndex(dialog.person.findText("李晓梅"))
    dialog.person.activated.emit(dialog.person.currentIndex())
    qtbot.waitUntil(lambda: not dialog.answer.isReadOnly())
    write(dialog.answer, "好")
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: answer_of(book) == "好")


def test_a_salesperson_reads_the_answer_and_the_shop_has_none(qtbot: QtBot, book: Book, desk: Desk) -> None:
    dialog = opened(qtbot, book, desk, "李晓梅")
    assert dialog.asked == DailyReport(DAY, 1)
    qtbot.waitUntil(dialog.answer.isReadOnly)
    dialog.person.setCurrentIndex(dialog.person.findText("全店"))
    dialog.person.activated.emit(dialog.person.currentIndex())
    qtbot.waitUntil(lambda: not dialog.answer.isEnabled())
    assert dialog.asked.staff_id is None
    dialog.reject()
    qtbot.waitUntil(lambda: not isValid(dialog))
