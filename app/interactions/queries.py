"""Reading logged contacts and promises."""

from __future__ import annotations

import datetime as dt
import json
from array import array
from collections import Counter, defaultdict
from collections.abc import Collection
from functools import cache
from typing import Any

from sqlalchemy import ColumnElement, Row, Select, bindparam, func, or_, select
from sqlalchemy.orm import Session

from app.customers.models import Customer
from app.interactions.models import Interaction, Promise
from app.interactions.rows import SPOKEN, TRIED, ContactRow, Counted, Hour, Learnt, Narrowed, PromiseRow
from app.staff.models import Staff
from app.storage.journal import table_of
from app.storage.lists import dumped, listed, listed_in

_i = table_of(Interaction).c
_p = table_of(Promise).c
_c = table_of(Customer).c
_s = table_of(Staff).c


def of_customer(session: Session, customer_id: int, limit: int = 200) -> list[ContactRow]:
    """The contacts with one customer, newest first."""
    return _contacts(session, _newest_first(limit).where(_i.customer_id == customer_id))


def of_customers(session: Session, ids: Collection[int]) -> list[ContactRow]:
    """The contacts with some customers, newest first."""
    return _contacts(session, _newest_first(None).where(_i.customer_id.in_(listed(ids))))


def timeline(session: Session, customer_id: int, narrowed: Narrowed) -> array[int]:
    """The ids of the contacts with one customer: those pinned first, then the newest first."""
    statement = select(_i.id).where(_i.customer_id == customer_id, *_narrowing(narrowed))
    order = (_i.pinned.is_(None), _i.at.desc(), _i.id.desc())
    return array("q", session.scalars(statement.order_by(*order)))


def by_ids(session: Session, ids: Collection[int]) -> list[ContactRow]:
    """Some contacts, newest first; what is gone is left out."""
    return _contacts(session, _newest_first(None).where(_i.id.in_(listed(ids))))


def count_of(session: Session, customer_id: int) -> int:
    """How many contacts with a customer there are, told by an index alone."""
    return session.scalar(select(func.count()).where(_i.customer_id == customer_id)) or 0


def counted(session: Session, customer_id: int) -> Counted:
    """How the contacts with one customer divide."""
    mine = _i.customer_id == customer_id
    found = session.execute(
        select(_i.channel, _i.staff_id, _s.name, func.count().label("n"))
        .outerjoin(table_of(Staff), _s.id == _i.staff_id)
        .where(mine)
        .group_by(_i.channel, _i.staff_id, _s.name)
    ).all()
    channels: Counter[str] = Counter()
    staff: Counter[tuple[int, str]] = Counter()
    for row in found:
        channels[row.channel] += row.n
        if row.staff_id is not None:
            staff[row.staff_id, row.name] += row.n
    people = tuple((*person, count) for person, count in staff.most_common())
    return Counted(channels.total(), dict(channels), people)


def _narrowing(narrowed: Narrowed) -> list[ColumnElement[bool]]:
    found: list[ColumnElement[bool]] = []
    if narrowed.channels:
        found.append(_i.channel.in_(narrowed.channels))
    if narrowed.staff_ids:
        found.append(_i.staff_id.in_(narrowed.staff_ids))
    for word in narrowed.text.split():
        promised = select(_p.id).where(_p.interaction_id == _i.id, _p.text.icontains(word, autoescape=True))
        said = [c.icontains(word, autoescape=True) for c in (_i.text, _i.goal, _i.with_whom, _i.learnt)]
        found.append(or_(*said, promised.exists()))
    return found


def recent(session: Session, day: dt.date, staff_id: int | None = None, limit: int = 500) -> list[ContactRow]:
    """The contacts of one day, by everybody or by one person, newest first."""
    statement = _newest_first(limit).where(_i.at >= day, _i.at < day + dt.timedelta(days=1))
    return _contacts(session, statement if staff_id is None else statement.where(_i.staff_id == staff_id))


def last_spoken(session: Session, ids: Collection[int]) -> dict[int, ContactRow]:
    """The last contact in which somebody was spoken with, by customer."""
    each = listed(ids).subquery()
    newest = (
        select(_i.id)
        .where(_i.customer_id == each.c.value, _i.result.in_(sorted(SPOKEN)))
        .order_by(_i.at.desc(), _i.id.desc())
        .limit(1)
        .scalar_subquery()
    )
    found = _contacts(session, _newest_first(None).where(_i.id.in_(select(newest))))
    return {row.customer_id: row for row in found}


def first_since(session: Session, ids: Collection[int], moment: dt.datetime) -> dict[int, ContactRow]:
    """The first contact with some customers from a moment on, by customer."""
    statement = _newest_first(None).where(_i.customer_id.in_(listed(ids)), _i.at >= moment)
    return {row.customer_id: row for row in _contacts(session, statement)}


def open_promises(session: Session, ids: Collection[int]) -> dict[int, list[PromiseRow]]:
    """What was promised to some customers and is not kept, the most urgent first."""
    statement = select(table_of(Promise)).where(_p.kept_on.is_(None), _p.customer_id.in_(listed(ids)))
    found: dict[int, list[PromiseRow]] = defaultdict(list)
    for row in session.execute(statement.order_by(_p.due_on, _p.id)):
        found[row.customer_id].append(_promise(row))
    return dict(found)


def hours_of(session: Session, ids: Collection[int]) -> list[Hour]:
    """The hours agreed on with some customers, on any day; the latest word comes last."""
    return _hours(session, _HOURS_OF, {"ids": dumped(ids)})


def hours_on(session: Session, day: dt.date) -> list[Hour]:
    """The hours agreed on for one day, with anybody."""
    return _hours(session, _HOURS_ON, {"day": day})


_Hours = tuple[Select[*tuple[Any, ...]], Select[*tuple[Any, ...]]]
"""The statements for hours agreed on in a contact, and for those promised."""


def _hours(session: Session, asked: _Hours, values: dict[str, Any]) -> list[Hour]:
    agreed, promised = (session.connection().execute(each, values) for each in asked)
    found = [Hour(row[0], row[1], row[2], promised=False) for row in agreed]
    return found + [Hour(row[0], row[1], row[2], promised=True) for row in promised]


def _hours_where(spoken: ColumnElement[bool], promised: ColumnElement[bool]) -> _Hours:
    agreed = select(_i.customer_id, _i.next_on, _i.next_at).where(_i.next_at.is_not(None), spoken)
    promises = select(_p.customer_id, _p.due_on, _p.due_at).where(_p.due_at.is_not(None), promised)
    return agreed.order_by(_i.id), promises.where(_p.kept_on.is_(None)).order_by(_p.due_at.desc())


_HOURS_OF = _hours_where(_i.customer_id.in_(listed_in("ids")), _p.customer_id.in_(listed_in("ids")))
_HOURS_ON = _hours_where(_i.next_on == bindparam("day"), _p.due_on == bindparam("day"))


def _newest_first(limit: int | None) -> Select[Any]:
    names = (_s.name.label("staff"), _c.name.label("customer"))
    statement = select(table_of(Interaction), *names).join(table_of(Customer), _c.id == _i.customer_id)
    statement = statement.outerjoin(table_of(Staff), _s.id == _i.staff_id)
    return statement.order_by(_i.at.desc(), _i.id.desc()).limit(limit)


def _contacts(session: Session, statement: Select[Any]) -> list[ContactRow]:
    rows = session.execute(statement).all()
    promises = _promises_of(session, [row.id for row in rows])
    return [_contact(row, promises.get(row.id, ())) for row in rows]


def _promises_of(session: Session, ids: list[int]) -> dict[int, tuple[PromiseRow, ...]]:
    statement = select(table_of(Promise)).where(_p.interaction_id.in_(listed(ids))).order_by(_p.due_on, _p.id)
    found: dict[int, list[PromiseRow]] = defaultdict(list)
    for row in session.execute(statement):
        found[row.interaction_id].append(_promise(row))
    return {contact_id: tuple(rows) for contact_id, rows in found.items()}


def _promise(row: Row[Any]) -> PromiseRow:
    return PromiseRow(row.id, row.customer_id, row.text, row.due_on, row.kept_on, row.due_at)


def _contact(row: Row[Any], promises: Collection[PromiseRow]) -> ContactRow:
    learnt = json.loads(row.learnt) if row.learnt else {}
    return ContactRow(
        id=row.id,
        customer_id=row.customer_id,
        customer=row.customer,
        at=row.at,
        staff=row.staff or "",
        channel=row.channel,
        result=row.result,
        mood=row.mood,
        with_whom=row.with_whom or "",
        goal=row.goal or "",
        text=row.text,
        learnt=tuple(Learnt(key, text) for key, text in learnt.items()),
        next_on=row.next_on,
        next_at=row.next_at,
        gift_cost=row.gift_cost,
        promises=tuple(promises),
        pinned=bool(row.pinned),
    )


def spoken_last_on(session: Session, customer_id: int) -> dt.date | None:
    """The day of the last contact in which somebody was spoken with."""
    at = session.scalar(
        select(func.max(_i.at)).where(_i.customer_id == customer_id, _i.result.in_(sorted(SPOKEN)))
    )
    return at.date() if at else None


def unanswered(session: Session, ids: Collection[int]) -> dict[int, int]:
    """How often in a row nobody answered since somebody was last spoken with, by customer."""
    found = session.connection().execute(_missed(), {"ids": dumped(ids)})
    return {row[0]: row[1] for row in found}


@cache
def _missed() -> Select[Any]:
    spoken = table_of(Interaction).alias("spoken")
    last = select(func.max(spoken.c.at)).where(
        spoken.c.customer_id == _i.customer_id, spoken.c.result.in_(sorted(SPOKEN))
    )
    since = func.coalesce(last.scalar_subquery(), "")
    missed = (_i.customer_id.in_(listed_in("ids")), _i.result.in_(sorted(TRIED)), _i.at > since)
    return select(_i.customer_id, func.count()).where(*missed).group_by(_i.customer_id)


def last_contacts(session: Session, ids: Collection[int]) -> dict[int, dt.date | None]:
    """The day of the last contact as the files of some customers have it."""
    customer = table_of(Customer).c
    found = session.execute(select(customer.id, customer.last_contact_on).where(customer.id.in_(listed(ids))))
    return {row.id: row.last_contact_on for row in found}


def told(session: Session, ids: Collection[int]) -> dict[int, set[tuple[dt.date, str]]]:
    """What the log has of some customers: the day of each contact and its text."""
    found: dict[int, set[tuple[dt.date, str]]] = defaultdict(set)
    for row in session.execute(select(_i.customer_id, _i.at, _i.text).where(_i.customer_id.in_(listed(ids)))):
        found[row.customer_id].add((row.at.date(), row.text))
    return dict(found)
