"""What stood in rows that were inserted in bulk: kept once for many customers, and small.

The entry of such a customer names the rows, and in place of their columns the block that has them. A block is
an entry of no customer's: a JSON text with compressed JSON in it, the rows by table as they were handed to
SQLite, which costs a tenth of what it costs to tell of each customer in full.
"""

from __future__ import annotations

import json
import zlib
from base64 import b64decode, b64encode
from collections import OrderedDict
from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import JSON, Boolean, Table, select
from sqlalchemy.orm import Session

from app.storage.base import Base
from app.storage.models import JournalEntry

RawChange = tuple[str, int, dict[str, Any] | None, dict[str, Any] | None]
"""One row by table and id: its columns before and after."""
Written = tuple[str, tuple[str, ...], Sequence[Sequence[Any]]]
"""A table, the columns written to, and the rows as SQLite was given them."""
_Columns = dict[str, Any]
_HELD = 4
"""So many blocks are held at once: entries mostly come in the order in which they were written."""
_QUICK = 1
_to_json = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
_e = JournalEntry.__table__.c


def told(written: Iterable[Written]) -> str:
    """The rows of a block as JSON."""
    return _to_json([[table, columns, rows] for table, columns, rows in written])


def pack(rows: str) -> str:
    """A block of rows that were `told`."""
    return f'"{b64encode(zlib.compress(rows.encode(), _QUICK)).decode("ascii")}"'


def is_block(changes: str) -> bool:
    """Whether an entry holds rows of others, and no changes of its own."""
    return changes[:1] == '"'


class Blocks:
    """Reads the changes of entries, with the columns of rows that were inserted in bulk."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._held: OrderedDict[int, dict[tuple[str, int], _Columns]] = OrderedDict()

    def changes(self, told: str) -> list[RawChange]:
        """The changes of an entry."""
        return [
            (table, row_id, before, dict(self._block(after)[table, row_id]) if type(after) is int else after)
            for table, row_id, before, after in json.loads(told)
        ]

    def _block(self, entry_id: int) -> dict[tuple[str, int], _Columns]:
        held = self._held.get(entry_id)
        if held is None:
            changes = self._session.scalars(select(_e.changes).where(_e.id == entry_id)).one()
            held = self._held[entry_id] = _unpacked(changes)
            if len(self._held) > _HELD:
                self._held.popitem(last=False)
        return held


def _unpacked(changes: str) -> dict[tuple[str, int], _Columns]:
    found = {}
    for name, columns, rows in json.loads(zlib.decompress(b64decode(changes[1:-1]))):
        readers = _readers(Base.metadata.tables[name], columns)
        for row in rows:
            told = {key: value for key, value in zip(columns, row, strict=True) if value is not None}
            for key in readers.keys() & told.keys():
                told[key] = readers[key](told[key])
            found[name, told.pop("id")] = told
    return found


def _readers(table: Table, columns: Iterable[str]) -> dict[str, Any]:
    """What SQLite is given otherwise than JSON has it: yes and no as numbers, JSON as text."""
    kinds = {name: table.c[name].type for name in columns}
    return {
        name: json.loads if isinstance(kind, JSON) else bool
        for name, kind in kinds.items()
        if isinstance(kind, JSON | Boolean)
    }
