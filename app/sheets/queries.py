"""Sheets straight out of the client file: what the window, the command line and tests print."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from sqlalchemy.orm import Session

from app.care import briefings
from app.care import queries as care
from app.customers import queries as customers
from app.sheets import calendar_sheet, callsheet, customer_file, decision_map, listing
from app.sheets import network as network_drawing
from app.sheets.asked import CalendarSheet
from app.sheets.sheet import Sheet
from app.staff.queries import shop

MOST = 100_000
"""A call sheet names everybody who is due: nobody drops out for want of paper."""
_AT_ONCE = 1000


def call_sheet(
    session: Session, day: dt.date, owner_id: int | None = None, lang: str = "zh", printed_by: str = ""
) -> Sheet:
    """Whom to contact on a day, overdue first; `owner_id` None is everybody's."""
    found = care.today(session, day, owner_id, lang, MOST)
    rows = [*found.overdue, *found.today]
    known = briefings.briefings(session, [row.customer_id for row in rows], day, lang)
    owner = customers.staff_names(session).get(owner_id, "") if owner_id else ""
    by = printed_by or owner or shop(session).name
    return callsheet.callsheet(rows, known, day=day, owner=owner, printed_by=by, lang=lang)


def customer_sheet(
    session: Session, customer_id: int, lang: str = "zh", printed_by: str = "", show_sensitive: bool = False
) -> Sheet:
    """One customer's file."""
    file = customers.customer_file(session, customer_id)
    return customer_file.customer_file(
        file, printed_by=printed_by or shop(session).name, lang=lang, show_sensitive=show_sensitive
    )


def network(session: Session, customer_id: int, lang: str = "zh", printed_by: str = "") -> Sheet:
    """Who is tied to a customer, drawn."""
    return network_drawing.network_sheet(session, customer_id, lang, printed_by)


def decision(session: Session, customer_id: int, lang: str = "zh", printed_by: str = "") -> Sheet:
    """The people of an organisation and their decision, drawn."""
    return decision_map.decision_sheet(session, customer_id, lang, printed_by)


def calendar(session: Session, asked: CalendarSheet, lang: str = "zh", printed_by: str = "") -> Sheet:
    """A month, a week or a list of the calendar."""
    return calendar_sheet.calendar_sheet(session, asked, lang, printed_by)


def shown_list(
    session: Session,
    title: str,
    titles: Sequence[str],
    rows: Sequence[Sequence[str]],
    count: int,
    lang: str = "zh",
    printed_by: str = "",
) -> Sheet:
    """A list of so many customers as the screen shows it."""
    by = printed_by or shop(session).name
    return listing.listing(title, titles, rows, printed_by=by, lang=lang, count=count)


def list_sheet(
    session: Session,
    ids: Sequence[int],
    keys: Sequence[str],
    title: str,
    lang: str = "zh",
    printed_by: str = "",
    narrowed: str = "",
) -> Sheet:
    """A list of customers with the columns that the screen shows; `narrowed` says by what it was."""
    items = customers.catalog(session)
    shown = [key for key in keys if key in items.by_key]
    rows = [
        [row.cells[key] for key in shown]
        for start in range(0, len(ids), _AT_ONCE)
        for row in customers.page(session, ids[start : start + _AT_ONCE], shown, lang)
    ]
    titles = [items[key].label(lang) for key in shown]
    by = printed_by or shop(session).name
    return listing.listing(title, titles, rows, printed_by=by, lang=lang, narrowed=narrowed)
