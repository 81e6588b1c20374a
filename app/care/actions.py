"""Deciding on dues, and logging the contact that settles them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from sqlalchemy import Row, select
from sqlalchemy.orm import Session

from app.care import activities, deciding, events
from app.care.deciding import Decided, DueName
from app.care.dues.schedule import ROUTINE
from app.care.models import DueState
from app.care.rows import State
from app.customers.models import Customer
from app.errors import InputError
from app.interactions import actions as interactions
from app.interactions.models import Interaction
from app.interactions.rows import SPOKEN, ContactDraft, Result
from app.staff.actions import save_settings
from app.storage import journal
from app.storage.journal import table_of

_c = table_of(Customer).c
_s = table_of(DueState).c
_decided = select(_s.id, _s.customer_id, _s.step, _s.date, _s.state, _s.decided_on)


def log_and_settle(session: Session, draft: ContactDraft) -> int:
    """Log a contact and settle the dues it names, in one write; the contact's id.

    When nobody was spoken with, the dues stay, or, with a next day, are put off to it. What was sent settles
    them, but for those that want an answer: the next contact after some days, and the one agreed on.
    """
    contact_id = interactions.log_contact(session, draft)
    if draft.heard is not None:
        event_id, said = draft.heard
        events.note(session, event_id, draft.customer_id, said)
    done = tuple(due for due in draft.settles if _is_settled(due, draft.result))
    left = tuple(due for due in draft.settles if due not in done)
    if done:
        decide(session, draft.customer_id, done, State.DONE, interaction_id=contact_id)
    if left and draft.next_on is not None:
        why = draft.text.strip() or draft.result
        decide(
            session, draft.customer_id, left, State.POSTPONED, why, draft.next_on,
            interaction_id=contact_id,
        )  # fmt: skip
    return contact_id


def _is_settled(due: DueName, result: str) -> bool:
    return result in SPOKEN or (result == Result.SENT and due[0] not in ROUTINE)


def decide(
    session: Session,
    customer_id: int,
    dues: Sequence[DueName],
    state: str,
    reason: str = "",
    until: dt.date | None = None,
    to_staff_id: int | None = None,
    interaction_id: int | None = None,
) -> int:
    """Decide on some dues of one customer: done, skipped, postponed or handed over; how many changed.

    Raises `InputError`: `reason-needed` to skip or postpone, `day-needed` and `day-past` for the new day,
    `colleague-needed` to hand over. Deciding the same again changes nothing.
    """
    decision = Decided(State(state), reason.strip(), until, to_staff_id, interaction_id)
    return deciding.decide(session, {customer_id: dues}, decision)


def postpone_many(
    session: Session, dues: Mapping[int, Sequence[DueName]], reason: str, until: dt.date
) -> int:
    """Put off dues of several customers to one day, in one write; how many changed."""
    return decide_many(session, dues, State.POSTPONED, reason, until)


def decide_many(
    session: Session,
    dues: Mapping[int, Sequence[DueName]],
    state: str,
    reason: str = "",
    until: dt.date | None = None,
    to_staff_id: int | None = None,
    progress: deciding.Progress = deciding.quiet,
) -> int:
    """Decide the same on dues of several customers, in one write, each recorded; how many changed."""
    decision = Decided(State(state), reason.strip(), until, to_staff_id)
    return deciding.decide(session, dues, decision, progress)


def reopen(session: Session, customer_id: int, dues: Iterable[DueName]) -> int:
    """Take decisions back: the dues stand as they fell; how many there were."""
    wanted = set(dues)
    journal.describe(session, f"due-{State.OPEN}", _name_of(session, customer_id))
    rows = session.execute(_decided.where(_s.customer_id == customer_id)).all()
    return _take_back(session, [row for row in rows if (row.step, row.date) in wanted])


def delete_contact(session: Session, contact_id: int) -> None:
    """Take a logged contact out; the dues it settled stand open again."""
    _name_deletion(session, contact_id)
    _take_back(session, session.execute(_decided.where(_s.interaction_id == contact_id)).all())
    interactions.delete_contact(session, contact_id)


def _take_back(session: Session, rows: Sequence[Row[Any, Any, Any, Any, Any, Any]]) -> int:
    """Forget these decisions of one customer, and that key activities were done by them."""
    done = {(row.step, row.date): row.decided_on for row in rows if row.state == State.DONE}
    if done:
        activities.reopen(session, rows[0].customer_id, done)
    return journal.delete(session, DueState, [row.id for row in rows])


def begin_care(session: Session, day: dt.date) -> None:
    """Let birthdays, follow-ups and expiries count from that day on: one decision on an old backlog."""
    journal.describe(session, "care-start", day.isoformat())
    save_settings(session, {"care_start": day.isoformat()})


def _name_of(session: Session, customer_id: int) -> str:
    name = session.scalar(select(_c.name).where(_c.id == customer_id))
    if name is None:
        raise InputError("no-such-customer", id=customer_id)
    return str(name)


def _name_deletion(session: Session, contact_id: int) -> None:
    table = table_of(Interaction)
    name = select(_c.name).join(table, table.c.customer_id == _c.id).where(table.c.id == contact_id)
    journal.describe(session, "contact-delete", session.scalar(name) or "")
