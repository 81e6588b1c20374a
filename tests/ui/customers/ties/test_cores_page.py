"""Core persons, and referrers that are only words: told, sorted, opened, printed, exported and tied."""

from __future__ import annotations

from pathlib import Path

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from app.customers import actions as customers
from app.customers import referring
from app.customers.ties import referrals
from app.fields.field import Table
from app.storage.book import Book
from tests.factories import make_customer
from tests.ui.customers.list.test_page import ALT, make_page
from tests.ui.customers.ties.test_ties import cells
from ui.customers.pick_dialog import PickDialog
from ui.customers.ties.cores_page import CorePersonsPage
from ui.customers.ties.unresolved_dialog import UnresolvedDialog
from ui.desk import Desk
from ui.listing.people_list import ShownList
from ui.listing.sensitive_dialog import SensitiveDialog
from ui.prefs import Prefs


@pytest.fixture
def page(qtbot: QtBot, desk: Desk, book: Book) -> CorePersonsPage:
    wang, chen, li = (make_customer(book, name) for name in ("王建业", "陈国栋", "李强"))
    book.write(referring.set_referrer, chen, wang)
    book.write(referring.set_referrer, li, chen)
    made = CorePersonsPage(desk)
    qtbot.addWidget(made)
    made.resize(1100, 600)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    made.enter()
    qtbot.waitUntil(lambda: len(cells(made.table)) == 2 and "…" not in cells(made.table)[1])
    return made


def names(page: CorePersonsPage) -> list[str]:
    return [line[0] for line in cells(page.table)]


def test_the_list_of_customers_leads_to_the_core_persons(
    qtbot: QtBot, desk: Desk, prefs: Prefs, book: Book
) -> None:
    make_customer(book)
    page = make_page(qtbot, desk, prefs)
    qtbot.waitUntil(lambda: len(page.table.ids()) == 1)
    with qtbot.waitSignal(page.page_wanted) as told:
        qtbot.keyClick(page.table, Qt.Key.Key_R, ALT)
    assert told.args == ["cores"]


def test_the_widest_circle_comes_first_and_opens_its_file(qtbot: QtBot, page: CorePersonsPage) -> None:
    assert names(page) == ["王建业", "陈国栋"]
    assert cells(page.table)[0][2:5] == ["1", "2", ""]
    with qtbot.waitSignal(page.customer_wanted) as told:
        qtbot.keyClick(page.table, Qt.Key.Key_Return)
    assert told.args == [page.current_customer()]


def test_a_header_sorts_by_number_and_the_keyboard_stays_on_its_row(
    qtbot: QtBot, page: CorePersonsPage
) -> None:
    header = page.table.horizontalHeader()
    place = QPoint(header.sectionViewportPosition(3) + 5, 5)
    here = page.table.current_id()
    qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert names(page) == ["陈国栋", "王建业"]
    assert page.table.current_id() == here
    qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert names(page) == ["王建业", "陈国栋"]


def test_the_list_is_copied_printed_and_exported_as_it_is_shown(
    qtbot: QtBot, page: CorePersonsPage, book: Book, tmp_path: Path
) -> None:
    page.table.selectAll()
    qtbot.keyClick(page.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text().splitlines()[1].startswith("王建业\t")
    with qtbot.waitSignal(page.print_wanted) as told:
        page.act("print").trigger()
    found = told.args[0]
    assert isinstance(found, ShownList)
    assert (found.title, found.rows[0][0], found.count) == ("核心人物", "王建业", 2)
    assert [found.titles[place] for place in found.masked] == ["成交金额"]
    with qtbot.waitSignal(page.exported):
        page.export_to(book, tmp_path / "core.xlsx")
    rows = list(load_workbook(tmp_path / "core.xlsx").active.iter_rows(values_only=True))
    assert [row[0] for row in rows][-2:] == ["王建业", "陈国栋"]


@pytest.mark.parametrize("wanted", [False, True])
def test_amounts_go_into_a_file_only_where_they_are_wanted(
    qtbot: QtBot, page: CorePersonsPage, book: Book, tmp_path: Path, wanted: bool
) -> None:
    purchase = {"product": "途锐", "amount": 3_200_000}
    book.write(customers.save_child, page.table.ids()[1], Table.PURCHASES, None, purchase)
    page.refresh()
    qtbot.waitUntil(lambda: cells(page.table)[0][5] != "")
    page.export_wanted.connect(lambda: page.export_to(book, tmp_path / "core.xlsx"))
    qtbot.keyClick(page.table, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    [asked] = page.findChildren(SensitiveDialog)
    assert "成交金额" in asked.sensitive.text()
    if wanted:
        qtbot.keyClick(asked.sensitive, Qt.Key.Key_Space)
    with qtbot.waitSignal(page.exported):
        asked.yes.click()
    rows = list(load_workbook(tmp_path / "core.xlsx").active.iter_rows(values_only=True))
    told = [str(value) for row in rows for value in row]
    assert ("成交金额" in told) is wanted
    assert ("3.2万元" in told) is wanted


def test_words_are_tied_at_once_or_by_choosing_among_namesakes(
    qtbot: QtBot, book: Book, page: CorePersonsPage
) -> None:
    make_customer(book, "赵雅琴", referrer="李强")
    untied = make_customer(book, "马驰", referrer="赵雅琴")
    book.write(referring.set_referrer, untied, None)
    make_customer(book, "周敏", mobile="13900002203")
    other = make_customer(book, "周敏")
    named = make_customer(book, "孙丽", referrer="周敏")
    qtbot.keyClick(page.table, Qt.Key.Key_W, ALT)
    [dialog] = page.findChildren(UnresolvedDialog)
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
