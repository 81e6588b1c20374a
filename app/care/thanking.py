"""Thanking whoever brought us somebody: the dues for it, and what was done without being due."""

from __future__ import annotations

from sqlalchemy.orm import Session

from app import clock
from app.care import actions, plans, queries
from app.care.plan import Trigger
from app.care.rows import State
from app.customers import queries as customers
from app.customers import referring
from app.errors import InputError
from app.storage import journal


def thank(session: Session, customer_id: int) -> int:
    """Note that a customer was thanked today for all they brought, and settle what was due for it.

    Gives for how many the thanks were new. `InputError("no-such-customer")`.
    """
    names = customers.names_of(session, [customer_id])
    if not names:
        raise InputError("no-such-customer", id=customer_id)
    journal.describe(session, "referral-thanked", names[customer_id])
    steps = plans.load(session).by_key
    waiting = [
        (reason.step, reason.date)
        for reason in queries.upcoming(session, customer_id, clock.today(), limit=100)
        if reason.step in steps and steps[reason.step].trigger is Trigger.REFERRAL
    ]
    thanked = referring.mark_thanked(session, [customer_id])
    if waiting:
        actions.decide(session, customer_id, waiting, State.DONE)
    return thanked
