"""Whether the day that was agreed on for the next contact still waits for somebody."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any

from app.customers.rows import NextDay

KEY = "next_contact_on"
COLUMNS = frozenset({KEY, "last_contact_on", "opened_on", "stage", "do_not_contact", "deceased"})
"""The columns of a customer by which it is told."""


def next_day(row: Mapping[str, Any], today: dt.date) -> NextDay:
    """A contact on that day or after it settles it; a day from before the file was opened never counted."""
    agreed, last = row[KEY], row["last_contact_on"]
    if agreed is None or agreed >= today:
        return NextDay.AHEAD
    silent = row["do_not_contact"] or row["deceased"] or row["stage"] == "lost"
    kept = last is not None and last >= agreed
    return NextDay.OVER if silent or kept or agreed < row["opened_on"] else NextDay.LATE
