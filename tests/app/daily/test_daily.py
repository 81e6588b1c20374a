"""What the daily report finds in a real file, and the manager's answer below it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from app import clock
from app.care import actions as care
from app.care import queries as dues
from app.care.dues import roll
from app.customers import actions as customers
from app.customers import referring
from app.daily import actions, queries
from app.daily.rows import DayReport
from app.errors import RightError
from app.fields.catalog import CATALOG
from app.interactions import actions as interactions
from app.interactions.rows import ContactDraft
from app.storage.book import Book
from tests.factories import make_book, make_customer, make_staff

DAY = dt.date(2026, 11, 22)


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    clock.set_now(dt.datetime(2026, 11, 1, 9, 0))
    with closing(make_book(tmp_path)) as made:
        yield made


@pytest.fixture
def mei(book: Book) -> int:
    return make_staff(book)


@pytest.fixture
def manager(book: Book) -> int:
    return make_staff(book, "周经理", "manager")


def work(book: Book, who: int, at: dt.datetime = dt.datetime(2026, 11, 22, 10, 0)) -> None:
    """From now on this person sits at the desk."""
    clock.set_now(at)
    book.sign_in(who)


def told(book: Book, staff_id: int | None, day: dt.date = DAY) -> DayReport:
    return book.read(queries.report, day, staff_id)


def test_contacts_stand_in_their_order_with_what_was_promised(book: Book, mei: int) -> None:
    chen = make_customer(book, "陈国栋", owner_id=mei)
    work(book, mei)
    book.write(
        interactions.log_contact,
        ContactDraft(chen, "visit", "reached", text="谈得好", promises=(("带样册", DAY),), at=clock.now()),
    )
    missed = ContactDraft(chen, "call", "missed", at=dt.datetime(2026, 11, 22, 8, 0))
    book.write(interactions.log_contact, missed)
    report = told(book, mei)
    assert [each.channel for each in report.contacts] == ["call", "visit"]
    figures = report.figures
    assert (figures.contacts, figures.spoken, figures.visits, figures.promised) == (2, 1, 1, 1)
    assert told(book, mei, DAY - dt.timedelta(days=1)).contacts == ()


def test_each_has_their_own_day_and_the_shop_has_all(book: Book, mei: int, manager: int) -> None:
    chen = make_customer(book, "陈国栋", owner_id=mei)
    for who in (mei, manager):
        work(book, who)
        book.write(interactions.log_contact, ContactDraft(chen, "call", "reached", at=clock.now()))
    assert told(book, mei).figures.contacts == 1
    assert told(book, None).figures.contacts == 2
    assert (told(book, mei).name, told(book, None).name) == ("李晓梅", "")


def test_new_files_and_what_became_known_of_others_count(book: Book, mei: int) -> None:
    chen = make_customer(book, "陈国栋", owner_id=mei)
    work(book, mei)
    make_customer(book, "赵雅琴", owner_id=mei, company="恒达", source="展会")
    book.write(customers.save_fields, chen, {"position": "经理", "hobbies": ("钓鱼",)})
    book.write(customers.save_fields, chen, {"position": "总经理"})
    book.write(customers.save_fields, chen, {"native_place": "信阳"})
    book.undo()
    report = told(book, mei)
    assert [(each.name, each.source) for each in report.opened] == [("赵雅琴", "展会")]
    assert report.figures.gained == 2


def test_dues_are_done_decided_otherwise_or_left(book: Book, mei: int) -> None:
    birthday = CATALOG["birthday"].kind.parse("1980-11-22").value
    ids = [make_customer(book, f"客户{n}", owner_id=mei, birthday=birthday) for n in range(3)]
    work(book, mei)
    book.write(roll.roll, DAY)
    due = book.read(dues.today, DAY, mei).today
    assert len(due) == 3
    names = [(reason.step, reason.date) for reason in due[0].reasons]
    book.write(care.decide, due[0].customer_id, names, "skipped", "出差")
    report = told(book, mei)
    figures = report.figures
    assert (figures.planned, figures.moved, figures.left, figures.late) == (3, 1, 2, 0)
    assert [(each.name, each.state, each.reason) for each in report.decided] == [
        (due[0].name, "skipped", "出差")
    ]
    clock.set_now(dt.datetime(2026, 11, 25, 9, 0))
    book.write(roll.roll, clock.today())
    later = told(book, mei).figures
    assert (later.planned, later.left) == (3, 2)
    assert len(ids) == 3


def test_referrals_asked_for_and_come_are_counted(book: Book, mei: int) -> None:
    chen = make_customer(book, "陈国栋", owner_id=mei)
    work(book, mei)
    book.write(referring.ask_for, chen, "表弟李强", "")
    make_customer(book, "赵雅琴", owner_id=mei, referrer="陈国栋")
    figures = told(book, mei).figures
    assert (figures.asked, figures.brought) == (1, 1)


def test_the_manager_answers_changes_and_takes_back(book: Book, mei: int, manager: int) -> None:
    work(book, manager)
    book.write(actions.save_answer, DAY, mei, "跟进陈总的置换。 ")
    answer = told(book, mei).answer
    assert answer is not None
    assert (answer.text, answer.by) == ("跟进陈总的置换。", "周经理")
    book.write(actions.save_answer, DAY, mei, "好。")
    assert told(book, mei).answer.text == "好。"  # type: ignore[union-attr]
    book.write(actions.save_answer, DAY, mei, "")
    assert told(book, mei).answer is None
    book.undo()
    assert told(book, mei).answer.text == "好。"  # type: ignore[union-attr]


def test_nobody_but_the_manager_answers(book: Book, mei: int, manager: int) -> None:
    work(book, mei)
    with pytest.raises(RightError):
        book.write(actions.save_answer, DAY, mei, "好")
