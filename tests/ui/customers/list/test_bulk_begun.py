"""What was begun for many customers belongs to these, also after the program ended without a word."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QMenu, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app.customers import actions, queries
from app.customers.rows import Query
from app.staff import actions as staff
from app.storage.book import Book
from tests.factories import make_customer
from tests.hands import answered, write
from ui.customers.hand_over_dialog import HANDING, HandOverCustomers
from ui.customers.list.page import CustomersPage
from ui.customers.lost_dialog import KEY, LostDialog
from ui.desk import Desk
from ui.prefs import Prefs

NAMES = ("陈国栋", "赵雅琴", "周敏")


@pytest.fixture
def ids(book: Book) -> list[int]:
    for name in ("张鹏", "李晓梅"):
        book.write(staff.add_staff, name)
    return [make_customer(book, name) for name in NAMES]


@pytest.fixture
def page(qtbot: QtBot, desk: Desk, prefs: Prefs, ids: list[int]) -> Iterator[CustomersPage]:
    made = opened(qtbot, desk, prefs)
    yield made
    made.close()


def opened(qtbot: QtBot, desk: Desk, prefs: Prefs) -> CustomersPage:
    made = CustomersPage(desk, prefs)
    qtbot.addWidget(made)
    made.resize(1200, 600)
    made.show()
    qtbot.waitUntil(lambda: len(made.table.ids()) == len(NAMES))
    answered(qtbot, desk)
    return made


def begun(book: Book, place: str) -> str:
    return book.read(queries.begun_of, None, place)


def handing(qtbot: QtBot, page: CustomersPage, ids: list[int]) -> HandOverCustomers:
    page.hand_over(ids)
    return shown(qtbot, page, HandOverCustomers)


def shown(qtbot: QtBot, page: CustomersPage, kind: type[QDialog]) -> QDialog:
    found: list[QDialog] = []

    def is_open() -> bool:
        found[:] = [each for each in page.findChildren(kind) if each.isVisible()]
        return bool(found)

    qtbot.waitUntil(is_open)
    return found[-1]


def died(dialog: QWidget) -> None:
    dialog.blockSignals(True)
    dialog.deleteLater()


def press(qtbot: QtBot, of: QWidget, text: str) -> None:
    [found] = [each for each in of.findChildren(QPushButton) if each.isVisible() and each.text() == text]
    qtbot.mouseClick(found, Qt.MouseButton.LeftButton)


def owners(book: Book) -> dict[str, str]:
    files = [book.read(queries.customer_file, each) for each in book.read(queries.ids, Query())]
    return {file.name: file.owner for file in files}


def test_a_hand_over_of_many_is_offered_again_for_the_same_customers(
    qtbot: QtBot, book: Book, desk: Desk, prefs: Prefs, page: CustomersPage, ids: list[int]
) -> None:
    dialog = handing(qtbot, page, ids[:2])
    dialog.colleague.setCurrentText("李晓梅")
    write(dialog.reason, "调到二店")
    qtbot.waitUntil(lambda: "二店" in begun(book, HANDING))
    died(dialog)
    again = opened(qtbot, desk, prefs)
    qtbot.waitUntil(lambda: "上次没写完：把 2 位客户移交给同事" in again.banner.text())
    press(qtbot, again.banner, "接着写")
    dialog = shown(qtbot, again, HandOverCustomers)
    qtbot.waitUntil(lambda: dialog.reason.text() == "调到二店")
    assert dialog.colleague.currentText() == "李晓梅"
    dialog.yes.click()
    qtbot.waitUntil(lambda: begun(book, HANDING) == "")
    qtbot.waitUntil(lambda: owners(book) == {"陈国栋": "李晓梅", "赵雅琴": "李晓梅", "周敏": ""})


def test_what_was_begun_for_others_is_not_taken_for_these(
    qtbot: QtBot, book: Book, desk: Desk, page: CustomersPage, ids: list[int]
) -> None:
    dialog = handing(qtbot, page, ids[:2])
    write(dialog.reason, "调到二店")
    qtbot.waitUntil(lambda: "二店" in begun(book, HANDING))
    died(dialog)
    other = handing(qtbot, page, ids[2:])
    answered(qtbot, desk)
    assert other.reason.text() == ""
    other.reject()
    answered(qtbot, desk)
    assert "二店" in begun(book, HANDING)


def test_why_many_were_lost_is_offered_again_for_those_that_are_still_there(
    qtbot: QtBot, book: Book, desk: Desk, prefs: Prefs, page: CustomersPage, ids: list[int]
) -> None:
    page.table.selectAll()
    qtbot.keyClick(page, Qt.Key.Key_S, Qt.KeyboardModifier.AltModifier)
    [menu] = [each for each in page.findChildren(QMenu) if "阶段" in each.title()]
    next(each for each in menu.actions() if each.text() == "流失").trigger()
    dialog = shown(qtbot, page, LostDialog)
    write(dialog.reason, "都去了二手市场")
    qtbot.waitUntil(lambda: "二手" in begun(book, KEY))
    died(dialog)
    book.write(actions.delete_customers, ids[2:])
    made = CustomersPage(desk, prefs)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitUntil(lambda: "上次没写完：2 位客户为什么流失" in made.banner.text())
    press(qtbot, made.banner, "接着写")
    again = shown(qtbot, made, LostDialog)
    qtbot.waitUntil(lambda: again.reason.text() == "都去了二手市场")
    again.yes.click()
    qtbot.waitUntil(lambda: begun(book, KEY) == "")
    for each in ids[:2]:
        assert book.read(queries.customer_file, each).values["lost_reason"] == "都去了二手市场"
