"""Narrowing the calendar by chips, counts that open, going to a typed day, ways of looking."""

from __future__ import annotations

import datetime as dt

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.care.rows import Tone
from app.storage.book import Book
from tests.factories import make_customer
from ui.calendar.jump import JumpDialog
from ui.calendar.narrowing import Kept
from ui.calendar.page import CalendarPage
from ui.desk import Desk
from ui.kit.filter_chip import ChoicePopup, FilterChip

LEFT = Qt.MouseButton.LeftButton
CTRL = Qt.KeyboardModifier.ControlModifier
SUNDAY = dt.date(2026, 11, 22)
TUESDAY = dt.date(2026, 11, 24)


def lines(page: CalendarPage, day: dt.date) -> list[str]:
    return [entry.text for entry in page.grid.entries(day)]


def named(page: CalendarPage) -> list[str]:
    return [text.split("\t")[0] for text in page.panel.list.texts()]


def popup(qtbot: QtBot, page: CalendarPage, chip: FilterChip) -> ChoicePopup:
    qtbot.mouseClick(chip, LEFT, pos=QPoint(10, 10))
    qtbot.waitUntil(lambda: bool([p for p in page.findChildren(ChoicePopup) if p.isVisible()]))
    return next(each for each in page.findChildren(ChoicePopup) if each.isVisible())


def tick(qtbot: QtBot, shown: ChoicePopup, text: str) -> None:
    box = next(each for each in shown.boxes() if each.text() == text)
    box.click()
    shown.close()


def test_a_step_chosen_from_those_that_fall_due_leaves_its_lines(
    qtbot: QtBot, page: CalendarPage, book: Book, people: list[int]
) -> None:
    thursday = dt.date(2026, 11, 26)
    make_customer(book, "冯雪", owner_id=people[0], delivered_on=dt.date(2026, 11, 23))
    page.refresh()
    qtbot.waitUntil(lambda: lines(page, thursday) == ["冯雪 交车后 3 天"])
    shown = popup(qtbot, page, page.filters.steps)
    assert ("生日", "3") in list(zip([box.text() for box in shown.boxes()], shown.counts(), strict=True))
    tick(qtbot, shown, "生日")
    qtbot.waitUntil(lambda: lines(page, thursday) == [])
    assert lines(page, TUESDAY) == ["生日 2"]
    assert page.filters.steps.text() == "计划步骤 生日"


def test_a_grade_and_a_colleague_narrow_and_one_key_clears_all(
    qtbot: QtBot, page: CalendarPage, desk: Desk, shop: dict[str, int]
) -> None:
    tick(qtbot, popup(qtbot, page, page.filters.grades), "没有等级")
    qtbot.waitUntil(lambda: page.filters.grades.text() == "等级 没有等级")
    tick(qtbot, popup(qtbot, page, page.filters.colleague), "张鹏")
    qtbot.waitUntil(lambda: lines(page, TUESDAY) == ["何静 生日"])
    assert page.head.scope.value() is None
    page.activateWindow()
    page.grid.setFocus()
    qtbot.waitUntil(page.grid.hasFocus)
    qtbot.keyClick(page.grid, Qt.Key.Key_Backspace, CTRL)
    qtbot.waitUntil(lambda: lines(page, TUESDAY) == ["生日 2"])
    assert page.head.scope.value() == "mine"
    assert not page.filters.clear.isVisible()


def test_what_was_narrowed_is_kept_for_the_next_window(
    qtbot: QtBot, desk: Desk, shop: dict[str, int], people: list[int]
) -> None:
    kept = Kept()
    first = CalendarPage(desk, kept)
    qtbot.addWidget(first)
    first.filters.legend.chip(Tone.BIRTHDAY).click()
    first.show_view("list")
    second = CalendarPage(desk, kept)
    qtbot.addWidget(second)
    assert not second.filters.legend.chip(Tone.BIRTHDAY).isChecked()
    assert second.view() == "list"


def test_a_hidden_kind_leaves_its_reason_out_of_the_line(
    qtbot: QtBot, page: CalendarPage, shop: dict[str, int]
) -> None:
    page.go_to(TUESDAY)
    qtbot.waitUntil(lambda: named(page) == ["马驰", "孙丽"])
    for tone in (Tone.BIRTHDAY, Tone.PROMISE, Tone.EXPIRY, Tone.FOLLOW, Tone.FESTIVAL):
        page.filters.legend.chip(tone).click()
    assert named(page) == []
    assert page.shown() is None


def test_a_click_on_a_count_opens_the_people_behind_it(qtbot: QtBot, page: CalendarPage) -> None:
    entry, place = page.grid.entry_rects(TUESDAY)[0]
    qtbot.mouseClick(page.grid, LEFT, pos=place.center())
    qtbot.waitUntil(lambda: page.panel.line.isVisible() and named(page) == ["马驰", "孙丽"])
    assert page.panel.line.text() == f"只看 {entry.text}"
    qtbot.mouseClick(page.panel.line, LEFT, pos=QPoint(10, 10))
    qtbot.waitUntil(lambda: not page.panel.line.isVisible())


def test_space_steps_through_the_lines_of_the_day(qtbot: QtBot, page: CalendarPage) -> None:
    page.go_to(TUESDAY)
    page.grid.setFocus()
    qtbot.keyClick(page.grid, Qt.Key.Key_Space)
    assert page.panel.line.text() == "只看 生日 2"
    assert "生日 2" in page.grid.accessibleName()
    qtbot.keyClick(page.grid, Qt.Key.Key_Escape)
    assert not page.panel.line.isVisible()


def test_a_day_is_shown_by_kinds_with_a_small_month_beside(qtbot: QtBot, page: CalendarPage) -> None:
    page.go_to(TUESDAY)
    qtbot.keyClick(page.grid, Qt.Key.Key_D)
    qtbot.waitUntil(lambda: page.list.isVisible() and page.list.texts()[:1] == ["生日\t2"])
    assert page.head.title.text() == "2026 年 11 月 24 日 周二"
    assert page.panel.mini.isVisible()
    assert not page.panel.list.isVisible()
    qtbot.waitUntil(lambda: bool(page.panel.mini.entries(SUNDAY)))
    qtbot.mouseClick(page.panel.mini, LEFT, pos=page.panel.mini.day_rect(SUNDAY).center())
    assert page.day() == SUNDAY
    page.list.setFocus()
    qtbot.keyClick(page.list, Qt.Key.Key_PageDown, CTRL)
    assert page.day() == SUNDAY + dt.timedelta(days=1)


def test_the_list_has_a_line_for_today(qtbot: QtBot, page: CalendarPage) -> None:
    qtbot.keyClick(page.grid, Qt.Key.Key_L)
    qtbot.waitUntil(lambda: any(text.startswith("今天 · 11月22日") for text in page.list.texts()))


@pytest.mark.parametrize(
    ("typed", "day", "note"),
    [
        ("27.1.30", "2027-01-30", ""),
        ("农历八月十五", "2026-09-25", ""),
        ("腊月廿三", "2027-01-30", ""),
        ("闰四月初二", "2027-05-07", "那一年没有这个闰月，按平月算。"),
    ],
)
def test_g_goes_to_a_day_that_is_typed(
    qtbot: QtBot, page: CalendarPage, typed: str, day: str, note: str
) -> None:
    qtbot.keyClick(page.grid, Qt.Key.Key_G)
    (asked,) = page.findChildren(JumpDialog)
    qtbot.keyClicks(asked.field, "x")
    qtbot.keyClick(asked.field, Qt.Key.Key_Backspace)
    asked.field.setText(typed)
    assert asked.meant.text().startswith(day)
    assert asked.note.text() == note
    qtbot.keyClick(asked.field, Qt.Key.Key_Return)
    assert page.day() == dt.date.fromisoformat(day)


def test_what_is_no_day_stays_in_the_dialog(qtbot: QtBot, page: CalendarPage) -> None:
    page.jump()
    (asked,) = page.findChildren(JumpDialog)
    asked.field.setText("2月30日")
    assert not asked.yes.isEnabled()
    assert asked.note.text()
    asked.field.setText("")
    asked.accept()
    assert asked.complaint() == "请写一个日期"
    asked.reject()


def test_letters_lead_to_the_lists(qtbot: QtBot, page: CalendarPage) -> None:
    told: list[str] = []
    page.page_wanted.connect(told.append)
    qtbot.keyClick(page.grid, Qt.Key.Key_H)
    qtbot.keyClick(page.grid, Qt.Key.Key_F)
    assert told == ["hot", "forgotten"]
    assert QApplication.focusWidget() is not None
