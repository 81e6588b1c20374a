"""Cross-match by clicks and keys: who could meet whom, what came of it, and which lines go together."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.customers.ties import cooperation
from app.customers.ties.match_rows import Outcome
from app.storage.book import Book
from tests.factories import make_customer
from tests.hands import write
from tests.ui.customers.list.test_page import ALT
from tests.ui.customers.ties.test_ties import cells
from ui.customers.records.dialog import RecordDialog
from ui.customers.ties.matches_page import MatchesPage
from ui.customers.ties.pairs_dialog import PairsDialog
from ui.desk import Desk

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def page(qtbot: QtBot, desk: Desk, book: Book) -> MatchesPage:
    make_customer(book, "陈国栋", industry="物流", grade="A")
    make_customer(book, "王建业", company="禾川轴承厂", grade="A")
    make_customer(book, "刘老板", industry="建材")
    made = MatchesPage(desk)
    qtbot.addWidget(made)
    made.resize(1200, 600)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    made.enter()
    qtbot.waitUntil(lambda: len(cells(made.table)) == 2 and "…" not in cells(made.table)[1])
    return made


def pairs(page: MatchesPage) -> list[set[str]]:
    return [{line[0], line[2]} for line in cells(page.table)]


def back_to(qtbot: QtBot, table: QWidget) -> None:
    """No window manager gives the keyboard back when a dialog has closed."""
    with qtbot.waitActive(table):
        table.activateWindow()
    table.setFocus()


def asked(page: MatchesPage) -> RecordDialog:
    return next(each for each in page.findChildren(RecordDialog) if each.isVisible())


def test_the_most_promising_stand_first_with_the_reason(qtbot: QtBot, page: MatchesPage) -> None:
    assert pairs(page) == [{"王建业", "陈国栋"}, {"刘老板", "陈国栋"}]
    assert "物流" in cells(page.table)[0][4]
    assert page.count.text() == "2 对"
    row = page.current()
    for key, side in ((Qt.Key.Key_Return, row.one), (None, row.other)):
        with qtbot.waitSignal(page.customer_wanted) as told:
            if key is not None:
                qtbot.keyClick(page.table, key)
            else:
                qtbot.keyClick(page.table, Qt.Key.Key_Return, ALT)
        assert told.args == [side.person.id]


def test_an_introduction_is_noted_and_followed_up(qtbot: QtBot, book: Book, page: MatchesPage) -> None:
    qtbot.keyClick(page.table, Qt.Key.Key_M, ALT)
    dialog = asked(page)
    write(dialog.form.editor("note").input, "周五一起吃饭")
    qtbot.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: pairs(page) == [{"刘老板", "陈国栋"}])
    qtbot.mouseClick(page.which.buttons()[1], LEFT)
    qtbot.waitUntil(lambda: pairs(page) == [{"王建业", "陈国栋"}])
    assert cells(page.table)[0][5:7] == ["介绍过了", "周五一起吃饭"]
    back_to(qtbot, page.table)
    qtbot.keyClick(page.table, Qt.Key.Key_M, ALT)
    dialog = asked(page)
    for _ in range(2):
        qtbot.keyClick(dialog.form.editor("outcome").input, Qt.Key.Key_Down)
    dialog.yes.click()
    qtbot.waitUntil(lambda: book.read(cooperation.introduced)[0].outcome is Outcome.DEAL)
    qtbot.waitUntil(lambda: cells(page.table)[0][5] == "合作了")
    back_to(qtbot, page.table)
    qtbot.keyClick(page.table, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: not page.table.ids())
    assert book.read(cooperation.introduced) == []


def test_the_shop_adds_a_pair_of_its_own_and_takes_it_out(
    qtbot: QtBot, book: Book, page: MatchesPage
) -> None:
    make_customer(book, "周退休", industry="退休")
    qtbot.keyClick(page.table, Qt.Key.Key_P, ALT)
    [dialog] = page.findChildren(PairsDialog)
    qtbot.waitUntil(lambda: len(cells(dialog.table)) > 20)
    dialog.yes.click()
    form = next(each for each in dialog.findChildren(RecordDialog) if each.isVisible())
    for key, text in (("one", "建材"), ("other", "退休"), ("why", "老房子要修")):
        write(form.form.editor(key).input, text)
    form.yes.click()
    qtbot.waitUntil(lambda: cells(dialog.table)[0][:3] == ["建材", "退休", "老房子要修"])
    qtbot.waitUntil(lambda: {"刘老板", "周退休"} in pairs(page))
    dialog.table.selectRow(0)
    back_to(qtbot, dialog.table)
    qtbot.keyClick(dialog.table, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: {"刘老板", "周退休"} not in pairs(page))
    assert book.read(cooperation.own_pairs) == []
