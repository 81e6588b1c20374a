"""A referral received brings a due to thank for it; a household is known by its family links."""

from __future__ import annotations

import datetime as dt

import pytest

from app.calendar.dates import Birthday, Calendar
from app.care import actions, queries, thanking
from app.care.dues import roll
from app.care.rows import State
from app.customers import actions as customers
from app.customers import referring
from app.customers.rows import Draft
from app.customers.ties import receiving, referrals, relating
from app.fields.field import Table
from app.interactions.rows import ContactDraft
from app.storage.book import Book
from tests.conftest import TODAY
from tests.factories import make_customer

STEP = "referral-received"


def thanks(book: Book, customer_id: int) -> list[str]:
    return [r.text for r in book.read(queries.upcoming, customer_id, TODAY) if r.step == STEP]


def unthanked(book: Book, customer_id: int) -> int:
    return book.read(referrals.circle_of, customer_id).unthanked


@pytest.fixture
def wang(book: Book) -> int:
    made = make_customer(book, "王建业")
    while book.read(roll.is_behind, TODAY):
        book.write(roll.roll, TODAY)
    return made


def test_a_referral_received_is_due_to_be_thanked_for_at_once(book: Book, wang: int) -> None:
    make_customer(book, "陈国栋", referrer="王建业")
    book.write(receiving.receive, wang, Draft({"name": "李强"}))
    assert thanks(book, wang) == ["感谢介绍 陈国栋、李强"]
    assert unthanked(book, wang) == 2


def test_logging_the_contact_thanks_and_undo_brings_the_due_back(book: Book, wang: int) -> None:
    make_customer(book, "陈国栋", referrer="王建业")
    book.write(actions.log_and_settle, ContactDraft(wang, "call", "reached", settles=((STEP, TODAY),)))
    assert (thanks(book, wang), unthanked(book, wang)) == ([], 0)
    book.undo()
    assert (len(thanks(book, wang)), unthanked(book, wang)) == (1, 1)


def test_thanks_by_hand_settle_what_was_due(book: Book, wang: int) -> None:
    make_customer(book, "陈国栋", referrer="王建业")
    assert book.write(thanking.thank, wang).value == 1
    assert (thanks(book, wang), unthanked(book, wang)) == ([], 0)
    told = book.read(referrals.of_customer, wang)
    assert told.tree[0].thanked_on == TODAY
    book.undo()
    assert (len(thanks(book, wang)), unthanked(book, wang)) == (1, 1)


def test_another_decision_on_the_due_is_no_thanks(book: Book, wang: int) -> None:
    make_customer(book, "陈国栋", referrer="王建业")
    book.write(actions.decide, wang, [(STEP, TODAY)], State.SKIPPED, "不用谢")
    assert (thanks(book, wang), unthanked(book, wang)) == ([], 1)


def test_whoever_is_untied_leaves_nothing_to_thank_for(book: Book, wang: int) -> None:
    chen = make_customer(book, "陈国栋", referrer="王建业")
    book.write(referring.set_referrer, chen, None)
    assert thanks(book, wang) == []


def test_a_referral_of_long_ago_is_not_due_any_more(book: Book, wang: int) -> None:
    old = Draft({"name": "陈国栋", "referrer": "王建业"}, opened_on=TODAY - dt.timedelta(days=900))
    book.write(customers.add_customers, [old])
    assert thanks(book, wang) == []
    assert unthanked(book, wang) == 1


def test_a_member_of_the_family_who_is_a_customer_is_congratulated_once(book: Book, wang: int) -> None:
    born = Birthday(Calendar.SOLAR, 1982, TODAY.month, TODAY.day)
    member = {"relation": "spouse", "name": "周敏", "birthday": born}
    row = book.write(customers.save_child, wang, Table.FAMILY, None, member).value
    book.write(relating.member_to_customer, row)
    due = [(d.name, r.step) for d in book.read(queries.day, TODAY) for r in d.reasons if "birthday" in r.step]
    assert due == [("周敏", "birthday")]
    book.undo()
    due = [(d.name, r.step) for d in book.read(queries.day, TODAY) for r in d.reasons if "birthday" in r.step]
    assert due == [("王建业", "family-birthday")]
