"""A printed call sheet as it is typed back: its rows in their order, and what became of each since."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from sqlalchemy.orm import Session

from app import clock
from app.care import briefings, faces
from app.care import queries as care
from app.care.rows import Briefing, Reason
from app.customers import merged
from app.customers import queries as customers
from app.fields.catalog import Catalog
from app.interactions import queries as interactions
from app.interactions.rows import ContactRow
from app.learning import queries as learning
from app.learning.learner import Learner
from app.printing import queries as printing
from app.printing.rows import Print
from app.sheets.asked import CallSheet
from app.sheets.printed_rows import REMEMBERED, PrintedRow

BEGUN = "typed"
"""The place where the client file keeps a row that was begun and is not kept yet."""
LATE = dt.time(18, 0)
"""At this hour a contact of a day that is over is said to have been."""


class Standing(StrEnum):
    """What became of a row since it was printed."""

    OPEN = "open"
    LOGGED = "logged"
    GONE = "gone"


@dataclass(frozen=True, slots=True)
class SheetRow:
    """One row: whom it concerns now, and the contact that was logged since.

    `merged` where the customer was made one with another, who has the row's dues now.
    """

    printed: PrintedRow
    standing: Standing
    customer_id: int = 0
    name: str = ""
    grade: str = ""
    phone: str = ""
    merged: bool = False
    logged: ContactRow | None = None

    @property
    def number(self) -> int:
        """As it stands on the paper."""
        return self.printed.number


@dataclass(frozen=True, slots=True)
class OpenedSheet:
    """A sheet that is typed back; `catalog` names its blanks, `begun` are texts by customer.

    `printed_at` is when it was printed first.
    """

    code: str
    printed_at: dt.datetime
    title: str
    day: dt.date
    rows: tuple[SheetRow, ...]
    catalog: Catalog
    begun: Mapping[int, str]

    def row(self, number: int) -> SheetRow | None:
        """The row of that number."""
        return next((row for row in self.rows if row.number == number), None)


@dataclass(frozen=True, slots=True)
class OpenedRow:
    """What is to be known while a row is typed: who, what of it is still open, and how words are read."""

    known: Briefing
    reasons: tuple[Reason, ...]
    learner: Learner


def recent_sheets(session: Session, limit: int = 20) -> list[Print]:
    """The last sheets that can be typed back, each once, the last one first."""
    found: dict[str, Print] = {}
    for each in printing.prints(session, limit * 5, CallSheet.kind):
        if each.printed.code:
            found.setdefault(each.printed.code, each)
    return list(found.values())[:limit]


def open_sheet(session: Session, code: str = "") -> OpenedSheet | None:
    """The sheet that bears a code, or else the last one of whoever is at the desk; None if there is none."""
    staff_id = session.info.get("staff_id")
    code = code or printing.last_code(session, CallSheet.kind, staff_id)
    found = printing.print_by_code(session, code) if code else None
    if found is None or found.printed.kind != CallSheet.kind:
        return None
    rows = [PrintedRow.load(kept) for kept in found.printed.content]
    printed_at = printing.first_printed(session, found.printed.code, found.at - REMEMBERED) or found.at
    return OpenedSheet(
        code=found.printed.code,
        printed_at=printed_at,
        title=found.printed.title,
        day=rows[0].day if rows else found.at.date(),
        rows=tuple(_rows(session, rows, printed_at)),
        catalog=customers.catalog(session),
        begun=customers.begun(session, BEGUN),
    )


def _rows(session: Session, rows: Sequence[PrintedRow], since: dt.datetime) -> list[SheetRow]:
    now = merged.now_of(session, [row.customer_id for row in rows])
    seen = faces.faces(session, set(now.values()))
    logged = interactions.first_since(session, set(now.values()), since)
    found = []
    for row in rows:
        customer_id = now.get(row.customer_id)
        if customer_id is None:
            found.append(SheetRow(row, Standing.GONE))
            continue
        face, contact = seen.customers[customer_id], logged.get(customer_id)
        found.append(
            SheetRow(
                row,
                Standing.LOGGED if contact else Standing.OPEN,
                customer_id,
                face["name"],
                face["grade"] or face["intent"] or "",
                seen.phones.get(customer_id, ""),
                merged=customer_id != row.customer_id,
                logged=contact,
            )
        )
    return found


def open_row(session: Session, row: SheetRow, lang: str = "zh") -> OpenedRow:
    """One row for typing; `InputError("no-such-customer")` when the customer is gone by now."""
    today = clock.today()
    day = min(row.printed.day, today)
    learner = learning.learner(session, row.customer_id)
    open_now = set(care.undecided(session, row.customer_id, row.printed.dues, day))
    (due,) = care.of_customers(session, [row.customer_id], max(row.printed.day, today), lang)
    reasons = tuple(reason for reason in due.reasons if (reason.step, reason.date) in open_now)
    return OpenedRow(briefings.briefing(session, row.customer_id, today, lang), reasons, learner)


def moment_of(sheet: OpenedSheet, day: dt.date | None = None) -> dt.datetime:
    """When a contact of the sheet is said to have been: now on this day, in the evening of one that is over.

    Without `day` it is the sheet's own. Never before it was printed.
    """
    day = day or sheet.day
    if day >= clock.today():
        return clock.now()
    return max(dt.datetime.combine(day, LATE), sheet.printed_at)


def days_of(sheet: OpenedSheet, most: int) -> list[dt.date]:
    """On which days a contact of the sheet may have been: its own and up to today, at most so many."""
    past = (clock.today() - sheet.day).days
    since = [sheet.day + dt.timedelta(days=number) for number in range(max(past, 0) + 1)]
    return since if len(since) <= most else [since[0], *since[-(most - 1) :]]
