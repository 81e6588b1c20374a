"""Keeping a row of a call sheet that was typed back: one write, which one undo takes back."""

from __future__ import annotations

from dataclasses import replace

from sqlalchemy.orm import Session

from app import clock
from app.care import actions as care
from app.care import queries as dues
from app.customers import actions as customers
from app.customers import merged
from app.errors import InputError
from app.interactions.rows import ContactDraft
from app.sheets.printed_rows import PrintedRow
from app.sheets.typing_back import BEGUN


def save_row(session: Session, printed: PrintedRow, contact: ContactDraft) -> int:
    """Log the contact and settle what was printed, unless somebody has decided on it since; the contact's id.

    A customer who was merged meanwhile is the one kept; `InputError("no-such-customer")` for one who is gone.
    """
    customer_id = merged.now_of(session, [printed.customer_id]).get(printed.customer_id)
    if customer_id is None:
        raise InputError("no-such-customer", id=printed.customer_id)
    day = (contact.at or clock.now()).date()
    settles = dues.undecided(session, customer_id, printed.dues, day)
    contact_id = care.log_and_settle(session, replace(contact, customer_id=customer_id, settles=settles))
    customers.keep_begun(session, customer_id, BEGUN, "")
    return contact_id
