"""Putting facts into a file in memory, and telling beforehand what that changes: both are the same code."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

from app.calendar.dates import Birthday
from app.customers import record as records
from app.customers.record import Record, person_of, person_row
from app.fields.catalog import Catalog
from app.fields.field import Table
from app.fields.people import Person
from app.learning import words as w
from app.learning.birthdays import with_more
from app.learning.family import joined, says_less
from app.learning.matching import find_member
from app.learning.rows import FAMILY, NOTES, PROMISE, Effect, Fact, Known, Mode, Proposal


def keep(record: Record, catalog: Catalog, facts: Iterable[Fact], day: str) -> None:
    """Put facts into the record; promises are kept elsewhere. `day` stands before a note."""
    for fact in facts:
        if fact.key == FAMILY:
            _keep_member(record, fact)
        elif fact.key == NOTES:
            _keep_note(record, catalog, fact, day)
        elif fact.key != PROMISE and fact.key in catalog.by_key:
            field = catalog[fact.key]
            records.write(record, field, _value_after(records.read(record, field), fact))


def propose(facts: Sequence[Fact], record: Record, known: Known) -> list[Proposal]:
    """What keeping each fact would do to the file, one after the other."""
    after = record.copy()
    found = []
    for fact in facts:
        before = _stands(after, known.catalog, fact)
        effect, sure = _effect_of(after, known.catalog, fact)
        keep(after, known.catalog, [fact], known.today.isoformat())
        now = _stands(after, known.catalog, fact, before)
        if before == now and effect not in (Effect.PROMISE, Effect.NOTE):
            effect = Effect.KNOWN
        found.append(Proposal(replace(fact, sure=fact.sure and sure), effect, before, now))
    return found


def _members(record: Record) -> list[Person]:
    return [person_of(row) for row in record.children[Table.FAMILY]]


def _keep_member(record: Record, fact: Fact) -> None:
    rows = record.children[Table.FAMILY]
    place, _ = find_member(_members(record), fact.value, fact.word)
    if place is None:
        rows.append(person_row(new_member(fact)))
    else:
        rows[place] = {
            **rows[place],
            **person_row(joined(person_of(rows[place]), fact.value, rough=fact.rough)),
        }


def new_member(fact: Fact) -> Person:
    """Somebody not in the file yet; a word that tells more than the relation is kept with them."""
    person: Person = fact.value
    if fact.word in w.KEPT_WORDS and not fact.word.isascii():
        return replace(person, note="；".join(filter(None, (fact.word, person.note))))
    return person


def _keep_note(record: Record, catalog: Catalog, fact: Fact, day: str) -> None:
    field = catalog[NOTES]
    before = records.read(record, field)
    words = f"{day} {fact.value}"
    records.write(record, field, f"{before}\n{words}" if before else words)


def _stands(record: Record, catalog: Catalog, fact: Fact, before: Any = None) -> Any:
    """The value a fact is about as it stands: of an item, or the member who is meant."""
    if fact.key == PROMISE:
        return fact.value
    if fact.key != FAMILY:
        return records.read(record, catalog[fact.key]) if fact.key in catalog.by_key else None
    members = _members(record)
    place, _ = find_member(members, fact.value, "" if before is None and fact.word == "新生" else fact.word)
    if fact.word == "新生":
        return None if before is None and place is None else members[-1]
    return None if place is None else members[place]


def _effect_of(record: Record, catalog: Catalog, fact: Fact) -> tuple[Effect, bool]:
    if fact.key == PROMISE:
        return Effect.PROMISE, True
    if fact.key == NOTES:
        return Effect.NOTE, True
    if fact.key == FAMILY:
        place, sure = find_member(_members(record), fact.value, fact.word)
        return (Effect.NEW_MEMBER if place is None else Effect.MEMBER), sure
    before = records.read(record, catalog[fact.key]) if fact.key in catalog.by_key else None
    if fact.mode is Mode.REMOVE:
        return Effect.REMOVES, True
    if before in (None, "", ()):
        return Effect.FILLS, True
    return (Effect.ADDS if fact.mode is Mode.ADD and _grows(before) else Effect.CHANGES), True


def _grows(before: Any) -> bool:
    return isinstance(before, tuple | str)


def _value_after(before: Any, fact: Fact) -> Any:
    if before in (None, "", ()):
        return None if fact.mode is Mode.REMOVE else fact.value
    if fact.mode is Mode.REMOVE:
        return tuple(word for word in before if word not in fact.value) or None
    if fact.key in _FULL_NAMES and says_less(fact.value, before):
        return before
    if isinstance(before, Birthday) and isinstance(fact.value, Birthday):
        return with_more(before, fact.value, rough=fact.rough)
    if fact.mode is Mode.SET or not _grows(before):
        return fact.value
    if isinstance(before, tuple):
        return before + tuple(each for each in fact.value if not _holds(before, each))
    known = re.split("[、，,；;\n]", before)
    return before if fact.value in known or fact.value in before else f"{before}，{fact.value}"


_FULL_NAMES = frozenset("company company_address home_address mailing_address school native_place".split())
"""Of these what is short for what stands there is no news; a post may be another one by a sign less (副总经理)."""


def _holds(before: tuple[Any, ...], each: Any) -> bool:
    number = getattr(each, "number", None)
    if number is None:
        return each in before
    return any((one.number, one.ext) == (number, each.ext) for one in before)
