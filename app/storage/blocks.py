"""What stood in rows that were inserted in bulk: kept once for many customers, and small.

The entry of such a customer is the number of a block. A block is an entry of no customer's: JSON with the
first and the last id of its rows by table, and with the rows as they were handed to SQLite, compressed. That
costs a twentieth of what it costs to tell of each customer in full, and a block goes and comes back at once.
"""

from __future__ import annotations

import json
import zlib
from base64 import b64decode, b64encode
from collections import OrderedDict, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, NamedTuple

from sqlalchemy import JSON, Boolean, Table, select
from sqlalchemy.orm import Session

from app.storage.base import Base
from app.storage.models import JournalEntry

RawChange = tuple[str, int, dict[str, Any] | None, dict[str, Any] | None]
"""One row by table and id: its columns before and after."""
Spans = dict[str, tuple[int, int]]
"""By table the first and the last id of rows; between them there are no others."""
_HELD = 4
"""So many blocks are held at once: entries mostly come in the order in which they were written."""
_QUICK = 1
_to_json = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
_e = JournalEntry.__table__.c


class Written(NamedTuple):
    """Rows of a table as SQLite was given them, the id first, and which of their columns has the customer."""

    table: str
    owner: str
    columns: tuple[str, ...]
    rows: Sequence[Sequence[Any]]


class Inserted(NamedTuple):
    """Rows of a table that were inserted one after the other: as `Written`, but by the ids alone."""

    table: str
    owner: str
    columns: tuple[str, ...]
    ids: tuple[int, int]

    def telling(self) -> str:
        """The statement that tells of them as JSON: SQLite does what takes the interpreter."""
        names = ", ".join(f'"{name}"' for name in self.columns)
        return f'SELECT json_group_array(json_array({names})) FROM "{self.table}" WHERE id BETWEEN ? AND ?'


def pack(inserted: Iterable[tuple[Inserted, str]]) -> str:
    """A block of rows, each table's as it was told."""
    found = list(inserted)
    heads = (_to_json([each.table, each.owner, each.columns])[:-1] for each, _ in found)
    rows = ",".join(f"{head},{told}]" for head, (_, told) in zip(heads, found, strict=True))
    packed = b64encode(zlib.compress(f"[{rows}]".encode(), _QUICK)).decode("ascii")
    return _to_json({"ids": {each.table: each.ids for each, _ in found}, "rows": packed})


def is_block(changes: str) -> bool:
    """Whether an entry holds rows of others, and no changes of its own."""
    return changes[:1] == "{"


def is_in_block(changes: str) -> bool:
    """Whether a block holds what an entry tells."""
    return changes.isdecimal()


def spans_of(block: str) -> Spans:
    """The ids of the rows in a block."""
    found: Spans = json.loads(block)["ids"]
    return found


def rows_of(block: str) -> Iterator[Written]:
    """The rows in a block."""
    rows = json.loads(zlib.decompress(b64decode(json.loads(block)["rows"])))
    return (Written(table, owner, tuple(columns), values) for table, owner, columns, values in rows)


class Blocks:
    """Reads the changes of entries, also where they are in a block."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._held: OrderedDict[int, dict[int, list[RawChange]]] = OrderedDict()

    def changes(self, customer_id: int | None, told: str) -> list[RawChange]:
        """The changes of an entry."""
        if customer_id is not None and is_in_block(told):
            return self._block(int(told))[customer_id]
        return [(table, row_id, before, after) for table, row_id, before, after in json.loads(told)]

    def _block(self, entry_id: int) -> dict[int, list[RawChange]]:
        held = self._held.get(entry_id)
        if held is None:
            block = self._session.scalars(select(_e.changes).where(_e.id == entry_id)).one()
            held = self._held[entry_id] = _by_customer(block)
            if len(self._held) > _HELD:
                self._held.popitem(last=False)
        return held


def _by_customer(block: str) -> dict[int, list[RawChange]]:
    found: dict[int, list[RawChange]] = defaultdict(list)
    for table, owner, columns, rows in rows_of(block):
        readers = _readers(Base.metadata.tables[table], columns)
        place = columns.index(owner)
        for row in rows:
            told = {key: value for key, value in zip(columns, row, strict=True) if value is not None}
            for key in readers.keys() & told.keys():
                told[key] = readers[key](told[key])
            found[row[place]].append((table, told.pop("id"), None, told))
    return found


def _readers(table: Table, columns: Iterable[str]) -> dict[str, Any]:
    """What SQLite is given otherwise than JSON has it: yes and no as numbers, JSON as text."""
    kinds = {name: table.c[name].type for name in columns}
    return {
        name: json.loads if isinstance(kind, JSON) else bool
        for name, kind in kinds.items()
        if isinstance(kind, JSON | Boolean)
    }
