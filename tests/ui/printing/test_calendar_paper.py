"""The calendar on paper, read back from the PDF: long months, crowded days and strange names."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from app import clock
from app.printing.setup import Style
from app.sheets import queries as sheets
from app.sheets.asked import LIST, MONTH, CalendarSheet
from app.storage.book import Book
from tests import paper
from tests.factories import make_book, make_customer, make_shop
from tests.paper_checks import HOSTILE, check_layout, said, squeezed
from ui.printing import write_pdf

pytestmark = pytest.mark.usefixtures("qapp")

FIRST, LAST = dt.date(2026, 8, 1), dt.date(2026, 8, 31)
"""A month in six weeks: it begins on a Saturday."""
DAY = dt.date(2026, 8, 20)


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    clock.set_now(dt.datetime(2026, 8, 1, 8, 31))
    made, _ = make_shop(tmp_path, _many)
    with closing(made):
        yield made


def _many(book: Book) -> None:
    for text in HOSTILE.values():
        make_customer(book, text[:100], next_contact_on=DAY, grade="A")
    for n in range(25):
        make_customer(book, f"来客{n:02d}号", next_contact_on=DAY + dt.timedelta(n % 3))


def pdf(book: Book, folder: Path, asked: CalendarSheet, style: Style, lang: str) -> Path:
    path = folder / "calendar.pdf"
    write_pdf(book.read(sheets.sheet, asked, lang, "李晓梅", style), path)
    return path


@pytest.mark.parametrize("style", [Style(), Style(scale=1.5), Style(landscape=False), Style(paper="A5")])
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_every_day_of_a_long_month_is_on_the_paper(
    book: Book, tmp_path: Path, style: Style, lang: str
) -> None:
    path = pdf(book, tmp_path, CalendarSheet(MONTH, FIRST, LAST), style, lang)
    check_layout(path)


@pytest.mark.parametrize("style", [Style(), Style(scale=1.5), Style(landscape=False)])
@pytest.mark.parametrize("view", ["week", LIST])
def test_nobody_of_a_crowded_week_is_lost(book: Book, tmp_path: Path, view: str, style: Style) -> None:
    monday = DAY - dt.timedelta(DAY.weekday())
    asked = CalendarSheet(view, monday, monday + dt.timedelta(6))
    path = pdf(book, tmp_path, asked, style, "zh")
    check_layout(path)
    told = said(path)
    assert [text for text in HOSTILE.values() if squeezed(text)[:8] not in told] == []
    assert [n for n in range(25) if f"来客{n:02d}号" not in told] == []


def test_type_of_crowded_days_is_smaller_so_that_they_stand_on_one_page(tmp_path: Path) -> None:
    clock.set_now(dt.datetime(2026, 8, 1, 8, 31))
    monday = DAY - dt.timedelta(DAY.weekday())
    with closing(make_book(tmp_path)) as book:
        for n in range(45):
            make_customer(book, f"来客{n:02d}号", next_contact_on=DAY)
        asked = CalendarSheet("week", monday, monday + dt.timedelta(6))
        path = pdf(book, tmp_path, asked, Style(), "zh")
        assert len(paper.pages(path)) == 1
        assert [n for n in range(45) if f"来客{n:02d}号" not in said(path)] == []
        assert len(paper.pages(pdf(book, tmp_path, asked, Style(scale=1.0), "zh"))) == 2


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_no_title_of_the_list_is_broken(book: Book, tmp_path: Path, lang: str) -> None:
    path = pdf(book, tmp_path, CalendarSheet(LIST, FIRST, LAST), Style(), lang)
    there = {word.text for page in paper.pages(path) for word in page}
    [table] = book.read(sheets.sheet, CalendarSheet(LIST, FIRST, LAST), lang, "李晓梅").parts[0].tables
    assert {column.title for column in table.columns} - there == set()
