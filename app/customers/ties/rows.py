"""What the ties between customers look like to the others: frozen rows, free of the database."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

SELF = "self"
"""The relation of a customer to themselves, in a list of their household."""


class ReferralState(StrEnum):
    """How far a referral has come; thanks stand beside it, since they are due from the first day."""

    ASKED = "asked"
    RECEIVED = "received"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True)
class Circle:
    """How wide the circle is that a customer has brought; `value` is in fen, of all of them."""

    direct: int = 0
    total: int = 0
    closed: int = 0
    value: int = 0
    unthanked: int = 0


@dataclass(frozen=True, slots=True)
class Brought:
    """Somebody in the tree below a customer; `depth` counts from 1, `by_id` is who brought them.

    `value` is what they bought themselves, in fen.
    """

    id: int
    name: str
    grade: str | None
    stage: str | None
    depth: int
    by_id: int
    received_on: dt.date | None
    state: ReferralState
    thanked_on: dt.date | None
    value: int
    circle: Circle


@dataclass(frozen=True, slots=True)
class Asking:
    """A customer was asked for a referral, and whom they named, if anybody."""

    id: int
    asked_on: dt.date
    named: str
    note: str
    by: str


@dataclass(frozen=True, slots=True)
class Person:
    """A customer as they are named in passing."""

    id: int
    number: str
    name: str
    grade: str | None = None
    owner: str = ""


@dataclass(frozen=True, slots=True)
class Referrals:
    """All there is to say of the referrals of one customer; the tree is in order, branch by branch.

    `words` are what the file says of who brought them; `meant` whom that may mean while nobody is tied.
    """

    customer_id: int
    above: tuple[Person, ...]
    words: str
    meant: tuple[Person, ...]
    circle: Circle
    tree: tuple[Brought, ...]
    askings: tuple[Asking, ...]


@dataclass(frozen=True, slots=True)
class CorePerson:
    """Somebody who brought others, with the width of their circle."""

    id: int
    number: str
    name: str
    grade: str | None
    owner: str
    circle: Circle
    asked_on: dt.date | None


@dataclass(frozen=True, slots=True)
class ReferralTree:
    """Somebody at whom the referrals of a circle begin, and everybody below, branch by branch."""

    root: Person
    circle: Circle
    tree: tuple[Brought, ...]


@dataclass(frozen=True, slots=True)
class Unresolved:
    """Words about who brought a customer that nobody is tied to yet, and whom they may mean."""

    id: int
    number: str
    name: str
    words: str
    meant: tuple[Person, ...]


@dataclass(frozen=True, slots=True)
class Tie:
    """Who somebody is to a customer: `kind` of `relation_kinds`.

    `row_id` is the relation's row and None where it follows from the family; `mine` when the row is told
    from this side.
    """

    row_id: int | None
    other: Person
    kind: str
    note: str
    mine: bool = True


@dataclass(frozen=True, slots=True)
class Node:
    """A customer in a drawing of ties; `distance` is how many steps away they are."""

    person: Person
    distance: int
    by_id: int | None


@dataclass(frozen=True, slots=True)
class Edge:
    """`other_id` is the `kind` of `one_id`; a referral has the kind `brought`."""

    one_id: int
    other_id: int
    kind: str


@dataclass(frozen=True, slots=True)
class Network:
    """Customers around one of them and what ties them; `left_out` are those for whom there was no room."""

    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
    left_out: int = 0


@dataclass(frozen=True, slots=True)
class HomeMember:
    """Somebody of a household: a customer, or a member of the family who is none (`id` None).

    `of_id` is the customer in whose file they stand.
    """

    id: int | None
    member_id: int | None
    of_id: int
    name: str
    relation: str
    number: str = ""
    grade: str | None = None
    phone: str = ""
    birthday: str = ""


@dataclass(frozen=True, slots=True)
class LinkedMember:
    """A member of a family who is a customer: `shown` are columns of the member as that file has them."""

    id: int
    number: str
    shown: dict[str, Any]
