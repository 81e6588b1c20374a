"""The reads of the calendar: each one trip to the reader, so that what it gives fits together."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from app import clock
from app.calendar import lunar
from app.calendar.festivals import festivals_on
from app.calendar.workdays import ORDINARY, Duty, Workdays
from app.care import queries
from app.care.only import Only
from app.care.rows import DueRow, Tone
from app.staff import queries as staff

LATE_SHOWN = 200


@dataclass(frozen=True, slots=True)
class DayFace:
    """What a day is for everybody: `short` is the lunar day in a cell, `lunar` in words."""

    short: str
    lunar: str
    feasts: tuple[str, ...]
    duty: Duty
    holiday: str


@dataclass(frozen=True, slots=True)
class Entry:
    """One line in a cell: a step and how many it concerns, or, with an id, one customer."""

    day: dt.date
    tone: Tone
    step: str
    text: str
    count: int = 1
    customer_id: int | None = None

    def dues_in(self, rows: Sequence[DueRow]) -> dict[int, tuple[tuple[str, dt.date], ...]]:
        """The dues this line stands for, by customer."""
        found = {
            row.customer_id: tuple((reason.step, reason.date) for reason in row.reasons if self._has(reason))
            for row in rows
            if self.customer_id in (None, row.customer_id)
        }
        return {customer_id: dues for customer_id, dues in found.items() if dues}

    def _has(self, reason: Any) -> bool:
        return self.customer_id is not None or reason.step == self.step


Entries = Mapping[dt.date, Sequence[Entry]]


@dataclass(frozen=True, slots=True)
class DayDues:
    """Whom a day names; today also who is overdue."""

    day: dt.date
    rows: tuple[DueRow, ...]
    late: tuple[DueRow, ...] = ()


@dataclass(frozen=True, slots=True)
class Asked:
    """Days, whose customers, and what of them is looked at."""

    start: dt.date
    end: dt.date
    owner_id: int | None
    only: Only
    lang: str


@dataclass(frozen=True, slots=True)
class Offers:
    """What the calendar can be narrowed by: colleagues and steps of the plan, by key and name."""

    people: tuple[tuple[int, str], ...]
    steps: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class StepCount:
    """How often a step falls due in the days shown."""

    step: str
    title: str
    count: int


def offers(session: Any, lang: str) -> Offers:
    """The people who work here, and the steps of their plan."""
    people = ((person.id, person.name) for person in staff.everybody(session) if person.active)
    return Offers(tuple(people), tuple(queries.steps(session, lang)))


def steps_in(session: Any, asked: Asked) -> list[StepCount]:
    """The steps that fall due in these days, the most frequent first; chosen ones do not restrict."""
    only = replace(asked.only, steps=frozenset())
    found: dict[str, StepCount] = {}
    for each in queries.month(
        session, _begin(session, asked.start), asked.end, asked.owner_id, asked.lang, only
    ):
        before = found[each.step].count if each.step in found else 0
        found[each.step] = StepCount(each.step, each.title, before + each.count)
    return sorted(found.values(), key=lambda step: (-step.count, step.title))


def faces(session: Any, start: dt.date, end: dt.date, lang: str, with_duties: bool) -> dict[dt.date, DayFace]:
    """Each day's lunar day and festivals; with duties also days off, whose tables load slowly at first."""
    shop = staff.workdays(session) if with_duties else None
    return {day: _face(day, lang, shop) for day in _days(start, end)}


def month_entries(session: Any, asked: Asked) -> dict[dt.date, list[Entry]]:
    """A line for each step on each day, with the name where it concerns one customer."""
    found: dict[dt.date, list[Entry]] = defaultdict(list)
    for each in queries.month(
        session, _begin(session, asked.start), asked.end, asked.owner_id, asked.lang, asked.only
    ):
        text = f"{each.sample_name} {each.title}" if each.count == 1 else f"{each.title} {each.count:,}"
        found[each.date].append(Entry(each.date, each.tone, each.step, text, each.count))
    return dict(found)


def week_entries(session: Any, asked: Asked) -> dict[dt.date, list[Entry]]:
    """A line for each customer on each day, with the first reason."""
    found: dict[dt.date, list[Entry]] = defaultdict(list)
    for row in list_rows(session, asked):
        reason = row.reasons[0]
        text = f"{row.name} {reason.text}"
        found[row.date].append(Entry(row.date, reason.tone, reason.step, text, 1, row.customer_id))
    return dict(found)


def list_rows(session: Any, asked: Asked) -> list[DueRow]:
    """Everybody from start to end, day by day."""
    return queries.between(
        session, _begin(session, asked.start), asked.end, asked.owner_id, asked.lang, asked.only
    )


def day_dues(session: Any, asked: Asked) -> DayDues:
    """Whom one day names."""
    day = asked.start
    if day != clock.today():
        return DayDues(day, tuple(list_rows(session, asked)))
    found = queries.today(session, day, asked.owner_id, asked.lang, LATE_SHOWN)
    return DayDues(day, tuple(asked.only.rows(found.today)), tuple(asked.only.rows(found.overdue)))


def _begin(session: Any, start: dt.date) -> dt.date:
    """Nothing fell due before the shop began to care."""
    return max(start, staff.shop(session).care_start)


def _face(day: dt.date, lang: str, shop: Workdays | None) -> DayFace:
    feasts = tuple(festival.name(lang) for festival in festivals_on(day))
    kind = shop.kind(day) if shop else ORDINARY
    if not lunar.supports(day):
        return DayFace("", "", feasts, kind.duty, kind.name(lang))
    moon = lunar.to_lunar(day)
    return DayFace(
        lunar.day_name(moon, lang), lunar.lunar_name(moon, lang), feasts, kind.duty, kind.name(lang)
    )


def _days(start: dt.date, end: dt.date) -> list[dt.date]:
    return [start + dt.timedelta(days=step) for step in range((end - start).days + 1)]
