"""The calendar driven by clicks, keys and carrying, over a real file."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app.care import queries
from app.care.rows import Tone
from app.sheets.asked import Birthdays
from app.storage.book import Book
from ui.calendar.day_list import button_rect
from ui.calendar.page import CalendarPage
from ui.contact.decisions import DecisionDialog
from ui.desk import Desk

LEFT = Qt.MouseButton.LeftButton
SUNDAY = dt.date(2026, 11, 22)
TUESDAY = dt.date(2026, 11, 24)
FRIDAY = dt.date(2026, 11, 27)


def lines(page: CalendarPage, day: dt.date) -> list[str]:
    return [entry.text for entry in page.grid.entries(day)]


def people(page: CalendarPage) -> list[str]:
    """The names in the panel."""
    return [text.split("\t")[0] for text in page.panel.list.texts()]


def press(qtbot: QtBot, page: CalendarPage, *keys: Qt.Key) -> None:
    for key in keys:
        qtbot.keyClick(QApplication.focusWidget() or page, key)


def carry(qtbot: QtBot, source: QWidget, start: QPoint, end: QPoint) -> None:
    """Press, move in two steps and let go; points are in the coordinates of `source`."""
    QTest.mousePress(source, LEFT, Qt.KeyboardModifier.NoModifier, start)
    for point in (start + QPoint(14, 6), end):
        QTest.mouseEvent(QTest.MouseAction.MouseMove, source, LEFT, Qt.KeyboardModifier.NoModifier, point)
    QTest.mouseRelease(source, LEFT, Qt.KeyboardModifier.NoModifier, end)


def dialog(qtbot: QtBot, page: CalendarPage) -> DecisionDialog:
    qtbot.waitUntil(lambda: bool(page.findChildren(DecisionDialog)))
    made: DecisionDialog = page.findChildren(DecisionDialog)[0]
    return made


def open_days(book: Book, customer_id: int) -> set[dt.date]:
    found = book.read(queries.upcoming, customer_id, SUNDAY)
    return {reason.on for reason in found if reason.step == "birthday"}


def test_a_cell_names_one_customer_and_counts_several(page: CalendarPage) -> None:
    assert lines(page, SUNDAY)[0] == "王建业 生日"
    assert lines(page, TUESDAY)[0] == "生日 2"
    assert page.head.title.text() == "2026 年 11 月"


def test_days_have_lunar_names_festivals_and_duties(qtbot: QtBot, page: CalendarPage) -> None:
    qtbot.waitUntil(lambda: "农历十月十四" in page.panel.face.text(), timeout=30_000)
    assert page.panel.face.text() == "农历十月十四 · 小雪"
    page.go_to(dt.date(2026, 10, 1))
    qtbot.waitUntil(lambda: "国庆节放假" in page.panel.face.text(), timeout=30_000)


def test_the_whole_shop_is_shown_on_demand(qtbot: QtBot, page: CalendarPage) -> None:
    qtbot.mouseClick(page.head.scope.buttons()[1], LEFT)
    qtbot.waitUntil(lambda: lines(page, TUESDAY)[:1] == ["生日 3"])


def test_a_click_on_a_day_lists_its_people(qtbot: QtBot, page: CalendarPage) -> None:
    place = page.grid.day_rect(TUESDAY).center() + QPoint(0, 20)
    qtbot.mouseClick(page.grid, LEFT, pos=place)
    qtbot.waitUntil(lambda: people(page) == ["马驰", "孙丽"])
    assert page.panel.title.text() == "11月24日 周二"


def test_arrows_walk_over_the_days_and_the_month_follows(qtbot: QtBot, page: CalendarPage) -> None:
    press(qtbot, page, Qt.Key.Key_Right, Qt.Key.Key_Right)
    assert page.day() == TUESDAY
    press(qtbot, page, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Down)
    assert page.day() == dt.date(2026, 12, 15)
    assert page.head.title.text() == "2026 年 12 月"
    press(qtbot, page, Qt.Key.Key_PageUp)
    assert (page.day(), page.head.title.text()) == (dt.date(2026, 11, 15), "2026 年 11 月")
    press(qtbot, page, Qt.Key.Key_T)
    assert page.day() == SUNDAY


def test_letters_change_the_view(qtbot: QtBot, page: CalendarPage) -> None:
    press(qtbot, page, Qt.Key.Key_Right, Qt.Key.Key_W)
    qtbot.waitUntil(lambda: sorted(text.split(" ")[0] for text in lines(page, TUESDAY)) == ["孙丽", "马驰"])
    assert page.head.title.text() == "2026 年 11 月 23–29 日"
    press(qtbot, page, Qt.Key.Key_L)
    qtbot.waitUntil(lambda: "11月24日 周二\t2" in page.list.texts())
    assert page.list.isVisible()
    press(qtbot, page, Qt.Key.Key_M)
    assert page.grid.isVisible()


def test_walking_through_the_list_takes_its_days_in_hand(qtbot: QtBot, page: CalendarPage) -> None:
    press(qtbot, page, Qt.Key.Key_L)
    qtbot.waitUntil(lambda: page.list.isVisible() and "11月24日 周二\t2" in page.list.texts())
    assert page.day() == SUNDAY
    press(qtbot, page, Qt.Key.Key_Down)
    assert page.day() == TUESDAY


def test_a_kind_is_left_out_by_a_click_on_its_legend(qtbot: QtBot, page: CalendarPage) -> None:
    qtbot.mouseClick(page.filters.legend.chip(Tone.BIRTHDAY), LEFT)
    assert lines(page, TUESDAY) == []
    assert people(page) == []
    qtbot.mouseClick(page.filters.legend.chip(Tone.BIRTHDAY), LEFT)
    assert lines(page, TUESDAY) == ["生日 2"]


def test_the_button_of_a_line_wants_the_quick_log_today(
    qtbot: QtBot, page: CalendarPage, shop: dict[str, int]
) -> None:
    view = page.panel.list
    place = button_rect(view.visualRect(view.currentIndex()), view.font()).center()
    with qtbot.waitSignal(page.log_wanted) as told:
        qtbot.mouseClick(view.viewport(), LEFT, pos=place)
    assert told.args == [shop["王建业"]]


def test_what_lies_ahead_is_settled_beforehand(
    qtbot: QtBot, page: CalendarPage, desk: Desk, book: Book, shop: dict[str, int]
) -> None:
    page.go_to(TUESDAY)
    qtbot.waitUntil(lambda: people(page) == ["马驰", "孙丽"])
    page.panel.list.setFocus()
    press(qtbot, page, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: people(page) == ["孙丽"])
    assert TUESDAY not in open_days(book, shop["马驰"])


def test_a_double_click_and_enter_open_the_file(
    qtbot: QtBot, page: CalendarPage, shop: dict[str, int]
) -> None:
    view = page.panel.list
    with qtbot.waitSignal(page.customer_wanted) as told:
        qtbot.mouseDClick(view.viewport(), LEFT, pos=view.visualRect(view.currentIndex()).center())
    assert told.args == [shop["王建业"]]
    view.setFocus()
    with qtbot.waitSignal(page.customer_wanted):
        press(qtbot, page, Qt.Key.Key_Return)


def test_the_people_in_sight_of_the_day_in_hand_are_printed(
    qtbot: QtBot, page: CalendarPage, shop: dict[str, int]
) -> None:
    page.go_to(TUESDAY)
    qtbot.waitUntil(lambda: len(page.panel.list.texts()) == 2)
    prints = next(each for each in page.panel.findChildren(QPushButton) if each.text() == "打印")
    with qtbot.waitSignal(page.print_wanted) as told:
        qtbot.mouseClick(prints, LEFT)
    (asked,) = told.args or ()
    assert (asked.day, set(asked.ids)) == (TUESDAY, {shop["孙丽"], shop["马驰"]})


def test_the_birthdays_of_the_month_in_sight_are_printed(qtbot: QtBot, page: CalendarPage) -> None:
    page.go_to(TUESDAY)
    with qtbot.waitSignal(page.print_wanted) as told:
        qtbot.keyClick(page, Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier)
    assert told.args == [Birthdays(TUESDAY.year, TUESDAY.month, page.owner())]


def test_a_line_carried_to_another_day_moves_everybody_for_a_reason(
    qtbot: QtBot, page: CalendarPage, book: Book, shop: dict[str, int]
) -> None:
    _, place = page.grid.entry_rects(TUESDAY)[0]
    carry(qtbot, page.grid, place.center(), page.grid.day_rect(FRIDAY).center())
    asked = dialog(qtbot, page)
    asked.accept()
    assert asked.complaint() == "请写一句原因"
    asked.reason.setText("客户出差")
    asked.accept()
    qtbot.waitUntil(lambda: lines(page, FRIDAY) == ["生日 2"])
    assert open_days(book, shop["孙丽"]) >= {FRIDAY}
    book.undo()
    assert {TUESDAY} <= open_days(book, shop["孙丽"]) & open_days(book, shop["马驰"])


def test_a_line_does_not_go_to_a_day_gone_by(qtbot: QtBot, page: CalendarPage) -> None:
    _, place = page.grid.entry_rects(TUESDAY)[0]
    carry(qtbot, page.grid, place.center(), page.grid.day_rect(dt.date(2026, 11, 18)).center())
    assert page.findChildren(DecisionDialog) == []


def test_somebody_is_carried_from_the_list_to_a_day(
    qtbot: QtBot, page: CalendarPage, book: Book, shop: dict[str, int]
) -> None:
    view = page.panel.list
    start = view.visualRect(view.currentIndex()).center()
    end = view.viewport().mapFrom(page, page.grid.mapTo(page, page.grid.day_rect(FRIDAY).center()))
    carry(qtbot, view.viewport(), start, end)
    asked = dialog(qtbot, page)
    asked.reason.setText("客户说改天")
    asked.accept()
    qtbot.waitUntil(lambda: "王建业 生日" in lines(page, FRIDAY))
    assert open_days(book, shop["王建业"]) >= {FRIDAY}


def test_a_key_moves_the_one_in_hand(qtbot: QtBot, page: CalendarPage) -> None:
    qtbot.mouseClick(page.panel.move_button, LEFT)
    asked = dialog(qtbot, page)
    assert asked.day is not None
    asked.day.set_day(SUNDAY - dt.timedelta(days=1))
    asked.reason.setText("等到货再打")
    asked.accept()
    assert asked.complaint() == "请选今天或以后的一天"


def test_a_screen_reader_hears_the_day_and_its_people(page: CalendarPage) -> None:
    assert "11月22日 周日" in page.grid.accessibleName()
    assert "王建业 生日" in page.grid.accessibleName()


def test_the_page_fits_a_small_window(qtbot: QtBot, page: CalendarPage) -> None:
    page.resize(744, 412)
    qtbot.waitUntil(lambda: page.width() == 744)
    assert page.head.views.mapTo(page, QPoint(page.head.views.width(), 0)).x() <= page.panel.x()
    assert page.grid.entry_rects(TUESDAY) == [] or page.grid.entry_rects(TUESDAY)[0][1].height() > 0
