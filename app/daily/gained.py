"""How many items of the files became known on a day, as the journal has it."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Mapping
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.customers.models import Customer
from app.customers.queries import catalog
from app.customers.tables import CHILD_MODELS
from app.fields.field import ChildCell, FamilyRows, Field, PhoneRows
from app.storage.journal import table_of
from app.storage.models import JournalEntry, JournalWrite

STANDS = ("done", "kept")
IMPORT = "import%"
_e = table_of(JournalEntry).c
_w = table_of(JournalWrite).c
Row = Mapping[str, Any]


def gained(session: Session, day: dt.date, staff_id: int | None = None) -> int:
    """The items that count and were empty before; what a list brought is left out, as is what was undone."""
    told = (
        select(_e.changes)
        .join(table_of(JournalWrite), _w.id == _e.write_id)
        .where(
            _w.at >= day.isoformat(),
            _w.at < (day + dt.timedelta(days=1)).isoformat(),
            _w.state.in_(STANDS),
            _w.code.not_like(IMPORT),
            _e.customer_id.is_not(None),
            _e.changes.like("[%"),
        )
    )
    if staff_id is not None:
        told = told.where(_w.staff_id == staff_id)
    counted = catalog(session).counted
    return sum(
        _became_known(counted, table, before or {}, after)
        for changes in session.scalars(told)
        for table, _id, before, after in json.loads(changes)
        if after is not None
    )


def _became_known(counted: tuple[Field, ...], table: str, before: Row, after: Row) -> int:
    return sum(1 for field in counted if _is_told(field, table, before, after))


def _is_told(field: Field, table: str, before: Row, after: Row) -> bool:
    """Whether a change made an item known that was not."""
    match field.store:
        case ChildCell(child, attribute, matches):
            mine = table == CHILD_MODELS[child].__tablename__ and all(
                after.get(key, value) == value for key, value in matches
            )
            return mine and _is_new(attribute, before, after)
        case FamilyRows(relations):
            return table == "family_member" and not before and after.get("relation") in relations
        case PhoneRows(kind):
            return table == "phone" and not before and after.get("kind") == kind
    if table != Customer.__tablename__:
        return False
    if "extra" in after and field.key in (after["extra"] or {}):
        return _is_new(field.key, before.get("extra") or {}, after["extra"])
    return _is_new(field.key, before, after)


def _is_new(key: str, before: Row, after: Row) -> bool:
    return after.get(key) not in (None, "") and before.get(key) in (None, "")
