"""The desk of a file that a test fills."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.storage.book import Book
from tests.factories import make_book
from ui.desk import Desk
from ui.prefs import Prefs


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    made = make_book(tmp_path)
    yield made
    made.close()


@pytest.fixture
def desk(book: Book, qtbot: QtBot) -> Iterator[Desk]:
    made = Desk(book)
    yield made
    made.close()


@pytest.fixture
def prefs(tmp_path: Path) -> Prefs:
    return Prefs(tmp_path / "prefs.ini")
