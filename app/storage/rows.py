"""What storage tells the other rooms: the outcome of a write and the names of writes."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

T = TypeVar("T")


IN_ENGLISH = "\x1f"
"""Stands in the journal between what a write concerned and the same in English."""


@dataclass(frozen=True, slots=True)
class WriteName:
    """How a person calls a write: a code, whom or what it concerned, and how many.

    `english` is what it concerned for who reads English, where that has a name in both languages.
    """

    code: str
    subject: str = ""
    count: int = 1
    english: str = ""

    def concerned(self, lang: str) -> str:
        """Whom or what it concerned, in a language."""
        return (self.english or self.subject) if lang.startswith("en") else (self.subject or self.english)


@dataclass(frozen=True, slots=True)
class Done(Generic[T]):
    """A committed write: what the action gave back and which tables it touched.

    `write_id` and `name` are None when the action changed nothing.
    """

    value: T
    touched: frozenset[str]
    write_id: int | None = None
    name: WriteName | None = None


@dataclass(frozen=True, slots=True)
class Change:
    """One row before and after; `None` before an insert and after a delete."""

    table: str
    row_id: int
    before: dict[str, Any] | None
    after: dict[str, Any] | None


@dataclass(frozen=True, slots=True)
class HistoryItem:
    """One write in the history of a customer."""

    write_id: int
    at: dt.datetime
    staff_id: int | None
    name: WriteName
    state: str
    changes: tuple[Change, ...]
