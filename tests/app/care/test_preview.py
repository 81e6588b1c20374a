from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from app.calendar.dates import Birthday, Calendar
from app.care import actions, plan_actions, plans, preview
from app.customers import actions as customers
from app.customers.rows import Draft
from app.errors import Cancelled
from app.storage.book import Book
from tests.factories import make_customer, make_staff

TODAY = dt.date(2026, 11, 22)


def test_a_preview_counts_the_dues_of_both_years_by_week_salesperson_and_step(book: Book) -> None:
    mei = make_staff(book)
    book.write(actions.begin_care, dt.date(2025, 1, 1))
    make_customer(book, "甲", owner_id=mei, birthday=Birthday(Calendar.SOLAR, 1980, 12, 2))
    make_customer(book, "乙", birthday=Birthday(Calendar.SOLAR, 1980, 12, 3))
    birthday = book.read(plans.load).by_key["birthday"]
    found = book.read(preview.preview, [birthday], TODAY)
    assert found.total == 2
    assert {(each.week, each.owner_id, each.count) for each in found.counts} == {
        (dt.date(2026, 11, 30), mei, 1),
        (dt.date(2026, 11, 30), None, 1),
    }
    weeks = found.by_week()
    assert len(weeks) in {105, 106}
    assert weeks[dt.date(2026, 11, 30)] == 2
    assert all(week.weekday() == 0 for week in weeks)


def test_the_week_that_goes_on_is_parted_by_today(book: Book) -> None:
    """2026-11-22 is the last day of its week; each of the years has every birthday once."""
    make_customer(book, "甲", birthday=Birthday(Calendar.SOLAR, 1980, 11, 22))
    book.write(actions.begin_care, dt.date(2025, 1, 1))
    opened = Draft({"name": "乙", "birthday": Birthday(Calendar.SOLAR, 1980, 11, 18)})
    book.write(customers.new_customer, replace(opened, opened_on=dt.date(2026, 1, 1)))
    birthday = book.read(plans.load).by_key["birthday"]
    found = book.read(preview.preview, [birthday], TODAY)
    assert (found.past, found.ahead) == (1, 2)
    assert found.by_week()[dt.date(2026, 11, 16)] == 2


def test_a_preview_is_summed_over_its_steps(book: Book) -> None:
    mei = make_staff(book)
    make_customer(book, "甲", owner_id=mei, delivered_on=TODAY)
    make_customer(book, "乙", delivered_on=TODAY)
    found = book.read(preview.preview, book.read(preview.steps_of, "delivery"), TODAY)
    summed = found.summed()
    assert len(summed.counts) < len(found.counts)
    assert summed.by_week() == found.by_week()
    assert (summed.total, summed.past, summed.ahead) == (found.total, found.past, found.ahead)
    assert summed.of(mei).by_week() == found.of(mei).by_week()


def test_a_step_that_is_not_kept_yet_or_switched_off_is_shown_as_if_it_were_on(book: Book) -> None:
    make_customer(book, delivered_on=TODAY)
    step = book.read(plans.load).by_key["delivery-3d"]
    ids = [replace(step, key="", days=days, is_on=False) for days in (5,)]
    (only,) = book.read(preview.preview, ids, TODAY).counts
    assert (only.week, only.count) == (dt.date(2026, 11, 23), 1)
    before = book.read(plans.load)
    assert book.read(plans.load) is before


def test_a_whole_plan_is_previewed_with_what_is_off_in_it(book: Book) -> None:
    make_customer(book, grade="A")
    book.write(plan_actions.switch_plan, "festival", False)
    steps = book.read(preview.steps_of, "festival")
    found = book.read(preview.preview, steps, TODAY)
    assert {each.step for each in found.counts} >= {"festival-christmas", "festival-spring-festival"}


def test_a_preview_asks_after_each_week_whether_to_go_on(book: Book) -> None:
    seen: list[tuple[int, int]] = []
    steps = book.read(preview.steps_of, "delivery")
    found = book.read(preview.preview, steps, TODAY, lambda done, total: seen.append((done, total)))
    weeks = len(found.by_week())
    assert seen == [(done, weeks) for done in range(weeks)]


def test_a_preview_tells_how_far_it_is_and_can_be_stopped(book: Book) -> None:
    seen: list[tuple[int, int]] = []
    step = book.read(plans.load).by_key["birthday"]
    book.read(preview.preview, [step], TODAY, lambda done, total: seen.append((done, total)))
    assert seen[0] == (0, len(seen))

    def stop(_done: int, _total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        book.read(preview.preview, [step], TODAY, stop)
