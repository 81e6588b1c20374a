"""Keeping what was learnt: one write, which one undo takes back."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy.orm import Session

from app import clock
from app.customers import actions as customers
from app.customers import queries
from app.errors import InputError
from app.learning.keeping import keep
from app.learning.rows import Fact


def keep_facts(session: Session, customer_id: int, facts: Sequence[Fact]) -> None:
    """Put facts into a file as it stands now; the caller names the write and keeps the promises."""
    record = queries.load(session, [customer_id]).get(customer_id)
    if record is None:
        raise InputError("no-such-customer", id=customer_id)
    items = queries.catalog(session)
    after = record.copy()
    keep(after, items, facts, clock.today().isoformat())
    customers.save_record(session, items, customer_id, record, after)
