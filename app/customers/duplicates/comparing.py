"""Two or more files side by side, item by item: what is the same, what is filled, what has to be chosen.

Pure but for `comparison`. Lists (phones, words, notes of several lines) and records (family, assets,
purchases) are united, so that only single values that differ ask for a choice.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from sqlalchemy import func, select
from sqlalchemy import table as plain_table
from sqlalchemy.orm import Session
from sqlalchemy.sql import column as plain_column

from app.customers import queries
from app.customers import record as records
from app.customers.record import Record, birthday_of
from app.customers.search.tokens import plain
from app.errors import InputError
from app.fields.catalog import CHILDREN, Catalog
from app.fields.field import BirthdayColumns, ChildCell, Column, Custom, Field, PhoneRows, Table, TagRows
from app.fields.kinds import Phones, Tags, Text
from app.fields.people import People

NOTHING = (None, "", ())
WARNINGS = frozenset({"do_not_contact", "deceased"})
"""Whoever knows of it is right: nobody is called against their will because of a merge."""
OWNER = "owner"
SAID = "interactions"
"""The contacts, which are only counted."""
RECORDS = (
    Table.FAMILY,
    Table.ASSETS,
    Table.PURCHASES,
    Table.CONTACTS,
    Table.OUTSIDE,
    Table.NEEDS,
    Table.ACTIVITIES,
)
_interaction = plain_table("interaction", plain_column("customer_id"))


class State(StrEnum):
    """How the values of one item stand to each other."""

    SAME = "same"
    FILLED = "filled"
    UNITED = "united"
    DIFFERS = "differs"


@dataclass(frozen=True, slots=True)
class Difference:
    """One item of several files: the value of each in their order, and whose stays unless chosen."""

    key: str
    state: State
    values: tuple[Any, ...]
    pick: int = 0


@dataclass(frozen=True, slots=True)
class Side:
    """One of the files compared, with what hangs on it."""

    id: int
    number: str
    name: str
    opened_on: dt.date
    contacts: int
    purchases: int


@dataclass(frozen=True, slots=True)
class ComparedRow:
    """One item as it is shown; `key` is of the catalog, of a `Table` of records, or `SAID`."""

    key: str
    label: str
    shown: tuple[str, ...]
    state: State
    pick: int


@dataclass(frozen=True, slots=True)
class Comparison:
    """Some files side by side, in the order asked for; what has to be chosen comes first."""

    sides: tuple[Side, ...]
    rows: tuple[ComparedRow, ...]


def differences(
    known_of: Callable[[str], Any], values: Mapping[str, Any], catalog: Catalog
) -> list[Difference]:
    """A file beside the values of a row of a list: for each item of the row that either knows.

    `known_of` gives what the file has of a key; in each `Difference` that comes first, the row's second.
    """
    pairs = ((key, (known_of(key), value)) for key, value in values.items() if key in catalog.by_key)
    return [compared(catalog[key], pair) for key, pair in pairs if any(v not in NOTHING for v in pair)]


def compared(field: Field, values: Sequence[Any]) -> Difference:
    """One item of several files; at least one of them must know it."""
    known = [value for value in values if value not in NOTHING]
    pick = next(place for place, value in enumerate(values) if value not in NOTHING)
    if field.key in WARNINGS and any(known):
        return Difference(field.key, State.FILLED, tuple(values), values.index(True))
    if all(is_same(known[0], value) for value in known[1:]):
        state = State.SAME if len(known) == len(values) else State.FILLED
    else:
        state = State.UNITED if _is_list(field) else State.DIFFERS
    return Difference(field.key, state, tuple(values), pick)


def is_same(one: Any, other: Any) -> bool:
    """Whether two values say the same: texts are compared without spaces and punctuation."""
    if isinstance(one, str) and isinstance(other, str) and (told := plain(one)):
        return told == plain(other)
    return bool(one == other)


def _is_list(field: Field) -> bool:
    kind = field.kind
    return isinstance(kind, Phones | Tags | People) or (isinstance(kind, Text) and kind.multiline)


def single_fields(catalog: Catalog) -> Iterator[Field]:
    """The items that a merge takes one by one; the others are records, or the program's own."""
    for field in catalog.everything:
        match field.store:
            case ChildCell(table):
                if table is Table.ADDRESSES:
                    yield field
            case Column() | BirthdayColumns() | Custom() | PhoneRows() | TagRows():
                if not field.system:
                    yield field


def told(table: Table, row: Mapping[str, Any]) -> dict[str, Any]:
    """What a record tells, by the keys of `CHILDREN`; a birthday is one value."""
    values = {
        field.key: birthday_of(row) if field.key == "birthday" else row.get(field.key)
        for field in CHILDREN[table]
    }
    return {key: value for key, value in values.items() if value not in NOTHING}


def shown_record(catalog: Catalog, table: Table, row: Mapping[str, Any], lang: str = "zh") -> str:
    """A record in one line."""
    known = told(table, row)
    kinds = {field.key: field.kind for field in catalog.children[table]}
    return " ".join(kinds[key].show(value, lang) for key, value in known.items())


def comparison(session: Session, ids: Sequence[int], lang: str = "zh") -> Comparison:
    """Some files side by side; `InputError("no-such-customer")` when one is gone."""
    loaded = queries.load(session, ids)
    for each in ids:
        if each not in loaded:
            raise InputError("no-such-customer", id=each)
    people = [loaded[each] for each in ids]
    contacts = _contacts(session, ids)
    sides = tuple(_side(record, contacts) for record in people)
    rows = [
        *_owners(session, people, lang),
        *_items(session, people, lang),
        *_records(queries.catalog(session), people, lang),
        *_said(sides),
    ]
    order = list(State)[::-1]
    return Comparison(sides, tuple(sorted(rows, key=lambda row: order.index(row.state))))


def _side(record: Record, contacts: Mapping[int, int]) -> Side:
    row = record.columns
    purchases = len(record.children[Table.PURCHASES])
    return Side(
        row["id"], row["number"], row["name"], row["opened_on"], contacts.get(row["id"], 0), purchases
    )


def _contacts(session: Session, ids: Sequence[int]) -> Counter[int]:
    c = _interaction.c.customer_id
    counted = select(c.label("id"), func.count().label("n")).where(c.in_(ids)).group_by(c)
    return Counter({row.id: row.n for row in session.execute(counted)})


def _items(session: Session, people: Sequence[Record], lang: str) -> Iterator[ComparedRow]:
    for field in single_fields(queries.catalog(session)):
        values = [records.read(record, field) for record in people]
        if any(value not in NOTHING for value in values):
            found = compared(field, values)
            shown = tuple(field.kind.show(value, lang) for value in values)
            yield ComparedRow(field.key, field.label(lang), shown, found.state, found.pick)


def _owners(session: Session, people: Sequence[Record], lang: str) -> Iterator[ComparedRow]:
    field = queries.catalog(session)[OWNER]
    names = queries.staff_names(session)
    values = [names.get(record.columns["owner_id"]) for record in people]
    if any(values):
        found = compared(field, values)
        shown = tuple(value or "" for value in values)
        yield ComparedRow(OWNER, field.label(lang), shown, found.state, found.pick)


def _records(catalog: Catalog, people: Sequence[Record], lang: str) -> Iterator[ComparedRow]:
    """Records have no label in the catalog: the window knows what it calls them."""
    for table in RECORDS:
        shown = tuple(
            "\n".join(shown_record(catalog, table, row, lang) for row in record.children[table])
            for record in people
        )
        if any(shown):
            state = State.SAME if len(set(shown)) == 1 else State.UNITED
            yield ComparedRow(str(table), "", shown, state, 0)


def _said(sides: Sequence[Side]) -> Iterator[ComparedRow]:
    if any(side.contacts for side in sides):
        shown = tuple(str(side.contacts or "") for side in sides)
        yield ComparedRow(SAID, "", shown, State.UNITED, 0)
