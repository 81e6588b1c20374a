"""Dues and decisions together: what stands open, for whom, and on which day."""

from __future__ import annotations

import datetime as dt
from typing import NamedTuple

from sqlalchemy import and_, or_, select
from sqlalchemy.orm import Session

from app.care import facts
from app.care.facts import EVER, Scope
from app.care.models import DueState
from app.care.packs import Plan
from app.care.rows import State
from app.care.schedule import Due, days_between
from app.storage.journal import table_of

DueKey = tuple[int, str, dt.date]
SETTLED = frozenset({State.DONE, State.SKIPPED})
_s = table_of(DueState).c


class Decision(NamedTuple):
    """What somebody decided on one due."""

    state: State
    until: dt.date | None
    to_staff_id: int | None


class OpenDue(NamedTuple):
    """A due nobody has settled, on the day it stands for now."""

    due: Due
    on: dt.date
    state: State


class Window(NamedTuple):
    """Days, both included; with `backlog` also what routine contacts and promises left from ever before."""

    start: dt.date
    end: dt.date
    backlog: bool = False

    @property
    def first(self) -> dt.date:
        """The earliest day of routine contacts and promises."""
        return EVER if self.backlog else self.start


def find(session: Session, plan: Plan, window: Window, scope: Scope) -> list[OpenDue]:
    """What stands open in a window: postponed dues on their new day, handed over ones with the colleague."""
    decisions = _decisions(session, window, scope)
    found = {due.key: due for due in _computed(session, plan, window, scope)}
    put_off, handed = _elsewhere(decisions, window, scope)
    found |= _named(session, plan, put_off - found.keys(), scope.owner_id)
    found |= _named(session, plan, handed, None)
    opened = (_standing(due, decisions.get(key), scope) for key, due in found.items())
    return [each for each in opened if each and window.first <= each.on <= window.end]


def _computed(session: Session, plan: Plan, window: Window, scope: Scope) -> list[Due]:
    days = days_between(window.start, window.end)
    return [
        *facts.dated_dues(session, plan, days, scope),
        *facts.promise_dues(session, plan, window.first, window.end, scope),
        *facts.routine_dues(session, plan, window.first, window.end, scope),
    ]


def _decisions(session: Session, window: Window, scope: Scope) -> dict[DueKey, Decision]:
    """The decisions on dues that fall into the window, or that were put off into it."""
    inside = or_(
        _s.date.between(window.first, window.end),
        and_(_s.state == State.POSTPONED, _s.until.between(window.first, window.end)),
    )
    if scope.ids is not None:
        inside = _s.customer_id.in_(facts.listed(scope.ids))
    columns = (_s.customer_id, _s.step, _s.date, _s.state, _s.until, _s.to_staff_id)
    return {
        (customer_id, step, date): Decision(State(state), until, to_staff_id)
        for customer_id, step, date, state, until, to_staff_id in session.execute(
            select(*columns).where(inside)
        )
    }


def _elsewhere(
    decisions: dict[DueKey, Decision], window: Window, scope: Scope
) -> tuple[set[DueKey], set[DueKey]]:
    """Dues that the window holds by decision: put off into it, and handed to whom is asked for."""
    put_off, handed = set(), set()
    for key, decision in decisions.items():
        if decision.state in SETTLED or not window.first <= (decision.until or key[2]) <= window.end:
            continue
        if _is_to(decision, scope):
            handed.add(key)
        elif decision.until and not window.start <= key[2] <= window.end:
            put_off.add(key)
    return put_off, handed


def _is_to(decision: Decision, scope: Scope) -> bool:
    return decision.to_staff_id is not None and decision.to_staff_id == scope.owner_id


def _named(session: Session, plan: Plan, keys: set[DueKey], owner_id: int | None) -> dict[DueKey, Due]:
    """These dues, as far as the facts still raise them."""
    if not keys:
        return {}
    scope = Scope(owner_id, tuple(sorted({key[0] for key in keys})))
    days = sorted({key[2] for key in keys})
    dues = [
        *facts.dated_dues(session, plan, days, scope),
        *facts.promise_dues(session, plan, days[0], days[-1], scope),
        *facts.routine_dues(session, plan, days[0], days[-1], scope),
    ]
    return {due.key: due for due in dues if due.key in keys}


def _standing(due: Due, decision: Decision | None, scope: Scope) -> OpenDue | None:
    if decision is None:
        return OpenDue(due, due.date, State.OPEN)
    if decision.state in SETTLED:
        return None
    if decision.to_staff_id and scope.owner_id and not _is_to(decision, scope):
        return None
    return OpenDue(due, decision.until or due.date, decision.state)
