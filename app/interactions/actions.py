"""Writing contacts: one write puts down what was said, promised and learnt, and moves the dates."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from typing import Any

from sqlalchemy import RowMapping, select
from sqlalchemy.orm import Session

from app import clock
from app.customers import actions as customers
from app.customers import queries as customer_queries
from app.customers import referring
from app.customers.models import Customer
from app.errors import InputError
from app.interactions import queries
from app.interactions.models import Interaction, Promise
from app.interactions.rows import SPOKEN, ContactDraft, Mood, PastContact, Result
from app.learning import actions as learning
from app.learning.rows import FAMILY, NOTES, PROMISE, Fact
from app.storage import journal
from app.storage.journal import table_of

EDITABLE = frozenset({"at", "channel", "result", "mood", "with_whom", "goal", "text", "gift_cost"})


def log_contact(session: Session, draft: ContactDraft) -> int:
    """Put down a contact; its id. Dues are settled by `care.actions.log_and_settle`.

    Promises get their rows, what was learnt goes into the file, and the dates of the last contact (when
    somebody was spoken with) and of the next one are moved.
    """
    customer = _customer(session, draft.customer_id)
    _check(draft.result, draft.mood)
    journal.describe(session, "contact", customer["name"])
    contact_id = journal.insert(session, Interaction, [_row(session, draft)])[0]
    journal.insert(session, Promise, [_promise_row(draft, contact_id, *each) for each in draft.promises])
    if draft.learnt:
        customers.save_fields(session, draft.customer_id, draft.learnt)
    if draft.facts:
        _keep_facts(session, draft.customer_id, contact_id, draft.facts)
    if draft.referral is not None:
        referring.ask_for(session, draft.customer_id, draft.referral)
    _move_dates(session, customer, next_on=draft.next_on)
    return contact_id


def learn(session: Session, customer_id: int, facts: Sequence[Fact]) -> int:
    """Keep what was learnt without a contact: items, family, notes and promises in one write."""
    journal.describe(session, "learnt", _customer(session, customer_id)["name"])
    _keep_facts(session, customer_id, None, facts)
    return customer_id


def _keep_facts(session: Session, customer_id: int, contact_id: int | None, facts: Sequence[Fact]) -> None:
    learning.keep_facts(session, customer_id, facts)
    promises = [fact.value for fact in facts if fact.key == PROMISE]
    journal.insert(
        session,
        Promise,
        [
            {"customer_id": customer_id, "interaction_id": contact_id, "text": each.text}
            | {"due_on": each.due_on, "due_at": each.due_at}
            for each in promises
        ],
    )


def add_past(session: Session, contacts: Sequence[PastContact]) -> int:
    """Put down contacts of long ago, as they were noted then; how many.

    The last contact in a file moves forward, never back. Nothing falls due by them: no promise, and no
    day that was agreed then.
    """
    journal.describe(session, "contacts", "", len(contacts))
    for contact in contacts:
        _check(contact.result, None)
    ids = journal.insert(session, Interaction, [asdict(contact) for contact in contacts])
    spoken: dict[int, dt.date] = {}
    for contact in contacts:
        if contact.result in SPOKEN:
            day = contact.at.date()
            spoken[contact.customer_id] = max(day, spoken.get(contact.customer_id, day))
    for customer_id, noted in queries.last_contacts(session, spoken).items():
        if noted is None or noted < spoken[customer_id]:
            journal.update(session, Customer, customer_id, {"last_contact_on": spoken[customer_id]})
    return len(ids)


def edit_contact(session: Session, contact_id: int, changes: Mapping[str, Any]) -> int:
    """Correct a logged contact: the columns in `EDITABLE`."""
    contact = _contact(session, contact_id)
    if wrong := changes.keys() - EDITABLE:
        raise ValueError(f"not to be edited: {sorted(wrong)}")
    _check(changes.get("result", contact["result"]), changes.get("mood", contact["mood"]))
    customer = _customer(session, contact["customer_id"])
    journal.describe(session, "contact-edit", customer["name"])
    journal.update(session, Interaction, contact_id, dict(changes))
    _move_dates(session, customer, void=contact["at"].date())
    return contact_id


def delete_contact(session: Session, contact_id: int) -> None:
    """Take a contact out with its promises; the next date it set goes, what was learnt stays."""
    contact = _contact(session, contact_id)
    customer = _customer(session, contact["customer_id"])
    journal.describe(session, "contact-delete", customer["name"])
    journal.delete(session, Interaction, [contact_id])
    if contact["next_on"] and contact["next_on"] == customer["next_contact_on"]:
        journal.update(session, Customer, customer["id"], {"next_contact_on": None})
    _move_dates(session, customer, void=contact["at"].date())


def pin_contact(session: Session, contact_id: int, *, pinned: bool = True) -> None:
    """Keep a contact at the head of the customer's, or let it go back to its day."""
    contact = _contact(session, contact_id)
    journal.describe(session, "contact-pin", _customer(session, contact["customer_id"])["name"])
    journal.update(session, Interaction, contact_id, {"pinned": True if pinned else None})


def follow_contacts(session: Session, customer_id: int) -> None:
    """Bring the date of the last contact along, where contacts were put back past the log."""
    _move_dates(session, _customer(session, customer_id))


def keep_promise(session: Session, promise_id: int, *, kept: bool = True) -> int:
    """Note that a promise was kept today, or that it was not after all."""
    table = table_of(Promise)
    found = session.execute(select(table).where(table.c.id == promise_id)).mappings().one_or_none()
    if found is None:
        raise InputError("no-such-promise", id=promise_id)
    journal.describe(session, "promise", _customer(session, found["customer_id"])["name"])
    journal.update(session, Promise, promise_id, {"kept_on": clock.today() if kept else None})
    return promise_id


def _row(session: Session, draft: ContactDraft) -> dict[str, Any]:
    return {
        "customer_id": draft.customer_id,
        "at": draft.at or clock.now(),
        "staff_id": session.info.get("staff_id"),
        "channel": draft.channel,
        "result": draft.result,
        "mood": draft.mood,
        "with_whom": draft.with_whom,
        "goal": draft.goal,
        "text": draft.text.strip(),
        "learnt": _learnt(session, draft),
        "next_on": draft.next_on,
        "next_at": draft.next_at if draft.next_on else None,
        "gift_cost": draft.gift_cost,
    }


def _learnt(session: Session, draft: ContactDraft) -> str | None:
    """What was learnt, as it is shown: the file may say otherwise later, the log keeps what was heard."""
    items = customer_queries.catalog(session)
    found = {key: items[key].kind.show(value) for key, value in draft.learnt.items()}
    for fact in draft.facts:
        if fact.key in (FAMILY, NOTES):
            found[fact.key] = "；".join(filter(None, (found.get(fact.key), fact.said)))
        elif fact.key != PROMISE:
            found[fact.key] = items[fact.key].kind.show(fact.value)
    return json.dumps(found, ensure_ascii=False) if found else None


def _promise_row(
    draft: ContactDraft, contact_id: int, text: str, due_on: dt.date, due_at: dt.time | None = None
) -> dict[str, Any]:
    if not text.strip():
        raise InputError("promise-needed")
    row = {"customer_id": draft.customer_id, "interaction_id": contact_id}
    return {**row, "text": text.strip(), "due_on": due_on, "due_at": due_at}


def _move_dates(
    session: Session, customer: RowMapping, *, next_on: dt.date | None = None, void: dt.date | None = None
) -> None:
    """Bring the dates in the file along; the last contact stands on its own unless its day is `void`."""
    noted = customer["last_contact_on"]
    known = [noted if noted != void else None, queries.spoken_last_on(session, customer["id"])]
    changes: dict[str, Any] = {"last_contact_on": max((day for day in known if day), default=None)}
    if next_on is not None:
        changes["next_contact_on"] = next_on
    journal.update(session, Customer, customer["id"], changes)


def _check(result: str, mood: str | None) -> None:
    if result not in set(Result) or mood not in {*Mood, None}:
        raise ValueError(f"no such result or mood: {result}, {mood}")


def _customer(session: Session, customer_id: int) -> RowMapping:
    table = table_of(Customer)
    columns = (table.c.id, table.c.name, table.c.last_contact_on, table.c.next_contact_on)
    found = session.execute(select(*columns).where(table.c.id == customer_id)).mappings().one_or_none()
    if found is None:
        raise InputError("no-such-customer", id=customer_id)
    return found


def _contact(session: Session, contact_id: int) -> RowMapping:
    table = table_of(Interaction)
    found = session.execute(select(table).where(table.c.id == contact_id)).mappings().one_or_none()
    if found is None:
        raise InputError("no-such-contact", id=contact_id)
    return found
