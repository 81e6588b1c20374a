"""Who has been forgotten: no contact for longer than the interval of their grade or intent."""

from __future__ import annotations

import datetime as dt
from array import array
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, and_, case, cast, func, literal, select
from sqlalchemy.orm import Session

from app import clock
from app.care import actions, faces, queries
from app.care.dues import schedule
from app.care.dues.schedule import ROUTINE, Contact
from app.care.models import DueState
from app.care.plan import Plan, Trigger
from app.care.rows import State
from app.customers.models import Customer
from app.customers.owners import owner_order
from app.storage.journal import table_of
from app.storage.lists import listed

_table = table_of(Customer)
_c = _table.c
_s = table_of(DueState).c
_BY_OWNER = "INDEXED BY ix_customer_owner"
"""Holds all that is asked here, so that no row of a customer is fetched."""


@dataclass(frozen=True, slots=True)
class ForgottenRow:
    """Somebody not contacted `since` that day (never: since the file was opened), `late` days too long."""

    id: int
    number: str
    name: str
    grade: str
    phone: str
    owner: str
    since: dt.date
    never: bool
    interval: int
    late: int


def forgotten(
    session: Session, owner_id: int | None = None, sort: str = "late", descending: bool = True
) -> array[int]:
    """Their ids, the longest forgotten first unless sorted by something else.

    Who has no grade has the longest interval of the plan: nobody is forgotten for want of a letter. Who
    has a next contact agreed on, or was put off with a reason, is not forgotten.
    What is not known comes last.
    """
    plan = queries.plan(session)
    keys: dict[str, Callable[[], ColumnElement[Any]]] = {
        "late": lambda: _late(plan),
        "since": _since,
        "interval": lambda: _interval(plan),
        "grade": lambda: func.coalesce(_c.grade, _c.intent),
        "name": lambda: _c.name_key,
        "number": lambda: _c.number,
        "owner": lambda: owner_order(session),
    }
    by = keys.get(sort, keys["late"])()
    statement = select(_c.id).where(*_forgotten(plan, owner_id))
    if sort not in {"name", "number"}:
        statement = statement.with_hint(_table, _BY_OWNER)
    ordered = by.desc() if descending else by
    return array("q", session.scalars(statement.order_by(by.is_(None), ordered, _c.id)))


def rows(session: Session, ids: Sequence[int]) -> list[ForgottenRow]:
    """What a list shows of some of them, in the order asked for."""
    plan = queries.plan(session)
    seen = faces.faces(session, ids)
    columns = (_c.id, _since().label("since"), _c.last_contact_on.is_(None), _interval(plan), _late(plan))
    found = {row[0]: row for row in session.execute(select(*columns).where(_c.id.in_(listed(ids))))}
    return [_row(seen, *found[each]) for each in ids if each in found]


def put_off(session: Session, ids: Sequence[int], reason: str, until: dt.date) -> int:
    """Postpone the routine contact of some of them to a day, with a reason; how many.

    Who has no interval of their own is told of again after that day.
    """
    plan = queries.plan(session)
    columns = (_c.id, _c.opened_on, _c.grade, _c.intent, _c.last_contact_on, _c.next_contact_on)
    found = session.execute(select(*columns).where(_c.id.in_(listed(ids))))
    dues = {}
    for customer_id, *contact in found:
        routine = schedule.routine(plan, Contact(*contact))
        dues[customer_id] = (
            (routine[0].key, routine[1]) if routine else (Trigger.NEXT_CONTACT.value, until),
        )
    return actions.postpone_many(session, dues, reason, until)


def _row(
    seen: faces.Faces, customer_id: int, since: dt.date, never: bool, interval: int, late: int
) -> ForgottenRow:
    who = seen.customers[customer_id]
    return ForgottenRow(
        customer_id,
        who["number"],
        who["name"],
        who["grade"] or who["intent"] or "",
        seen.phones.get(customer_id, ""),
        seen.staff.get(who["owner_id"] or 0, ""),
        since,
        bool(never),
        interval,
        late,
    )


def _forgotten(plan: Plan, owner_id: int | None) -> list[ColumnElement[bool]]:
    today = clock.today()
    found = [
        _late(plan) > 0,
        func.coalesce(_c.next_contact_on, dt.date.min) < today,
        _c.do_not_contact.is_not(True),
        _c.deceased.is_not(True),
        _c.stage.is_distinct_from("lost"),
        _c.id.not_in(_put_off(today)),
    ]
    return found if owner_id is None else [*found, _c.owner_id == owner_id]


def _put_off(today: dt.date) -> Any:
    waiting = and_(_s.state == State.POSTPONED, _s.until >= today, _s.step.in_(sorted(ROUTINE)))
    return select(_s.customer_id).where(waiting)


def _since() -> ColumnElement[dt.date]:
    return func.coalesce(_c.last_contact_on, _c.opened_on, type_=_c.opened_on.type)


def _interval(plan: Plan) -> ColumnElement[int]:
    """By intent for a prospect, else by grade, as `schedule.interval_days`."""
    ways = [(_c.intent == key, literal(days)) for key, days in plan.intent_days.items()]
    ways += [(_c.grade == key, literal(days)) for key, days in plan.grade_days.items()]
    return case(*ways, else_=literal(max(plan.grade_days.values())))


def _late(plan: Plan) -> ColumnElement[int]:
    gone = func.julianday(clock.today().isoformat()) - func.julianday(_since())
    return cast(gone, _c.id.type) - _interval(plan)
