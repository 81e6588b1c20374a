from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from app import clock
from app.opening import create_book, open_book
from app.sample.generator import make_shop
from app.storage.book import Book
from tests.conftest import TODAY


@pytest.fixture(scope="session")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A whole sample shop, made once for all that look at it."""
    path = tmp_path_factory.mktemp("sample") / "shop.keqing"
    with clock.pinned(TODAY):
        book = create_book(path)
        make_shop(book)
        book.close()
    return path


@pytest.fixture
def shop(made: Path, tmp_path: Path) -> Iterator[Book]:
    """That shop, open for reading and trying."""
    book = open_book(Path(shutil.copy(made, tmp_path)))
    yield book
    book.close()
