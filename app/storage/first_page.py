"""What the window shows while the file is still being opened: the last list of Today, kept in the file.

It lies there, and not beside the file, so that it is as secret as the customers are. It is read by plain SQL
before SQLAlchemy is loaded, it is only ever shown on its own day and to its own person, and no write of a
person: the journal does not know it.
"""

from __future__ import annotations

import datetime as dt
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

_FIND = "SELECT rows FROM first_page WHERE day = ? AND owner_id IS ? AND lang = ?"
_KEEP = "INSERT INTO first_page (id, day, owner_id, lang, rows) VALUES (1, ?, ?, ?, ?)"
_FORGET = "DELETE FROM first_page"


def glimpse(path: Path, key: str | None, day: dt.date, owner_id: int | None, lang: str) -> str | None:
    """What `keep` was given last for that day, person and language; None without it, whatever the reason.

    It never waits for another program: then the window begins empty.
    """
    from sqlcipher3 import dbapi2

    from app.storage.connection import connect

    try:
        with closing(connect(path, key, wal=False)) as raw:
            raw.execute("PRAGMA busy_timeout = 0")
            found = raw.execute(_FIND, (day.isoformat(), owner_id, lang)).fetchone()
    except dbapi2.Error:
        return None
    return str(found[0]) if found else None


def keep(session: Session, day: dt.date, owner_id: int | None, lang: str, rows: str) -> None:
    """Keep a list instead of the one before: for the next start on the same day."""
    connection = session.connection()
    connection.exec_driver_sql(_FORGET)
    connection.exec_driver_sql(_KEEP, (day.isoformat(), owner_id, lang, rows))
