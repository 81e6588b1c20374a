"""A client file for the tests of customers."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.storage.book import Book
from tests.factories import make_book


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    """One with nobody in it yet."""
    made = make_book(tmp_path)
    yield made
    made.close()
