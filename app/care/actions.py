"""Deciding on dues, and logging the contact that settles them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from sqlalchemy import RowMapping, select
from sqlalchemy.orm import Session

from app import clock
from app.care import plans, schedule
from app.care.models import DueState
from app.care.plan import Trigger
from app.care.rows import State
from app.care.schedule import Contact
from app.customers.models import Customer
from app.errors import InputError
from app.interactions import actions as interactions
from app.interactions.models import Interaction, Promise
from app.interactions.rows import SPOKEN, ContactDraft
from app.staff.actions import save_settings
from app.storage import journal
from app.storage.journal import table_of

DueName = tuple[str, dt.date]
_c = table_of(Customer).c
_s = table_of(DueState).c


def log_and_settle(session: Session, draft: ContactDraft) -> int:
    """Log a contact and settle the dues it names, in one write; the contact's id.

    When nobody was spoken with, the dues stay, or, with a next day, are put off to it.
    """
    contact_id = interactions.log_contact(session, draft)
    if draft.settles and draft.result in SPOKEN:
        decide(session, draft.customer_id, draft.settles, State.DONE, interaction_id=contact_id)
    elif draft.settles and draft.next_on is not None:
        why = draft.text.strip() or draft.result
        decide(
            session, draft.customer_id, draft.settles, State.POSTPONED, why, draft.next_on,
            interaction_id=contact_id,
        )  # fmt: skip
    return contact_id


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
    state = State(state)
    _check(state, reason.strip(), until, to_staff_id)
    customer = _customer(session, customer_id)
    journal.describe(session, f"due-{state}", customer["name"])
    changes = _columns(session, state, reason.strip(), until, to_staff_id, interaction_id)
    changed = sum(_put(session, customer_id, due, changes) for due in dues)
    if state is State.DONE:
        _keep_promises(session, customer_id, dues)
    if state in {State.DONE, State.SKIPPED}:
        _keep_in_touch(session, customer, dues)
    return changed


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
) -> int:
    """Decide the same on dues of several customers, in one write, each recorded; how many changed."""
    if len(dues) > 1:
        journal.describe(session, f"due-{State(state)}", "", len(dues))
    return sum(
        decide(session, customer_id, names, state, reason, until, to_staff_id)
        for customer_id, names in dues.items()
    )


def reopen(session: Session, customer_id: int, dues: Iterable[DueName]) -> int:
    """Take decisions back: the dues stand as they fell; how many there were."""
    wanted = set(dues)
    rows = session.execute(select(_s.id, _s.step, _s.date).where(_s.customer_id == customer_id))
    found = [row.id for row in rows if (row.step, row.date) in wanted]
    journal.describe(session, f"due-{State.OPEN}", _customer(session, customer_id)["name"])
    return journal.delete(session, DueState, found)


def delete_contact(session: Session, contact_id: int) -> None:
    """Take a logged contact out; the dues it settled stand open again."""
    _name_deletion(session, contact_id)
    settled = session.scalars(select(_s.id).where(_s.interaction_id == contact_id)).all()
    journal.delete(session, DueState, settled)
    interactions.delete_contact(session, contact_id)


def begin_care(session: Session, day: dt.date) -> None:
    """Let birthdays, follow-ups and expiries count from that day on: one decision on an old backlog."""
    journal.describe(session, "care-start", day.isoformat())
    save_settings(session, {"care_start": day.isoformat()})


def _check(state: State, reason: str, until: dt.date | None, to_staff_id: int | None) -> None:
    if state is State.OPEN:
        raise ValueError("open is the state of no decision: see reopen")
    if state in {State.SKIPPED, State.POSTPONED} and not reason:
        raise InputError("reason-needed")
    if state is State.POSTPONED and until is None:
        raise InputError("day-needed")
    if until is not None and until < clock.today():
        raise InputError("day-past", day=until)
    if state is State.HANDED and to_staff_id is None:
        raise InputError("colleague-needed")


def _columns(
    session: Session,
    state: State,
    reason: str,
    until: dt.date | None,
    to_staff_id: int | None,
    interaction_id: int | None,
) -> dict[str, Any]:
    """What to store; whoever a due was handed to keeps it when it is put off."""
    columns = {
        "state": state.value,
        "reason": reason or None,
        "decided_on": clock.today(),
        "staff_id": session.info.get("staff_id"),
        "interaction_id": interaction_id,
    }
    if until is not None:
        columns["until"] = until
    if to_staff_id is not None:
        columns["to_staff_id"] = to_staff_id
    return columns


def _put(session: Session, customer_id: int, due: DueName, columns: dict[str, Any]) -> bool:
    step, date = due
    mine = (_s.customer_id == customer_id, _s.step == step, _s.date == date)
    found = session.scalar(select(_s.id).where(*mine))
    if found is not None:
        return journal.update(session, DueState, found, columns)
    row = {"customer_id": customer_id, "step": step, "date": date, **columns}
    return bool(journal.insert(session, DueState, [row]))


def _keep_promises(session: Session, customer_id: int, dues: Sequence[DueName]) -> None:
    """A promise whose due is done is kept."""
    days = [date for step, date in dues if step == Trigger.PROMISE]
    table = table_of(Promise)
    mine = select(table.c.id).where(table.c.customer_id == customer_id, table.c.kept_on.is_(None))
    for promise_id in session.scalars(mine.where(table.c.due_on.in_(days))).all():
        journal.update(session, Promise, promise_id, {"kept_on": clock.today()})


def _keep_in_touch(session: Session, customer: RowMapping, dues: Sequence[DueName]) -> None:
    """Who is settled without having been spoken with is due again after one interval, never forgotten."""
    plan = plans.load(session)
    grade, intent = customer["grade"], customer["intent"]
    contact = Contact(
        customer["opened_on"], grade, intent, customer["last_contact_on"], customer["next_contact_on"]
    )
    still = schedule.routine(plan, contact)
    if still is None or (still[0].key, still[1]) not in dues:
        return
    days = schedule.interval_days(plan, grade, intent)
    next_on = clock.today() + dt.timedelta(days=days) if days else None
    journal.update(session, Customer, customer["id"], {"next_contact_on": next_on})


def _customer(session: Session, customer_id: int) -> RowMapping:
    columns = (
        _c.id, _c.name, _c.opened_on, _c.grade, _c.intent, _c.last_contact_on, _c.next_contact_on,
    )  # fmt: skip
    found = session.execute(select(*columns).where(_c.id == customer_id)).mappings().one_or_none()
    if found is None:
        raise InputError("no-such-customer", id=customer_id)
    return found


def _name_deletion(session: Session, contact_id: int) -> None:
    table = table_of(Interaction)
    name = select(_c.name).join(table, table.c.customer_id == _c.id).where(table.c.id == contact_id)
    journal.describe(session, "contact-delete", session.scalar(name) or "")
