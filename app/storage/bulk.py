"""The rows of many new customers, recorded briefly: entries name the rows, a block has what stands in them.

The journal's `insert` tells of each row in full, which is a quarter of a large import and two fifths of the
file that it makes. Here it happens behind what is computed next.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy.orm import Session

from app.storage import blocks, journal
from app.storage.base import Journaled
from app.storage.behind import Behind
from app.storage.blocks import Written
from app.storage.journal import table_of
from app.storage.models import JournalEntry

_ADD_BLOCK = "INSERT INTO journal_entry (id, write_id, changes) VALUES (?, ?, ?)"
_ADD_ENTRIES = """
INSERT INTO journal_entry (write_id, customer_id, changes)
SELECT ?, value ->> 0, value ->> 1 FROM json_each(?)"""


class Bulk:
    """Rows of customers who are new; `insert` those of some customers, then `record` them."""

    def __init__(self, behind: Behind) -> None:
        self._behind = behind
        self._models: list[type[Journaled]] = []
        self._written: list[Written] = []

    def insert(self, model: type[Journaled], rows: Sequence[dict[str, Any]]) -> list[int]:
        """Insert rows as `journal.insert` does and give their ids; takes the rows over."""
        if not rows:
            return []
        ids, written = journal.insert_unrecorded(self._behind.session, model, rows)
        self._models.append(model)
        self._written += written
        return ids

    def record(self, customers: Sequence[int]) -> None:
        """Enter everything inserted since, of these customers."""
        session: Session = self._behind.session
        written, self._written = self._written, []
        models, self._models = self._models, []
        write_id = journal.note_inserted(session, models, customers)
        block_id = journal.next_id(session, table_of(JournalEntry))
        owners = {model.__tablename__: model.customer_column or "" for model in models}
        self._behind.run(_ADD_BLOCK, lambda: (block_id, write_id, blocks.pack(written)))
        self._behind.run(_ADD_ENTRIES, lambda: (write_id, _entries(written, owners, block_id)))


def _entries(written: Iterable[Written], owners: dict[str, str], block_id: int) -> str:
    """For each customer the changes of an entry, as JSON."""
    changes: dict[int, list[str]] = defaultdict(list)
    for table, columns, rows in written:
        owner = columns.index(owners[table])
        begin, end = f'["{table}",', f",null,{block_id}]"
        for row in rows:
            changes[row[owner]].append(f"{begin}{row[0]}{end}")
    return json.dumps([(customer_id, f"[{','.join(some)}]") for customer_id, some in changes.items()])
