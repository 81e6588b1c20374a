"""Undo, redo and restore: the journal played backwards and forwards.

The writes that stand form a line. Undo takes back the last one, redo brings back the first that was
taken back; a new write drops what could have been redone. Rows are put back exactly, ids included.
"""

from __future__ import annotations

import datetime as dt
import json
from collections import defaultdict
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from itertools import groupby
from typing import Any

from sqlalchemy import Date, DateTime, Row, Table, Time, func, literal_column, or_, select, text
from sqlalchemy import update as sql_update
from sqlalchemy.orm import Session
from sqlalchemy.types import TypeEngine

from app.errors import InputError
from app.storage import blocks, journal, late_indexes
from app.storage.base import Base
from app.storage.behind import Behind
from app.storage.blocks import Blocks, RawChange
from app.storage.journal import THROUGH_JOURNAL, Writing, table_of
from app.storage.late_indexes import LateIndexes
from app.storage.models import JournalEntry, JournalWrite
from app.storage.rows import IN_ENGLISH, Change, HistoryItem, WriteName

_ENTRIES_AT_ONCE = 1000
_e = table_of(JournalEntry).c


def last_done(session: Session) -> tuple[int, WriteName] | None:
    """The write that undo would take back."""
    return _first(session, "done", newest=True)


def first_undone(session: Session) -> tuple[int, WriteName] | None:
    """The write that redo would bring back."""
    return _first(session, "undone", newest=False)


def name_of_write(session: Session, write_id: int) -> WriteName | None:
    """How a write is called, whether or not it stands."""
    writes = table_of(JournalWrite)
    row = session.execute(select(writes).where(writes.c.id == write_id)).one_or_none()
    return None if row is None else _name_of(row)


def right_of(session: Session, write_id: int) -> str | None:
    """The right that a write wanted, None for one that is everybody's."""
    writes = table_of(JournalWrite).c
    return session.scalar(select(writes.needs).where(writes.id == write_id))


def stands(session: Session, write_id: int) -> bool:
    """Whether a write was not taken back."""
    writes = table_of(JournalWrite).c
    return session.scalar(select(writes.state).where(writes.id == write_id)) == "done"


def standing_since(session: Session, code: str, write_id: int) -> list[int]:
    """The writes of this name after that one that were not taken back."""
    w = table_of(JournalWrite).c
    mine = select(w.id).where(w.code == code, w.id > write_id, w.state == "done").order_by(w.id)
    return list(session.scalars(mine))


def undo(session: Session, write_id: int) -> Writing:
    """Take a write back; `InputError("nothing-to-undo")` when it does not stand."""
    return _replay(session, write_id, "done", "undone")


def redo(session: Session, write_id: int) -> Writing:
    """Bring back a write that was undone; `InputError("nothing-to-redo")` otherwise."""
    return _replay(session, write_id, "undone", "done")


def restore(session: Session, write_id: int, customer_id: int) -> None:
    """Put back, as a new write, the rows of one customer that the write `write_id` deleted."""
    deleted = [c for c in _changes_of(session, write_id, customer_id) if c.after is None and c.before]
    models = journal.journaled()
    for table in reversed(in_order({c.table for c in deleted})):
        rows = [typed(table, {"id": c.row_id, **(c.before or {})}) for c in deleted if c.table == table.name]
        journal.insert(session, models[table.name], rows)


def history(session: Session, customer_id: int, limit: int = 200) -> list[HistoryItem]:
    """What happened to one customer, newest first."""
    writes = table_of(JournalWrite)
    entries = table_of(JournalEntry)
    found = session.execute(
        select(writes, entries.c.changes)
        .join(entries, entries.c.write_id == writes.c.id)
        .where(entries.c.customer_id == customer_id)
        .order_by(entries.c.id.desc())
        .limit(limit)
    ).all()
    held = Blocks(session)
    return [
        HistoryItem(
            row.id,
            dt.datetime.fromisoformat(row.at),
            row.staff_id,
            _name_of(row),
            row.state,
            tuple(Change(*change) for change in held.changes(customer_id, row.changes)),
        )
        for row in found
    ]


def row_history(session: Session, customer_id: int, table: str, row_id: int) -> list[HistoryItem]:
    """What happened to one row of a customer, newest first, with the changes of that row alone."""
    writes, entries = table_of(JournalWrite), table_of(JournalEntry)
    told = entries.c.changes
    found = session.execute(
        select(writes, told)
        .join(entries, entries.c.write_id == writes.c.id)
        .where(entries.c.customer_id == customer_id)
        .where(or_(told.contains(f'["{table}",{row_id},'), told.not_like("[%")))
        .order_by(entries.c.id.desc())
    )
    held = Blocks(session)
    return [
        HistoryItem(row.id, dt.datetime.fromisoformat(row.at), row.staff_id, _name_of(row), row.state, kept)
        for row in found
        if (kept := _of_row(held.changes(customer_id, row.changes), table, row_id))
    ]


def rows_naming(
    session: Session, code: str, table: str, column: str, value: int
) -> set[tuple[int | None, int]]:
    """Rows of a table that writes named `code` changed while the column held a value: whose row, and its id.

    Those that are gone are among them.
    """
    writes, entries = table_of(JournalWrite), table_of(JournalEntry)
    told = entries.c.changes
    found = session.execute(
        select(entries.c.customer_id, told)
        .join(writes, entries.c.write_id == writes.c.id)
        .where(writes.c.code == code, told.contains(f'"{column}":{value}'))
    )
    return {
        (row.customer_id, change.row_id)
        for row in found
        for change in (Change(*raw) for raw in json.loads(row.changes))
        if change.table == table
        and value in ((change.before or {}).get(column), (change.after or {}).get(column))
    }


def _of_row(changes: Iterable[RawChange], table: str, row_id: int) -> tuple[Change, ...]:
    return tuple(Change(*raw) for raw in changes if raw[:2] == (table, row_id))


def deleted_rows(
    session: Session, table: str, code: str, limit: int = 500
) -> list[tuple[int, int, dt.datetime, dict[str, Any]]]:
    """What standing writes named `code` deleted of `table`: write, row id, when, the row; newest first."""
    writes = table_of(JournalWrite)
    entries = table_of(JournalEntry)
    found = session.execute(
        select(writes.c.id, writes.c.at, entries.c.changes)
        .join(entries, entries.c.write_id == writes.c.id)
        .where(writes.c.code == code, writes.c.state == "done")
        .order_by(entries.c.id.desc())
        .limit(limit)
    )
    return [
        (write_id, change.row_id, dt.datetime.fromisoformat(at), change.before or {})
        for write_id, at, changes in found
        for change in (Change(*raw) for raw in json.loads(changes))
        if change.table == table and change.after is None
    ]


def changes_along(session: Session, code: str, customer_id: int, table: str) -> list[Change]:
    """What the standing writes named `code` that touched a customer changed of a table, whoever's rows."""
    writes, entries = table_of(JournalWrite), table_of(JournalEntry)
    mine = select(entries.c.write_id).where(entries.c.customer_id == customer_id)
    found = session.scalars(
        select(entries.c.changes)
        .join(writes, entries.c.write_id == writes.c.id)
        .where(writes.c.code == code, writes.c.state == "done", writes.c.id.in_(mine))
        .order_by(entries.c.id.desc())
    )
    return [Change(*raw) for changes in found for raw in json.loads(changes) if raw[0] == table]


def _name_of(row: Row[Any]) -> WriteName:
    found = row._mapping
    subject, _, english = found["subject"].partition(IN_ENGLISH)
    return WriteName(found["code"], subject, found["count"], english)


def _first(session: Session, state: str, *, newest: bool) -> tuple[int, WriteName] | None:
    writes = table_of(JournalWrite)
    order = writes.c.id.desc() if newest else writes.c.id.asc()
    row = session.execute(
        select(writes).where(writes.c.state == state).order_by(order).limit(1)
    ).one_or_none()
    return None if row is None else (row.id, _name_of(row))


def _replay(session: Session, write_id: int, state: str, new_state: str) -> Writing:
    backwards = new_state == "undone"
    writes = table_of(JournalWrite)
    row = session.execute(
        select(writes).where(writes.c.id == write_id, writes.c.state == state)
    ).one_or_none()
    if row is None:
        raise InputError("nothing-to-undo" if backwards else "nothing-to-redo")
    writing = Writing(write_id, _name_of(row))
    session.execute(text("PRAGMA defer_foreign_keys = ON"))
    with _indexes_late(session, write_id, backwards=backwards):
        for entries in _entries(session, write_id, backwards=backwards):
            for is_block, some in groupby(entries, key=lambda entry: blocks.is_block(entry[1])):
                if is_block:
                    for _, block in some:
                        _apply_block(session, block, writing, backwards=backwards)
                else:
                    _apply(session, some, writing, backwards=backwards)
    session.execute(sql_update(writes).where(writes.c.id == write_id).values(state=new_state))
    return writing


@contextmanager
def _indexes_late(session: Session, write_id: int, *, backwards: bool) -> Iterator[None]:
    """Where the blocks of a write hold most of a file, indexes are laid when all of it has gone or come."""
    mine = select(_e.changes).where(_e.write_id == write_id)
    block = session.scalar(mine.where(_e.customer_id.is_(None), _e.changes.like("{%")).limit(1))
    if block is None:
        yield
        return
    models = [journal.journaled()[table] for table in blocks.spans_of(block)]
    of_customers = next(table_of(model) for model in models if model.customer_column == "id")
    in_blocks = mine.where(_e.customer_id.is_not(None), _e.changes.not_like("[%"))
    count = session.scalar(select(func.count()).select_from(in_blocks.subquery())) or 0
    there = session.scalar(select(func.count()).select_from(of_customers)) or 0
    if not late_indexes.is_worth(count, others=there - count if backwards else there):
        yield
        return
    with Behind(session) as behind:
        indexes = LateIndexes(behind, models)
        behind.settle()
        yield
        indexes.lay()


def _entries(session: Session, write_id: int, *, backwards: bool) -> Iterator[list[tuple[int | None, str]]]:
    entries = table_of(JournalEntry)
    order = entries.c.id.desc() if backwards else entries.c.id.asc()
    found = session.execute(
        select(entries.c.customer_id, entries.c.changes).where(entries.c.write_id == write_id).order_by(order)
    )
    for part in found.partitions(_ENTRIES_AT_ONCE):
        yield [(customer_id, changes) for customer_id, changes in part]


def _apply_block(session: Session, block: str, writing: Writing, *, backwards: bool) -> None:
    """All rows of a block, whoever's they are: it comes before the entries of its customers."""
    ids = blocks.spans_of(block)
    writing.touched.update(ids)
    if backwards:
        for table in in_order(set(ids)):
            statement = f'DELETE FROM "{table.name}" WHERE id BETWEEN ? AND ?'
            session.connection().exec_driver_sql(statement, tuple(ids[table.name]))
        return
    rows = {written.table: written for written in blocks.rows_of(block)}
    for table in reversed(in_order(set(ids))):
        _, _, columns, values = rows[table.name]
        statement = journal.insertion(table.name, columns)
        session.connection().exec_driver_sql(statement, [tuple(row) for row in values])


def _apply(
    session: Session,
    entries: Iterable[tuple[int | None, str]],
    writing: Writing,
    *,
    backwards: bool,
) -> None:
    """Play some entries, the changes of one customer in their order (or against it).

    What is in a block is played with it.
    """
    steps: list[RawChange] = []
    for customer_id, told in entries:
        if customer_id is not None:
            writing.customers.add(customer_id)
        if blocks.is_in_block(told):
            continue
        changes = json.loads(told)
        steps += [
            (t, i, b, a) if not backwards else (t, i, a, b)
            for t, i, b, a in changes[:: -1 if backwards else 1]
        ]
    writing.touched.update(step[0] for step in steps)
    for group in _runs(steps):
        _play(session, group)


def _runs(steps: list[RawChange]) -> Iterator[list[RawChange]]:
    """Steps that may be played together: as long as no row comes up twice."""
    run: list[RawChange] = []
    seen: set[tuple[str, int]] = set()
    for step in steps:
        key = (step[0], step[1])
        if key in seen:
            yield run
            run, seen = [], set()
        run.append(step)
        seen.add(key)
    if run:
        yield run


def _play(session: Session, steps: list[RawChange]) -> None:
    removed: dict[str, list[int]] = defaultdict(list)
    added: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for name, row_id, before, after in steps:
        if after is None:
            removed[name].append(row_id)
        elif before is None:
            added[name].append({"id": row_id, **after})
        else:
            _put(session, name, row_id, after)
    for table in in_order(set(removed)):
        _remove(session, table, removed[table.name])
    for table in reversed(in_order(set(added))):
        _add(session, table, added[table.name])


def in_order(names: set[str]) -> list[Table]:
    """Tables with the children first, as deleting wants them."""
    tables = Base.metadata.sorted_tables
    return [table for table in reversed(tables) if table.name in names]


def _remove(session: Session, table: Table, ids: list[int]) -> None:
    """The ids as one value: to name each costs SQLAlchemy as much as to delete its row."""
    statement = f'DELETE FROM "{table.name}" WHERE id IN (SELECT value FROM json_each(?))'
    session.connection().exec_driver_sql(statement, (json.dumps(ids),))


def _add(session: Session, table: Table, rows: list[dict[str, Any]]) -> None:
    """Takes the rows over."""
    names = [column.name for column in table.columns if column.name != "id"]
    timed = [(c.name, c.type) for c in table.columns if isinstance(c.type, Date | DateTime | Time)]
    for row in rows:
        for name, kind in timed:
            if name in row:
                row[name] = _typed_value(kind, row[name])
    journal.insert_rows(session, table, names, [row.pop("id") for row in rows], rows)


def _put(session: Session, name: str, row_id: int, values: dict[str, Any]) -> None:
    table = Base.metadata.tables[name]
    statement = sql_update(table).where(table.c.id == row_id).values(**typed(table, values))
    session.execute(statement, execution_options=THROUGH_JOURNAL)


def typed(table: Table, row: dict[str, Any]) -> dict[str, Any]:
    """JSON's values as the columns want them: ISO text back to dates and times."""
    return {key: _typed_value(table.c[key].type, value) for key, value in row.items()}


def _typed_value(kind: TypeEngine[Any], value: Any) -> Any:
    if value is None:
        return None
    if isinstance(kind, DateTime):
        return dt.datetime.fromisoformat(value)
    if isinstance(kind, Time):
        return dt.time.fromisoformat(value)
    return dt.date.fromisoformat(value) if isinstance(kind, Date) else value


def _changes_of(session: Session, write_id: int, customer_id: int) -> list[Change]:
    entries = table_of(JournalEntry)
    found = session.scalars(
        select(entries.c.changes).where(entries.c.write_id == write_id, entries.c.customer_id == customer_id)
    )
    held = Blocks(session)
    return [Change(*raw) for changes in found for raw in held.changes(customer_id, changes)]


def gained(session: Session, table: str, column: str, since: dt.date) -> dict[int, int]:
    """By how much a number of the rows of a table rose by writes that stand, from a day on, by customer.

    Rows that came or went are left out: they were not changed.
    """
    writes, entries = table_of(JournalWrite).c, table_of(JournalEntry).c
    each = func.json_each(entries.changes).table_valued("value", joins_implicitly=True)
    before, after = (func.json_extract(each.c.value, f"$[{place}].{column}") for place in (2, 3))
    wanted = (writes.state == "done", writes.at >= since.isoformat(), entries.customer_id.is_not(None))
    statement = (
        select(entries.customer_id, func.sum(after - before))
        .join_from(table_of(JournalEntry), table_of(JournalWrite), writes.id == entries.write_id)
        .join(each, literal_column("1") == literal_column("1"))
        .where(*wanted, func.json_extract(each.c.value, "$[0]") == table)
        .where(before.is_not(None), after.is_not(None))
        .group_by(entries.customer_id)
    )
    return {row[0]: row[1] for row in session.execute(statement) if row[1]}
