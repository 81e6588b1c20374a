"""From a password to the raw key of a client file.

SQLCipher would stretch the password at every connection (0.14 s each). We stretch it once with Argon2id
and hand over a raw key together with the salt that stands in the first 16 bytes of the file.
"""

from __future__ import annotations

import os
from pathlib import Path

from app.errors import FileError
from app.storage.refusals import refusal

SALT_BYTES = 16
PLAIN_HEADER = b"SQLite format 3\x00"
_TIME_COST, _MEMORY_KIB, _LANES, _KEY_BYTES = 3, 64 * 1024, 2, 32


def new_salt() -> bytes:
    """A salt for a file that is about to be made."""
    return os.urandom(SALT_BYTES)


def raw_key(password: str, salt: bytes) -> str:
    """The argument of `PRAGMA key`: 32 key bytes and 16 salt bytes in hexadecimal."""
    from argon2.low_level import Type, hash_secret_raw

    key = hash_secret_raw(
        password.encode("utf-8"), salt, _TIME_COST, _MEMORY_KIB, _LANES, _KEY_BYTES, Type.ID
    )
    return f"x'{key.hex()}{salt.hex()}'"


def header_of(path: Path) -> bytes:
    """The first 16 bytes: SQLite's own mark for a plain file, the salt for an encrypted one.

    `FileError` where the system does not let us read it.
    """
    try:
        with path.open("rb") as file:
            return file.read(SALT_BYTES)
    except OSError as error:
        raise refusal(path, error) from error


def can_be_read(path: Path) -> bool:
    """Whether there is a file that the system lets us read; a drive may be gone, or a folder shut."""
    try:
        header_of(path)
    except FileError:
        return False
    return True


def key_of(path: Path, password: str | None) -> str | None:
    """The raw key of a file, None for a plain one; takes 0.1 s.

    `FileError`: `file-empty`, `not-a-client-file`, `password-needed`. A wrong password gives a key that does
    not fit.
    """
    header = header_of(path)
    if not header:
        raise FileError("file-empty", path=str(path))
    if header == PLAIN_HEADER:
        return None
    if len(header) < SALT_BYTES:
        raise FileError("not-a-client-file", path=str(path))
    if password is None:
        raise FileError("password-needed", path=str(path))
    return raw_key(password, header)


def password_in(path: Path) -> str | None:
    """The first line of a file that holds a password; None for an empty one."""
    try:
        lines = path.read_text(encoding="utf-8-sig").splitlines()
    except FileNotFoundError:
        raise FileError("file-missing", path=str(path)) from None
    except (OSError, UnicodeDecodeError) as error:
        raise FileError("password-unreadable", path=str(path)) from error
    return lines[0] if lines and lines[0] else None
