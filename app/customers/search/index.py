"""Filling the search index: the texts of whole files, gathered by shape in one statement, as tokens."""

from __future__ import annotations

import json
from collections import deque
from collections.abc import Callable, Collection, Iterable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from functools import cache
from types import TracebackType
from typing import Any, Self

from sqlalchemy import ColumnElement, LargeBinary, cast, func, select
from sqlalchemy import text as sql
from sqlalchemy.orm import Session

from app.customers.models import Customer
from app.customers.search import tokens as search_tokens
from app.customers.search.parts import OWN, SOURCES, Compiled, Source, compiled, fetch, own_text, wanted
from app.customers.search.tokens import SEPARATOR, Shape
from app.storage.behind import Behind
from app.storage.journal import BATCH, table_of

MENDED = 10_000
"""So many customers are brought along one by one, whatever the size of the file."""
MANY = 1_000
"""From so many customers on they are added as a `Filling`."""
_HELD_BACK = 3
_MOST_HELD_BACK = 32
"""Each third batch is cut last: about as much as can be cut while the other indexes are laid. They wait in
memory, so they are few."""
_SEGMENTS = 4
"""As FTS5 has it: so many segments of a size are merged into one."""
_MERGE = "INSERT INTO search_index (search_index, rank) VALUES ('automerge', ?)"
_AWAIT = "INSERT INTO search_index (search_index, rank) VALUES ('crisismerge', ?)"
_MOST_AWAITING = 64
"""So many segments of a size may wait to be merged: with sixteen, as FTS5 has it, a third of what the index
of a long list costs is merging while it is written. It stays so, or else the next write would pay."""
_MERGED_AT_ONCE = 100
"""So many pages are merged in one transaction: it takes some hundredths of a second."""
_NOTHING_MERGED = 1
"""So many changes SQLite counts where there is nothing to merge: the command itself."""
_MERGE_SOME = "INSERT INTO search_index (search_index, rank) VALUES ('merge', :pages)"
_GATHER = "INSERT INTO search_index (search_index, rank) VALUES ('hashsize', ?)"
"""How many bytes of the index are gathered before they are written; more saves merging."""
_BULK, _USUAL = 67_108_864, 1_048_576
_ADD = """
INSERT INTO search_index (rowid, tokens)
SELECT value ->> 0, value ->> 1 FROM json_each(CAST(:documents AS TEXT))"""
_REMOVE = sql(
    "DELETE FROM search_index WHERE rowid IN"
    " (SELECT id FROM search_index_docsize WHERE id IN (SELECT value FROM json_each(:ids)))"
)
_EMPTY = sql("INSERT INTO search_index (search_index) VALUES ('delete-all')")
_LEFT_OUT = "left_out_of_refresh"
_SIZE = sql("SELECT count(*) FROM search_index_docsize")
_c = table_of(Customer).c


def refresh(session: Session, ids: Collection[int]) -> None:
    """Bring the index along for the customers that a write touched.

    Those that it was told to `leave_out` are in it already. When the others are most of the file, making the
    index anew is several times faster than mending it.
    """
    ids = set(ids) - session.info.get(_LEFT_OUT, set())
    if not ids:
        return
    if len(ids) > MENDED and 2 * len(ids) > session.scalars(_SIZE).one():
        session.execute(_EMPTY)
        ids = set(session.scalars(select(_c.id)))
    else:
        session.execute(_REMOVE, {"ids": json.dumps(list(ids))})
    ordered = sorted(ids)
    if len(ordered) < MANY:
        documents = search_tokens.documents(texts(session, ordered))
        fetch(session, Compiled(_ADD, {}), documents=documents)
        return
    with Behind(session) as behind, Filling(behind) as filling:
        for start in range(0, len(ordered), BATCH):
            filling.take(ordered[start : start + BATCH])


def texts(session: Session, ids: Iterable[int]) -> bytes:
    """What is searched of some customers, as `search_tokens.documents` wants it; who is gone is left out."""
    found: bytes = fetch(session, _texts(), ids=json.dumps(list(ids)))[0][0]
    return found


def leave_out(session: Session, ids: Collection[int]) -> None:
    """These were taken into the index while they were written, and nothing of theirs has changed since."""
    session.info[_LEFT_OUT] = set(ids)


Cutter = Callable[[bytes], bytes]
"""Cuts the texts of some customers as `search_tokens.documents` does, perhaps in another process."""


def merge_some(session: Session) -> bool:
    """Merge a little of what was written in bulk, which is then found faster; whether there is more."""
    connection: Any = session.connection().connection.driver_connection
    before = connection.total_changes
    connection.execute(_MERGE_SOME, {"pages": _MERGED_AT_ONCE})
    return bool(connection.total_changes - before > _NOTHING_MERGED)


class Filling:
    """Many customers on their way into the index, where none of them is yet; a context inside `behind`.

    Batches are read, cut into tokens in a thread, and written as each is ready: cutting may lag behind and is
    caught up with at the end. Merging what was written is left to `merge_some`: it would be most of the work.
    """

    def __init__(self, behind: Behind, cutter: Cutter = search_tokens.documents) -> None:
        self._behind = behind
        self._cutter = cutter
        self._thread = ThreadPoolExecutor(1)
        self._texts: Future[bytes] | None = None
        self._cut: deque[Future[bytes]] = deque()
        self._held_back: list[Future[bytes]] = []
        self._taken = 0
        self.ids: set[int] = set()

    def __enter__(self) -> Self:
        self._behind.run(_AWAIT, (_MOST_AWAITING,))
        self._set(segments=0, gathered=_BULK)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if kind is None:
            self.cut_rest()
            while self._cut:
                self._write()
            self._set(segments=_SEGMENTS, gathered=_USUAL)
        self._thread.shutdown(cancel_futures=True)

    def take(self, ids: Sequence[int]) -> None:
        """Add some customers; ids rise from one batch to the next, so that the index need not begin anew.

        Whoever asks is never more than a batch ahead of what is carried out.
        """
        self.ids.update(ids)
        asked = _texts()
        before, self._texts = (
            self._texts,
            self._behind.run(asked.text, asked.constants | {"ids": json.dumps(list(ids))}),
        )
        self._taken += 1
        if self._taken % _HELD_BACK == 0 and len(self._held_back) < _MOST_HELD_BACK:
            self._held_back.append(self._texts)
        else:
            self._begin_to_cut(self._texts)
        if before is not None:
            before.result()
        while self._cut and self._cut[0].done():
            self._write()

    def cut_rest(self) -> None:
        """Everybody is taken: what was held back is cut from now on, best while SQLite is busy elsewhere.

        As long as customers are written, three want the two cores of a usual machine.
        """
        for texts in self._held_back:
            self._begin_to_cut(texts)
        self._held_back.clear()

    def _begin_to_cut(self, texts: Future[bytes]) -> None:
        self._cut.append(self._thread.submit(self._cut_up, texts))

    def _cut_up(self, texts: Future[bytes]) -> bytes:
        return self._cutter(texts.result())

    def _write(self) -> None:
        self._behind.run(_ADD, {"documents": self._cut.popleft().result()})

    def _set(self, *, segments: int, gathered: int) -> None:
        self._behind.run(_MERGE, (segments,))
        self._behind.run(_GATHER, (gathered,))


@cache
def _texts() -> Compiled:
    """A row for each customer as JSON: its id, and its texts of each shape, joined.

    As bytes: they go to another process and come back, and nobody here looks into them.
    """
    columns = [_joined(_of_shape(shape)) for shape in Shape]
    one = select(func.json_array(_c.id, *columns).label("texts")).where(_c.id.in_(wanted()))
    each = one.order_by(_c.id).subquery()
    return compiled(select(cast(func.json_group_array(func.json(each.c.texts)), LargeBinary)))


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
