"""Small makers of what tests stand on: a client file, its people, its customers."""

from __future__ import annotations

import atexit
import datetime as dt
import shutil
import tempfile
from collections.abc import Callable
from contextlib import closing
from functools import cache
from pathlib import Path
from typing import Any, TypeVar

from app import clock
from app.customers import actions as customers
from app.customers.rows import Draft
from app.fields.phones import PhoneKind, PhoneNumber
from app.opening import begin_book, create_book, open_book
from app.staff import actions as staff
from app.storage.book import Book

T = TypeVar("T")


def make_book(
    folder: Path,
    name: str = "shop.keqing",
    *,
    password: str | None = None,
    trade: str = "auto",
    begun: tuple[str, str] | None = None,
) -> Book:
    """A new client file in a folder; the caller closes it, or lets the test's end do so.

    `begun` are the shop and its first person, where it is to begin with all that its trade brings along.
    Making one costs 0.1 s, a password 0.2 s more, copying one nothing: this is a copy of a fresh one.
    """
    fresh, key = _fresh(trade, clock.today(), password, begun)
    shutil.copyfile(fresh, folder / name)
    return open_book(folder / name, key=key)


def make_shop(folder: Path, fill: Callable[[Book], T], name: str = "shop.keqing") -> tuple[Book, T]:
    """A client file as `fill` leaves it, and what that gave: filled once, and copied for every test.

    Who was signed in at its end is again. What `fill` gives is for all of them: nothing that can be changed.
    """
    filled, staff_id, given = _filled(fill, clock.today())
    shutil.copyfile(filled, folder / name)
    book = open_book(folder / name)
    book.sign_in(staff_id)
    return book, given


@cache
def _filled(fill: Callable[[Book], T], day: dt.date) -> tuple[Path, int | None, T]:
    folder = Path(tempfile.mkdtemp())
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    with closing(make_book(folder)) as book:
        given = fill(book)
        return book.path, book.staff_id, given


@cache
def _fresh(
    trade: str, day: dt.date, password: str | None, begun: tuple[str, str] | None
) -> tuple[Path, str | None]:
    """A file that nobody touches, and its key."""
    path = Path(tempfile.mkdtemp()) / f"{trade}-{day}.keqing"
    atexit.register(shutil.rmtree, path.parent, ignore_errors=True)
    made = begin_book(path, password, trade, named=begun) if begun else create_book(path, password, trade)
    with closing(made) as book:
        return path, book.key


def make_staff(book: Book, name: str = "李晓梅", role: str = "sales") -> int:
    """Somebody who works in the shop."""
    return book.write(staff.add_staff, name, role).value


def make_customer(book: Book, name: str = "王建业", *, owner_id: int | None = None, **values: Any) -> int:
    """A customer with these items, as values of the catalog or, for phones, as their digits."""
    ready = {key: _phones(key, value) for key, value in values.items()}
    return book.write(customers.new_customer, Draft({"name": name, **ready}, owner_id)).value


def _phones(key: str, value: Any) -> Any:
    kinds = {"mobile": PhoneKind.MOBILE, "office_phone": PhoneKind.OFFICE, "home_phone": PhoneKind.HOME}
    if key not in kinds or not isinstance(value, str):
        return value
    return tuple(PhoneNumber(kinds[key], number) for number in value.split())
