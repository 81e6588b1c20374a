"""A file page on the screen, driven as a person drives it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Any, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QMenu, QPlainTextEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app.calendar.dates import Birthday, Calendar
from app.customers import actions, queries
from app.customers.rows import CustomerFile, Draft
from app.fields.field import Section, Table
from app.fields.phones import PhoneKind, PhoneNumber
from app.storage.book import Book
from ui.customers.file.page import CustomerFilePage
from ui.customers.records.dialog import RecordDialog
from ui.desk import Desk
from ui.kit.editors import FieldEditor

W = TypeVar("W", bound=QWidget)
CHEN: dict[str, Any] = {
    "name": "陈国栋",
    "sex": "male",
    "mobile": (PhoneNumber(PhoneKind.MOBILE, "13800005521"),),
    "company": "恒达物流",
    "position": "总经理",
    "grade": "A",
    "stage": "repeat",
    "personality": "driver",
    "referrer": "王建业",
    "eating_places": "公司食堂",
    "id_number": "990101197903160012",
}
FAMILY: list[dict[str, Any]] = [
    {"relation": "spouse", "name": "周敏", "birthday": Birthday(Calendar.SOLAR, 1982, 12, 8)},
    {"relation": "father", "name": "陈德厚", "birthday": Birthday(Calendar.LUNAR, 1951, 8, 15)},
]


def add_chen(book: Book, owner_id: int | None = None, **more: Any) -> int:
    """The customer of the picture, with a wife and a father."""
    children = tuple((Table.FAMILY, member) for member in FAMILY)
    draft = Draft(CHEN | more, owner_id, children=children, opened_on=dt.date(2026, 11, 9))
    return book.write(actions.new_customer, draft).value


class Screen:
    """The page, what is read off it, and what is stored behind it."""

    def __init__(self, qtbot: QtBot, book: Book, desk: Desk) -> None:
        self.qtbot = qtbot
        self.book = book
        self.desk = desk
        self.page = CustomerFilePage(desk)
        qtbot.addWidget(self.page)
        self.page.resize(1290, 720)
        with qtbot.waitActive(self.page):
            self.page.show()
            self.page.activateWindow()

    def open(self, customer_id: int) -> None:
        number = self.stored(customer_id).number
        self.page.open_customer(customer_id)
        self.qtbot.waitUntil(lambda: number in self.page.header.line())

    def editor(self, key: str) -> FieldEditor:
        """The editor of an item, brought into sight."""
        self.page.go_to_item(key)
        shown = self.page.items().findChildren(FieldEditor)
        return next(each for each in shown if each.isVisible() and each.input.hasFocus())

    def item_in_hand(self) -> str:
        """What the item with the keyboard is called."""
        shown = self.page.items().findChildren(FieldEditor)
        editor = next(each for each in shown if each.isVisible() and each.input.hasFocus())
        return editor.input.accessibleName().split(" ")[-1]

    def type(self, key: str, text: str) -> FieldEditor:
        editor = self.editor(key)
        field = editor.input
        assert isinstance(field, QLineEdit | QPlainTextEdit)
        field.selectAll()
        self.qtbot.keyClicks(field, text)
        return editor

    def enter(self, editor: FieldEditor) -> None:
        self.qtbot.keyClick(editor.input, Qt.Key.Key_Return)

    def leave(self) -> None:
        self.page.tabs.setFocus()

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        self.qtbot.keyClick(self.page.tabs, key, modifier)

    def stored(self, customer_id: int) -> CustomerFile:
        return self.book.read(queries.customer_file, customer_id)

    def value(self, customer_id: int, key: str) -> Any:
        return self.stored(customer_id).values[key]

    def until_stored(self, customer_id: int, key: str, value: Any) -> None:
        self.qtbot.waitUntil(lambda: self.value(customer_id, key) == value)

    def until_said(self, words: str, of: QWidget) -> None:
        """Until a label of `of` says so."""
        self.qtbot.waitUntil(lambda: words in self.words(of))

    def until(self, holds: Callable[[], object]) -> None:
        self.qtbot.waitUntil(lambda: bool(holds()))

    def words(self, of: QWidget | None = None) -> list[str]:
        """Every label in sight."""
        shown = (of or self.page).findChildren(QLabel)
        return [each.text() for each in shown if each.isVisible() and each.text()]

    def button(self, text: str, of: QWidget | None = None) -> QPushButton:
        found: list[QPushButton] = []

        def is_there() -> bool:
            made = (of or self.page).findChildren(QPushButton)
            found[:] = [each for each in made if each.isVisible() and text in (each.text(), each.toolTip())]
            return bool(found)

        self.qtbot.waitUntil(is_there)
        return found[0]

    def click(self, text: str, of: QWidget | None = None) -> None:
        self.qtbot.mouseClick(self.button(text, of), Qt.MouseButton.LeftButton)

    def go_to(self, section: Section) -> None:
        self.page.tab("items")
        self.page.items().sections.go_to(section)

    def dialog(self) -> RecordDialog:
        found: list[RecordDialog] = []

        def is_open() -> bool:
            found[:] = [each for each in self.page.findChildren(RecordDialog) if each.isVisible()]
            return bool(found)

        self.qtbot.waitUntil(is_open)
        return found[0]

    def fill(self, dialog: RecordDialog, key: str, text: str) -> None:
        editor = dialog.form.editor(key)
        editor.setFocus()
        self.qtbot.keyClicks(editor.input, text)

    def choose(self, text: str) -> None:
        """Pick a line of the menu that is open."""
        menu = next(m for m in QApplication.topLevelWidgets() if isinstance(m, QMenu) and m.isVisible())
        menu.setActiveAction(next(action for action in menu.actions() if action.text() == text))
        self.qtbot.keyClick(menu, Qt.Key.Key_Return)
