"""What customers look like whose lines of business go together: frozen rows, free of the database."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from app.customers.ties.rows import Person


class Outcome(StrEnum):
    """How far two customers who were introduced to each other have come."""

    INTRODUCED = "introduced"
    TALKING = "talking"
    DEAL = "deal"
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True)
class Side:
    """One of two customers, with what they do as their file says it."""

    person: Person
    work: str


@dataclass(frozen=True, slots=True)
class Match:
    """Two customers who could do business with each other, and why. `near`: they live in the same place."""

    one: Side
    other: Side
    why: str
    near: str = ""

    @property
    def pair(self) -> tuple[int, int]:
        """Their ids, the smaller one first."""
        low, high = sorted((self.one.person.id, self.other.person.id))
        return low, high


@dataclass(frozen=True, slots=True)
class Introduced:
    """Two customers who were introduced to each other; told from the side of `one`."""

    row_id: int
    one: Side
    other: Side
    why: str
    introduced_on: dt.date
    outcome: Outcome
    note: str
    by: str


@dataclass(frozen=True, slots=True)
class OwnPair:
    """Two lines of business that go together by the shop's own word."""

    id: int
    one: str
    other: str
    why: str
