"""Indexes laid anew after many rows instead of being kept in order row by row.

Rows come in the order of their customers; most indexes have them in quite another one, so that every row
changes a page of each, and that is more than half of what inserting costs. To sort them all once is less.
"""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import bindparam, text
from sqlalchemy.orm import Session

from app.storage.base import Journaled
from app.storage.behind import Behind
from app.storage.journal import next_id, table_of

WORTH = 5000
"""Fewer rows are in their places sooner."""
_LAID = text(
    "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL AND tbl_name = :table AND"
    " (SELECT name FROM pragma_index_info(sqlite_master.name) WHERE seqno = 0) NOT IN :rising"
).bindparams(bindparam("rising", expanding=True))


class LateIndexes:
    """Takes the indexes of some models away and lays them again, as they were, when rows have been inserted.

    Those stay that begin with the customer: their order is that of the rows, and what is written is looked
    up by them. All of it belongs to the write in progress: what ends it brings back the indexes.
    """

    def __init__(self, behind: Behind, models: Iterable[type[Journaled]]) -> None:
        self._behind = behind
        self._laid = [index for model in models for index in _laid(behind.session, model)]
        for name, _ in self._laid:
            behind.run(f'DROP INDEX "{name}"', ())

    def lay(self) -> None:
        """Lay them again."""
        for _, statement in self._laid:
            self._behind.run(statement, ())
        self._behind.settle()
        self._laid = []


def is_worth(session: Session, model: type[Journaled], count: int) -> bool:
    """Whether so many new rows are most of what there will be: what is there has to be sorted once more."""
    return count >= max(WORTH, next_id(session, table_of(model)))


def _laid(session: Session, model: type[Journaled]) -> list[tuple[str, str]]:
    asked = {"table": model.__tablename__, "rising": ["id", model.customer_column]}
    return [(row.name, row.sql) for row in session.execute(_LAID, asked)]
