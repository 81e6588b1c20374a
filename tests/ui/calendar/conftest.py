"""A shop of four customers in the November of the pictures."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.calendar.dates import Birthday, Calendar
from app.care import actions as care
from app.storage.book import Book
from tests.factories import make_book, make_customer, make_staff
from ui.calendar.page import CalendarPage
from ui.desk import Desk

SUNDAY = dt.date(2026, 11, 22)


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    made = make_book(tmp_path)
    made.write(care.begin_care, dt.date(2026, 11, 15))
    yield made
    made.close()


@pytest.fixture
def people(book: Book) -> list[int]:
    """Two salespeople."""
    return [make_staff(book, "李晓梅"), make_staff(book, "张鹏")]


@pytest.fixture
def shop(book: Book, people: list[int]) -> dict[str, int]:
    """Born on the 22nd, 24th (two of them) and 3rd; the last belongs to the colleague."""
    mei, peng = people
    wanted = (("王建业", 11, 22, mei), ("孙丽", 11, 24, mei), ("马驰", 11, 24, mei), ("何静", 11, 24, peng))
    return {
        name: make_customer(
            book,
            name,
            owner_id=owner,
            birthday=Birthday(Calendar.SOLAR, 1980, month, day),
            mobile="13800005521",
            stage="first",
            last_contact_on=SUNDAY,
        )
        for name, month, day, owner in wanted
    }


@pytest.fixture
def page(qtbot: QtBot, desk: Desk, shop: dict[str, int], people: list[int]) -> CalendarPage:
    """The calendar of the first salesperson, with everything it asked for."""
    made = CalendarPage(desk)
    qtbot.addWidget(made)
    made.set_person(people[0])
    made.resize(1290, 720)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    made.enter()
    qtbot.waitUntil(lambda: bool(made.panel.list.texts()) and bool(made.grid.entries(SUNDAY)))
    return made
