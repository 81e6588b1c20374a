"""Reading what can be searched out of the tables: every text of a file as a part with its item's key."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Collection, Sequence
from functools import cache
from typing import Any, NamedTuple

from sqlalchemy import CompoundSelect, Select, bindparam, column, func, literal, null, select, union_all
from sqlalchemy import table as plain_table
from sqlalchemy.orm import Session
from sqlalchemy.sql import FromClause

from app.customers.models import (
    AccountContact,
    Address,
    Asset,
    Customer,
    FamilyMember,
    Phone,
    Purchase,
    Tag,
)
from app.customers.search_tokens import Part, Shape
from app.fields.catalog import CATALOG
from app.fields.field import ChildCell, Column, Field, PhoneRows, Table, TagRows
from app.fields.kinds import Text
from app.storage.journal import table_of

CONTACTS = "interactions"
"""The key of what was said in a contact; the room of contacts lies above this one, its table does not."""

_SHAPES = {
    "name": Shape.NAME,
    "number": Shape.STARTS,
    "wechat": Shape.STARTS,
    "qq": Shape.STARTS,
    "email": Shape.STARTS,
    "id_number": Shape.WHOLE,
}
_CHILD_SHAPES = {
    (Table.PHONES, "number"): Shape.DIGITS,
    (Table.FAMILY, "name"): Shape.PERSON,
    (Table.FAMILY, "phone"): Shape.DIGITS,
    (Table.CONTACTS, "name"): Shape.PERSON,
    (Table.CONTACTS, "phone"): Shape.DIGITS,
    (Table.ASSETS, "identifier"): Shape.ENDS,
    (Table.ASSETS, "vin"): Shape.ENDS,
}


class _Source(NamedTuple):
    """A child table with the column that tells its rows apart and the columns that hold text."""

    key: str
    table: FromClause
    tag: str
    texts: tuple[str, ...]


_interaction = plain_table("interaction", column("customer_id"), *map(column, ("text", "learnt", "goal")))
_SOURCES = (
    _Source(Table.PHONES, table_of(Phone), "kind", ("number",)),
    _Source(Table.ADDRESSES, table_of(Address), "kind", ("text",)),
    _Source(
        Table.FAMILY,
        table_of(FamilyMember),
        "relation",
        ("name", "phone", "employer", "education", "interests", "health", "note"),
    ),
    _Source(Table.ASSETS, table_of(Asset), "kind", ("name", "model", "identifier", "vin", "note")),
    _Source(Table.PURCHASES, table_of(Purchase), "", ("product", "decided_by", "bought_for", "story")),
    _Source(Table.CONTACTS, table_of(AccountContact), "", ("name", "position", "phone", "motive", "ties")),
    _Source(Table.TAGS, table_of(Tag), "group", ("word",)),
    _Source(CONTACTS, _interaction, "", ("text", "learnt", "goal")),
)
_WIDTH = max(len(source.texts) for source in _SOURCES)


def _own_fields() -> tuple[Field, ...]:
    own = [field for field in CATALOG.fields if isinstance(field.store, Column)]
    return tuple(field for field in own if field.key in _SHAPES or isinstance(field.kind, Text))


_OWN = tuple(
    (field.key, _SHAPES.get(field.key, Shape.TEXT)) for field in _own_fields() if field.key != "owner"
)


@cache
def _keys() -> dict[tuple[str, str, str], str]:
    """The item behind a cell of a child table: by table, tag and column."""
    found = {}
    for field in CATALOG.fields:
        match field.store:
            case PhoneRows(kind):
                found[str(Table.PHONES), kind, "number"] = field.key
            case TagRows(group):
                found[str(Table.TAGS), group, "word"] = field.key
            case ChildCell(table, attribute, matches) if table is not Table.FAMILY:
                found[str(table), matches[0][1] if matches else "", attribute] = field.key
    return found


@cache
def _columns(place: int, tag: str) -> tuple[tuple[str, Shape], ...]:
    source = _SOURCES[place]
    return tuple(
        (
            _keys().get((source.key, tag, name), str(source.key)),
            _CHILD_SHAPES.get((Table(source.key), name), Shape.TEXT)
            if source.key != CONTACTS
            else Shape.TEXT,
        )
        for name in source.texts
    )


def wanted(name: str = "ids") -> Select[Any]:
    """The ids given as JSON under a parameter, as a table of one column `id`."""
    each = func.json_each(bindparam(name)).table_valued("value")
    return select(each.c.value.label("id"))


@cache
def _own_statement() -> Select[Any]:
    customer = table_of(Customer)
    columns = [customer.c[key] for key, _ in _OWN]
    return select(customer.c.id, customer.c.extra, *columns).where(customer.c.id.in_(wanted()))


@cache
def _child_statement() -> CompoundSelect[Any]:
    """All the child tables in one statement: which table, whose row, its tag and its texts."""
    ids = wanted().cte("wanted")
    branches = []
    for place, source in enumerate(_SOURCES):
        c = source.table.c
        texts = [c[name] for name in source.texts] + [null()] * (_WIDTH - len(source.texts))
        shown = [text.label(f"text_{number}") for number, text in enumerate(texts)]
        tag = c[source.tag] if source.tag else literal("")
        branch = select(literal(place).label("place"), c.customer_id, tag.label("tag"), *shown)
        branches.append(branch.select_from(ids.join(source.table, c.customer_id == ids.c.id)))
    return union_all(*branches)


def read(session: Session, ids: Collection[int]) -> dict[int, list[Part]]:
    """The parts of some files; customers who are gone are left out."""
    parameters = {"ids": json.dumps(list(ids))}
    found = {
        customer_id: _own_parts(texts, extra)
        for customer_id, extra, *texts in session.execute(_own_statement(), parameters).all()
    }
    children = defaultdict(list, found)
    for place, customer_id, tag, *texts in session.execute(_child_statement(), parameters).all():
        columns = _columns(place, tag)
        children[customer_id] += [
            Part(key, shape, text, tag) for (key, shape), text in zip(columns, texts, strict=False) if text
        ]
    return found


def _own_parts(texts: Sequence[str | None], extra: dict[str, Any] | None) -> list[Part]:
    parts = [Part(key, shape, text) for (key, shape), text in zip(_OWN, texts, strict=True) if text]
    if extra:
        parts += [Part(key, Shape.TEXT, text) for key, text in extra.items() if isinstance(text, str)]
    return parts
