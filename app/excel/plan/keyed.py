"""The key column of a list: by it alone a row is the one customer who bears the same.

The number of the file is one by itself, in what was exported from here; others by the shop's choice.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Collection, Sequence
from typing import Any

from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session

from app.customers.models import Customer, Phone
from app.customers.search.parts import wanted
from app.customers.tables import CHILD_MODELS
from app.excel.cells.read_row import ReadRow
from app.excel.rows import NUMBER, Twin
from app.fields.catalog import Catalog
from app.fields.field import ChildCell, Custom, Field
from app.fields.kinds import Phones
from app.storage.journal import table_of

_c, _p = table_of(Customer).c, table_of(Phone).c


def find(
    session: Session, rows: Sequence[ReadRow], key: str, catalog: Catalog, *, of_several: bool = False
) -> dict[int, Twin]:
    """Whom the rows are by their key (by file number without one), by line.

    A customer, or for a chosen key a row above that bears the same. Rows without the key, and those whose
    key several customers bear, are left to what else agrees; `of_several` names the first of them, who is
    not certain.
    """
    by = key or NUMBER
    values = {row.line: some for row in rows if (some := _values_of(row, by))}
    if not values:
        return {}
    bearers = bearers_of(session, by, {value for some in values.values() for value in some}, catalog)
    found: dict[int, Twin] = {}
    first: dict[str, ReadRow] = {}
    for row in rows:
        mine = values.get(row.line, ())
        known = {bearer for value in mine for bearer in bearers.get(value, ())}
        above = next((first[value] for value in mine if value in first), None)
        if len(known) == 1 or (known and of_several):
            customer_id, number, name = min(known)
            found[row.line] = Twin(name, number, customer_id, reasons=(by,), certain=len(known) == 1)
        elif not known and above is not None:
            name = above.values.get("name") or ""
            found[row.line] = Twin(name, line=above.line, reasons=(by,), certain=True)
        elif not known and key and row.values.get("name"):
            first.update(dict.fromkeys(mine, row))
    return found


def _values_of(row: ReadRow, key: str) -> tuple[str, ...]:
    if key == NUMBER:
        return (row.number,) if row.number else ()
    if key == "name" and "name-missing" in row.problems:
        return ()
    value = row.values.get(key)
    if not value:
        return ()
    return tuple(phone.number for phone in value) if isinstance(value, tuple) else (value,)


Bearer = tuple[int, str, str]
"""A customer: id, number, name."""


def bearers_of(
    session: Session, key: str, asked: Collection[str], catalog: Catalog
) -> dict[str, set[Bearer]]:
    """Which customers bear each value."""
    found: dict[str, set[Bearer]] = defaultdict(set)
    if asked and key in catalog.by_key:
        statement = _statement(catalog[key])
        for value, *bearer in session.execute(statement, {"ids": json.dumps(sorted(asked))}):
            customer_id, number, name = bearer
            found[value].add((customer_id, number, name))
    return found


def _statement(field: Field) -> Select[Any]:
    who = (_c.id, _c.number, _c.name)
    if isinstance(field.kind, Phones):
        joined = select(_p.number, *who).join_from(table_of(Phone), table_of(Customer))
        return joined.where(_p.number.in_(wanted()))
    if isinstance(field.store, ChildCell):
        table = table_of(CHILD_MODELS[field.store.table])
        value = table.c[field.store.attribute]
        matches = [table.c[name] == word for name, word in field.store.matches]
        return select(value, *who).join_from(table, table_of(Customer)).where(*matches, value.in_(wanted()))
    if isinstance(field.store, Custom):
        own = func.json_extract(_c.extra, f'$."{field.key}"')
        return select(own, *who).where(own.in_(wanted()))
    return select(_c[field.key], *who).where(_c[field.key].in_(wanted()))
