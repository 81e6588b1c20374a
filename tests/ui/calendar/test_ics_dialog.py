"""Taking what is in sight to a phone."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from app.care.only import Only
from tests.ical import events_of
from ui import ask
from ui.calendar.ics_dialog import IcsDialog
from ui.calendar.page import CalendarPage
from ui.calendar.reads import Asked
from ui.calendar.shown import Shown
from ui.desk import Desk

LEFT = Qt.MouseButton.LeftButton
BIRTHDAYS = Only(steps=frozenset({"birthday"}))


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def opened(
    qtbot: QtBot, desk: Desk, shop: dict[str, int], people: list[int], window: QWidget
) -> Callable[[Only], IcsDialog]:
    def make(only: Only) -> IcsDialog:
        asked = Asked(dt.date(2026, 11, 1), dt.date(2026, 11, 30), people[0], only, "zh")
        dialog = IcsDialog(desk, window, asked, None)
        dialog.open()
        return dialog

    return make


def test_it_says_how_many_and_that_they_are_private(
    qtbot: QtBot, opened: Callable[[Only], IcsDialog]
) -> None:
    dialog = opened(BIRTHDAYS)
    qtbot.waitUntil(lambda: dialog.count.text() == "15 条")
    dialog.years.click()
    dialog.in_sight.click()
    qtbot.waitUntil(lambda: dialog.count.text() == "3 条")
    assert any("客户姓名" in each.text() for each in dialog.findChildren(QLabel))


def test_it_writes_the_file(
    qtbot: QtBot,
    opened: Callable[[Only], IcsDialog],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    path = tmp_path / "phone.ics"
    monkeypatch.setattr(ask, "choose_save_file", lambda *_: path)
    dialog = opened(BIRTHDAYS)
    qtbot.waitUntil(dialog.yes.isEnabled)
    with qtbot.waitSignal(dialog.exported) as told:
        qtbot.mouseClick(dialog.yes, LEFT)
    assert told.args == [path, 15]
    found = events_of(path.read_bytes())
    assert len(found) == 15
    assert found[0]["SUMMARY"] == "王建业 生日 46 岁"
    assert "13800005521" not in path.read_text(encoding="utf-8")


def test_what_cannot_be_written_is_said(
    qtbot: QtBot, opened: Callable[[Only], IcsDialog], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ask, "choose_save_file", lambda *_: tmp_path / "nowhere" / "x.ics")
    dialog = opened(BIRTHDAYS)
    qtbot.waitUntil(dialog.yes.isEnabled)
    qtbot.mouseClick(dialog.yes, LEFT)
    qtbot.waitUntil(lambda: bool(dialog.complaint()))
    assert dialog.isVisible()


def test_nothing_to_export_cannot_be_exported(qtbot: QtBot, opened: Callable[[Only], IcsDialog]) -> None:
    dialog = opened(Only(steps=frozenset({"wedding-day"})))
    qtbot.waitUntil(lambda: dialog.count.text() == "这些日子里没有要联系的客户")
    assert not dialog.yes.isEnabled()


def test_the_page_hands_on_what_is_in_sight(qtbot: QtBot, page: CalendarPage) -> None:
    with qtbot.waitSignal(page.export_wanted) as told:
        qtbot.keyClick(page.grid, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    (shown,) = told.args
    assert isinstance(shown, Shown)
    assert (shown.view, shown.asked.start, shown.asked.end) == (
        "month",
        dt.date(2026, 11, 1),
        dt.date(2026, 11, 30),
    )
    ctrl = Qt.KeyboardModifier.ControlModifier
    qtbot.keyClick(page.grid, Qt.Key.Key_W)
    with qtbot.waitSignal(page.sheet_wanted) as told:
        qtbot.keyClick(page.grid, Qt.Key.Key_P, ctrl)
    assert told.args[0].asked.start == dt.date(2026, 11, 16)
    qtbot.keyClick(page.grid, Qt.Key.Key_D)
    with qtbot.waitSignal(page.print_wanted) as told:
        qtbot.keyClick(page.list, Qt.Key.Key_P, ctrl)
    assert told.args[0].day == dt.date(2026, 11, 22)
    qtbot.keyClick(page.list, Qt.Key.Key_W)
    with qtbot.waitSignal(page.print_wanted) as told:
        qtbot.keyClick(page.grid, Qt.Key.Key_P, ctrl | Qt.KeyboardModifier.ShiftModifier)
    assert told.args[0].day == dt.date(2026, 11, 22)
