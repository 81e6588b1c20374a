"""What is typed into a dialog is kept while it is open, and is there again after the program ended."""

from __future__ import annotations

import datetime as dt

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QWidget
from pytestqt.qtbot import QtBot

from app.customers import queries
from app.fields.field import Table
from app.interactions import actions as interactions
from app.interactions.rows import ContactDraft
from app.staff import actions as staff
from app.storage.book import Book
from tests.hands import write
from tests.ui.customers.conftest import Answers
from tests.ui.customers.file_bench import Screen, add_chen
from tests.ui.customers.records.test_records import card
from ui.customers.contacts.tab import ContactsTab
from ui.customers.hand_over_dialog import HANDING, HandOverCustomers
from ui.customers.new_dialog import PLACE, NewCustomer
from ui.customers.pick_dialog import PickDialog
from ui.customers.records.dialog import RecordDialog
from ui.customers.ties.tab import TiesTab
from ui.desk import Desk

FAMILY = "family-new"


@pytest.fixture
def chen(book: Book) -> int:
    return add_chen(book)


def begun(book: Book, customer_id: int | None, place: str) -> str:
    return book.read(queries.begun_of, customer_id, place)


def died(dialog: QWidget) -> None:
    """The program ends without a word to the dialog."""
    dialog.blockSignals(True)
    dialog.deleteLater()


def adding(screen: Screen, chen: int) -> RecordDialog:
    if screen.page.current_customer() != chen:
        screen.open(chen)
    screen.page.tab("family")
    screen.click("+ 添加家人", card(screen, Table.FAMILY))
    return screen.dialog()


def test_a_member_of_the_family_is_typed_on_after_the_program_died(
    qtbot: QtBot, book: Book, desk: Desk, chen: int
) -> None:
    screen = Screen(qtbot, book, desk)
    dialog = adding(screen, chen)
    write(dialog.form.editor("name").input, "陈可")
    write(dialog.form.editor("birthday").input, "说不清")
    qtbot.waitUntil(lambda: "说不清" in begun(book, chen, FAMILY))
    died(dialog)
    again = adding(Screen(qtbot, book, desk), chen)
    qtbot.waitUntil(lambda: again.form.editor("name").text() == "陈可")
    assert again.form.editor("birthday").text() == "说不清"
    assert "上次没写完的，已放回来" in screen.words(again)
    again.form.editor("birthday").restore("2010-05-01")
    qtbot.keyClick(again.form.editor("relation").input, Qt.Key.Key_Down)
    again.yes.click()
    qtbot.waitUntil(lambda: begun(book, chen, FAMILY) == "")
    members = book.read(queries.customer_file, chen).record.children[Table.FAMILY]
    assert members[-1]["name"] == "陈可"


def test_what_is_left_for_good_is_forgotten(
    qtbot: QtBot, book: Book, desk: Desk, chen: int, answers: Answers
) -> None:
    screen = Screen(qtbot, book, desk)
    dialog = adding(screen, chen)
    write(dialog.form.editor("name").input, "陈可")
    qtbot.waitUntil(lambda: "陈可" in begun(book, chen, FAMILY))
    dialog.reject()
    qtbot.waitUntil(lambda: begun(book, chen, FAMILY) == "")
    again = adding(screen, chen)
    assert again.form.editor("name").text() == ""


def test_a_new_customer_is_typed_on_after_the_program_died(
    qtbot: QtBot, book: Book, desk: Desk, people: list[int]
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    new = NewCustomer(desk, window)
    new.open(people[0])
    qtbot.waitUntil(lambda: new.dialog is not None)
    assert new.dialog is not None
    write(new.dialog.form.editor("name").input, "马驰")
    qtbot.waitUntil(lambda: "马驰" in begun(book, None, PLACE))
    died(new.dialog)
    other = NewCustomer(desk, window)
    other.open(people[0])
    qtbot.waitUntil(lambda: other.dialog is not None)
    assert other.dialog is not None
    dialog = other.dialog
    qtbot.waitUntil(lambda: dialog.form.editor("name").text() == "马驰")
    with qtbot.waitSignal(other.created):
        dialog.yes.click()
    qtbot.waitUntil(lambda: begun(book, None, PLACE) == "")


def typed_into(screen: Screen, chen: int, place: str) -> tuple[QWidget, str]:
    """Open one of the dialogs of a file and the key of a note in it."""
    if place == "contact":
        tab = screen.page.tab("contacts")
        assert isinstance(tab, ContactsTab)
        screen.until(lambda: tab.card.contact is not None)
        tab.table.setFocus()
        screen.qtbot.keyClick(tab.table, Qt.Key.Key_Return)
        return screen.dialog(), "text"
    ties = screen.page.tab("ties")
    assert isinstance(ties, TiesTab)
    if place == "asking":
        screen.click("请他介绍过…", ties)
    elif place == "received-new":
        screen.click("介绍来一位新客户…", ties)
    else:
        screen.click("+ 添加关系", ties)
        [picking] = [each for each in screen.page.findChildren(PickDialog) if each.isVisible()]
        return picking, "note"
    return screen.dialog(), "notes" if place == "received-new" else "note"


@pytest.mark.parametrize("place", ["contact", "asking", "received-new", "relation-new"])
def test_every_dialog_of_a_file_is_typed_on_after_the_program_died(
    qtbot: QtBot, book: Book, desk: Desk, chen: int, place: str
) -> None:
    said = ContactDraft(chen, "call", "reached", text="问好")
    contact = book.write(interactions.log_contact, said).value
    at = f"contact-{contact}" if place == "contact" else place
    for found in ("", "下周三见面谈"):
        screen = Screen(qtbot, book, desk)
        screen.open(chen)
        dialog, key = typed_into(screen, chen, place)
        assert isinstance(dialog, RecordDialog | PickDialog)
        editor = dialog.form.editor(key)
        if found:
            screen.until(lambda editor=editor: "下周三见面谈" in editor.text())
        else:
            write(editor.input, "下周三见面谈")
            qtbot.waitUntil(lambda: "下周三见面谈" in begun(book, chen, at))
        died(dialog)


def handing(screen: Screen, chen: int) -> HandOverCustomers:
    screen.open(chen)
    screen.page.header.more.click()
    menus = [each for each in screen.page.findChildren(QMenu) if each.title() == "归属"]
    next(each for each in menus[-1].actions() if each.text().startswith("移交")).trigger()
    shown: list[HandOverCustomers] = []

    def is_open() -> bool:
        shown[:] = [each for each in screen.page.findChildren(HandOverCustomers) if each.isVisible()]
        return bool(shown)

    screen.until(is_open)
    return shown[0]


def test_a_hand_over_is_gone_on_with_after_the_program_died(
    qtbot: QtBot, book: Book, desk: Desk, chen: int
) -> None:
    for name in ("张鹏", "李晓梅"):
        book.write(staff.add_staff, name)
    dialog = handing(Screen(qtbot, book, desk), chen)
    dialog.colleague.setCurrentText("李晓梅")
    write(dialog.reason, "调到二店")
    dialog.day.set_day(dt.date(2026, 12, 24))
    qtbot.waitUntil(lambda: "二店" in begun(book, chen, HANDING))
    died(dialog)
    again = handing(Screen(qtbot, book, desk), chen)
    qtbot.waitUntil(lambda: again.reason.text() == "调到二店")
    assert (again.colleague.currentText(), again.day.day()) == ("李晓梅", dt.date(2026, 12, 24))
    again.yes.click()
    qtbot.waitUntil(lambda: begun(book, chen, HANDING) == "")
    assert book.read(queries.customer_file, chen).owner == "李晓梅"
