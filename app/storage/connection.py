"""One raw connection: a modern SQLite on every machine, keyed, every pragma set.

It knows nothing of SQLAlchemy, so that the window can show its first page before that is loaded.
"""

from __future__ import annotations

from pathlib import Path

from sqlcipher3 import dbapi2

from app.storage.refusals import refusal

BUSY_MS = 1500
"""How long to wait for another program: within three seconds of the start a person is to be told."""
CACHE_KIB = 65536
SYNCHRONOUS = "FULL"
"""What was said to be written outlives a power cut."""

# What is neither a number nor a text the driver first offers to an adapter. To find none takes it 1.4 µs a
# value, ten times what it takes to call one: rows are mostly empty columns.
dbapi2.register_adapter(type(None), {}.get)
dbapi2.register_adapter(bool, int)


def connect(path: Path, key: str | None, *, wal: bool = True) -> dbapi2.Connection:
    """A raw connection with every pragma set; `wal=False` leaves a file as it is (for looking only).

    `FileError` without a file: SQLite would make an empty one, as if a shop had lost all it had.
    """
    try:
        path.stat()
    except OSError as error:
        raise refusal(path, error) from error
    raw = dbapi2.connect(str(path), isolation_level=None, check_same_thread=False, timeout=BUSY_MS / 1000)
    if key is not None:
        raw.execute("PRAGMA cipher_log_level = NONE")
        raw.execute(f'PRAGMA key = "{key}"')
    raw.execute(f"PRAGMA busy_timeout = {BUSY_MS}")
    raw.execute(f"PRAGMA cache_size = -{CACHE_KIB}")
    raw.execute("PRAGMA foreign_keys = ON")
    raw.execute("PRAGMA secure_delete = ON")
    raw.execute("PRAGMA temp_store = MEMORY")
    if wal:
        raw.execute("PRAGMA journal_mode = WAL")
        raw.execute(f"PRAGMA synchronous = {SYNCHRONOUS}")
        raw.execute("PRAGMA wal_autocheckpoint = 4000")
    return raw
