"""What the staff room tells the others."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

USUAL_CAP = 20
"""So many customers one person can contact on a day, unless the shop says otherwise."""


@dataclass(frozen=True, slots=True)
class StaffRow:
    """Somebody of the shop."""

    id: int
    name: str
    role: str
    active: bool


@dataclass(frozen=True, slots=True)
class Shop:
    """The shop's own settings.

    `care_start` is the day from which contacts fall due; `care_cap` how many customers one person can
    contact on a day, 0 for any number. `address` and `postcode` stand on its letters.
    """

    name: str
    trade: str
    area_code: str
    care_start: dt.date
    care_cap: int = USUAL_CAP
    address: str = ""
    postcode: str = ""
