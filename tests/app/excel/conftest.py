"""A client file to import into."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.excel.process import session
from app.storage.book import Book
from tests.app.excel.here import Here
from tests.factories import make_book


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    book = make_book(tmp_path, password="secret")
    yield book
    book.close()


@pytest.fixture
def in_this_process(monkeypatch: pytest.MonkeyPatch) -> None:
    """Lists are read without a process of their own: for tests that ask what is understood and written."""
    monkeypatch.setattr(session, "Child", Here)
