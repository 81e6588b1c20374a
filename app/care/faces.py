"""What lists show of customers, read at once for any number of them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import Any, NamedTuple

from sqlalchemy import CursorResult, RowMapping, Select, bindparam, select
from sqlalchemy.orm import Session

from app.care.dues.schedule import DueKey
from app.care.plan import Trigger
from app.customers.models import Customer, Phone
from app.customers.queries import staff_names
from app.interactions import queries as interactions
from app.interactions.rows import Hour
from app.storage.journal import table_of
from app.storage.lists import dumped, listed, listed_in

_c = table_of(Customer).c
_p = table_of(Phone).c
_COLUMNS = (
    _c.id, _c.number, _c.name, _c.name_key, _c.salutation, _c.sex, _c.is_organisation, _c.grade,
    _c.intent, _c.owner_id, _c.best_time, _c.preferred_channel,
)  # fmt: skip
_THESE = _c.id.in_(listed_in("ids"))
_PEOPLE, _NAMES = select(*_COLUMNS).where(_THESE), select(_c.id, _c.name).where(_THESE)
_BY_GRADE = "INDEXED BY ix_customer_care"
_BEST = (
    select(_c.id)
    .where(_THESE)
    .order_by(_c.grade.is_(None), _c.grade)
    .limit(bindparam("count"))
    .with_hint(_c.id.table, _BY_GRADE)
)
_GRADES = select(_c.id, _c.grade).where(_THESE, _c.grade.is_not(None)).with_hint(_c.id.table, _BY_GRADE)
_PHONES = (
    select(_p.customer_id, _p.number, _p.ext)
    .where(_p.customer_id.in_(listed_in("ids")))
    .order_by(_p.kind != "mobile", _p.id)
)


class Faces(NamedTuple):
    """The customers' own columns, phones, agreed hours and unanswered calls; who speaks, and whose they are.

    An hour is found by customer, step and day, as a due is.
    """

    customers: dict[int, RowMapping]
    phones: dict[int, str]
    speaker: str
    staff: dict[int, str]
    hours: dict[DueKey, dt.time]
    attempts: dict[int, int]

    def speaker_to(self, row: RowMapping) -> str:
        """Who says the script: the person signed in, else the customer's salesperson."""
        return self.speaker or self.staff.get(row["owner_id"] or 0, "")


def faces(session: Session, ids: Iterable[int]) -> Faces:
    """The faces of some customers."""
    ids = sorted(ids)
    found = _of_these(session, _PEOPLE, ids).mappings().all()
    staff = staff_names(session)
    speaker = staff.get(session.info.get("staff_id") or 0, "")
    hours = by_due(interactions.hours_of(session, ids))
    attempts = interactions.unanswered(session, ids)
    people = {row["id"]: row for row in found}
    return Faces(people, main_phones(session, ids), speaker, staff, hours, attempts)


def by_due(hours: Iterable[Hour]) -> dict[DueKey, dt.time]:
    """Agreed hours by the dues they belong to: the latest word counts, of several promises the earliest."""
    return {
        (hour.customer_id, Trigger.PROMISE if hour.promised else Trigger.NEXT_CONTACT, hour.on): hour.at
        for hour in hours
    }


def names(session: Session, ids: Iterable[int]) -> dict[int, str]:
    """The names of any number of customers."""
    return {row.id: row.name for row in _of_these(session, _NAMES, sorted(ids))}


def best(session: Session, ids: Iterable[int], count: int) -> list[int]:
    """So many of these customers, the best grades first."""
    return list(_of_these(session, _BEST, sorted(ids), count=count).scalars())


def ranks(session: Session, ids: Iterable[int]) -> dict[int, int]:
    """The place of each one's grade, the best first; who has none comes last."""
    found = _of_these(session, _GRADES, sorted(ids))
    return {customer_id: "ABCD".find(grade) for customer_id, grade in found.all()}


def main_phones(session: Session, ids: Iterable[int]) -> dict[int, str]:
    """The number to call of each customer: the first mobile, else the first of any kind."""
    found: dict[int, str] = {}
    for customer_id, number, ext in _of_these(session, _PHONES, ids):
        found.setdefault(customer_id, f"{number}-{ext}" if ext else number)
    return found


def last_contacts(session: Session, ids: Iterable[int]) -> dict[int, dt.date | None]:
    """When somebody was last spoken with."""
    found = session.execute(select(_c.id, _c.last_contact_on).where(_c.id.in_(listed(sorted(ids)))))
    return {row.id: row.last_contact_on for row in found}


def _of_these(
    session: Session, statement: Select[*tuple[Any, ...]], ids: Iterable[int], **values: int
) -> CursorResult[*tuple[Any, ...]]:
    return session.connection().execute(statement, {"ids": dumped(ids), **values})
