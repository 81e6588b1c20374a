"""The menu of segments and handing customers over, as a person uses them in the list."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from app.customers import queries, segments
from app.customers.rows import Query
from app.interactions import queries as interactions
from app.storage.book import Book
from tests.hands import write
from tests.ui.customers.conftest import Answers
from tests.ui.customers.list.test_page import ALT, make_page, page, until_shows
from ui.customers.hand_over_dialog import HandOverCustomers
from ui.customers.list.filters import Filters
from ui.customers.list.page import CustomersPage
from ui.desk import Desk

__all__ = ["make_page", "page"]
AFTER = dt.date(2026, 11, 29)


def menu(qtbot: QtBot, page: CustomersPage) -> QMenu:
    """Alt+Q."""
    qtbot.keyClick(page.table, Qt.Key.Key_Q, ALT)
    found: list[QMenu] = []

    def is_open() -> bool:
        shown = [each for each in page.findChildren(QMenu) if each.isVisible()]
        found[:] = [each for each in shown if any("筛选" in a.text() for a in each.actions())]
        return bool(found)

    qtbot.waitUntil(is_open)
    return found[0]


def act(of: QMenu, begins: str, then: str = "") -> None:
    """Choose a line of a menu, or of the menu below it."""
    action = next(each for each in of.actions() if each.text().startswith(begins))
    below = action.menu()
    if then and isinstance(below, QMenu):
        act(below, then)
    else:
        assert action.isEnabled()
        action.trigger()
    of.close()


def until(qtbot: QtBot, holds: Callable[[], object]) -> None:
    qtbot.waitUntil(lambda: bool(holds()))


def texts(of: QMenu) -> list[str]:
    return [each.text() for each in of.actions() if not each.isSeparator()]


def line(of: QMenu, begins: str) -> QAction:
    return next(each for each in of.actions() if each.text().startswith(begins))


def test_filters_are_saved_counted_used_renamed_and_deleted(
    qtbot: QtBot, book: Book, page: CustomersPage, answers: Answers
) -> None:
    page.show_only(Filters(grades=frozenset({"A"})))
    count = book.read(queries.count, Query(grades=frozenset({"A"})))
    until_shows(qtbot, page, count)
    answers.words = "重点"
    act(menu(qtbot, page), "保存现在的筛选…")
    until(qtbot, lambda: book.read(segments.segments))
    page.filters.clear_all()
    until_shows(qtbot, page, 40)
    shown = menu(qtbot, page)
    until(qtbot, lambda: line(shown, "重点").text() == f"重点\t{count}")
    act(shown, "重点")
    until_shows(qtbot, page, count)
    assert page.filters.filters() == Filters(grades=frozenset({"A"}))
    answers.words = "重点客户"
    act(menu(qtbot, page), "改名", "重点")
    until(qtbot, lambda: [each.name for each in book.read(segments.segments)] == ["重点客户"])
    act(menu(qtbot, page), "删除", "重点客户")
    until(qtbot, lambda: not book.read(segments.segments))


def test_those_chosen_become_a_list_that_grows_and_shrinks(
    qtbot: QtBot, book: Book, page: CustomersPage, answers: Answers
) -> None:
    for row in (0, 1):
        page.table.selectionModel().select(
            page.table.model().index(row, 0),
            page.table.selectionModel().SelectionFlag.Select | page.table.selectionModel().SelectionFlag.Rows,
        )
    answers.words = "钓鱼团"
    act(menu(qtbot, page), "把选中的 2 位存成名单…")
    until(qtbot, lambda: [each.count for each in book.read(segments.segments)] == [2])
    page.table.selectRow(5)
    act(menu(qtbot, page), "把选中的加入名单", "钓鱼团")
    until(qtbot, lambda: [each.count for each in book.read(segments.segments)] == [3])
    act(menu(qtbot, page), "钓鱼团")
    until_shows(qtbot, page, 3)
    assert "名单 钓鱼团" in page.filters.words()
    page.table.selectRow(0)
    act(menu(qtbot, page), "把选中的移出")
    until_shows(qtbot, page, 2)


def test_nothing_to_save_is_said(qtbot: QtBot, page: CustomersPage) -> None:
    shown = menu(qtbot, page)
    assert texts(shown)[0] == "还没有分组：先筛选，再保存"
    assert not line(shown, "保存现在的筛选…").isEnabled()
    shown.close()


def test_customers_are_handed_over_with_a_reason_and_a_day(
    qtbot: QtBot, book: Book, desk: Desk, page: CustomersPage
) -> None:
    ids = list(page.table.ids())
    chosen = next(each for each in ids if book.read(queries.customer_file, each).owner == "李晓梅")
    page.table.selectRow(ids.index(chosen))
    qtbot.keyClick(page.table, Qt.Key.Key_O, ALT)
    owners = next(each for each in page.findChildren(QMenu) if each.isVisible())
    act(owners, "移交，并介绍接任的同事…")
    [dialog] = page.findChildren(HandOverCustomers)
    dialog.colleague.setCurrentText("张鹏")
    write(dialog.reason, "李晓梅调到二店")
    dialog.yes.click()
    until(qtbot, lambda: book.read(queries.customer_file, chosen).owner == "张鹏")
    [promise] = book.read(interactions.open_promises, [chosen])[chosen]
    assert (promise.text, promise.due_on) == ("介绍接任的同事 张鹏（李晓梅调到二店）", AFTER)
    desk.undo()
    until(qtbot, lambda: book.read(queries.customer_file, chosen).owner == "李晓梅")


def test_a_day_that_is_past_keeps_the_dialog_open(qtbot: QtBot, page: CustomersPage) -> None:
    page.table.selectRow(0)
    qtbot.keyClick(page.table, Qt.Key.Key_O, ALT)
    act(next(each for each in page.findChildren(QMenu) if each.isVisible()), "移交，并介绍接任的同事…")
    [dialog] = page.findChildren(HandOverCustomers)
    dialog.day.set_day(dt.date(2026, 11, 1))
    dialog.yes.click()
    assert "已经过去" in dialog.complaint()
    assert dialog.isVisible()
