"""Narrowing who is due by kind, step and grade. Today is 22 November 2026."""

from __future__ import annotations

import datetime as dt

import pytest

from app.calendar.dates import Birthday, Calendar
from app.care import queries
from app.care.only import UNGRADED, Only
from app.care.rows import Tone
from app.interactions import actions as interactions
from app.interactions.rows import ContactDraft
from app.storage.book import Book
from tests.factories import make_customer

TODAY = dt.date(2026, 11, 22)
END = TODAY + dt.timedelta(days=9)


@pytest.fixture(autouse=True)
def people(book: Book) -> None:
    born = Birthday(Calendar.SOLAR, 1980, 11, 24)
    make_customer(book, "王建业", grade="A", birthday=born, delivered_on=dt.date(2026, 11, 21))
    make_customer(book, "孙丽", grade="B", birthday=born)
    make_customer(book, "马驰", birthday=born)


def names(book: Book, only: Only) -> list[tuple[str, list[str]]]:
    rows = book.read(queries.between, TODAY, END, None, "zh", only)
    return [(row.name, [reason.step for reason in row.reasons]) for row in rows]


def counts(book: Book, only: Only) -> dict[str, int]:
    found = book.read(queries.month, TODAY, END, None, "zh", only)
    return {each.step: each.count for each in found if each.date <= dt.date(2026, 11, 24)}


def test_without_restriction_everybody_is_seen(book: Book) -> None:
    assert counts(book, Only()) == {"birthday": 3, "delivery-3d": 1}
    assert names(book, Only())[0] == ("王建业", ["birthday", "delivery-3d"])


def test_a_kind_leaves_its_reasons_alone(book: Book) -> None:
    only = Only(tones=frozenset({Tone.FOLLOW}))
    assert counts(book, only) == {"delivery-3d": 1}
    assert names(book, only)[0] == ("王建业", ["delivery-3d"])


def test_a_step_leaves_its_reasons_alone(book: Book) -> None:
    only = Only(steps=frozenset({"birthday"}))
    assert counts(book, only) == {"birthday": 3}
    assert {steps[0] for _, steps in names(book, only)} == {"birthday"}


def test_grades_leave_their_customers(book: Book) -> None:
    assert counts(book, Only(grades=frozenset("A"))) == {"birthday": 1, "delivery-3d": 1}
    only = Only(steps=frozenset({"birthday"}), grades=frozenset({"B", UNGRADED}))
    assert counts(book, only) == {"birthday": 2}
    assert [name for name, _ in names(book, only)] == ["孙丽", "马驰"]


def test_the_backlog_is_narrowed_with_its_own_days(book: Book) -> None:
    late = TODAY + dt.timedelta(days=40)
    row = next(r for r in book.read(queries.today, late).overdue if r.name == "王建业")
    (kept,) = Only(tones=frozenset({Tone.FOLLOW})).rows([row])
    assert {reason.tone for reason in kept.reasons} == {Tone.FOLLOW}
    assert kept.date == min(reason.on for reason in kept.reasons)
    assert kept.overdue_days == (late - kept.date).days


def test_every_step_of_the_plan_has_a_name(book: Book) -> None:
    steps = dict(book.read(queries.steps))
    assert (steps["birthday"], steps["delivery-3d"]) == ("生日", "交车后 3 天")
    assert dict(book.read(queries.steps, "en"))["delivery-3d"] == "3 days after delivery"


def test_who_agreed_on_a_day_is_not_due_by_the_interval_when_only_that_is_looked_at(book: Book) -> None:
    who = make_customer(book, "郑伟", grade="A")
    day = dt.date(2027, 3, 1)
    book.write(interactions.log_contact, ContactDraft(who, "call", "reached", next_on=day))
    assert [kind for name, kind in seen(book, "interval") if name == "郑伟"] == []
    assert [kind for name, kind in seen(book, "next-contact") if name == "郑伟"] == [["next-contact"]]


def seen(book: Book, step: str) -> list[tuple[str, list[str]]]:
    """Who is due for one step in the next months."""
    only = Only(steps=frozenset({step}))
    rows = book.read(queries.between, TODAY, TODAY + dt.timedelta(days=120), None, "zh", only)
    months = book.read(queries.month, TODAY, TODAY + dt.timedelta(days=120), None, "zh", only)
    assert sum(each.count for each in months) == len(rows)
    return [(row.name, [reason.step for reason in row.reasons]) for row in rows]
