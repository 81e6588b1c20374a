"""Key activities of an organisation and the dues that they raise: what is done of one is done of both."""

from __future__ import annotations

import calendar
import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from sqlalchemy import RowMapping, select
from sqlalchemy.orm import Session

from app import clock
from app.care import plans
from app.care.dues import facts
from app.care.dues.schedule import Hits
from app.care.plan import Trigger
from app.customers.models import AccountActivity
from app.storage import journal
from app.storage.journal import table_of
from app.storage.lists import listed

DueName = tuple[str, dt.date]
HALF_A_YEAR = 6
_table = table_of(AccountActivity)
_a = _table.c


class Told(NamedTuple):
    """An activity that a due tells of, and the year for which it does."""

    due: DueName
    row: RowMapping
    year: int

    @property
    def is_done(self) -> bool:
        """Whether it is done for that year."""
        done: dt.date | None = self.row["done_on"]
        return done is not None and (self.row["year"] is not None or done.year >= self.year)

    def done_on(self, day: dt.date) -> dt.date:
        """How it is put down that it was done on a day; see `within`."""
        return within(self.row, self.year, day)


def within(row: RowMapping, year: int, day: dt.date) -> dt.date:
    """That day; of what comes every year a day of its year, since it is done for the year of that."""
    if row["year"] is not None or day.year == year:
        return day
    month = int(row["month"])
    if day.year < year:
        return dt.date(year, month, 1)
    return dt.date(year, month, calendar.monthrange(year, month)[1])


def told(session: Session, dues: Mapping[int, Sequence[DueName]]) -> list[Told]:
    """The activities of which these dues of these customers tell, done or not."""
    plan = plans.load(session)
    names = {name for each in dues.values() for name in each}
    hits = facts.named_hits(plan, (Trigger.ACTIVITY,), names)
    if not hits:
        return []
    statement = select(_table).where(_a.customer_id.in_(listed(sorted(dues)))).order_by(_a.id)
    return [each for row in session.execute(statement).mappings() for each in _told(row, hits, dues)]


def _told(row: RowMapping, hits: Hits, dues: Mapping[int, Sequence[DueName]]) -> Iterator[Told]:
    mine = set(dues[row["customer_id"]])
    for hit in hits.get((row["year"] or 0, int(row["month"])), ()):
        if (hit.step.key, hit.date) in mine:
            yield Told((hit.step.key, hit.date), row, hit.year)


def nearest_year(month: int, today: dt.date) -> int:
    """The year of the month that is meant today: in spring a late one is last year's."""
    return today.year - (month - today.month > HALF_A_YEAR)


def close(session: Session, dues: Mapping[int, Sequence[DueName]]) -> None:
    """What these dues tell of is done today."""
    waiting = [each for each in told(session, dues) if not each.is_done]
    mark(session, {each.row["id"]: each.done_on(clock.today()) for each in waiting})


def reopen(session: Session, customer_id: int, decided: Mapping[DueName, dt.date]) -> None:
    """What was done with a decision of a day is still to be done."""
    found = told(session, {customer_id: list(decided)})
    with_it = [each for each in found if each.row["done_on"] == each.done_on(decided[each.due])]
    mark(session, {each.row["id"]: None for each in with_it})


def mark(session: Session, days: Mapping[int, dt.date | None]) -> None:
    """Put down on which day each was done, None: not yet."""
    journal.update_many(session, AccountActivity, {each: {"done_on": day} for each, day in days.items()})
