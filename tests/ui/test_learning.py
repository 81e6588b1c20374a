"""Ctrl+J in the whole window: wherever somebody is in sight, and in few keys."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app import opening
from app.customers import queries as customers
from app.interactions import queries as contacts
from app.storage.book import Book
from tests.factories import make_book, make_customer, make_staff
from tests.hands import write
from ui.contact.learn_box import LearnBox
from ui.hall.pages import Pages
from ui.prefs import Prefs
from ui.program.late import LateBook

CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


class Program:
    """The window of a file with one customer."""

    def __init__(self, qtbot: QtBot, path: Path, customer_id: int) -> None:
        self.qtbot, self.customer_id = qtbot, customer_id
        self.late = LateBook(lambda: opening.open_book(path))
        self.pages = Pages(self.late, Prefs(path.with_suffix(".ini")), path)
        self.window = self.pages.window
        self.late.opened.connect(self.pages.opened)
        self.late.start()
        qtbot.addWidget(self.window)
        self.window.resize(1366, 768)
        with qtbot.waitActive(self.window):
            self.window.show()
            self.window.activateWindow()
        qtbot.waitUntil(lambda: self.pages.book is not None)

    def book(self) -> Book:
        book = self.late.opened_book()
        assert book is not None
        return book

    def value(self, key: str) -> Any:
        return self.book().read(customers.customer_file, self.customer_id).values[key]

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        self.qtbot.keyClick(self.window.focusWidget() or self.window, key, modifier)

    def box(self) -> LearnBox:
        found: list[LearnBox] = []

        def is_open() -> bool:
            found[:] = [box for box in self.window.findChildren(LearnBox) if box.isVisible()]
            return bool(found) and found[0].name.text() == "陈国栋"

        self.qtbot.waitUntil(is_open)
        return found[0]

    def open_file(self) -> None:
        self.window.open_customer(self.customer_id)
        page: Any = self.window.page("file")
        number = self.book().read(customers.customer_file, self.customer_id).number
        self.qtbot.waitUntil(lambda: number in page.header.line())


@pytest.fixture
def program(qtbot: QtBot, tmp_path: Path) -> Iterator[Program]:
    book = make_book(tmp_path)
    owner = make_staff(book)
    customer_id = make_customer(book, "陈国栋", owner_id=owner, position="总经理")
    book.close()
    made = Program(qtbot, book.path, customer_id)
    yield made
    made.window.leave()
    made.pages.close()
    made.book().close()


def test_three_things_take_a_key_a_sentence_and_a_key(program: Program) -> None:
    program.open_file()
    program.press(Qt.Key.Key_J, CTRL)
    box = program.box()
    write(program.window.focusWidget(), "喜欢钓鱼，女儿考上郑大，车险12-20到期")
    program.press(Qt.Key.Key_Return)
    program.qtbot.waitUntil(lambda: program.value("hobbies") == ("钓鱼",))
    assert [person.employer for person in program.value("children")] == ["郑大"]
    assert str(program.value("insurance_expiry")) == "2026-12-20"
    program.press(Qt.Key.Key_Z, CTRL)
    program.qtbot.waitUntil(lambda: program.value("hobbies") is None)
    assert program.value("children") is None
    assert box.isVisible()


def test_the_keys_of_the_page_below_are_the_boxes_while_it_is_open(program: Program) -> None:
    program.open_file()
    page: Any = program.window.page("file")
    before = page.tabs.key()
    program.press(Qt.Key.Key_J, CTRL)
    box = program.box()
    write(box.field.line, "升了副总，喜欢钓鱼")
    program.press(Qt.Key.Key_1, ALT)
    assert page.tabs.key() == before
    assert [row.tick.isChecked() for row in box.field.list.shown()][:2] == [False, True]
    program.press(Qt.Key.Key_Escape)
    assert box.isHidden()
    assert program.window.current_page() == "file"


def test_the_button_above_the_file_opens_it_too(program: Program) -> None:
    program.open_file()
    page: QWidget = program.window.page("file")
    learn = next(each for each in page.findChildren(QPushButton) if each.accessibleName() == "速记")
    program.qtbot.mouseClick(learn, Qt.MouseButton.LeftButton)
    assert program.box().isVisible()


def test_it_is_about_whom_the_list_is_at(program: Program) -> None:
    program.window.show_page("customers")
    page: Any = program.window.page("customers")
    program.qtbot.waitUntil(lambda: page.table.model().rowCount() == 1)
    page.table.selectRow(0)
    program.press(Qt.Key.Key_J, CTRL)
    assert program.box().isVisible()


def test_with_nobody_in_sight_it_says_what_to_do(program: Program) -> None:
    program.window.show_page("settings")
    program.press(Qt.Key.Key_J, CTRL)
    assert "先选一位客户" in program.window.toast.text()


def test_a_promise_is_told_on_its_day(program: Program) -> None:
    program.open_file()
    program.press(Qt.Key.Key_J, CTRL)
    write(program.box().field.line, "答应周五送样品")
    program.press(Qt.Key.Key_Return)
    ids = [program.customer_id]
    program.qtbot.waitUntil(lambda: program.book().read(contacts.open_promises, ids) != {})


def test_no_two_things_share_its_key(program: Program) -> None:
    program.window.show_page("today")
    keys = [each.key().toString() for each in program.window.findChildren(QShortcut)]
    keys += [each.shortcut().toString() for each in program.window.findChildren(QPushButton)]
    assert keys.count("Ctrl+J") == 1


def test_what_was_typed_goes_along_when_the_window_is_closed(program: Program) -> None:
    program.open_file()
    program.press(Qt.Key.Key_J, CTRL)
    write(program.box().field.line, "喜欢钓")
    program.window.close()
    program.pages.close()
    assert program.book().read(customers.begun_of, program.customer_id, "learn") == "喜欢钓"
