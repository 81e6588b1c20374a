"""A referral received: somebody new, brought by a customer."""

from __future__ import annotations

from dataclasses import replace

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.customers import actions, queries, referring
from app.customers.models import Customer
from app.customers.rows import Draft
from app.customers.tie_models import Referral
from app.errors import InputError
from app.storage import journal
from app.storage.journal import table_of

_c = table_of(Customer).c
NEW = "possible"
"""The stage of somebody of whom nothing is known but that they were recommended."""


def receive(session: Session, referrer_id: int, draft: Draft, asking_id: int | None = None) -> int:
    """Open a file for whom a customer brought, as a prospect of the same salesperson; the new id.

    The asking that it came of, if there was one, is answered by it. `InputError`: no-such-customer,
    name-needed.
    """
    owner_id = session.scalar(select(_c.owner_id).where(_c.id == referrer_id))
    name = queries.names_of(session, [referrer_id]).get(referrer_id)
    if name is None:
        raise InputError("no-such-customer", id=referrer_id)
    journal.describe(session, "referral-received", str(draft.values.get("name") or ""))
    values = {"stage": NEW, **draft.values, "referrer": name}
    customer_id = actions.add_customers(
        session, [replace(draft, values=values, owner_id=draft.owner_id or owner_id)]
    )[0]
    referring.set_referrer(session, customer_id, referrer_id)
    if asking_id is not None:
        journal.delete(session, Referral, [asking_id])
    return customer_id
