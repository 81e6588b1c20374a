"""What the last contact of a log leaves of a customer, the contacts before it are in the log.

How far they have come, and when somebody is to talk to them next.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence

from app.excel.cells.contacts import NEXT
from app.excel.cells.outcomes import STAGE
from app.excel.cells.read_row import ReadRow
from app.excel.rows import Twin

Who = tuple[int | None, int | None]
"""The customer of the file, or the line of the row that is the first of them."""


def settle(rows: Sequence[ReadRow], twins: Mapping[int, Twin]) -> None:
    """Give what the last row of each customer tells to that row alone, where no column tells their stage."""
    if not any(row.outcome for row in rows):
        return
    latest: dict[Who, tuple[dt.date, int, ReadRow]] = {}
    told: set[Who] = set()
    for row in rows:
        if not row.outcome:
            if STAGE in row.values:
                told.add(_who(row, twins))
            continue
        row.values.pop(STAGE, None)
        at = max((contact.at.date() for contact in row.contacts), default=dt.date.min)
        who = _who(row, twins)
        if who not in latest or latest[who][:2] < (at, row.line):
            latest[who] = at, row.line, row
    for who, (_, _, row) in latest.items():
        if who not in told:
            row.values[STAGE] = row.outcome


def settle_next(rows: Sequence[ReadRow], twins: Mapping[int, Twin]) -> None:
    """Leave the day of the next contact to the row whose contact agreed on it last.

    Where somebody was talked to on that day or later, without agreeing on another one, none is left.
    """
    if not any(contact.next_on for row in rows for contact in row.contacts):
        return
    last_on: dict[Who, dt.date] = {}
    agreed: dict[Who, tuple[dt.datetime, int, ReadRow, dt.date]] = {}
    certain = {line: twin for line, twin in twins.items() if twin.certain}
    for row in rows:
        for contact in row.contacts:
            who = _who(row, certain)
            last_on[who] = max(contact.at.date(), last_on.get(who, dt.date.min))
            if contact.next_on is None:
                continue
            row.values.pop(NEXT, None)
            if who not in agreed or agreed[who][:2] < (contact.at, row.line):
                agreed[who] = contact.at, row.line, row, contact.next_on
    for who, (at, _, row, day) in agreed.items():
        if at.date() == last_on[who] or day > last_on[who]:
            row.values[NEXT] = day


def _who(row: ReadRow, twins: Mapping[int, Twin]) -> Who:
    line, twin = row.line, twins.get(row.line)
    while twin is not None and twin.customer_id is None and twin.line is not None:
        line, twin = twin.line, twins.get(twin.line)
    return (twin.customer_id, None) if twin is not None else (None, line)
