"""What a row changes in the file of a customer who is there already."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import fields, replace
from typing import Any

from app.customers import record as records
from app.customers.record import Record
from app.excel.cells.read_row import ImportNote, ReadRow
from app.excel.plan import contact_log, holdings
from app.excel.plan.holdings import NOWHERE, Holdings, Places
from app.excel.rows import NOTES, OWNER, OnDuplicate, Pick, Picks
from app.fields.catalog import Catalog
from app.fields.field import Field
from app.fields.kinds import Phones
from app.fields.people import People, Person

NOBODY: Mapping[int, str] = {}
NO_PICKS: Picks = {}
Known = Callable[[str], Any]
"""What is known of somebody, by key of the catalog."""
FIRM = "names-firm"
"""Among the problems of a row whose name is that of the firm for which its customer works."""
SEVERAL_THERE = "names-firm-of-several"
"""The same where several work there and nothing tells which of them is meant: a person decides."""
_NOT_THEIRS = frozenset({"name-missing", FIRM, SEVERAL_THERE})
_CONTRADICTED = {"sex-differs-from-id": "sex", "birthday-differs-from-id": "birthday"}
"""Problems of two items of which one belies the other, and the item that is not the ID number."""


def changes(
    record: Record,
    row: ReadRow,
    catalog: Catalog,
    mode: OnDuplicate,
    *,
    in_place: bool = False,
    people: Mapping[int, str] = NOBODY,
    picks: Picks = NO_PICKS,
) -> dict[str, Any]:
    """The items to save, with `import_notes` for what neither could be read nor may replace what is there.

    `people` are the names of the staff: `owner` is then the name of who gets the customer.

    A blank cell never erases. `FILL` adds what is missing; `OVERWRITE` lets the list win; what a person
    picked goes before either. A row that tells of another purchase, car or policy adds one, unless it stands
    for the first (`in_place`: the list was exported from here and says it in another way).
    """
    held = holdings.of_record(record)
    places = NOWHERE if in_place else held.places(row.values)
    found, kept = news(of_record(record, catalog), row, catalog, mode, held, places, picks=picks)
    now = people.get(record.columns.get("owner_id") or 0, "")
    if row.owner and row.owner != now:
        if not now or owner_pick(mode, picks) is Pick.LIST:
            found[OWNER] = row.owner
        else:
            kept.append({"column": catalog[OWNER].zh, "text": row.owner, "problem": "differs-from-file"})
    notes = record.columns.get("import_notes") or ()
    if fresh := [note for note in kept if note not in notes]:
        found["import_notes"] = fresh
    return found


def of_record(record: Record, catalog: Catalog) -> Known:
    """What a file knows."""
    return lambda key: records.read(record, catalog[key])


def owner_pick(mode: OnDuplicate, picks: Picks) -> Pick:
    """Who keeps somebody whom the list gives to another one."""
    return picks.get(OWNER, Pick.LIST if mode is OnDuplicate.OVERWRITE else Pick.KNOWN)


def news(
    before_of: Known,
    row: ReadRow,
    catalog: Catalog,
    mode: OnDuplicate,
    held: Holdings = Holdings(),  # noqa: B008 - it is frozen
    places: Places = NOWHERE,
    *,
    picks: Picks = NO_PICKS,
) -> tuple[dict[str, Any], list[ImportNote]]:
    """The items that change beside what is known, and what has to be kept word for word.

    Where the row tells of another purchase or asset than the first, all of them are given anew.
    """
    found: dict[str, Any] = {}
    id_known = before_of("id_number") == row.values.get("id_number")
    kept = [note for note in row.notes if not (id_known and _is_old(note, row, before_of))]
    for key, value, before in beside(before_of, row, held, places):
        pick = picks.get(key) or (Pick.LIST if key == NOTES and rewrites_notes(row, mode) else None)
        after = merged(before, value, key, catalog, mode, pick)
        if after != before:
            found[key] = after
        elif not _is_in(value, before, pick):
            kept.append(differing(key, value, catalog))
    told = held.changed(found, places)
    return found | told, kept


def adds(leader: ReadRow, row: ReadRow, catalog: Catalog, mode: OnDuplicate, picks: Picks) -> bool:
    """Whether a row tells more than the row above that is the same person."""
    held = holdings.of_values(leader.values)
    places = held.places(row.values)
    found, kept = news(leader.values.get, row, catalog, mode, held, places, picks=picks)
    if row.owner not in ("", leader.owner):
        return True
    told = {contact.mark() for contact in leader.contacts}
    return bool(found) or any(note not in leader.notes for note in kept) or contact_log.tells(row, told)


def beside(before_of: Known, row: ReadRow, held: Holdings, places: Places) -> Iterator[tuple[str, Any, Any]]:
    """Each item that a row tells of: its key, its value, and what is known of it."""
    id_known = before_of("id_number") == row.values.get("id_number")
    known_by_id = row.told_by_id if id_known else ()
    has_name = _NOT_THEIRS.isdisjoint(row.problems)
    for key, value in row.values.items():
        if key not in known_by_id and (key != "name" or has_name):
            is_further, known = held.known(key, places)
            yield key, value, known if is_further else before_of(key)


def rewrites_notes(row: ReadRow, mode: OnDuplicate) -> bool:
    """Whether the notes of a row take the place of those in the file; others are added to them."""
    return mode is OnDuplicate.OVERWRITE and row.whole_notes


def emptied(record: Record, row: ReadRow, items: Sequence[Field]) -> int:
    """How many of these items the file has and the row leaves blank."""
    blank = (field for field in items if field.key not in row.values and not field.system)
    return sum(records.read(record, field) not in (None, "", ()) for field in blank)


def merged(
    before: Any, value: Any, key: str, catalog: Catalog, mode: OnDuplicate, pick: Pick | None = None
) -> Any:
    """One item after the list has been taken in."""
    if before in (None, "", ()) or pick is Pick.LIST:
        return value
    if pick is Pick.KNOWN:
        return before
    if key == NOTES:
        return _with_lines(before, value)
    if mode is OnDuplicate.OVERWRITE and pick is None:
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


def replaced(before: Mapping[str, Any], found: Mapping[str, Any], catalog: Catalog) -> list[ImportNote]:
    """What further rows of somebody new put away: no file has had it, so that no history would keep it."""
    gone = ((key, before.get(key), after) for key, after in found.items())
    return [
        {**differing(key, value, catalog), "problem": "second-value"}
        for key, value, after in gone
        if value not in (None, "", ()) and not _holds(after, value, key, catalog)
    ]


def _holds(after: Any, value: Any, key: str, catalog: Catalog) -> bool:
    if isinstance(value, tuple):
        return bool(merged(after, value, key, catalog, OnDuplicate.FILL) == after)
    return value == after or (isinstance(value, str) and value in str(after))


def _is_old(note: ImportNote, row: ReadRow, before_of: Callable[[str], Any]) -> bool:
    """Whether a contradiction stands in the file just so: then the list tells nothing new."""
    key = _CONTRADICTED.get(note["problem"])
    return key is not None and before_of(key) == row.values.get(key)


def _is_in(value: Any, before: Any, pick: Pick | None) -> bool:
    if isinstance(value, tuple):
        return pick is not Pick.KNOWN or all(part in before for part in value)
    return value == before or (isinstance(value, str) and value in str(before))


def differing(key: str, value: Any, catalog: Catalog) -> ImportNote:
    """What had to give way, for the notes."""
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
