"""Imports that stand, and the customers whom each brought or changed: the journal knows them by its write."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from app.customers.rows import ImportRow
from app.storage.journal import table_of
from app.storage.models import JournalEntry, JournalWrite

_CODE = "import"
"""How the journal calls such a write."""
_e, _w = table_of(JournalEntry).c, table_of(JournalWrite).c


def imports(session: Session) -> list[ImportRow]:
    """Those that were not undone, the newest first."""
    mine = select(_w.id, _w.subject, _w.at).where(_w.state == "done", _w.code == _CODE)
    found = session.execute(mine.order_by(_w.id.desc()))
    return [ImportRow(row.id, row.subject, dt.datetime.fromisoformat(row.at)) for row in found]


def named(session: Session, words: str) -> list[int]:
    """The writes of the imports of lists that have these words in their name."""
    return [each.write_id for each in imports(session) if words.lower() in each.name.lower()]


def concerned(write_ids: Collection[int]) -> Select[int]:
    """The ids of the customers whom these imports brought or changed, as far as they stand."""
    entries = table_of(JournalEntry).join(table_of(JournalWrite), _w.id == _e.write_id)
    mine = _w.id.in_(write_ids), _w.state == "done", _e.customer_id.is_not(None)
    return select(_e.customer_id).select_from(entries).where(*mine)
