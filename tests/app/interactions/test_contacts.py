from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from app import clock
from app.customers import queries as customers
from app.errors import InputError
from app.interactions import actions, queries
from app.interactions.rows import ContactDraft, Learnt
from app.storage.book import Book
from tests.factories import make_customer, make_staff

TODAY = dt.date(2026, 11, 22)


def value(book: Book, customer_id: int, key: str) -> Any:
    return book.read(customers.customer_file, customer_id).values[key]


def test_a_contact_keeps_what_was_said_promised_and_learnt(book: Book) -> None:
    mei = make_staff(book, "李晓梅")
    customer_id = make_customer(book, "陈国栋")
    book.sign_in(mei)
    draft = ContactDraft(
        customer_id, "call", "reached", mood="happy", text=" 车开着顺手 ", with_whom="本人", goal="回访",
        promises=(("送钥匙套", TODAY + dt.timedelta(3)),), learnt={"cuisine": "川菜", "dress": "休闲"},
        next_on=TODAY + dt.timedelta(30), gift_cost=20_000,
    )  # fmt: skip
    book.write(actions.log_contact, draft)
    (row,) = book.read(queries.of_customer, customer_id)
    assert (row.customer, row.staff, row.channel, row.result) == ("陈国栋", "李晓梅", "call", "reached")
    assert (row.mood, row.text, row.with_whom, row.goal) == ("happy", "车开着顺手", "本人", "回访")
    assert row.at.date() == TODAY
    assert row.learnt == (Learnt("cuisine", "川菜"), Learnt("dress", "休闲"))
    assert [(promise.text, promise.kept_on) for promise in row.promises] == [("送钥匙套", None)]
    assert (row.next_on, row.gift_cost) == (TODAY + dt.timedelta(30), 20_000)
    assert value(book, customer_id, "cuisine") == "川菜"
    assert value(book, customer_id, "last_contact_on") == TODAY
    assert value(book, customer_id, "next_contact_on") == TODAY + dt.timedelta(30)


def test_undoing_a_contact_takes_back_everything_it_wrote(book: Book) -> None:
    customer_id = make_customer(book, "陈国栋", cuisine="粤菜")
    before = book.read(customers.customer_file, customer_id)
    promises = (("送钥匙套", TODAY),)
    draft = ContactDraft(customer_id, "call", "reached", learnt={"cuisine": "川菜"}, promises=promises)
    book.write(actions.log_contact, draft)
    label = book.undo_label()
    assert label is not None
    assert (label.code, label.subject) == ("contact", "陈国栋")
    book.undo()
    assert book.read(customers.customer_file, customer_id) == before
    assert book.read(queries.of_customer, customer_id) == []
    assert book.read(queries.open_promises, [customer_id]) == {}


@pytest.mark.parametrize(
    ("result", "moves"), [("reached", True), ("refused", True), ("missed", False), ("later", False)]
)
def test_only_speaking_with_somebody_moves_the_last_contact(book: Book, result: str, moves: bool) -> None:
    customer_id = make_customer(book)
    book.write(actions.log_contact, ContactDraft(customer_id, "call", result))
    assert value(book, customer_id, "last_contact_on") == (TODAY if moves else None)


def test_a_contact_entered_late_does_not_set_the_last_one_back(book: Book) -> None:
    customer_id = make_customer(book)
    book.write(actions.log_contact, ContactDraft(customer_id, "call", "reached"))
    earlier = dt.datetime(2026, 10, 1, 9, 30)
    book.write(actions.log_contact, ContactDraft(customer_id, "visit", "reached", at=earlier))
    assert value(book, customer_id, "last_contact_on") == TODAY
    assert [row.channel for row in book.read(queries.of_customer, customer_id)] == ["call", "visit"]


def test_correcting_a_contact_moves_the_last_contact_along(book: Book) -> None:
    customer_id = make_customer(book)
    contact_id = book.write(actions.log_contact, ContactDraft(customer_id, "call", "missed")).value
    book.write(actions.edit_contact, contact_id, {"result": "reached", "text": "其实接了"})
    (row,) = book.read(queries.of_customer, customer_id)
    assert (row.result, row.text) == ("reached", "其实接了")
    assert value(book, customer_id, "last_contact_on") == TODAY
    book.undo()
    assert value(book, customer_id, "last_contact_on") is None


def test_a_deleted_contact_goes_with_its_promises_and_comes_back_whole(book: Book) -> None:
    customer_id = make_customer(book)
    draft = ContactDraft(customer_id, "call", "reached", promises=(("发报价", TODAY),), next_on=TODAY)
    contact_id = book.write(actions.log_contact, draft).value
    logged = book.read(queries.of_customer, customer_id)
    book.write(actions.delete_contact, contact_id)
    assert book.read(queries.of_customer, customer_id) == []
    assert book.read(queries.open_promises, [customer_id]) == {}
    assert value(book, customer_id, "next_contact_on") is None
    book.undo()
    assert book.read(queries.of_customer, customer_id) == logged


def test_promises_are_listed_by_urgency_until_they_are_kept(book: Book) -> None:
    customer_id = make_customer(book)
    promises = (("发报价", TODAY + dt.timedelta(5)), ("送钥匙套", TODAY + dt.timedelta(1)))
    book.write(actions.log_contact, ContactDraft(customer_id, "call", "reached", promises=promises))
    found = book.read(queries.open_promises, [customer_id])[customer_id]
    assert [promise.text for promise in found] == ["送钥匙套", "发报价"]
    book.write(actions.keep_promise, found[0].id)
    assert [p.text for p in book.read(queries.open_promises, [customer_id])[customer_id]] == ["发报价"]
    book.write(actions.keep_promise, found[0].id, kept=False)
    assert len(book.read(queries.open_promises, [customer_id])[customer_id]) == 2


def test_the_contacts_of_a_day_are_those_of_everybody_or_of_one(book: Book) -> None:
    mei, gang = make_staff(book, "李晓梅"), make_staff(book, "张刚")
    customer_id = make_customer(book)
    for staff_id, text in ((mei, "一"), (gang, "二")):
        book.sign_in(staff_id)
        book.write(actions.log_contact, ContactDraft(customer_id, "call", "reached", text=text))
    clock.set_today(TODAY + dt.timedelta(1))
    book.write(actions.log_contact, ContactDraft(customer_id, "call", "reached", text="三"))
    assert [row.text for row in book.read(queries.recent, TODAY)] == ["二", "一"]
    assert [row.text for row in book.read(queries.recent, TODAY, mei)] == ["一"]


def test_the_last_time_somebody_was_spoken_with_is_known_of_many_at_once(book: Book) -> None:
    ids = [make_customer(book, name) for name in ("甲", "乙", "丙")]
    book.write(actions.log_contact, ContactDraft(ids[0], "call", "reached", text="早"))
    book.write(actions.log_contact, ContactDraft(ids[0], "wechat", "reached", text="晚"))
    book.write(actions.log_contact, ContactDraft(ids[0], "call", "missed"))
    book.write(actions.log_contact, ContactDraft(ids[1], "call", "missed"))
    found = book.read(queries.last_spoken, ids)
    assert {customer_id: row.text for customer_id, row in found.items()} == {ids[0]: "晚"}


def test_what_cannot_be_logged_is_refused_and_leaves_nothing(book: Book) -> None:
    customer_id = make_customer(book)
    for draft, code in (
        (ContactDraft(99, "call", "reached"), "no-such-customer"),
        (ContactDraft(customer_id, "call", "reached", promises=((" ", TODAY),)), "promise-needed"),
    ):
        with pytest.raises(InputError) as caught:
            book.write(actions.log_contact, draft)
        assert caught.value.code == code
    with pytest.raises(InputError):
        book.write(actions.delete_contact, 99)
    with pytest.raises(InputError):
        book.write(actions.keep_promise, 99)
    assert book.read(queries.of_customer, customer_id) == []
