"""A client file to import into."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.opening import create_book
from app.storage.book import Book


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    book = create_book(tmp_path / "shop.keqing", "secret")
    yield book
    book.close()
