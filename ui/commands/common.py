"""What the commands share: opening the file, naming people, and saying things."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from app import opening
from app.errors import FileError, InputError
from app.staff import queries as staff
from app.storage.keys import password_in
from ui.importing import words

if TYPE_CHECKING:
    from app.storage.book import Book

Run = Callable[[argparse.Namespace], int]
_PROGRESS_WIDTH = 40


def password_of(options: argparse.Namespace) -> str | None:
    """What stands in the password file, if one was named: nobody who names one wants to go without."""
    path: Path | None = options.password_file
    return None if path is None else secret_in(path)


def secret_in(path: Path) -> str:
    """The first line of a file with a password; `FileError("password-empty")` without one."""
    password = password_in(path)
    if password is None:
        raise FileError("password-empty", path=str(path))
    return password


@contextmanager
def opened(options: argparse.Namespace) -> Iterator[Book]:
    """The client file of a command, closed at its end."""
    book = opening.open_book(options.file, password_of(options))
    try:
        yield book
    finally:
        book.close()


def staff_id_of(book: Book, name: str | None) -> int | None:
    """Whose name that is; `InputError("no-such-person")` for nobody's."""
    if not name:
        return None
    found = book.read(staff.id_of, name)
    if found is None:
        raise InputError("no-such-person", name=name)
    return found


def sit_down(book: Book, path: Path) -> str:
    """Whoever sat at this computer last with that file does what a command writes; their name, or nothing."""
    from ui.prefs import Prefs, file_key

    known = Prefs().person(file_key(path))
    me = next((row for row in book.read(staff.everybody) if row.active and row.id == known), None)
    book.sign_in(me.id if me else None)
    return me.name if me else ""


def say(text: str) -> None:
    """A line of the result."""
    sys.stdout.write(text + "\n")


def say_json(data: Any) -> None:
    """A line of the result, for a program."""
    say(json.dumps(data, ensure_ascii=False))


def remark(text: str) -> None:
    """A line beside the result."""
    sys.stderr.write(f"{_cleared()}{text}\n")
    sys.stderr.flush()


def progress(done: int, total: int, phase: str) -> None:
    """How far it is, on a terminal only: a log file wants none. The next remark takes its place."""
    if sys.stderr.isatty():
        share = f"{100 * done // total} %" if total else ""
        sys.stderr.write(f"{_cleared()}{words.phase(phase)} {share}")
        sys.stderr.flush()


def _cleared() -> str:
    return f"\r{' ' * _PROGRESS_WIDTH}\r" if sys.stderr.isatty() else ""
