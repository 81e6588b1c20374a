"""The next ten years of a birthday on the file."""

from __future__ import annotations

import datetime as dt

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.calendar.dates import Birthday, Calendar
from app.customers import queries
from app.fields.people import Person
from app.storage.book import Book
from tests.factories import make_customer
from ui.customers.file.page import CustomerFilePage
from ui.customers.file.ten_years_dialog import Born, TenYearsDialog, births_of
from ui.desk import Desk

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(900, 700)
    made.show()
    return made


def opened(qtbot: QtBot, window: QWidget, *births: Born) -> TenYearsDialog:
    dialog = TenYearsDialog(window, births)
    dialog.open()
    qtbot.waitUntil(dialog.isVisible)
    return dialog


def test_a_lunar_birthday_has_its_solar_dates_weekdays_and_both_ages(qtbot: QtBot, window: QWidget) -> None:
    dialog = opened(qtbot, window, Born("王建业", Birthday(Calendar.LUNAR, 1966, 12, 20)))
    rows = dialog.texts()
    assert len(rows) == 10
    assert rows[0] == ["2027-01-27", "周三", "腊月二十", "60 岁", "61 岁"]
    assert not dialog.who.isVisible()


def test_a_leap_month_says_how_it_is_kept(qtbot: QtBot, window: QWidget) -> None:
    dialog = opened(qtbot, window, Born("王建业", Birthday(Calendar.LUNAR, 1963, 4, 2, leap=True)))
    assert "没有闰月的年份按平月" in dialog.said.text()


def test_without_a_year_there_is_no_age(qtbot: QtBot, window: QWidget) -> None:
    dialog = opened(qtbot, window, Born("王建业", Birthday(Calendar.SOLAR, None, 11, 22)))
    assert dialog.texts()[0] == ["2026-11-22", "周日", "十月十四", "—", "—"]


def test_it_is_copied_and_another_of_the_family_chosen(qtbot: QtBot, window: QWidget) -> None:
    births = (
        Born("王建业", Birthday(Calendar.SOLAR, 1970, 11, 25)),
        Born("女儿 王可", Birthday(Calendar.LUNAR, 2010, 8, 15)),
    )
    dialog = opened(qtbot, window, *births)
    dialog.who.setCurrentIndex(1)
    dialog.activateWindow()
    dialog.who.setFocus()
    qtbot.waitUntil(dialog.who.hasFocus)
    qtbot.keyClick(dialog.who, Qt.Key.Key_C, CTRL)
    lines = QGuiApplication.clipboard().text().splitlines()
    assert lines[0].startswith("女儿 王可 农历2010年八月十五")
    assert lines[1] == "公历\t星期\t农历\t周岁\t虚岁"
    assert lines[2] == "2027-09-15\t周三\t八月十五\t17 岁\t18 岁"
    assert len(lines) == 12
    assert dialog.note.text() == "已复制"


def test_births_are_the_customers_and_the_familys_that_come_round(book: Book) -> None:
    child = Person("王可", birthday=Birthday(Calendar.LUNAR, 2010, 8, 15))
    customer = make_customer(book, "王建业", birthday=Birthday(Calendar.SOLAR, 1970, 0, 0), children=(child,))
    births = births_of(book.read(queries.customer_file, customer))
    assert [born.who.split(" ")[-1] for born in births] == ["王可"]


def test_a_key_on_the_file_page_shows_them(qtbot: QtBot, book: Book) -> None:
    born = Birthday(Calendar.LUNAR, 1966, 12, 20)
    customer = make_customer(book, "王建业", birthday=born, mobile="13800005521")
    nobody = make_customer(book, "孙丽")
    desk = Desk(book)
    page = CustomerFilePage(desk, "zh")
    qtbot.addWidget(page)
    page.resize(1200, 700)
    page.show()
    page.activateWindow()
    page.open_customer(customer)
    qtbot.waitUntil(lambda: bool(page.header.line()))
    qtbot.keyClick(page, Qt.Key.Key_B, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: bool(page.findChildren(TenYearsDialog)))
    (dialog,) = page.findChildren(TenYearsDialog)
    assert dialog.texts()[0][0] == dt.date(2027, 1, 27).isoformat()
    dialog.reject()
    page.open_customer(nobody)
    qtbot.waitUntil(lambda: "没有电话" in page.header.line())
    page.show_ten_years()
    assert page.banner.isVisible()
    desk.close()
