"""Taking a merge of long ago apart again: those merged away come back with what was theirs.

What the customer kept was given since stays with them, and so does what was changed since of that which the
merge brought; the rest goes where it was. It is a write of its own, which can itself be undone.
"""

from __future__ import annotations

from collections.abc import Mapping

from sqlalchemy.orm import Session

from app.customers import actions, queries
from app.customers.merged import MARK, MERGE
from app.customers.rows import Unmerging
from app.errors import InputError
from app.storage import batches, journal, undo


def prospect(session: Session, write_id: int, customer_id: int) -> Unmerging:
    """Look before a merge into this customer is taken apart; `InputError("merge-gone")` when it cannot be."""
    name = undo.name_of_write(session, write_id)
    stands = name is not None and name.code == MERGE and undo.stands(session, write_id)
    people = batches.done_to(session, write_id, "customer") if stands else {}
    away = {each: net.before for each, net in people.items() if net.before and net.after is None}
    there = queries.load(session, [customer_id, *away])
    if not away or not is_into(people, customer_id) or list(there) != [customer_id]:
        raise InputError("merge-gone")
    changed = [place for each in batches.prospect(session, write_id).conflicts for place in each.columns]
    names = tuple(str(row.get("name") or "") for row in away.values())
    return Unmerging(write_id, customer_id, names, tuple(dict.fromkeys(changed)))


def is_into(people: Mapping[int, batches.Net], customer_id: int) -> bool:
    """Whether this customer is the one kept: a merge notes the others' numbers there."""
    net = people.get(customer_id)
    return net is not None and net.before is not None and MARK in (net.after or {})


def take_apart(session: Session, write_id: int, customer_id: int) -> list[int]:
    """Bring those back who were merged into this customer, and give their ids."""
    told = prospect(session, write_id, customer_id)
    journal.describe_several(session, "customers-unmerge", told.names)
    back = batches.part(session, write_id).restored
    actions.derive_anew(session, [customer_id, *back])
    return sorted(back)
