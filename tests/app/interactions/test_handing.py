"""Handing customers over: they change hands, the introduction falls due, one undo takes all back."""

from __future__ import annotations

import datetime as dt

import pytest

from app.care import queries as care
from app.customers import queries
from app.errors import InputError
from app.interactions import handing
from app.interactions import queries as interactions
from app.storage.book import Book
from app.storage.rows import WriteName
from tests.conftest import TODAY
from tests.factories import make_customer, make_staff

DAY = TODAY + dt.timedelta(days=3)
TEXT = "介绍接任的同事 王珂"


def test_they_change_hands_and_the_introduction_falls_due_to_the_colleague(book: Book) -> None:
    li, wang = make_staff(book, "李晓梅"), make_staff(book, "王珂")
    one, other = make_customer(book, "甲", owner_id=li), make_customer(book, "乙")
    theirs = make_customer(book, "丙", owner_id=wang)
    assert book.write(handing.hand_over, [one, other, theirs], wang, TEXT, DAY).value == 2
    assert {book.read(queries.customer_file, each).owner for each in (one, other)} == {"王珂"}
    due = [(row.name, row.reasons[0].text) for row in book.read(care.between, DAY, DAY, wang)]
    assert sorted(due) == [("乙", f"承诺：{TEXT}"), ("甲", f"承诺：{TEXT}")]
    assert book.undo_label() == WriteName("customers-handed", "王珂", 3)
    book.undo()
    assert book.read(queries.customer_file, one).owner == "李晓梅"
    assert book.read(interactions.open_promises, [one, other]) == {}


def test_whoever_must_not_be_contacted_is_handed_over_without_a_call(book: Book) -> None:
    wang = make_staff(book, "王珂")
    quiet = make_customer(book, "甲", do_not_contact=True)
    assert book.write(handing.hand_over, [quiet], wang, TEXT, DAY).value == 1
    assert book.read(interactions.open_promises, [quiet]) == {}


@pytest.mark.parametrize(
    ("to_id", "text", "day", "code"),
    [
        (99, TEXT, DAY, "colleague-needed"),
        (None, " ", DAY, "promise-needed"),
        (None, TEXT, TODAY - dt.timedelta(days=1), "day-past"),
    ],
)
def test_what_cannot_be_is_refused_and_changes_nothing(
    book: Book, to_id: int | None, text: str, day: dt.date, code: str
) -> None:
    wang, one = make_staff(book, "王珂"), make_customer(book, "甲")
    with pytest.raises(InputError, match=code):
        book.write(handing.hand_over, [one], to_id or wang, text, day)
    assert book.read(queries.customer_file, one).owner == ""
