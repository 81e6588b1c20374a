"""The desk with real threads and a book that remembers what it was told, in order."""

from __future__ import annotations

import gc
import threading
import weakref
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any, TypeVar

import pytest
from PySide6.QtCore import QObject, QThread
from pytestqt.qtbot import QtBot

from app.errors import Cancelled, InputError, KnownError
from app.storage.rows import Done, WriteName
from ui.desk import Desk, Progress, Step

T = TypeVar("T")


@dataclass
class FakeBook:
    """Rows in a list; a query or action gets the list where the real ones get a session."""

    rows: list[str] = field(default_factory=list)
    undoable: list[str] = field(default_factory=list)
    chores: int = 0
    checkpoints: int = 0

    def read(self, query: Callable[..., T], *args: Any) -> T:
        return query(self.rows, *args)

    def write(self, action: Callable[..., T], *args: Any) -> Done[T]:
        value = action(self.rows, *args)
        self.undoable.append(self.rows[-1])
        return Done(value, frozenset({"customer"}), 1, WriteName("customer-edit", self.rows[-1]))

    def undo(self) -> Done[None]:
        if not self.undoable:
            raise KnownError("nothing-to-undo")
        row = self.undoable.pop()
        self.rows.remove(row)
        return Done(None, frozenset({"customer"}), 1, WriteName("customer-edit", row))

    def redo(self) -> Done[None]:
        raise KnownError("nothing-to-undo")

    def undo_label(self) -> WriteName | None:
        return WriteName("customer-edit", self.undoable[-1]) if self.undoable else None

    def redo_label(self) -> WriteName | None:
        return None

    def rest(self) -> bool:
        self.chores -= 1
        self.checkpoints += self.chores < 0
        return self.chores >= 0


def everyone(rows: list[str]) -> list[str]:
    return list(rows)


def add(rows: list[str], name: str) -> int:
    rows.append(name)
    return len(rows)


def add_when(rows: list[str], gate: threading.Event, name: str) -> int:
    gate.wait(5)
    return add(rows, name)


def refuse(rows: list[str]) -> int:
    raise InputError("name-needed")


def stumble(rows: list[str]) -> int:
    raise ZeroDivisionError


@pytest.fixture
def book() -> FakeBook:
    return FakeBook()


@pytest.fixture
def desk(book: FakeBook, qtbot: QtBot) -> Iterator[Desk]:
    desk = Desk(book)
    yield desk
    desk.close()


def test_an_answer_arrives_in_the_thread_of_the_window(desk: Desk, book: FakeBook, qtbot: QtBot) -> None:
    book.rows.append("陈国栋")
    seen: list[tuple[list[str], bool]] = []
    desk.ask(everyone, then=lambda rows: seen.append((rows, QThread.currentThread() is desk.thread())))
    qtbot.waitUntil(lambda: seen == [(["陈国栋"], True)])


def test_an_ask_sees_the_writes_handed_in_before_it(desk: Desk, qtbot: QtBot) -> None:
    gate = threading.Event()
    seen: list[list[str]] = []
    desk.do(add_when, gate, "甲")
    desk.do(add, "乙")
    desk.ask(everyone, then=seen.append)
    gate.set()
    qtbot.waitUntil(lambda: seen == [["甲", "乙"]])


def test_a_write_tells_what_it_touched_and_what_undo_would_do(desk: Desk, qtbot: QtBot) -> None:
    told: list[object] = []
    desk.changed.connect(told.append)
    desk.done_something.connect(lambda done: told.append(done.value))
    with qtbot.waitSignal(desk.labels) as labels:
        desk.do(add, "甲", then=lambda done: told.append(("then", done.value)))
    assert told == [("then", 1), frozenset({"customer"}), 1]
    assert labels.args == [WriteName("customer-edit", "甲"), None]


def test_undo_takes_the_last_write_back_and_says_so(desk: Desk, book: FakeBook, qtbot: QtBot) -> None:
    desk.do(add, "甲")
    with qtbot.waitSignal(desk.undone) as undone:
        desk.undo()
    assert undone.args[0].name.subject == "甲"
    assert book.rows == []


def test_undo_with_nothing_to_undo_is_told_as_trouble(desk: Desk, qtbot: QtBot) -> None:
    with qtbot.waitSignal(desk.trouble) as trouble:
        desk.undo()
    assert trouble.args[0].code == "nothing-to-undo"


def test_a_known_error_goes_to_who_asked_or_else_is_told(desk: Desk, qtbot: QtBot) -> None:
    mine: list[KnownError] = []
    desk.do(refuse, failed=mine.append)
    with qtbot.waitSignal(desk.trouble) as trouble:
        desk.do(refuse)
    assert [error.code for error in mine] == ["name-needed"]
    assert trouble.args[0].code == "name-needed"


def test_anything_else_is_told_as_a_crash(desk: Desk, qtbot: QtBot) -> None:
    with qtbot.waitSignal(desk.crashed) as crashed:
        desk.ask(stumble, then=lambda _: None, failed=lambda _: None)
    assert isinstance(crashed.args[0], ZeroDivisionError)


def test_an_answer_for_a_widget_that_is_gone_is_dropped(desk: Desk, qtbot: QtBot) -> None:
    import shiboken6

    owner = QObject()
    gate = threading.Event()
    dropped: list[object] = []
    seen: list[object] = []
    desk.do(add_when, gate, "甲", then=dropped.append, owner=owner)
    desk.ask(everyone, then=dropped.append, owner=owner)
    shiboken6.delete(owner)
    gate.set()
    desk.ask(everyone, then=seen.append)
    qtbot.waitUntil(lambda: seen == [["甲"]])
    assert dropped == []


def test_a_change_is_told_even_when_who_made_it_is_gone(desk: Desk, qtbot: QtBot) -> None:
    import shiboken6

    owner = QObject()
    with qtbot.waitSignal(desk.changed):
        desk.do(add, "甲", owner=owner)
        shiboken6.delete(owner)


def test_only_the_latest_ask_of_a_key_is_answered(desk: Desk, qtbot: QtBot) -> None:
    seen: list[str] = []
    gate = threading.Event()
    desk.do(add_when, gate, "甲")
    for text in ("c", "ch", "che"):
        desk.ask(lambda _rows, asked: asked, text, then=seen.append, key="search")
    gate.set()
    qtbot.waitUntil(lambda: bool(seen))
    assert seen == ["che"]


def test_a_long_job_does_not_hold_up_reading(desk: Desk, qtbot: QtBot) -> None:
    gate = threading.Event()
    seen: list[object] = []
    desk.run(lambda _progress: gate.wait(5), then=seen.append)
    desk.ask(everyone, then=seen.append)
    qtbot.waitUntil(lambda: seen == [[]])
    gate.set()
    qtbot.waitUntil(lambda: seen == [[], True])


def test_a_long_job_shows_its_last_step(desk: Desk, qtbot: QtBot) -> None:
    steps: list[Step] = []
    finished: list[str] = []

    def job(progress: Progress) -> str:
        for done in range(1, 1001):
            progress(done, 1000, "写入")
        gate.wait(5)
        return "好"

    gate = threading.Event()
    desk.run(job, then=finished.append, progress=steps.append)
    qtbot.waitUntil(lambda: bool(steps) and steps[-1] == Step(1000, 1000, "写入"))
    assert len(steps) < 100
    gate.set()
    qtbot.waitUntil(lambda: finished == ["好"])


def test_a_long_job_stops_at_its_next_step_when_cancelled(desk: Desk, qtbot: QtBot) -> None:
    started = threading.Event()
    failed: list[KnownError] = []

    def job(progress: Progress) -> None:
        while True:
            progress(1)
            started.set()

    task = desk.run(job, then=lambda _: None, failed=failed.append)
    assert started.wait(5)
    task.cancel()
    qtbot.waitUntil(lambda: bool(failed))
    assert isinstance(failed[0], Cancelled)
    assert not task.running


def test_a_long_job_that_wrote_is_announced_like_a_write(desk: Desk, book: FakeBook, qtbot: QtBot) -> None:
    with qtbot.waitSignals([desk.changed, desk.done_something]):
        desk.run(lambda _progress: book.write(add, "甲"), then=lambda _: None, announce=True)


def test_a_quiet_file_is_tidied_and_checkpointed_after_a_write(book: FakeBook, qtbot: QtBot) -> None:
    book.chores = 3
    desk = Desk(book, idle_ms=10)
    desk.do(add, "甲")
    qtbot.waitUntil(lambda: book.checkpoints == 1)
    assert book.chores == -1
    desk.close()


def test_closing_finishes_what_was_handed_in_and_stops_long_jobs(book: FakeBook, qtbot: QtBot) -> None:
    desk = Desk(book)
    stopped = threading.Event()

    def job(progress: Progress) -> None:
        try:
            while True:
                progress(1)
        finally:
            stopped.set()

    desk.run(job, then=lambda _: None)
    desk.do(add, "甲")
    desk.close()
    assert book.rows == ["甲"]
    assert stopped.is_set()


def test_a_long_read_tells_how_far_it_is_sees_what_was_written_and_can_be_stopped(
    qtbot: QtBot, desk: Desk
) -> None:
    got: list[object] = []
    steps: list[Step] = []
    heard = threading.Event()

    def hear(step: Step) -> None:
        steps.append(step)
        heard.set()

    def read(rows: list[str], name: str, progress: Progress) -> list[str]:
        progress(1, 1, name)
        heard.wait()
        return list(rows)

    desk.do(add, "陈")
    desk.gather(read, "名单", then=got.append, progress=hear, owner=desk)
    qtbot.waitUntil(lambda: bool(got))
    assert got == [["陈"]]
    assert steps == [Step(1, 1, "名单")]

    def endless(_rows: list[str], progress: Progress) -> None:
        while True:
            progress(0)

    failed: list[KnownError] = []
    desk.gather(endless, then=got.append, progress=steps.append, owner=desk, failed=failed.append).cancel()
    qtbot.waitUntil(lambda: bool(failed))
    assert isinstance(failed[0], Cancelled)


class Rows(list[str]):
    """Rows that can be watched for their end."""


def test_what_was_answered_is_let_go_once_it_has_arrived(qtbot: QtBot, desk: Desk) -> None:
    seen: list[weakref.ref[Rows]] = []
    desk.ask(Rows, then=lambda found: seen.append(weakref.ref(found)))
    qtbot.waitUntil(lambda: bool(seen))

    def is_gone() -> bool:
        gc.collect()
        return seen[0]() is None

    qtbot.waitUntil(is_gone, timeout=3000)
