"""Which items of a file, and which columns of its records, are secret, and how much."""

from __future__ import annotations

from app.fields.catalog import CATALOG, CHILDREN
from app.fields.field import ChildCell, Field, Section, Table
from app.fields.secrecy import Secrecy

_ASSETS = frozenset({Section.PROPERTY, Section.ASSETS, Section.DEALS})
_REACH = frozenset({"mailing_address", "home_address", "wechat", "qq", "email", "emergency_contact"})
_NOTES = frozenset({"notes", "story", "do_not_contact_reason"})
_BELONGINGS = frozenset({"car_brand", "plate"})
_THOUGHT = frozenset("grade intent stage lost_reason closeness loyalty personality referrer".split())
"""What we think of them, and who sent them."""
_BESIDE = _REACH | _NOTES | _BELONGINGS | _THOUGHT
_JUDGED = {
    Table.CONTACTS: frozenset({"attitude", "stance", "motive", "ties"}),
    Table.OUTSIDE: frozenset({"who", "tie"}),
    Table.NEEDS: frozenset({"text", "answer"}),
    Table.ACTIVITIES: frozenset({"text", "result"}),
}
"""What we think of an organisation and its people, and mean to do about it."""
_SENSITIVE_CELLS = frozenset({(Table.FAMILY, "health")}) | {
    (field.store.table, field.store.attribute)
    for field in CATALOG.fields
    if field.sensitive and isinstance(field.store, ChildCell)
}


def of_item(field: Field) -> Secrecy:
    """Of an item of the file; those of the shop go by their kind."""
    if field.sensitive:
        return Secrecy.SENSITIVE
    phone = field.kind.name in ("phone", "phones", "person") or field.key.endswith("_phone")
    beside = phone or field.section in _ASSETS or field.key in _BESIDE
    return Secrecy.BESIDE if beside else Secrecy.OPEN


def of_cell(table: Table, key: str) -> Secrecy:
    """Of a column of a child record; `key` is that of `CHILDREN`."""
    if (table, key) in _SENSITIVE_CELLS:
        return Secrecy.SENSITIVE
    if table in (Table.PHONES, Table.ADDRESSES):
        return Secrecy.BESIDE
    if table in (Table.ASSETS, Table.PURCHASES):
        return Secrecy.OPEN if key == "kind" else Secrecy.BESIDE
    beside = key in ("phone", "note") or key in _JUDGED.get(table, ())
    return Secrecy.BESIDE if beside else Secrecy.OPEN


def of_compared(key: str) -> Secrecy:
    """Of a line that tells an item, or all records of a table, by its key."""
    if key in CATALOG.by_key:
        return of_item(CATALOG[key])
    cells = CHILDREN.get(Table(key), ()) if key in set(Table) else ()
    found = {of_cell(Table(key), cell.key) for cell in cells}
    return next((each for each in (Secrecy.SENSITIVE, Secrecy.BESIDE) if each in found), Secrecy.OPEN)
