"""Whom a step is meant for, told by the person: it holds whatever the step starts from."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import Any

import pytest

from app.calendar.dates import Birthday, Calendar
from app.care import actions as care
from app.care import plan_actions, plans, preview, queries
from app.care.dues import roll
from app.care.history import due_history
from app.care.plan import Audience
from app.customers import actions
from app.customers.rows import Draft
from app.fields.people import Person
from app.storage.book import Book
from tests.factories import make_customer

TODAY = dt.date(2026, 11, 22)
ONLY = {
    "sex": Audience(sex="female"),
    "industry": Audience(industry="物流"),
    "tags": Audience(tags=frozenset({"车友会", "老客户"})),
    "family": Audience(family=frozenset({"daughter"})),
    "both": Audience(grades=frozenset("A"), sex="female"),
}
WHO: dict[str, dict[str, Any]] = {
    "女": {"sex": "female", "grade": "A"},
    "男": {"sex": "male", "grade": "A", "industry": "物流运输"},
    "友": {"sex": "male", "tags": ("车友会",), "children": (Person("daughter", "陈可"),)},
}
MEANT = {"sex": {"女"}, "industry": {"男"}, "tags": {"友"}, "family": {"友"}, "both": {"女"}}
STARTS = {
    "delivery-3d": {"delivered_on": TODAY - dt.timedelta(days=3)},
    "birthday": {"birthday": Birthday(Calendar.SOLAR, 1980, 11, 22)},
    "insurance-expiry": {"insurance_expiry": dt.date(2026, 12, 22)},
}


def shop(book: Book, start: str, only: Audience) -> dict[str, int]:
    step = book.read(plans.load).by_key[start]
    book.write(plan_actions.save_step, replace(step, audience=only), dt.date(2026, 1, 1))
    book.write(care.begin_care, TODAY - dt.timedelta(days=30))
    opened = TODAY - dt.timedelta(days=20)
    made = {}
    for name, values in WHO.items():
        draft = Draft({"name": name, **values, **STARTS[start]}, opened_on=opened)
        made[name] = book.write(actions.new_customer, draft).value
    return made


def due(book: Book, start: str) -> set[str]:
    rows = book.read(queries.day, TODAY)
    return {row.name for row in rows for reason in row.reasons if reason.step == start}


@pytest.mark.parametrize("start", STARTS)
@pytest.mark.parametrize("part", ONLY)
def test_a_step_concerns_only_those_it_is_meant_for(book: Book, part: str, start: str) -> None:
    shop(book, start, ONLY[part])
    assert due(book, start) == MEANT[part]
    counted = {each.step: each.count for each in book.read(queries.month, TODAY, TODAY)}
    assert counted.get(start) == len(MEANT[part])
    listed = book.read(queries.today, TODAY)
    assert book.read(queries.badge, TODAY) == listed.overdue_count + listed.today_count
    step = book.read(plans.load).by_key[start]
    found = book.read(preview.preview, [step], TODAY)
    weeks = {each.week for each in found.counts}
    assert found.total % len(MEANT[part]) == 0
    assert weeks
    book.write(roll.roll, TODAY)
    assert due(book, start) == MEANT[part]


def test_who_is_no_longer_meant_is_due_no_longer_and_the_file_says_why(book: Book) -> None:
    made = shop(book, "delivery-3d", ONLY["tags"])
    book.write(roll.roll, TODAY)
    assert due(book, "delivery-3d") == {"友"}
    book.write(actions.save_fields, made["友"], {"tags": ("朋友",)})
    book.write(actions.save_fields, made["男"], {"tags": ("老客户",)})
    assert due(book, "delivery-3d") == {"男"}
    told = {each.step: each.why for each in book.read(due_history, made["友"])}
    assert told["delivery-3d"] == "audience"


def test_a_festival_goes_by_tags_too(book: Book) -> None:
    step = replace(book.read(plans.load).by_key["festival-christmas"], audience=ONLY["tags"])
    book.write(plan_actions.save_step, step)
    for name, values in WHO.items():
        make_customer(book, name, **values)
    rows = book.read(queries.day, dt.date(2026, 12, 25))
    assert {row.name for row in rows for r in row.reasons if r.step == step.key} == {"友"}
    counted = book.read(queries.month, dt.date(2026, 12, 25), dt.date(2026, 12, 25))
    assert [each.count for each in counted if each.step == step.key] == [1]
