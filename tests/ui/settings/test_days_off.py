"""Days off in the settings, and in the calendar at once."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.calendar.workdays import DaysOff, Duty
from app.staff import queries
from app.storage.book import Book
from tests.factories import make_book, make_staff
from tests.files import make_lists as lists
from ui import ask
from ui.calendar.reads import faces
from ui.desk import Desk
from ui.prefs import Prefs
from ui.settings.day_plan_dialog import DayPlanDialog
from ui.settings.page import SettingsPage

LEFT = Qt.MouseButton.LeftButton
NATIONAL = dt.date(2027, 10, 1)
WORKED = dt.date(2027, 9, 26)


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    made = make_book(tmp_path)
    make_staff(made)
    yield made
    made.close()


@pytest.fixture
def page(qtbot: QtBot, book: Book, tmp_path: Path) -> Iterator[SettingsPage]:
    desk = Desk(book)
    made = SettingsPage(desk, Prefs(tmp_path / "keqing.ini"), tmp_path / "shop.keqing")
    qtbot.addWidget(made)
    made.resize(1200, 900)
    made.show()
    made.enter()
    qtbot.waitUntil(lambda: bool(made.days.state.text()), timeout=30_000)
    yield made
    desk.close()


def plan_dialog(qtbot: QtBot, page: SettingsPage) -> DayPlanDialog:
    assert page.days.plans[1].text() == "2027 年的安排…"
    qtbot.mouseClick(page.days.plans[1], LEFT)
    return next(each for each in page.findChildren(DayPlanDialog) if each.isVisible())


def test_the_next_years_plan_is_asked_for_until_it_is_there(qtbot: QtBot, page: SettingsPage) -> None:
    assert "2027 年的安排十一月公布" in page.days.state.text()
    dialog = plan_dialog(qtbot, page)
    dialog.text.setPlainText("国庆节：10月1日至7日放假，9月26日上班")
    assert dialog.read.text() == "读到：放假 7 天，调休上班 1 天。"
    qtbot.mouseClick(dialog.yes, LEFT)
    qtbot.waitUntil(lambda: "2027 年自己填了：放假 7 天，上班 1 天。" in page.days.state.text())


def test_what_was_typed_shows_in_the_calendar_and_is_undone(
    qtbot: QtBot, page: SettingsPage, book: Book
) -> None:
    dialog = plan_dialog(qtbot, page)
    dialog.text.setPlainText("国庆节：10月1日至7日放假，9月26日上班")
    dialog.accept()
    qtbot.waitUntil(lambda: bool(book.read(queries.workdays).plan))
    shown = book.read(faces, WORKED, NATIONAL, "zh", True)
    assert (shown[NATIONAL].duty, shown[WORKED].duty) == (Duty.OFF, Duty.WORKDAY)
    assert shown[NATIONAL].holiday == "国庆节"
    book.undo()
    assert book.read(faces, WORKED, WORKED, "zh", True)[WORKED].duty is Duty.ORDINARY


def test_what_cannot_be_read_is_named_and_not_saved(qtbot: QtBot, page: SettingsPage, book: Book) -> None:
    dialog = plan_dialog(qtbot, page)
    dialog.text.setPlainText("元旦：1月1日放假\n国庆节：10月32日放假")
    assert dialog.read.text() == "这一行读不懂：国庆节：10月32日放假"
    dialog.accept()
    assert dialog.isVisible()
    assert "10月32日" in dialog.complaint()
    dialog.text.setPlainText("")
    dialog.accept()
    assert "每个节日一行" in dialog.complaint()
    assert book.read(queries.workdays).plan == {}


def test_a_file_is_read_to_be_looked_at_first(
    qtbot: QtBot, page: SettingsPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "通知.txt"
    path.write_text("一、元旦：1月1日（周五）至3日（周日）放假，共3天。", encoding="gb18030")
    monkeypatch.setattr(ask, "choose_open_file", lambda *_: path)
    dialog = plan_dialog(qtbot, page)
    qtbot.mouseClick(dialog.from_file, LEFT)
    qtbot.waitUntil(lambda: dialog.text.toPlainText() == "元旦：2027年1月1日至2027年1月3日放假")
    assert dialog.read.text() == "读到：放假 3 天，调休上班 0 天。"
    path.write_text("不是安排", encoding="utf-8")
    qtbot.waitUntil(dialog.from_file.isEnabled)
    qtbot.mouseClick(dialog.from_file, LEFT)
    qtbot.waitUntil(lambda: bool(dialog.complaint()))
    assert dialog.text.toPlainText() == "元旦：2027年1月1日至2027年1月3日放假"


def test_a_workbook_is_read_and_saved(
    qtbot: QtBot, page: SettingsPage, book: Book, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    rows = [("节日", "放假时间", "调休上班"), ("国庆节", "10月1日至7日", "9月26日、10月9日")]
    path = lists.xlsx(tmp_path / "2027年放假.xlsx", rows)
    monkeypatch.setattr(ask, "choose_open_file", lambda *_: path)
    dialog = plan_dialog(qtbot, page)
    qtbot.mouseClick(dialog.from_file, LEFT)
    assert dialog.read.text() == "正在读文件…"
    assert not dialog.yes.isEnabled()
    qtbot.waitUntil(lambda: dialog.read.text() == "读到：放假 7 天，调休上班 2 天。", timeout=30_000)
    qtbot.mouseClick(dialog.yes, LEFT)
    qtbot.waitUntil(lambda: book.read(queries.workdays).kind(WORKED).duty is Duty.WORKDAY)


def test_an_emptied_plan_is_taken_away(qtbot: QtBot, page: SettingsPage, book: Book) -> None:
    dialog = plan_dialog(qtbot, page)
    dialog.text.setPlainText("元旦：1月1日放假")
    dialog.accept()
    qtbot.waitUntil(lambda: "2027 年自己填了" in page.days.state.text())
    again = plan_dialog(qtbot, page)
    assert again.text.toPlainText() == "元旦：2027年1月1日放假"
    again.text.clear()
    again.accept()
    qtbot.waitUntil(lambda: book.read(queries.workdays).plan == {})


def test_weekends_are_days_off_by_choice(qtbot: QtBot, page: SettingsPage, book: Book) -> None:
    assert page.days.off.value() == "holidays"
    qtbot.mouseClick(page.days.off.buttons()[1], LEFT)
    qtbot.waitUntil(lambda: book.read(queries.workdays).off is DaysOff.WEEKENDS)
    assert book.read(queries.workdays).is_off(dt.date(2026, 11, 21))
