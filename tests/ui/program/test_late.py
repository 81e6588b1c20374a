"""The window stands while its file is still being opened."""

from __future__ import annotations

import gc
import threading
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.errors import FileError, KnownError
from app.staff import queries as staff
from app.storage.book import Book
from tests.factories import make_book, make_staff
from ui.desk import Desk
from ui.program.late import LateBook


def test_what_was_asked_before_the_file_was_open_is_answered_after(qtbot: QtBot, tmp_path: Path) -> None:
    go_on = threading.Event()

    def slowly() -> Book:
        go_on.wait(10)
        book = make_book(tmp_path)
        make_staff(book, "李晓梅")
        return book

    late = LateBook(slowly)
    desk = Desk(late)
    answers: list[list[str]] = []
    desk.ask(staff.everybody, then=lambda rows: answers.append([row.name for row in rows]))
    late.start()
    assert late.opened_book() is None
    with qtbot.waitSignal(late.opened):
        go_on.set()
    qtbot.waitUntil(lambda: answers == [["李晓梅"]])
    desk.close()
    book = late.opened_book()
    assert book is not None
    book.close()


def test_a_refused_file_is_told_once_and_every_question_fails(qtbot: QtBot) -> None:
    def refuse() -> Book:
        raise FileError("wrong-password", path="店.keqing")

    late = LateBook(refuse)
    with qtbot.waitSignal(late.refused) as told:
        late.start()
    assert told.args is not None
    assert told.args[0].code == "wrong-password"
    with pytest.raises(KnownError):
        late.read(staff.everybody)
    assert late.opened_book() is None


@pytest.mark.parametrize("collects", [False, True])
def test_opening_changes_nothing_about_who_collects_garbage(
    qtbot: QtBot, tmp_path: Path, *, collects: bool
) -> None:
    """The window's thread alone does: any other one would stop all of them, and destroy widgets of theirs."""
    if collects:
        gc.enable()
    late = LateBook(lambda: make_book(tmp_path))
    with qtbot.waitSignal(late.opened):
        late.start()
    now = gc.isenabled()
    gc.disable()
    assert now is collects
    book = late.opened_book()
    assert book is not None
    book.close()


def test_a_bug_while_opening_is_told_as_a_bug(qtbot: QtBot) -> None:
    def broken() -> Book:
        raise ZeroDivisionError

    late = LateBook(broken)
    with qtbot.waitSignal(late.crashed) as told:
        late.start()
    assert told.args is not None
    assert isinstance(told.args[0], ZeroDivisionError)
