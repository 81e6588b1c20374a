"""Who became of customers that were merged away: the journal knows."""

from __future__ import annotations

from collections.abc import Collection

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.customers.models import Customer
from app.storage import undo
from app.storage.journal import table_of
from app.storage.lists import listed

MERGE = "customers-merge"
MARK = "import_notes"
"""What changes of the customer kept whenever others are merged into it: their numbers are noted there."""
_c = table_of(Customer).c


def now_of(session: Session, ids: Collection[int]) -> dict[int, int]:
    """By customer the one who holds what was theirs: mostly themselves; who is gone for good is left out."""
    there = _there(session, ids)
    into = {each: each for each in there}
    for each in set(ids) - there:
        kept = _kept(session, each)
        if kept is not None:
            into[each] = kept
    return into


def _kept(session: Session, customer_id: int) -> int | None:
    """Whoever holds the file in the end: the one kept may have been merged in turn."""
    seen = {customer_id}
    at: int | None = customer_id
    while at is not None and not _there(session, [at]):
        at = next(
            (
                change.row_id
                for change in undo.changes_along(session, MERGE, at, "customer")
                if change.row_id not in seen and change.after is not None and MARK in change.after
            ),
            None,
        )
        if at is not None:
            seen.add(at)
    return at


def _there(session: Session, ids: Collection[int]) -> set[int]:
    return set(session.scalars(select(_c.id).where(_c.id.in_(listed(sorted(ids))))))
