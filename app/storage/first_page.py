"""What the window shows while the file is still being opened: the last list of Today, kept in the file.

It lies there, and not beside the file, so that it is as secret as the customers are. It is read by plain SQL
before SQLAlchemy is loaded, it is only ever shown on its own day and to its own person, and no write of a
person: the journal does not know it. With it lies the stamp of what it was read from, so that the next start
knows whether it still holds.
"""

from __future__ import annotations

import datetime as dt
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from app import __version__
from app.errors import FileError

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

# Every write that changes something leaves its line in the journal, undo and redo change the state of one.
# The line of the write in progress has no code yet.
_STATE = (
    "(SELECT coalesce(max(id), 0) FROM journal_write WHERE code <> '') || '/' ||"
    " (SELECT coalesce(max(id), 0) FROM journal_write WHERE code <> '' AND state = 'done') || '/' ||"
    " (SELECT count(*) FROM journal_write WHERE state = 'undone')"
)
_FIND = f"SELECT rows, stamp, {_STATE} FROM first_page WHERE day = ? AND owner_id IS ? AND lang = ?"
_KEEP = "INSERT INTO first_page (id, day, owner_id, lang, stamp, rows) VALUES (1, ?, ?, ?, ?, ?)"
_FORGET = "DELETE FROM first_page"


class Glimpse(NamedTuple):
    """What was kept for somebody; it is `current` when the file is still as it was when that was read."""

    rows: str
    stamp: str
    owner_id: int | None
    current: bool


def glimpse(path: Path, key: str | None, day: dt.date, owner_id: int | None, lang: str) -> Glimpse | None:
    """What `keep` was given last for that day, person and language; None without it, whatever the reason.

    It never waits for another program: then the window begins empty.
    """
    from sqlcipher3 import dbapi2

    from app.storage.connection import connect

    try:
        with closing(connect(path, key, wal=False)) as raw:
            raw.execute("PRAGMA busy_timeout = 0")
            found = raw.execute(_FIND, (day.isoformat(), owner_id, lang)).fetchone()
    except (FileError, dbapi2.Error):
        return None
    if found is None:
        return None
    rows, kept_at, state = found
    return Glimpse(rows, kept_at, owner_id, kept_at == _stamp(state))


def stamp(session: Session) -> str:
    """Stands for all that can be read from the file: another one after each write, undo and redo.

    What is derived from it may change with the program, so the version counts too.
    """
    return _stamp(session.connection().exec_driver_sql(f"SELECT {_STATE}").scalar_one())


def keep(session: Session, day: dt.date, owner_id: int | None, lang: str, rows: str, stamp: str) -> None:
    """Keep a list instead of the one before: for the next start on the same day."""
    connection = session.connection()
    connection.exec_driver_sql(_FORGET)
    connection.exec_driver_sql(_KEEP, (day.isoformat(), owner_id, lang, stamp, rows))


def _stamp(state: str) -> str:
    return f"{__version__} {state}"
