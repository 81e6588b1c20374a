"""Taking back an import of long ago: whose files were changed since, and what happens to the others."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Sequence

from sqlalchemy.orm import Session

from app.customers import actions, queries
from app.customers.merged import MERGE, now_of
from app.customers.rows import BatchConflict, BatchProspect, BatchUndone
from app.storage import batches, journal, undo


def batch_prospect(session: Session, write_id: int) -> BatchProspect:
    """Look before a batch is taken back; `InputError("nothing-to-undo")` when it does not stand."""
    found = batches.prospect(session, write_id)
    away = _merged_since(session, write_id)
    conflicts = _told(session, write_id, [each for each in found.conflicts if each.customer_id not in away])
    told = tuple(away.values())
    return BatchProspect(len(found.removed), len(found.restored), tuple(conflicts), told)


def _merged_since(session: Session, write_id: int) -> dict[int, tuple[str, str]]:
    """Of the customers a write concerned those merged away since: their name, and who holds their file."""
    mine = batches.customers_of(session, write_id)
    names: dict[int, str] = {}
    for later in undo.standing_since(session, MERGE, write_id):
        people = batches.done_to(session, later, "customer")
        away = {each: net.before for each, net in people.items() if net.before and net.after is None}
        names |= {each: str(row.get("name") or "") for each, row in away.items() if each in mine}
    holders = now_of(session, names)
    called = queries.names_of(session, list(set(holders.values())))
    return {
        each: (name, called.get(holders[each], ""))
        for each, name in names.items()
        if holders.get(each, each) != each
    }


def _told(
    session: Session, write_id: int, conflicts_found: Sequence[batches.Conflict]
) -> list[BatchConflict]:
    """Who they are, and when and by whom they were changed last."""
    found = {c.customer_id: c for c in conflicts_found if c.customer_id is not None}
    names = queries.names_of(session, list(found))
    staff = queries.staff_names(session)
    later = batches.later_writes(session, write_id, found)
    conflicts = []
    for customer_id, conflict in found.items():
        at, staff_id = later.get(customer_id, (None, None))
        moment = dt.datetime.fromisoformat(at) if at else None
        by = staff.get(staff_id, "") if staff_id is not None else ""
        name = names.get(customer_id, "")
        conflicts.append(BatchConflict(customer_id, name, conflict.added, conflict.columns, moment, by))
    return conflicts


def undo_batch(session: Session, write_id: int, anyway: Collection[int] = ()) -> BatchUndone:
    """Take a batch back: files that nobody changed since, and those `anyway`; it can itself be undone."""
    name = undo.name_of_write(session, write_id)
    journal.describe(session, "import-undo", name.subject if name else "", name.count if name else 1)
    away = _merged_since(session, write_id)
    done = batches.take_back(session, write_id, set(anyway) - away.keys())
    actions.derive_anew(session, done.stale)
    return BatchUndone(len(done.removed), len(done.restored), len(done.left))
