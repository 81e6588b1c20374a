"""The calendar on paper. Today is 22 November 2026."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.calendar.dates import Birthday, Calendar
from app.care import actions
from app.care.only import Only
from app.sheets import queries
from app.sheets.asked import CalendarSheet
from app.storage.book import Book
from tests.factories import make_book, make_customer, make_staff

FIRST, LAST = dt.date(2026, 11, 1), dt.date(2026, 11, 30)
BIRTHDAYS = frozenset({"birthday"})


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    made = make_book(tmp_path)
    made.write(actions.begin_care, FIRST)
    born = Birthday(Calendar.SOLAR, 1980, 11, 24)
    mei = make_staff(made)
    for name, grade in (("王建业", "A"), ("孙<丽>", "B")):
        make_customer(made, name, owner_id=mei, grade=grade, birthday=born, mobile="13800005521")
    yield made
    made.close()


def text(cell: str) -> str:
    return re.sub("<[^>]+>", " ", cell).split()[0] if cell else ""


def sheet_of(book: Book, view: str, first: dt.date = FIRST, last: dt.date = LAST, **more: object):  # type: ignore[no-untyped-def]
    asked = {"only": Only(steps=BIRTHDAYS), **more}
    return book.read(queries.sheet, CalendarSheet(view, first, last, **asked), "zh", "李晓梅")  # type: ignore[arg-type]


def test_a_month_has_a_row_for_each_week_and_counts(book: Book) -> None:
    sheet = sheet_of(book, "month")
    assert (sheet.title, sheet.setup.landscape) == ("2026 年 11 月", True)
    assert sheet.parts[0].aside == "2 位客户，2 次"
    (table,) = sheet.parts[0].tables
    assert table.columns[0].title == "周一"
    assert [text(row[0]) for row in table.rows] == ["26", "2", "9", "16", "23", "30"]
    tuesday = table.rows[4][1]
    assert "生日 2" in tuesday
    assert "十六" in tuesday
    assert "李晓梅" in sheet.footer


def test_a_week_names_everybody_with_grade_and_reason(book: Book) -> None:
    sheet = sheet_of(book, "week", dt.date(2026, 11, 23), dt.date(2026, 11, 29))
    (row,) = sheet.parts[0].tables[0].rows
    assert "王建业 [A] 生日 46 岁" in row[1]
    assert "孙&lt;丽&gt; [B] 生日 46 岁" in row[1]


def test_a_list_has_a_line_for_each_customer_and_day(book: Book) -> None:
    sheet = sheet_of(book, "list")
    assert [row[:5] for row in sheet.parts[0].tables[0].rows] == [
        ("1", "11-24 周二", "王建业", "A", "138 0000 5521"),
        ("2", "11-24 周二", "孙&lt;丽&gt;", "B", "138 0000 5521"),
    ]


def test_only_what_is_looked_at_is_printed_and_said(book: Book) -> None:
    sheet = sheet_of(book, "list", only=Only(steps=BIRTHDAYS, grades=frozenset("A")), about="A")
    assert [row[2] for row in sheet.parts[0].tables[0].rows] == ["王建业"]
    assert sheet.parts[0].aside == "A · 1 位客户，1 次"


def test_an_empty_list_says_so(book: Book) -> None:
    sheet = sheet_of(book, "list", dt.date(2026, 12, 1), dt.date(2026, 12, 2))
    assert sheet.parts[0].tables[0].rows == ()
    assert sheet.parts[0].tables[0].empty == "这些天没有要联系的客户。"
