"""Filling the search index: the texts of whole files, gathered by shape in one statement, as tokens."""

from __future__ import annotations

import json
from collections.abc import Collection, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from typing import Any

from sqlalchemy import ColumnElement, func, select
from sqlalchemy import text as sql
from sqlalchemy.orm import Session

from app.customers.models import Customer
from app.customers.search_parts import OWN, SOURCES, Compiled, Source, compiled, fetch, own_text, wanted
from app.customers.search_tokens import SEPARATOR, Shape, document
from app.storage.journal import BATCH, table_of

MENDED = 10_000
"""So many customers are brought along one by one, whatever the size of the file."""
MANY = 1_000
"""From so many customers on, merging what was just written is left to later writes: it would be most of
the work."""
_SEGMENTS = 4
"""As FTS5 has it: so many segments of a size are merged into one."""
_MERGE = sql("INSERT INTO search_index (search_index, rank) VALUES ('automerge', :segments)")
_ADD = "INSERT INTO search_index (rowid, tokens) SELECT value ->> 0, value ->> 1 FROM json_each(?)"
"""A whole batch in one step of SQLite: a step needs no interpreter, and another thread may have it."""
_to_json = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
_REMOVE = sql(
    "DELETE FROM search_index WHERE rowid IN"
    " (SELECT id FROM search_index_docsize WHERE id IN (SELECT value FROM json_each(:ids)))"
)
_EMPTY = sql("INSERT INTO search_index (search_index) VALUES ('delete-all')")
_SIZE = sql("SELECT count(*) FROM search_index_docsize")
_c = table_of(Customer).c


def refresh(session: Session, ids: Collection[int]) -> None:
    """Bring the index along for the customers that a write touched.

    When that is most of the file, making the index anew is several times faster than mending it.
    """
    if len(ids) > MENDED and 2 * len(ids) > session.scalars(_SIZE).one():
        session.execute(_EMPTY)
        ids = session.scalars(select(_c.id)).all()
    else:
        session.execute(_REMOVE, {"ids": json.dumps(list(ids))})
    if len(ids) < MANY:
        _add(session, sorted(ids))
        return
    session.execute(_MERGE, {"segments": 0})
    _add(session, sorted(ids))
    session.execute(_MERGE, {"segments": _SEGMENTS})


def _add(session: Session, ids: Sequence[int]) -> None:
    """Rising ids, so that the index need not begin a new segment.

    One batch is written while the next is cut into tokens; the texts for that are read before, since the
    connection does one thing at a time.
    """
    connection = session.connection()
    cut: list[tuple[int, str]] = []
    with ThreadPoolExecutor(1) as writer:
        for start in range(0, len(ids), BATCH):
            found = _found(session, ids[start : start + BATCH])
            writing = writer.submit(connection.exec_driver_sql, _ADD, (_to_json(cut),)) if cut else None
            cut = _cut(found)
            if writing:
                writing.result()
    if cut:
        connection.exec_driver_sql(_ADD, (_to_json(cut),))


def documents(session: Session, ids: Collection[int]) -> list[tuple[int, str]]:
    """The tokens of some customers, in the order of their ids; who is gone is left out."""
    return _cut(_found(session, ids))


def _found(session: Session, ids: Collection[int]) -> Sequence[Any]:
    return fetch(session, _texts(), ids=json.dumps(list(ids)))


def _cut(found: Sequence[Any]) -> list[tuple[int, str]]:
    return [(customer_id, document(texts)) for customer_id, *texts in found]


@cache
def _texts() -> Compiled:
    """One row for each customer: its id, and its texts of each shape, joined."""
    columns = [_joined(_of_shape(shape)) for shape in Shape]
    return compiled(select(_c.id, *columns).where(_c.id.in_(wanted())).order_by(_c.id))


def _of_shape(shape: Shape) -> list[ColumnElement[Any]]:
    found: list[ColumnElement[Any]] = [own_text(key) for key, own in OWN if own is shape]
    for source in SOURCES:
        if names := [name for name in source.texts if source.shape(name) is shape]:
            found.append(_of_children(source, names))
    if shape is Shape.TEXT:
        found.append(_of_extra())
    return found


def _of_children(source: Source, names: Sequence[str]) -> ColumnElement[Any]:
    c = source.table.c
    joined = func.group_concat(_joined([c[name] for name in names]), SEPARATOR)
    return select(joined).where(c.customer_id == _c.id).correlate(table_of(Customer)).scalar_subquery()


def _of_extra() -> ColumnElement[Any]:
    """The texts among the items that a shop made itself."""
    each = func.json_each(_c.extra_words).table_valued("value", "type")
    joined = func.group_concat(each.c.value, SEPARATOR)
    return select(joined).where(each.c.type == "text").correlate(table_of(Customer)).scalar_subquery()


def _joined(columns: Sequence[ColumnElement[Any]]) -> ColumnElement[Any]:
    return columns[0] if len(columns) == 1 else func.concat_ws(SEPARATOR, *columns)
