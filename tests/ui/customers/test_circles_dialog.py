"""Core persons, and referrers that are only words: told, opened and tied from the list of customers."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.customers import referrals, referring
from app.storage.book import Book
from tests.factories import make_customer
from tests.ui.customers.test_list_page import ALT, make_page
from tests.ui.customers.test_ties import cells
from ui.customers.circles_dialog import CirclesDialog
from ui.customers.list_page import CustomersPage
from ui.customers.pick_dialog import PickDialog
from ui.desk import Desk
from ui.prefs import Prefs


@pytest.fixture
def page(qtbot: QtBot, desk: Desk, prefs: Prefs, book: Book) -> CustomersPage:
    wang, chen, li = (make_customer(book, name) for name in ("王建业", "陈国栋", "李强"))
    book.write(referring.set_referrer, chen, wang)
    book.write(referring.set_referrer, li, chen)
    return make_page(qtbot, desk, prefs)


def opened(qtbot: QtBot, page: CustomersPage) -> CirclesDialog:
    qtbot.keyClick(page.table, Qt.Key.Key_R, ALT)
    [dialog] = page.findChildren(CirclesDialog)
    qtbot.waitUntil(lambda: len(cells(dialog.cores)) > 1)
    return dialog


def test_the_widest_circle_comes_first_and_opens_its_file(qtbot: QtBot, page: CustomersPage) -> None:
    dialog = opened(qtbot, page)
    assert [line[0] for line in cells(dialog.cores)] == ["王建业", "陈国栋"]
    assert cells(dialog.cores)[0][2:5] == ["1", "2", ""]
    dialog.cores.selectRow(0)
    with qtbot.waitSignal(page.customer_wanted):
        qtbot.keyClick(dialog.cores, Qt.Key.Key_Return)


def test_words_are_tied_at_once_or_by_choosing_among_namesakes(
    qtbot: QtBot, book: Book, page: CustomersPage
) -> None:
    make_customer(book, "赵雅琴", referrer="李强")
    untied = make_customer(book, "马驰", referrer="赵雅琴")
    book.write(referring.set_referrer, untied, None)
    make_customer(book, "周敏", mobile="13900002203")
    other = make_customer(book, "周敏")
    named = make_customer(book, "孙丽", referrer="周敏")
    dialog = opened(qtbot, page)
    qtbot.mouseClick(dialog.which.buttons()[1], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: [line[0] for line in cells(dialog.words)] == ["马驰", "孙丽"])
    dialog.words.selectRow(0)
    qtbot.keyClick(dialog.words, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: [line[0] for line in cells(dialog.words)] == ["孙丽"])
    qtbot.keyClick(dialog.words, Qt.Key.Key_Return)
    [asked] = dialog.findChildren(PickDialog)
    asked.choose(other, "周敏")
    asked.yes.click()
    qtbot.waitUntil(lambda: cells(dialog.words) == [])
    by = book.read(referrals.referrer_of, named)
    assert by is not None
    assert by.id == other
    assert "都对上了" in dialog.hint.text()
