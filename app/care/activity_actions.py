"""A key activity is noted as done where it stands: the due that told of it goes along."""

from __future__ import annotations

from sqlalchemy import RowMapping, and_, select
from sqlalchemy.orm import Session

from app import clock
from app.care import actions, activities, plans, queries
from app.care.activities import DueName, Told
from app.care.models import DueState
from app.care.plan import Trigger
from app.care.rows import State
from app.customers import queries as customers
from app.customers.models import AccountActivity
from app.errors import InputError
from app.storage import journal
from app.storage.journal import table_of

_table = table_of(AccountActivity)
_s = table_of(DueState).c
MOST = 100


def keep_activity(session: Session, activity_id: int, *, kept: bool = True) -> int:
    """Note that an activity was done today, or that it was not after all; its id.

    `InputError("no-such-record")` when it is gone.
    """
    row = session.execute(select(_table).where(_table.c.id == activity_id)).mappings().one_or_none()
    if row is None:
        raise InputError("no-such-record", id=activity_id)
    name = customers.names_of(session, [row["customer_id"]])[row["customer_id"]]
    journal.describe(session, f"account_activities-{'done' if kept else 'open'}", name)
    if kept:
        _close(session, row)
    else:
        _reopen(session, row)
    return activity_id


def _close(session: Session, row: RowMapping) -> None:
    """For the year of the due that waits, or else of the month that is nearest."""
    customer_id, today = row["customer_id"], clock.today()
    steps = {step.key for step in plans.load(session).of(Trigger.ACTIVITY)}
    coming = queries.upcoming(session, customer_id, today, limit=MOST)
    mine = _of(session, row, [(each.step, each.date) for each in coming if each.step in steps])
    if not mine:
        year = activities.nearest_year(int(row["month"]), today)
        activities.mark(session, {row["id"]: activities.within(row, year, today)})
        return
    activities.mark(session, {row["id"]: mine[0].done_on(today)})
    if all(each.is_done for each in activities.told(session, {customer_id: [mine[0].due]})):
        actions.decide(session, customer_id, [mine[0].due], State.DONE)


def _reopen(session: Session, row: RowMapping) -> None:
    """The due that was done for it stands open again, for this one alone."""
    done = and_(_s.customer_id == row["customer_id"], _s.state == State.DONE.value)
    settled = {
        (each.step, each.date): each.id
        for each in session.execute(select(_s.id, _s.step, _s.date).where(done))
    }
    mine = [each for each in _of(session, row, list(settled)) if each.is_done]
    journal.delete(session, DueState, [settled[each.due] for each in mine[-1:]])
    if row["done_on"] is not None:
        activities.mark(session, {row["id"]: None})


def _of(session: Session, row: RowMapping, dues: list[DueName]) -> list[Told]:
    """Which of these dues tell of that activity, the first ones first."""
    found = activities.told(session, {row["customer_id"]: dues})
    return sorted((each for each in found if each.row["id"] == row["id"]), key=lambda each: each.year)
