"""Copies of a client file: whole, consistent, and still encrypted when the file is."""

from __future__ import annotations

import glob
import shutil
from contextlib import suppress
from pathlib import Path

from sqlcipher3 import dbapi2

from app import clock
from app.errors import FileError
from app.storage.connection import connect
from app.storage.keys import header_of

KEEP = 10
LEAST = 3
"""So many stay, however little room the disk has."""
PART = ".unfinished"


def backup_folder(path: Path) -> Path:
    """Where the copies of a file lie: a folder beside it."""
    return path.with_name(f"{path.stem}-backup")


def back_up(path: Path, key: str | None, reason: str) -> Path:
    """Copy the file as it is now, check the copy, drop the oldest beyond `KEEP`; gives the copy's path.

    Raises `FileError("backup-failed")` and leaves nothing half done; the file itself is only read.
    """
    folder = backup_folder(path)
    target = folder / f"{path.stem}-{clock.now():%Y%m%d-%H%M%S}-{reason}{path.suffix}"
    part = target.with_suffix(PART)
    try:
        folder.mkdir(exist_ok=True)
        _clear(folder)
        _make_room(path, folder)
        _copy(path, key, part)
        _verify(part, key)
        part.replace(target)
    except (OSError, dbapi2.Error) as error:
        _clear(folder)
        raise FileError("backup-failed", path=str(path)) from error
    _rotate(path, target)
    return target


def backups(path: Path) -> list[Path]:
    """The copies of a file, newest first."""
    found = backup_folder(path).glob(f"{glob.escape(path.stem)}-*{glob.escape(path.suffix)}")
    return sorted(found, key=lambda copy: copy.stat().st_mtime_ns, reverse=True)


def otherwise_locked(path: Path) -> list[Path]:
    """The copies that open with another password than the file does now, or without any."""
    mark = header_of(path)
    return [copy for copy in backups(path) if header_of(copy) != mark]


def drop_otherwise_locked(path: Path, key: str | None) -> None:
    """Make one more copy, then delete for good those that do not open as the file does."""
    older = otherwise_locked(path)
    back_up(path, key, "password")
    for copy in older:
        copy.unlink(missing_ok=True)


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


def _clear(folder: Path) -> None:
    """Remove what is half done, also of a program that was stopped hard; it may be as big as the file."""
    for left in [*folder.glob(f"*{PART}"), *folder.glob(f"*{PART}-journal")]:
        with suppress(OSError):
            left.unlink()


def _make_room(path: Path, folder: Path) -> None:
    """Drop the oldest beyond `LEAST` where the disk has no room for one more, if that is enough."""
    log = path.with_name(f"{path.name}-wal")
    wanted = sum(each.stat().st_size for each in (path, log) if each.exists())
    short = wanted - shutil.disk_usage(folder).free
    spare = [(copy, copy.stat().st_size) for copy in backups(path)[LEAST:]]
    if short > sum(size for _, size in spare):
        return
    while short > 0:
        oldest, size = spare.pop()
        oldest.unlink()
        short -= size


def _rotate(path: Path, made: Path) -> None:
    """The one just made stays, even where a clock that was set back takes it for the oldest."""
    older = [copy for copy in backups(path) if copy != made]
    for old in older[KEEP - 1 :]:
        with suppress(OSError):  # somebody looks at it, or it may not be removed: next time
            old.unlink()
