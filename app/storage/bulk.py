"""The rows of many new customers: inserted behind what is computed next, and recorded briefly.

Many rows are one statement, and so one step of SQLite: that takes two thirds of what it takes row by row. The
journal's `insert` tells of each row in full, which was a quarter of a large import and two fifths of the file
that it made; here the entries of all customers of a batch name one block, which has their rows.
"""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from typing import Any

from sqlalchemy import text
from sqlalchemy.orm import Session

from app.storage import blocks, journal, late_indexes
from app.storage.base import Journaled
from app.storage.behind import Behind
from app.storage.blocks import Inserted
from app.storage.journal import table_of
from app.storage.late_indexes import LateIndexes
from app.storage.models import JournalEntry

_MOST_VALUES = re.compile("MAX_VARIABLE_NUMBER=([0-9]+)").fullmatch
_USUAL_MOST = 32_766
_ADD_BLOCK = "INSERT INTO journal_entry (id, write_id, changes) VALUES (?, ?, ?)"
_ADD_ENTRIES = """
INSERT INTO journal_entry (write_id, customer_id, changes) SELECT ?, value, ? FROM json_each(?)"""


class Bulk:
    """Rows of customers who are new; `insert` those of some, then `record` them; `finish` at the end.

    As long as it lasts, nobody else inserts into the tables of these models or into the journal: ids are
    counted here, while the statements are still to be carried out.
    """

    def __init__(self, behind: Behind, models: Sequence[type[Journaled]], expected: int) -> None:
        """`models` begin with that of the customers, of whom so many are expected."""
        behind.settle()
        self._behind = behind
        session: Session = behind.session
        self._next = {model: journal.next_id(session, table_of(model)) for model in models}
        self._next_entry = journal.next_id(session, table_of(JournalEntry))
        self._most_values = _most_values(session)
        self._inserted: dict[type[Journaled], Inserted] = {}
        is_worth = late_indexes.is_worth(expected, others=self._next[models[0]] - 1)
        self._indexes = LateIndexes(behind, models) if is_worth else None

    def insert(self, model: type[Journaled], rows: Sequence[dict[str, Any]]) -> list[int]:
        """Insert rows and give their ids; takes the rows over."""
        if not rows:
            return []
        first = self._next[model]
        self._next[model] += len(rows)
        columns, values = journal.handed_over(self._behind.session, model, first, rows)
        table, width = model.__tablename__, len(columns)
        ids = first, first + len(rows) - 1
        self._inserted[model] = Inserted(table, model.customer_column or "", columns, ids)
        step = self._most_values // width * width
        for start in range(0, len(values), step):
            part = values[start : start + step]
            self._behind.run(journal.insertion(table, columns, len(part) // width), part)
        return [*range(first, first + len(rows))]

    def record(self, customers: Sequence[int]) -> None:
        """Enter everything inserted since, of these customers."""
        found, self._inserted = self._inserted, {}
        write_id = journal.note_inserted(self._behind.session, found, customers)
        block_id = self._next_entry
        self._next_entry += 1 + len(customers)
        told = [(each, self._behind.run(each.telling(), each.ids)) for each in found.values()]
        self._behind.run(
            _ADD_BLOCK, lambda: (block_id, write_id, blocks.pack((each, of.result()) for each, of in told))
        )
        self._behind.run(_ADD_ENTRIES, (write_id, block_id, json.dumps(list(customers))))

    def finish(self) -> None:
        """Everybody is there."""
        self._behind.settle()
        if self._indexes:
            self._indexes.lay()


def _most_values(session: Session) -> int:
    """How many values SQLite takes in one statement: the more, the seldomer its thread waits for another."""
    options = session.scalars(text("PRAGMA compile_options"))
    return next((int(found[1]) for found in map(_MOST_VALUES, options) if found), _USUAL_MOST)
