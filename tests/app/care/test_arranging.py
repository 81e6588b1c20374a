"""Who stands where in the list of a day."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from app import clock
from app.calendar.anniversaries import add_months
from app.calendar.dates import Birthday, Calendar
from app.care import actions, queries
from app.care.dues import roll
from app.care.history import due_history
from app.care.rows import DueRow
from app.customers import actions as customers
from app.interactions.rows import ContactDraft
from app.staff.actions import save_settings
from app.storage.book import Book
from tests.factories import make_customer, make_staff

TODAY = dt.date(2026, 11, 22)


def after(days: int) -> dt.date:
    return TODAY + dt.timedelta(days=days)


def names(rows: tuple[DueRow, ...]) -> list[str]:
    return [row.name for row in rows]


def solar(month: int, day: int) -> Birthday:
    return Birthday(Calendar.SOLAR, 1970, month, day)


@pytest.fixture
def mei(book: Book) -> int:
    staff_id = make_staff(book)
    book.write(save_settings, {"care_cap": 3})
    return staff_id


def test_one_person_s_day_holds_no_more_than_can_be_managed(book: Book, mei: int) -> None:
    for name, more in {
        "生日": {"birthday": solar(11, 22)},
        "车险": {"insurance_expiry": dt.date(2026, 12, 22), "grade": "D"},
        "甲级": {"delivered_on": TODAY, "grade": "A"},
        "丙级": {"delivered_on": TODAY, "grade": "C"},
        "乙级": {"delivered_on": TODAY, "grade": "B"},
    }.items():
        make_customer(book, name, owner_id=mei, **more)
    found = book.read(queries.today, TODAY, mei)
    assert sorted(names(found.today)) == ["生日", "甲级", "车险"]
    assert sorted(names(found.moved)) == ["丙级", "乙级"]
    assert (found.today_count, found.moved_count) == (3, 2)
    assert book.read(queries.badge, TODAY, mei) == 3
    everybody = book.read(queries.today, TODAY)
    assert (everybody.today_count, everybody.moved_count) == (5, 0)


def test_what_was_done_takes_room_and_what_keeps_to_its_day_is_never_moved(book: Book, mei: int) -> None:
    book.sign_in(mei)
    ids = [make_customer(book, f"生日{n}", owner_id=mei, birthday=solar(11, 22)) for n in range(5)]
    make_customer(book, "交车", owner_id=mei, delivered_on=TODAY)
    found = book.read(queries.today, TODAY, mei)
    assert (found.today_count, names(found.moved)) == (5, ["交车"])
    for each in ids:
        talk = ContactDraft(each, "call", "reached", settles=(("birthday", TODAY),))
        book.write(actions.log_and_settle, talk)
    assert book.read(queries.today, TODAY, mei).moved_count == 1
    book.write(save_settings, {"care_cap": 0})
    assert names(book.read(queries.today, TODAY, mei).today) == ["交车"]


def test_business_up_to_three_days_before_a_birthday_is_one_contact_on_the_birthday(book: Book) -> None:
    make_customer(book, delivered_on=TODAY, birthday=solar(11, 25))
    found = book.read(queries.today, TODAY)
    assert (found.today_count, found.coming_count) == (0, 1)
    (row,) = found.coming
    assert row.date == after(3)
    assert book.read(queries.badge, TODAY) == 0
    clock.set_today(after(3))
    assert names(book.read(queries.today, after(3)).today) == ["王建业"]


def test_a_contact_settles_what_falls_within_three_days_but_no_greeting_ahead_of_its_day(book: Book) -> None:
    make_customer(book, delivered_on=after(-3), birthday=solar(11, 28))
    clock.set_today(after(2))
    book.write(actions.begin_care, after(-3))
    (row,) = book.read(queries.today, after(2)).overdue
    settled = {step for step, _ in row.settles(after(2))}
    assert {"delivery-7d", "delivery-7d-service"} <= settled
    assert "birthday" not in settled


def test_three_calls_that_nobody_answered_are_attempts_and_no_contact(book: Book) -> None:
    wang = make_customer(book, birthday=solar(11, 22), grade="A")
    for hour in (9, 11, 15):
        at = dt.datetime.combine(TODAY, dt.time(hour))
        book.write(actions.log_and_settle, ContactDraft(wang, "call", "missed", at=at))
    (row,) = book.read(queries.today, TODAY).today
    assert row.attempts == 3
    at = dt.datetime.combine(TODAY, dt.time(16))
    book.write(actions.log_and_settle, ContactDraft(wang, "call", "reached", at=at))
    (row,) = book.read(queries.today, TODAY).today
    assert row.attempts == 0


@pytest.mark.parametrize(
    ("state", "more"), [("done", {}), ("skipped", {"reason": "群发"}), ("handed", {"to": True})]
)
def test_several_are_decided_on_by_one_write(book: Book, state: str, more: dict[str, Any]) -> None:
    ids = [make_customer(book, name, birthday=solar(11, 22)) for name in ("甲", "乙", "丙")]
    to = make_staff(book, "张刚") if "to" in more else None
    dues = {each: [("birthday", TODAY)] for each in ids}
    done = book.write(actions.decide_many, dues, state, more.get("reason", ""), None, to)
    assert (done.value, done.name and done.name.count) == (3, 3)
    expected = 3 if state == "handed" else 0
    assert book.read(queries.badge, TODAY) == expected
    book.undo()
    assert book.read(queries.badge, TODAY) == 3


def test_the_next_contact_is_told_before_and_after_a_grade_changes(book: Book) -> None:
    wang = make_customer(book, grade="C")
    before = book.read(queries.next_contact, wang)
    book.write(customers.save_fields, wang, {"grade": "A"})
    now = book.read(queries.next_contact, wang)
    assert before is not None
    assert now is not None
    assert (before.on, now.on) == (after(90), after(30))
    book.write(customers.save_fields, wang, {"grade": None})
    assert book.read(queries.next_contact, wang) is None


def test_a_file_tells_what_became_of_its_dues(book: Book) -> None:
    book.sign_in(make_staff(book))
    book.write(roll.roll, TODAY)
    wang = make_customer(
        book, birthday=solar(11, 22), insurance_expiry=dt.date(2026, 12, 22), delivered_on=TODAY
    )
    book.write(actions.decide, wang, [("birthday", TODAY)], "skipped", "不过生日")
    book.write(customers.save_fields, wang, {"insurance_expiry": dt.date(2027, 12, 22)})
    found = {each.step: each for each in book.read(due_history, wang)}
    assert (found["birthday"].state, found["birthday"].reason, found["birthday"].who) == (
        "skipped", "不过生日", "李晓梅",
    )  # fmt: skip
    assert (found["insurance-expiry"].state, found["insurance-expiry"].why) == ("closed", "renewed")
    assert (found["insurance-expiry"].title, found["insurance-expiry"].at) == ("车险到期", TODAY)
    assert found["delivery-0d"].state == "open"


def test_a_greeting_sent_to_all_at_once_takes_up_nobody_s_day(book: Book, mei: int) -> None:
    """Only who was talked with counts: else everybody overdue would have to wait after one click."""
    book.sign_in(mei)
    born = [make_customer(book, name, owner_id=mei, birthday=solar(11, 22)) for name in "甲乙丙丁"]
    make_customer(book, "回访", owner_id=mei, delivered_on=TODAY)
    assert names(book.read(queries.today, TODAY, mei).moved) == ["回访"]
    [birthdays] = [each for each in book.read(queries.waiting, TODAY, mei) if each.step == "birthday"]
    assert sorted(birthdays.dues) == sorted(born)
    book.write(actions.decide_many, birthdays.dues, "done")
    found = book.read(queries.today, TODAY, mei)
    assert (names(found.today), found.moved_count, found.done_count) == (["回访"], 0, 4)
    assert book.read(queries.badge, TODAY, mei) == 1


def test_steps_of_one_name_are_decided_on_at_once(book: Book) -> None:
    """An invitation of each quarter is a step of its own, but one thing to whoever sends it."""
    for name, months in (("甲", 5), ("乙", 8), ("丙", 11)):
        make_customer(book, name, delivered_on=add_months(TODAY, -months))
    book.write(actions.begin_care, TODAY)
    found = {each.title: each for each in book.read(queries.waiting, TODAY)}
    titles = [each.title for each in book.read(queries.waiting, TODAY)]
    assert len(titles) == len(set(titles))
    invited = found["季度邀约"]
    assert (invited.count, len({step for dues in invited.dues.values() for step, _ in dues})) == (3, 3)
    book.write(actions.decide_many, invited.dues, "skipped", "店里盘点")
    assert "季度邀约" not in {each.title for each in book.read(queries.waiting, TODAY)}
