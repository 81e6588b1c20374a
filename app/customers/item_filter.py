"""Narrowing a list by any item of the file: known or not, one of some words, words in it, or between two."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from sqlalchemy import ColumnElement, Text, and_, cast, func, not_, select
from sqlalchemy.orm import Session

from app.customers import arranged
from app.customers.item_rows import ItemFilter
from app.customers.models import Customer, FamilyMember, Phone, Tag
from app.customers.tables import CHILD_MODELS
from app.customers.weighing import is_known
from app.fields.field import BirthdayColumns, ChildCell, Custom, FamilyRows, Field, PhoneRows, TagRows
from app.fields.kinds import Tags
from app.storage.journal import table_of

_c = table_of(Customer).c
_Meets = Callable[[ColumnElement[Any]], ColumnElement[bool]]


def condition(session: Session, wanted: ItemFilter) -> ColumnElement[bool] | None:
    """What a customer must meet; None where that does not restrict, or the item is no more."""
    field = arranged.catalog(session).by_key.get(wanted.key)
    if field is None:
        return None
    parts: list[ColumnElement[bool]] = []
    if wanted.known is not None:
        parts.append(is_known(field) if wanted.known else not_(is_known(field)))
    if wanted.words:
        parts.append(_one_of(field, sorted(wanted.words)))
    if text := wanted.text.strip().lower():
        parts.append(_holds(field, text))
    if wanted.low is not None or wanted.high is not None:
        parts.append(_any(field, lambda value: _between(value, wanted)))
    return and_(*parts) if parts else None


def _one_of(field: Field, words: list[str]) -> ColumnElement[bool]:
    if isinstance(field.kind, Tags) and isinstance(field.store, Custom):
        each = func.json_each(_c.extra, f'$."{field.key}"').table_valued("value", joins_implicitly=True)
        return select(each.c.value).where(each.c.value.in_(words)).exists()
    return _any(field, lambda value: cast(value, Text).in_(words))


def _holds(field: Field, text: str) -> ColumnElement[bool]:
    """The shop's own items are looked through as the search does."""
    if isinstance(field.store, Custom):
        told = func.json_extract(_c.extra_words, f'$."{field.key}"')
        return func.instr(func.lower(told), text) > 0
    return _any(field, lambda value: func.instr(func.lower(value), text) > 0)


def _between(value: ColumnElement[Any], wanted: ItemFilter) -> ColumnElement[bool]:
    stored = cast(value, Text) if isinstance(wanted.low or wanted.high, str) else value
    parts: list[ColumnElement[bool]] = [value.is_not(None)]
    parts += [stored >= wanted.low] if wanted.low is not None else []
    parts += [stored <= wanted.high] if wanted.high is not None else []
    return and_(*parts)


def _any(field: Field, meets: _Meets) -> ColumnElement[bool]:
    """Whether the item, or one of the records it consists of, meets something."""
    match field.store:
        case BirthdayColumns():
            return meets(_c.birth_year)
        case Custom():
            return meets(func.json_extract(_c.extra, f'$."{field.key}"'))
        case PhoneRows(kind):
            phones = table_of(Phone).c
            return _exists(phones.customer_id, phones.kind == kind, meets(phones.number))
        case FamilyRows(relations):
            family = table_of(FamilyMember).c
            return _exists(family.customer_id, family.relation.in_(relations), meets(family.name))
        case TagRows(group):
            tags = table_of(Tag).c
            return _exists(tags.customer_id, tags.group == group, meets(tags.word))
        case ChildCell(table, attribute, matches):
            rows = table_of(CHILD_MODELS[table]).c
            column = rows["birth_year" if attribute == "birthday" else attribute]
            return _exists(rows.customer_id, *(rows[key] == value for key, value in matches), meets(column))
    return meets(_c[field.key])


def _exists(owner: ColumnElement[Any], *wanted: ColumnElement[bool]) -> ColumnElement[bool]:
    return select(owner).where(owner == _c.id, *wanted).correlate(table_of(Customer)).exists()
