"""Today before there is anything to be shown: an empty file, a day that is done, nobody at the desk yet."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app.calendar.dates import Birthday
from app.storage.book import Book
from tests.factories import make_book, make_customer, make_staff
from ui.desk import Desk
from ui.today.page import TodayPage

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    made = make_book(tmp_path)
    made.sign_in(make_staff(made))
    yield made
    made.close()


@pytest.fixture
def page(qtbot: QtBot, desk: Desk) -> TodayPage:
    made = TodayPage(desk)
    qtbot.addWidget(made)
    made.resize(1290, 720)
    made.show()
    return made


def words(of: QWidget) -> list[str]:
    return [each.text() for each in of.findChildren(QLabel) if each.isVisible() and each.text()]


def seen(of: QWidget, text: str) -> list[QPushButton]:
    return [b for b in of.findChildren(QPushButton) if b.isVisible() and b.text() == text]


def test_an_empty_file_says_how_to_begin(qtbot: QtBot, page: TodayPage, book: Book) -> None:
    page.set_person(book.staff_id)
    qtbot.waitUntil(lambda: "还没有客户" in words(page))
    assert "今天没有要联系的客户" not in words(page)
    assert not page.pane.isVisible()
    assert page.summary.text() == ""
    qtbot.waitUntil(lambda: page.focusWidget() is seen(page, "导入老名单")[0])
    with qtbot.waitSignal(page.page_wanted) as went:
        qtbot.mouseClick(seen(page, "导入老名单")[0], LEFT)
    assert went.args == ["import"]
    with qtbot.waitSignal(page.new_wanted):
        qtbot.mouseClick(seen(page, "新建客户")[0], LEFT)


def test_before_the_file_answers_nothing_is_said(page: TodayPage) -> None:
    assert words(page.pane) == []
    assert "今天没有要联系的客户" not in words(page)


def test_a_file_that_takes_its_time_is_said_to_be_opened(qtbot: QtBot, page: TodayPage, book: Book) -> None:
    make_customer(book, "王建业", owner_id=book.staff_id, birthday=Birthday.solar(dt.date(1970, 11, 22)))
    qtbot.waitUntil(lambda: "正在打开…" in words(page))
    page.set_person(book.staff_id)
    qtbot.waitUntil(lambda: page.list.current() is not None and page.list.isVisible())
    assert "正在打开…" not in words(page)
    qtbot.waitUntil(lambda: page.focusWidget() is page.list)


def test_the_first_customer_ends_the_beginning(qtbot: QtBot, page: TodayPage, book: Book, desk: Desk) -> None:
    page.set_person(book.staff_id)
    qtbot.waitUntil(lambda: "还没有客户" in words(page))
    make_customer(book, "王建业", owner_id=book.staff_id)
    desk.changed.emit(frozenset({"customer"}))
    qtbot.waitUntil(lambda: "今天没有要联系的客户" in words(page))
    assert "还没有客户" not in words(page)
    assert page.pane.isVisible()
    assert page.summary.text() == "0 位待联系 · 已完成 0"
    assert "Ctrl K 找到客户，Ctrl L 记一笔" in words(page.pane)


def test_a_day_that_is_done_says_so(qtbot: QtBot, page: TodayPage, book: Book) -> None:
    born = Birthday.solar(dt.date(1970, 11, 22))
    make_customer(book, "王建业", owner_id=book.staff_id, mobile="13600002210", birthday=born)
    page.set_person(book.staff_id)
    qtbot.waitUntil(lambda: page.list.current() is not None)
    page.pane.finish()
    qtbot.waitUntil(lambda: "今天的 1 位都联系完了" in words(page))


def test_what_is_printed_waits_until_it_is_known_whose_list_it_is(
    qtbot: QtBot, page: TodayPage, book: Book
) -> None:
    whose: list[int | None] = []
    page.print_wanted.connect(lambda _day: whose.append(page.owner()))
    [prints] = seen(page, "打印电话单")
    for _ in range(2):
        qtbot.mouseClick(prints, LEFT)
    assert whose == []
    page.set_person(book.staff_id)
    assert whose == [book.staff_id]
    page.set_person(book.staff_id)
    qtbot.mouseClick(prints, LEFT)
    assert whose == [book.staff_id, book.staff_id]
