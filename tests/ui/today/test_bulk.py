"""Who does not fit into the day, who never answers, and deciding on many at once."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from app import clock
from app.calendar.dates import Birthday, Calendar
from app.care import actions, plan_actions, plans, queries
from app.interactions.rows import ContactDraft
from app.sheets.queries import sheet
from app.staff.actions import save_settings
from app.storage.book import Book
from app.storage.rows import WriteName
from tests.factories import make_book, make_customer, make_staff
from ui.contact.decisions import DecisionDialog
from ui.desk import Desk
from ui.today import bulk
from ui.today.page import TodayPage

TODAY = dt.date(2026, 11, 22)
BORN = Birthday(Calendar.SOLAR, 1970, 11, 22)


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    clock.set_today(TODAY)
    made = make_book(tmp_path)
    made.sign_in(make_staff(made))
    yield made
    made.close()


@pytest.fixture
def open_page(qtbot: QtBot, book: Book) -> Iterator[Callable[[], TodayPage]]:
    desk = Desk(book)

    def opened() -> TodayPage:
        page = TodayPage(desk)
        qtbot.addWidget(page)
        page.resize(1290, 720)
        page.set_person(book.staff_id)
        page.show()
        qtbot.waitUntil(lambda: page.answered and page.pane.known is not None)
        return page

    yield opened
    desk.close()


def lines(page: TodayPage) -> list[str]:
    model = page.list.due_model
    return [str(model.index(row).data()) for row in range(model.rowCount())]


def three_birthdays(book: Book) -> None:
    for name in ("甲", "乙", "丙"):
        make_customer(book, name, owner_id=book.staff_id, birthday=BORN, mobile="13800000001")


def choose(qtbot: QtBot, page: TodayPage, step: str, what: str) -> None:
    """Open the menu of many and click what is meant."""
    qtbot.mouseClick(page.bulk, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: any(menu.isVisible() for menu in page.findChildren(QMenu)))
    menu = next(menu for menu in page.findChildren(QMenu) if menu.isVisible())
    inside = next(action.menu() for action in menu.actions() if action.text().startswith(step))
    assert isinstance(inside, QMenu)
    action: QAction = next(each for each in inside.actions() if each.text().startswith(what))
    action.trigger()
    menu.close()


def test_who_does_not_fit_into_the_day_stands_in_a_group_of_their_own(
    book: Book, open_page: Callable[[], TodayPage]
) -> None:
    book.write(save_settings, {"care_cap": 1})
    make_customer(book, "甲", owner_id=book.staff_id, grade="A", delivered_on=TODAY)
    make_customer(book, "丙", owner_id=book.staff_id, grade="C", delivered_on=TODAY)
    page = open_page()
    heads = [line.split("\t")[0] for line in lines(page)]
    assert heads.index("甲") < heads.index("今天排不下，有空再联系") < heads.index("丙")
    assert page.summary.text().startswith("1 位待联系")


def test_three_calls_without_an_answer_ask_for_another_way(
    book: Book, open_page: Callable[[], TodayPage]
) -> None:
    wang = make_customer(book, owner_id=book.staff_id, birthday=BORN, mobile="13800000001")
    for hour in (9, 10, 11):
        at = dt.datetime.combine(TODAY, dt.time(hour))
        book.write(actions.log_and_settle, ContactDraft(wang, "call", "missed", at=at))
    page = open_page()
    assert "没回应 3 次" in lines(page)[1]
    assert page.pane.attempts.isVisible()
    assert page.pane.attempts.text() == "连续 3 次没有回应，换个渠道或换个时间试试"


def test_all_who_wait_for_the_same_are_done_at_once_and_undone_at_once(
    qtbot: QtBot, book: Book, open_page: Callable[[], TodayPage]
) -> None:
    three_birthdays(book)
    page = open_page()
    choose(qtbot, page, "生日（3 位）", "全部标为完成")
    qtbot.waitUntil(page.empty.isVisible)
    assert book.read(queries.today, TODAY, book.staff_id).done_count == 3
    book.undo()
    assert book.read(queries.badge, TODAY, book.staff_id) == 3


def test_of_very_many_it_is_still_one_write(
    qtbot: QtBot, book: Book, open_page: Callable[[], TodayPage], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bulk, "MANY", 3)
    three_birthdays(book)
    page = open_page()
    choose(qtbot, page, "生日（3 位）", "全部标为完成")
    qtbot.waitUntil(page.empty.isVisible)
    assert book.undo_label() == WriteName("due-done", "", 3)


def test_all_are_put_off_with_one_reason(
    qtbot: QtBot, book: Book, open_page: Callable[[], TodayPage]
) -> None:
    three_birthdays(book)
    page = open_page()
    choose(qtbot, page, "生日", "全部推迟")
    dialog = page.findChild(DecisionDialog)
    assert dialog is not None
    qtbot.keyClicks(dialog.reason, "busy")
    dialog.accept()
    qtbot.waitUntil(lambda: book.read(queries.badge, TODAY, book.staff_id) == 0)
    later = book.read(queries.day, TODAY + dt.timedelta(days=1), book.staff_id)
    assert {row.name for row in later} == {"甲", "乙", "丙"}


def test_with_nothing_in_common_the_menu_says_so(
    qtbot: QtBot, book: Book, open_page: Callable[[], TodayPage]
) -> None:
    make_customer(book, owner_id=book.staff_id, birthday=BORN)
    page = open_page()
    qtbot.mouseClick(page.bulk, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: any(menu.isVisible() for menu in page.findChildren(QMenu)))
    menu = next(menu for menu in page.findChildren(QMenu) if menu.isVisible())
    assert [action.text() for action in menu.actions()] == ["没有两位以上同一件事的客户"]
    menu.close()


def birthdays_by_card(book: Book) -> None:
    step = next(each for each in book.read(plans.load).steps if each.key == "birthday")
    book.write(plan_actions.save_step, replace(step, channel="card"))


def test_those_who_get_a_card_are_printed_together(
    qtbot: QtBot, book: Book, open_page: Callable[[], TodayPage]
) -> None:
    three_birthdays(book)
    birthdays_by_card(book)
    page = open_page()
    with qtbot.waitSignal(page.cards_wanted) as told:
        choose(qtbot, page, "生日", "打印贺卡")
    assert told.args is not None
    asked = told.args[0]
    assert (len(asked.ids), asked.topic) == (3, "birthday")
    assert "生日快乐" in str(book.read(sheet, asked).faces[0])


def test_the_menu_of_one_who_gets_a_card_prints_it(
    qtbot: QtBot, book: Book, open_page: Callable[[], TodayPage]
) -> None:
    make_customer(book, "甲", owner_id=book.staff_id, birthday=BORN, mobile="13800000001")
    birthdays_by_card(book)
    page = open_page()
    page.list.customContextMenuRequested.emit(QPoint(20, 60))
    menu = next(menu for menu in page.findChildren(QMenu) if menu.isVisible())
    with qtbot.waitSignal(page.cards_wanted) as told:
        next(each for each in menu.actions() if each.text() == "打印贺卡…").trigger()
    menu.close()
    assert told.args is not None
    assert (len(told.args[0].ids), told.args[0].topic) == (1, "birthday")
