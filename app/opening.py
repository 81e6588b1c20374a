"""Opening a client file with everything that hangs on it: the one place that joins storage and rooms."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path

from sqlalchemy.orm import Session

from app.attachments import models as _attachments  # noqa: F401 - the journal knows tables that are mapped
from app.care.dues import roll
from app.customers import weighing
from app.customers.search import queries as search
from app.daily import models as _daily  # noqa: F401 - likewise
from app.errors import FileError
from app.printing import models as _printing  # noqa: F401 - likewise
from app.staff import access, actions
from app.storage.book import Book, Derived
from app.storage.rekeying import Step


def create_book(path: Path, password: str | None = None, trade: str = "auto") -> Book:
    """Make a new client file for a trade in a folder that is there; `FileError` when it cannot be made."""
    if not path.parent.is_dir():
        raise FileError("folder-missing", path=str(path), folder=str(path.parent))
    book = Book.create(path, password, _DERIVED, access.check, _CHORES)
    with book.or_nothing():
        book.write(actions.set_up, trade)
    return book


def begin_book(
    path: Path,
    password: str | None,
    trade: str,
    own: tuple[str, str] | None = None,
    named: tuple[str, str] | None = None,
) -> Book:
    """Make a file as a shop begins with it: with all that its trade brings along.

    `own` is a trade pack of the shop's own (name and text of its file) that takes the place of `trade`;
    `named` are the shop and its first person. Nothing is left behind when it cannot be made.
    """
    from app.care.packs import trades

    book = create_book(path, password, trade)
    with book.or_nothing():
        book.write(trades.begin, trade, own)
        if named:
            book.write(actions.begin, *named)
    return book


def open_book(path: Path, password: str | None = None, key: str | None = None) -> Book:
    """Open a client file; every refusal is a `FileError` and leaves the file untouched.

    With a `key` (see `keys.key_of`) the password is not stretched again.
    """
    return Book.open(path, password, _DERIVED, access.check, key, _CHORES)


def change_password(book: Book, old: str | None, new: str | None, step: Step) -> None:
    """Keep an open file under another password (None: without one); see `Book.change_password`.

    `RightError` for whoever may not.
    """
    book.read(access.may_change_password)
    book.change_password(old, new, step)


def _bring_search_along(session: Session, customer_ids: Collection[int]) -> None:
    """The search is loaded with the first write, not when a file is opened."""
    if customer_ids:
        search.refresh(session, customer_ids)


def _bring_dues_along(session: Session, customer_ids: Collection[int]) -> None:
    """A write may raise and close dues, also one that touches no customer but a plan."""
    roll.refresh(session, customer_ids)


def _bring_completeness_along(session: Session, _customer_ids: Collection[int]) -> None:
    """A write, or its undoing, may change what counts in a file."""
    weighing.refresh(session)


def _merge_search(session: Session) -> bool:
    return search.merge_some(session)


_CHORES = (_merge_search,)
_DERIVED = (_bring_search_along, _bring_dues_along, _bring_completeness_along)


def join_book(path: Path, key: str | None, bring_search_along: Derived = _bring_search_along) -> Book:
    """Join a file that our own window holds open, from a helper process that was handed its key.

    A process that writes a great deal at once may bring the search along in a way of its own.
    """
    return Book.attach(path, key, (bring_search_along, _bring_dues_along, _bring_completeness_along))
