"""The reads of the editor of plans."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from app import clock
from app.care import plans, preview
from app.care.plan import Step
from app.care.plans import PlanRow
from app.care.preview import OnStep, Preview
from app.staff import queries as staff
from ui.words import tr


@dataclass(frozen=True, slots=True)
class Plans:
    """Every plan with its steps, and how many days may pass between contacts."""

    rows: tuple[PlanRow, ...]
    grade_days: Mapping[str, int]
    intent_days: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Foretold:
    """What a step would bring, what it brings as it is kept (None: not kept yet), and who is who."""

    drafted: Preview
    kept: Preview | None
    people: Mapping[int, str]

    def name_of(self, owner_id: int | None) -> str:
        """A salesperson by name; whoever owns none has none."""
        return self.people.get(owner_id or 0, tr("没有归属"))


def shown(session: Any) -> Plans:
    """Everything the editor lists."""
    plan = plans.load(session)
    return Plans(tuple(plans.listed(session)), dict(plan.grade_days), dict(plan.intent_days))


def foretell(session: Any, drafted: Step, kept: Step | None, progress: OnStep) -> Foretold:
    """What a step brings in the year before and the year after today, as drafted and as it is kept."""
    return _foretold(session, [drafted], None if kept in (None, drafted) else [kept], progress)


def foretell_plan(session: Any, plan: str, progress: OnStep) -> Foretold:
    """What a whole plan would bring with every step on, and what it brings as it is kept."""
    steps = preview.steps_of(session, plan)
    on = [step for step in steps if step.is_on]
    return _foretold(session, steps, on if len(on) < len(steps) else None, progress)


def _foretold(
    session: Any, drafted: Sequence[Step], kept: Sequence[Step] | None, progress: OnStep
) -> Foretold:
    day: dt.date = clock.today()
    passes = 1 if kept is None else 2
    ahead = preview.preview(session, drafted, day, lambda done, total: progress(done, total * passes))
    before = None
    if kept is not None:
        past = preview.preview(session, kept, day, lambda done, total: progress(total + done, total * 2))
        before = past.summed()
    people = {row.id: row.name for row in staff.everybody(session)}
    return Foretold(ahead.summed(), before, people)
