"""Copies of a client file: whole, consistent, and still encrypted when the file is."""

from __future__ import annotations

from pathlib import Path

from sqlcipher3 import dbapi2

from app import clock
from app.errors import FileError
from app.storage.connection import connect

KEEP = 10


def backup_folder(path: Path) -> Path:
    """Where the copies of a file lie: a folder beside it."""
    return path.with_name(f"{path.stem}-backup")


def back_up(path: Path, key: str | None, reason: str) -> Path:
    """Copy the file as it is now, check the copy, drop the oldest beyond `KEEP`; gives the copy's path.

    Raises `FileError("backup-failed")` and leaves nothing half done; the file itself is only read.
    """
    folder = backup_folder(path)
    target = folder / f"{path.stem}-{clock.now():%Y%m%d-%H%M%S}-{reason}{path.suffix}"
    part = target.with_suffix(".part")
    try:
        folder.mkdir(exist_ok=True)
        part.unlink(missing_ok=True)
        _copy(path, key, part)
        _verify(part, key)
        part.replace(target)
    except (OSError, dbapi2.Error) as error:
        part.unlink(missing_ok=True)
        raise FileError("backup-failed", path=str(path), why=str(error)) from error
    _rotate(path)
    return target


def backups(path: Path) -> list[Path]:
    """The copies of a file, newest first."""
    found = backup_folder(path).glob(f"{path.stem}-*{path.suffix}")
    return sorted(found, key=lambda copy: copy.stat().st_mtime_ns, reverse=True)


def _copy(path: Path, key: str | None, target: Path) -> None:
    raw = connect(path, key, wal=False)
    try:
        raw.execute("VACUUM INTO ?", (str(target),))
    finally:
        raw.close()


def _verify(path: Path, key: str | None) -> None:
    raw = connect(path, key, wal=False)
    try:
        answer = raw.execute("PRAGMA quick_check").fetchone()[0]
        if answer != "ok":
            raise dbapi2.DatabaseError(answer)
    finally:
        raw.close()


def _rotate(path: Path) -> None:
    for old in backups(path)[KEEP:]:
        old.unlink(missing_ok=True)
