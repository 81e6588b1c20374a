"""Who is due, as pure functions of a plan, facts and days.

A window of days is turned round into keys: the birthdays kept in it, the delivery dates whose steps fall
into it, the expiries whose lead begins in it. The store is asked for facts by these keys, by index, and
each fact that comes back is looked up under its key again. So the work follows what falls due, not how
many customers there are, and each due is found whatever windows are asked for.
"""

from __future__ import annotations

import datetime as dt
from calendar import isleap
from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator
from typing import Any, NamedTuple

from app.calendar.anniversaries import birthday_keys, month_days, month_origins
from app.calendar.dates import Calendar
from app.calendar.festivals import festivals_on
from app.calendar.lunar import to_lunar
from app.care.plan import Audience, Plan, Step, Trigger

LONGEST_CUSTOM = 60
ROUTINE = frozenset({Trigger.INTERVAL.value, Trigger.NEXT_CONTACT.value})
"""Keys of the steps by which a customer is never forgotten: one of them always lies ahead."""


class Hit(NamedTuple):
    """A step falls on a date for facts with some key; `year` is that of the fact's own calendar."""

    step: Step
    date: dt.date
    year: int


Hits = dict[Hashable, list[Hit]]
DueKey = tuple[int, str, dt.date]
"""What identifies a due: customer, step and the date it falls on."""
Tally = dict[tuple[dt.date, str], set[int]]
"""Which customers fall due, by day and step."""


class Fact(NamedTuple):
    """One dated thing of a customer; `year` is that of birth or wedding, `detail` is for the wording."""

    customer_id: int
    opened_on: dt.date
    grade: str | None
    stage: str | None
    key: Hashable
    year: int | None
    detail: tuple[Any, ...]


class Contact(NamedTuple):
    """How things stand with one customer: what the next routine contact follows from."""

    opened_on: dt.date
    grade: str | None
    intent: str | None
    last_on: dt.date | None
    next_on: dt.date | None

    @property
    def since(self) -> dt.date:
        """The day from which the interval counts: the last contact, or else the opening of the file."""
        return self.last_on or self.opened_on


class Due(NamedTuple):
    """One contact that falls due; several facts of one customer, step and date are one due (twins)."""

    customer_id: int
    step: Step
    date: dt.date
    year: int
    facts: list[Fact]


def hits(steps: Iterable[Step], days: Iterable[dt.date], seen_on: dt.date | None = None) -> Hits:
    """What to look for, by key, so that the steps fall on these days; without what lapsed by `seen_on`."""
    found: Hits = defaultdict(list)
    days = list(days)
    for step in steps:
        turn_back = _ORIGINS[step.trigger]
        for day in days:
            if seen_on is not None and has_lapsed(step, day, seen_on):
                continue
            for key, year in turn_back(step, day):
                found[key].append(Hit(step, day, year))
    return found


def has_lapsed(step: Step, date: dt.date, seen_on: dt.date) -> bool:
    """Whether it is too late for a due of that date, by the plan's own word."""
    return step.open_days is not None and (seen_on - date).days > step.open_days


def dues(hits: Hits, facts: Iterable[Fact]) -> dict[DueKey, Due]:
    """The dues of some facts: none before the file was opened, before birth or for another audience."""
    found: dict[DueKey, Due] = {}
    for fact, step, date, year in _meetings(hits, facts):
        key = (fact[0], step.key, date)
        if key in found:
            found[key].facts.append(fact)
        else:
            found[key] = Due(fact[0], step, date, year, [fact])
    return found


def tally(hits: Hits, facts: Iterable[Fact], found: Tally) -> None:
    """The same dues by their names alone, into `found`: for counting many, at a fraction of the cost."""
    for fact, step, date, _ in _meetings(hits, facts):
        key = (date, step.key)
        if key in found:
            found[key].add(fact[0])
        else:
            found[key] = {fact[0]}


def _meetings(hits: Hits, facts: Iterable[Fact]) -> Iterator[tuple[Fact, Step, dt.date, int]]:
    """Each fact with each step that it makes fall due."""
    for fact in facts:
        _, opened_on, grade, stage, fact_key, since, _ = fact
        for step, date, year in hits.get(fact_key, ()):
            if date < opened_on or (since is not None and year <= since):
                continue
            if step.audience and not suits(step.audience, grade, stage):
                continue
            yield fact, step, date, year


def suits(audience: Audience, grade: str | None, stage: str | None) -> bool:
    """Whether a customer of that grade and stage is meant."""
    return (not audience.grades or grade in audience.grades) and (
        not audience.stages or stage in audience.stages
    )


def routine(plan: Plan, contact: Contact) -> tuple[Step, dt.date] | None:
    """The next contact that follows from the last: the day agreed on, else the interval, else none.

    A day agreed on counts while it is later than the last contact; one from before the file was opened
    (an old list) does not.
    """
    agreed = plan.by_key.get(Trigger.NEXT_CONTACT)
    if agreed and contact.next_on and is_agreed(contact):
        return agreed, contact.next_on
    days = interval_days(plan, contact.grade, contact.intent)
    step = plan.by_key.get(Trigger.INTERVAL)
    if days is None or step is None:
        return None
    return step, max(contact.since + dt.timedelta(days=days), contact.opened_on)


def is_agreed(contact: Contact) -> bool:
    """Whether the next contact noted in the file still stands."""
    if contact.next_on is None or contact.next_on < contact.opened_on:
        return False
    return contact.last_on is None or contact.next_on > contact.last_on


def interval_days(plan: Plan, grade: str | None, intent: str | None) -> int | None:
    """How many days may pass between contacts: by intent for a prospect, else by grade."""
    return plan.intent_days.get(intent or "") or plan.grade_days.get(grade or "")


def days_between(start: dt.date, end: dt.date) -> list[dt.date]:
    """Every day from start to end, both included."""
    return [start + dt.timedelta(days=number) for number in range((end - start).days + 1)]


def silent_reason(stage: str | None, *, do_not_contact: bool, deceased: bool) -> str:
    """The code of why a customer gets no dues; empty when they do."""
    if deceased:
        return "deceased"
    if do_not_contact:
        return "do-not-contact"
    return "lost" if stage == "lost" else ""


_Origin = Iterator[tuple[Hashable, int]]


def _dated(step: Step, day: dt.date) -> _Origin:
    for origin in month_origins(day - dt.timedelta(days=step.days), step.months):
        yield origin, day.year


def _expiring(step: Step, day: dt.date) -> _Origin:
    for origin, year in _dated(step, day):
        yield (step.trigger, origin), year


def _yearly(step: Step, day: dt.date) -> _Origin:
    kept = day - dt.timedelta(days=step.days)
    for month, number in month_days(kept):
        for years in range(1, LONGEST_CUSTOM + 1):
            if (month, number) != (2, 29) or isleap(kept.year - years):
                yield dt.date(kept.year - years, month, number), years


def _wedding(step: Step, day: dt.date) -> _Origin:
    kept = day - dt.timedelta(days=step.days)
    for key in month_days(kept):
        yield key, kept.year


def _birthday(step: Step, day: dt.date) -> _Origin:
    kept = day - dt.timedelta(days=step.days)
    for key in birthday_keys(kept):
        yield key, to_lunar(kept).year if key.calendar is Calendar.LUNAR else kept.year


def _festival(step: Step, day: dt.date) -> _Origin:
    kept = day - dt.timedelta(days=step.days)
    if any(festival.key == step.festival for festival in festivals_on(kept)):
        yield step.key, kept.year


_ORIGINS: dict[Trigger, Callable[[Step, dt.date], _Origin]] = {
    Trigger.BIRTHDAY: _birthday,
    Trigger.FAMILY_BIRTHDAY: _birthday,
    Trigger.WEDDING: _wedding,
    Trigger.DELIVERY: _dated,
    Trigger.DELIVERY_YEARLY: _yearly,
    Trigger.OPENED: _dated,
    Trigger.INSURANCE: _dated,
    Trigger.INSPECTION: _dated,
    Trigger.PREMIUM: _dated,
    Trigger.POLICY: _expiring,
    Trigger.CONTRACT: _expiring,
    Trigger.WARRANTY: _expiring,
    Trigger.FESTIVAL: _festival,
    Trigger.PROMISE: _dated,
}
