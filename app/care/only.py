"""Narrowing who is due: by kind, by step of the plan, by grade."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from app.care.plan import Plan, Trigger
from app.care.rows import DueRow, Reason, Tone

_TOGETHER = (
    frozenset({Trigger.INTERVAL, Trigger.NEXT_CONTACT}),
    frozenset({Trigger.BIRTHDAY, Trigger.FAMILY_BIRTHDAY}),
)
"""One of these stands only where the other does not: both are looked for, what is not meant is left out."""
UNGRADED = ""
"""Stands among grades for customers without one."""


@dataclass(frozen=True, slots=True)
class Only:
    """What is looked at; an empty part does not restrict."""

    tones: frozenset[Tone] = frozenset()
    steps: frozenset[str] = frozenset()
    grades: frozenset[str] = frozenset()

    def __bool__(self) -> bool:
        return bool(self.tones or self.steps or self.grades)

    def has(self, tone: Tone, step: str) -> bool:
        """Whether a due of that kind and step is looked at."""
        return (not self.tones or tone in self.tones) and (not self.steps or step in self.steps)

    def rows(self, rows: Iterable[DueRow]) -> list[DueRow]:
        """The customers looked at, with those reasons alone: what is not seen is not decided upon."""
        if not self:
            return list(rows)
        return [kept for row in rows for kept in self._kept(row)]

    def plan(self, plan: Plan) -> Plan:
        """The plan with these steps and what bears on them: all else need not be looked for."""
        return _restricted(plan, self) if self.tones or self.steps else plan

    def _kept(self, row: DueRow) -> Iterator[DueRow]:
        reasons = tuple(reason for reason in row.reasons if self.has(reason.tone, reason.step))
        if reasons and (not self.grades or (row.grade or UNGRADED) in self.grades):
            yield row if len(reasons) == len(row.reasons) else _with(row, reasons)


@lru_cache(maxsize=64)
def _restricted(plan: Plan, only: Only) -> Plan:
    wanted = {step.trigger for step in plan.steps if only.has(step.tone, step.key)}
    beside = {trigger for group in _TOGETHER if group & wanted for trigger in group}
    kept = (step for step in plan.steps if step.trigger in beside or only.has(step.tone, step.key))
    return replace(plan, steps=tuple(kept))


def _with(row: DueRow, reasons: tuple[Reason, ...]) -> DueRow:
    first = min(reason.on for reason in reasons)
    late = row.overdue_days - (first - row.date) // dt.timedelta(days=1)
    return replace(
        row,
        reasons=reasons,
        date=first,
        overdue_days=max(late, 0),
        state=min(reasons, key=lambda each: each.on).state,
    )


EVERYTHING = Only()
"""No restriction."""
