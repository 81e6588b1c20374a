"""The window stands while its file is still being opened."""

from __future__ import annotations

import gc
import sys
import threading
from importlib.util import find_spec
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.errors import FileError, KnownError
from app.staff import queries as staff
from app.storage.book import Book
from tests.factories import make_book, make_staff
from ui.desk import Desk
from ui.program.late import SHOWN_SOON, Ahead, LateBook


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


def test_what_is_shown_next_is_loaded_outside_the_window_s_thread(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    loaded_by(tmp_path, monkeypatch, "page_shown_next")
    ahead = Ahead(["page_shown_next"], rest_ms=0)
    ahead.start()
    qtbot.waitUntil(lambda: hasattr(sys.modules.get("page_shown_next"), "BY"))
    assert sys.modules["page_shown_next"].BY is not threading.main_thread()


def test_nothing_is_loaded_ahead_for_a_window_that_is_gone(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    loaded_by(tmp_path, monkeypatch, "page_of_one_gone", "page_of_another")
    gone, another = Ahead(["page_of_one_gone"], rest_ms=0), Ahead(["page_of_another"], rest_ms=0)
    gone.start()
    gone.stop()
    another.start()
    qtbot.waitUntil(lambda: hasattr(sys.modules.get("page_of_another"), "BY"))
    assert "page_of_one_gone" not in sys.modules


def test_every_page_that_is_loaded_ahead_exists() -> None:
    assert [name for name in SHOWN_SOON if find_spec(name) is None] == []


def loaded_by(folder: Path, monkeypatch: pytest.MonkeyPatch, *names: str) -> None:
    """Modules that say which thread loaded them; they are forgotten after the test."""
    monkeypatch.syspath_prepend(folder)
    for name in names:
        (folder / f"{name}.py").write_text("import threading\nBY = threading.current_thread()\n", "utf-8")
        monkeypatch.setitem(sys.modules, name, sys)
        monkeypatch.delitem(sys.modules, name)
