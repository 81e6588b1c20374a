"""Changing what the next contact follows from, and telling what that moved."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sqlalchemy.orm import Session

from app.care import queries
from app.care.plan_rows import Replanned, ReplannedMany
from app.customers import actions as customers

REPLANS = frozenset({"grade", "intent", "stage"})
"""The items of a file by which the next contact is planned."""


def save_and_replan(session: Session, customer_id: int, values: Mapping[str, Any], lang: str) -> Replanned:
    """Change some items of one file; what was to come next, and what comes now."""
    before = queries.next_contact(session, customer_id, lang)
    customers.save_fields(session, customer_id, values)
    return Replanned(customer_id, before, queries.next_contact(session, customer_id, lang))


def save_many_and_replan(session: Session, changes: Mapping[int, Mapping[str, Any]]) -> ReplannedMany:
    """Change some items of many files in one write; how many of them that moves."""
    before = queries.next_days(session, changes)
    changed = customers.save_many(session, changes)
    after = queries.next_days(session, changes)
    moved = [day for each, day in after.items() if before.get(each) != day]
    return ReplannedMany(len(changed), len(moved), len(before.keys() - after), min(moved, default=None))
