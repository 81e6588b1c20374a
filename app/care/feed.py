"""Who is due, as events of a calendar file: for the calendar of a phone."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, replace

from sqlalchemy.orm import Session

from app import clock
from app.calendar.anniversaries import add_months
from app.calendar.ics import Event
from app.care import queries
from app.care.only import EVERYTHING, Only
from app.care.plan import Trigger
from app.care.rows import DueRow, Reason
from app.errors import InputError
from app.staff.queries import shop
from app.staff.rules import Right, needs

YEARS = 5
"""Birthdays and wedding days are written out for so long: a lunar day cannot recur by rule."""
MOST = 20_000
"""More than that no calendar of a phone takes, and none of it would be looked at."""
_YEARLY = frozenset({Trigger.BIRTHDAY, Trigger.FAMILY_BIRTHDAY, Trigger.WEDDING})


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is exported: the days, whose customers, what is looked at; phones only if asked for.

    With `years` birthdays and wedding days go on for five years from the first day.
    """

    start: dt.date
    end: dt.date
    owner_id: int | None = None
    only: Only = EVERYTHING
    years: bool = True
    phones: bool = False


@needs(Right.EXPORT)
def events(session: Session, wanted: Wanted, lang: str = "zh") -> list[Event]:
    """One event for each due, in the order of days; what is past is left out.

    `InputError("too-many-events")` beyond `MOST`.
    """
    file = hashlib.sha256(shop(session).name.encode()).hexdigest()[:12]
    found = [
        _event(row, reason, file, phones=wanted.phones)
        for row in _rows(session, wanted, lang)
        for reason in row.reasons
    ]
    if len(found) > MOST:
        raise InputError("too-many-events", count=f"{len(found):,}")
    return sorted(found, key=lambda event: (event.day, event.title, event.uid))


def _rows(session: Session, wanted: Wanted, lang: str) -> Iterator[DueRow]:
    start = max(wanted.start, clock.today())
    last = add_months(start, 12 * YEARS) - dt.timedelta(days=1)
    spans = [(start, wanted.end, wanted.only)]
    yearly = _yearly(session, wanted.only)
    if wanted.years and yearly.steps and last > wanted.end:
        spans.append((max(start, wanted.end + dt.timedelta(days=1)), last, yearly))
    for first, end, only in spans:
        for begin, until in _months(first, end):
            yield from queries.between(session, begin, until, wanted.owner_id, lang, only)


def _yearly(session: Session, only: Only) -> Only:
    """The same, of birthdays and wedding days alone."""
    steps = queries.plan(session).steps
    meant = {step.key for step in steps if step.trigger in _YEARLY and only.has(step.tone, step.key)}
    return replace(only, steps=frozenset(meant))


def _months(start: dt.date, end: dt.date) -> Iterator[tuple[dt.date, dt.date]]:
    """The days month by month: a window of years would be looked for as a whole."""
    while start <= end:
        after = add_months(start.replace(day=1), 1)
        yield start, min(end, after - dt.timedelta(days=1))
        start = after


def _event(row: DueRow, reason: Reason, file: str, *, phones: bool) -> Event:
    """Named by what identifies the due, so that writing it again changes it and never doubles it."""
    return Event(
        uid=f"{reason.step}-{reason.date:%Y%m%d}-{row.customer_id}-{file}@keqing.invalid",
        day=reason.on,
        title=f"{row.name} {_without_hour(reason)}",
        text="\n".join(part for part in (reason.why, row.phone if phones else "") if part),
        category=reason.tone.value,
        at=reason.at,
    )


def _without_hour(reason: Reason) -> str:
    """The calendar shows the hour itself."""
    return reason.text.removeprefix(f"{reason.at:%H:%M} ") if reason.at else reason.text
