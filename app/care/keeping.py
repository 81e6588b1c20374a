"""The page of Today as the window asks for it: so that its first answer can be kept for the next start."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import NamedTuple

from sqlalchemy.orm import Session

from app.care import briefings, queries, remembered
from app.care.rows import Briefing, TodayList
from app.fields.catalog import CATALOG
from app.storage import first_page


class Fresh(NamedTuple):
    """A list, and the stamp of the file that it was read from."""

    found: TodayList
    stamp: str


def today(session: Session, day: dt.date, owner_id: int | None = None, lang: str = "zh") -> Fresh:
    """Whom to contact, as `queries.today` tells."""
    return Fresh(queries.today(session, day, owner_id, lang), first_page.stamp(session))


def briefing(session: Session, customer_id: int, day: dt.date, lang: str = "zh") -> Briefing:
    """What to know of one customer; `InputError("no-such-customer")` when it is gone."""
    return _askable(briefings.briefing(session, customer_id, day, lang))


def keep(session: Session, fresh: Fresh, owner_id: int | None, lang: str) -> None:
    """Keep a list and what is to be known of its first rows; not when the file has changed since."""
    if fresh.stamp != first_page.stamp(session):
        return
    found = fresh.found
    ids = [row.customer_id for row in remembered.first_rows(found)]
    known = map(_askable, briefings.briefings(session, ids, found.day, lang))
    first_page.keep(session, found.day, owner_id, lang, remembered.to_text(found, known), fresh.stamp)


def _askable(known: Briefing) -> Briefing:
    """Only built-in items can be noted in the log of a contact, not those that a shop added."""
    return replace(known, missing=tuple(item for item in known.missing if item.key in CATALOG.by_key))
