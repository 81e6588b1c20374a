"""What a plan would bring: its dues week by week, by salesperson and by step, before it is switched on."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Callable, Collection
from dataclasses import dataclass, replace

from sqlalchemy.orm import Session

from app.calendar.anniversaries import add_months
from app.care import plans
from app.care.dues import facts, household
from app.care.dues.fact_rows import Scope
from app.care.dues.facts import EVER, Span
from app.care.plan import Plan, Step, Trigger

MONTHS = 12
WEEK = dt.timedelta(days=7)
SUNDAY = dt.timedelta(days=6)
OnStep = Callable[[int, int], None]
"""Told how many weeks of all are done; it may raise to stop."""


@dataclass(frozen=True, slots=True)
class WeekCount:
    """How many dues of one step one salesperson has in the week that begins on that Monday.

    Of the week that goes on, what lies `ahead` (today or later) is counted apart from what has been.
    """

    week: dt.date
    owner_id: int | None
    step: str
    ahead: bool
    count: int


@dataclass(frozen=True, slots=True)
class Preview:
    """The weeks from `start` to `end`; what lies before `today` is what would have been."""

    start: dt.date
    today: dt.date
    end: dt.date
    counts: tuple[WeekCount, ...]

    @property
    def total(self) -> int:
        """All dues of both years."""
        return sum(each.count for each in self.counts)

    @property
    def past(self) -> int:
        """The dues of the year that is over."""
        return sum(each.count for each in self.counts if not each.ahead)

    @property
    def ahead(self) -> int:
        """The dues of the year that begins today."""
        return sum(each.count for each in self.counts if each.ahead)

    @property
    def owners(self) -> set[int | None]:
        """Whose customers they are; None where there are some of nobody."""
        return {each.owner_id for each in self.counts}

    def summed(self) -> Preview:
        """All steps together: a plan of a hundred steps has a hundred times as many counts as are shown."""
        sums: Counter[tuple[dt.date, int | None, bool]] = Counter()
        for each in self.counts:
            sums[each.week, each.owner_id, each.ahead] += each.count
        counts = (WeekCount(week, owner, "", ahead, count) for (week, owner, ahead), count in sums.items())
        return replace(self, counts=tuple(counts))

    def of(self, owner_id: int | None) -> Preview:
        """The part of one salesperson, or of nobody."""
        return replace(self, counts=tuple(each for each in self.counts if each.owner_id == owner_id))

    def by_week(self) -> dict[dt.date, int]:
        """The dues of each week, also of those without any."""
        found = dict.fromkeys(_weeks(self.start, self.end), 0)
        for each in self.counts:
            found[each.week] += each.count
        return found


def preview(
    session: Session, steps: Collection[Step], day: dt.date, progress: OnStep | None = None
) -> Preview:
    """What these steps, kept or not, bring in the twelve months before a day and the twelve after it.

    They are looked at as if they had always held, with the files as they are now: a customer has dues from
    the opening of the file on. Routine contacts follow from each other and are not foretold.
    """
    plan = _alone(plans.load(session), steps)
    first, end = add_months(day, -MONTHS), add_months(day, MONTHS) - dt.timedelta(days=1)
    start = _monday(first)
    owners, homes = facts.owners(session), household.homes(session)
    found: Counter[tuple[dt.date, int | None, str, bool]] = Counter()
    weeks = _weeks(start, end)
    for done, week in enumerate(weeks):
        if progress is not None:
            progress(done, len(weeks))
        tally = facts.dated_tally(
            session, plan, Span(max(week, first), min(week + SUNDAY, end), EVER), Scope()
        )
        keys = [(each, step, on) for (on, step), group in tally.items() for each in group & homes.keys()]
        told = household.told_elsewhere(homes, plan.by_key, keys)
        for (on, step), group in tally.items():
            whose = Counter(owners.get(each) for each in group if (each, step, on) not in told)
            for owner_id, count in whose.items():
                found[week, owner_id, step, on >= day] += count
    counts = (WeekCount(*key, count) for key, count in found.items())
    return Preview(start, day, end, tuple(sorted(counts, key=lambda each: (each.week, each.step))))


def steps_of(session: Session, plan: str) -> list[Step]:
    """The steps of one plan as they hold today, those switched off among them."""
    found = next((row.steps for row in plans.listed(session) if row.key == plan), ())
    return [row.step for row in found]


def _alone(plan: Plan, steps: Collection[Step]) -> Plan:
    """A plan of these steps as if they had always held."""
    ever = (
        replace(step, key=step.key or "new", is_on=True, from_on=None, until_on=None, before=())
        for step in steps
        if not step.is_routine and step.trigger is not Trigger.EVENT
    )
    return replace(plan, steps=tuple(ever))


def _weeks(start: dt.date, end: dt.date) -> list[dt.date]:
    return [start + WEEK * number for number in range((end - start).days // 7 + 1)]


def _monday(day: dt.date) -> dt.date:
    return day - dt.timedelta(days=day.weekday())
