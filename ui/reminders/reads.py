"""What a notice tells, in one read."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from app.care import queries as care
from app.care.reminding import Days, is_on

if TYPE_CHECKING:
    from app.calendar.workdays import Plan

NAMED = 3


@dataclass(frozen=True, slots=True)
class Waiting:
    """How many are overdue or due today, and the first of them by name."""

    count: int
    names: tuple[str, ...]


def _shop_plan(session: Any) -> Plan:
    from app.staff.queries import workdays

    return workdays(session).plan


def waiting(session: Any, day: dt.date, owner_id: int | None, lang: str, days: Days) -> Waiting:
    """Who waits; nobody on a day that is none of `days`."""
    if not is_on(days, day, _shop_plan(session) if days is Days.WORKDAYS else None):
        return Waiting(0, ())
    found = care.today(session, day, owner_id, lang, NAMED)
    first = (*found.overdue, *found.today)[:NAMED]
    return Waiting(found.overdue_count + found.today_count, tuple(row.name for row in first))
