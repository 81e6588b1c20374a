"""A customer file as JSON holds it: what the command line prints for scripts.

Dates are ISO text, amounts yuan, phone numbers digits; what is not known is null or an empty list.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import asdict
from typing import Any

from app.calendar.dates import Birthday
from app.customers.record import birthday_of, read
from app.customers.rows import CustomerFile
from app.fields.field import Field, Table
from app.fields.kinds import Money
from app.fields.people import Person
from app.fields.phones import PhoneKind, PhoneNumber
from app.fields.someone import Someone

_OF_ASSET = (
    "kind", "name", "model", "identifier", "vin", "insurance_expiry", "inspection_due", "mileage",
    "expires_on", "premium_due",
)  # fmt: skip


def customer_json(file: CustomerFile) -> dict[str, Any]:
    """The whole file: the usual things by name, and every item that somebody told under `items`."""
    values, children = file.values, file.record.children
    return {
        "number": file.number,
        "name": file.name,
        "sex": values["sex"],
        "phones": [
            _phone(PhoneNumber(PhoneKind(row["kind"]), row["number"], row["ext"] or ""))
            for row in children[Table.PHONES]
        ],
        "birthday": _plain(values["birthday"]),
        "family": [
            {"relation": row["relation"], "name": row["name"], "birthday": _plain(birthday_of(row))}
            for row in children[Table.FAMILY]
        ],
        "purchases": [
            {"product": row.get("product"), "delivered": _plain(row.get("delivered_on"))}
            for row in children[Table.PURCHASES]
        ],
        "assets": [{name: _plain(row.get(name)) for name in _OF_ASSET} for row in children[Table.ASSETS]],
        "owner": file.owner or None,
        "grade": values["grade"],
        "stage": values["stage"],
        "tags": list(values["tags"] or ()),
        "notes": values["notes"],
        "import_notes": [dict(note) for note in file.import_notes],
        "items": {field.key: _item(file, field) for field in file.catalog.fields if not field.is_derived},
    }


def _item(file: CustomerFile, field: Field) -> Any:
    if field.key == "owner":
        return file.owner or None
    value = read(file.record, field)
    return field.kind.export(value) if isinstance(field.kind, Money) else _plain(value)


def _plain(value: Any) -> Any:
    match value:
        case dt.date():
            return value.isoformat()
        case Birthday():
            return _birthday(value)
        case PhoneNumber():
            return _phone(value)
        case Person():
            return _person(value)
        case Someone():
            return asdict(value)
        case tuple():
            return [_plain(part) for part in value]
    return value


def _birthday(value: Birthday) -> dict[str, Any]:
    return {
        "calendar": value.calendar.value,
        "year": value.year,
        "month": value.month or None,
        "day": value.day or None,
        "leap": value.leap,
    }


def _phone(phone: PhoneNumber) -> dict[str, str]:
    """The number as one dials it, without `+86`; of a foreign one the country stands in front."""
    return {"kind": phone.kind.value, "number": phone.number.removeprefix("+"), "ext": phone.ext}


def _person(person: Person) -> dict[str, Any]:
    return {key: _plain(getattr(person, key)) for key in Person.__dataclass_fields__}
