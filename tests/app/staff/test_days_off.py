"""The shop's days off: stored, replaced year by year, undone."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from app.calendar.day_plans import read_plan
from app.calendar.workdays import DaysOff, Duty
from app.staff import actions, queries
from tests.factories import make_book

NATIONAL = dt.date(2027, 10, 1)


def test_a_shop_takes_the_holidays_off_unless_it_says_otherwise(tmp_path: Path) -> None:
    book = make_book(tmp_path)
    assert book.read(queries.workdays).off is DaysOff.HOLIDAYS
    book.write(actions.take_days_off, "weekends")
    assert book.read(queries.workdays).is_off(dt.date(2026, 11, 21))
    book.undo()
    assert not book.read(queries.workdays).is_off(dt.date(2026, 11, 21))
    book.close()


def test_a_plan_takes_the_place_of_that_of_its_year_and_is_undone(tmp_path: Path) -> None:
    book = make_book(tmp_path)
    book.write(actions.save_day_plan, read_plan("国庆节：10月1日至3日放假，9月26日上班", 2027), 2027)
    book.write(actions.save_day_plan, read_plan("元旦：1月1日放假", 2028), 2028)
    book.write(actions.save_day_plan, read_plan("国庆节：10月1日放假", 2027), 2027)
    plan = book.read(queries.workdays).plan
    assert {day.isoformat(): kind.duty for day, kind in plan.items()} == {
        "2027-10-01": Duty.OFF,
        "2028-01-01": Duty.OFF,
    }
    assert plan[NATIONAL].name("en") == "National Day"
    book.undo()
    assert book.read(queries.workdays).plan[dt.date(2027, 9, 26)].duty is Duty.WORKDAY
    book.close()
