"""File numbers: YYMMDD of the opening and a running number; a day's numbers are never used twice."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from sqlalchemy import bindparam, select
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.orm import Session

from app.customers.models import NumberSeries
from app.storage.behind import Behind
from app.storage.journal import table_of

_series = table_of(NumberSeries)
_given = insert(_series).values(day=bindparam("day"), last=bindparam("last"))
_KEEP = _given.on_conflict_do_update(index_elements=[_series.c.day], set_={"last": _given.excluded.last})


@dataclass(slots=True)
class _Day:
    name: str
    last: int


class Numbers:
    """The numbers that one write gives, counted here: while many are given, nothing of it is read or written.

    What was given is used up when it is `keep`t.
    """

    def __init__(self, session: Session, behind: Behind | None = None) -> None:
        self._session = session
        self._behind = behind
        self._days: dict[dt.date, _Day] = {}
        self._given: dict[str, _Day] = {}
        """By name, which two days a century apart have in common."""

    def next(self, opened_on: dt.date) -> str:
        """The next number of a day."""
        day = self._days.get(opened_on)
        if day is None:
            name = f"{opened_on:%y%m%d}"
            day = self._given.get(name) or _Day(name, self._before(name))
            self._days[opened_on] = self._given[name] = day
        day.last += 1
        return f"{day.name}-{day.last:02d}"

    def keep(self) -> None:
        """None of these is given again."""
        if self._given:
            rows = [{"day": day.name, "last": day.last} for day in self._given.values()]
            self._session.execute(_KEEP, rows)

    def _before(self, day: str) -> int:
        """The last one given by earlier writes."""
        if self._behind:
            self._behind.settle()
        return self._session.scalar(select(_series.c.last).where(_series.c.day == day)) or 0
