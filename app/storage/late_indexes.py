"""Indexes laid anew after many rows came or went instead of being kept in order row by row.

Rows come in the order of their customers; most indexes have them in quite another one, so that every row
changes a page of each, and that is more than half of what inserting or deleting costs. To sort those that
stay all at once is less.
"""

from __future__ import annotations

from collections.abc import Collection

from sqlalchemy import Table, bindparam, text
from sqlalchemy.orm import Session

from app.storage.base import Journaled
from app.storage.behind import Behind
from app.storage.journal import table_of

WORTH = 5000
"""Fewer rows are in their places sooner."""
_LAID = text(
    "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL AND tbl_name = :table AND"
    " (SELECT name FROM pragma_index_info(sqlite_master.name) WHERE seqno = 0) NOT IN :kept"
).bindparams(bindparam("kept", expanding=True))


class LateIndexes:
    """Takes the indexes of some models away and lays them again, as they were, when rows have come or gone.

    Those stay that begin with the customer: their order is that of the rows, and what is written is looked
    up by them; and those by which SQLite looks who refers to a row that goes. All of it belongs to the write
    in progress: what ends it brings back the indexes.
    """

    def __init__(self, behind: Behind, models: Collection[type[Journaled]]) -> None:
        self._behind = behind
        tables = {table_of(model) for model in models}
        self._laid = [index for model in models for index in _laid(behind.session, model, tables)]
        for name, _ in self._laid:
            behind.run(f'DROP INDEX "{name}"', ())

    def lay(self) -> None:
        """Lay them again."""
        for _, statement in self._laid:
            self._behind.run(statement, ())
        self._behind.settle()
        self._laid = []


def is_worth(count: int, others: int) -> bool:
    """Whether so many rows that come or go are most of all: the others have to be sorted once more."""
    return count >= max(WORTH, others)


def _laid(session: Session, model: type[Journaled], tables: Collection[Table]) -> list[tuple[str, str]]:
    keys = {key.parent.name for key in table_of(model).foreign_keys if key.column.table in tables}
    asked = {"table": model.__tablename__, "kept": ["id", model.customer_column, *keys]}
    return [(row.name, row.sql) for row in session.execute(_LAID, asked)]
