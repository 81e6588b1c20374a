"""A new customer at the counter: little is needed, and nobody is kept twice unawares."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app.customers import queries
from app.customers.rows import Query
from app.fields.phones import PhoneKind, PhoneNumber
from app.storage.book import Book
from tests.ui.customers.file_bench import add_chen
from ui.customers.new_dialog import NewCustomer, NewCustomerDialog
from ui.desk import Desk
from ui.kit.layout import Card
from ui.kit.tokens import tokens

CTRL = Qt.KeyboardModifier.ControlModifier
Opener = Callable[[], NewCustomerDialog]


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    made.resize(1290, 720)
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


@pytest.fixture
def new(desk: Desk, window: QWidget) -> NewCustomer:
    return NewCustomer(desk, window)


@pytest.fixture
def dialog(qtbot: QtBot, new: NewCustomer, people: list[int]) -> NewCustomerDialog:
    new.open(people[0])
    qtbot.waitUntil(lambda: new.dialog is not None and new.dialog.isVisible())
    assert new.dialog is not None
    return new.dialog


def fill(qtbot: QtBot, dialog: NewCustomerDialog, key: str, text: str) -> None:
    dialog.form.editor(key).setFocus()
    qtbot.keyClicks(dialog.form.editor(key).input, text)


def names(book: Book) -> list[str]:
    return list(book.read(queries.names_of, list(book.read(queries.ids, Query()))).values())


def known(dialog: NewCustomerDialog) -> list[str]:
    shown = [each.text() for each in dialog.findChildren(QLabel) if each.isVisible()]
    return [text for text in shown if text.startswith("可能已有")]


def test_control_enter_opens_a_file_with_what_was_typed(
    qtbot: QtBot, new: NewCustomer, dialog: NewCustomerDialog, book: Book, people: list[int]
) -> None:
    fill(qtbot, dialog, "name", "Wang Jianye")
    fill(qtbot, dialog, "mobile", "136 0000 2210")
    fill(qtbot, dialog, "birthday", "1970-11-22")
    with qtbot.waitSignal(new.created) as created:
        qtbot.keyClick(dialog.form.editor("name").input, Qt.Key.Key_Return, CTRL)
    file = book.read(queries.customer_file, created.args[0])
    assert file.name == "Wang Jianye"
    assert file.values["mobile"] == (PhoneNumber(PhoneKind.MOBILE, "13600002210"),)
    assert file.owner_id == people[0]
    assert new.dialog is None


def test_without_a_name_nothing_is_stored_and_the_field_is_shown(
    qtbot: QtBot, dialog: NewCustomerDialog, book: Book
) -> None:
    fill(qtbot, dialog, "mobile", "13600002210")
    qtbot.keyClick(dialog, Qt.Key.Key_Return, CTRL)
    assert "姓名" in dialog.complaint()
    assert dialog.form.editor("name").input.hasFocus()
    assert names(book) == []


def test_a_wrong_number_says_why_at_its_field(qtbot: QtBot, dialog: NewCustomerDialog, book: Book) -> None:
    fill(qtbot, dialog, "name", "Wang")
    fill(qtbot, dialog, "mobile", "no phone yet")
    qtbot.keyClick(dialog, Qt.Key.Key_Return, CTRL)
    assert dialog.form.editor("mobile").said()
    assert dialog.form.editor("mobile").text() == "no phone yet"
    assert names(book) == []


def test_whose_number_it_is_is_said_while_typing_and_opened_by_a_click(
    qtbot: QtBot, new: NewCustomer, dialog: NewCustomerDialog, book: Book
) -> None:
    chen = add_chen(book)
    fill(qtbot, dialog, "mobile", "13800005521")
    qtbot.waitUntil(lambda: known(dialog) == ["可能已有：陈国栋 261109-01（电话相同）"])
    button = next(b for b in dialog.findChildren(QPushButton) if b.isVisible() and b.text() == "打开")
    with qtbot.waitSignal(new.open_customer) as opened:
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert opened.args == [chen]
    assert names(book) == ["陈国栋"]


def test_another_number_takes_the_warning_back(qtbot: QtBot, dialog: NewCustomerDialog, book: Book) -> None:
    add_chen(book)
    [card] = [each for each in dialog.findChildren(Card) if each.property("role") == "soft"]

    def warns() -> bool:
        ground = card.grab().toImage().pixelColor(card.width() // 2, 3)
        return ground.name().upper() == tokens().tones["amber"].tint

    assert not warns()
    fill(qtbot, dialog, "mobile", "13800005521")
    qtbot.waitUntil(lambda: bool(known(dialog)) and warns())
    fill(qtbot, dialog, "mobile", "9")
    qtbot.waitUntil(lambda: not known(dialog) and not warns())
