"""Tray and window together: where clicks lead, what closing does, and the number in the title."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from app import clock
from app.calendar.dates import Birthday
from tests.factories import make_book, make_customer, make_staff
from tests.ui.reminders.desktop import Desktop
from ui.contact.log_dialog import LogDialog
from ui.hall.pages import Pages
from ui.kit import veil
from ui.main import Program
from ui.prefs import Prefs
from ui.reminders.bell import Notice
from ui.shell.window import Window


class Running:
    """The program with a file open, as a person has it before them."""

    def __init__(self, folder: Path, qtbot: QtBot) -> None:
        book = make_book(folder)
        me = make_staff(book)
        born = Birthday.solar(dt.date(1970, 11, 22))
        self.customer_id = make_customer(book, "王建业", owner_id=me, birthday=born)
        path = book.path
        book.close()
        self.qtbot = qtbot
        self.prefs = Prefs(folder / "prefs.ini")
        self.program = Program(self.prefs)
        assert self.program.open(path, None)
        qtbot.waitUntil(lambda: self.window.windowTitle() == "(1) 客情簿")

    @property
    def window(self) -> Window:
        window = self.program.window
        assert window is not None
        return window

    @property
    def pages(self) -> Pages:
        pages = self.program.pages
        assert pages is not None
        return pages

    def menu(self, text: str) -> None:
        actions = self.pages.reminders.tray.menu().actions()
        next(action for action in actions if action.text() == text).trigger()


@pytest.fixture
def running(
    tmp_path: Path, qtbot: QtBot, desktop: Desktop, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Running]:
    monkeypatch.setattr(QApplication, "quit", lambda *_: None)
    made = Running(tmp_path, qtbot)
    qtbot.addWidget(made.window)
    yield made
    if made.program.window is not None:
        made.window.leave()
        made.window.deleteLater()


def test_the_title_and_the_icon_tell_how_many_wait(running: Running) -> None:
    assert running.window.rail.button("today").badge() == 1
    assert running.pages.reminders.tray.icon.toolTip() == "客情簿 · 1 位待联系"
    clock.set_today(dt.date(2026, 11, 21))
    running.pages.watch.look()
    running.qtbot.waitUntil(lambda: running.window.windowTitle() == "客情簿")
    assert running.pages.reminders.tray.icon.toolTip() == "客情簿"


def test_the_menu_brings_the_window_forward_where_it_was_wanted(running: Running) -> None:
    running.window.show_page("customers")
    running.window.showMinimized()
    running.menu("打开客情簿")
    assert not running.window.isMinimized()
    assert running.window.current_page() == "customers"
    running.menu("今日")
    assert running.window.current_page() == "today"
    running.menu("记一笔…")
    [dialog] = running.window.findChildren(LogDialog)
    dialog.reject()


def test_a_notice_leads_to_the_file_of_whom_it_told(running: Running) -> None:
    running.window.showMinimized()
    running.pages.reminders.tell(Notice("王建业", "15:30 约好联系", running.customer_id))
    running.pages.reminders.tray.icon.messageClicked.emit()
    assert running.window.current_page() == "file"
    assert running.window.page("file").current_customer() == running.customer_id
    assert not running.window.isMinimized()


def test_without_a_tray_the_notice_stands_above_the_page(running: Running, desktop: Desktop) -> None:
    desktop.there = False
    running.window.show_page("customers")
    running.pages.reminders.tell(Notice("今天有 1 位客户要联系", "王建业"))
    assert running.window.banner.text() == "今天有 1 位客户要联系  王建业"
    [go] = [b for b in running.window.banner.findChildren(QPushButton) if b.text() == "去看看"]
    go.click()
    assert running.window.current_page() == "today"


def test_how_many_wait_does_not_take_the_place_of_an_hour_that_is_near(
    running: Running, desktop: Desktop
) -> None:
    """After sleep both come at once."""
    desktop.there = False
    tell, banner = running.pages.reminders.tell, running.window.banner
    running.window.show_page("customers")
    tell(Notice("王建业", "15:30 约好来店", running.customer_id, urgent=True))
    tell(Notice("今天有 1 位客户要联系", "王建业"))
    assert banner.text() == "王建业  15:30 约好来店"
    tell(Notice("郑伟", "15:45 约好来店", running.customer_id, urgent=True))
    assert banner.text() == "郑伟  15:45 约好来店"
    banner.close_up()
    tell(Notice("今天有 1 位客户要联系", "王建业"))
    assert banner.text() == "今天有 1 位客户要联系  王建业"


def test_closing_ends_the_program_unless_it_was_chosen_to_stay(running: Running, desktop: Desktop) -> None:
    with running.qtbot.waitSignal(running.window.closing):
        running.window.close()
    assert not desktop.visible


def test_closing_into_the_tray_is_explained_once_and_the_icon_brings_it_back(
    running: Running, desktop: Desktop, qapp: QApplication
) -> None:
    running.prefs.keep_in_tray = True
    running.window.close()
    assert not running.window.isVisible()
    assert not qapp.quitOnLastWindowClosed()
    assert [title for title, _ in desktop.notices] == ["客情簿留在托盘里"]
    running.menu("打开客情簿")
    assert running.window.isVisible()
    assert qapp.quitOnLastWindowClosed()
    running.window.close()
    assert len(desktop.notices) == 1
    with running.qtbot.waitSignal(running.window.closing):
        running.menu("退出")
    assert not desktop.visible


def test_where_there_is_no_tray_nobody_is_shut_out_of_the_program(running: Running, desktop: Desktop) -> None:
    running.prefs.keep_in_tray = True
    desktop.there = False
    with running.qtbot.waitSignal(running.window.closing):
        running.window.close()


def test_another_file_is_opened_even_if_the_window_was_to_stay(running: Running) -> None:
    running.prefs.keep_in_tray = True
    with running.qtbot.waitSignal(running.window.closing):
        running.pages.leave_wanted.emit()
    assert running.program.welcome is not None
    running.program.welcome.close()
    running.program.welcome.deleteLater()


def test_a_window_built_anew_is_the_one_that_comes_forward(running: Running, desktop: Desktop) -> None:
    running.prefs.keep_in_tray = True
    old = running.window
    running.pages.restart_wanted.emit()
    running.qtbot.waitUntil(
        lambda: running.window is not old and running.window.windowTitle() == "(1) 客情簿"
    )
    running.window.close()
    assert desktop.visible
    running.menu("打开客情簿")
    assert running.window.isVisible()


def test_a_notice_above_the_page_is_covered_while_a_customer_is_beside(
    running: Running, desktop: Desktop
) -> None:
    desktop.there = False
    covered = ("1 位约好的客户快到时间了", "15:30")
    running.pages.reminders.tell(Notice("王建业", "15:30 答应给返点", None, covered))
    assert running.window.banner.text() == "王建业  15:30 答应给返点"
    veil.draw()
    assert running.window.banner.text() == "1 位约好的客户快到时间了  15:30"
    veil.draw(drawn=False)
    assert running.window.banner.text() == "王建业  15:30 答应给返点"
