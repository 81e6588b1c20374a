"""A customer file as JSON holds it: what the command line prints for scripts. Dates are ISO text."""

from __future__ import annotations

import datetime as dt
from typing import Any

from app.calendar.dates import Birthday
from app.customers.record import birthday_of, read
from app.customers.rows import CustomerFile
from app.fields.field import Field, Table


def customer_json(file: CustomerFile) -> dict[str, Any]:
    """The whole file; what is not known is null or an empty list, and every item stands under `items`."""
    values, children = file.values, file.record.children
    return {
        "number": file.number,
        "name": file.name,
        "sex": values["sex"],
        "phones": [
            {"kind": row["kind"], "number": row["number"], "ext": row["ext"] or ""}
            for row in children[Table.PHONES]
        ],
        "birthday": _birthday(values["birthday"]),
        "family": [
            {"relation": row["relation"], "name": row["name"], "birthday": _birthday(birthday_of(row))}
            for row in children[Table.FAMILY]
        ],
        "purchases": [
            {"product": row.get("product"), "delivered": _day(row.get("delivered_on"))}
            for row in children[Table.PURCHASES]
        ],
        "owner": file.owner or None,
        "grade": values["grade"],
        "stage": values["stage"],
        "tags": list(values["tags"] or ()),
        "notes": values["notes"],
        "import_notes": [dict(note) for note in file.import_notes],
        "items": {field.key: _item(file, field) for field in file.catalog.fields},
    }


def _item(file: CustomerFile, field: Field) -> Any:
    if field.key == "owner":
        return file.owner or None
    value = read(file.record, field)
    return _day(value) if isinstance(value, dt.date) else field.kind.dump(value)


def _birthday(value: Birthday | None) -> dict[str, Any] | None:
    if value is None:
        return None
    return {
        "calendar": value.calendar.value,
        "year": value.year,
        "month": value.month,
        "day": value.day,
        "leap": value.leap,
    }


def _day(value: dt.date | None) -> str | None:
    return value.isoformat() if value else None
