"""A client file that is opened in a thread of its own while the window is already painted."""

from __future__ import annotations

import gc
import threading
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from app.errors import Cancelled, KnownError
from ui.program import lazy
from ui.program.futures import behind

if TYPE_CHECKING:
    from app.storage.book import Book
    from app.storage.rows import Done, WriteName

T = TypeVar("T")

FIRST_ASKED = ("app.staff.queries", "app.care.keeping", "app.interactions.queries")
"""What the first page asks: executed behind the painted window, not when the window asks."""
MADE_AT_ONCE = ("ui.reminders.reminders", "ui.hall.reminder_ways", "ui.contact.unfinished")
"""What the window makes when the file is open: to load it then would hold it up."""
ASKED_SOON = (
    "app.care.actions",
    "app.customers.queries",
    "app.customers.search.queries",
    "app.customers.actions",
)
"""What the next click may ask."""
SHOWN_SOON = (
    "ui.customers.list.page",
    "ui.customers.file.page",
    "ui.calendar.page",
    "ui.care.page",
    "ui.customers.new_dialog",
    "ui.contact.log_dialog",
    "ui.contact.learn_box",
    "ui.importing.page",
    "app.excel.batches.queries",
    "ui.settings.page",
    "ui.typing_back.page",
    "ui.calendar.hot_page",
    "ui.calendar.forgotten_page",
    "ui.settings.scripts_page",
    "ui.settings.items_page",
    "ui.settings.sheets_page",
    "ui.customers.duplicates.page",
    "ui.customers.ties.cores_page",
    "ui.customers.ties.matches_page",
    "ui.care.events_view",
)
"""The pages and dialogs that a person turns to, likeliest first, and what they ask at once."""
AT_REST_MS = 2500
"""After the file is open: the first page is painted, and what has become due is being written down."""


@contextmanager
def _without_collecting() -> Iterator[None]:
    """What is loaded stays: no need to look through it for garbage, neither meanwhile nor ever again.

    Who collects afterwards is not changed: in the program the window's thread alone does.
    """
    collects = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if not gc.get_freeze_count():
            gc.freeze()
        if collects:
            gc.enable()


class Ahead(QObject):
    """Loads what is shown next, in a thread of its own, when the first page has come to rest.

    A page costs some tenths of a second to load and some hundredths to make: who turns to it waits for the
    latter alone.
    """

    def __init__(
        self, names: Sequence[str] = SHOWN_SOON, rest_ms: int = AT_REST_MS, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._names = names
        self._stopped = False
        self._rest = QTimer(self, singleShot=True, interval=rest_ms)
        self._rest.timeout.connect(self._begin)

    def start(self) -> None:
        """The file is open."""
        self._rest.start()

    def stop(self) -> None:
        """The window is gone: nothing is begun any more."""
        self._rest.stop()
        self._stopped = True

    @Slot()
    def _begin(self) -> None:
        behind(self._load, "loading ahead")

    def _load(self) -> None:
        for name in self._names:
            if not self._stopped:
                lazy.load(name)


class LateBook(QObject):
    """Takes reads and writes at once and carries them out when the file is open.

    Only the desk's threads call its verbs: they wait for the file, the window never does.
    """

    glimpsed = Signal(object)
    """The `Glimpse` of what was kept of the first page, while the file itself is still being opened."""
    opened = Signal(object)
    """The `Book`."""
    refused = Signal(object)
    """Why it could not be opened: a `KnownError`."""
    crashed = Signal(object)
    """A bug while opening."""

    def __init__(self, open_it: Callable[[], Book], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._open_it = open_it
        self._book: Future[Book] = Future()
        self._started = False

    def start(self) -> None:
        """Begin to open the file."""
        self._started = True
        threading.Thread(target=self._open, name="opening", daemon=True).start()

    def read(self, query: Callable[..., T], *args: Any) -> T:
        return self._book.result().read(query, *args)

    def write(self, action: Callable[..., T], *args: Any) -> Done[T]:
        return self._book.result().write(action, *args)

    def undo(self) -> Done[None]:
        return self._book.result().undo()

    def redo(self) -> Done[None]:
        return self._book.result().redo()

    def undo_label(self) -> WriteName | None:
        return self._book.result().undo_label()

    def redo_label(self) -> WriteName | None:
        return self._book.result().redo_label()

    def rest(self) -> bool:
        return self._book.result().rest()

    def give_up(self) -> None:
        """The window goes before the file was begun to be opened: nobody need wait for it."""
        if not self._started:
            self._book.set_exception(Cancelled())

    def opened_book(self) -> Book | None:
        """The file, if it is open by now."""
        return self._book.result() if self._book.done() and self._book.exception() is None else None

    def _open(self) -> None:
        with lazy.in_charge():
            self._open_and_load()

    def _open_and_load(self) -> None:
        try:
            with _without_collecting():
                book = self._open_it()
                lazy.load(*FIRST_ASKED, *MADE_AT_ONCE)
        except KnownError as error:
            self._book.set_exception(error)
            self.refused.emit(error)
        except Exception as error:  # told in the window's thread
            self._book.set_exception(error)
            self.crashed.emit(error)
        else:
            self._book.set_result(book)
            self.opened.emit(book)
            lazy.load(*ASKED_SOON)
