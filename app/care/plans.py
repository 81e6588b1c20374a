"""The shop's plans: the trade's steps, and over them those that the shop changed or made itself.

Nothing is stored of a step that the shop never touched: it follows its trade's pack. A change of when or
whom a step concerns holds from a day on and leaves the version before it as it was, so that what fell due
under that one stays as it fell; a change of words holds at once.
"""

from __future__ import annotations

import datetime as dt
import json
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import groupby
from typing import Any, NamedTuple

from sqlalchemy import Text, select, type_coerce
from sqlalchemy.orm import Session

from app import clock
from app.care import step_json
from app.care.models import CarePlan, CareRoll, CareStep
from app.care.packs import trades
from app.care.plan import GROUPS, ROUTINE, Plan, Rest, Step, Words
from app.staff.queries import DAY_PLAN, DAYS_OFF, settings, workdays_of
from app.storage.journal import table_of
from app.storage.once import once

INTERVALS = "care_intervals"
"""The setting with the shop's own days between contacts: `{"grades": {...}, "intents": {...}}`."""
REST_BACK, REST_AHEAD = 100, 500
"""Days before and after the day of a roll whose days off are kept."""
_s = table_of(CareStep).c
_r = table_of(CareRoll).c
_p = table_of(CarePlan).c
_REST = select(type_coerce(_r.rest, Text))
_VERSIONS = select(_s.key, _s.from_on, _s.until_on, _s.is_on, type_coerce(_s.content, Text)).order_by(
    _s.key, _s.from_on, _s.id
)


@dataclass(frozen=True, slots=True)
class StepRow:
    """A step as the shop has it on a day; `changes_on` is when that ends, `then` what holds from there on.

    `origin` is `pack` for one as the trade has it, `switched` for one of the trade that the shop only
    switched on or off, `changed` for one that it changed, `own` for one that the shop made.
    """

    step: Step
    origin: str
    changes_on: dt.date | None
    then: Step | None = None

    @property
    def is_switched_then(self) -> bool:
        """Whether what holds later is the same step, only on or off."""
        return self.then is not None and self.then.is_on != self.step.is_on and _is_same(self.then, self.step)


@dataclass(frozen=True, slots=True)
class PlanRow:
    """A plan with its steps in their order, those switched off among them."""

    key: str
    name: Words
    steps: tuple[StepRow, ...]


class _Version(NamedTuple):
    """A row as it is stored, its content still text: equal rows make the same plan."""

    key: str
    from_on: dt.date | None
    until_on: dt.date | None
    is_on: bool
    content: str


def load(session: Session) -> Plan:
    """The plan of the file: one object as long as neither the trade nor a step changes."""
    return once(session, _load)


def _load(session: Session) -> Plan:
    values = settings(session)
    days = values.get(INTERVALS) or {}
    grades, intents = (tuple(sorted(days.get(part, {}).items())) for part in ("grades", "intents"))
    off = (values.get(DAYS_OFF), json.dumps(values.get(DAY_PLAN)))
    rest = session.scalar(_REST) or "{}"
    return _assembled(pack_of(session), grades, intents, _versions(session), off, rest)


def listed(session: Session, day: dt.date | None = None) -> list[PlanRow]:
    """Every plan with its steps as they hold on a day (today), in the shop's order."""
    day = day or clock.today()
    pack, rows = pack_of(session), _versions(session)
    ours = {row.key for row in rows}
    found: dict[str, list[StepRow]] = defaultdict(list)
    for key, chain in _joined(pack, rows).items():
        left = [step for step in chain if step.until_on is None or day < step.until_on]
        if left:
            current, then = left[0], left[1] if len(left) > 1 else None
            origin = _origin(left[:2], pack.by_key.get(key)) if key in ours else "pack"
            found[current.group].append(StepRow(current, origin, current.until_on, then))
    return [
        PlanRow(key, name, tuple(sorted(found[key], key=_place(order))))
        for key, name, order in groups(session)
    ]


def _origin(versions: Sequence[Step], theirs: Step | None) -> str:
    """What the shop did to a step of the trade, by what holds now and what comes after it."""
    if theirs is None:
        return "own"
    if not all(_is_same(step, theirs) for step in versions):
        return "changed"
    return "pack" if all(step.is_on == theirs.is_on for step in versions) else "switched"


def _is_same(one: Step, other: Step) -> bool:
    """Whether two versions differ in nothing but since when they hold, and whether they are on."""
    held = {"is_on": True, "from_on": None, "until_on": None, "before": ()}
    return replace(one, **held) == replace(other, **held)  # type: ignore[arg-type]


def versions(session: Session, key: str) -> tuple[Step, ...]:
    """Every version of a step in order, those switched off too; empty for one that never was."""
    return tuple(_chains(session).get(key, ()))


def pack_of(session: Session) -> Plan:
    """The plan of the trade, as its pack has it."""
    return trades.plan(session)


def _versions(session: Session) -> tuple[_Version, ...]:
    return tuple(_Version(*row) for row in session.execute(_VERSIONS))


def _chains(session: Session) -> dict[str, list[Step]]:
    return _joined(pack_of(session), _versions(session))


@lru_cache(maxsize=32)
def _assembled(
    pack: Plan,
    grades: tuple[tuple[str, int], ...],
    intents: tuple[tuple[str, int], ...],
    rows: tuple[_Version, ...],
    off: tuple[str | None, str],
    rest: str,
) -> Plan:
    chains = _joined(pack, rows)
    days_off, day_plan = off
    return replace(
        pack,
        steps=tuple(step for chain in chains.values() for step in chain if _counts(step)),
        grade_days={**pack.grade_days, **dict(grades)},
        intent_days={**pack.intent_days, **dict(intents)},
        workdays=workdays_of(days_off, json.loads(day_plan)),
        rest=_rest(json.loads(rest), off),
    )


def _rest(kept: Mapping[str, Any], off: tuple[str | None, str]) -> Rest | None:
    """The days off that were kept, unless the shop has changed its mind since."""
    if not kept or kept["by"] != list(off):
        return None
    first, last = (dt.date.fromisoformat(kept[end]) for end in ("first", "last"))
    return Rest(first, last, frozenset(map(dt.date.fromisoformat, kept["off"])))


def rest_around(session: Session, plan: Plan, day: dt.date) -> dict[str, Any]:
    """The days off around a day, to be kept."""
    values = settings(session)
    first, last = day - dt.timedelta(days=REST_BACK), day + dt.timedelta(days=REST_AHEAD)
    days = (first + dt.timedelta(days=number) for number in range(REST_BACK + REST_AHEAD + 1))
    return {
        "by": [values.get(DAYS_OFF), json.dumps(values.get(DAY_PLAN))],
        "first": first.isoformat(),
        "last": last.isoformat(),
        "off": [each.isoformat() for each in days if plan.workdays.is_off(each)],
    }


def _counts(step: Step) -> bool:
    """A version that is off brings nothing; of a routine step only the last one counts."""
    return step.is_on and not (step.trigger in ROUTINE and step.until_on)


@lru_cache(maxsize=32)
def _joined(pack: Plan, rows: tuple[_Version, ...]) -> dict[str, list[Step]]:
    """By key the versions of each step, the pack's in its order first."""
    chains = {step.key: [step] for step in pack.steps}
    for key, group in groupby(rows, key=lambda row: row.key):
        chain: list[Step] = []
        for row in group:
            step = step_json.from_json(key, _parsed(row.content))
            held = replace(step, from_on=row.from_on, until_on=row.until_on, before=tuple(chain))
            chain.append(replace(held, is_on=bool(row.is_on)))
        chains[key] = chain
    return chains


@lru_cache(maxsize=1024)
def _parsed(content: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(content)
    return found


def groups(session: Session) -> list[tuple[str, Words, Sequence[str]]]:
    """Key, name and the order of its steps of each plan, in their order."""
    stored = {row.key: row for row in session.execute(select(*_p).order_by(_p.position, _p.id))}
    keys = [key for key in GROUPS if key not in stored]
    places = {key: place for place, key in enumerate(GROUPS)} | {k: r.position for k, r in stored.items()}
    ordered = sorted([*keys, *stored], key=lambda key: places[key])
    found: list[tuple[str, Words, Sequence[str]]] = []
    for key in ordered:
        row = stored.get(key)
        name = GROUPS[key] if row is None else Words(row.zh, row.en)
        found.append((key, name, () if row is None else row.step_order or ()))
    return found


def _place(order: Sequence[str]) -> Callable[[StepRow], int]:
    places = {key: place for place, key in enumerate(order)}
    return lambda row: places.get(row.step.key, len(places))
