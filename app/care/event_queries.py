"""The events of the shop, and who is concerned by each."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Sequence

from sqlalchemy import RowMapping, Subquery, and_, case, func, or_, select
from sqlalchemy.orm import Session

from app.care import faces
from app.care.dues import facts
from app.care.dues.event_dues import call_key
from app.care.dues.fact_rows import Scope
from app.care.dues.open_dues import SETTLED
from app.care.event_rows import Answer, EventDraft, EventKind, EventRow, GuestRow, Invitation, Missed
from app.care.models import CareEvent, DueState, EventGuest
from app.customers.models import Customer
from app.customers.queries import staff_names
from app.errors import InputError
from app.storage.journal import table_of
from app.storage.lists import listed

TOLD_DAYS = 7
"""For so many days after an event it is told who had not been invited."""
_event = table_of(CareEvent)
_guest = table_of(EventGuest)
_e, _g, _s, _c = _event.c, _guest.c, table_of(DueState).c, table_of(Customer).c


def events(session: Session) -> list[EventRow]:
    """All events: those that go on first, the latest first."""
    counts, contacted = _counts(session), _contacted(session)
    rows = session.execute(
        select(*_e).order_by(_e.closed_on.is_not(None), _e.call_on.desc(), _e.id.desc())
    ).mappings()
    staff = staff_names(session)
    return [_row(row, counts.get(row["id"]), contacted[row["id"]], staff) for row in rows]


def event(session: Session, event_id: int) -> EventRow:
    """One event; `InputError("no-such-event")`."""
    found = next((row for row in events(session) if row.id == event_id), None)
    if found is None:
        raise InputError("no-such-event", id=event_id)
    return found


def guests(session: Session, event_id: int) -> list[GuestRow]:
    """Whom an event concerns, the best grades first, then by name."""
    settled = _settled(event_id)
    statement = (
        select(_c.id, _c.number, _c.name, _c.grade, _c.owner_id, _g.answer, _g.came, settled.c.decided_on)
        .select_from(_guest.join(_c.id.table, _c.id == _g.customer_id))
        .outerjoin(settled, settled.c.customer_id == _g.customer_id)
        .where(_g.event_id == event_id)
        .order_by(_c.grade.is_(None), _c.grade, _c.name_key, _c.id)
    )
    rows = session.execute(statement).all()
    phones, staff = faces.main_phones(session, [row.id for row in rows]), staff_names(session)
    return [
        GuestRow(
            row.id,
            row.number,
            row.name,
            row.grade,
            phones.get(row.id, ""),
            staff.get(row.owner_id, ""),
            Answer(row.answer) if row.answer else None,
            row.came,
            row.decided_on,
        )
        for row in rows
    ]


def invitations(session: Session, ids: Sequence[int], day: dt.date) -> dict[int, Invitation]:
    """By customer the invitation to speak of: the next one, or else the last, until it is known who came.

    Who said no is not asked whether they came.
    """
    columns = (_g.customer_id, _e.id, _e.title, _e.held_on, _g.answer, _g.came)
    open_ones = and_(
        _e.kind == EventKind.INVITATION.value, _e.closed_on.is_(None), _e.held_on.is_not(None),
        or_(_e.held_on >= day, and_(_g.came.is_(None), func.coalesce(_g.answer, "") != Answer.NO.value)),
    )  # fmt: skip
    rows = session.execute(
        select(*columns)
        .select_from(_guest.join(_event, _e.id == _g.event_id))
        .where(_g.customer_id.in_(listed(ids)), open_ones)
        .order_by(_e.held_on < day, func.abs(func.julianday(_e.held_on) - func.julianday(day)), _e.id)
    )
    found: dict[int, Invitation] = {}
    for customer_id, event_id, title, held_on, answer, came in rows:
        said = Answer(answer) if answer else None
        found.setdefault(customer_id, Invitation(event_id, title, held_on, said, came))
    return found


def missed(session: Session, day: dt.date, owner_id: int | None = None) -> list[Missed]:
    """The events of the last days to which somebody was not asked in time, the latest first.

    Their calls have closed themselves: nobody is asked to a day gone by. Who must not be contacted does not
    count, nor an event that somebody ended.
    """
    lately = _e.held_on.between(day - dt.timedelta(days=TOLD_DAYS), day - dt.timedelta(days=1))
    rows = session.execute(
        select(_e.id, _e.title, _e.held_on)
        .where(_e.kind == EventKind.INVITATION.value, _e.closed_on.is_(None), lately)
        .order_by(_e.held_on.desc(), _e.id.desc())
    )
    found = []
    for event_id, title, held_on in rows:
        called = select(_s.id).where(
            _s.customer_id == _g.customer_id, _s.step == call_key(event_id), _s.state.in_(SETTLED)
        )
        unasked = and_(_g.event_id == event_id, _g.answer.is_(None), _g.came.is_(None), ~called.exists())
        if count := len(facts.guests(session, unasked, Scope(owner_id))):
            found.append(Missed(event_id, title, held_on, count))
    return found


def _settled(event_id: int) -> Subquery:
    """Who was called for an event, and when."""
    called = and_(_s.step == call_key(event_id), _s.state.in_(SETTLED))
    return select(_s.customer_id, _s.decided_on).where(called).subquery()


def _counts(session: Session) -> dict[int, RowMapping]:
    answers = [
        func.sum(case((_g.answer == answer.value, 1), else_=0)).label(answer.value) for answer in Answer
    ]
    came = func.sum(case((_g.came.is_(True), 1), else_=0)).label("came")
    rows = session.execute(
        select(_g.event_id, func.count().label("guests"), *answers, came).group_by(_g.event_id)
    )
    return {row["event_id"]: row for row in rows.mappings()}


def _contacted(session: Session) -> dict[int, int]:
    """How many of each event have been called: the call was settled, or they answered."""
    called = and_(
        _s.customer_id == _g.customer_id, _s.step == func.concat("event-", _g.event_id), _s.state.in_(SETTLED)
    )
    reached = _g.answer.is_not(None) | select(_s.id).where(called).exists()
    rows = session.execute(select(_g.event_id, func.count()).where(reached).group_by(_g.event_id))
    return defaultdict(int, {row[0]: row[1] for row in rows})


def _row(row: RowMapping, counts: RowMapping | None, contacted: int, staff: dict[int, str]) -> EventRow:
    draft = EventDraft(
        kind=EventKind(row["kind"]),
        title=row["title"],
        call_on=row["call_on"],
        reason=row["reason"],
        script=row["script"],
        channel=row["channel"],
        held_on=row["held_on"],
        follow_days=row["follow_days"],
    )
    found = {key: int(counts[key] or 0) if counts else 0 for key in ("guests", "yes", "maybe", "no", "came")}
    by = staff.get(row["staff_id"] or 0, "")
    return EventRow(row["id"], draft, row["begun_on"], by, row["closed_on"], contacted=contacted, **found)
