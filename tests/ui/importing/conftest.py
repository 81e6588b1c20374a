"""A shop of two, its desk, and old lists of every kind."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.storage.book import Book
from tests.factories import make_shop, make_staff
from ui import ask
from ui.desk import Desk
from ui.importing.page import At, ImportPage
from ui.prefs import Prefs

PATIENCE = 30_000
"""Milliseconds: a process starts for the first list."""
Opener = Callable[[Path], None]


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    """A client file with two salespeople and no customers; 李晓梅 sits at the desk."""
    made, _ = make_shop(tmp_path, _two_salespeople, "店.keqing")
    yield made
    made.close()


def _two_salespeople(book: Book) -> None:
    book.sign_in(make_staff(book, "李晓梅"))
    make_staff(book, "张鹏")


class Answers(ask.Person):
    """Answers in a person's place and remembers what was asked."""

    def __init__(self) -> None:
        self.asked: list[str] = []
        self.passwords: list[str | None] = []
        self.file: Path | None = None
        self.files: list[Path] = []

    def text(
        self, parent: QWidget | None, title: str, hint: str, quick: Sequence[str], value: str, secret: bool
    ) -> str | None:
        self.asked += [title, hint]
        return self.passwords.pop(0)

    def open_file(
        self, parent: QWidget | None, title: str, filters: ask.Filters, folder: Path
    ) -> Path | None:
        self.asked.append(title)
        return self.file

    def open_files(
        self, parent: QWidget | None, title: str, filters: ask.Filters, folder: Path
    ) -> list[Path]:
        self.asked.append(title)
        return list(self.files)

    def save_file(self, parent: QWidget | None, title: str, filters: ask.Filters, at: Path) -> Path | None:
        self.asked += [title, at.name]
        return self.file


@pytest.fixture
def answers() -> Iterator[Answers]:
    made = Answers()
    before = ask.use(made)
    yield made
    ask.use(before)


@pytest.fixture
def page(desk: Desk, prefs: Prefs, qtbot: QtBot) -> Iterator[ImportPage]:
    """The page in sight, at 1366 × 768 less rail and bar."""
    made = ImportPage(desk, prefs)
    qtbot.addWidget(made)
    made.resize(1290, 720)
    made.show()
    made.enter()
    yield made
    made.close_session()


@pytest.fixture
def to_columns(page: ImportPage, qtbot: QtBot) -> Opener:
    """Open a list and take its likeliest sheet."""

    def go(path: Path) -> None:
        page.open_list(path)
        qtbot.waitUntil(
            lambda: page.at() is At.COLUMNS or not page.choose.sheets.isHidden(), timeout=PATIENCE
        )
        if page.at() is At.CHOOSE:
            page.bar.main_button.click()
        qtbot.waitUntil(lambda: page.at() is At.COLUMNS, timeout=PATIENCE)

    return go


@pytest.fixture
def to_check(page: ImportPage, qtbot: QtBot, to_columns: Opener) -> Opener:
    """Open a list and go on to its check."""

    def go(path: Path) -> None:
        to_columns(path)
        page.bar.main_button.click()
        qtbot.waitUntil(lambda: page.at() is At.CHECK, timeout=PATIENCE)
        card = page.check.card
        qtbot.waitUntil(lambda: bool(card.list.texts()) or card.is_empty(), timeout=PATIENCE)

    return go
