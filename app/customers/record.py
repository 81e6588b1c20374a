"""A customer's file in memory: the values of the catalog on one side, rows of tables on the other.

Pure: no session. `read` and `write` are the only code that knows where an item is kept, so that the form,
the list, import and export all go one way.
"""

from __future__ import annotations

import copy
import datetime as dt
import re
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from dataclasses import field as dataclass_field
from dataclasses import fields as dataclass_fields
from itertools import compress
from typing import Any

from app.calendar.anniversaries import occurrence
from app.calendar.dates import Birthday, Calendar
from app.fields.catalog import Catalog
from app.fields.field import (
    AddressParts,
    BirthdayColumns,
    ChildCell,
    Column,
    Custom,
    DerivedColumn,
    FamilyRows,
    Field,
    Matches,
    PhoneRows,
    Table,
    TagRows,
)
from app.fields.kinds import BirthdayKind, Choice, Date, Rating, YesNo
from app.fields.people import Person
from app.fields.phones import PhoneKind, PhoneNumber
from app.fields.regions import Home, Region, region_of

Row = dict[str, Any]
_NOTHING = (None, "", ())
BIRTH = ("birth_calendar", "birth_year", "birth_month", "birth_day", "birth_leap")
KEYS = frozenset({"id", "customer_id"})
AREA = Region._fields
"""The columns of an address that follow from its text."""


_TABLES = tuple(Table)


def _no_children() -> dict[Table, list[Row]]:
    return {table: [] for table in _TABLES}


@dataclass(slots=True)
class Record:
    """The rows of one customer: its own columns and, by table, those of its child records."""

    columns: Row = dataclass_field(default_factory=dict)
    children: dict[Table, list[Row]] = dataclass_field(default_factory=_no_children)

    def copy(self) -> Record:
        """A record that can be changed without touching this one."""
        return Record(copy.deepcopy(self.columns), copy.deepcopy(self.children))


def in_order(table: Table, records: Sequence[Row]) -> list[Row]:
    """As they are shown: key activities by month, those of every year first; needs by whose they are."""
    match table:
        case Table.ACTIVITIES:
            return sorted(records, key=lambda each: (each["year"] or 0, each["month"]))
        case Table.NEEDS:
            return sorted(records, key=lambda each: each["side"])
    return list(records)


def birthday_of(row: Mapping[str, Any]) -> Birthday | None:
    """The birthday kept in the five `birth_*` columns of a row."""
    if not row.get("birth_calendar"):
        return None
    return Birthday(
        Calendar(row["birth_calendar"]),
        row.get("birth_year"),
        row.get("birth_month") or 0,
        row.get("birth_day") or 0,
        bool(row.get("birth_leap")),
    )


def birthday_columns(value: Birthday | None) -> Row:
    """The five `birth_*` columns for a birthday."""
    if value is None:
        return dict.fromkeys(BIRTH)
    return {
        "birth_calendar": str(value.calendar),
        "birth_year": value.year,
        "birth_month": value.month,
        "birth_day": value.day,
        "birth_leap": value.leap,
    }


def read(record: Record, field: Field) -> Any:
    """The value of an item, as its kind understands it; None when it is not known."""
    return _READ[type(field.store)](record, field)


def write(record: Record, field: Field, value: Any) -> None:
    """Put a value (or None) where the item is kept."""
    _WRITE[type(field.store)](record, field, value)


def fill(record: Record, catalog: Catalog, values: Mapping[str, Any]) -> None:
    """Write the values of somebody new, whose record has no rows yet, as `write` would one by one.

    A call for each value would be a fifth of what a large import computes.
    """
    columns, plain, cells, fields = record.columns, catalog.plain_columns, catalog.cells, catalog.by_key
    begun: dict[int, Row] = {}
    for key, value in values.items():
        if key in plain:
            columns[key] = value
        elif key not in cells:
            field = fields[key]
            _WRITE[type(field.store)](record, field, value)
        elif value is not None and value != "":
            place, cell = cells[key]
            row = begun.get(place)
            if row is None:
                row = begun[place] = dict(cell.matches)
                record.children[cell.table].append(row)
            if cell.attribute == "birthday":
                row.update(birthday_columns(value))
            else:
                row[cell.attribute] = value


def place_addresses(record: Record, home: Home) -> None:
    """Say of each address where it lies; nobody types that."""
    for row in record.children[Table.ADDRESSES]:
        row.update(area_columns(row["text"], home))


def area_columns(text: str, home: Home) -> Row:
    """The columns for an address; what it does not tell is empty."""
    return {key: part or None for key, part in zip(AREA, region_of(text, home), strict=True)}


def completeness(record: Record, catalog: Catalog) -> int:
    """What the items that count and are known weigh together."""
    texts, children = catalog.counted_texts, record.children
    found = sum(compress(texts.values(), map(record.columns.get, texts)))
    for (table, matches), weights in catalog.counted_cells.items():
        row = _matching(record, table, matches)
        if row is not None:
            for column, weight in weights:
                if row.get(column) not in _NOTHING:
                    found += weight
    for table, column, wanted, weight in catalog.counted_rows:
        for row in children[table]:
            if row[column] in wanted:
                found += weight
                break
    for field in catalog.counted_elsewhere:
        if read(record, field) not in _NOTHING:
            found += field.weight
    return found


def item_words(record: Record, catalog: Catalog) -> Row | None:
    """What can be searched of the shop's own items, by their keys; a yes is found by the item's name."""
    if not record.columns.get("extra"):
        return None
    known = ((field, read(record, field)) for field in catalog.everything if isinstance(field.store, Custom))
    words = {field.key: _words(field, value) for field, value in known if value not in (None, (), False)}
    return words or None


def _words(field: Field, value: Any) -> str:
    match field.kind:
        case YesNo():
            return " ".join(dict.fromkeys((field.zh, field.en)))
        case Rating():
            return f"{value}星"
        case Choice() | BirthdayKind():
            return " ".join(dict.fromkeys((field.kind.show(value), field.kind.show(value, "en"))))
    return field.kind.edit_text(value)


def item_dates(record: Record, catalog: Catalog) -> list[Row]:
    """The dates among the shop's own items as rows of their table."""
    if not record.columns.get("extra"):
        return []
    dated = (field for field in catalog.everything if isinstance(field.store, Custom))
    found = ((f.key, read(record, f)) for f in dated if isinstance(f.kind, Date | BirthdayKind))
    days = ((key, Birthday.solar(value) if isinstance(value, dt.date) else value) for key, value in found)
    return [_dated(key, day) for key, day in days if day is not None and day.recurs]


def _dated(key: str, day: Birthday) -> Row:
    return {
        "item": key,
        "calendar": day.calendar.value,
        "year": day.year,
        "month": day.month,
        "day": day.day,
        "leap": day.leap,
        "on_day": _first_day(day),
    }


def _first_day(day: Birthday) -> dt.date | None:
    """The day it fell on in the year it names; None without one, or where our calendar does not reach."""
    with suppress(ValueError):
        return occurrence(day, day.year) if day.year else None
    return None


def _rows(record: Record, store: PhoneRows | FamilyRows | TagRows) -> list[Row]:
    """The child records that an item consists of."""
    match store:
        case PhoneRows(kind):
            return [row for row in record.children[Table.PHONES] if row["kind"] == kind]
        case FamilyRows(relations):
            return [row for row in record.children[Table.FAMILY] if row["relation"] in relations]
        case TagRows(group):
            return [row for row in record.children[Table.TAGS] if row["group"] == group]


def _phone_of(row: Row) -> PhoneNumber:
    return PhoneNumber(PhoneKind(row["kind"]), row["number"], row["ext"] or "")


def _phone_row(number: PhoneNumber) -> Row:
    return {"kind": str(number.kind), "number": number.number, "ext": number.ext}


def _write_phones(record: Record, field: Any, numbers: tuple[PhoneNumber, ...] | None) -> None:
    """Numbers of another kind typed into this item (an office line under 手机) are added to theirs."""
    kind, rows = field.store.kind, record.children[Table.PHONES]
    if not rows and numbers and len(numbers) == 1:
        rows.append(_phone_row(numbers[0]))
        return
    wanted = {(number.number, number.ext): number for number in numbers or ()}
    known = {(row["number"], row["ext"] or ""): row for row in rows}
    kept = [row for key, row in known.items() if row["kind"] != kind or key in wanted]
    added = [_phone_row(number) for key, number in wanted.items() if key not in known]
    record.children[Table.PHONES] = kept + added


def _matching(record: Record, table: Table, matches: Matches) -> Row | None:
    for row in record.children[table]:
        for key, value in matches:
            if row.get(key) != value:
                break
        else:
            return row
    return None


def _addresses(record: Record, cell: ChildCell) -> list[Row]:
    """Those of one kind: who has two homes has two addresses of a home."""
    return [
        row
        for row in record.children[Table.ADDRESSES]
        if all(row.get(key) == value for key, value in cell.matches)
    ]


def _write_addresses(record: Record, cell: ChildCell, text: str | None) -> None:
    """Several are told apart by semicolons; those that stay keep their rows."""
    wanted = [part for each in _SEVERAL.split(text or "") if (part := each.strip())]
    rows = record.children[Table.ADDRESSES]
    there = _addresses(record, cell) if rows else []
    for row, part in zip(there, wanted, strict=False):
        row["text"] = part
    rows += [dict(cell.matches, text=part) for part in wanted[len(there) :]]
    for row in there[len(wanted) :]:
        rows.remove(row)


def _read_cell(record: Record, cell: ChildCell) -> Any:
    if cell.table is Table.ADDRESSES:
        return "；".join(row["text"] for row in _addresses(record, cell) if row["text"]) or None
    row = _matching(record, cell.table, cell.matches)
    if row is None:
        return None
    return birthday_of(row) if cell.attribute == "birthday" else row.get(cell.attribute)


def _write_cell(record: Record, field: Any, value: Any) -> None:
    cell: ChildCell = field.store
    if cell.table is Table.ADDRESSES:
        _write_addresses(record, cell, value)
        return
    row = _matching(record, cell.table, cell.matches)
    if row is None:
        if value is None:
            return
        row = dict(cell.matches)
        record.children[cell.table].append(row)
    if cell.attribute == "birthday":
        row.update(birthday_columns(value))
    else:
        row[cell.attribute] = value
    if (value is None or value == "") and _says_nothing(row, cell):
        record.children[cell.table].remove(row)


def _says_nothing(row: Row, cell: ChildCell) -> bool:
    fixed = {key for key, _ in cell.matches}.union(KEYS, AREA)
    return all(value in (None, "") for key, value in row.items() if key not in fixed)


_SEVERAL = re.compile(r"[;；\n]+")
ADDRESS_ORDER = ("home", "mailing", "company")
"""Whose area stands for the customer where the addresses lie in several: where they live comes first."""


REGION = AREA[:3]
"""The columns that an area is shown by; communities are too many to be looked through."""


def _region(record: Record) -> str | None:
    """The parts of the first address that tells any, the capital's name once for province and city."""
    rows = [row for row in record.children[Table.ADDRESSES] if any(row.get(part) for part in REGION)]
    if not rows:
        return None
    row = min(rows, key=_order_of_address)
    return " ".join(dict.fromkeys(text for part in REGION if (text := row.get(part))))


def _order_of_address(row: Row) -> int:
    return ADDRESS_ORDER.index(row["kind"]) if row["kind"] in ADDRESS_ORDER else len(ADDRESS_ORDER)


def _refuse(_record: Record, field: Field, _value: Any) -> None:
    raise TypeError(f"{field.key} follows from other items and is never written")


_PERSON_TEXTS = tuple(f.name for f in dataclass_fields(Person) if f.name != "birthday")


def person_of(row: Mapping[str, Any]) -> Person:
    """A row of the family as one value."""
    texts: dict[str, Any] = {key: row.get(key) for key in _PERSON_TEXTS}
    return Person(**texts, birthday=birthday_of(row))


def person_row(person: Person) -> Row:
    """The columns of a member of the family."""
    row: Row = {
        "relation": person.relation,
        "name": person.name,
        "phone": person.phone,
        "employer": person.employer,
        "education": person.education,
        "interests": person.interests,
        "health": person.health,
        "note": person.note,
    }
    row.update(birthday_columns(person.birthday))
    return row


def _write_people(record: Record, field: Any, people: tuple[Person, ...] | None) -> None:
    """Rows keep their ids where relation and name are the same."""
    relations, rows = field.store.relations, record.children[Table.FAMILY]
    mine = [row for row in rows if row["relation"] in relations]
    if not mine:
        rows += map(person_row, people or ())
        return
    others = [row for row in rows if row["relation"] not in relations]
    for person in people or ():
        row = person_row(person)
        same = (old for old in mine if (old["relation"], old["name"]) == (person.relation, person.name))
        if (old := next(same, None)) is not None:
            mine.remove(old)
            row = {**old, **row}
        others.append(row)
    record.children[Table.FAMILY] = others


def _write_words(record: Record, field: Any, words: tuple[str, ...] | None) -> None:
    group, rows = field.store.group, record.children[Table.TAGS]
    known = {row["word"]: row for row in rows if row["group"] == group}
    if not known:
        rows += [{"group": group, "word": word} for word in dict.fromkeys(words or ())]
        return
    others = [row for row in rows if row["group"] != group]
    mine = [known.get(word) or {"group": group, "word": word} for word in dict.fromkeys(words or ())]
    record.children[Table.TAGS] = others + mine


def _write_extra(record: Record, field: Field, value: Any) -> None:
    extra = dict(record.columns.get("extra") or {})
    extra.pop(field.key, None)
    if value is not None:
        extra[field.key] = field.kind.dump(value)
    record.columns["extra"] = extra or None


# An import asks and tells millions of times where an item is kept: a look into a dictionary is the quickest.
_READ: dict[type, Callable[[Record, Any], Any]] = {
    Column: lambda record, field: record.columns.get(field.key),
    BirthdayColumns: lambda record, _field: birthday_of(record.columns),
    PhoneRows: lambda record, field: tuple(map(_phone_of, _rows(record, field.store))) or None,
    ChildCell: lambda record, field: _read_cell(record, field.store),
    FamilyRows: lambda record, field: tuple(map(person_of, _rows(record, field.store))) or None,
    TagRows: lambda record, field: tuple(row["word"] for row in _rows(record, field.store)) or None,
    Custom: lambda record, field: field.kind.load((record.columns.get("extra") or {}).get(field.key)),
    DerivedColumn: lambda record, field: record.columns.get(field.key),
    AddressParts: lambda record, _field: _region(record),
}
_WRITE: dict[type, Callable[[Record, Any, Any], None]] = {
    Column: lambda record, field, value: record.columns.__setitem__(field.key, value),
    BirthdayColumns: lambda record, _field, value: record.columns.update(birthday_columns(value)),
    PhoneRows: _write_phones,
    ChildCell: _write_cell,
    FamilyRows: _write_people,
    TagRows: _write_words,
    Custom: _write_extra,
    AddressParts: _refuse,
    DerivedColumn: _refuse,
}
