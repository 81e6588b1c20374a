"""What stands open, for whom, and on which day: what is written down, and what is computed beyond that.

Up to the day of the last roll every due is written down with what was decided on it; see `roll`. What falls
later, routine contacts, promises and events are computed from plan and facts as they are now, without
those that somebody has decided on already: these are written down, too.
"""

from __future__ import annotations

import datetime as dt
import gc
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from typing import NamedTuple

from sqlalchemy.orm import Session

from app.care.dues import facts, household, raised, routine_facts
from app.care.dues.event_dues import event_dues, event_steps
from app.care.dues.fact_rows import Scope
from app.care.dues.facts import EVER, Span
from app.care.dues.raised import Marked, Raised
from app.care.dues.schedule import Due, DueKey, Hits, Tally, has_lapsed
from app.care.plan import Plan, Step, Trigger
from app.care.rows import State

SETTLED = frozenset({State.DONE, State.SKIPPED})


class OpenDue(NamedTuple):
    """A due nobody has settled, on the day it stands for now."""

    due: Due
    on: dt.date
    state: State


class Window(NamedTuple):
    """Days, both included.

    With `seen_on` it is a backlog as it looks on that day: also the routine contacts and promises from
    ever before, and without what has lapsed. After `kept_after` only what keeps to its day is looked for.
    """

    start: dt.date
    end: dt.date
    seen_on: dt.date | None = None
    kept_after: dt.date | None = None

    @property
    def first(self) -> dt.date:
        """The earliest day of routine contacts and promises."""
        return self.start if self.seen_on is None else EVER


def find(
    session: Session, plan: Plan, window: Window, scope: Scope, steps: Collection[str] | None = None
) -> list[OpenDue]:
    """What stands open in a window: postponed dues on their new day, handed over ones with the colleague.

    With `steps` whatever these bring is found, and of the others what happens to lie beside it.
    """
    with _uncollected():
        known = known_steps(session, plan)
        written = {
            each.key: each
            for each in raised.opened(session, window.first, window.end, scope)
            if _is_shown(known, each, window) and (steps is None or each.key[1] in steps)
        }
        named = named_dues(session, plan, written.keys())
        found = [OpenDue(named[key], each.on, each.state) for key, each in written.items() if key in named]
        ahead = _ahead(session, plan, window, scope, steps)
        return found + [OpenDue(due, due.on, State.OPEN) for due in ahead]


def tally(session: Session, plan: Plan, window: Window, scope: Scope) -> Tally:
    """What `find` finds, by names and on the day it stands for now; for counting many."""
    with _uncollected():
        known = known_steps(session, plan)
        written = raised.tally(session, window.first, window.end, scope)
        there = {key: group for key, group in written.items() if _is_in(known, key[1], key[0], window)}
        found = {key: group for key, group in there.items() if not _is_over(known[key[1]], key[0], window)}
        if len(found) < len(there):
            put_off = raised.tally(session, window.first, window.end, scope, decided=True)
            _add(found, {key: group for key, group in put_off.items() if key in there})
        _add(found, _tallied_ahead(session, plan, window, scope))
        return {key: group for key, group in found.items() if group}


def known_steps(session: Session, plan: Plan) -> dict[str, Step]:
    """The steps of the plan and of the events that go on, by their keys."""
    return plan.by_key | event_steps(session)


def named_dues(session: Session, plan: Plan, keys: Collection[DueKey]) -> dict[DueKey, Due]:
    """These dues with the facts that raise them, as far as they still do."""
    if not keys:
        return {}
    names = {(key[1], key[2]) for key in keys}

    def wanted(triggers: Collection[Trigger]) -> Hits:
        return facts.named_hits(plan, triggers, names)

    ids = {key[0] for key in keys}
    found = facts.dues_of(session, plan, wanted, ids)
    if any(key[1] not in plan.by_key or plan.by_key[key[1]].is_routine for key in keys):
        found |= routine_dues(session, plan, ids)
    return {key: found[key] for key in keys if key in found}


def routine_dues(session: Session, plan: Plan, ids: Collection[int]) -> dict[DueKey, Due]:
    """Every routine contact, promise and call of an event that some customers are due for, ever."""
    scope = Scope(ids=tuple(sorted(ids))) if len(ids) <= facts.FEW else Scope()
    return _routine(session, plan, EVER, dt.date.max - dt.timedelta(days=400), scope)


def _routine(
    session: Session,
    plan: Plan,
    start: dt.date,
    end: dt.date,
    scope: Scope,
    steps: Collection[str] | None = None,
) -> dict[DueKey, Due]:
    found = event_dues(session, start, end, scope)
    if steps is None or Trigger.PROMISE in steps:
        found |= facts.promise_dues(session, plan, start, end, scope)
    if steps is None or Trigger.INTERVAL in steps or Trigger.NEXT_CONTACT in steps:
        found |= routine_facts.dues(session, plan, start, end, scope)
    return found


def _ahead(
    session: Session, plan: Plan, window: Window, scope: Scope, steps: Collection[str] | None = None
) -> Iterator[Due]:
    """What is computed: dated dues beyond the last roll, and routine contacts; see `find` for `steps`."""
    found: dict[DueKey, Due] = {}
    for part, span in _spans(session, plan, window):
        found |= facts.dated_dues(session, part, span, scope, steps)
    found |= _routine(session, plan, window.first, window.end, scope, steps)
    marked = raised.marked(session, scope.ids)
    told = household.told_elsewhere(household.homes(session), plan.by_key, found)
    for key, due in found.items():
        if key in marked.apart or key in told:
            continue
        settled = marked.settled.get(key[:2])
        left = due if settled is None else raised.unsettled(due, settled)
        if left is not None:
            yield left


def _tallied_ahead(session: Session, plan: Plan, window: Window, scope: Scope) -> Tally:
    """What `_ahead` yields, by names; those of whom more must be known are looked at one by one."""
    found: Tally = {}
    for part, span in _spans(session, plan, window):
        _add(found, facts.dated_tally(session, part, span, scope))
    _add(found, routine_facts.tally(session, plan, window.first, window.end, scope))
    for due in event_dues(session, window.first, window.end, scope).values():
        found.setdefault((due.on, due.step.key), set()).add(due.customer_id)
    for due in facts.promise_dues(session, plan, window.first, window.end, scope).values():
        found.setdefault((due.on, due.step.key), set()).add(due.customer_id)
    apart = _looked_at(raised.marked(session), household.homes(session))
    if scope.ids is not None:
        apart &= set(scope.ids)
    if not apart:
        return found
    found = {key: group - apart for key, group in found.items()}
    mine = Scope(scope.owner_id, tuple(sorted(apart)))
    for due in _ahead(session, plan, window, mine):
        found.setdefault((due.on, due.step.key), set()).add(due.customer_id)
    return found


def _looked_at(marked: Marked, homes: household.Homes) -> set[int]:
    ids = {key[0] for key in marked.apart} | {key[0] for key in marked.settled}
    return household.with_members(homes, ids | homes.keys())


def _spans(session: Session, plan: Plan, window: Window) -> Iterator[tuple[Plan, Span]]:
    """What is looked for on which days, beyond those that are written down."""
    reached = raised.until(session)
    first = window.end if window.kept_after is None else window.kept_after
    yield plan, Span(window.start, first, reached, window.seen_on)
    if first < window.end:
        yield plan.kept, Span(first + dt.timedelta(days=1), window.end, reached, window.seen_on)


def _is_shown(known: dict[str, Step], each: Raised, window: Window) -> bool:
    """Whether a written due is in the window and not over; what somebody put off stays until it is done."""
    _, name, date = each.key
    if not _is_in(known, name, each.on, window):
        return False
    return each.state is not State.OPEN or not _is_over(known[name], date, window)


def _is_in(known: dict[str, Step], name: str, on: dt.date, window: Window) -> bool:
    """Whether a written due is in the window: a routine one from ever, another one from its start."""
    step = known.get(name)
    return step is not None and (on >= window.start or step.is_routine)


def _is_over(step: Step, date: dt.date, window: Window) -> bool:
    return window.seen_on is not None and has_lapsed(step, date, window.seen_on)


def _add(found: Tally, more: Tally) -> None:
    for key, group in more.items():
        if key in found:
            found[key] |= group
        else:
            found[key] = group


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
