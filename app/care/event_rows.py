"""What the room of events tells the others: drafts and frozen rows, free of the database."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum


class EventKind(StrEnum):
    """Why many are contacted at once (domain: events in the area, marketing events)."""

    AREA = "area"
    INVITATION = "invitation"


class Answer(StrEnum):
    """What somebody said to an invitation."""

    YES = "yes"
    MAYBE = "maybe"
    NO = "no"


class Heard(StrEnum):
    """What is heard of an invitation while somebody is spoken with: the answer, or whether they came."""

    YES = "yes"
    MAYBE = "maybe"
    NO = "no"
    CAME = "came"
    MISSED = "missed"


@dataclass(frozen=True, slots=True)
class Invitation:
    """An invitation of one customer that is still open."""

    event_id: int
    title: str
    held_on: dt.date
    answer: Answer | None
    came: bool | None

    def asked(self, day: dt.date) -> tuple[Heard, ...]:
        """What may be heard on a day: the answer up to the event, from then on whether they came."""
        answers, arrivals = (Heard.YES, Heard.MAYBE, Heard.NO), (Heard.CAME, Heard.MISSED)
        return (*(answers if day <= self.held_on else ()), *(arrivals if day >= self.held_on else ()))

    @property
    def said(self) -> str | None:
        """What is known so far."""
        if self.came is not None:
            return Heard.CAME if self.came else Heard.MISSED
        return self.answer.value if self.answer else None


@dataclass(frozen=True, slots=True)
class EventDraft:
    """An event to be begun or changed.

    Whom it concerns is contacted on `call_on`. An invitation is to a day, `held_on`; those who said yes are
    reminded the day before, and `follow_days` after it everybody who came, or meant to, is asked about it.
    `reason` and `script` may speak of {称呼} (also {salutation}) and {我} ({staff}).
    """

    kind: EventKind
    title: str
    call_on: dt.date
    reason: str = ""
    script: str = ""
    channel: str = "call"
    held_on: dt.date | None = None
    follow_days: int | None = None


@dataclass(frozen=True, slots=True)
class EventRow:
    """An event with its counts: whom it concerns, who was contacted, what they answered, who came."""

    id: int
    draft: EventDraft
    begun_on: dt.date
    by: str
    closed_on: dt.date | None
    guests: int
    contacted: int
    yes: int
    maybe: int
    no: int
    came: int

    def is_over(self, day: dt.date) -> bool:
        """Whether the day of an invitation has gone by."""
        return self.draft.held_on is not None and self.draft.held_on < day

    def may_have_come(self, day: dt.date) -> bool:
        """Whether it can be known already who came."""
        return self.draft.held_on is not None and self.draft.held_on <= day


@dataclass(frozen=True, slots=True)
class Missed:
    """An event that was held while some of those invited had not been spoken with, and how many."""

    event_id: int
    title: str
    held_on: dt.date
    count: int


@dataclass(frozen=True, slots=True)
class GuestRow:
    """Somebody an event concerns; `contacted_on` is the day on which the call was settled."""

    customer_id: int
    number: str
    name: str
    grade: str | None
    phone: str
    owner: str
    answer: Answer | None
    came: bool | None
    contacted_on: dt.date | None


@dataclass(frozen=True, slots=True)
class Reach:
    """Of some customers those who may be contacted, and how many may not, by why (see `silent_reason`)."""

    ids: tuple[int, ...]
    silent: dict[str, int]
