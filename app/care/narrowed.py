"""Counts of who is due, narrowed to what is looked at."""

from __future__ import annotations

from sqlalchemy import Select, or_, select
from sqlalchemy.orm import Session

from app.care.only import UNGRADED, Only
from app.care.schedule import Tally
from app.customers.models import Customer
from app.storage.journal import table_of

_c = table_of(Customer).c


def narrowed(session: Session, found: Tally, only: Only) -> Tally:
    """Without the customers of other grades; kinds and steps are left out by `Only.plan` already."""
    if not only.grades:
        return found
    graded = set(session.scalars(_graded(only)))
    kept = {key: group & graded for key, group in found.items()}
    return {key: group for key, group in kept.items() if group}


def _graded(only: Only) -> Select[tuple[int]]:
    wanted = _c.grade.in_(sorted(only.grades - {UNGRADED}))
    return select(_c.id).where(or_(wanted, _c.grade.is_(None)) if UNGRADED in only.grades else wanted)
