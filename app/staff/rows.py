"""What the staff room tells the others."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class StaffRow:
    """Somebody of the shop."""

    id: int
    name: str
    role: str
    active: bool


@dataclass(frozen=True, slots=True)
class Shop:
    """The shop's own settings; `care_start` is the day from which contacts fall due."""

    name: str
    trade: str
    area_code: str
    care_start: dt.date
