"""An import that is not finished: what would end it asks first, and says what would be lost."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.sample import shop
from tests.factories import make_book, make_staff
from tests.hands import leave
from ui import ask, words
from ui.importing.page import At, ImportPage
from ui.main import Program
from ui.prefs import Prefs
from ui.shell.window import Window

PATIENCE = 30_000
"""Milliseconds: a process starts for the list."""


class Answer(ask.Person):
    """Says the same to every question."""

    def __init__(self) -> None:
        self.yes = False
        self.asked: list[str] = []

    def confirm(self, parent: QWidget | None, title: str, text: str, yes: str, danger: bool) -> bool:
        self.asked.append(text)
        return self.yes

    def open_files(
        self, parent: QWidget | None, title: str, filters: ask.Filters, folder: Path
    ) -> Sequence[Path]:
        return [shop.sample_list()]


@pytest.fixture
def answer() -> Iterator[Answer]:
    made = Answer()
    before = ask.use(made)
    yield made
    ask.use(before)


@pytest.fixture
def program(tmp_path: Path, qtbot: QtBot, answer: Answer) -> Iterator[Program]:
    """The program with a list whose columns are in sight."""
    book = make_book(tmp_path)
    book.sign_in(make_staff(book))
    book.close()
    made = Program(Prefs(tmp_path / "prefs.ini"))
    assert made.open(book.path, None)
    qtbot.waitUntil(lambda: made.pages is not None and made.pages.me is not None)
    page = window_of(made).show_page("import")
    assert isinstance(page, ImportPage)
    page.lists.ask()
    qtbot.waitUntil(lambda: not page.choose.sheets.isHidden(), timeout=PATIENCE)
    page.bar.main_button.click()
    qtbot.waitUntil(lambda: page.at() is At.COLUMNS, timeout=PATIENCE)
    yield made
    answer.yes = True
    leave(made)


def window_of(program: Program) -> Window:
    assert program.window is not None
    return program.window


def test_the_window_closes_only_when_the_import_may_be_left(
    program: Program, answer: Answer, qtbot: QtBot
) -> None:
    window = window_of(program)
    window.close()
    assert window.isVisible()
    [asked] = answer.asked
    assert "“老客户台账2019-2024.xls”还没有导入" in asked
    answer.yes = True
    with qtbot.waitSignal(window.closing):
        window.close()


def test_language_and_look_stay_until_the_import_may_be_left(
    program: Program, answer: Answer, qtbot: QtBot
) -> None:
    window, pages = window_of(program), program.pages
    assert pages is not None
    program.prefs.lang = "en"
    pages.restart_wanted.emit()
    assert (window_of(program), words.language()) == (window, "zh")
    assert len(answer.asked) == 1
    answer.yes = True
    with qtbot.waitSignal(pages.rebuilt):
        pages.restart_wanted.emit()
    assert words.language() == "en"
    words.install(QApplication.instance(), "zh")


def test_another_file_is_not_opened_over_an_import_that_may_not_be_left(
    program: Program, answer: Answer
) -> None:
    assert program.pages is not None
    program.pages.leave_wanted.emit()
    assert program.welcome is None
    assert window_of(program).isVisible()
    assert len(answer.asked) == 1


def test_with_nothing_begun_nobody_is_asked(program: Program, answer: Answer, qtbot: QtBot) -> None:
    window = window_of(program)
    page = window.page("import")
    assert isinstance(page, ImportPage)
    page.bar.back_button.click()
    assert page.at() is At.CHOOSE
    with qtbot.waitSignal(window.closing):
        window.close()
    assert not answer.asked
