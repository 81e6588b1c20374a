"""One customer of a sample before it is written."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from typing import Any

from app.fields.field import Table


@dataclass(frozen=True, slots=True)
class Talk:
    """One contact of the past, and what was promised in it with its day."""

    on: dt.date
    channel: str
    text: str
    result: str = "reached"
    mood: str | None = None
    promise: tuple[str, dt.date] | None = None
    promise_kept: bool = True


@dataclass(slots=True)
class Sample:
    """Values by key of the catalog, child records as columns, and the contacts in order.

    `posed` ones come from the pictures; of what they are due for, the steps in `left` stay undone.
    """

    opened_on: dt.date
    values: dict[str, Any] = field(default_factory=dict)
    children: list[tuple[Table, dict[str, Any]]] = field(default_factory=list)
    talks: list[Talk] = field(default_factory=list)
    posed: bool = False
    left: frozenset[str] = frozenset()
