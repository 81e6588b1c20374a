"""What is asked of a change of one item of many files, and what it would do."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Any


class How(StrEnum):
    """What becomes of what is known already."""

    FILL = "fill"
    """It stays."""
    REPLACE = "replace"
    ADD = "add"
    """It stays and the new words come after it."""


@dataclass(frozen=True, slots=True)
class Edit:
    """An item and its value; None empties it."""

    key: str
    value: Any
    how: How = How.FILL


@dataclass(frozen=True, slots=True)
class BulkPreview:
    """Of the customers chosen: of whom nothing is known, who has the value, who has another.

    `changes` are those who would change, `others` the other values shown, the most frequent first.
    """

    changes: int
    empty: int
    same: int
    other: int
    others: tuple[tuple[str, int], ...]
