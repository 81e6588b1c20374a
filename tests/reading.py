"""Somebody who reads from a client file for a long time, in a thread of his own."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import text
from sqlalchemy.orm import Session

from app.storage.book import Book

PATIENCE = 20
"""Seconds."""


@contextmanager
def long_read(book: Book) -> Iterator[None]:
    """The read has begun, and lasts until the block ends."""
    begun, over = threading.Event(), threading.Event()

    def read(session: Session) -> None:
        session.execute(text("SELECT 1"))
        begun.set()
        over.wait(PATIENCE)

    reader = threading.Thread(target=book.read, args=(read,))
    reader.start()
    assert begun.wait(PATIENCE)
    try:
        yield
    finally:
        over.set()
        reader.join()
