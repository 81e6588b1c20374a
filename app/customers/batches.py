"""Taking back an import of long ago: whose files were changed since, and what happens to the others."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection
from dataclasses import dataclass

from sqlalchemy.orm import Session

from app.customers import actions, queries
from app.storage import batches, journal, undo


@dataclass(frozen=True, slots=True)
class BatchConflict:
    """A customer of a batch whose file somebody changed after it.

    `added`: the batch had opened the file, taking it back anyway deletes it. `columns` are the places that
    differ, as table and column (empty where a whole record came). `by` is empty where nobody is known.
    """

    customer_id: int
    name: str
    added: bool
    columns: tuple[tuple[str, str], ...]
    changed_at: dt.datetime | None = None
    by: str = ""


@dataclass(frozen=True, slots=True)
class BatchUndone:
    """What taking back a batch did: files deleted, files restored, files left because they were changed."""

    removed: int
    restored: int
    left: int


def batch_conflicts(session: Session, write_id: int) -> list[BatchConflict]:
    """Whose files were changed since a batch; `InputError("nothing-to-undo")` when it does not stand."""
    found = {c.customer_id: c for c in batches.conflicts(session, write_id) if c.customer_id is not None}
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
    done = batches.take_back(session, write_id, anyway)
    actions.derive_anew(session, done.stale)
    return BatchUndone(len(done.removed), len(done.restored), len(done.left))
