"""Putting one thing of a customer's history back as it was, as a write of its own that can be undone."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from app import clock
from app.customers import actions as customers
from app.customers import referring
from app.customers.models import Customer
from app.customers.tables import CHILD_MODELS
from app.customers.tie_models import Relation
from app.customers.ties import relating
from app.errors import InputError
from app.interactions.actions import follow_contacts
from app.interactions.models import Interaction, Promise
from app.storage import journal, undo
from app.storage.base import Base, Journaled
from app.storage.journal import table_of
from app.storage.rows import Change, HistoryItem

ATTACHMENT = "attachment"
"""A room above this one; the journal knows its rows all the same."""
_MODELS: tuple[type[Journaled], ...] = (Customer, Interaction, Promise, Relation, *CHILD_MODELS.values())
RESTORABLE = frozenset({model.__tablename__ for model in _MODELS} | {ATTACHMENT})
"""Tables whose changes a person made in the file; what follows from other rows is left to itself."""


def restore_past(
    session: Session,
    customer_id: int,
    item: HistoryItem,
    change: Change,
    keys: Sequence[str] = (),
    extra: str = "",
) -> None:
    """Put the columns `keys` (or `extra`, an item of the shop) of a change back; without any the whole row.

    What was added is taken out, what was deleted comes back with whatever the same write deleted of it.
    `InputError("no-such-record")` when the row, or what it hangs on, is gone.
    """
    if change.table not in RESTORABLE:
        raise ValueError(f"not to be restored: {change.table}")
    name = session.scalar(select(Customer.name).where(Customer.id == customer_id))
    if name is None:
        raise InputError("no-such-customer", id=customer_id)
    journal.describe(session, "restore-value", name)
    model = journal.journaled()[change.table]
    if change.before is None:
        _require(session, model, change.row_id)
        journal.delete(session, model, [change.row_id])
    elif change.after is None:
        if model is Relation and relating.is_told(session, change.before):
            return
        _bring_back(session, item, change)
    else:
        _put_back(session, model, change, keys, extra)
    customers.derive_anew(session, [customer_id])
    if model is Interaction:
        follow_contacts(session, customer_id)


def _put_back(
    session: Session, model: type[Journaled], change: Change, keys: Sequence[str], extra: str
) -> None:
    _require(session, model, change.row_id)
    table, before = table_of(model), change.before or {}
    if extra:
        stored = session.scalar(select(table.c.extra).where(table.c.id == change.row_id)) or {}
        value = (before.get("extra") or {}).get(extra)
        kept = {key: each for key, each in {**stored, extra: value}.items() if each is not None}
        journal.update(session, model, change.row_id, {"extra": kept or None})
        return
    wanted = keys or tuple(change.after or {})
    old = undo.typed(table, {key: before.get(key) for key in wanted})
    journal.update(session, model, change.row_id, old)
    if model is Customer and "referrer" in old:
        referring.follow_words(session, {change.row_id: old["referrer"]}, clock.today())


def _bring_back(session: Session, item: HistoryItem, change: Change) -> None:
    """A row that was deleted, and those that hung on it; parents come first."""
    rows = _hanging(item, change)
    models = journal.journaled()
    for table in reversed(undo.in_order({each.table for each in rows})):
        for each in rows:
            if each.table == table.name and not _is_there(session, models[table.name], each.row_id):
                row = undo.typed(table, {"id": each.row_id, **(each.before or {})})
                _require_parents(session, row, models[table.name])
                journal.insert(session, models[table.name], [row])


def _hanging(item: HistoryItem, change: Change) -> list[Change]:
    """The rows the same write deleted because this one went."""
    found = [change]
    for each in item.changes:
        if each.after is not None or each.before is None or each == change:
            continue
        keys = Base.metadata.tables[each.table].foreign_keys
        parents = {(key.column.table.name, each.before.get(key.parent.name)) for key in keys}
        if parents & {(known.table, known.row_id) for known in found}:
            found.append(each)
    return found


def _require_parents(session: Session, row: dict[str, Any], model: type[Journaled]) -> None:
    for key in table_of(model).foreign_keys:
        parent = row.get(key.parent.name)
        c = key.column.table.c
        if parent is not None and session.scalar(select(c.id).where(c.id == parent)) is None:
            raise InputError("no-such-record", id=parent)


def _require(session: Session, model: type[Journaled], row_id: int) -> None:
    if not _is_there(session, model, row_id):
        raise InputError("no-such-record", id=row_id)


def _is_there(session: Session, model: type[Journaled], row_id: int) -> bool:
    c = table_of(model).c
    return session.scalar(select(c.id).where(c.id == row_id)) is not None
