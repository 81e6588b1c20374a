"""The list of the month and the forgotten, by clicks and keys."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from app import clock
from app.calendar.dates import Birthday, Calendar
from app.care import forgotten
from app.storage.book import Book
from tests.factories import make_customer
from ui.calendar.forgotten_page import ForgottenPage
from ui.calendar.hot_page import HotPage
from ui.contact.decisions import DecisionDialog
from ui.desk import Desk
from ui.kit.filter_chip import ChoicePopup
from ui.listing.people_list import PeopleListPage, ShownList

LEFT = Qt.MouseButton.LeftButton
CTRL = Qt.KeyboardModifier.ControlModifier
SUNDAY = dt.date(2026, 11, 22)


@pytest.fixture
def month(book: Book, people: list[int]) -> dict[str, int]:
    """Whom December begins with: one of them stands in the list twice."""
    mei, peng = people
    born = Birthday(Calendar.SOLAR, 1970, 12, 20)
    return {
        "王建业": make_customer(book, "王建业", owner_id=mei, grade="A", birthday=born, mobile="13800005521"),
        "马驰": make_customer(book, "马驰", owner_id=mei, inspection_due=dt.date(2026, 12, 5)),
        "何静": make_customer(book, "何静", owner_id=peng, bought="朗逸", delivered_on=dt.date(2026, 11, 20)),
    }


@pytest.fixture
def lost(book: Book, people: list[int]) -> dict[str, int]:
    """Opened long ago, and not contacted since."""
    found = {}
    for name, days, grade in (("王建业", 50, "A"), ("孙丽", 100, "B"), ("马驰", 40, "A")):
        clock.set_today(SUNDAY - dt.timedelta(days=days))
        found[name] = make_customer(book, name, owner_id=people[0], grade=grade, mobile="13800005521")
    clock.set_today(SUNDAY)
    return found


def shown(qtbot: QtBot, page: PeopleListPage, person: int) -> None:
    qtbot.addWidget(page)
    page.set_person(person)
    page.resize(1200, 640)
    page.show()
    qtbot.waitExposed(page)
    page.activateWindow()
    page.enter()


@pytest.fixture
def hot(qtbot: QtBot, desk: Desk, month: dict[str, int], people: list[int]) -> HotPage:
    page = HotPage(desk)
    shown(qtbot, page, people[0])
    qtbot.waitUntil(lambda: len(page.table.ids()) == 3)
    return page


@pytest.fixture
def gone(qtbot: QtBot, desk: Desk, lost: dict[str, int], people: list[int]) -> ForgottenPage:
    page = ForgottenPage(desk)
    shown(qtbot, page, people[0])
    qtbot.waitUntil(lambda: len(texts(page, "name")) == 3 and "…" not in texts(page, "name"))
    return page


def texts(page: PeopleListPage, key: str) -> list[str]:
    """What stands in a column."""
    model = page.table.model()
    place = page.table.visible_keys().index(key)
    return [str(model.index(row, place).data()) for row in range(model.rowCount())]


def header(qtbot: QtBot, page: PeopleListPage, key: str) -> None:
    place = page.table.visible_keys().index(key)
    bar = page.table.horizontalHeader()
    x = bar.sectionViewportPosition(place) + 20
    qtbot.mouseClick(bar.viewport(), LEFT, pos=QPoint(x, bar.height() // 2))


def test_the_month_to_come_is_listed_by_reasons(qtbot: QtBot, hot: HotPage) -> None:
    qtbot.waitUntil(lambda: texts(hot, "kind") == ["生日", "年检", "重点客户"])
    assert texts(hot, "name") == ["王建业", "马驰", "王建业"]
    assert texts(hot, "day") == ["2026-12-20", "2026-12-05", ""]
    assert texts(hot, "phone")[0] == "138 0000 5521"
    assert hot.month.text() == "2026 年 12 月"
    assert hot.count.text() == "2 位客户"


def test_the_whole_shop_another_month_and_other_reasons(qtbot: QtBot, hot: HotPage) -> None:
    qtbot.mouseClick(hot.scope.buttons()[1], LEFT)
    qtbot.waitUntil(lambda: "上月成交" in texts(hot, "kind"))
    qtbot.mouseClick(hot.kinds, LEFT, pos=QPoint(8, 8))
    qtbot.waitUntil(lambda: any(each.isVisible() for each in hot.findChildren(ChoicePopup)))
    (popup,) = hot.findChildren(ChoicePopup)
    assert popup.counts()[0] == "1"
    popup.boxes()[0].click()
    popup.close()
    assert texts(hot, "kind") == ["生日"]
    hot.activateWindow()
    hot.table.setFocus()
    qtbot.waitUntil(hot.table.hasFocus)
    qtbot.keyClick(hot.table, Qt.Key.Key_PageDown, CTRL)
    assert hot.month.text() == "2027 年 1 月"


def test_a_header_sorts_and_what_is_unknown_comes_last(qtbot: QtBot, hot: HotPage) -> None:
    header(qtbot, hot, "day")
    qtbot.waitUntil(lambda: texts(hot, "day") == ["2026-12-05", "2026-12-20", ""])
    header(qtbot, hot, "day")
    qtbot.waitUntil(lambda: texts(hot, "day") == ["2026-12-20", "2026-12-05", ""])
    header(qtbot, hot, "name")
    qtbot.waitUntil(lambda: texts(hot, "name") == ["马驰", "王建业", "王建业"])


def test_a_line_opens_the_file_and_logs(qtbot: QtBot, hot: HotPage, month: dict[str, int]) -> None:
    hot.table.setFocus()
    qtbot.keyClick(hot.table, Qt.Key.Key_End, CTRL)
    with qtbot.waitSignal(hot.customer_wanted) as told:
        qtbot.keyClick(hot.table, Qt.Key.Key_Return)
    assert told.args == [month["王建业"]]
    with qtbot.waitSignal(hot.log_wanted) as told:
        hot.act("log").trigger()
    assert told.args == [month["王建业"]]
    with qtbot.waitSignal(hot.page_wanted) as told:
        qtbot.keyClick(hot.table, Qt.Key.Key_Escape)
    assert told.args == ["calendar"]


def test_the_list_is_copied_printed_and_exported(
    qtbot: QtBot, hot: HotPage, book: Book, tmp_path: Path
) -> None:
    hot.table.setFocus()
    hot.table.selectAll()
    qtbot.keyClick(hot.table, Qt.Key.Key_C, CTRL)
    copied = QGuiApplication.clipboard().text().splitlines()
    assert copied[0].startswith("原因\t日子\t客户")
    assert len(copied) == 4
    with qtbot.waitSignal(hot.print_wanted) as told:
        hot.act("print").trigger()
    (found,) = told.args
    assert isinstance(found, ShownList)
    assert found.count == 2
    assert found.title == f"HOT 表 {hot.month.text()}"
    assert [row[2] for row in found.rows] == ["王建业", "马驰", "王建业"]
    path = tmp_path / "hot.xlsx"
    with qtbot.waitSignal(hot.exported):
        hot.export_to(book, path)
    rows = list(load_workbook(path).active.iter_rows(values_only=True))
    assert rows[0][:3] == ("原因", "日子", "客户")
    assert [row[2] for row in rows[1:]] == ["王建业", "马驰", "王建业"]


def test_the_longest_forgotten_come_first_and_headers_sort(qtbot: QtBot, gone: ForgottenPage) -> None:
    assert texts(gone, "name") == ["孙丽", "王建业", "马驰"]
    assert texts(gone, "late") == ["40 天", "20 天", "10 天"]
    assert texts(gone, "since")[0] == "建档 2026-08-14 起没联系过"
    header(qtbot, gone, "interval")
    qtbot.waitUntil(lambda: texts(gone, "interval") == ["30 天", "30 天", "60 天"])


def test_one_is_put_off_by_a_key_and_leaves_the_list(
    qtbot: QtBot, gone: ForgottenPage, book: Book, lost: dict[str, int]
) -> None:
    gone.table.setFocus()
    gone.table.go_to(lost["王建业"])
    qtbot.keyClick(gone.table, Qt.Key.Key_T, CTRL)
    qtbot.waitUntil(lambda: bool(gone.findChildren(DecisionDialog)))
    (asked,) = gone.findChildren(DecisionDialog)
    asked.accept()
    assert asked.complaint() == "请写一句原因"
    asked.reason.setText("客户出差")
    asked.accept()
    qtbot.waitUntil(lambda: texts(gone, "name") == ["孙丽", "马驰"])
    book.undo()
    assert len(book.read(forgotten.forgotten)) == 3


def test_several_are_put_off_at_once(qtbot: QtBot, gone: ForgottenPage) -> None:
    gone.table.selectAll()
    gone.act("postpone").trigger()
    qtbot.waitUntil(lambda: bool(gone.findChildren(DecisionDialog)))
    (asked,) = gone.findChildren(DecisionDialog)
    assert "3 位客户" in asked.windowTitle()
    asked.reason.setText("今天忙不过来")
    asked.accept()
    qtbot.waitUntil(gone.empty.isVisible)


def test_a_logged_contact_takes_them_off_the_list(
    qtbot: QtBot, gone: ForgottenPage, desk: Desk, lost: dict[str, int]
) -> None:
    from app.care import actions
    from app.interactions.rows import ContactDraft

    desk.do(actions.log_and_settle, ContactDraft(lost["孙丽"], channel="call", result="reached", text="好"))
    qtbot.waitUntil(lambda: texts(gone, "name") == ["王建业", "马驰"])
