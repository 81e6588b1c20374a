"""A process beside the one that imports, for what can be done without the client file.

It opens nothing: when it dies, the importing process does the work itself.
"""

from __future__ import annotations

import datetime as dt
import gc
import os
import pickle
import signal
import sys
import traceback
from collections.abc import Callable, Sequence
from multiprocessing.connection import Connection
from queue import SimpleQueue
from threading import Thread
from typing import TYPE_CHECKING, Any

from app import clock
from app.excel import memory

if TYPE_CHECKING:
    from app.excel.cells.row_reader import RowReader


SWITCH = 0.0005
"""A thread that writes or takes in needs the interpreter often; usually it waits ten times as long for it."""

_BEHIND = 10
"""How much readier to wait it is than the process that it helps: its work may lag, and is caught up with."""


def serve(pipe: Connection, today: dt.date) -> None:
    """Do one task after the other until the other end is closed. Runs in its own process."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    memory.limit(memory.MOST)
    sys.setswitchinterval(SWITCH)
    if hasattr(os, "nice"):
        os.nice(_BEHIND)
    gc.disable()
    clock.set_today(today)
    tasks = Tasks()
    tasks.load()
    work(pipe, tasks)


def work(pipe: Connection, tasks: Tasks) -> None:
    """Do what is asked for until the other end is closed.

    What is asked is taken in at once: whoever asks for the next task must not wait until this one is done.
    """
    asked: SimpleQueue[bytes | None] = SimpleQueue()
    Thread(target=_take_in, args=(pipe, asked), daemon=True).start()
    while (task := asked.get()) is not None:
        name, args = pickle.loads(task)
        try:
            pipe.send(_answer(tasks, name, args))
        except OSError:
            return


def _take_in(pipe: Connection, asked: SimpleQueue[bytes | None]) -> None:
    try:
        while True:
            asked.put(pipe.recv_bytes())
    except (EOFError, OSError):
        asked.put(None)


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

    def cut(self, texts: bytes) -> bytes:
        """Cut the texts of some customers into tokens, see `search_tokens.documents`."""
        from app.customers.search import tokens as search_tokens

        return search_tokens.documents(texts)


class HelperGone(Exception):
    """The helper did not do what it was asked: it died, or the task failed there."""


class Helper:
    """The importing process's side: tasks are begun, and their outcomes fetched later, in the same order."""

    def __init__(self, pipe: Connection | None) -> None:
        self._pipe = pipe
        self._begun = 0
        self._fetched = 0

    @property
    def is_there(self) -> bool:
        """Whether there is one, as far as is known."""
        return self._pipe is not None

    def begin(self, name: str, *args: Any) -> int:
        """Have a task done behind those begun before; the number by which its outcome is fetched."""
        self._begun += 1
        try:
            if self._pipe is not None:
                self._pipe.send((name, args))
        except OSError:
            self._drop()
        return self._begun

    def is_done(self) -> bool:
        """Whether the oldest task has an outcome, so that `finish` would not wait for it."""
        return self._pipe is None or self._pipe.poll()

    def finish(self, task: int) -> Any:
        """Wait for a task that was begun; `HelperGone` where it was not done.

        Outcomes of older ones that nobody has fetched are lost.
        """
        is_done, value = False, None
        try:
            while self._pipe is not None and self._fetched < task:
                is_done, value = self._pipe.recv()
                self._fetched += 1
        except (EOFError, OSError):
            self._drop()
        if self._pipe is None or not is_done:
            raise HelperGone(value)
        return value

    def _drop(self) -> None:
        if self._pipe is not None:
            self._pipe.close()
            self._pipe = None


ALONE = Helper(None)
"""For whoever has none."""


def cutter(helper: Helper) -> Callable[[bytes], bytes]:
    """Cuts texts into tokens over there, as `search_index.Filling` wants it."""

    def cut(texts: bytes) -> bytes:
        from app.customers.search import tokens as search_tokens

        try:
            return bytes(helper.finish(helper.begin("cut", texts)))
        except HelperGone:
            return search_tokens.documents(texts)

    return cut
