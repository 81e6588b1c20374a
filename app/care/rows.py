"""What the care room tells of who is due: frozen rows, free of the database.

The first window is painted with these, so what it does not show is in `plan_rows`, and the small ones are
named tuples: Python makes those in a third of the time.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from app.care.event_rows import Invitation

TOGETHER_DAYS = 3
"""One customer's dues of so many days are one contact."""


class Tone(StrEnum):
    """What a due is about; a page gives each its colour. In the order of a calendar cell."""

    BIRTHDAY = "birthday"
    PROMISE = "promise"
    EXPIRY = "expiry"
    FOLLOW = "follow"
    FESTIVAL = "festival"


class State(StrEnum):
    """What was decided on a due; one without a decision is open."""

    OPEN = "open"
    DONE = "done"
    SKIPPED = "skipped"
    POSTPONED = "postponed"
    HANDED = "handed"


class Reason(NamedTuple):
    """One due contact as people read it.

    `step` and `date` identify it together with the customer. `on` is the day it stands for now: later
    than `date` when it was postponed. `text` is the chip, `why` a sentence, `script` what to say. `topic` and
    `values` find and fill other scripts for it (see `care.scripts`). `at` is the hour that was agreed on;
    `text` and `why` begin with it.
    """

    step: str
    tone: Tone
    date: dt.date
    on: dt.date
    text: str
    why: str
    script: str
    channel: str
    who: str
    state: State
    topic: str = ""
    values: tuple[tuple[str, str], ...] = ()
    at: dt.time | None = None


class Agreed(NamedTuple):
    """An hour agreed on with a customer that has not been settled yet; `text` begins with it."""

    customer_id: int
    name: str
    on: dt.date
    at: dt.time
    text: str


@dataclass(frozen=True, slots=True)
class DueRow:
    """One customer to be contacted, with every reason; `date` is the earliest day among them."""

    customer_id: int
    number: str
    name: str
    salutation: str
    grade: str | None
    intent: str | None
    phone: str
    best_time: str
    channel: str
    reasons: tuple[Reason, ...]
    date: dt.date
    overdue_days: int
    state: State
    attempts: int = 0
    """How often in a row nobody answered."""

    def together(self, day: dt.date) -> tuple[Reason, ...]:
        """What one contact on that day is about: what has come, or else the next.

        What falls within three days of it goes along, but no greeting ahead of its day and no promise.
        """
        first = max(day, self.date) if all(reason.on > day for reason in self.reasons) else day
        last = first + dt.timedelta(days=TOGETHER_DAYS)
        return tuple(
            reason
            for reason in self.reasons
            if reason.on <= first or (reason.on <= last and reason.tone in _MAY_COME_EARLY)
        )

    def settles(self, day: dt.date) -> tuple[tuple[str, dt.date], ...]:
        """The dues that a contact on that day settles."""
        return tuple((reason.step, reason.date) for reason in self.together(day))


_MAY_COME_EARLY = frozenset({Tone.EXPIRY, Tone.FOLLOW})


@dataclass(frozen=True, slots=True)
class TodayList:
    """Whom to contact: a customer stands in one group only, the most urgent, with all reasons.

    `moved` were due, but one person cannot manage more on a day. The counts are of all customers in a group;
    a long one holds only its first rows.
    """

    day: dt.date
    overdue: tuple[DueRow, ...]
    today: tuple[DueRow, ...]
    coming: tuple[DueRow, ...]
    overdue_count: int
    today_count: int
    coming_count: int
    done_count: int
    moved: tuple[DueRow, ...] = ()
    moved_count: int = 0


class PromiseLine(NamedTuple):
    """Something promised that is not kept yet."""

    id: int
    text: str
    due_on: dt.date
    late: bool
    due_at: dt.time | None = None


class LastContact(NamedTuple):
    """The last time somebody spoke with the customer."""

    on: dt.date
    channel: str
    text: str


class MissingItem(NamedTuple):
    """An item of the file that is not known yet, with its label."""

    key: str
    label: str


class DecisionNote(NamedTuple):
    """Why a due was put off or handed over, by whom and when; `step` and `date` name it."""

    step: str
    date: dt.date
    state: State
    who: str
    reason: str
    on: dt.date


@dataclass(frozen=True, slots=True)
class Briefing:
    """What to know before the call: for the pane of Today and a line of the call sheet.

    Choices (stage, channel, personality) come as words in the language asked for; `silent` is the code
    of why this customer must not be contacted, or empty.
    """

    customer_id: int
    number: str
    name: str
    salutation: str
    grade: str | None
    intent: str | None
    stage: str
    company: str
    position: str
    phone: str
    wechat: str
    preferred_channel: str
    best_time: str
    personality: str
    advice: str
    last_contact: LastContact | None
    promises: tuple[PromiseLine, ...]
    family: str
    topics: tuple[str, ...]
    missing: tuple[MissingItem, ...]
    percent: int
    silent: str
    invitation: Invitation | None = None
    decisions: tuple[DecisionNote, ...] = ()


class Saying(NamedTuple):
    """One way to say it to one customer, filled in; `own` is the shop's."""

    personality: str
    channel: str
    text: str
    own: bool
