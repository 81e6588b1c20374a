"""The desk: where the window hands in work and gets results back. The only thread code in the program.

Writes run one after another in one thread, reads in a second one, long jobs each in their own. Results come
back in the window's thread, and only while the widget that asked is alive.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from queue import SimpleQueue
from typing import TYPE_CHECKING, Any, Protocol, TypeVar

import shiboken6
from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from app.errors import Cancelled, KnownError

if TYPE_CHECKING:
    from app.storage.rows import Done, WriteName

T = TypeVar("T")

IDLE_MS = 20_000
STEP_SECONDS = 0.05
"""Progress is shown at most 20 times a second."""


class Book(Protocol):
    """What the desk needs of an open client file."""

    def read(self, query: Callable[..., T], *args: Any) -> T: ...
    def write(self, action: Callable[..., T], *args: Any) -> Done[T]: ...
    def undo(self) -> Done[None]: ...
    def redo(self) -> Done[None]: ...
    def undo_label(self) -> WriteName | None: ...
    def redo_label(self) -> WriteName | None: ...
    def rest(self) -> bool: ...


Then = Callable[[Any], object]
Failed = Callable[[KnownError], object]
OnStep = Callable[["Step"], object]


@dataclass(frozen=True, slots=True)
class Step:
    """How far a long job is; `total` is 0 while it is not known."""

    done: int
    total: int
    text: str = ""


class Progress:
    """Handed to a long job: call it with how far it is. It raises `Cancelled` once the job is to stop."""

    def __init__(self, tell: Callable[[Step], None], stop: threading.Event) -> None:
        self._tell = tell
        self._stop = stop
        self._last = 0.0

    @property
    def cancelled(self) -> bool:
        return self._stop.is_set()

    def __call__(self, done: int, total: int = 0, text: str = "") -> None:
        if self.cancelled:
            raise Cancelled
        now = time.monotonic()
        if now - self._last >= STEP_SECONDS or (total and done >= total):
            self._last = now
            self._tell(Step(done, total, text))


class Task:
    """A long job that runs; `cancel` asks it to stop at its next step."""

    def __init__(self) -> None:
        self._stop = threading.Event()
        self.running = True

    def cancel(self) -> None:
        self._stop.set()


@dataclass(eq=False, slots=True)
class _Order:
    """One piece of work on its way to a thread and back."""

    work: Callable[[], Any]
    arrive: Then
    failed: Failed | None
    owner: QObject | None
    key: str | None = None
    finished: threading.Event = field(default_factory=threading.Event)
    value: Any = None
    error: Exception | None = None

    def carry_out(self) -> None:
        try:
            self.value = self.work()
        except Exception as error:  # told in the window's thread
            self.error = error
        self.finished.set()


class _Lane(threading.Thread):
    """A thread that carries out orders in the sequence they were handed in."""

    def __init__(self, name: str, done: Callable[[_Order], None], wanted: Callable[[_Order], bool]) -> None:
        super().__init__(name=name, daemon=True)
        self._orders: SimpleQueue[_Order | None] = SimpleQueue()
        self._done = done
        self._wanted = wanted

    def put(self, order: _Order | None) -> None:
        self._orders.put(order)

    def run(self) -> None:
        while (order := self._orders.get()) is not None:
            if self._wanted(order):
                order.carry_out()
                self._done(order)
            del order  # or its rows, and whoever asked, would stay until the next one comes


class Desk(QObject):
    """One for the life of an open file. Signals arrive in the window's thread."""

    changed = Signal(object)
    """frozenset of the kinds of things a write touched, e.g. {"customer"}: pages decide to ask again."""
    done_something = Signal(object)
    """`Done` of a write a person made."""
    undone = Signal(object)
    redone = Signal(object)
    labels = Signal(object, object)
    """What undo and redo would take back (`WriteName` or None), after each write."""
    trouble = Signal(object)
    """`KnownError` nobody else took."""
    crashed = Signal(object)
    """An exception that is a bug."""

    _arrived = Signal(object)
    _stepped = Signal(object, object)

    def __init__(self, book: Book, parent: QObject | None = None, *, idle_ms: int = IDLE_MS) -> None:
        super().__init__(parent)
        self.book = book
        self._closed = False
        self._latest: dict[str, _Order] = {}
        self._last_write: threading.Event | None = None
        self._tasks: dict[Task, threading.Thread] = {}
        self._arrived.connect(self._deliver, Qt.ConnectionType.QueuedConnection)
        self._stepped.connect(self._deliver_step, Qt.ConnectionType.QueuedConnection)
        self._writer = _Lane("writer", self._arrived.emit, self._is_wanted)
        self._reader = _Lane("reader", self._arrived.emit, self._is_wanted)
        self._idle = QTimer(self, singleShot=True, interval=idle_ms)
        self._idle.timeout.connect(self._rest)
        self._writer.start()
        self._reader.start()

    def ask(
        self,
        query: Callable[..., T],
        *args: Any,
        then: Callable[[T], object],
        owner: QObject | None = None,
        failed: Failed | None = None,
        key: str | None = None,
    ) -> None:
        """Read; `then` gets the rows. It sees every write handed in before it.

        Of asks with the same `key` only the latest is answered. `owner` is by default whose method `then` is.
        """
        behind = self._last_write

        def work() -> T:
            if behind is not None:
                behind.wait()
            return self.book.read(query, *args)

        order = _Order(work, then, failed, owner or _owner_of(then), key)
        if key is not None:
            self._latest[key] = order
        self._reader.put(order)

    def gather(
        self,
        query: Callable[..., T],
        *args: Any,
        then: Callable[[T], object],
        progress: OnStep,
        owner: QObject | None = None,
        failed: Failed | None = None,
    ) -> Task:
        """Read what takes long, beside all other reads; `query` is handed a `Progress` behind its arguments.

        It sees every write handed in before it.
        """
        behind = self._last_write

        def job(told: Progress) -> T:
            if behind is not None:
                behind.wait()
            return self.book.read(query, *args, told)

        return self.run(job, then=then, progress=progress, owner=owner, failed=failed)

    def do(
        self,
        action: Callable[..., T],
        *args: Any,
        then: Callable[[Done[T]], object] | None = None,
        owner: QObject | None = None,
        failed: Failed | None = None,
    ) -> None:
        """Write; `then` gets its `Done`, after that `changed` and `done_something` are told."""
        self._write(lambda: self.book.write(action, *args), self.done_something, then, owner, failed)

    def undo(self) -> None:
        """Take the last write back; `undone` tells which."""
        self._write(self.book.undo, self.undone)

    def redo(self) -> None:
        """Do again what was taken back; `redone` tells which."""
        self._write(self.book.redo, self.redone)

    def run(
        self,
        job: Callable[[Progress], T],
        *,
        then: Callable[[T], object],
        progress: OnStep | None = None,
        owner: QObject | None = None,
        failed: Failed | None = None,
        announce: bool = False,
    ) -> Task:
        """Run a long job in a thread of its own; asks and writes go on meanwhile.

        `announce`: the job gives a `Done` of a write it made through the book; tell everybody as after `do`.
        """
        task = Task()
        owner = owner or _owner_of(then)

        def arrive(result: Any) -> None:
            then(result)
            if announce:
                self._tell(result, self.done_something)

        def tell(step: Step) -> None:
            self._stepped.emit(order, (task, progress, step))

        def work() -> T:
            return job(Progress(tell, task._stop))

        order = _Order(work, arrive, failed, owner)
        thread = threading.Thread(target=self._run_task, args=(task, order), name="task", daemon=True)
        self._tasks[task] = thread
        thread.start()
        return task

    def refresh_labels(self) -> None:
        """Ask what undo and redo would do; `labels` tells. For a file just opened."""
        self._writer.put(_Order(self._read_labels, self._tell_labels, None, self))

    def close(self) -> None:
        """Stop long jobs, finish what was handed in, and drop what nobody can receive any more."""
        if self._closed:
            return
        self._closed = True
        self._idle.stop()
        for task in self._tasks:
            task.cancel()
        for thread in list(self._tasks.values()):
            thread.join()
        self._writer.put(None)
        self._writer.join()
        self._reader.put(None)
        self._reader.join()

    def _write(
        self,
        work: Callable[[], Any],
        told_by: Any,
        then: Then | None = None,
        owner: QObject | None = None,
        failed: Failed | None = None,
    ) -> None:
        """The change is told even when the widget that wanted it is gone: others show the same customer."""
        asker = owner or (_owner_of(then) if then else None)

        def arrive(done: Any) -> None:
            if then is not None and _is_there(asker):
                then(done)
            self._tell(done, told_by)

        def refuse(error: KnownError) -> None:
            (failed if failed is not None and _is_there(asker) else self.trouble.emit)(error)

        order = _Order(work, arrive, refuse, self)
        self._last_write = order.finished
        self._writer.put(order)

    def _tell(self, done: Done[Any], told_by: Any) -> None:
        self._idle.start()
        self.changed.emit(done.touched)
        told_by.emit(done)
        self.refresh_labels()

    def _run_task(self, task: Task, order: _Order) -> None:
        order.carry_out()
        task.running = False
        self._arrived.emit(order)

    def _is_wanted(self, order: _Order) -> bool:
        return order.key is None or self._latest.get(order.key) is order

    @Slot(object)
    def _deliver(self, order: _Order) -> None:
        self._tasks = {task: thread for task, thread in self._tasks.items() if task.running}
        if self._closed or not self._is_wanted(order) or not _is_there(order.owner):
            return
        if order.key is not None:
            del self._latest[order.key]
        if order.error is None:
            order.arrive(order.value)
        elif isinstance(order.error, KnownError):
            (order.failed or self.trouble.emit)(order.error)
        else:
            self.crashed.emit(order.error)

    @Slot(object, object)
    def _deliver_step(self, order: _Order, news: tuple[Task, OnStep | None, Step]) -> None:
        task, progress, step = news
        if progress is not None and task.running and not self._closed and _is_there(order.owner):
            progress(step)

    def _read_labels(self) -> tuple[WriteName | None, WriteName | None]:
        return self.book.undo_label(), self.book.redo_label()

    def _tell_labels(self, both: tuple[WriteName | None, WriteName | None]) -> None:
        self.labels.emit(*both)

    @Slot()
    def _rest(self) -> None:
        """A step at a time: whoever writes meanwhile waits for no more than one."""
        self._writer.put(_Order(self.book.rest, self._rest_on, lambda _: None, self))

    def _rest_on(self, is_more: bool) -> None:
        if is_more:
            self._rest()


def _is_there(owner: QObject | None) -> bool:
    return owner is None or shiboken6.isValid(owner)


def _owner_of(then: Callable[..., object]) -> QObject | None:
    owner = getattr(then, "__self__", None)
    return owner if isinstance(owner, QObject) else None
