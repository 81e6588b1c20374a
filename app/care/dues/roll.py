"""Writing down what has become due: at the start, at midnight, and after every write.

`roll` goes on from where it stopped and raises what fell due since. `refresh` follows every write, undo
among them, in its own transaction: for the customers that it touched it raises what stands from today on,
closes what no longer applies and opens again what does. So nothing that was due can vanish by a later
edit without saying so, and what was long past when its fact became known is not raised at all.
"""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Collection
from functools import lru_cache
from typing import Any

from sqlalchemy import RowMapping, and_, bindparam, delete, insert, select, update
from sqlalchemy.orm import Session

from app import clock
from app.care import plans
from app.care.dues import facts, household, raised, schedule
from app.care.dues.schedule import Hits, days_between
from app.care.dues.written import Keeping, Written, decisions_on, store, store_raised
from app.care.models import CareRoll, RaisedDue
from app.care.plan import Plan, Step, Trigger
from app.care.step_json import to_json
from app.staff.queries import shop
from app.storage import once
from app.storage.journal import table_of

AT_ONCE = 31
"""So many days are rolled by one write, so that others get their turn."""
LONGEST = 800
"""A clock that is further ahead than this is wrong: dues are then computed, not written down."""
_TIMES = ("trigger", "months", "days", "festival", "fixed", "audience", "open_days")
_r = table_of(RaisedDue).c
_roll = table_of(CareRoll).c


def is_behind(session: Session, day: dt.date) -> bool:
    """Whether there is something to roll up to a day."""
    ahead = (day - raised.until(session)).days
    return 0 < ahead <= LONGEST or (ahead <= 0 and _state(session) is None)


def roll(session: Session, day: dt.date) -> bool:
    """Write down what fell due, for at most `AT_ONCE` days; whether there is more up to that day."""
    plan, reached = plans.load(session), raised.until(session)
    if 0 < (day - reached).days <= LONGEST:
        end = min(day, reached + dt.timedelta(days=AT_ONCE))
        _raise(session, plan, days_between(reached + dt.timedelta(days=1), end), day)
        reached = end
    _close_lapsed(session, plan, day)
    _keep_state(session, plan, reached, plans.rest_around(session, plan, day))
    return is_behind(session, day)


def refresh(session: Session, ids: Collection[int]) -> None:
    """Bring the written dues along with a write that touched these customers, or the plans."""
    today, plan, state = clock.today(), plans.load(session), _state(session)
    if state is not None:
        changed = _changed(state, plan)
        if changed:
            names = frozenset(changed)
            Keeping(session, plan, today).follow_plan(names, _pending_of(plan, names, today))
        if state["started_on"] != shop(session).care_start:
            _follow_start(session, state["started_on"])
        if changed or state["started_on"] != shop(session).care_start:
            _keep_state(session, plan, raised.until(session), state["rest"])
            once.begin(session)
    if ids:
        everybody = household.with_members(household.homes(session), ids)
        Keeping(session, plan, today).follow_facts(everybody)


def _raise(session: Session, plan: Plan, days: list[dt.date], today: dt.date) -> None:
    """What falls on these dates, of everybody."""

    def wanted(triggers: tuple[Trigger, ...]) -> Hits:
        return schedule.hits(plan, plan.of(*triggers), days)

    found = facts.dues_of(session, plan, wanted, None, opened=True, bare=True)
    told = household.told_elsewhere(household.homes(session), plan.by_key, found)
    settled = raised.marked(session).settled
    decided = decisions_on(session, days[0], days[-1])
    owners = facts.owners(session)
    standing = {key: due for key, due in found.items() if key not in told}
    for key in [key for key in standing if key[:2] in settled]:
        left = raised.unsettled(standing[key], settled[key[:2]])
        if left is None:
            del standing[key]
        else:
            standing[key] = left
    known = [standing.pop(key) for key in decided.keys() & standing.keys()]
    decisions = (decided[due.customer_id, due.step.key, due.date] for due in known)
    rows = [
        Written.of(due, today, owners.get(due.customer_id), decision)
        for due, decision in zip(known, decisions, strict=True)
    ]
    store(session, rows, replace=False)
    store_raised(session, standing.values(), today, owners)


def _close_lapsed(session: Session, plan: Plan, day: dt.date) -> None:
    """What its plan lets lapse is closed on the day after it was open."""
    lapsing = [
        {"mine": step.key, "last": day - dt.timedelta(days=step.open_days)}
        for step in plan.by_key.values()
        if step.open_days is not None
    ]
    if not lapsing:
        return
    mine = and_(
        _r.is_open.is_(True), _r.state == "open", _r.step == bindparam("mine"), _r.date < bindparam("last")
    )
    closed = {"is_open": False, "state": "closed", "closed_on": day, "closed_why": "lapsed"}
    session.connection().execute(update(table_of(RaisedDue)).where(mine).values(**closed), lapsing)


def _follow_start(session: Session, before: dt.date) -> None:
    """What lies before the day from which care counts is laid down; what no longer does, stands again."""
    start, table = shop(session).care_start, table_of(RaisedDue)
    if start > before:
        mine = and_(_r.is_open.is_(True), _r.state == "open", _r.on_day < start)
        closed = {"is_open": False, "state": "closed", "closed_on": clock.today(), "closed_why": "laid-down"}
        session.execute(update(table).where(mine).values(**closed))
        return
    mine = and_(_r.closed_why == "laid-down", _r.on_day >= start)
    again = {"is_open": True, "state": "open", "closed_on": None, "closed_why": None}
    session.execute(update(table).where(mine).values(**again))


def _state(session: Session) -> RowMapping | None:
    return session.execute(select(*_roll)).mappings().one_or_none()


def _keep_state(session: Session, plan: Plan, reached: dt.date, rest: dict[str, Any]) -> None:
    start = shop(session).care_start
    row = {"until": reached, "started_on": start, "marks": marks(plan), "rest": rest}
    session.execute(delete(table_of(CareRoll)))
    session.execute(insert(table_of(CareRoll)).values(id=1, **row))


def _changed(state: RowMapping, plan: Plan) -> set[str]:
    """The steps that fall otherwise than when the state was kept."""
    old, new = state["marks"], marks(plan)
    return {key for key in old.keys() | new.keys() if old.get(key) != new.get(key)}


@lru_cache(maxsize=8)
def marks(plan: Plan) -> dict[str, str]:
    """By step, all that decides when and for whom it falls due."""
    found = {key: json.dumps([_timing(step) for step in steps]) for key, steps in plan.versions.items()}
    if Trigger.INTERVAL in found:
        found[Trigger.INTERVAL] += json.dumps([dict(plan.grade_days), dict(plan.intent_days)], sort_keys=True)
    return found


def _timing(step: Step) -> list[Any]:
    kept = to_json(step)
    told = [kept.get(part) for part in _TIMES]
    when = [None if day is None else day.isoformat() for day in (step.from_on, step.until_on)]
    return [*told, *when, step.is_on, [_timing(each) for each in step.before]]


def _pending_of(plan: Plan, names: frozenset[str], today: dt.date) -> Any:
    def of(triggers: tuple[Trigger, ...], until: dt.date) -> Hits:
        steps = [step for step in plan.of(*triggers) if step.key in names]
        return schedule.pending(plan, steps, today, until)

    return of
