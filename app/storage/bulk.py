"""The rows of many new customers: SQLite records them itself, out of what it was just given.

The journal's `insert` makes the same entries row by row in Python, which is a quarter of a large import. Here
they are one statement for all rows of some customers, and it runs behind what is computed next.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import JSON, Boolean, Column, Date, Integer
from sqlalchemy.orm import Session

from app.storage import journal
from app.storage.base import Journaled
from app.storage.behind import Behind
from app.storage.journal import table_of

_ENTRIES = """
INSERT INTO journal_entry (write_id, customer_id, changes)
SELECT ?, o.id, concat('[["{table}",', o.id, ',null,', {own}, ']', {children}, ']')
FROM "{table}" AS o WHERE o.id BETWEEN ? AND ? ORDER BY o.id"""
_CHILDREN = """
(SELECT group_concat(concat(',["{table}",', r.id, ',null,', {own}, ']'), '' ORDER BY r.id)
FROM "{table}" AS r WHERE r."{owner}" = o.id)"""


class Bulk:
    """Rows of customers who are new; `insert` those of some customers, theirs first, then `record` them."""

    def __init__(self, behind: Behind) -> None:
        self._behind = behind
        self._given: dict[type[Journaled], set[str]] = {}

    def insert(self, model: type[Journaled], rows: Sequence[dict[str, Any]]) -> list[int]:
        """Insert rows as `journal.insert` does and give their ids; takes the rows over."""
        if not rows:
            return []
        ids, columns = journal.insert_unrecorded(self._behind.session, model, rows)
        self._given[model] = columns
        return ids

    def record(self, ids: Sequence[int]) -> None:
        """Enter everything inserted since; `ids` are the customers, all that there are between them."""
        session: Session = self._behind.session
        given, self._given = self._given, {}
        write_id = journal.note_inserted(session, given, ids)
        self._behind.run(_statement(given), (write_id, ids[0], ids[-1]))


def _statement(given: dict[type[Journaled], set[str]]) -> str:
    (model, columns), *children = given.items()
    parts = [
        _CHILDREN.format(
            table=child.__tablename__, owner=child.customer_column, own=_object(child, names, "r")
        )
        for child, names in children
    ]
    own = _object(model, columns, "o")
    return _ENTRIES.format(table=model.__tablename__, own=own, children=", ".join(parts) or "''")


def _object(model: type[Journaled], names: set[str], row: str) -> str:
    """The columns of a row as JSON, those that are empty left out."""
    pairs = (f"""',"{name}":' || {_value(table_of(model).c[name], row)}""" for name in sorted(names))
    return f"concat('{{', substr(concat({', '.join(pairs)}), 2), '}}')"


def _value(column: Column[Any], row: str) -> str:
    """A value as JSON, NULL where the column is empty."""
    place = f'{row}."{column.name}"'
    if isinstance(column.type, Boolean):
        return f"CASE {place} WHEN 1 THEN 'true' WHEN 0 THEN 'false' END"
    if isinstance(column.type, JSON | Integer):
        return place
    if isinstance(column.type, Date):
        return f"""'"' || {place} || '"'"""
    return f"CASE WHEN {place} IS NOT NULL THEN json_quote({place}) END"
