from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from app.care import plan_actions
from app.care.before_us import before_us
from app.care.history import due_history
from app.care.plan import Audience
from app.care.plans import load
from app.customers import actions
from app.customers.rows import Draft
from app.storage.book import Book
from tests.factories import make_customer

TODAY = dt.date(2026, 11, 22)


def titles(book: Book, customer_id: int, lang: str = "zh") -> list[tuple[str, str]]:
    found = book.read(before_us, customer_id, lang)
    assert {due.state for due in found} <= {"before"}
    return [(due.date.isoformat(), due.title) for due in found]


def test_steps_long_past_when_an_old_customer_comes_are_marked_and_never_due(book: Book) -> None:
    old = make_customer(book, "丁晓燕", delivered_on=dt.date(2026, 8, 20))
    assert titles(book, old) == [
        ("2026-11-20", "首保提醒"),
        ("2026-10-20", "交车后 2 个月"),
        ("2026-09-20", "交车后 1 个月"),
        ("2026-09-10", "交车后 3 周"),
        ("2026-09-03", "交车后 14 天"),
        ("2026-08-27", "7 天售后回访"),
        ("2026-08-27", "交车后 7 天"),
        ("2026-08-23", "交车后 3 天"),
        ("2026-08-20", "交车当天"),
    ]
    assert book.read(due_history, old) == []
    assert titles(book, old, "en")[-1] == ("2026-08-20", "Delivery day")


def test_nothing_lies_before_who_was_there_at_the_delivery(book: Book) -> None:
    assert titles(book, make_customer(book, "王建业", delivered_on=TODAY)) == []
    assert titles(book, make_customer(book, "郑伟")) == []


@pytest.mark.parametrize(("grade", "told"), [("A", True), ("D", False)])
def test_what_was_not_meant_for_somebody_is_not_told(book: Book, grade: str, told: bool) -> None:
    step = book.read(load).by_key["delivery-3d"]
    words = replace(step.label, zh="好客户")
    only = replace(step, key="", audience=Audience(grades=frozenset("A")), label=words)
    book.write(plan_actions.save_step, only, dt.date(2020, 1, 1))
    draft = Draft({"name": "甲", "grade": grade, "delivered_on": dt.date(2026, 11, 1)}, opened_on=TODAY)
    customer_id = book.write(actions.new_customer, draft).value
    assert ("好客户" in [title for _, title in titles(book, customer_id)]) == told
