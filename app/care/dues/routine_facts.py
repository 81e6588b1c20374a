"""Asking the client file for the contacts that come round: after an interval, or on a day agreed on."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from functools import lru_cache

from sqlalchemy import ColumnElement, Date, FromClause, and_, bindparam, func, or_
from sqlalchemy.orm import Session

from app.care.dues import schedule
from app.care.dues.fact_rows import Row, Scope, found_rows, w, who
from app.care.dues.facts import EVER
from app.care.dues.schedule import Contact, Due, DueKey, Fact, Tally
from app.care.plan import Plan, Step
from app.customers.models import Customer
from app.storage.journal import table_of

_customer = table_of(Customer)


def dues(session: Session, plan: Plan, start: dt.date, end: dt.date, scope: Scope) -> dict[DueKey, Due]:
    """The next routine contacts that fall on these days, one for each customer at most."""
    found: dict[DueKey, Due] = {}
    for person, contact, step, date, on in _falling(session, plan, start, end, scope):
        customer_id, opened_on, grade, stage = person
        fact = Fact(customer_id, opened_on, grade, stage, None, None, (contact,))
        found[customer_id, step.key, date] = Due(customer_id, step, date, 0, [fact], on)
    return found


def tally(session: Session, plan: Plan, start: dt.date, end: dt.date, scope: Scope) -> Tally:
    """The same by names alone."""
    found: Tally = {}
    for person, _, step, _, on in _falling(session, plan, start, end, scope):
        found.setdefault((on, step.key), set()).add(person[0])
    return found


def _falling(
    session: Session, plan: Plan, start: dt.date, end: dt.date, scope: Scope
) -> Iterator[tuple[Row, Contact, Step, dt.date, dt.date]]:
    """Who, how things stand, the step, its date and the day it stands for.

    The index of a salesperson's customers holds what is asked for; a shop's are found by their days.
    """
    table = _customer if scope.owner_id is None else who
    columns = (table.c.intent, table.c.last_contact_on, table.c.next_contact_on)
    first = max(start - dt.timedelta(days=plan.rested_before(start)), EVER) if start > EVER else start
    groups = (tuple(plan.intent_days.items()), tuple(plan.grade_days.items()))
    ways = (_ANYBODY,) if scope.ids is not None else _ways(table, *groups, ever=first <= EVER)
    if scope.ids is None and scope.owner_id is not None:
        ways = (_any_of(ways),)
    values = _values(plan, first, end)
    stands: dict[tuple[str, dt.date], dt.date] = {}
    for condition in ways:
        for row in found_rows(session, table, columns, condition, scope, few=scope.ids is not None, **values):
            contact = Contact(row[1], row[2], row[4], row[5], row[6])
            next_one = schedule.routine(plan, contact)
            if next_one is None or not first <= next_one[1] <= end:
                continue
            step, date = next_one
            on = stands.get((step.key, date))
            if on is None:
                on = stands[step.key, date] = plan.workday(date) if step.rests else date
            if start <= on <= end:
                yield row[:4], contact, step, date, on


Days = tuple[tuple[str, int], ...]
"""By grade or intent how many days pass between contacts."""
_ANYBODY = w.id.is_not(None)


@lru_cache(maxsize=32)
def _ways(table: FromClause, intents: Days, grades: Days, *, ever: bool) -> tuple[ColumnElement[bool], ...]:
    """Where a routine contact may fall on some days: each way by an index of its own."""
    c = table.c
    start, end = bindparam("start", type_=Date), bindparam("end", type_=Date)
    groups = [(c.intent, key, days) for key, days in intents]
    groups += [(c.grade, key, days) for key, days in grades]
    agreed = and_(c.next_contact_on.between(start, end), c.next_contact_on >= c.opened_on)
    since = or_(*(and_(column == key, _before(c.last_contact_on, n)) for column, key, n in groups))
    if ever:
        never = (and_(column == key, _before(c.opened_on, n)) for column, key, n in groups)
        return agreed, since, and_(c.last_contact_on.is_(None), or_(*never))
    # `coalesce` keeps SQLite from walking over a whole grade: here the day of opening restricts more.
    fresh = (and_(func.coalesce(column, "") == key, _before(c.opened_on, n)) for column, key, n in groups)
    again = and_(c.opened_on.between(start, end), func.coalesce(c.last_contact_on, EVER) < c.opened_on)
    return agreed, since, or_(*fresh), again


@lru_cache(maxsize=64)
def _any_of(ways: tuple[ColumnElement[bool], ...]) -> ColumnElement[bool]:
    """For a salesperson's customers, whom one index holds, one walk over it instead of several."""
    return or_(*ways)


def _before(column: ColumnElement[dt.date], days: int) -> ColumnElement[bool]:
    first, last = (bindparam(f"{part}_{days}", type_=Date) for part in ("first", "last"))
    return column.between(first, last)


def _values(plan: Plan, start: dt.date, end: dt.date) -> dict[str, dt.date]:
    """The days that the ways name: those between which the last contact lies, by the length of a pause."""
    values = {"start": start, "end": end}
    for days in {*plan.intent_days.values(), *plan.grade_days.values()}:
        pause = dt.timedelta(days=days)
        values[f"first_{days}"] = max(start, EVER + pause) - pause
        values[f"last_{days}"] = end - pause
    return values
