"""The rows of many new customers: inserted behind what is computed next, and recorded briefly.

Many rows are one statement, and so one step of SQLite: that takes two thirds of what it takes row by row. The
journal's `insert` tells of each row in full, which was a quarter of a large import and two fifths of the file
that it made; here entries name the rows, and a block has what stands in them.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Sequence
from concurrent.futures import Future
from functools import partial
from itertools import chain
from typing import Any

from sqlalchemy.orm import Session

from app.storage import blocks, journal
from app.storage.base import Journaled
from app.storage.behind import Behind
from app.storage.blocks import Written
from app.storage.journal import table_of

_AT_ONCE = 1000
_MOST_VALUES = 30_000
"""Of one statement: SQLite allows 32,766 where it was not built for more."""
_ADD_BLOCK = "INSERT INTO journal_entry (write_id, changes) VALUES (?, ?) RETURNING id"
_ADD_ENTRIES = """
INSERT INTO journal_entry (write_id, customer_id, changes)
SELECT ?, value ->> 0, value ->> 1 FROM json_each(?)"""


class Bulk:
    """Rows of customers who are new; `insert` those of some customers, then `record` them.

    As long as it lasts, nobody else inserts into the tables of these models: their ids are counted here,
    while the statements are still to be carried out.
    """

    def __init__(self, behind: Behind, models: Iterable[type[Journaled]]) -> None:
        behind.settle()
        self._behind = behind
        session: Session = behind.session
        self._next = {model: journal.next_id(session, table_of(model)) for model in models}
        self._written: dict[type[Journaled], Written] = {}

    def insert(self, model: type[Journaled], rows: Sequence[dict[str, Any]]) -> list[int]:
        """Insert rows and give their ids; takes the rows over."""
        if not rows:
            return []
        first = self._next[model]
        self._next[model] += len(rows)
        table, columns, values = journal.handed_over(self._behind.session, model, first, rows)
        self._written[model] = table, columns, values
        step = min(_AT_ONCE, _MOST_VALUES // len(columns))
        for start in range(0, len(values), step):
            part = values[start : start + step]
            statement = journal.insertion(table, columns, len(part))
            self._behind.run(statement, partial(_flat, part))
        return [*range(first, first + len(rows))]

    def record(self, customers: Sequence[int]) -> None:
        """Enter everything inserted since, of these customers."""
        written, self._written = self._written, {}
        write_id = journal.note_inserted(self._behind.session, written, customers)
        block = self._behind.run(_ADD_BLOCK, lambda: (write_id, blocks.pack(written.values())))
        self._behind.run(_ADD_ENTRIES, lambda: (write_id, _entries(written, block)))


def _flat(rows: Iterable[Iterable[Any]]) -> list[Any]:
    return list(chain.from_iterable(rows))


def _entries(inserted: dict[type[Journaled], Written], block: Future[int]) -> str:
    """For each customer the changes of an entry, as JSON."""
    changes: dict[int, list[str]] = defaultdict(list)
    for model, (table, columns, rows) in inserted.items():
        owner = columns.index(model.customer_column or "")
        begin, end = f'["{table}",', f",null,{block.result()}]"
        for row in rows:
            changes[row[owner]].append(f"{begin}{row[0]}{end}")
    return json.dumps([(customer_id, f"[{','.join(some)}]") for customer_id, some in changes.items()])
