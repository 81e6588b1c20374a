"""Dues and decisions together: what stands open, for whom, and on which day."""

from __future__ import annotations

import datetime as dt
import gc
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from typing import NamedTuple

from sqlalchemy import and_, or_, select
from sqlalchemy.orm import Session

from app.care import facts
from app.care.event_dues import event_dues, event_tally
from app.care.facts import EVER, Scope
from app.care.models import DueState
from app.care.plan import Plan
from app.care.rows import State
from app.care.schedule import Due, DueKey, Tally, days_between
from app.storage.journal import table_of

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
    """Days, both included.

    With `seen_on` it is a backlog as it looks on that day: also the routine contacts and promises from
    ever before, and without what has lapsed.
    """

    start: dt.date
    end: dt.date
    seen_on: dt.date | None = None

    @property
    def first(self) -> dt.date:
        """The earliest day of routine contacts and promises."""
        return self.start if self.seen_on is None else EVER


def find(session: Session, plan: Plan, window: Window, scope: Scope) -> list[OpenDue]:
    """What stands open in a window: postponed dues on their new day, handed over ones with the colleague."""
    with _uncollected():
        decisions = _decisions(session, window, scope)
        days = days_between(window.start, window.end)
        span = Window(window.first, window.end, window.seen_on)
        found = _computed(session, plan, days, span, scope)
        put_off, handed = _elsewhere(decisions, window, scope)
        found |= _named(session, plan, put_off - found.keys(), scope.owner_id)
        found |= _named(session, plan, handed, None)
        opened = (_standing(key, due, decisions, scope) for key, due in found.items())
        return [each for each in opened if each and window.first <= each.on <= window.end]


def tally(session: Session, plan: Plan, window: Window, scope: Scope) -> Tally:
    """What `find` finds, by names and on the day it stands for now; for counting many."""
    with _uncollected():
        decisions = _decisions(session, window, scope)
        found = _tallied(session, plan, window, scope)
        for customer_id, step, date in decisions:
            found.get((date, step), set()).discard(customer_id)
        unsettled = {key for key, decision in decisions.items() if decision.state not in SETTLED}
        _, handed = _elsewhere(decisions, window, scope)
        decided = _named(session, plan, unsettled, scope.owner_id) | _named(session, plan, handed, None)
        for key, due in decided.items():
            each = _standing(key, due, decisions, scope)
            if each and window.first <= each.on <= window.end:
                found.setdefault((each.on, due.step.key), set()).add(due.customer_id)
        return {key: group for key, group in found.items() if group}


def _tallied(session: Session, plan: Plan, window: Window, scope: Scope) -> Tally:
    """What `_computed` computes, by names."""
    days = days_between(window.start, window.end)
    found = facts.dated_tally(session, plan, days, scope, window.seen_on)
    found |= facts.routine_tally(session, plan, window.first, window.end, scope)
    found |= event_tally(session, window.first, window.end, scope)
    for customer_id, step, date in facts.promise_dues(session, plan, window.first, window.end, scope):
        found.setdefault((date, step), set()).add(customer_id)
    return found


@contextmanager
def _uncollected() -> Iterator[None]:
    """Without the garbage collector: a month of a large shop is a million tuples, none of them garbage."""
    paused = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if paused:
            gc.enable()


def _computed(
    session: Session, plan: Plan, days: Collection[dt.date], span: Window, scope: Scope
) -> dict[DueKey, Due]:
    """Dated dues of the days, promises and routine contacts of the span."""
    return (
        facts.dated_dues(session, plan, days, scope, span.seen_on)
        | facts.promise_dues(session, plan, span.start, span.end, scope)
        | facts.routine_dues(session, plan, span.start, span.end, scope)
        | event_dues(session, span.start, span.end, scope)
    )


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
    found = _computed(session, plan, days, Window(days[0], days[-1]), scope)
    return {key: due for key, due in found.items() if key in keys}


def _standing(key: DueKey, due: Due, decisions: dict[DueKey, Decision], scope: Scope) -> OpenDue | None:
    decision = decisions.get(key)
    if decision is None:
        return OpenDue(due, due.date, State.OPEN)
    if decision.state in SETTLED:
        return None
    if decision.to_staff_id and scope.owner_id and not _is_to(decision, scope):
        return None
    return OpenDue(due, decision.until or due.date, decision.state)
