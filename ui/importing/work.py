"""The import session behind the page: one call after the other, each in a thread of the desk."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QObject, Signal, Slot

from app.errors import KnownError
from app.excel.rows import Patience
from ui.desk import Desk, Failed, Progress, Task, Then
from ui.words import language

if TYPE_CHECKING:
    from app.excel.process.session import ImportSession
    from app.storage.book import Book

T = TypeVar("T")
Call = Callable[["ImportSession", Progress], Any]


def open_book_of(desk: Desk) -> Book:
    """The client file itself; while it is still being opened this waits, so call it in a thread."""
    from app.storage.book import Book

    book: object = desk.book
    if (opened_book := getattr(book, "opened_book", None)) is not None:
        if opened_book() is None:
            desk.book.undo_label()
        book = opened_book()
    assert isinstance(book, Book)
    return book


@dataclass(frozen=True, slots=True)
class _Order:
    call: Call
    then: Then
    failed: Failed
    announce: bool
    quiet: bool
    key: str


class _Held:
    """The session outlives the widgets by a moment: it is closed when they are gone."""

    session: ImportSession | None = None

    def close(self) -> None:
        if self.session is not None:
            self.session.close()


class Work(QObject):
    """Calls wait for each other: the session answers one at a time.

    What a person waits for goes before `quiet` calls and in the order in which it was handed in; of those the
    last goes first, for it asks for what is in sight now.
    """

    begun = Signal()
    """Something a person waits for was handed in; `quiet` calls do not tell."""
    stepped = Signal(object)
    """How far it is: a `Step` whose text is the phase (read, understand, compare, write, index)."""
    rested = Signal()
    """Nothing that a person waits for is under way any more."""
    broken = Signal()
    """A bug ended what a person waited for; it wrote nothing."""

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._held = _Held()
        self._waiting: deque[_Order] = deque()
        self._quiet: list[_Order] = []
        self._current: _Order | None = None
        self._task: Task | None = None
        desk.crashed.connect(self._crashed)
        parent.destroyed.connect(partial(_close, self._held))

    def run(
        self,
        call: Callable[[ImportSession, Progress], T],
        *,
        then: Callable[[T], object],
        failed: Failed,
        announce: bool = False,
        quiet: bool = False,
        key: str = "",
    ) -> None:
        """Call the session; `then` gets the answer, `failed` a `KnownError`, also when it was stopped.

        A quiet call takes the place of one with the same `key` that waits for its turn.
        """
        order = _Order(call, then, failed, announce, quiet, key)
        if quiet:
            self._quiet = [*(each for each in self._quiet if not key or each.key != key), order]
        else:
            self._waiting.append(order)
            self.begun.emit()
        self._next()

    def stop(self) -> None:
        """Stop what a person waits for, whose `failed` gets `Cancelled`, and drop what comes after it."""
        was_waited_for = bool(self._waiting)
        self._drop_waiting()
        if self._task is not None and self._current is not None and not self._current.quiet:
            self._task.cancel()
        elif was_waited_for:
            self.rested.emit()

    def patience(self) -> Patience | None:
        """How long the list that is being read has been waited for; None while none is."""
        return self._held.session.patience() if self._held.session is not None else None

    def extend(self, seconds: float) -> None:
        """Give the list that is being read more time."""
        if self._held.session is not None:
            self._held.session.extend(seconds)

    def close(self) -> None:
        """End the process of the session; a later call starts another one."""
        self.stop()
        self._held.close()

    def _next(self) -> None:
        if self._current is not None or not (self._waiting or self._quiet):
            return
        self._current = order = self._waiting.popleft() if self._waiting else self._quiet.pop()
        self._task = self._desk.run(
            partial(self._carry_out, order),
            then=partial(self._arrived, order),
            progress=None if order.quiet else self.stepped.emit,
            failed=partial(self._failed, order),
            owner=self,
            announce=order.announce,
        )

    def _carry_out(self, order: _Order, progress: Progress) -> Any:
        """In a thread."""
        if self._held.session is None:
            from app.excel.process.session import ImportSession

            self._held.session = ImportSession(open_book_of(self._desk), lang=language())
        return order.call(self._held.session, progress)

    def _arrived(self, order: _Order, value: Any) -> None:
        self._rest(order)
        order.then(value)
        self._next()

    def _failed(self, order: _Order, error: KnownError) -> None:
        self._drop_waiting()
        self._rest(order)
        order.failed(error)
        self._next()

    def _rest(self, order: _Order) -> None:
        self._current = self._task = None
        if not order.quiet and not self._waiting:
            self.rested.emit()

    def _drop_waiting(self) -> None:
        self._waiting.clear()
        self._quiet.clear()

    @Slot(object)
    def _crashed(self, _error: Exception) -> None:
        """A bug in one of our calls: nobody will answer it."""
        order = self._current
        if order is not None and self._task is not None and not self._task.running:
            self._drop_waiting()
            self._rest(order)
            if not order.quiet:
                self.broken.emit()


def _close(held: _Held, *_args: object) -> None:
    held.close()
