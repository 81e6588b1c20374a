"""A shop, a desk on it and what this machine remembers, for whatever is printed in a window."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.storage.book import Book
from tests.factories import make_book
from ui.desk import Desk
from ui.prefs import Prefs


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    with closing(make_book(tmp_path)) as made:
        yield made


@pytest.fixture
def desk(qtbot: QtBot, book: Book) -> Iterator[Desk]:
    made = Desk(book)
    yield made
    made.close()


@pytest.fixture
def prefs(tmp_path: Path) -> Prefs:
    return Prefs(tmp_path / "keqing.ini")
