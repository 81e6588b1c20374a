"""The day agreed on for the next contact, in the list of customers."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from app import clock
from app.customers import actions
from app.customers.rows import Draft
from app.storage.book import Book
from ui.customers.list.page import CustomersPage
from ui.desk import Desk
from ui.kit.tokens import color
from ui.prefs import Prefs

NOTE = Qt.ItemDataRole.ToolTipRole
SPOKEN = Qt.ItemDataRole.AccessibleTextRole


def test_a_next_contact_gone_by_is_marked_and_says_since_when(
    qtbot: QtBot, desk: Desk, prefs: Prefs, book: Book
) -> None:
    today = clock.today()
    day, opened = today - dt.timedelta(days=13), today - dt.timedelta(days=90)
    for name, last in (("陈国栋", None), ("王建业", day), ("赵雅琴", None)):
        next_on = today if name == "赵雅琴" else day
        values = {"name": name, "next_contact_on": next_on, "last_contact_on": last}
        book.write(actions.new_customer, Draft(values, opened_on=opened))
    page = CustomersPage(desk, prefs, "zh", "")
    qtbot.addWidget(page)
    page.resize(1290, 720)
    page.show()
    qtbot.waitUntil(lambda: page.counts_text() == "3 位客户")
    place = page.table.visible_keys().index("next_contact_on")
    cells = [page.table.model().index(row, place) for row in range(3)]
    qtbot.waitUntil(lambda: "…" not in [cell.data() for cell in cells])
    told = [(cell.data(), cell.data(NOTE)) for cell in cells]
    assert told == [
        (f"{day}", f"{day}（过了 13 天，还没联系）"),
        (f"{day}", f"{day}（已经过去）"),
        (f"{today}", f"{today}"),
    ]
    assert [cell.data(SPOKEN) for cell in cells] == [note for _, note in told]
    late, over, ahead = (_inks(page, row, place) for row in range(3))
    assert color("late").name() in late
    assert color("late").name() not in over | ahead
    page.table.selectAll()
    page.table.setFocus()
    qtbot.keyClick(page.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: "陈国栋" in QGuiApplication.clipboard().text())
    assert "还没联系" not in QGuiApplication.clipboard().text()


def _inks(page: CustomersPage, row: int, place: int) -> set[str]:
    """The colours that stand in a cell."""
    view = page.table
    picture = view.viewport().grab(view.visualRect(view.model().index(row, place))).toImage()
    points = ((x, y) for x in range(picture.width()) for y in range(picture.height()))
    return {picture.pixelColor(x, y).name() for x, y in points}
