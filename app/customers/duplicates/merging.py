"""Making one customer of several: everything moves, nothing is lost, one write that can be taken back.

Blank items are filled and lists united; of single values that differ the one chosen stays (by default that
of the customer kept), and the others are kept word for word in the import notes. Whatever table refers to a
customer is brought along, also those of rooms above this one: they are found by their foreign keys.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from typing import Any

from sqlalchemy import Table as SqlTable
from sqlalchemy import UniqueConstraint, func, select
from sqlalchemy import update as sql_update
from sqlalchemy.orm import Session

from app.customers import actions, apart, queries
from app.customers import record as records
from app.customers.duplicates.comparing import (
    NOTHING,
    OWNER,
    RECORDS,
    State,
    compared,
    is_same,
    shown_record,
    single_fields,
    told,
)
from app.customers.models import Customer, ItemDate, NotDuplicate
from app.customers.record import KEYS, Record, birthday_columns
from app.customers.tables import CHILD_MODELS
from app.customers.ties import cooperating, relating
from app.errors import InputError
from app.fields.catalog import Catalog
from app.fields.field import Field, Table
from app.fields.kinds import Text
from app.storage import journal
from app.storage.base import Base
from app.storage.journal import table_of

Picks = Mapping[str, int]
"""By key of an item, the id of the customer whose value stays."""
Note = dict[str, str]
MERGED_AWAY = "merged-away"
POSSIBLE_DUPLICATE = "possible-duplicate"
"""A note of an import that somebody may be the customer whose number its text begins with."""
_ONLY_ONE = frozenset({"spouse", "father", "mother"})
_c = table_of(Customer).c


def merge(session: Session, keep_id: int, drop_ids: Sequence[int], picks: Picks | None = None) -> int:
    """Merge customers into the one kept and give its id; `InputError("no-such-customer")` if one is gone."""
    dropped = [each for each in dict.fromkeys(drop_ids) if each != keep_id]
    if not dropped:
        raise ValueError("nobody to merge with")
    loaded = queries.load(session, [keep_id, *dropped])
    for each in (keep_id, *dropped):
        if each not in loaded:
            raise InputError("no-such-customer", id=each)
    before, names = loaded[keep_id].copy(), {each.columns["name"] for each in loaded.values()}
    items = queries.catalog(session)
    merged = _Merger(session, items, list(loaded.values()), picks or {}).merged()
    journal.describe(session, "customers-merge", merged.columns["name"])
    begun = [
        {"column": "", "text": text, "problem": MERGED_AWAY} for text in _move(session, keep_id, dropped)
    ]
    merged.columns["import_notes"] = [*(merged.columns["import_notes"] or ()), *begun] or None
    apart.move(session, keep_id, dropped)
    relating.tidy(session, keep_id)
    cooperating.tidy(session, keep_id)
    relating.relink(session, keep_id, dropped)
    actions.save_record(session, items, keep_id, before, merged)
    _follow_records(session, keep_id, [loaded[each] for each in dropped])
    journal.delete(session, Customer, dropped)
    _rename_referrer(session, names, merged.columns["name"])
    return keep_id


class _Merger:
    """The records on their way into the first of them; `notes` are the values that had to give way."""

    def __init__(self, session: Session, items: Catalog, people: Sequence[Record], picks: Picks) -> None:
        self._session = session
        self._items = items
        self._kept, *self._others = people
        self._people = people
        self._picks = picks
        self._notes: list[Note] = []

    def merged(self) -> Record:
        """The record kept, with everything in it."""
        for other in self._others:
            self._note("number", f"{other.columns['number']} {other.columns['name']}")
        self._take_owner()
        for field in list(single_fields(self._items)):
            self._take(field)
        for other in self._others:
            self._take_addresses(other)
            for table in RECORDS:
                self._take_records(table, other)
        self._take_rest()
        return self._kept

    def _take(self, field: Field) -> None:
        values = [records.read(record, field) for record in self._people]
        if all(value in NOTHING for value in values):
            return
        found = compared(field, values)
        pick = found.pick
        if found.state is State.UNITED:
            united = _united(field, values)
            if united is not None:
                records.write(self._kept, field, united)
                return
        elif found.state is State.DIFFERS:
            pick = self._picked(field.key, pick)
        records.write(self._kept, field, values[pick])
        self._note_losers(field, values, pick)

    def _picked(self, key: str, usual: int) -> int:
        ids = [record.columns["id"] for record in self._people]
        wanted = self._picks.get(key)
        return ids.index(wanted) if wanted in ids else usual

    def _note_losers(self, field: Field, values: Sequence[Any], pick: int) -> None:
        for place, value in enumerate(values):
            if place != pick and value not in NOTHING and not is_same(value, values[pick]):
                self._note(field.key, field.kind.edit_text(value))

    def _take_owner(self) -> None:
        owners = [record.columns["owner_id"] for record in self._people]
        known = [place for place, owner in enumerate(owners) if owner is not None]
        if not known:
            return
        pick = self._picked(OWNER, known[0])
        pick = pick if owners[pick] is not None else known[0]
        self._kept.columns["owner_id"] = owners[pick]
        names = queries.staff_names(self._session)
        for owner in dict.fromkeys(owners):
            if owner not in (None, owners[pick]):
                self._note(OWNER, names.get(owner, ""))

    def _take_addresses(self, other: Record) -> None:
        """Of each kind the first was taken as an item; a file may hold more."""
        seen = set()
        mine = self._kept.children[Table.ADDRESSES]
        for row in other.children[Table.ADDRESSES]:
            is_first = row["kind"] not in seen
            seen.add(row["kind"])
            if not is_first and not any(is_same(row["text"], known["text"]) for known in mine):
                mine.append(_without_keys(row))

    def _take_records(self, table: Table, other: Record) -> None:
        mine = self._kept.children[table]
        for row in other.children[table]:
            host = next((known for known in mine if _is_one(table, known, row)), None)
            if host is None:
                mine.append(_without_keys(row))
            else:
                self._fill(table, host, row)

    def _fill(self, table: Table, host: dict[str, Any], row: Mapping[str, Any]) -> None:
        """What the same person or thing is told of in another file; what differs is noted."""
        known = told(table, host)
        for field in self._items.children[table]:
            value = told(table, row).get(field.key)
            if value is None:
                continue
            if field.key not in known:
                host.update(birthday_columns(value) if field.key == "birthday" else {field.key: value})
            elif not is_same(known[field.key], value):
                called = str(host.get("name") or shown_record(self._items, table, host))
                self._keep(field.zh, f"{called}：{field.kind.edit_text(value)}")
        if table is Table.FAMILY:
            host["linked_id"] = host.get("linked_id") or row.get("linked_id")

    def _take_rest(self) -> None:
        """What the program keeps itself, items that the shop no longer has, and the notes."""
        columns = self._kept.columns
        last = [record.columns["last_contact_on"] for record in self._people]
        columns["last_contact_on"] = max((day for day in last if day), default=None)
        extra: dict[str, Any] = {}
        notes: list[Note] = []
        for record in self._people:
            own = (record.columns["extra"] or {}).items()
            extra |= {key: value for key, value in own if key not in self._items.by_key and key not in extra}
            notes += [note for note in record.columns["import_notes"] or () if note not in notes]
        notes = [note for note in notes if not self._is_settled(note)]
        columns["extra"] = extra | (columns["extra"] or {}) or None
        columns["import_notes"] = [*notes, *self._notes] or None

    def _is_settled(self, note: Note) -> bool:
        """Whether it asks if two of these are the same, which they now are."""
        numbers = {record.columns["number"] for record in self._people}
        return note["problem"] == POSSIBLE_DUPLICATE and note["text"].split(" ")[0] in numbers

    def _note(self, key: str, text: str) -> None:
        self._keep(self._items[key].zh, text)

    def _keep(self, column: str, text: str) -> None:
        note = {"column": column, "text": text, "problem": MERGED_AWAY}
        if note not in self._notes:
            self._notes.append(note)


def _united(field: Field, values: Sequence[Any]) -> Any:
    """All of the values, each once; None when they are too long together."""
    known = [value for value in values if value not in NOTHING]
    if not isinstance(field.kind, Text):
        return tuple(dict.fromkeys(part for value in known for part in value))
    united = "\n".join(dict.fromkeys(line for value in known for line in value.split("\n")))
    return united if len(united) <= field.kind.max_length else None


def _is_one(table: Table, mine: Mapping[str, Any], theirs: Mapping[str, Any]) -> bool:
    """Whether two records tell of one person or thing: by name or number, or one tells nothing more."""
    one, other = told(table, mine), told(table, theirs)
    both = one.keys() & other.keys()
    differ = {key for key in both if not is_same(one[key], other[key])}
    part = not differ and both in (one.keys(), other.keys())
    match table:
        case Table.FAMILY:
            same_name = "name" in both and not differ & {"name", "relation"}
            alone = one.get("relation") in _ONLY_ONE and not differ
            return same_name or alone or (part and "relation" in both)
        case Table.ASSETS:
            numbers = {"identifier", "vin"}
            return part or ("kind" not in differ and bool(both & numbers) and not differ & numbers)
        case Table.CONTACTS:
            return "name" in both and "name" not in differ
    return part


def _without_keys(row: Mapping[str, Any]) -> dict[str, Any]:
    return _without(row, KEYS)


def _without(row: Mapping[str, Any], names: Collection[str]) -> dict[str, Any]:
    return {key: value for key, value in row.items() if key not in names}


def references(to: type[Base] = Customer) -> Iterator[tuple[SqlTable, str]]:
    """Every column of another table that names a customer, or a row of `to`."""
    for table in Base.metadata.sorted_tables:
        for key in sorted(table.foreign_keys, key=lambda key: key.parent.name):
            if key.column.table is table_of(to):
                yield table, key.parent.name


def _follow_records(session: Session, keep_id: int, others: Sequence[Record]) -> None:
    """What hangs on a record that is merged away, as a receipt on its purchase, hangs on the one kept."""
    models = journal.journaled()
    mine = queries.load(session, [keep_id])[keep_id].children
    for table in RECORDS:
        for hanging, column in references(CHILD_MODELS[table]):
            for row in (row for other in others for row in other.children[table]):
                host = next((each["id"] for each in mine[table] if _is_one(table, each, row)), None)
                ids = session.scalars(select(hanging.c.id).where(hanging.c[column] == row["id"])).all()
                for row_id in ids:
                    journal.update(session, models[hanging.name], row_id, {column: host})


def _move(session: Session, keep_id: int, dropped: Sequence[int]) -> list[str]:
    """Bring along what other rooms hang on a customer; the file's own records come with its record.

    Gives the words that no journal keeps and for which the customer kept has no room.
    """
    own = {model.__tablename__ for model in CHILD_MODELS.values()} | {
        NotDuplicate.__tablename__,
        ItemDate.__tablename__,
    }
    models = journal.journaled()
    left: list[str] = []
    for table, column in references():
        if table.name in own:
            continue
        free = _free(session, table, column, keep_id, dropped)
        for row_id in free if table.name in models else ():
            journal.update(session, models[table.name], row_id, {column: keep_id})
        if table.name not in models:
            _move_plain(session, table, column, keep_id, free)
            rest = select(table).where(table.c[column].in_(dropped))
            marks = {each.name for constraint in _unique(table) for each in constraint.columns}
            left += [_words(_without(dict(row), marks)) for row in session.execute(rest).mappings()]
    return left


def _free(
    session: Session, table: SqlTable, column: str, keep_id: int, dropped: Collection[int]
) -> list[int]:
    """The rows that the customer kept has no equal of: a due is decided once, whoever decided it first."""
    unique = [
        [each.name for each in constraint.columns if each.name != column]
        for constraint in _unique(table)
        if column in constraint.columns
    ]
    key = next(iter(table.primary_key.columns))
    rows = session.execute(select(table).where(table.c[column].in_([keep_id, *dropped])).order_by(key))
    found = sorted(rows.mappings(), key=lambda row: row[column] != keep_id)
    seen: set[tuple[int, tuple[Any, ...]]] = set()
    free = []
    for row in found:
        marks = {(place, tuple(row[name] for name in names)) for place, names in enumerate(unique)}
        if row[column] != keep_id and not marks & seen:
            free.append(row[key.name])
        seen |= marks
    return free


def _unique(table: SqlTable) -> list[Any]:
    constraints = [each for each in table.constraints if isinstance(each, UniqueConstraint)]
    return [*constraints, table.primary_key]


def _move_plain(session: Session, table: SqlTable, column: str, keep_id: int, keys: Iterable[int]) -> None:
    """Tables that no journal watches hold what is only begun."""
    key = next(iter(table.primary_key.columns))
    for each in keys:
        session.execute(sql_update(table).where(key == each).values({column: keep_id}))


def _words(row: Mapping[str, Any]) -> str:
    """The texts of a row, also those inside JSON, as one."""
    return " ".join(word for text in row.values() if isinstance(text, str) for word in _inside(text))


def _inside(text: str) -> list[str]:
    with suppress(ValueError):
        if isinstance(found := json.loads(text), dict):
            return [str(value) for value in found.values() if value]
    return [text] if text else []


def _rename_referrer(session: Session, names: Iterable[str], name: str) -> None:
    """Who was brought by somebody merged away was brought by the customer kept, unless a namesake is left."""
    for old in set(names) - {name}:
        left = session.scalar(select(func.count()).select_from(Customer).where(_c.name == old))
        brought = session.scalars(select(_c.id).where(_c.referrer == old)).all() if not left else ()
        for customer_id in brought:
            journal.update(session, Customer, customer_id, {"referrer": name})
