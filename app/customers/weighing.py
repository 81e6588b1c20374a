"""Completeness of all files at once, when the shop changes what counts and how much.

What follows from it is kept in `customer.filled`, so that lists sort by it. It is brought along beside the
journal: undoing a change of the weights counts anew, as the change itself did.
"""

from __future__ import annotations

import json
from typing import Any

from sqlalchemy import ColumnElement, and_, case, func, insert, literal, literal_column, or_, select, update
from sqlalchemy import delete as sql_delete
from sqlalchemy.orm import Session

from app.customers import arranged
from app.customers.models import Customer, FamilyMember, Phone, Tag, Weighing
from app.customers.tables import CHILD_MODELS
from app.fields.catalog import Catalog
from app.fields.field import (
    BirthdayColumns,
    ChildCell,
    Custom,
    FamilyRows,
    Field,
    PhoneRows,
    TagRows,
)
from app.storage.journal import THROUGH_JOURNAL, table_of

_customer = table_of(Customer)
_c = _customer.c
_weighing = table_of(Weighing)


def refresh(session: Session) -> None:
    """Count every file anew if something else counts than when they were counted last."""
    items = arranged.catalog(session)
    wanted = json.dumps({field.key: field.weight for field in items.counted}, sort_keys=True)
    if session.scalar(select(_weighing.c.weights)) == wanted:
        return
    session.execute(update(_customer).values(filled=weight_known(items)), execution_options=THROUGH_JOURNAL)
    session.execute(sql_delete(_weighing))
    session.execute(insert(_weighing).values(weights=wanted))


def weight_known(items: Catalog) -> ColumnElement[int]:
    """What the items that count and are known of a customer weigh, as `record.completeness` has it."""
    found: ColumnElement[int] = literal(0)
    for field in items.counted:
        found = found + case((is_known(field), field.weight), else_=0)
    return found


def is_known(field: Field) -> ColumnElement[bool]:
    """Whether a customer's file tells an item."""
    match field.store:
        case BirthdayColumns():
            return _c.birth_calendar.is_not(None)
        case Custom():
            return func.json_extract(_c.extra, f'$."{field.key}"').is_not(None)
        case PhoneRows(kind):
            rows = table_of(Phone).c
            return select(rows.id).where(rows.customer_id == _c.id, rows.kind == kind).exists()
        case FamilyRows(relations):
            rows = table_of(FamilyMember).c
            mine = and_(rows.customer_id == _c.id, rows.relation.in_(relations))
            return select(rows.id).where(mine).exists()
        case TagRows(group):
            rows = table_of(Tag).c
            # Asked for each customer, SQLite walks over all tags of the group each time: minutes for 20,000.
            return _c.id.in_(select(rows.customer_id).where(rows.group == group))
        case ChildCell():
            return _cell_known(field.store)
    return _is_told(_c[field.key])


def _cell_known(cell: ChildCell) -> ColumnElement[bool]:
    """It is the first of the records that match which tells the item."""
    rows = table_of(CHILD_MODELS[cell.table]).c
    column = rows["birth_calendar" if cell.attribute == "birthday" else cell.attribute]
    matches = [rows[key] == value for key, value in cell.matches]
    first = select(case((_is_told(column), 1), else_=0)).where(rows.customer_id == _c.id, *matches)
    told = first.order_by(rows.id).limit(1).correlate(_customer).scalar_subquery()
    return func.coalesce(told, 0) == 1


def _is_told(column: ColumnElement[Any]) -> ColumnElement[bool]:
    return and_(column.is_not(None), or_(func.typeof(column) != "text", column != literal_column("''")))
