"""Reading what can be searched out of the tables: every text of a file as a part with its item's key."""

from __future__ import annotations

import json
from collections.abc import Collection, Sequence
from functools import cache, lru_cache
from typing import Any, NamedTuple

from sqlalchemy import (
    ColumnElement,
    Select,
    SelectBase,
    bindparam,
    case,
    column,
    func,
    literal,
    null,
    select,
    union_all,
)
from sqlalchemy import table as plain_table
from sqlalchemy.dialects import sqlite
from sqlalchemy.orm import Session
from sqlalchemy.sql import FromClause

from app.customers.models import (
    AccountActivity,
    AccountContact,
    AccountNeed,
    AccountOutside,
    Address,
    Asset,
    Customer,
    FamilyMember,
    Phone,
    Purchase,
    Tag,
)
from app.customers.search.tokens import Part, Shape
from app.fields.catalog import CATALOG
from app.fields.field import ChildCell, Column, Field, PhoneRows, Table, TagRows
from app.fields.kinds import Choice, Text
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
_CHILD_SHAPES: dict[tuple[str, str], Shape] = {
    (Table.PHONES, "number"): Shape.DIGITS,
    (Table.FAMILY, "name"): Shape.PERSON,
    (Table.FAMILY, "phone"): Shape.DIGITS,
    (Table.CONTACTS, "name"): Shape.PERSON,
    (Table.CONTACTS, "phone"): Shape.DIGITS,
    (Table.ASSETS, "identifier"): Shape.ENDS,
    (Table.ASSETS, "vin"): Shape.ENDS,
}


class Source(NamedTuple):
    """A child table with the column that tells its rows apart and the columns that hold text."""

    key: str
    table: FromClause
    tag: str
    texts: tuple[str, ...]

    def shape(self, name: str) -> Shape:
        """How a column is looked for."""
        return _CHILD_SHAPES.get((self.key, name), Shape.TEXT)


_interaction = plain_table("interaction", column("customer_id"), *map(column, ("text", "learnt", "goal")))
SOURCES = (
    Source(Table.PHONES, table_of(Phone), "kind", ("number",)),
    Source(Table.ADDRESSES, table_of(Address), "kind", ("text",)),
    Source(
        Table.FAMILY,
        table_of(FamilyMember),
        "relation",
        ("name", "phone", "employer", "education", "interests", "health", "note"),
    ),
    Source(Table.ASSETS, table_of(Asset), "kind", ("name", "model", "identifier", "vin", "note")),
    Source(Table.PURCHASES, table_of(Purchase), "", ("product", "decided_by", "bought_for", "story")),
    Source(Table.CONTACTS, table_of(AccountContact), "", ("name", "position", "phone", "motive", "ties")),
    Source(Table.OUTSIDE, table_of(AccountOutside), "", ("name", "who", "tie", "note")),
    Source(Table.NEEDS, table_of(AccountNeed), "", ("who", "text", "answer")),
    Source(Table.ACTIVITIES, table_of(AccountActivity), "", ("text", "result")),
    Source(Table.TAGS, table_of(Tag), "group", ("word",)),
    Source(CONTACTS, _interaction, "", ("text", "learnt", "goal")),
)
_WIDTH = max(len(source.texts) for source in SOURCES)


def _own_fields() -> tuple[Field, ...]:
    own = [field for field in CATALOG.fields if isinstance(field.store, Column)]
    return tuple(
        field
        for field in own
        if field.key in _SHAPES
        or isinstance(field.kind, Text)
        or (isinstance(field.kind, Choice) and field.counts)
    )


OWN = tuple(
    (field.key, _SHAPES.get(field.key, Shape.TEXT)) for field in _own_fields() if field.key != "owner"
)


class Answered(NamedTuple):
    """An answer of a choice that the shop calls otherwise than the program: its key, its words."""

    key: str
    words: str


Answers = tuple[tuple[str, tuple[Answered, ...]], ...]
"""Those of each item."""


def own_text(key: str, answers: Answers = ()) -> ColumnElement[Any]:
    """What is looked for of an item of the customer; an answer by its words in both languages.

    Those of the shop stand first, since they are shown; what the program calls it is still found.
    """
    column, kind = table_of(Customer).c[key], CATALOG[key].kind
    if not isinstance(kind, Choice):
        return column
    said = {each.key: f"{each.zh} {each.en}" for each in kind.options}
    for each in dict(answers).get(key, ()):
        said[each.key] = " ".join(filter(None, (each.words, said.get(each.key))))
    return case(said, value=column, else_=column)


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
    source = SOURCES[place]
    return tuple(
        (
            _keys().get((source.key, tag, name), str(source.key)),
            source.shape(name),
        )
        for name in source.texts
    )


def wanted(name: str = "ids") -> Select[Any]:
    """The ids given as JSON under a parameter, as a table of one column `id`."""
    each = func.json_each(bindparam(name)).table_valued("value")
    return select(each.c.value.label("id"))


class Compiled(NamedTuple):
    """A statement as SQL, with the constants in it."""

    text: str
    constants: dict[str, Any]


def compiled(statement: SelectBase) -> Compiled:
    """For `fetch`: a search makes ten small statements, and each costs SQLAlchemy longer than SQLite."""
    made = statement.compile(dialect=sqlite.dialect(paramstyle="named"))
    return Compiled(str(made), dict(made.params))


def fetch(session: Session, statement: Compiled, **parameters: Any) -> list[tuple[Any, ...]]:
    """The rows of a statement as SQLite has them: JSON is text."""
    cursor = session.connection().connection.cursor()
    cursor.execute(statement.text, statement.constants | parameters)
    return list(cursor.fetchall())


EVERYTHING = frozenset(Shape)


@cache
def _own_columns(shapes: frozenset[Shape]) -> tuple[tuple[str, Shape], ...]:
    return tuple((key, shape) for key, shape in OWN if shape in shapes)


@lru_cache(maxsize=64)
def _own_statement(shapes: frozenset[Shape], answers: Answers) -> Compiled:
    customer = table_of(Customer)
    extra = customer.c.extra_words if Shape.TEXT in shapes else null().label("extra_words")
    columns = [own_text(key, answers).label(key) for key, _ in _own_columns(shapes)]
    return compiled(select(customer.c.id, extra, *columns).where(customer.c.id.in_(wanted())))


@cache
def _child_statement(shapes: frozenset[Shape]) -> Compiled:
    """The child tables in one statement: which table, whose row, its tag and its texts."""
    ids = wanted().cte("wanted")
    branches = []
    for place, source in enumerate(SOURCES):
        if shapes.isdisjoint(map(source.shape, source.texts)):
            continue
        c = source.table.c
        texts = [c[name] if source.shape(name) in shapes else null() for name in source.texts]
        texts += [null()] * (_WIDTH - len(texts))
        shown = [text.label(f"text_{number}") for number, text in enumerate(texts)]
        tag = c[source.tag] if source.tag else literal("")
        branch = select(literal(place).label("place"), c.customer_id, tag.label("tag"), *shown)
        branches.append(branch.select_from(ids.join(source.table, c.customer_id == ids.c.id)))
    return compiled(union_all(*branches))


def read(
    session: Session, ids: Collection[int], shapes: frozenset[Shape] = EVERYTHING, answers: Answers = ()
) -> dict[int, list[Part]]:
    """The parts of some files, of some shapes only if so asked; customers who are gone are left out.

    `answers` are those that the shop calls otherwise.
    """
    own, wanted_ids = _own_columns(shapes), json.dumps(list(ids))
    found = {
        customer_id: _own_parts(own, texts, extra)
        for customer_id, extra, *texts in fetch(session, _own_statement(shapes, answers), ids=wanted_ids)
    }
    for place, customer_id, tag, *texts in fetch(session, _child_statement(shapes), ids=wanted_ids):
        if customer_id in found:
            found[customer_id] += [
                Part(key, shape, text, tag)
                for (key, shape), text in zip(_columns(place, tag), texts, strict=False)
                if text
            ]
    return found


def _own_parts(
    own: Sequence[tuple[str, Shape]], texts: Sequence[str | None], extra: str | None
) -> list[Part]:
    parts = [Part(key, shape, text) for (key, shape), text in zip(own, texts, strict=True) if text]
    if extra:
        parts += [
            Part(key, Shape.TEXT, text) for key, text in json.loads(extra).items() if isinstance(text, str)
        ]
    return parts
