"""Counts of who is due, narrowed to what is looked at."""

from __future__ import annotations

from collections.abc import Mapping

from sqlalchemy import Select, or_, select
from sqlalchemy.orm import Session

from app.care.dues.schedule import Tally
from app.care.only import UNGRADED, Only
from app.care.plan import Step
from app.customers.models import Customer
from app.storage.journal import table_of

_c = table_of(Customer).c


def narrowed(session: Session, steps: Mapping[str, Step], found: Tally, only: Only) -> Tally:
    """Without other kinds and steps, and without customers of other grades."""
    if not only:
        return found
    kept = {key: group for key, group in found.items() if only.has(steps[key[1]].tone, key[1])}
    if only.grades:
        graded = set(session.scalars(_graded(only)))
        kept = {key: group & graded for key, group in kept.items()}
    return {key: group for key, group in kept.items() if group}


def _graded(only: Only) -> Select[tuple[int]]:
    wanted = _c.grade.in_(sorted(only.grades - {UNGRADED}))
    return select(_c.id).where(or_(wanted, _c.grade.is_(None)) if UNGRADED in only.grades else wanted)
