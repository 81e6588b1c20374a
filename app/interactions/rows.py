"""What the room of contacts tells the others: frozen rows, free of the database."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from app.learning.rows import Fact


class Result(StrEnum):
    """What became of a contact."""

    REACHED = "reached"
    MISSED = "missed"
    REFUSED = "refused"
    LATER = "later"
    SENT = "sent"
    """Something written, or a gift, went out, and nothing has come back yet."""


class Mood(StrEnum):
    """How content the customer seemed."""

    UNHAPPY = "unhappy"
    NEUTRAL = "neutral"
    HAPPY = "happy"


SPOKEN = frozenset({Result.REACHED, Result.REFUSED})
"""The results that mean somebody was spoken with: they move the last contact and settle what was due."""
TRIED = frozenset({Result.MISSED, Result.SENT})
"""The results that wait for an answer. An interval goes on from the contact before them; after several in a
row another channel or time is to be tried. What was sent settles what only wanted sending: a greeting."""


Promised = tuple[str, dt.date] | tuple[str, dt.date, dt.time | None]


@dataclass(frozen=True, slots=True)
class ContactDraft:
    """A contact to be logged.

    `learnt` are values by catalog key, `facts` what was read in sentences: they go straight into the file.
    `promises` are texts with the days they are due and, where one was agreed on, the hour; `next_at` is the
    hour of `next_on`. `settles` names dues by step and date. `heard` is an event and what they said to its
    invitation. `referral` is whom they named when they were asked for one, empty when nobody, None when not
    asked. `gift_cost` is in fen. `at` is now if None.
    """

    customer_id: int
    channel: str
    result: str
    mood: str | None = None
    text: str = ""
    with_whom: str | None = None
    goal: str | None = None
    promises: tuple[Promised, ...] = ()
    learnt: Mapping[str, Any] = field(default_factory=dict)
    next_on: dt.date | None = None
    next_at: dt.time | None = None
    settles: tuple[tuple[str, dt.date], ...] = ()
    gift_cost: int | None = None
    heard: tuple[int, str] | None = None
    at: dt.datetime | None = None
    facts: tuple[Fact, ...] = ()
    referral: str | None = None


@dataclass(frozen=True, slots=True)
class PastContact:
    """A contact that was noted elsewhere before: by whom (None: not known) and how (empty: not known).

    `next_on` is the day on which the next one was agreed then.
    """

    customer_id: int
    at: dt.datetime
    staff_id: int | None
    channel: str
    result: str
    text: str
    next_on: dt.date | None = None


@dataclass(frozen=True, slots=True)
class PromiseRow:
    """Something promised, and the day it was kept."""

    id: int
    customer_id: int
    text: str
    due_on: dt.date
    kept_on: dt.date | None
    due_at: dt.time | None = None


class Hour(NamedTuple):
    """An hour agreed on with a customer: for the next contact, or for something promised."""

    customer_id: int
    on: dt.date
    at: dt.time
    promised: bool


@dataclass(frozen=True, slots=True)
class Learnt:
    """An item of the file that was learnt in a contact, as it was shown then."""

    key: str
    text: str


@dataclass(frozen=True, slots=True)
class ContactRow:
    """One logged contact as people read it; `channel`, `result` and `mood` are keys."""

    id: int
    customer_id: int
    customer: str
    at: dt.datetime
    staff: str
    channel: str
    result: str
    mood: str | None
    with_whom: str
    goal: str
    text: str
    learnt: tuple[Learnt, ...]
    next_on: dt.date | None
    next_at: dt.time | None
    gift_cost: int | None
    promises: tuple[PromiseRow, ...]
    pinned: bool = False


@dataclass(frozen=True, slots=True)
class Narrowed:
    """Which contacts of one customer are wanted: nothing in a field leaves all of them."""

    text: str = ""
    channels: frozenset[str] = frozenset()
    staff_ids: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Counted:
    """How the contacts of one customer divide: by channel, and by who noted them (id, name, how many)."""

    total: int
    channels: Mapping[str, int]
    staff: tuple[tuple[int, str, int], ...]
