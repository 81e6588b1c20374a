"""The window is left open: over midnight, in sleep, on a journey. Every page shows the day it is."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QWidget
from pytestqt.qtbot import QtBot

from app import clock, opening
from app.calendar.dates import Birthday
from app.interactions import actions as interactions
from app.interactions.rows import ContactDraft
from tests.factories import make_book, make_customer, make_staff
from ui.calendar.page import CalendarPage
from ui.contact.day_field import DayField
from ui.hall.pages import Pages
from ui.kit.chips import Chip
from ui.prefs import Prefs
from ui.program.late import LateBook
from ui.today.page import TodayPage

SUNDAY, MONDAY = dt.date(2026, 11, 22), dt.date(2026, 11, 23)


class Desktop:
    """A window that was opened on Sunday evening."""

    def __init__(self, qtbot: QtBot, folder: Path) -> None:
        clock.set_now(dt.datetime(2026, 11, 22, 23, 50))
        self.path = folder / "shop.keqing"
        book = make_book(folder)
        owner = make_staff(book)
        book.sign_in(owner)
        born = Birthday.solar(dt.date(1970, 11, 23))
        self.customer_id = make_customer(book, "王建业", owner_id=owner, birthday=born)
        draft = ContactDraft(self.customer_id, "call", "missed", promises=(("发报价", SUNDAY),))
        book.write(interactions.log_contact, draft)
        book.close()
        self.qtbot = qtbot
        self.late = LateBook(lambda: opening.open_book(self.path))
        self.pages = Pages(self.late, Prefs(folder / "prefs.ini"), self.path)
        self.window = self.pages.window
        qtbot.addWidget(self.window)
        self.window.setWindowState(Qt.WindowState.WindowNoState)
        self.window.resize(1366, 768)
        self.window.show()
        self.late.opened.connect(self.pages.opened)
        self.late.start()
        qtbot.waitUntil(lambda: self.pages.me is not None)
        qtbot.waitUntil(lambda: self.today.answered)

    @property
    def today(self) -> TodayPage:
        page = self.window.page("today")
        assert isinstance(page, TodayPage)
        return page

    def lines(self) -> list[str]:
        model = self.today.list.due_model
        return [str(model.index(row).data()) for row in range(model.rowCount())]

    def chips(self, page: QWidget) -> list[str]:
        """The chips in sight: when something falls due."""
        return [made.text() for made in page.findChildren(Chip) if made.isVisible()]

    def become(self, *moment: int) -> None:
        """The clock goes on, and the window looks at it."""
        clock.set_now(dt.datetime(*moment))  # type: ignore[arg-type]
        self.pages.watch.look()

    def close(self) -> None:
        self.window.close()
        self.pages.close()
        book = self.late.opened_book()
        assert book is not None
        book.close()


@pytest.fixture
def desktop(qtbot: QtBot, tmp_path: Path) -> Iterator[Desktop]:
    made = Desktop(qtbot, tmp_path)
    yield made
    made.close()


def test_today_and_its_count_follow_the_day_even_out_of_sight(desktop: Desktop) -> None:
    badge = desktop.window.rail.button("today").badge
    assert "今天 · 11月22日 周日 · 农历十月十四\t1" in desktop.lines()
    desktop.window.show_page("customers")
    desktop.window.showMinimized()
    desktop.become(2026, 11, 23, 0, 0, 7)
    desktop.qtbot.waitUntil(lambda: desktop.lines()[0] == "逾期\t1")
    assert "生日 56 岁" in desktop.lines()[1]
    assert badge() == 1
    desktop.become(2026, 12, 23, 0, 0, 7)
    desktop.qtbot.waitUntil(lambda: "逾期 31 天" in desktop.lines()[1])


def test_a_clock_set_back_shows_the_day_it_says(desktop: Desktop) -> None:
    desktop.become(2026, 11, 21, 12, 0)
    desktop.qtbot.waitUntil(lambda: desktop.lines()[0].startswith("未来 7 天"))
    assert desktop.window.rail.button("today").badge() == 0


def test_the_calendar_goes_on_with_the_new_day_unless_another_was_chosen(desktop: Desktop) -> None:
    page = desktop.window.show_page("calendar")
    assert isinstance(page, CalendarPage)
    assert page.day() == SUNDAY
    desktop.become(2026, 11, 23, 0, 0, 7)
    assert page.day() == MONDAY
    page.go_to(dt.date(2026, 11, 5))
    desktop.become(2026, 11, 24, 0, 0, 7)
    assert page.day() == dt.date(2026, 11, 5)


def test_what_comes_next_in_an_open_file_comes_nearer(desktop: Desktop) -> None:
    desktop.window.open_customer(desktop.customer_id)
    file = desktop.window.page("file")
    desktop.qtbot.waitUntil(lambda: "明天" in desktop.chips(file))
    desktop.become(2026, 11, 23, 0, 0, 7)
    desktop.qtbot.waitUntil(lambda: "明天" not in desktop.chips(file))


def test_a_promise_in_an_open_file_is_late_on_the_next_day(desktop: Desktop) -> None:
    desktop.window.open_customer(desktop.customer_id)
    file = desktop.window.page("file")
    desktop.qtbot.waitUntil(lambda: desktop.chips(file) != [])
    talks = file.tab("contacts")  # type: ignore[attr-defined]
    desktop.qtbot.waitUntil(lambda: "今天" in desktop.chips(talks))
    desktop.become(2026, 11, 23, 0, 0, 7)
    desktop.qtbot.waitUntil(lambda: "逾期 1 天" in desktop.chips(talks))


def test_tomorrow_in_the_menu_of_a_day_is_tomorrow_when_it_is_opened(qtbot: QtBot) -> None:
    field = DayField("哪天")
    qtbot.addWidget(field)
    clock.set_today(MONDAY)
    [menu] = field.findChildren(QMenu)
    menu.aboutToShow.emit()
    assert menu.actions()[0].text() == "明天\t11-24"
