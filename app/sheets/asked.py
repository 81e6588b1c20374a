"""What is asked to be printed."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from app.care.only import EVERYTHING, Only

MONTH, LIST = "month", "list"
"""How a calendar is printed; a week is the third way."""


@dataclass(frozen=True, slots=True)
class CalendarSheet:
    """What is printed: how, which days, whose customers; `about` says what else it is narrowed to."""

    view: str
    start: dt.date
    end: dt.date
    owner_id: int | None = None
    only: Only = EVERYTHING
    about: str = ""
