"""Calls of the session wait for each other; what a person waits for comes first."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from app.errors import KnownError
from ui.desk import Desk
from ui.importing.work import Work


class Line:
    """Calls handed to the work while the first of them still holds it up."""

    def __init__(self, work: Work) -> None:
        self._work = work
        self._gate = threading.Event()
        self.carried_out: list[str] = []
        self.told: list[str] = []
        work.begun.connect(lambda: self.told.append("begun"))
        work.rested.connect(lambda: self.told.append("rested"))
        self.hand_in("first", quiet=True, holds=self._gate.wait)

    def hand_in(
        self, name: str, *, quiet: bool = False, key: str = "", holds: Callable[[], object] = bool
    ) -> None:
        def call(_session: object, _progress: object) -> None:
            holds()
            self.carried_out.append(name)

        self._work.run(call, then=lambda _: None, failed=self._failed, quiet=quiet, key=key)

    def stop(self) -> None:
        self._work.stop()

    def go_on(self, qtbot: QtBot, last: str) -> list[str]:
        self._gate.set()
        qtbot.waitUntil(lambda: last in self.carried_out)
        return self.carried_out

    def _failed(self, error: KnownError) -> None:
        self.told.append(error.code)


@pytest.fixture
def line(desk: Desk, qtbot: QtBot) -> Iterator[Line]:
    owner = QObject()
    work = Work(desk, owner)
    yield Line(work)
    work.close()


def test_what_a_person_waits_for_is_done_before_rows_are_fetched(line: Line, qtbot: QtBot) -> None:
    line.hand_in("rows far away", quiet=True)
    line.hand_in("a decision")
    assert line.told == ["begun"]
    line.hand_in("rows in sight", quiet=True)
    line.hand_in("an import")
    done = line.go_on(qtbot, "rows far away")
    assert done == ["first", "a decision", "an import", "rows in sight", "rows far away"]
    assert line.told == ["begun", "begun", "rested"]


def test_of_the_same_only_the_last_is_asked(line: Line, qtbot: QtBot) -> None:
    line.hand_in("other rows", quiet=True)
    for name in ("first rows before", "first rows now"):
        line.hand_in(name, quiet=True, key="first rows")
    assert line.go_on(qtbot, "other rows") == ["first", "first rows now", "other rows"]


def test_what_is_stopped_before_its_turn_is_no_longer_waited_for(line: Line, qtbot: QtBot) -> None:
    line.hand_in("a decision")
    line.stop()
    assert line.told == ["begun", "rested"]
    line.hand_in("another")
    assert line.go_on(qtbot, "another") == ["first", "another"]
