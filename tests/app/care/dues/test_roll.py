"""Dues are written down once they have come: nothing that was due vanishes without saying so."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import Any

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from app import clock
from app.calendar.dates import Birthday, Calendar
from app.care import actions, plan_actions, plans, queries
from app.care.dues import roll
from app.care.models import RaisedDue
from app.care.plan import Trigger
from app.customers import actions as customers
from app.customers import apart
from app.customers.duplicates import merging
from app.interactions.rows import ContactDraft
from app.staff.actions import take_days_off
from app.storage.book import Book
from app.storage.journal import table_of
from tests.factories import make_customer, make_staff

TODAY = dt.date(2026, 11, 22)
LONG_AGO = dt.date(2020, 1, 1)


def after(days: int) -> dt.date:
    return TODAY + dt.timedelta(days=days)


def solar(month: int, day: int) -> Birthday:
    return Birthday(Calendar.SOLAR, 1970, month, day)


def roll_to(book: Book, day: dt.date) -> None:
    clock.set_today(day)
    while book.write(roll.roll, day).value:
        pass


def open_steps(book: Book, day: dt.date | None = None) -> dict[str, dt.date]:
    """The open dues of everybody by step, with the day they stand for."""
    day = day or clock.today()
    found = book.read(queries.today, day)
    rows = (*found.overdue, *found.today, *found.coming)
    return {reason.step: reason.on for row in rows for reason in row.reasons}


def closed(book: Book) -> dict[str, str]:
    def read(session: Session) -> dict[str, str]:
        c = table_of(RaisedDue).c
        return {row[0]: row[1] for row in session.execute(select(c.step, c.closed_why)) if row[1]}

    return book.read(read)


@pytest.fixture
def rolled(book: Book) -> Book:
    roll_to(book, TODAY)
    return book


def test_a_roll_changes_nothing_of_what_is_seen(book: Book) -> None:
    make_customer(book, "甲", birthday=solar(11, 25), delivered_on=TODAY, grade="A", next_contact_on=after(3))
    make_customer(book, "乙", birthday=Birthday(Calendar.LUNAR, None, 10, 16), insurance_expiry=after(40))
    clock.set_today(after(12))
    before = book.read(queries.today, after(12))
    assert len(before.overdue) == 2
    assert book.read(roll.is_behind, after(12))
    roll_to(book, after(12))
    assert book.read(queries.today, after(12)) == before
    assert not book.read(roll.is_behind, after(12))
    assert book.read(queries.badge, after(12)) == before.overdue_count + before.today_count


def test_a_reminder_of_what_ran_out_closes_itself_when_it_is_renewed(rolled: Book) -> None:
    wang = make_customer(rolled, insurance_expiry=after(31), mobile="13800000001")
    roll_to(rolled, after(3))
    assert "insurance-expiry" in open_steps(rolled)
    rolled.write(customers.save_fields, wang, {"insurance_expiry": after(31 + 365)})
    assert "insurance-expiry" not in open_steps(rolled)
    assert closed(rolled) == {"insurance-expiry": "renewed"}
    rolled.undo()
    assert "insurance-expiry" in open_steps(rolled)
    assert closed(rolled) == {}


def test_a_reminder_typed_in_late_is_raised_as_long_as_there_is_time(rolled: Book) -> None:
    make_customer(rolled, insurance_expiry=after(7))
    assert open_steps(rolled)["insurance-expiry"] == TODAY
    roll_to(rolled, after(2))
    assert open_steps(rolled)["insurance-expiry"] == TODAY
    make_customer(rolled, "乙", inspection_due=after(-1))
    assert "inspection-due" not in open_steps(rolled)


def test_what_was_long_past_when_it_became_known_is_before_our_time(rolled: Book) -> None:
    wang = make_customer(rolled)
    roll_to(rolled, after(30))
    rolled.write(customers.save_fields, wang, {"birthday": solar(12, 1), "delivered_on": after(25)})
    steps = open_steps(rolled)
    assert "birthday" not in steps
    assert "delivery-0d" not in steps
    assert steps["delivery-7d"] == after(32)


def test_a_birthday_corrected_after_it_was_congratulated_is_not_congratulated_again(rolled: Book) -> None:
    wang = make_customer(rolled, birthday=solar(11, 22))
    rolled.write(
        actions.log_and_settle, ContactDraft(wang, "call", "reached", settles=(("birthday", TODAY),))
    )
    rolled.write(customers.save_fields, wang, {"birthday": solar(12, 5)})
    assert rolled.read(queries.day, dt.date(2026, 12, 5)) == []
    roll_to(rolled, dt.date(2026, 12, 6))
    assert "birthday" not in open_steps(rolled)
    assert [row.name for row in rolled.read(queries.day, dt.date(2027, 12, 5))] == ["王建业"]


def test_an_open_birthday_goes_on_under_the_date_it_was_corrected_to(rolled: Book) -> None:
    wang = make_customer(rolled, birthday=solar(11, 24))
    roll_to(rolled, after(5))
    rolled.write(customers.save_fields, wang, {"birthday": solar(11, 26)})
    assert open_steps(rolled)["birthday"] == after(4)
    rolled.write(customers.save_fields, wang, {"birthday": solar(11, 23)})
    assert open_steps(rolled)["birthday"] == after(4)
    rolled.write(customers.save_fields, wang, {"birthday": solar(12, 20)})
    assert "birthday" not in open_steps(rolled)
    rolled.undo()
    assert open_steps(rolled)["birthday"] == after(4)


def test_an_open_birthday_that_moves_to_when_the_step_was_off_does_not_become_another_years(
    rolled: Book,
) -> None:
    """Half a year from both: 182 days to the one of 2027, which nobody was to keep, 183 to that of 2026."""
    wang = make_customer(rolled, birthday=solar(11, 24))
    roll_to(rolled, after(5))
    step = rolled.read(plans.load).by_key["birthday"]
    rolled.write(plan_actions.save_step, replace(step, is_on=False), dt.date(2027, 1, 1))
    roll_to(rolled, dt.date(2027, 6, 10))
    assert open_steps(rolled)["birthday"] == after(2)
    rolled.write(customers.save_fields, wang, {"birthday": solar(5, 25)})
    assert "birthday" not in open_steps(rolled)
    assert closed(rolled) == {"birthday": "changed"}


def test_an_open_birthday_goes_on_when_it_moves_by_the_days_that_its_step_was_moved(rolled: Book) -> None:
    """Under the first version of the step the corrected birthday would fall where the old one stands."""
    wang = make_customer(rolled, birthday=solar(12, 10))
    step = rolled.read(plans.load).by_key["birthday"]
    rolled.write(plan_actions.save_step, replace(step, days=-3), after(1))
    roll_to(rolled, dt.date(2026, 12, 12))
    assert open_steps(rolled)["birthday"] == dt.date(2026, 12, 7)
    rolled.write(customers.save_fields, wang, {"birthday": solar(12, 7)})
    assert open_steps(rolled)["birthday"] == dt.date(2026, 12, 7)
    assert closed(rolled) == {"birthday": "changed"}


def test_who_must_not_be_contacted_loses_the_backlog_and_gets_it_back(rolled: Book) -> None:
    wang = make_customer(rolled, birthday=solar(11, 22))
    roll_to(rolled, after(3))
    rolled.write(customers.save_fields, wang, {"do_not_contact": True})
    assert open_steps(rolled) == {}
    assert closed(rolled) == {"birthday": "silenced"}
    rolled.write(customers.save_fields, wang, {"do_not_contact": None})
    assert open_steps(rolled)["birthday"] == TODAY


def test_a_month_away_loses_nothing_and_doubles_nothing(rolled: Book) -> None:
    make_customer(rolled, birthday=solar(12, 1), delivered_on=TODAY)
    roll_to(rolled, after(40))
    first = open_steps(rolled)
    assert {"birthday", "delivery-3d", "delivery-7d", "delivery-14d", "delivery-1m"} <= first.keys()
    assert not rolled.write(roll.roll, after(40)).value
    assert open_steps(rolled) == first


def test_a_clock_set_back_and_forward_again_doubles_nothing(rolled: Book) -> None:
    wang = make_customer(rolled, birthday=solar(12, 1))
    roll_to(rolled, after(20))
    roll_to(rolled, after(2))
    rolled.write(customers.save_fields, wang, {"wedding_day": dt.date(2010, 12, 5)})
    roll_to(rolled, after(21))
    assert {"birthday", "wedding-day"} <= open_steps(rolled).keys()


def test_a_clock_years_ahead_writes_nothing_down(rolled: Book) -> None:
    make_customer(rolled, birthday=solar(12, 1))
    clock.set_today(dt.date(2050, 1, 1))
    assert not rolled.read(roll.is_behind, dt.date(2050, 1, 1))
    assert not rolled.write(roll.roll, dt.date(2050, 1, 1)).value
    roll_to(rolled, after(10))
    assert open_steps(rolled)["birthday"] == dt.date(2026, 12, 1)


def test_a_step_switched_off_closes_what_it_brought_and_undo_opens_it(rolled: Book) -> None:
    make_customer(rolled, delivered_on=TODAY)
    roll_to(rolled, after(4))
    rolled.write(plan_actions.delete_steps, ["delivery-3d"], after(-10))
    assert "delivery-3d" not in open_steps(rolled)
    assert closed(rolled)["delivery-3d"] == "plan"
    rolled.undo()
    assert open_steps(rolled)["delivery-3d"] == after(3)


def test_a_step_switched_off_from_today_leaves_what_had_come(rolled: Book) -> None:
    make_customer(rolled, delivered_on=TODAY)
    roll_to(rolled, after(4))
    rolled.write(plan_actions.switch_plan, "delivery", False)
    assert {"delivery-0d", "delivery-3d"} <= open_steps(rolled).keys()
    assert "delivery-7d" not in open_steps(rolled)


def test_a_change_from_a_day_on_raises_each_due_once(rolled: Book) -> None:
    """Handed over today and three days ago: under the old version the second fell, the first has not."""
    make_customer(rolled, "甲", delivered_on=TODAY)
    roll_to(rolled, after(3))
    make_customer(rolled, "乙", delivered_on=after(3))
    step = rolled.read(plans.load).by_key["delivery-3d"]
    rolled.write(plan_actions.save_step, replace(step, days=5), after(4))
    roll_to(rolled, after(20))
    found = rolled.read(queries.today, after(20)).overdue
    days = {row.name: [r.on for r in row.reasons if r.step == "delivery-3d"] for row in found}
    assert days == {"甲": [after(3)], "乙": [after(8)]}


def test_what_a_change_moved_before_itself_stands_from_the_change_on(rolled: Book) -> None:
    make_customer(rolled, delivered_on=TODAY)
    roll_to(rolled, after(10))
    step = rolled.read(plans.load).by_key["delivery-14d"]
    rolled.write(plan_actions.save_step, replace(step, days=5), after(12))
    assert open_steps(rolled)["delivery-14d"] == after(12)
    roll_to(rolled, after(30))
    assert open_steps(rolled)["delivery-14d"] == after(12)


def test_business_waits_over_days_off_and_birthdays_do_not(book: Book) -> None:
    """National Day 2026: off from 1 to 7 October."""
    clock.set_today(dt.date(2026, 9, 28))
    book.write(actions.begin_care, dt.date(2026, 9, 28))
    roll_to(book, dt.date(2026, 9, 28))
    make_customer(book, delivered_on=dt.date(2026, 9, 28), birthday=solar(10, 2))
    week = dt.date(2026, 10, 9)
    found = {
        r.step: r.on for row in book.read(queries.between, dt.date(2026, 9, 28), week) for r in row.reasons
    }
    assert found["delivery-3d"] == dt.date(2026, 10, 8)
    assert found["birthday"] == dt.date(2026, 10, 2)
    roll_to(book, dt.date(2026, 10, 12))
    assert open_steps(book)["delivery-3d"] == dt.date(2026, 10, 8)


def test_one_household_is_congratulated_once(rolled: Book) -> None:
    child = {"wedding_day": dt.date(2000, 11, 25)}
    one = make_customer(rolled, "甲", birthday=solar(11, 24), **child)
    other = make_customer(rolled, "乙", spouse_birthday=solar(11, 24), **child)
    rolled.write(apart.keep_apart, [one, other], "household")
    found = [(row.name, r.step) for row in rolled.read(queries.between, TODAY, after(5)) for r in row.reasons]
    assert sorted(found) == [("甲", "birthday"), ("甲", "wedding-day")]
    roll_to(rolled, after(5))
    late = rolled.read(queries.today, after(5)).overdue
    assert [(row.name, r.step) for row in late for r in row.reasons] == [
        ("甲", "birthday"),
        ("甲", "wedding-day"),
    ]


def test_deleting_a_customer_and_undoing_it_keeps_the_backlog(rolled: Book) -> None:
    wang = make_customer(rolled, birthday=solar(11, 22))
    roll_to(rolled, after(3))
    rolled.write(customers.delete_customers, [wang])
    assert open_steps(rolled) == {}
    rolled.undo()
    assert open_steps(rolled)["birthday"] == TODAY


def test_merging_brings_the_backlog_along(rolled: Book) -> None:
    keep = make_customer(rolled, "王建业")
    drop = make_customer(rolled, "王建业", birthday=solar(11, 22), delivered_on=TODAY)
    roll_to(rolled, after(3))
    rolled.write(merging.merge, keep, [drop])
    (row,) = rolled.read(queries.today, after(3)).overdue
    assert row.customer_id == keep
    assert {"birthday", "delivery-0d"} <= {reason.step for reason in row.reasons}


def test_a_handed_over_customer_brings_the_backlog_to_the_new_salesperson(rolled: Book) -> None:
    mei, gang = make_staff(rolled, "李晓梅"), make_staff(rolled, "张刚")
    wang = make_customer(rolled, owner_id=mei, birthday=solar(11, 22))
    roll_to(rolled, after(3))
    rolled.write(customers.set_owner, [wang], gang)
    assert rolled.read(queries.badge, after(3), mei) == 0
    assert rolled.read(queries.badge, after(3), gang) == 1


def test_a_greeting_that_lapsed_says_so(rolled: Book) -> None:
    make_customer(rolled, grade="A")
    roll_to(rolled, dt.date(2026, 12, 26))
    assert "festival-christmas" in open_steps(rolled)
    roll_to(rolled, dt.date(2027, 1, 20))
    assert "festival-christmas" not in open_steps(rolled)
    assert closed(rolled)["festival-christmas"] == "lapsed"


@pytest.mark.parametrize("decision", ["skipped", "postponed"])
def test_a_routine_contact_that_was_decided_on_is_not_told_twice(rolled: Book, decision: str) -> None:
    wang = make_customer(rolled, intent="C")
    roll_to(rolled, after(16))
    due = (("interval", after(15)),)
    until: Any = after(20) if decision == "postponed" else None
    rolled.write(actions.decide, wang, due, decision, "出差", until)
    found = [r.on for row in rolled.read(queries.between, after(15), after(30)) for r in row.reasons]
    assert found == ([after(20)] if until else [])
    rolled.write(actions.log_and_settle, ContactDraft(wang, "call", "reached"))
    assert rolled.read(queries.between, after(15), after(30)) == []


def test_a_correction_of_the_plan_brings_a_fixed_day_for_everybody_meant(rolled: Book) -> None:
    make_customer(rolled, "甲", grade="A")
    make_customer(rolled, "乙", grade="D")
    step = rolled.read(plans.load).by_key["festival-christmas"]
    own = replace(step, key="", trigger=Trigger.FIXED, festival="", fixed="--11-25", open_days=None)
    rolled.write(plan_actions.save_step, own)
    assert [row.name for row in rolled.read(queries.day, after(3))] == ["甲"]
    roll_to(rolled, after(4))
    assert [row.name for row in rolled.read(queries.today, after(4)).overdue] == ["甲"]


def test_a_first_contact_an_unhappy_one_and_a_referral_each_bring_their_step(rolled: Book) -> None:
    step = rolled.read(plans.load).by_key["delivery-3d"]
    for trigger in (Trigger.FIRST_CONTACT, Trigger.UNHAPPY, Trigger.REFERRAL):
        rolled.write(plan_actions.save_step, replace(step, key="", trigger=trigger, days=1))
    zhao = make_customer(rolled, "赵雅琴")
    make_customer(rolled, "孙丽", referrer="赵雅琴")
    rolled.write(actions.log_and_settle, ContactDraft(zhao, "call", "reached", mood="unhappy"))
    rolled.write(actions.log_and_settle, ContactDraft(zhao, "call", "reached"))
    (row,) = rolled.read(queries.day, after(1))
    assert (row.name, len(row.reasons)) == ("赵雅琴", 3)
    roll_to(rolled, after(2))
    (row,) = rolled.read(queries.today, after(2)).overdue
    assert (row.name, len(row.reasons)) == (
        "赵雅琴",
        4,
    )  # the plan's own thanks for the referral are open, too


def test_days_off_are_kept_until_the_shop_changes_its_mind(rolled: Book) -> None:
    plan = rolled.read(plans.load)
    assert plan.rest is not None
    assert dt.date(2027, 1, 1) in plan.rest.off
    rolled.write(take_days_off, "none")
    assert rolled.read(plans.load).rest is None
    assert rolled.read(plans.load).workday(dt.date(2027, 1, 1)) == dt.date(2027, 1, 1)
    roll_to(rolled, after(1))
    now = rolled.read(plans.load)
    assert now.rest is not None
    assert now.rest.off == frozenset()


def test_a_greeting_that_was_put_off_stays_until_somebody_decides(rolled: Book) -> None:
    clock.set_today(dt.date(2026, 12, 25))
    roll_to(rolled, dt.date(2026, 12, 25))
    wang, christmas = make_customer(rolled, grade="D"), dt.date(2026, 12, 25)
    step = rolled.read(plans.load).by_key["festival-christmas"]
    rolled.write(plan_actions.save_step, replace(step, audience=None), christmas)
    mine = [("festival-christmas", christmas)]
    rolled.write(actions.decide, wang, mine, "postponed", "出差", dt.date(2027, 1, 10))
    for day, part in ((dt.date(2027, 1, 5), "coming"), (dt.date(2027, 1, 30), "overdue")):
        clock.set_today(day)
        roll_to(rolled, day)
        [row] = getattr(rolled.read(queries.today, day), part)
        assert [(reason.step, reason.date) for reason in row.reasons] == mine
