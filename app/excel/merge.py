"""What a row changes in the file of a customer who is there already."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields, replace
from typing import Any

from app.customers import record as records
from app.customers.record import Record
from app.excel.cells import ImportNote, ReadRow
from app.excel.rows import NOTES, OnDuplicate
from app.fields.catalog import Catalog
from app.fields.kinds import Phones
from app.fields.people import People, Person


def changes(record: Record, row: ReadRow, catalog: Catalog, mode: OnDuplicate) -> dict[str, Any]:
    """The items to save, with `import_notes` for what neither could be read nor may replace what is there.

    A blank cell never erases. `FILL` adds what is missing; `OVERWRITE` lets the list win.
    """
    found, kept = news(lambda key: records.read(record, catalog[key]), row, catalog, mode)
    notes = record.columns.get("import_notes") or ()
    if fresh := [note for note in kept if note not in notes]:
        found["import_notes"] = fresh
    return found


def news(
    before_of: Callable[[str], Any], row: ReadRow, catalog: Catalog, mode: OnDuplicate
) -> tuple[dict[str, Any], list[ImportNote]]:
    """The items that change beside what is known, and what has to be kept word for word."""
    found: dict[str, Any] = {}
    kept = list(row.kept)
    for key, value in row.values.items():
        if key == "name" and "name-missing" in row.problems:
            continue
        before = before_of(key)
        after = merged(before, value, key, catalog, mode)
        if after != before:
            found[key] = after
        elif not _is_in(value, before):
            kept.append(_differing(key, value, catalog))
    return found, kept


def merged(before: Any, value: Any, key: str, catalog: Catalog, mode: OnDuplicate) -> Any:
    """One item after the list has been taken in."""
    if before in (None, "", ()):
        return value
    if key == NOTES:
        return _with_lines(before, value)
    if mode is OnDuplicate.OVERWRITE:
        return value
    kind = catalog[key].kind
    if isinstance(kind, People):
        return _with_people(before, value)
    if isinstance(kind, Phones):
        known = {phone.number for phone in before}
        return (*before, *(phone for phone in value if phone.number not in known))
    if isinstance(before, tuple):
        return (*before, *(word for word in value if word not in before))
    return before


def _is_in(value: Any, before: Any) -> bool:
    return isinstance(value, tuple) or value == before or (isinstance(value, str) and value in str(before))


def _differing(key: str, value: Any, catalog: Catalog) -> ImportNote:
    field = catalog[key]
    return {"column": field.zh, "text": field.kind.edit_text(value), "problem": "differs-from-file"}


def _with_lines(before: str, value: str) -> str:
    known = before.split("\n")
    return "\n".join([before, *(line for line in value.split("\n") if line not in known)])


def _with_people(before: tuple[Person, ...], more: tuple[Person, ...]) -> tuple[Person, ...]:
    """Who is known by name is told more of; who is only counted is there already."""
    people = list(before)
    for person in more:
        same = [i for i, known in enumerate(people) if _may_be(known, person)]
        if same:
            people[same[0]] = _filled(people[same[0]], person)
        else:
            people.append(person)
    return tuple(people)


def _may_be(known: Person, person: Person) -> bool:
    if known.relation != person.relation and "child" not in (known.relation, person.relation):
        return False
    if known.name and person.name:
        return known.name == person.name
    return person == Person(person.relation) or known.birthday == person.birthday


def _filled(known: Person, person: Person) -> Person:
    values = {f.name: getattr(known, f.name) or getattr(person, f.name) for f in fields(Person)}
    return replace(known, **values)
