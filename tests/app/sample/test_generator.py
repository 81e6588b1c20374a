from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from app.calendar.anniversaries import age
from app.care import queries as dues
from app.customers import queries as customers
from app.customers.models import Customer, Phone
from app.customers.rows import CustomerFile, Query
from app.interactions import queries as interactions
from app.interactions.models import Interaction
from app.sample.generator import make_shop
from app.staff import queries as staff
from app.storage.book import Book
from tests.conftest import TODAY
from tests.factories import make_book

FIRST = 1


@pytest.fixture
def files(shop: Book) -> list[CustomerFile]:
    ids = shop.read(customers.ids, Query())
    return shop.read(customers.customer_files, list(ids))


def _contents(session: Session) -> list[tuple[Any, ...]]:
    columns = (Customer.number, Customer.name, Customer.owner_id, Customer.grade, Customer.notes)
    talks = select(Interaction.customer_id, Interaction.at, Interaction.text).order_by(Interaction.id)
    return [
        tuple(row)
        for row in (*session.execute(select(*columns).order_by(Customer.id)), *session.execute(talks))
    ]


def test_the_shop_has_four_salespeople_and_a_manager(shop: Book) -> None:
    people = shop.read(staff.everybody)
    assert (people[0].name, people[0].role) == ("李晓梅", "sales")
    assert [person.role for person in people].count("sales") == 4
    assert people[-1].role == "manager"


def test_three_hundred_customers_are_known_more_or_less_well(files: list[CustomerFile]) -> None:
    percents = sorted(file.percent for file in files)
    assert len(files) == 300
    assert percents[15] <= 25
    assert percents[-8] >= 75
    assert len({file.name for file in files}) > 250


def test_the_day_of_the_first_salesperson_can_be_done_by_one_person(shop: Book) -> None:
    found = shop.read(dues.today, TODAY, FIRST)
    assert 2 <= len(found.overdue) <= 4
    assert 6 <= len(found.today) <= 9
    assert 8 <= len(found.coming) <= 14
    assert found.done_count == 3


def test_every_kind_of_reason_is_there(shop: Book) -> None:
    found = shop.read(dues.today, TODAY, FIRST)
    rows = (*found.overdue, *found.today, *found.coming)
    steps = {reason.step for row in rows for reason in row.reasons}
    wanted = (
        "birthday family-birthday delivery-3d first-service insurance-expiry contract-expiry interval promise"
    )
    assert set(wanted.split()) <= steps
    assert any(step.startswith("festival-") for step in steps)
    assert any("农历" in reason.text for row in rows for reason in row.reasons)
    assert any("意向 H" in reason.text for row in rows for reason in row.reasons)


def test_the_first_two_are_those_of_the_picture(shop: Book) -> None:
    found = shop.read(dues.today, TODAY, FIRST)
    assert [(row.name, row.overdue_days) for row in found.overdue][:2] == [("陈国栋", 2), ("赵雅琴", 1)]
    assert {"王建业", "刘思远", "孙丽", "马驰"} <= {row.name for row in found.today}


def test_nothing_happened_in_the_future(shop: Book, files: list[CustomerFile]) -> None:
    def latest(session: Session) -> dt.datetime | None:
        return session.scalar(select(Interaction.at).order_by(Interaction.at.desc()).limit(1))

    at = shop.read(latest)
    assert at is not None
    assert at.date() <= TODAY
    assert all(file.opened_on <= TODAY for file in files)
    assert all(file.number.startswith(f"{file.opened_on:%y%m%d}-") for file in files)


def test_who_bought_has_a_purchase_and_who_did_not_has_none(files: list[CustomerFile]) -> None:
    bought = {"first", "repeat", "loyal", "advocate", "dormant"}
    for file in files:
        delivered = file.values["delivered_on"]
        assert (delivered is not None) == (file.values["stage"] in bought)
        assert (file.values["intent"] is not None) == (file.values["stage"] in {"possible", "prospect"})


def test_numbers_are_nobodys(shop: Book, files: list[CustomerFile]) -> None:
    def numbers(session: Session) -> list[str]:
        return list(session.scalars(select(Phone.number)))

    for number in shop.read(numbers):
        assert number[3:7] == "0000" or number[4:8] == "0000"
    assert all(file.values["id_number"].startswith("99") for file in files if file.values["id_number"])


def test_customers_have_an_age_to_buy_a_car(files: list[CustomerFile]) -> None:
    born = [
        file.values["birthday"] for file in files if file.values["birthday"] and file.values["birthday"].year
    ]
    assert len(born) > 100
    assert all(18 <= (age(birthday, TODAY) or 0) <= 80 for birthday in born)


def test_contacts_were_logged_by_who_looks_after_the_customer(shop: Book, files: list[CustomerFile]) -> None:
    chen = next(file for file in files if file.name == "陈国栋")
    contacts = shop.read(interactions.of_customer, chen.id)
    assert contacts[0].text == "交车，说想带女儿试驾"
    assert {contact.staff for contact in contacts} == {"李晓梅"}


def test_nothing_of_the_sample_can_be_undone(shop: Book) -> None:
    assert shop.undo_label() is None


def test_the_same_seed_makes_the_same_shop(tmp_path: Path) -> None:
    made = []
    for name in ("one.keqing", "other.keqing"):
        book = make_book(tmp_path, name)
        make_shop(book, seed=5, customers=40)
        made.append(book.read(_contents))
        book.close()
    assert made[0] == made[1]


@pytest.mark.parametrize("trade", ["realestate", "insurance", "keyaccount"])
def test_every_trade_has_a_shop_of_its_own(tmp_path: Path, trade: str) -> None:
    book = make_book(tmp_path, trade=trade)
    make_shop(book, customers=40)
    ids = book.read(customers.ids, Query())
    files = book.read(customers.customer_files, list(ids))
    book.close()
    assert len(files) == 40
    assert any(file.values["bought"] for file in files)
