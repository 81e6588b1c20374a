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
from tests.factories import make_customer, make_shop, make_staff
from ui.calendar.page import CalendarPage
from ui.desk import Desk

SUNDAY = dt.date(2026, 11, 22)
Filled = tuple[Book, tuple[int, ...], tuple[tuple[str, int], ...]]
"""A client file, who works there, and the customers."""


@pytest.fixture
def filled(tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Filled]:
    """A client file with as much in it as the test asks for."""
    asked = request.fixturenames
    fill = _with_customers if "shop" in asked else _with_people if "people" in asked else _begun
    made, (people, shop) = make_shop(tmp_path, fill)
    yield made, people, shop
    made.close()


@pytest.fixture
def book(filled: Filled) -> Book:
    return filled[0]


@pytest.fixture
def people(filled: Filled) -> list[int]:
    """Two salespeople."""
    return list(filled[1])


@pytest.fixture
def shop(filled: Filled) -> dict[str, int]:
    """Born on the 22nd, 24th (two of them) and 3rd; the last belongs to the colleague."""
    return dict(filled[2])


def _begun(book: Book) -> tuple[tuple[int, ...], tuple[tuple[str, int], ...]]:
    book.write(care.begin_care, dt.date(2026, 11, 15))
    return (), ()


def _with_people(book: Book) -> tuple[tuple[int, ...], tuple[tuple[str, int], ...]]:
    _begun(book)
    return (make_staff(book, "李晓梅"), make_staff(book, "张鹏")), ()


def _with_customers(book: Book) -> tuple[tuple[int, ...], tuple[tuple[str, int], ...]]:
    (mei, peng), _ = _with_people(book)
    wanted = (("王建业", 11, 22, mei), ("孙丽", 11, 24, mei), ("马驰", 11, 24, mei), ("何静", 11, 24, peng))
    shop = tuple(
        (
            name,
            make_customer(
                book,
                name,
                owner_id=owner,
                birthday=Birthday(Calendar.SOLAR, 1980, month, day),
                mobile="13800005521",
                stage="first",
                last_contact_on=SUNDAY,
            ),
        )
        for name, month, day, owner in wanted
    )
    return (mei, peng), shop


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
