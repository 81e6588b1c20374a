"""What the daily report tells: frozen rows, free of the database."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from app.care.rows import DueRow
from app.interactions.rows import ContactRow


@dataclass(frozen=True, slots=True)
class Opened:
    """A file that was opened on the day; `referrer` are the words of who brought them."""

    customer_id: int
    name: str
    number: str
    source: str
    referrer: str


@dataclass(frozen=True, slots=True)
class Decided:
    """A due that was put off, skipped or handed over, with the reason; `to` is the colleague."""

    customer_id: int
    name: str
    state: str
    until: dt.date | None
    reason: str
    to: str


@dataclass(frozen=True, slots=True)
class Answer:
    """What the manager answered, who that was and when."""

    text: str
    by: str
    at: dt.datetime


@dataclass(frozen=True, slots=True)
class Figures:
    """How much was done.

    `gained` are items of the file that became known, those that a list brought left out. Of `asked` customers
    somebody asked for a referral, `brought` came by one. `planned` counts the customers who were due: `done`,
    decided otherwise (`moved`), or `left`, of whom `late` were due before the day.
    """

    contacts: int
    spoken: int
    visits: int
    promised: int
    kept: int
    opened: int
    gained: int
    asked: int
    brought: int
    done: int
    moved: int
    left: int
    late: int

    @property
    def planned(self) -> int:
        return self.done + self.moved + self.left


@dataclass(frozen=True, slots=True)
class DayReport:
    """The day of one person, or of the whole shop (`staff_id` is None then, and nobody answers)."""

    day: dt.date
    staff_id: int | None
    name: str
    figures: Figures
    contacts: tuple[ContactRow, ...]
    opened: tuple[Opened, ...]
    decided: tuple[Decided, ...]
    tomorrow: tuple[DueRow, ...]
    answer: Answer | None
