"""What somebody did on a day, found in contacts, files, dues and the journal."""

from __future__ import annotations

import datetime as dt

from sqlalchemy import ColumnElement, case, func, or_, select
from sqlalchemy.orm import Session

from app import clock
from app.care import queries as care
from app.care.models import DueState, RaisedDue
from app.care.rows import State
from app.customers.models import Customer
from app.customers.queries import staff_names
from app.customers.tie_models import Referral
from app.daily.gained import gained
from app.daily.models import DayAnswer
from app.daily.rows import Answer, DayReport, Decided, Figures, Opened
from app.interactions import queries as interactions
from app.interactions.models import Promise
from app.interactions.rows import SPOKEN, ContactRow
from app.storage.journal import table_of

_DAY = dt.timedelta(days=1)
_MOST = 10_000
_VISITS = frozenset({"visit", "store"})
_a = table_of(DayAnswer).c
_c = table_of(Customer).c
_p = table_of(Promise).c
_r = table_of(RaisedDue).c
_ref = table_of(Referral).c
_s = table_of(DueState).c


def report(session: Session, day: dt.date, staff_id: int | None = None, lang: str = "zh") -> DayReport:
    """The report of one person's day, or of the whole shop's; what was first comes first."""
    contacts = tuple(reversed(interactions.recent(session, day, staff_id, _MOST)))
    opened = _opened(session, day, staff_id)
    return DayReport(
        day=day,
        staff_id=staff_id,
        name=staff_names(session).get(staff_id, "") if staff_id is not None else "",
        figures=_figures(session, day, staff_id, contacts, len(opened)),
        contacts=contacts,
        opened=opened,
        decided=_decided(session, day, staff_id),
        tomorrow=tuple(care.day(session, day + _DAY, staff_id, lang)),
        answer=answer(session, day, staff_id),
    )


def answer(session: Session, day: dt.date, staff_id: int | None) -> Answer | None:
    """What the manager wrote below a report."""
    asked = select(_a.text, _a.by_id, _a.at).where(_a.day == day, _a.staff_id == staff_id)
    row = session.execute(asked).one_or_none()
    return Answer(row.text, staff_names(session).get(row.by_id, ""), row.at) if row else None


def _figures(
    session: Session, day: dt.date, staff_id: int | None, contacts: tuple[ContactRow, ...], opened: int
) -> Figures:
    done, moved = (_settled(session, day, staff_id, states) for states in (_DONE, _MOVED))
    left, late = _left(session, day, staff_id)
    asked, brought = _referrals(session, day, staff_id)
    return Figures(
        contacts=len(contacts),
        spoken=sum(1 for each in contacts if each.result in SPOKEN),
        visits=sum(1 for each in contacts if each.channel in _VISITS),
        promised=sum(len(each.promises) for each in contacts),
        kept=_kept(session, day, staff_id),
        opened=opened,
        gained=gained(session, day, staff_id),
        asked=asked,
        brought=brought,
        done=done,
        moved=moved,
        left=left,
        late=late,
    )


_DONE = (State.DONE,)
_MOVED = (State.POSTPONED, State.SKIPPED, State.HANDED)


def _settled(session: Session, day: dt.date, staff_id: int | None, states: tuple[State, ...]) -> int:
    found = select(func.count(_s.customer_id.distinct())).where(
        _s.decided_on == day, _s.state.in_(states), *_by(_s.staff_id, staff_id)
    )
    return session.scalar(found) or 0


def _left(session: Session, day: dt.date, staff_id: int | None) -> tuple[int, int]:
    """How many customers were due by the end of the day and nothing was done, and of how many before it."""
    if day >= clock.today():
        now = care.today(session, day, staff_id, limit=1)
        return now.overdue_count + now.today_count, now.overdue_count
    open_then = or_(_r.is_open, _r.closed_on > day, _decided_after(day))
    waiting = select(_r.customer_id, func.min(_r.on_day).label("first")).where(
        _r.on_day <= day, open_then, *_by(_r.for_id, staff_id)
    )
    each = waiting.group_by(_r.customer_id).subquery()
    late = func.coalesce(func.sum(case((each.c.first < day, 1), else_=0)), 0)
    row = session.execute(select(func.count(), late).select_from(each)).one()
    return row[0], row[1]


def _decided_after(day: dt.date) -> ColumnElement[bool]:
    mine = (_s.customer_id == _r.customer_id, _s.step == _r.step, _s.date == _r.date)
    return select(_s.id).where(*mine, _s.decided_on > day).exists()


def _kept(session: Session, day: dt.date, staff_id: int | None) -> int:
    """Promises kept on the day to the customers of that person."""
    mine = [] if staff_id is None else [_c.owner_id == staff_id]
    found = select(func.count()).join(table_of(Customer), _c.id == _p.customer_id)
    return session.scalar(found.select_from(table_of(Promise)).where(_p.kept_on == day, *mine)) or 0


def _referrals(session: Session, day: dt.date, staff_id: int | None) -> tuple[int, int]:
    """How many were asked for a referral, and how many came by one."""
    by = _by(_ref.staff_id, staff_id)
    asked = select(func.count(_ref.customer_id.distinct())).where(_ref.asked_on == day, *by)
    brought = (
        select(func.count())
        .select_from(table_of(Referral))
        .join(table_of(Customer), _c.id == _ref.brought_id)
        .where(_ref.received_on == day, *_by(_c.owner_id, staff_id))
    )
    return session.scalar(asked) or 0, session.scalar(brought) or 0


def _opened(session: Session, day: dt.date, staff_id: int | None) -> tuple[Opened, ...]:
    columns = (_c.id, _c.name, _c.number, _c.source, _c.referrer)
    found = select(*columns).where(_c.opened_on == day, *_by(_c.owner_id, staff_id)).order_by(_c.id)
    return tuple(
        Opened(row.id, row.name, row.number, row.source or "", row.referrer or "")
        for row in session.execute(found)
    )


def _decided(session: Session, day: dt.date, staff_id: int | None) -> tuple[Decided, ...]:
    names = staff_names(session)
    columns = (_s.customer_id, _c.name, _s.state, _s.until, _s.reason, _s.to_staff_id)
    found = (
        select(*columns)
        .join(table_of(Customer), _c.id == _s.customer_id)
        .where(_s.decided_on == day, _s.state.in_(_MOVED), *_by(_s.staff_id, staff_id))
        .order_by(_s.id)
    )
    lines = (
        Decided(
            row.customer_id, row.name, row.state, row.until, row.reason or "", names.get(row.to_staff_id, "")
        )
        for row in session.execute(found)
    )
    return tuple(dict.fromkeys(lines))


def _by(column: ColumnElement[int | None], staff_id: int | None) -> list[ColumnElement[bool]]:
    return [] if staff_id is None else [column == staff_id]
