"""Who has had no contact for longer than their interval. Today is 22 November 2026."""

from __future__ import annotations

import datetime as dt

from app import clock
from app.care import forgotten
from app.storage.book import Book
from tests.factories import make_customer, make_staff

TODAY = dt.date(2026, 11, 22)


def opened(book: Book, days: int, name: str, **values: object) -> int:
    """A customer whose file was opened so many days ago."""
    clock.set_today(TODAY - dt.timedelta(days=days))
    made = make_customer(book, name, **values)
    clock.set_today(TODAY)
    return made


def shown(book: Book, *asked: object) -> list[tuple[str, int]]:
    ids = book.read(forgotten.forgotten, *asked)
    return [(row.name, row.late) for row in book.read(forgotten.rows, list(ids))]


def test_the_longest_forgotten_stand_first(book: Book) -> None:
    opened(book, 31, "王建业", grade="A")
    opened(book, 400, "陈国栋", grade="C", last_contact_on=TODAY - dt.timedelta(days=190))
    opened(book, 30, "孙丽", grade="A")
    opened(book, 9, "刘思远", intent="H", grade="D", stage="prospect")
    opened(book, 181, "马驰")
    assert shown(book) == [("陈国栋", 100), ("刘思远", 7), ("王建业", 1), ("马驰", 1)]


def test_a_line_tells_since_when_and_how_long_it_may_be(book: Book) -> None:
    mei = make_staff(book)
    opened(book, 40, "王建业", grade="A", mobile="13800005521", owner_id=mei)
    (row,) = book.read(forgotten.rows, list(book.read(forgotten.forgotten)))
    assert (row.since, row.never, row.interval, row.late) == (TODAY - dt.timedelta(days=40), True, 30, 10)
    assert (row.phone, row.owner, row.grade) == ("13800005521", "李晓梅", "A")


def test_it_is_sorted_by_other_columns(book: Book) -> None:
    opened(book, 40, "王建业", grade="A")
    opened(book, 300, "安然", grade="B")
    assert [name for name, _ in shown(book, None, "name", False)] == ["安然", "王建业"]
    assert [name for name, _ in shown(book, None, "interval", False)] == ["王建业", "安然"]
    assert [name for name, _ in shown(book, None, "grade", True)] == ["安然", "王建业"]


def test_owners_and_grades_are_sorted_as_they_are_seen(book: Book) -> None:
    zhang, an, chen = (make_staff(book, name) for name in ("张鹏", "安然", "陈静"))
    for name, owner, values in (
        ("甲", zhang, {"grade": "B"}),
        ("乙", an, {"grade": "C"}),
        ("丙", chen, {"intent": "A"}),
        ("丁", None, {}),
    ):
        opened(book, 400, name, owner_id=owner, **values)
    assert [name for name, _ in shown(book, None, "owner", False)] == ["乙", "丙", "甲", "丁"]
    assert [name for name, _ in shown(book, None, "owner", True)] == ["甲", "丙", "乙", "丁"]
    assert [name for name, _ in shown(book, None, "grade", False)] == ["丙", "甲", "乙", "丁"]


def test_who_has_a_next_contact_or_must_not_be_contacted_is_not_forgotten(book: Book) -> None:
    opened(book, 90, "王建业", grade="A", next_contact_on=TODAY)
    opened(book, 90, "孙丽", grade="A", do_not_contact=True)
    opened(book, 90, "何静", grade="A", next_contact_on=TODAY - dt.timedelta(days=1))
    assert [name for name, _ in shown(book)] == ["何静"]


def test_the_colleagues_customers_are_theirs(book: Book) -> None:
    mei, peng = make_staff(book), make_staff(book, "张鹏")
    opened(book, 90, "王建业", grade="A", owner_id=mei)
    opened(book, 90, "孙丽", grade="A", owner_id=peng)
    assert [name for name, _ in shown(book, mei)] == ["王建业"]


def test_who_was_put_off_with_a_reason_comes_back_after_that_day(book: Book) -> None:
    ids = [opened(book, 90, "王建业", grade="A"), opened(book, 200, "马驰")]
    until = TODAY + dt.timedelta(days=3)
    assert book.write(forgotten.put_off, ids, "客户出差", until).value == 2
    assert shown(book) == []
    clock.set_today(until + dt.timedelta(days=1))
    assert {name for name, _ in shown(book)} == {"王建业", "马驰"}
    clock.set_today(TODAY)
    book.undo()
    assert len(shown(book)) == 2
