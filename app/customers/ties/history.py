"""What the history of a customer needs to tell of ties: with whom, also where only a part changed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.customers import queries
from app.customers.models import FamilyMember, NotDuplicate
from app.customers.tie_models import Introduction, Referral, Relation
from app.storage import undo
from app.storage.base import Journaled
from app.storage.journal import table_of
from app.storage.rows import Change, HistoryItem

OTHERS: Mapping[type[Journaled], tuple[str, ...]] = {
    Relation: ("customer_id", "other_id"),
    Referral: ("customer_id", "brought_id"),
    Introduction: ("one_id", "other_id"),
    NotDuplicate: ("one_id", "other_id"),
    FamilyMember: ("linked_id",),
}
"""Rows that tie a customer to others, and the columns that name these."""
_HOSTS: Mapping[type[Journaled], tuple[str, str]] = {
    Relation: ("customer_id", "relation"),
    Introduction: ("one_id", "introduction"),
    NotDuplicate: ("one_id", ""),
}
"""Ties that stand in one file of two: the column of that one, and how writes are named that take them out."""
_MODELS = {model.__tablename__: model for model in OTHERS}
Key = tuple[str, int]


@dataclass(frozen=True, slots=True)
class TiesTold:
    """The rows of ties that changes speak of, as far as they are known whole, and the names in them."""

    rows: Mapping[Key, Mapping[str, Any]] = field(default_factory=dict)
    names: Mapping[int, str] = field(default_factory=dict)
    sexes: Mapping[int, str | None] = field(default_factory=dict)

    def row(self, change: Change) -> dict[str, Any]:
        """All that is known of the row of a change, as it was then where the change says so."""
        rest = self.rows.get((change.table, change.row_id), {})
        return {**rest, **(change.before or {}), **(change.after or {})}


def told(session: Session, changes: Iterable[Change]) -> TiesTold:
    """What these changes speak of; a row that is gone is known by the change that took it out."""
    mine = [change for change in changes if change.table in _MODELS]
    rows: dict[Key, dict[str, Any]] = {}
    for change in mine:
        known = {**(change.before or {}), **(change.after or {})}
        rows[change.table, change.row_id] = {**known, **rows.get((change.table, change.row_id), {})}
    for name, model in _MODELS.items():
        ids = sorted({change.row_id for change in mine if change.table == name})
        table = table_of(model)
        for row in session.execute(select(table).where(table.c.id.in_(ids))).mappings() if ids else ():
            rows[name, row["id"]] |= {key: value for key, value in row.items() if value is not None}
    others = {value for each in (*rows.values(), *_sides(mine)) for value in _named(each)}
    if not others:
        return TiesTold(rows)
    ids = sorted(others)
    return TiesTold(rows, queries.names_of(session, ids), queries.sexes_of(session, ids))


def from_others(session: Session, customer_id: int) -> list[HistoryItem]:
    """What was written down in the files of others about ties to a customer, also to those that are gone."""
    found = []
    for model, (host, code) in _HOSTS.items():
        table, name = table_of(model), model.__tablename__
        rows = session.execute(select(table.c[host], table.c.id).where(table.c.other_id == customer_id))
        gone = undo.rows_naming(session, code, name, "other_id", customer_id) if code else set()
        for other, row_id in {(row[0], row[1]) for row in rows} | gone:
            found += undo.row_history(session, other, name, row_id) if other is not None else []
    return found


def _sides(changes: Iterable[Change]) -> Iterable[Mapping[str, Any]]:
    for change in changes:
        yield change.before or {}
        yield change.after or {}


_COLUMNS = frozenset(column for columns in OTHERS.values() for column in columns)


def _named(row: Mapping[str, Any]) -> Iterable[int]:
    return (row[column] for column in _COLUMNS if isinstance(row.get(column), int))
