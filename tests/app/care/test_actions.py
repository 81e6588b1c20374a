from __future__ import annotations

import datetime as dt
import shutil
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from app import clock
from app.calendar.dates import Birthday, Calendar
from app.care import actions, queries
from app.care.models import DueState
from app.care.rows import DueRow, State
from app.customers import queries as customers
from app.customers.models import Customer
from app.errors import Cancelled, InputError
from app.interactions import actions as interactions
from app.interactions import queries as contacts
from app.interactions.models import Promise
from app.interactions.rows import ContactDraft
from app.opening import open_book
from app.storage.book import Book
from app.storage.journal import table_of
from tests.factories import make_customer, make_staff

TODAY = dt.date(2026, 11, 22)
BIRTHDAY = (("birthday", TODAY),)
BORN = Birthday(Calendar.SOLAR, 1970, 11, 22)


def after(days: int) -> dt.date:
    return TODAY + dt.timedelta(days=days)


@pytest.fixture
def wang(book: Book) -> int:
    """A customer whose birthday is today."""
    return make_customer(book, "王建业", birthday=Birthday(Calendar.SOLAR, 1970, 11, 22))


def due_on(book: Book, day: dt.date, owner_id: int | None = None) -> list[DueRow]:
    return book.read(queries.day, day, owner_id)


def steps(rows: list[DueRow]) -> set[str]:
    return {reason.step for row in rows for reason in row.reasons}


def test_a_due_done_with_a_contact_goes_and_counts_as_done(book: Book, wang: int) -> None:
    (row,) = due_on(book, TODAY)
    draft = ContactDraft(wang, "call", "reached", text="祝了生日", settles=row.settles(TODAY))
    done = book.write(actions.log_and_settle, draft)
    assert done.touched == {"interaction", "customer", "due_state"}
    assert due_on(book, TODAY) == []
    assert book.read(queries.today, TODAY).done_count == 1
    assert book.undo_label() is not None


def test_undo_brings_the_due_back_and_redo_settles_it_again(book: Book, wang: int) -> None:
    before = book.read(queries.today, TODAY)
    promises = (("送蛋糕", after(2)),)
    draft = ContactDraft(wang, "call", "reached", text="好", settles=BIRTHDAY, promises=promises)
    book.write(actions.log_and_settle, draft)
    settled = book.read(queries.today, TODAY)
    book.undo()
    assert book.read(queries.today, TODAY) == before
    assert book.read(contacts.of_customer, wang) == []
    book.redo()
    assert book.read(queries.today, TODAY) == settled


@pytest.mark.parametrize("result", ["missed", "later"])
def test_who_was_not_spoken_with_stays_due(book: Book, wang: int, result: str) -> None:
    book.write(actions.log_and_settle, ContactDraft(wang, "call", result, settles=BIRTHDAY))
    assert steps(due_on(book, TODAY)) == {"birthday"}


def test_a_message_that_went_out_settles_a_greeting_but_is_no_contact(book: Book) -> None:
    wang = make_customer(book, "王建业", birthday=BORN, grade="A", last_contact_on=after(-200))
    (row,) = due_on(book, TODAY)
    assert steps([row]) >= {"birthday", "interval"}
    book.write(
        actions.log_and_settle, ContactDraft(wang, "wechat", "sent", settles=tuple(row.settles(TODAY)))
    )
    (left,) = due_on(book, TODAY)
    assert (steps([left]), left.attempts) == ({"interval"}, 1)
    assert book.read(customers.customer_file, wang).values["last_contact_on"] == after(-200)
    answered = ContactDraft(wang, "wechat", "reached", text="谢谢", settles=tuple(left.settles(TODAY)))
    book.write(actions.log_and_settle, answered)
    assert due_on(book, TODAY) == []
    assert book.read(customers.customer_file, wang).values["last_contact_on"] == TODAY


def test_a_message_without_an_answer_is_asked_after_on_the_day_named(book: Book, wang: int) -> None:
    agreed = (("next-contact", TODAY),)
    draft = ContactDraft(wang, "wechat", "sent", text="发了报价", settles=BIRTHDAY + agreed, next_on=after(2))
    book.write(actions.log_and_settle, draft)
    assert due_on(book, TODAY) == []
    (row,) = due_on(book, after(2))
    assert "next-contact" in steps([row])
    assert "birthday" not in steps([row])


def test_who_was_not_spoken_with_comes_again_on_the_day_named(book: Book, wang: int) -> None:
    draft = ContactDraft(wang, "call", "later", text="在开会", settles=BIRTHDAY, next_on=after(1))
    book.write(actions.log_and_settle, draft)
    assert due_on(book, TODAY) == []
    (row,) = due_on(book, after(1))
    assert [(r.step, r.date, r.on, r.state) for r in row.reasons if r.step == "birthday"] == [
        ("birthday", TODAY, after(1), State.POSTPONED)
    ]
    assert "next-contact" in steps([row])


def test_a_postponed_due_moves_keeps_its_name_and_becomes_overdue_again(book: Book, wang: int) -> None:
    book.write(actions.decide, wang, BIRTHDAY, "postponed", "人在外地", after(10))
    assert due_on(book, TODAY) == []
    assert [row.date for row in due_on(book, after(10))] == [after(10)]
    assert len(book.read(queries.today, TODAY).coming) == 0
    clock.set_today(after(12))
    (row,) = book.read(queries.today, after(12)).overdue
    assert (row.reasons[0].date, row.overdue_days, row.state) == (TODAY, 2, State.POSTPONED)


def test_a_postponed_due_stays_with_its_salesperson(book: Book) -> None:
    mei, gang = make_staff(book, "李晓梅"), make_staff(book, "张刚")
    birthday = Birthday(Calendar.SOLAR, None, 11, 22)
    customer_id = make_customer(book, "王建业", owner_id=mei, birthday=birthday)
    book.write(actions.decide, customer_id, BIRTHDAY, "postponed", "出差", after(30))
    assert len(due_on(book, after(30), mei)) == 1
    assert due_on(book, after(30), gang) == []


def test_a_due_handed_over_goes_to_the_colleague_and_stays_there_when_put_off(book: Book) -> None:
    mei, gang = make_staff(book, "李晓梅"), make_staff(book, "张刚")
    birthday = Birthday(Calendar.SOLAR, None, 11, 22)
    customer_id = make_customer(book, "王建业", owner_id=mei, birthday=birthday)
    book.write(actions.decide, customer_id, BIRTHDAY, "handed", to_staff_id=gang)
    assert due_on(book, TODAY, mei) == []
    (row,) = due_on(book, TODAY, gang)
    assert (row.name, row.state) == ("王建业", State.HANDED)
    assert len(due_on(book, TODAY)) == 1
    book.write(actions.decide, customer_id, BIRTHDAY, "postponed", "没空", after(3))
    assert (len(due_on(book, after(3), mei)), len(due_on(book, after(3), gang))) == (0, 1)


def test_skipping_and_postponing_want_a_reason_and_a_day(book: Book, wang: int) -> None:
    refused: list[tuple[str, str, dt.date | None, str]] = [
        ("skipped", " ", None, "reason-needed"),
        ("postponed", "", after(1), "reason-needed"),
        ("postponed", "忙", None, "day-needed"),
        ("postponed", "忙", after(-1), "day-past"),
        ("handed", "", None, "colleague-needed"),
    ]
    for state, reason, until, code in refused:
        with pytest.raises(InputError) as caught:
            book.write(actions.decide, wang, BIRTHDAY, state, reason, until)
        assert caught.value.code == code
    assert len(due_on(book, TODAY)) == 1


def test_deciding_twice_changes_nothing_the_second_time(book: Book, wang: int) -> None:
    assert book.write(actions.decide, wang, BIRTHDAY, "skipped", "不过生日").value == 1
    again = book.write(actions.decide, wang, BIRTHDAY, "skipped", "不过生日")
    assert (again.value, again.touched) == (0, frozenset())
    assert due_on(book, TODAY) == []


def test_a_decision_taken_back_lets_the_due_stand(book: Book, wang: int) -> None:
    book.write(actions.decide, wang, BIRTHDAY, "skipped", "不过生日")
    assert book.write(actions.reopen, wang, BIRTHDAY).value == 1
    assert steps(due_on(book, TODAY)) == {"birthday"}


def test_skipping_a_routine_contact_puts_the_next_an_interval_later(book: Book) -> None:
    customer_id = make_customer(book, "赵雅琴", grade="B")
    clock.set_today(after(60))
    (row,) = due_on(book, after(60))
    book.write(actions.decide, customer_id, row.settles(after(60)), "skipped", "刚在店里见过")
    assert due_on(book, after(60)) == []
    (later,) = due_on(book, after(120))
    assert [reason.step for reason in later.reasons] == ["next-contact"]
    book.undo()
    assert len(due_on(book, after(60))) == 1


def test_a_contact_moves_the_interval(book: Book) -> None:
    customer_id = make_customer(book, "赵雅琴", grade="C")
    clock.set_today(after(90))
    (row,) = due_on(book, after(90))
    book.write(
        actions.log_and_settle, ContactDraft(customer_id, "call", "reached", settles=row.settles(after(90)))
    )
    assert steps(due_on(book, after(180))) == {"interval"}
    assert book.read(queries.today, after(90)).overdue_count == 0


def test_a_promise_is_due_until_it_is_kept(book: Book, wang: int) -> None:
    draft = ContactDraft(wang, "call", "reached", settles=BIRTHDAY, promises=(("送钥匙套", after(2)),))
    book.write(actions.log_and_settle, draft)
    clock.set_today(after(5))
    (row,) = book.read(queries.today, after(5)).overdue
    assert [reason.text for reason in row.reasons] == ["承诺：送钥匙套"]
    book.write(actions.decide, wang, row.settles(after(5)), "done")
    assert book.read(queries.badge, after(5)) == 0
    assert book.read(contacts.open_promises, [wang]) == {}
    book.undo()
    (promise,) = book.read(contacts.open_promises, [wang])[wang]
    book.write(interactions.keep_promise, promise.id)
    assert book.read(queries.badge, after(5)) == 0


def test_deleting_a_contact_opens_what_it_settled(book: Book, wang: int) -> None:
    logged = book.write(actions.log_and_settle, ContactDraft(wang, "call", "reached", settles=BIRTHDAY))
    book.write(actions.delete_contact, logged.value)
    assert steps(due_on(book, TODAY)) == {"birthday"}
    assert book.read(customers.customer_file, wang).values["last_contact_on"] is None
    book.undo()
    assert due_on(book, TODAY) == []
    assert book.read(customers.customer_file, wang).values["last_contact_on"] == TODAY


def test_an_old_backlog_is_laid_down_by_one_decision(book: Book, wang: int) -> None:
    clock.set_today(after(200))
    assert book.read(queries.today, after(200)).overdue_count == 1
    book.write(actions.begin_care, after(200))
    assert book.read(queries.today, after(200)).overdue_count == 0
    book.undo()
    assert book.read(queries.today, after(200)).overdue_count == 1


def test_a_decision_for_a_customer_who_is_gone_is_refused(book: Book) -> None:
    with pytest.raises(InputError) as caught:
        book.write(actions.decide, 99, BIRTHDAY, "skipped", "x")
    assert caught.value.code == "no-such-customer"


def test_many_are_decided_on_as_one_by_one_and_each_is_recorded(book: Book, tmp_path: Path) -> None:
    """The same statements for all give what deciding on each customer alone gives."""
    people = [make_customer(book, f"王{n}", birthday=BORN, grade="AB"[n % 2]) for n in range(6)]
    promise = (("送蛋糕", TODAY),)
    for each in people[:3]:
        draft = ContactDraft(each, "call", "reached", text="好", settles=(), promises=promise)
        book.write(actions.log_and_settle, draft)
    book.write(actions.decide, people[5], BIRTHDAY, State.SKIPPED, "出差")
    dues = {row.customer_id: row.settles(TODAY) for row in book.read(queries.today, TODAY).today}
    book.checkpoint()
    shutil.copyfile(book.path, tmp_path / "alone.keqing")
    alone = open_book(tmp_path / "alone.keqing")
    assert book.write(actions.decide_many, dues, State.DONE).value == sum(
        alone.write(actions.decide, each, names, State.DONE).value for each, names in dues.items()
    )
    assert book.read(decided) == alone.read(decided)
    assert book.read(queries.today, TODAY) == alone.read(queries.today, TODAY)
    assert book.write(actions.decide_many, dues, State.DONE).write_id is None
    alone.close()


def test_who_stops_a_decision_on_many_has_decided_nothing(book: Book, wang: int) -> None:
    def stop(_done: int, _total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        book.write(actions.decide_many, {wang: BIRTHDAY}, State.DONE, progress=stop)
    assert due_on(book, TODAY) != []


def decided(session: Session) -> list[tuple[Any, ...]]:
    """Every decision and promise, and when everybody is due next."""
    tables = (DueState, Promise)
    rows = [tuple(row)[1:] for model in tables for row in session.execute(select(table_of(model)))]
    later = session.execute(select(table_of(Customer).c.name, table_of(Customer).c.next_contact_on))
    return [*sorted(rows, key=repr), *sorted(map(tuple, later), key=repr)]


@pytest.mark.parametrize(("days", "code"), [(1, "due-forward"), (3, "due-postponed"), (5, "due-postponed")])
def test_a_contact_that_is_brought_forward_is_not_called_put_off(book: Book, days: int, code: str) -> None:
    born = after(3)
    customer_id = make_customer(book, birthday=Birthday(Calendar.SOLAR, 1970, born.month, born.day))
    book.write(actions.postpone_many, {customer_id: [("birthday", born)]}, "客户出差", after(days))
    label = book.undo_label()
    assert label is not None
    assert label.code == code
