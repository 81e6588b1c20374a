"""Starting the program with files that are not as they were: gone, out of reach, or empty."""

from __future__ import annotations

import argparse
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.factories import make_book, make_staff
from tests.hands import leave
from ui.main import Program
from ui.prefs import Prefs
from ui.welcome.page import Welcome

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def out_of_reach(tmp_path: Path) -> Path:
    """Where the system refuses even to look, as with a drive that does not answer."""
    return tmp_path / ("远" * 300) / "门店.keqing"


@pytest.fixture
def program(tmp_path: Path, qtbot: QtBot) -> Iterator[Program]:
    made = Program(Prefs(tmp_path / "prefs.ini"))
    yield made
    leave(made)


def begin(program: Program, file: Path | None = None) -> None:
    assert program.begin(argparse.Namespace(command="open", file=file, password_file=None))


def welcome_of(program: Program) -> Welcome:
    assert program.welcome is not None
    assert program.welcome.isVisible()
    return program.welcome


def test_with_the_last_file_out_of_reach_the_program_starts_all_the_same(
    program: Program, out_of_reach: Path
) -> None:
    program.prefs.last_file = out_of_reach
    begin(program)
    welcome = welcome_of(program)
    assert welcome.last.text() == "上次的文件不在了：门店.keqing"
    assert not welcome.last.isEnabled()
    assert welcome.banner.isHidden()


def test_why_a_file_that_was_asked_for_is_out_of_reach_is_told(program: Program, out_of_reach: Path) -> None:
    begin(program, out_of_reach)
    assert re.search("系统没有允许|找不到文件“门店.keqing”", welcome_of(program).banner.text())


def test_a_missing_file_is_told_of_and_not_made(program: Program, qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "不在.keqing"
    assert program.open(path, None)
    qtbot.waitUntil(lambda: program.welcome is not None)
    assert "找不到文件“不在.keqing”" in welcome_of(program).banner.text()
    assert not path.exists()


def test_an_empty_file_is_told_of_and_the_last_one_is_still_offered(
    program: Program, qtbot: QtBot, tmp_path: Path
) -> None:
    book = make_book(tmp_path)
    make_staff(book)
    book.close()
    program.prefs.last_file = book.path
    empty = tmp_path / "空的.keqing"
    empty.touch()
    begin(program, empty)
    qtbot.waitUntil(lambda: program.welcome is not None)
    welcome = welcome_of(program)
    assert "文件“空的.keqing”是空的" in welcome.banner.text()
    assert empty.stat().st_size == 0
    qtbot.mouseClick(welcome.last, LEFT)
    qtbot.waitUntil(lambda: program.pages is not None and program.pages.book is not None)
