"""Customers in the order of the names of their owners, as they are seen in a list."""

from __future__ import annotations

from sqlalchemy import ColumnElement, Integer, case, null, select
from sqlalchemy.orm import Session

from app.customers.models import Customer
from app.fields.pinyin import sort_key
from app.staff.models import Staff
from app.storage.journal import table_of

_c = table_of(Customer).c
_s = table_of(Staff).c


def owner_order(session: Session) -> ColumnElement[int | None]:
    """The place of each customer's owner among the staff by pinyin; none for a customer of nobody."""
    people = sorted(session.execute(select(_s.id, _s.name)), key=lambda row: (sort_key(row.name), row.id))
    places = {row.id: place for place, row in enumerate(people)}
    return case(places, value=_c.owner_id) if places else null().cast(Integer)
