"""What the commands share: opening the file, naming people and days, and saying things."""

from __future__ import annotations

import argparse
import datetime as dt
import json
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from app import opening
from app.errors import InputError
from app.staff import queries as staff
from app.storage.keys import password_in

if TYPE_CHECKING:
    from app.storage.book import Book

Run = Callable[[argparse.Namespace], int]


def password_of(options: argparse.Namespace) -> str | None:
    """The first line of the password file, if one was named."""
    if options.password_file is None:
        return None
    return password_in(Path(options.password_file))


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


def day_of(text: str | None, default: dt.date) -> dt.date:
    """An ISO date, or the default where none was given."""
    if not text:
        return default
    try:
        return dt.date.fromisoformat(text)
    except ValueError:
        raise InputError("bad-date", text=text) from None


def say(text: str) -> None:
    """A line of the result."""
    sys.stdout.write(text + "\n")


def say_json(data: Any) -> None:
    """A line of the result, for a program."""
    say(json.dumps(data, ensure_ascii=False))


def remark(text: str) -> None:
    """A line beside the result."""
    sys.stderr.write(text + "\n")
    sys.stderr.flush()
