"""The only way rows are written: three verbs that keep before and after.

From the journal come the history of a customer, undo and redo of any write, and restoring what was
deleted. Rows are plain mappings of column to value; ids are given out before the insert and are never
used twice, so that a row that is undone and redone keeps its id.
"""

from __future__ import annotations

import datetime as dt
import json
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any, NamedTuple

from sqlalchemy import Boolean, Date, DateTime, RowMapping, Table, Time, bindparam, select, text
from sqlalchemy import delete as sql_delete
from sqlalchemy import insert as sql_insert
from sqlalchemy import update as sql_update
from sqlalchemy.orm import Session
from sqlalchemy.sql.schema import ScalarElementColumnDefault

from app import clock
from app.storage.base import MAPPED, Base, Journaled
from app.storage.blocks import RawChange
from app.storage.models import JournalWrite
from app.storage.rows import IN_ENGLISH, WriteName

BATCH = 2000
KEPT = "kept"
"""The state of a write that no undo takes back, and nobody is told to be able to."""
PENDING_LIMIT = 20_000
"""So many changes are gathered before they are written; those of a customer mostly share one entry."""
Row = Mapping[str, Any]
THROUGH_JOURNAL = {"through_journal": True}
_ADD_ENTRY = "INSERT INTO journal_entry (write_id, customer_id, changes) VALUES (?, ?, ?)"


def table_of(model: type[Base]) -> Table:
    """The table behind a model."""
    table = model.__table__
    assert isinstance(table, Table)
    return table


_writes = table_of(JournalWrite)
_mine = _writes.c.id == bindparam("mine")
_BEGIN = sql_insert(_writes).returning(_writes.c.id)
_FORGET = sql_delete(_writes).where(_mine)
_NAME = sql_update(_writes).where(_mine)
_DROP = sql_update(_writes).where(_writes.c.state == "undone").values(state="dropped")
"""Asked with every write, and so made but once: that takes longer than the answer."""
_LAST_ID = text("SELECT seq FROM sqlite_sequence WHERE name = :name")
_to_json = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


@dataclass(slots=True)
class Writing:
    """What the write in progress has changed so far; lives in `session.info`.

    `opened` are customers whose first rows were entered past the journal's own verbs; they are among
    `customers` once these have changed them.
    """

    write_id: int
    name: WriteName | None = None
    state: str = "done"
    touched: set[str] = field(default_factory=set)
    customers: set[int] = field(default_factory=set)
    opened: set[int] = field(default_factory=set)
    pending: dict[int | None, list[RawChange]] = field(default_factory=lambda: defaultdict(list))
    pending_rows: int = 0


def begin(session: Session, staff_id: int | None, right: str | None = None) -> Writing:
    """Start the record of a write that wants a right, or none; its name is given later by the action."""
    values = {"at": clock.now().isoformat(" "), "staff_id": staff_id, "code": "", "needs": right}
    write_id = session.scalar(_BEGIN, values)
    writing = Writing(int(write_id or 0))
    session.info["writing"] = writing
    return writing


def describe(session: Session, code: str, subject: str = "", count: int = 1, english: str = "") -> None:
    """Name the write for undo and history; the first name given stands.

    What has a name in both languages is told in both: undo is read in the one of whoever sits there.
    """
    writing = _writing(session)
    writing.name = writing.name or WriteName(code, subject, count, english)


def describe_several(session: Session, code: str, names: Sequence[str]) -> None:
    """Name the write for several by their names, joined as each language does."""
    describe(session, code, "、".join(names), english=", ".join(names) if len(names) > 1 else "")


def write_id(session: Session) -> int:
    """The id of the write in progress."""
    return _writing(session).write_id


def keep(session: Session) -> None:
    """This write is not one that a person takes back: the first settings of a new file."""
    _writing(session).state = KEPT


def finish(session: Session) -> Writing:
    """Write what is pending; an action that changed nothing leaves no trace."""
    writing = _writing(session)
    _flush(session, writing)
    if not writing.touched:
        session.execute(_FORGET, {"mine": writing.write_id})
        return writing
    name = writing.name or WriteName("edit")
    subject = IN_ENGLISH.join(filter(None, (name.subject, name.english)))
    named = {"code": name.code, "subject": subject, "count": name.count, "state": writing.state}
    session.execute(_NAME, {"mine": writing.write_id, **named})
    session.execute(_DROP)
    writing.name = name
    return writing


def insert(session: Session, model: type[Journaled], rows: Sequence[Row]) -> list[int]:
    """Insert rows (columns left out are empty) and give their ids in the same order."""
    if not rows:
        return []
    table = table_of(model)
    blank = _defaults(table)
    columns = set(blank).union(*rows) - {"id"}
    filled = [{key: value for key, value in {**blank, **row}.items() if value is not None} for row in rows]
    ids = [row.pop("id", row_id) for row_id, row in enumerate(filled, next_id(session, table))]
    insert_rows(session, table, columns, ids, filled)
    _record_inserted(session, model, ids, filled)
    return ids


def handed_over(
    session: Session, model: type[Journaled], first_id: int, rows: Sequence[dict[str, Any]]
) -> tuple[tuple[str, ...], list[Any]]:
    """For `bulk`: the columns of rows with ids from that one on, and their values; takes the rows over."""
    table = table_of(model)
    for name, value in _defaults(table).items():
        for row in rows:
            row.setdefault(name, value)
    columns = _columns(session, table, _told(rows))
    return columns.names, columns.given(range(first_id, first_id + len(rows)), rows)


def _told(rows: Sequence[Row]) -> Iterator[str]:
    """The columns of which some row tells."""
    for name in set[str]().union(*rows):
        for row in rows:
            if row.get(name) is not None:
                yield name
                break


def note_inserted(session: Session, models: Iterable[type[Journaled]], customers: Iterable[int]) -> int:
    """Rows of these models are inserted for some customers and entered past us: under which write."""
    writing = _writing(session)
    writing.touched.update(model.__tablename__ for model in models)
    writing.opened.update(customers)
    return writing.write_id


def changed(session: Session) -> Collection[int]:
    """The customers changed so far, of those `opened` the ones that were changed afterwards."""
    return _writing(session).customers


def update(session: Session, model: type[Journaled], row_id: int, changes: Row) -> bool:
    """Change columns of one row; False (and no trace) when nothing differs from what is stored."""
    table = table_of(model)
    stored = session.execute(select(table).where(table.c.id == row_id)).mappings().one_or_none()
    if stored is None:
        return False
    differing = {key: value for key, value in changes.items() if stored[key] != value}
    if not differing:
        return False
    statement = sql_update(table).where(table.c.id == row_id).values(**differing)
    session.execute(statement, execution_options=THROUGH_JOURNAL)
    before = {key: plain(stored[key]) for key in differing}
    after = {key: plain(value) for key, value in differing.items()}
    _record(session, model, row_id, stored, before, after)
    return True


def update_many(session: Session, model: type[Journaled], changes: Mapping[int, Row]) -> None:
    """Change the same columns of many rows; all of them are told to differ from what is stored."""
    table, ids = table_of(model), list(changes)
    for start in range(0, len(ids), BATCH):
        some = ids[start : start + BATCH]
        stored = session.execute(select(table).where(table.c.id.in_(some))).mappings().all()
        statement = sql_update(table).where(table.c.id == bindparam("of"))
        values = [{"of": row["id"], **changes[row["id"]]} for row in stored]
        session.connection().execute(statement, values)
        for row in stored:
            after = changes[row["id"]]
            before = {key: plain(row[key]) for key in after}
            _record(session, model, row["id"], row, before, {key: plain(new) for key, new in after.items()})


def delete(session: Session, model: type[Journaled], ids: Iterable[int]) -> int:
    """Delete rows and, first, whatever hangs on them by a cascading key; gives the number asked for.

    What only refers to them (a key with SET NULL) lets go of them first, so that undo ties it again.
    """
    wanted = list(ids)
    for start in range(0, len(wanted), BATCH):
        _delete_some(session, model, wanted[start : start + BATCH])
    return len(wanted)


def _delete_some(session: Session, model: type[Journaled], ids: list[int]) -> None:
    table = table_of(model)
    for child, column in _children(table, "SET NULL"):
        for row_id in _hanging(session, child, column, ids):
            update(session, child, row_id, {column: None})
    for child, column in _children(table, "CASCADE"):
        delete(session, child, _hanging(session, child, column, ids))
    stored = session.execute(select(table).where(table.c.id.in_(ids))).mappings().all()
    session.execute(sql_delete(table).where(table.c.id.in_(ids)), execution_options=THROUGH_JOURNAL)
    for row in stored:
        before = {key: plain(value) for key, value in row.items() if value is not None and key != "id"}
        _record(session, model, row["id"], row, before, None)


def _hanging(session: Session, child: type[Journaled], column: str, ids: list[int]) -> Sequence[int]:
    table = table_of(child)
    return session.scalars(select(table.c.id).where(table.c[column].in_(ids))).all()


def _children(table: Table, on_delete: str) -> list[tuple[type[Journaled], str]]:
    found = []
    for model in journaled().values():
        for key in table_of(model).foreign_keys:
            if key.column.table is table and key.ondelete == on_delete:
                found.append((model, key.parent.name))
    return found


def journaled() -> Mapping[str, type[Journaled]]:
    """Every journaled table that is mapped, by name."""
    return MAPPED


def plain(value: Any) -> Any:
    """What JSON can hold: days and hours as ISO text, the rest as it is."""
    return value.isoformat() if isinstance(value, dt.date | dt.time) else value


def next_id(session: Session, table: Table) -> int:
    """The id that the next row of a table gets; ids of deleted rows are not given out again."""
    used = session.execute(_LAST_ID, {"name": table.name}).scalar()
    return int(used or 0) + 1


def _defaults(table: Table) -> dict[str, Any]:
    return {c.name: c.default.arg for c in table.c if isinstance(c.default, ScalarElementColumnDefault)}


class _Columns(NamedTuple):
    """The columns that rows are given, with what turns a value into one of SQLite's where that is needed."""

    plain: list[str]
    converted: list[tuple[str, Callable[[Any], Any]]]

    @property
    def names(self) -> tuple[str, ...]:
        return ("id", *self.plain, *(name for name, _ in self.converted))

    def given(self, ids: Sequence[int], rows: Sequence[Row]) -> list[Any]:
        """The values of one row after the other; a column that a row leaves out is empty in it."""
        plain, converted = self.plain, self.converted
        found: list[Any] = []
        for row_id, row in zip(ids, rows, strict=True):
            found.append(row_id)
            found += map(row.get, plain)
            for name, convert in converted:
                found.append(convert(row.get(name)))
        return found


def _columns(session: Session, table: Table, given: Iterable[str]) -> _Columns:
    dialect = session.connection().dialect
    found = _Columns([], [])
    for name in sorted(given):
        kind = table.c[name].type
        convert = _day if isinstance(kind, Date) else kind.dialect_impl(dialect).bind_processor(dialect)
        if convert is None or isinstance(kind, Boolean):
            found.plain.append(name)
        else:
            found.converted.append((name, convert))
    return found


def insert_rows(
    session: Session, table: Table, given: Iterable[str], ids: Sequence[int], rows: Sequence[Row]
) -> None:
    """Past SQLAlchemy's look at every single value."""
    columns = _columns(session, table, given)
    statement = insertion(table.name, columns.names)
    for start in range(0, len(rows), BATCH):
        values = iter(columns.given(ids[start : start + BATCH], rows[start : start + BATCH]))
        batch = [*zip(*[values] * len(columns.names), strict=True)]
        session.connection().exec_driver_sql(statement, batch)


@lru_cache(maxsize=64)
def insertion(table: str, columns: tuple[str, ...], count: int = 1) -> str:
    """The statement that inserts so many rows."""
    names = ", ".join(f'"{name}"' for name in columns)
    places = ", ".join("?" * len(columns))
    return f'INSERT INTO "{table}" ({names}) VALUES {", ".join([f"({places})"] * count)}'


def _day(value: dt.date | None) -> str | None:
    """As SQLAlchemy writes days, which takes it eight times as long."""
    return None if value is None else value.isoformat()


def _record_inserted(
    session: Session, model: type[Journaled], ids: Sequence[int], rows: Sequence[dict[str, Any]]
) -> None:
    """Takes the rows over: days and hours become ISO text in them."""
    writing = _writing(session)
    name, of_customer = model.__tablename__, model.customer_column
    days = [c.name for c in table_of(model).c if isinstance(c.type, Date | DateTime | Time)]
    writing.touched.add(name)
    if writing.pending_rows + len(rows) > PENDING_LIMIT:
        _flush(session, writing)
    customers = ids if of_customer == "id" else [row.get(of_customer or "") for row in rows]
    for customer_id, row_id, row in zip(customers, ids, rows, strict=True):
        for day in days:
            if day in row:
                row[day] = row[day].isoformat()
        writing.pending[customer_id].append((name, row_id, None, row))
    writing.customers.update(customer_id for customer_id in customers if customer_id is not None)
    writing.pending_rows += len(rows)


def _record(
    session: Session,
    model: type[Journaled],
    row_id: int,
    row: Row | RowMapping,
    before: dict[str, Any] | None,
    after: dict[str, Any] | None,
) -> None:
    writing = _writing(session)
    name = model.__tablename__
    customer_id = row[model.customer_column] if model.customer_column else None
    writing.touched.add(name)
    if customer_id is not None:
        writing.customers.add(customer_id)
    writing.pending[customer_id].append((name, row_id, before, after))
    writing.pending_rows += 1
    if writing.pending_rows >= PENDING_LIMIT:
        _flush(session, writing)


def _flush(session: Session, writing: Writing) -> None:
    rows = [(writing.write_id, key, _to_json(changes)) for key, changes in writing.pending.items()]
    if rows:
        session.connection().exec_driver_sql(_ADD_ENTRY, rows)
    writing.pending.clear()
    writing.pending_rows = 0


def _writing(session: Session) -> Writing:
    writing = session.info.get("writing")
    if not isinstance(writing, Writing):
        raise RuntimeError("rows are written only inside Book.write")
    return writing
