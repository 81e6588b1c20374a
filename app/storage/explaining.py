"""SQLite's errors as the errors a person can do something about."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy.exc import DBAPIError
from sqlcipher3 import dbapi2

from app.errors import FileError

CODES = {
    dbapi2.SQLITE_BUSY: "file-locked",
    dbapi2.SQLITE_LOCKED: "file-locked",
    dbapi2.SQLITE_FULL: "disk-full",
    dbapi2.SQLITE_IOERR: "disk-trouble",
    dbapi2.SQLITE_READONLY: "file-readonly",
    dbapi2.SQLITE_CORRUPT: "file-damaged",
    dbapi2.SQLITE_CANTOPEN: "file-no-access",
    dbapi2.SQLITE_PERM: "file-no-access",
}
_KIND = 0xFF
"""The part of a result code that is in the table; the rest says where it happened."""


@contextmanager
def explained(path: Path, *, encrypted: bool = False) -> Iterator[None]:
    """What happens to the file is raised as a `FileError`; an error in our own statements as it is.

    `encrypted`: a file that makes no sense was not given its right password.
    """
    try:
        yield
    except (dbapi2.Error, DBAPIError) as error:
        kind = getattr(_of_driver(error), "sqlite_errorcode", dbapi2.SQLITE_ERROR) & _KIND
        code = CODES.get(kind)
        if kind == dbapi2.SQLITE_NOTADB:
            code = "wrong-password" if encrypted else "not-a-client-file"
        if code is None:
            raise
        raise FileError(code, path=str(path)) from error


def _of_driver(error: BaseException) -> BaseException:
    """SQLAlchemy's own text has the statement and its values in it: whatever a person may have typed."""
    return error.orig if isinstance(error, DBAPIError) and error.orig is not None else error
