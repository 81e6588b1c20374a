"""Reading the dues that have come: what stands open of them, by index, and how far they are written down."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import cache, lru_cache
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Date, Row, Select, bindparam, literal_column, select
from sqlalchemy.orm import Session

from app.care.dues import schedule
from app.care.dues.fact_rows import Kind, Scope
from app.care.dues.schedule import Due, DueKey, Fact, Tally, Turn
from app.care.models import CareRoll, RaisedDue
from app.care.rows import State
from app.staff.queries import shop
from app.storage.journal import table_of
from app.storage.lists import dumped, listed_in
from app.storage.once import once

APART, MOVED = "apart", "moved"
_table = table_of(RaisedDue)
_r = _table.c
_roll = table_of(CareRoll).c
_OPEN = literal_column("is_open") == literal_column("1")
_MARKED = literal_column("mark") != literal_column("''")
_ROLLED = select(_roll.until, _roll.started_on)


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
    row = session.execute(_ROLLED).one_or_none()
    return None if row is None else (row[0], row[1])


def opened(session: Session, start: dt.date, end: dt.date, scope: Scope) -> list[Raised]:
    """What is written down and stands open on these days."""
    columns = (_r.customer_id, _r.step, _r.date, _r.on_day, _r.state)
    found = _standing(session, columns, start, end, scope)
    return [Raised((row[0], row[1], row[2]), row[3], State(row[4])) for row in found]


def tally(session: Session, start: dt.date, end: dt.date, scope: Scope, *, decided: bool = False) -> Tally:
    """The same by names alone, from the index; or only what somebody put off or handed over."""
    found: Tally = defaultdict(set)
    columns = (_r.on_day, _r.step, _r.customer_id)
    for on, step, customer_id in _standing(session, columns, start, end, scope, decided=decided):
        found[on, step].add(customer_id)
    return found


_Columns = tuple[ColumnElement[Any], ...]


def _standing(
    session: Session, columns: _Columns, start: dt.date, end: dt.date, scope: Scope, *, decided: bool = False
) -> Sequence[Row[*tuple[Any, ...]]]:
    values = scope.values | {"start": start, "end": end}
    return session.connection().execute(_open_on(columns, scope.kind, decided), values).all()


@lru_cache(maxsize=32)
def _open_on(columns: _Columns, kind: Kind, decided: bool) -> Select[*tuple[Any, ...]]:
    of_owner, of_ids = kind
    start, end = bindparam("start", type_=Date), bindparam("end", type_=Date)
    statement = select(*columns).where(_OPEN, _r.on_day.between(start, end))
    if decided:
        statement = statement.where(_r.state != State.OPEN.value)
    if of_owner:
        statement = statement.where(_r.for_id == bindparam("owner"))
    return statement.where(_r.customer_id.in_(listed_in("ids"))) if of_ids else statement


def marked(session: Session, ids: Collection[int] | None = None) -> Marked:
    """What is written down of dues that are computed all the same, of some customers or of all."""
    values = {} if ids is None else {"ids": dumped(ids)}
    apart: set[DueKey] = set()
    settled: dict[tuple[int, str], list[Turn]] = defaultdict(list)
    for customer_id, step, date, mark, facts in session.connection().execute(_marks(ids is not None), values):
        if mark == APART:
            apart.add((customer_id, step, date))
        else:
            settled[customer_id, step] += turns(facts, date)
    return Marked(frozenset(apart), {key: tuple(each) for key, each in settled.items()})


@cache
def _marks(of_ids: bool) -> Select[*tuple[Any, ...]]:
    statement = select(_r.customer_id, _r.step, _r.date, _r.mark, _r.facts).where(_MARKED)
    return statement.where(_r.customer_id.in_(listed_in("ids"))) if of_ids else statement


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
