"""What the room of learning tells the others: facts that were read, and how each would change the file."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from app.customers.rows import CustomerFile
    from app.fields.catalog import Catalog
    from app.fields.field import Field
    from app.fields.people import Person

FAMILY, PROMISE, NOTES = "family", "promise", "notes"
"""Keys of facts that are no item of their own: a member of the family, a promise; and the item of notes."""


class Mode(StrEnum):
    """How a fact goes together with what is known already."""

    SET = "set"
    ADD = "add"
    REMOVE = "remove"


class Effect(StrEnum):
    """What keeping a fact does to the file."""

    FILLS = "fills"
    ADDS = "adds"
    CHANGES = "changes"
    REMOVES = "removes"
    NEW_MEMBER = "new-member"
    MEMBER = "member"
    PROMISE = "promise"
    NOTE = "note"
    KNOWN = "known"


@dataclass(frozen=True, slots=True)
class Promise:
    """Something that is to be done by a day."""

    text: str
    due_on: dt.date
    due_at: dt.time | None = None


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing that was read: the value of an item, a `Person` of the family, a `Promise` or words for the notes.

    `said` are the words it was read from. `word` is the relation as it was called (大女儿), which tells one
    daughter from the other. What is not `sure` was guessed: it is kept only if a person says so. What is `rough`
    is told only about, such as a year by an age or a day by a month. `either`: another fact of the same words
    tells what else they may mean, and a person has to say which.
    """

    key: str
    value: Any
    said: str
    mode: Mode = Mode.SET
    word: str = ""
    sure: bool = True
    rough: bool = False
    either: bool = False

    @property
    def open(self) -> bool:
        """Whether a person has to say that it is meant so, or else its words are a note."""
        return self.either or not self.sure


@dataclass(frozen=True, slots=True)
class Known:
    """What the reading of a sentence may lean on."""

    today: dt.date
    catalog: Catalog
    values: Mapping[str, Any] = field(default_factory=dict)
    family: tuple[Person, ...] = ()
    heard: dict[Any, Any] = field(default_factory=dict, compare=False, repr=False)
    """Clauses that were read already: of a sentence that is being typed only the last one is another."""

    def item(self, *keys: str) -> Field | None:
        """The first of these items that the shop has: one of the program's, or one that came with its trade."""
        for key in keys:
            if found := self.catalog.by_origin.get(key) or self.catalog.by_key.get(key):
                return found
        return None

    def meant(self, key: str) -> str:
        """What an item is called here: in a file those of a trade have a key of the shop's own."""
        field = self.catalog.by_key.get(key)
        return (field.origin or key) if field else key

    @classmethod
    def of_file(cls, file: CustomerFile, today: dt.date) -> Known:
        """What the file of a customer tells."""
        from app.customers.record import person_of
        from app.fields.field import Table

        family = tuple(person_of(row) for row in file.record.children[Table.FAMILY])
        return cls(today, file.catalog, file.values, family)


@dataclass(frozen=True, slots=True)
class Proposal:
    """What would be kept, and what stands there now; `before` and `after` are values of the item or a `Person`."""

    fact: Fact
    effect: Effect
    before: Any
    after: Any
