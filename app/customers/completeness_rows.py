"""How complete the files of one salesperson are."""

from __future__ import annotations

from dataclasses import dataclass

PARTS = 4
"""The files are counted in so many parts of the scale: to 25 %, to 50 %, to 75 %, and above."""


@dataclass(frozen=True, slots=True)
class CompletenessRow:
    """One salesperson (or nobody); `gained` is what was learnt of their customers, in weights of items."""

    owner_id: int | None
    owner: str
    customers: int
    percent: int
    parts: tuple[int, ...]
    gained: int
