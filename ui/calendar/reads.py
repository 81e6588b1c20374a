"""The reads of the calendar: each one trip to the reader, so that what it gives fits together."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from app import clock
from app.calendar import lunar
from app.calendar.festivals import festivals_on
from app.calendar.workdays import ORDINARY, Duty, day_kind
from app.care import queries
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


def faces(
    _session: Any, start: dt.date, end: dt.date, lang: str, with_duties: bool
) -> dict[dt.date, DayFace]:
    """Each day's lunar day and festivals; with duties also days off, whose tables load slowly at first."""
    return {day: _face(day, lang, with_duties=with_duties) for day in _days(start, end)}


def month_entries(
    session: Any, start: dt.date, end: dt.date, owner_id: int | None, lang: str
) -> dict[dt.date, list[Entry]]:
    """A line for each step on each day, with the name where it concerns one customer."""
    found: dict[dt.date, list[Entry]] = defaultdict(list)
    for each in queries.month(session, _begin(session, start), end, owner_id, lang):
        text = f"{each.sample_name} {each.title}" if each.count == 1 else f"{each.title} {each.count:,}"
        found[each.date].append(Entry(each.date, each.tone, each.step, text, each.count))
    return dict(found)


def week_entries(
    session: Any, start: dt.date, end: dt.date, owner_id: int | None, lang: str
) -> dict[dt.date, list[Entry]]:
    """A line for each customer on each day, with the first reason."""
    found: dict[dt.date, list[Entry]] = defaultdict(list)
    for row in list_rows(session, start, end, owner_id, lang):
        reason = row.reasons[0]
        text = f"{row.name} {reason.text}"
        found[row.date].append(Entry(row.date, reason.tone, reason.step, text, 1, row.customer_id))
    return dict(found)


def list_rows(session: Any, start: dt.date, end: dt.date, owner_id: int | None, lang: str) -> list[DueRow]:
    """Everybody from start to end, day by day."""
    return queries.between(session, _begin(session, start), end, owner_id, lang)


def day_dues(session: Any, day: dt.date, owner_id: int | None, lang: str) -> DayDues:
    """Whom one day names."""
    if day != clock.today():
        return DayDues(day, tuple(list_rows(session, day, day, owner_id, lang)))
    found = queries.today(session, day, owner_id, lang, LATE_SHOWN)
    return DayDues(day, found.today, found.overdue)


def _begin(session: Any, start: dt.date) -> dt.date:
    """Nothing fell due before the shop began to care."""
    return max(start, staff.shop(session).care_start)


def _face(day: dt.date, lang: str, *, with_duties: bool) -> DayFace:
    feasts = tuple(festival.name(lang) for festival in festivals_on(day))
    kind = day_kind(day) if with_duties else ORDINARY
    if not lunar.supports(day):
        return DayFace("", "", feasts, kind.duty, kind.name(lang))
    moon = lunar.to_lunar(day)
    return DayFace(
        lunar.day_name(moon, lang), lunar.lunar_name(moon, lang), feasts, kind.duty, kind.name(lang)
    )


def _days(start: dt.date, end: dt.date) -> list[dt.date]:
    return [start + dt.timedelta(days=step) for step in range((end - start).days + 1)]
