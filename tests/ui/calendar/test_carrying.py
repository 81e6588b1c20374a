"""Putting dues off in every view, by the mouse and by keys: why is asked, the rule stays."""

from __future__ import annotations

import datetime as dt

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from app.care import queries
from app.storage.book import Book
from ui.calendar.page import CalendarPage
from ui.contact.decisions import DecisionDialog

LEFT = Qt.MouseButton.LeftButton
CTRL = Qt.KeyboardModifier.ControlModifier
SUNDAY = dt.date(2026, 11, 22)
TUESDAY = dt.date(2026, 11, 24)
FRIDAY = dt.date(2026, 11, 27)
KEYS = {"month": Qt.Key.Key_M, "week": Qt.Key.Key_W, "day": Qt.Key.Key_D, "list": Qt.Key.Key_L}


def carry(source: QWidget, start: QPoint, end: QPoint) -> None:
    none = Qt.KeyboardModifier.NoModifier
    QTest.mousePress(source, LEFT, none, start)
    for point in (start + QPoint(14, 6), end):
        QTest.mouseEvent(QTest.MouseAction.MouseMove, source, LEFT, none, point)
    QTest.mouseRelease(source, LEFT, none, end)


def decide(qtbot: QtBot, page: CalendarPage) -> DecisionDialog:
    qtbot.waitUntil(lambda: bool(page.findChildren(DecisionDialog)))
    made: DecisionDialog = page.findChildren(DecisionDialog)[0]
    return made


def days_of(book: Book, customer_id: int) -> set[dt.date]:
    found = book.read(queries.upcoming, customer_id, SUNDAY)
    return {reason.on for reason in found if reason.step == "birthday"}


def at_tuesday(qtbot: QtBot, page: CalendarPage, view: str) -> None:
    page.go_to(TUESDAY)
    qtbot.keyClick(page.grid, KEYS[view])
    centre = page.list if view in ("day", "list") else page.grid
    qtbot.waitUntil(centre.isVisible)
    if view in ("day", "list"):
        qtbot.waitUntil(lambda: page.list.current() is not None and page.list.current().date == TUESDAY)
    else:
        qtbot.waitUntil(lambda: bool(page.grid.entry_rects(TUESDAY)))


@pytest.mark.parametrize("view", ["month", "week"])
def test_a_line_is_carried_by_the_mouse(
    qtbot: QtBot, page: CalendarPage, book: Book, shop: dict[str, int], view: str
) -> None:
    at_tuesday(qtbot, page, view)
    _, place = page.grid.entry_rects(TUESDAY)[0]
    carry(page.grid, place.center(), page.grid.day_rect(FRIDAY).center())
    asked = decide(qtbot, page)
    asked.reason.setText("客户出差")
    asked.accept()
    qtbot.waitUntil(lambda: FRIDAY in days_of(book, shop["马驰"]) | days_of(book, shop["孙丽"]))
    book.undo()
    assert TUESDAY in days_of(book, shop["马驰"]) & days_of(book, shop["孙丽"])


@pytest.mark.parametrize("view", ["day", "list"])
def test_somebody_is_carried_from_a_list_onto_the_small_month(
    qtbot: QtBot, page: CalendarPage, book: Book, shop: dict[str, int], view: str
) -> None:
    at_tuesday(qtbot, page, view)
    who = page.list.current()
    assert who is not None
    mini, source = page.panel.mini, page.list.viewport()
    end = source.mapFromGlobal(mini.mapToGlobal(mini.day_rect(FRIDAY).center()))
    carry(source, page.list.visualRect(page.list.currentIndex()).center() - QPoint(60, 0), end)
    asked = decide(qtbot, page)
    asked.reason.setText("客户出差")
    asked.accept()
    qtbot.waitUntil(lambda: FRIDAY in days_of(book, who.customer_id))


@pytest.mark.parametrize("view", ["month", "week", "day", "list"])
def test_the_keyboard_carries_in_every_view(
    qtbot: QtBot, page: CalendarPage, book: Book, shop: dict[str, int], view: str
) -> None:
    at_tuesday(qtbot, page, view)
    in_list = view in ("day", "list")
    centre, board = (page.list, page.panel.mini) if in_list else (page.grid, page.grid)
    centre.setFocus()
    qtbot.keyClick(centre, Qt.Key.Key_X, CTRL)
    assert "方向键" in page.panel.hint.text()
    for _ in range(3):
        qtbot.keyClick(board, Qt.Key.Key_Right)
    qtbot.keyClick(board, Qt.Key.Key_Return)
    asked = decide(qtbot, page)
    assert asked.day is not None
    assert asked.day.day() == FRIDAY
    asked.reason.setText("客户出差")
    asked.accept()
    qtbot.waitUntil(lambda: FRIDAY in days_of(book, shop["马驰"]) | days_of(book, shop["孙丽"]))
    assert "拖动可改期" in page.panel.hint.text()


def test_escape_leaves_it_where_it_was_and_the_past_is_closed(qtbot: QtBot, page: CalendarPage) -> None:
    at_tuesday(qtbot, page, "month")
    qtbot.keyClick(page.grid, Qt.Key.Key_X, CTRL)
    qtbot.keyClick(page.grid, Qt.Key.Key_Escape)
    assert page.grid.carried() is None
    qtbot.keyClick(page.grid, Qt.Key.Key_X, CTRL)
    qtbot.keyClick(page.grid, Qt.Key.Key_Up)
    qtbot.keyClick(page.grid, Qt.Key.Key_Return)
    assert page.findChildren(DecisionDialog) == []
    assert page.panel.hint.text() == "过去的日子不能放：请选今天或以后的一天。"


def test_a_birthday_stays_and_only_its_contact_moves(
    qtbot: QtBot, page: CalendarPage, book: Book, shop: dict[str, int]
) -> None:
    at_tuesday(qtbot, page, "month")
    _, place = page.grid.entry_rects(TUESDAY)[0]
    carry(page.grid, place.center(), page.grid.day_rect(FRIDAY).center())
    asked = decide(qtbot, page)
    said = [each.text() for each in asked.findChildren(QLabel)]
    assert "生日还是 11月24日 周二，改的只是联系的日子。" in said
    asked.reason.setText("客户出差")
    asked.accept()
    page.go_to(FRIDAY)
    qtbot.waitUntil(lambda: any("原定11月24日 周二" in text for text in page.panel.list.texts()))
