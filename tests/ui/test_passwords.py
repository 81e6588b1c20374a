"""The program around its window: what is opened, and what is asked before."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.factories import make_book, make_staff
from tests.hands import leave
from ui import ask
from ui.main import Program
from ui.prefs import Prefs

PATIENCE = 20_000


class Answers(ask.Person):
    """Writes one password after the other, then leaves."""

    def __init__(self) -> None:
        self.passwords: list[str] = []
        self.asked: list[str] = []

    def text(
        self, parent: QWidget | None, title: str, hint: str, quick: Sequence[str], value: str, secret: bool
    ) -> str | None:
        self.asked.append(hint)
        return self.passwords.pop(0) if self.passwords else None


@pytest.fixture
def answers() -> Iterator[Answers]:
    made = Answers()
    before = ask.use(made)
    yield made
    ask.use(before)


@pytest.fixture
def locked(tmp_path: Path) -> Path:
    """A client file with a password."""
    book = make_book(tmp_path, "禾川.keqing", password="mima2026")
    make_staff(book)
    book.close()
    return tmp_path / "禾川.keqing"


@pytest.fixture
def program(tmp_path: Path) -> Iterator[Program]:
    made = Program(Prefs(tmp_path / "prefs.ini"))
    yield made
    leave(made)


def is_open(program: Program) -> bool:
    return program.pages is not None and program.pages.me is not None


def test_a_wrong_password_is_asked_for_again_until_it_is_right(
    qtbot: QtBot, program: Program, answers: Answers, locked: Path
) -> None:
    answers.passwords = ["mima2025", "mima2026"]
    assert program.open(locked, None)
    qtbot.waitUntil(lambda: is_open(program), timeout=PATIENCE)
    assert answers.asked == ["文件“禾川.keqing”有密码", "密码不对，请再写一次。文件“禾川.keqing”"]
    assert program.welcome is None


def test_who_gives_up_on_the_password_reads_why_it_was_not_opened(
    qtbot: QtBot, program: Program, answers: Answers, locked: Path
) -> None:
    answers.passwords = ["mima2025"]
    program.open(locked, None)
    qtbot.waitUntil(lambda: len(answers.asked) == 2, timeout=PATIENCE)
    assert program.window is None
    assert program.welcome is not None
    assert program.welcome.isVisible()
    assert program.welcome.banner.text().startswith("密码不对")


def test_a_password_out_of_a_file_is_not_asked_for(
    qtbot: QtBot, program: Program, answers: Answers, locked: Path
) -> None:
    program.open(locked, "mima2025")
    qtbot.waitUntil(lambda: program.welcome is not None, timeout=PATIENCE)
    assert program.welcome is not None
    assert program.welcome.banner.text().startswith("密码不对")
    assert answers.asked == []


def test_leaving_the_question_keeps_the_page_to_begin_with(
    qtbot: QtBot, program: Program, answers: Answers, locked: Path
) -> None:
    program.show_welcome()
    first = program.welcome
    program.open(locked, None)
    assert program.welcome is first
    assert first is not None
    assert first.isVisible()
