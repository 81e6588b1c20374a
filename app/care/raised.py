"""Reading the dues that have come: what stands open of them, by index, and how far they are written down."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import NamedTuple

from sqlalchemy import ColumnElement, literal_column, select
from sqlalchemy.orm import Session

from app.care import schedule
from app.care.fact_rows import Scope, listed
from app.care.models import CareRoll, RaisedDue
from app.care.rows import State
from app.care.schedule import Due, DueKey, Fact, Tally, Turn
from app.staff.queries import shop
from app.storage.journal import table_of
from app.storage.once import once

APART, MOVED = "apart", "moved"
_table = table_of(RaisedDue)
_r = _table.c
_roll = table_of(CareRoll).c
_OPEN = literal_column("is_open") == literal_column("1")
_MARKED = literal_column("mark") != literal_column("''")


class Raised(NamedTuple):
    """A due as it is written down and stands open."""

    key: DueKey
    on: dt.date
    state: State


class Marked(NamedTuple):
    """What the computed dues must leave out: those that stand here, and what was settled before it moved."""

    apart: frozenset[DueKey]
    settled: Mapping[tuple[int, str], tuple[Turn, ...]]


def until(session: Session) -> dt.date:
    """The date up to which all that fell due is written down: what falls later is computed.

    Nothing falls before the day from which care counts; when that day was moved back, all since is open
    to be computed again.
    """
    start = shop(session).care_start
    eve = start - dt.timedelta(days=1)
    row = once(session, _rolled)
    if row is None:
        return eve
    reached, started_on = row
    return eve if start < started_on else max(reached, eve)


def _rolled(session: Session) -> tuple[dt.date, dt.date] | None:
    row = session.execute(select(_roll.until, _roll.started_on)).one_or_none()
    return None if row is None else (row[0], row[1])


def opened(session: Session, start: dt.date, end: dt.date, scope: Scope) -> list[Raised]:
    """What is written down and stands open on these days."""
    columns = (_r.customer_id, _r.step, _r.date, _r.on_day, _r.state)
    found = session.execute(select(*columns).where(*_standing(start, end, scope)))
    return [Raised((row[0], row[1], row[2]), row[3], State(row[4])) for row in found]


def tally(session: Session, start: dt.date, end: dt.date, scope: Scope) -> Tally:
    """The same by names alone, from the index."""
    found: Tally = defaultdict(set)
    columns = (_r.on_day, _r.step, _r.customer_id)
    standing = session.execute(select(*columns).where(*_standing(start, end, scope))).all()
    for on, step, customer_id in standing:
        found[on, step].add(customer_id)
    return found


def _standing(start: dt.date, end: dt.date, scope: Scope) -> Iterator[ColumnElement[bool]]:
    yield _OPEN
    yield _r.on_day.between(start, end)
    if scope.owner_id is not None:
        yield _r.for_id == scope.owner_id
    if scope.ids is not None:
        yield _r.customer_id.in_(listed(scope.ids))


def marked(session: Session, ids: Collection[int] | None = None) -> Marked:
    """What is written down of dues that are computed all the same, of some customers or of all."""
    columns = (_r.customer_id, _r.step, _r.date, _r.mark, _r.facts)
    statement = select(*columns).where(_MARKED)
    if ids is not None:
        statement = statement.where(_r.customer_id.in_(listed(ids)))
    apart: set[DueKey] = set()
    settled: dict[tuple[int, str], list[Turn]] = defaultdict(list)
    for customer_id, step, date, mark, facts in session.execute(statement):
        if mark == APART:
            apart.add((customer_id, step, date))
        else:
            settled[customer_id, step] += turns(facts, date)
    return Marked(frozenset(apart), {key: tuple(each) for key, each in settled.items()})


def turns(text: str, date: dt.date) -> list[Turn]:
    """The facts of a due of that date as they are stored."""
    found = (each.split(":") for each in text.split())
    return [Turn(int(subject), int(turn), date) for subject, turn in found]


def facts_text(due: Due) -> str:
    """The facts of a due as they are stored."""
    step, year = due.step, due.year
    return " ".join(f"{fact.subject}:{schedule.turn_of(step, fact.key, year)}" for fact in due.facts)


def turn_of(due: Due, fact: Fact) -> Turn:
    """Which time of one of its facts a due is."""
    return Turn(fact.subject, schedule.turn_of(due.step, fact.key, due.year), due.date)


def unsettled(due: Due, settled: Iterable[Turn]) -> Due | None:
    """The due with the facts that were not settled under another date; None when nothing is left of it."""
    settled = tuple(settled)
    left = [
        fact
        for fact in due.facts
        if not any(schedule.is_same_turn(due.step, each, turn_of(due, fact)) for each in settled)
    ]
    return due._replace(facts=left) if left else None
