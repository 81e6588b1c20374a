"""A process beside the one that imports, for what can be done without the client file.

It opens nothing: when it dies, the importing process does the work itself.
"""

from __future__ import annotations

import datetime as dt
import gc
import signal
import traceback
from collections.abc import Callable, Sequence
from multiprocessing.connection import Connection
from typing import TYPE_CHECKING, Any

from app import clock
from app.excel import memory

if TYPE_CHECKING:
    from app.excel.cells.row_reader import RowReader


def serve(pipe: Connection, today: dt.date) -> None:
    """Do one task after the other until the other end is closed. Runs in its own process."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    memory.limit(memory.MOST)
    gc.disable()
    clock.set_today(today)
    tasks = Tasks()
    tasks.load()
    work(pipe, tasks)


def work(pipe: Connection, tasks: Tasks) -> None:
    """Do what is asked for until the other end is closed."""
    while True:
        try:
            name, args = pipe.recv()
            pipe.send(_answer(tasks, name, args))
        except (EOFError, OSError):
            return


def _answer(tasks: Tasks, name: str, args: tuple[Any, ...]) -> tuple[bool, Any]:
    try:
        return True, getattr(tasks, name)(*args)
    except Exception:  # told to the process that asked, which does it again and meets the same
        return False, traceback.format_exc()


class Tasks:
    """What can be asked; each method is one task."""

    def load(self) -> None:
        """Load what the tasks need before the first is asked for."""
        from app.customers.search import tokens as search_tokens  # noqa: F401
        from app.excel.cells import reading  # noqa: F401
        from app.fields import pinyin

        pinyin.load()

    def follow(self, reader: RowReader) -> None:
        """Read rows with this reader from now on."""
        from app.excel.cells.reading import Follower

        self._follower = Follower(reader)

    def read(self, above: Sequence[list[Any]], lent: Sequence[list[Any]]) -> list[Any]:
        """Read rows, see `reading.Follower`."""
        return self._follower.read(above, lent)

    def cut(self, texts: str) -> str:
        """Cut the texts of some customers into tokens, see `search_tokens.documents`."""
        from app.customers.search import tokens as search_tokens

        return search_tokens.documents(texts)


class HelperGone(Exception):
    """The helper did not do what it was asked: it died, or the task failed there."""


class Helper:
    """The importing process's side: one task at a time is begun, and its outcome is fetched later."""

    def __init__(self, pipe: Connection | None) -> None:
        self._pipe = pipe
        self._busy = False

    @property
    def is_there(self) -> bool:
        """Whether there is one, as far as is known."""
        return self._pipe is not None

    def begin(self, name: str, *args: Any) -> None:
        """Have a task done; the outcome of one that nobody has fetched is lost."""
        try:
            if self._busy:
                self.finish()
            if self._pipe is not None:
                self._pipe.send((name, args))
                self._busy = True
        except (HelperGone, OSError):
            self._drop()

    def is_done(self) -> bool:
        """Whether `finish` would not wait."""
        return self._pipe is None or not self._busy or self._pipe.poll()

    def finish(self) -> Any:
        """Wait for the task that was begun; `HelperGone` where it was not done."""
        if self._pipe is None or not self._busy:
            raise HelperGone
        try:
            self._busy = False
            is_done, value = self._pipe.recv()
        except (EOFError, OSError):
            self._drop()
            raise HelperGone from None
        if not is_done:
            raise HelperGone(value)
        return value

    def _drop(self) -> None:
        self._busy = False
        if self._pipe is not None:
            self._pipe.close()
            self._pipe = None


ALONE = Helper(None)
"""For whoever has none."""


def cutter(helper: Helper) -> Callable[[str], str]:
    """Cuts texts into tokens over there, as `search_index.Filling` wants it."""

    def cut(texts: str) -> str:
        from app.customers.search import tokens as search_tokens

        try:
            helper.begin("cut", texts)
            return str(helper.finish())
        except HelperGone:
            return search_tokens.documents(texts)

    return cut
