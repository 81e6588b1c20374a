"""Another password for a client file: a whole new file under the new key takes the place of the old.

At every moment the one or the other lies there whole, whatever stops the program: the new one is written
beside, looked through, and only then renamed. Until that the old one is only read.
"""

from __future__ import annotations

import os
import shutil
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from typing import Any

from sqlcipher3 import dbapi2

from app.errors import FileError
from app.storage.connection import connect
from app.storage.explaining import explained
from app.storage.refusals import refusal

Step = Callable[[int, int, str], None]
"""Called with what is done, the total and the phase: wait, backup, encrypt, check. What it raises stops the
work, and all stays as it was."""
_STEPS = 20_000
"""Instructions of SQLite between two looks at how far it is: a few milliseconds."""
_MARKS = ("application_id", "user_version")
"""What an export of SQLCipher leaves behind."""
_WORDS = {"database or disk is full": "disk-full", "disk I/O error": "disk-trouble"}
_SPILL_KIB = 4096
"""What the new file may hold back in memory: its size tells how far it is."""
_TRIES, _PAUSE = 20, 0.1
"""A scanner of viruses may hold a new file for a moment."""


def part_of(path: Path) -> Path:
    """Where the new file is written: beside the old one, so that renaming it is one step of the system."""
    path = path.resolve()
    return path.with_name(f".{path.name}.new-key")


def clear(path: Path) -> None:
    """Remove what a program that was stopped hard left half done; it may be without a password."""
    part = part_of(path)
    for left in (part, part.with_name(f"{part.name}-journal")):
        with suppress(OSError):
            left.unlink(missing_ok=True)


@contextmanager
def under_another_key(path: Path, key: str | None, new: str | None, step: Step) -> Iterator[Path]:
    """A copy of the file under another key (None: none), looked through; what is left of it is removed."""
    part = part_of(path)
    clear(path)
    try:
        with _told(path):
            _write(path, key, part, new, step)
            _check(path, key, part, new, step)
            _settle(path, part)
        yield part
    finally:
        clear(path)


def replace(path: Path, key: str | None, part: Path) -> None:
    """Put the new file in the place of the old one, which nobody else may have open.

    First the log is brought into the old file and goes: it would be taken for that of the new one.
    `FileError("file-locked")` while another connection is open.
    """
    with _told(path), closing(connect(path, key, wal=False)) as raw:
        raw.execute("PRAGMA journal_mode = DELETE")
    target = path.resolve()
    for last in reversed(range(_TRIES)):
        try:
            part.replace(target)
            break
        except PermissionError as error:
            if not last:
                raise FileError("file-locked", path=str(path)) from error
            time.sleep(_PAUSE)
        except OSError as error:
            raise refusal(path, error) from error
    _write_through(target.parent)


def _write(path: Path, key: str | None, part: Path, new: str | None, step: Step) -> None:
    with closing(connect(path, key, wal=False)) as raw:
        size = _number(raw, "page_count") * _number(raw, "page_size")
        marks = {name: _number(raw, name) for name in _MARKS}
        raw.execute(f'ATTACH DATABASE ? AS fresh KEY "{new or ""}"', (str(part),))
        for pragma in ("journal_mode = OFF", "synchronous = OFF", f"cache_size = -{_SPILL_KIB}"):
            raw.execute(f"PRAGMA fresh.{pragma}")
        with _watched(raw, lambda: step(min(_size(part), size), size, "encrypt")):
            _export(path, raw)
        for name, value in marks.items():
            raw.execute(f"PRAGMA fresh.{name} = {value}")
        raw.execute("DETACH DATABASE fresh")


def _export(path: Path, raw: dbapi2.Connection) -> None:
    """SQLCipher tells what went wrong on the disk in words alone."""
    try:
        raw.execute("SELECT sqlcipher_export('fresh')").fetchone()
    except dbapi2.OperationalError as error:
        code = _WORDS.get(str(error))
        if code is None:
            raise
        raise FileError(code, path=str(path)) from error


def _check(path: Path, key: str | None, part: Path, new: str | None, step: Step) -> None:
    """Whether the new file is whole and holds as much as the old one."""
    with (
        closing(connect(part, new, wal=False)) as made,
        closing(connect(path, key, wal=False)) as raw,
        _watched(made, lambda: step(0, 0, "check")),
    ):
        answer = made.execute("PRAGMA quick_check").fetchone()[0]
        same = answer == "ok" and _outline(made) == _outline(raw)
    if not same:
        raise FileError("password-not-changed", path=str(path))


def _number(raw: dbapi2.Connection, pragma: str) -> int:
    """SQLCipher gives some as text."""
    return int(raw.execute(f"PRAGMA {pragma}").fetchone()[0])


def _outline(raw: dbapi2.Connection) -> list[tuple[Any, ...]]:
    """Every table, index and trigger as it was defined, and how many rows the tables have."""
    found = raw.execute("SELECT type, name, sql FROM sqlite_master ORDER BY type, name").fetchall()
    stored = [name for kind, name, sql in found if kind == "table" and "VIRTUAL" not in (sql or "")]
    counts = [(name, raw.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0]) for name in stored]
    marks = [(name, _number(raw, name)) for name in _MARKS]
    return [*found, *counts, *marks]


@contextmanager
def _watched(raw: dbapi2.Connection, look: Callable[[], None]) -> Iterator[None]:
    """Call `look` all the while; what it raises stops the statement that runs."""
    stopped: list[BaseException] = []

    def watch() -> bool:
        try:
            look()
        except BaseException as error:  # the driver would print it
            stopped.append(error)
        return bool(stopped)

    look()
    raw.set_progress_handler(watch, _STEPS)
    try:
        yield
    except dbapi2.OperationalError:
        if stopped:
            raise stopped[0] from None
        raise
    finally:
        raw.set_progress_handler(None, 0)


@contextmanager
def _told(path: Path) -> Iterator[None]:
    """What the disk does not let us do is told of the client file: of the other one nobody knows."""
    try:
        with explained(path):
            yield
    except OSError as error:
        raise refusal(path, error) from error


def _settle(path: Path, part: Path) -> None:
    """All of it is on the disk, and the same people may read it, before it takes the place of the other."""
    shutil.copymode(path, part)
    with part.open("rb+") as file:
        os.fsync(file.fileno())


def _write_through(folder: Path) -> None:
    """The new name outlives a power cut, where the system can be told."""
    if os.name == "nt":
        return
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0
