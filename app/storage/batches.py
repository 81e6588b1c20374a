"""Taking back one write of long ago: what nobody has touched since goes back, the rest is left and told.

`undo` takes back the last write only. This looks at what a write did to each customer, compares it with
what stands there now, and puts back what still is as the write left it, as a new write that can itself
be undone.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import ForeignKey, Table, UniqueConstraint, select
from sqlalchemy.orm import Session

from app.errors import InputError
from app.storage import journal
from app.storage.base import Base
from app.storage.blocks import Blocks, RawChange, is_block
from app.storage.journal import BATCH, plain, table_of
from app.storage.models import JournalEntry, JournalWrite
from app.storage.undo import in_order, typed

Place = tuple[str, int]
"""A row: its table and id."""
_e, _w = table_of(JournalEntry).c, table_of(JournalWrite).c


@dataclass(slots=True)
class Net:
    """What a write did to one row all in all: the columns before and after, None for no row."""

    before: dict[str, Any] | None
    after: dict[str, Any] | None


@dataclass(frozen=True, slots=True)
class Conflict:
    """A customer (None: none's rows) whose rows somebody changed after the write.

    `added` when the write had added that customer; `columns` are the places that differ now, as table
    and column, the column empty where a row came or went.
    """

    customer_id: int | None
    added: bool
    columns: tuple[tuple[str, str], ...]


@dataclass(slots=True)
class TakenBack:
    """What was put back: ids of customers removed, restored, and left as they are.

    Of `restored` those are `stale` whose derived columns had moved on: they have to be found anew.
    """

    removed: list[int] = field(default_factory=list)
    restored: list[int] = field(default_factory=list)
    left: list[int] = field(default_factory=list)
    stale: list[int] = field(default_factory=list)


@dataclass(slots=True)
class Prospect:
    """What taking a write back would do: ids of customers removed and restored, and the conflicts."""

    removed: list[int] = field(default_factory=list)
    restored: list[int] = field(default_factory=list)
    conflicts: list[Conflict] = field(default_factory=list)


def prospect(session: Session, write_id: int) -> Prospect:
    """Look before a write is taken back; `InputError("nothing-to-undo")` when it does not stand."""
    _check_stands(session, write_id)
    found = Prospect()
    for some in _customers(session, write_id):
        nets = _nets(session, write_id, some)
        current = _current(session, nets)
        changed = _conflicts(session, write_id, nets, current)
        found.conflicts += changed
        touched = {conflict.customer_id for conflict in changed}
        for customer_id, rows in nets.items():
            if customer_id not in touched and any(place in current for place in rows):
                (found.removed if _is_added(customer_id, rows) else found.restored).append(customer_id)
    return found


def take_back(session: Session, write_id: int, anyway: Collection[int] = ()) -> TakenBack:
    """Put back what a write did where nobody has changed it since, and for the customers `anyway`.

    A customer is put back as a whole or left as a whole. `InputError("nothing-to-undo")` when the write
    does not stand or nothing of it is left.
    """
    _check_stands(session, write_id)
    done = TakenBack()
    for some in _customers(session, write_id):
        nets = _nets(session, write_id, some)
        current = _current(session, nets)
        left = {c.customer_id for c in _conflicts(session, write_id, nets, current)} - set(anyway)
        done.left += [customer_id for customer_id in left if customer_id is not None]
        _put_back(session, {key: rows for key, rows in nets.items() if key not in left}, current, done)
    _put_back_shared(session, write_id)
    if not (done.removed or done.restored or done.left):
        raise InputError("nothing-to-undo")
    return done


def part(session: Session, write_id: int) -> TakenBack:
    """Put back what a write did to each value and row that still stands as it left them.

    What was changed since stays, with the rows that anything was hung on; what the write deleted comes back.
    `InputError("nothing-to-undo")` when the write does not stand.
    """
    _check_stands(session, write_id)
    ids = [customer_id for some in _customers(session, write_id) for customer_id in some]
    rows = {place: net for nets in _nets(session, write_id, ids).values() for place, net in nets.items()}
    current = _current(session, {0: rows})
    hung = {owner for owner, place in _hung_on(session, rows) if place not in rows}
    gone: dict[str, list[dict[str, Any]]] = defaultdict(list)
    added: dict[str, list[int]] = defaultdict(list)
    changed: dict[Place, Net] = {}
    for (table, row_id), net in rows.items():
        now = current.get((table, row_id))
        if net.before is None and now is not None:
            if (table, row_id) not in hung and not any(_moved(table, net, now)):
                added[table].append(row_id)
        elif net.before is not None and net.after is None and now is None:
            gone[table].append({"id": row_id, **net.before})
        elif net.before is not None and net.after is not None and now is not None:
            changed[table, row_id] = net
    done = TakenBack(restored=[row["id"] for row in gone.get("customer", ())])
    _bring_back(session, gone)
    for place, net in changed.items():
        _restore_standing(session, place, net, current[place])
    for found in reversed(in_order(set(added))):
        journal.delete(session, journal.journaled()[found.name], added[found.name])
    _bring_back(session, gone)
    return done


def customers_of(session: Session, write_id: int) -> frozenset[int]:
    """The customers a write concerned."""
    return frozenset(customer_id for some in _customers(session, write_id) for customer_id in some)


def done_to(session: Session, write_id: int, table: str) -> dict[int, Net]:
    """What a write did to the rows of a table, by id."""
    ids = [customer_id for some in _customers(session, write_id) for customer_id in some]
    nets = _nets(session, write_id, ids).values()
    return {row_id: net for rows in nets for (name, row_id), net in rows.items() if name == table}


def later_writes(session: Session, write_id: int, ids: Collection[int]) -> dict[int, tuple[str, int | None]]:
    """The last standing write after a write that concerned each customer: when, and by whom."""
    found: dict[int, tuple[str, int | None]] = {}
    for start in range(0, len(ordered := sorted(ids)), BATCH):
        statement = (
            select(_e.customer_id, _w.at, _w.staff_id)
            .join(table_of(JournalWrite), _w.id == _e.write_id)
            .where(_e.customer_id.in_(ordered[start : start + BATCH]), _w.id > write_id, _w.state == "done")
            .order_by(_e.id)
        )
        for row in session.execute(statement):
            found[row.customer_id] = (row.at, row.staff_id)
    return found


def _check_stands(session: Session, write_id: int) -> None:
    if session.scalar(select(_w.id).where(_w.id == write_id, _w.state == "done")) is None:
        raise InputError("nothing-to-undo")


def _customers(session: Session, write_id: int) -> Iterator[Sequence[int]]:
    """The customers a write concerned, some at a time."""
    mine = select(_e.customer_id).where(_e.write_id == write_id, _e.customer_id.is_not(None))
    ids = sorted(set(session.scalars(mine)))
    for start in range(0, len(ids), BATCH):
        yield ids[start : start + BATCH]


_Nets = dict[int, dict[Place, Net]]


def _nets(session: Session, write_id: int, ids: Sequence[int]) -> _Nets:
    """By customer, what the write did to each row."""
    mine = select(_e.customer_id, _e.changes).where(_e.write_id == write_id, _e.customer_id.in_(ids))
    found: _Nets = defaultdict(dict)
    blocks = Blocks(session)
    for customer_id, changes in session.execute(mine.order_by(_e.id)):
        _fold(found[customer_id], blocks.changes(customer_id, changes))
    return found


def _fold(rows: dict[Place, Net], changes: Iterable[RawChange]) -> None:
    """Several changes of one row are one."""
    for table, row_id, before, after in changes:
        net = rows.get((table, row_id))
        if net is None:
            rows[table, row_id] = Net(before, after)
        elif after is None:
            net.before = None if net.before is None else {**(before or {}), **net.before}
            net.after = None
        else:
            if net.before is not None:
                net.before = {**(before or {}), **net.before}
            net.after = {**(net.after or {}), **after}


_Rows = dict[Place, dict[str, Any]]


def _current(session: Session, nets: _Nets) -> _Rows:
    """The rows concerned as they stand now, as the journal would have them: without id and empty columns."""
    ids: dict[str, list[int]] = defaultdict(list)
    for rows in nets.values():
        for table, row_id in rows:
            ids[table].append(row_id)
    found: _Rows = {}
    for name, some in ids.items():
        rows_of = Base.metadata.tables[name]
        names = [column.name for column in rows_of.c]
        for start in range(0, len(some), BATCH):
            for row in session.execute(select(rows_of).where(rows_of.c.id.in_(some[start : start + BATCH]))):
                held = {key: plain(value) for key, value in zip(names, row, strict=True) if value is not None}
                found[name, held.pop("id")] = held
    return found


def _conflicts(session: Session, write_id: int, nets: _Nets, current: _Rows) -> list[Conflict]:
    hanging = _hanging(session, write_id, nets)
    found = []
    for customer_id, rows in nets.items():
        places = [(name, "") for name in sorted(hanging.get(customer_id, ()))]
        for (table, row_id), net in rows.items():
            places += [(table, column) for column in _moved(table, net, current.get((table, row_id)))]
        if places:
            added = _is_added(customer_id, rows)
            found.append(Conflict(customer_id, added, tuple(dict.fromkeys(places))))
    return found


def _is_added(customer_id: int, rows: dict[Place, Net]) -> bool:
    """Whether the write had opened the file of that customer."""
    own = rows.get(("customer", customer_id))
    return own is not None and own.before is None


def _moved(table: str, net: Net, row: dict[str, Any] | None) -> Iterator[str]:
    """The columns of a row that are no longer as the write left them; a row that is gone took all along."""
    if row is None or net.after is None or row == net.after:
        return
    derived = journal.journaled()[table].derived_columns
    wanted = net.after if net.before is not None else {**dict.fromkeys(row), **net.after}
    for column, value in wanted.items():
        if row.get(column) != value and column not in derived:
            yield column


def _hanging(session: Session, write_id: int, nets: _Nets) -> dict[int, set[str]]:
    """By customer the tables in which rows were added since to what the write had added."""
    rows = _hanging_rows(session, nets)
    along = _added_with_others(session, write_id, rows)
    found: dict[int, set[str]] = defaultdict(set)
    for place, customer_id in rows.items():
        if place not in along:
            found[customer_id].add(place[0])
    return found


def _hanging_rows(session: Session, nets: _Nets) -> dict[Place, int]:
    """Rows beyond these that point to a row which the write had added, with the customer of that one."""
    added = {place: key for key, rows in nets.items() for place, net in rows.items() if net.before is None}
    found: dict[Place, int] = {}
    by_table: dict[str, list[int]] = defaultdict(list)
    for name, row_id in added:
        by_table[name].append(row_id)
    for name, ids in by_table.items():
        for key in _keys_to(Base.metadata.tables[name]):
            for owner, row_id in _rows_on(session, key, ids):
                if (place := (key.parent.table.name, row_id)) not in added:
                    found[place] = added[name, owner]
    return found


def _added_with_others(session: Session, write_id: int, hanging: Mapping[Place, int]) -> set[Place]:
    """Of rows on customers those that the write added too, filed under another one: what ties two of them."""
    by_table: dict[str, list[int]] = defaultdict(list)
    for name, row_id in hanging:
        by_table[name].append(row_id)
    others: set[int] = set()
    for name, ids in by_table.items():
        model = journal.journaled().get(name)
        if model is not None and model.customer_column is not None:
            rows_of = table_of(model)
            columns = select(rows_of.c.id, rows_of.c[model.customer_column])
            for start in range(0, len(ids), BATCH):
                rows = session.execute(columns.where(rows_of.c.id.in_(ids[start : start + BATCH])))
                others |= {filed for row_id, filed in rows if filed != hanging[name, row_id]}
    nets = _nets(session, write_id, sorted(others)).values() if others else ()
    return {place for rows in nets for place, net in rows.items() if net.before is None}


def _keys_to(table: Table) -> list[ForeignKey]:
    """The foreign keys that point to a table."""
    tables = Base.metadata.tables.values()
    return [key for other in tables for key in other.foreign_keys if key.column.table is table]


def _rows_on(session: Session, key: ForeignKey, ids: Sequence[int]) -> Iterator[tuple[int, int]]:
    """What rows point to by a key, and their ids (-1 in a table whose rows have none)."""
    table = key.parent.table
    own_id = table.c.get("id")
    for start in range(0, len(ids), BATCH):
        columns = [key.parent] if own_id is None else [key.parent, own_id]
        for row in session.execute(select(*columns).where(key.parent.in_(ids[start : start + BATCH]))):
            yield row[0], -1 if own_id is None else row[1]


def _put_back(session: Session, nets: _Nets, current: _Rows, done: TakenBack) -> None:
    models = journal.journaled()
    added: dict[str, list[int]] = defaultdict(list)
    missing: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for customer_id, rows in nets.items():
        if not any(place in current for place in rows):
            continue
        (done.removed if _is_added(customer_id, rows) else done.restored).append(customer_id)
        for (table, row_id), net in rows.items():
            now = current.get((table, row_id))
            if net.before is None and now is not None:
                added[table].append(row_id)
            elif net.before is not None and net.after is None and now is None:
                missing[table].append({"id": row_id, **net.before})
            elif now is not None and not _restore(session, table, row_id, net, now):
                done.stale.append(customer_id)
    for found in reversed(in_order(set(added))):
        journal.delete(session, models[found.name], added[found.name])
    for found in reversed(in_order(set(missing))):
        rows_back = [typed(found, row) for row in missing[found.name]]
        journal.insert(session, models[found.name], rows_back)


def _restore(session: Session, name: str, row_id: int, net: Net, now: dict[str, Any]) -> bool:
    """Give columns their values from before; False when one that follows from others had moved on."""
    model = journal.journaled()[name]
    after = net.after or {}
    moved = {column for column in model.derived_columns & after.keys() if now.get(column) != after[column]}
    values = {column: value for column, value in (net.before or {}).items() if column not in moved}
    journal.update(session, model, row_id, typed(table_of(model), values))
    return not moved


def _restore_standing(session: Session, place: Place, net: Net, now: dict[str, Any]) -> None:
    """Give those columns their values from before that are as the write left them."""
    model = journal.journaled()[place[0]]
    before, after = net.before or {}, net.after or {}
    values = {column: before.get(column) for column in after if now.get(column) == after[column]}
    journal.update(session, model, place[1], typed(table_of(model), values))


def _bring_back(session: Session, gone: dict[str, list[dict[str, Any]]]) -> None:
    """Insert rows that were deleted, and take them off the list; what now has an equal waits there."""
    for table in reversed(in_order(set(gone))):
        free = [row for row in gone[table.name] if not _has_equal(session, table, row)]
        if free:
            journal.insert(session, journal.journaled()[table.name], [typed(table, row) for row in free])
        gone[table.name] = [row for row in gone[table.name] if row not in free]


def _has_equal(session: Session, table: Table, row: Mapping[str, Any]) -> bool:
    for constraint in table.constraints:
        if isinstance(constraint, UniqueConstraint):
            same = [column == typed(table, dict(row)).get(column.name) for column in constraint.columns]
            if session.execute(select(table.c.id).where(*same).limit(1)).first() is not None:
                return True
    return False


def _hung_on(session: Session, rows: Mapping[Place, Net]) -> Iterator[tuple[Place, Place]]:
    """Of the rows that a write had added those to which others point, with these."""
    by_table: dict[str, list[int]] = defaultdict(list)
    for (name, row_id), net in rows.items():
        if net.before is None:
            by_table[name].append(row_id)
    for name, ids in by_table.items():
        for key in _keys_to(Base.metadata.tables[name]):
            for owner, row_id in _rows_on(session, key, ids):
                yield (name, owner), (key.parent.table.name, row_id)


def _put_back_shared(session: Session, write_id: int) -> None:
    """The people and settings that came with a write, where nothing needs them and nobody changed them."""
    rows: dict[Place, Net] = {}
    mine = select(_e.changes).where(_e.write_id == write_id, _e.customer_id.is_(None)).order_by(_e.id)
    for changes in session.scalars(mine):
        if not is_block(changes):
            _fold(rows, json.loads(changes))
    models = journal.journaled()
    for (name, row_id), net in rows.items():
        one = {0: {(name, row_id): net}}
        now = _current(session, one).get((name, row_id))
        if now is None or net.after is None or any(_moved(name, net, now)):
            continue
        if net.before is not None:
            _restore(session, name, row_id, net, now)
        elif not _hanging_rows(session, one):
            journal.delete(session, models[name], [row_id])
