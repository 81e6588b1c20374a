"""The list of the month. Today is 22 November 2026."""

from __future__ import annotations

import datetime as dt

from app.calendar.dates import Birthday, Calendar
from app.care.hot import Hot, HotRow, hot_list
from app.storage.book import Book
from tests.factories import make_customer, make_staff

DECEMBER = dt.date(2026, 12, 1)


def told(rows: list[HotRow]) -> list[tuple[str, str, str]]:
    return [(row.kind.value, row.name, row.day.isoformat() if row.day else "") for row in rows]


def test_the_month_begins_with_whom_to_go_through(book: Book) -> None:
    make_customer(book, "王建业", birthday=Birthday(Calendar.SOLAR, 1970, 12, 20))
    make_customer(book, "陈国栋", insurance_expiry=dt.date(2027, 1, 31))
    make_customer(book, "马驰", inspection_due=dt.date(2026, 12, 5))
    make_customer(book, "孙丽", bought="途观", delivered_on=dt.date(2026, 11, 20))
    make_customer(book, "何静", bought="朗逸", delivered_on=dt.date(2025, 12, 24))
    make_customer(book, "赵雅琴", grade="A")
    make_customer(book, "无关", grade="B", birthday=Birthday(Calendar.SOLAR, 1970, 2, 20))
    assert told(book.read(hot_list, DECEMBER)) == [
        ("birthday", "王建业", "2026-12-20"),
        ("renewal", "陈国栋", "2027-01-31"),
        ("inspection", "马驰", "2026-12-05"),
        ("delivered", "孙丽", "2026-11-20"),
        ("milestone", "何静", "2025-12-24"),
        ("vip", "赵雅琴", ""),
    ]


def test_the_months_after_a_purchase_are_chosen(book: Book) -> None:
    make_customer(book, "何静", bought="朗逸", delivered_on=dt.date(2026, 6, 24))
    assert told(book.read(hot_list, DECEMBER, None, 6)) == [("milestone", "何静", "2026-06-24")]
    assert told(book.read(hot_list, DECEMBER, None, 12)) == []


def test_a_line_tells_what_is_needed_for_the_call(book: Book) -> None:
    mei = make_staff(book)
    make_customer(
        book,
        "王建业",
        owner_id=mei,
        mobile="13800005521",
        grade="B",
        birthday=Birthday(Calendar.LUNAR, 1966, 11, 12),
        last_contact_on=dt.date(2026, 11, 1),
    )
    (row,) = book.read(hot_list, DECEMBER)
    assert row.kind is Hot.BIRTHDAY
    assert (row.phone, row.owner, row.grade) == ("13800005521", "李晓梅", "B")
    assert "农历冬月十二" in row.about
    assert row.last_contact_on == dt.date(2026, 11, 1)


def test_who_is_not_to_be_contacted_is_not_in_the_list_nor_are_the_colleagues(book: Book) -> None:
    mei, peng = make_staff(book), make_staff(book, "张鹏")
    make_customer(book, "张三", owner_id=mei, grade="A", do_not_contact=True)
    make_customer(book, "李四", owner_id=mei, grade="A", stage="lost")
    make_customer(book, "王五", owner_id=peng, grade="A")
    make_customer(book, "赵六", owner_id=mei, grade="A")
    assert [row.name for row in book.read(hot_list, DECEMBER, mei)] == ["赵六"]
