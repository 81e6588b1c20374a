"""A shop, a desk on it and what this machine remembers, for whatever is printed in a window."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from app.storage.book import Book
from tests.factories import make_book
from ui.prefs import Prefs


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    with closing(make_book(tmp_path)) as made:
        yield made


@pytest.fixture
def prefs(tmp_path: Path) -> Prefs:
    return Prefs(tmp_path / "keqing.ini")
