"""Handing customers over to a colleague, with the promise to introduce them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from app import clock
from app.customers import queries
from app.customers.models import Customer
from app.errors import InputError
from app.interactions.models import Promise
from app.storage import journal
from app.storage.journal import table_of
from app.storage.lists import listed

_c = table_of(Customer).c


def hand_over(session: Session, ids: Sequence[int], to_id: int, promise: str, due_on: dt.date) -> int:
    """Give customers to a colleague and make the introduction fall due; how many changed hands.

    Whoever must not be contacted, or has died, is handed over without one. `InputError`: colleague-needed,
    promise-needed, day-past.
    """
    colleague = queries.staff_names(session).get(to_id)
    if colleague is None:
        raise InputError("colleague-needed")
    if not promise.strip():
        raise InputError("promise-needed")
    if due_on < clock.today():
        raise InputError("day-past", day=due_on)
    journal.describe(session, "customers-handed", colleague, len(ids))
    columns = (_c.id, _c.do_not_contact, _c.deceased)
    others = _c.owner_id.is_distinct_from(to_id)
    found = session.execute(select(*columns).where(_c.id.in_(listed(ids)), others)).all()
    journal.update_many(session, Customer, {row.id: {"owner_id": to_id} for row in found})
    reachable = [row.id for row in found if not (row.do_not_contact or row.deceased)]
    rows = [{"customer_id": each, "text": promise.strip(), "due_on": due_on} for each in reachable]
    journal.insert(session, Promise, rows)
    return len(found)
