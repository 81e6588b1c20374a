"""What the care room tells of its plans: frozen rows, free of the database."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass

from app.care.rows import Tone


@dataclass(frozen=True, slots=True)
class DayCount:
    """How many customers one step concerns on one day; `sample_name` is one of them."""

    date: dt.date
    tone: Tone
    step: str
    title: str
    count: int
    sample_name: str


@dataclass(frozen=True, slots=True)
class Waiting:
    """All who wait for the same step, the first of them by name; `dues` are to be decided on.

    `channel` and `script` are the step's: how they are reached, and what is said.
    """

    step: str
    title: str
    count: int
    names: tuple[str, ...]
    dues: Mapping[int, tuple[tuple[str, dt.date], ...]]
    channel: str = ""
    script: str = ""


@dataclass(frozen=True, slots=True)
class NextContact:
    """The next routine contact of a customer: its step, what it is called, and the day."""

    step: str
    title: str
    on: dt.date


@dataclass(frozen=True, slots=True)
class Replanned:
    """The next routine contact before and after a change of the file; None where there is none."""

    customer_id: int
    before: NextContact | None
    after: NextContact | None

    @property
    def moved(self) -> bool:
        """Whether another day, or another contact, comes next."""
        return self.before != self.after


@dataclass(frozen=True, slots=True)
class ReplannedMany:
    """Of many changed at once: how many are next contacted on another day, or no more, and the first day."""

    changed: int
    moved: int
    ended: int
    first: dt.date | None


@dataclass(frozen=True, slots=True)
class Flaw:
    """One mistake in a trade's file: what was `found` at a key (`step[2].title.en`), what was `wanted`.

    Of a text that is no TOML what stands on the line is told.

    Codes: unknown-key, missing-key, wrong-type, out-of-range, unknown-word, unknown-field, loose-field,
    bad-brackets, bad-key, doubled, no-such-step, no-such-topic, not-together, toml-equals, toml-statement,
    toml-open, toml-quote, toml-backslash, toml-character, toml-value, toml-twice, toml.
    """

    file: str
    line: int
    key: str
    code: str
    found: str = ""
    wanted: str = ""
