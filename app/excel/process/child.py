"""A process of our own for one job after the other: it can be stopped at once and takes nothing with it."""

from __future__ import annotations

import multiprocessing
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext
from multiprocessing.connection import Connection
from multiprocessing.context import SpawnProcess
from types import ModuleType
from typing import Any

from app import clock
from app.errors import ListError
from app.excel.cells import helper
from app.excel.process import worker
from app.excel.rows import Patience
from app.storage.book import Book

TIME_LIMIT = 60.0
"""Seconds that a file may take to be read."""
SILENCE = 300.0
"""Seconds without a sign of life after which a process is taken for hung."""
_POLL = 0.1
PROCESSES = multiprocessing.get_context("spawn")
"""Where they come from: begun afresh, they hold nothing of the window."""

Step = Callable[[int, int, str], None]
"""Called about ten times a second with what is done, the total (0: unknown) and the phase: read, understand,
compare, write, index. It may raise `Cancelled`, which stops the work at once."""


def silent(_done: int, _total: int, _phase: str) -> None:
    """For whoever does not want to know how far it is."""


class Child:
    """The process, started with the first question and again after one that failed badly.

    Without a book it reads what has nothing to do with the client file. `helped`, it has a second one at its
    side for what can be done without the client file.

    A cancelled, crashed or slow question ends it; `ListError("list-unreadable", why="crashed")` or
    `list-too-slow` tell the latter two where a list was being read, else `interrupted`.
    """

    def __init__(self, book: Book | None, *, helped: bool = False) -> None:
        self._book = book
        self._helped = helped
        self._processes: list[SpawnProcess] = []
        self._pipe: Connection | None = None
        self._begun = 0.0
        self._limit: float | None = None
        if book is not None:
            book.join(self)

    @property
    def is_running(self) -> bool:
        """Whether it still knows what was asked before."""
        return bool(self._processes)

    def ask(self, name: str, args: tuple[Any, ...], step: Step = silent, limit: float | None = None) -> Any:
        """Call one method of `worker.Worker`; `limit` is in seconds."""
        with nullcontext() if self._book is None else self._book.visited():
            if not self._processes:
                self._start()
            return _value(*self._asked(name, args, step, limit))

    def patience(self) -> Patience | None:
        """How long the answer has been waited for; None while there is no limit. From any thread."""
        limit = self._limit
        return None if limit is None else Patience(time.monotonic() - self._begun, limit)

    def extend(self, seconds: float) -> None:
        """Wait longer for the answer that is waited for. From any thread."""
        if self._limit is not None:
            self._limit += seconds

    def close(self) -> None:
        """End the process; harmless at any time and from any thread."""
        processes, self._processes = self._processes, []
        pipe, self._pipe = self._pipe, None
        for process in processes:
            process.kill()
        for process in processes:
            process.join()
            process.close()
        if pipe is not None:
            pipe.close()

    def leave(self) -> None:
        """Let the client file go; what was asked before is forgotten."""
        self.close()

    def _start(self) -> None:
        self._pipe, theirs = PROCESSES.Pipe()
        beside = self._start_helper() if self._helped else None
        self._run(worker.serve, theirs, clock.today(), beside)
        theirs.close()
        if beside is not None:
            beside.close()
        if (book := self._book) is not None:
            _value(*self._asked("join", (book.path, book.key, book.staff_id), silent, None))

    def _start_helper(self) -> Connection:
        """What leads to a new helper, for the process that asks it."""
        to_helper, theirs = PROCESSES.Pipe()
        self._run(helper.serve, theirs, clock.today())
        theirs.close()
        return to_helper

    def _run(self, serve: Callable[..., None], *args: Any) -> None:
        process = PROCESSES.Process(target=serve, args=args, daemon=True)
        with _no_main():
            process.start()
        self._processes.append(process)

    def _asked(self, name: str, args: tuple[Any, ...], step: Step, limit: float | None) -> tuple[str, Any]:
        pipe = self._pipe
        assert pipe is not None
        self._begun, self._limit = time.monotonic(), limit
        try:
            pipe.send((name, args))
            return self._answer(pipe, step)
        except (EOFError, OSError) as error:
            self.close()
            if name not in worker.READS_FOREIGN:
                raise ListError("interrupted") from error
            raise ListError("list-unreadable", why="crashed") from error
        except BaseException:
            self.close()
            raise
        finally:
            self._limit = None

    def _answer(self, pipe: Connection, step: Step) -> tuple[str, Any]:
        """Wait for it, telling how far it is; where there is a limit, silence is nothing to fear."""
        heard = self._begun
        phase, done, total = "", 0, 0
        while True:
            now, limit = time.monotonic(), self._limit
            if limit is None and now - heard > SILENCE:
                raise ListError("interrupted")
            if limit is not None and now - self._begun > limit:
                raise ListError("list-too-slow", seconds=int(now - self._begun))
            if pipe.poll(_POLL):
                kind, value = pipe.recv()
                heard = time.monotonic()
                if kind != "step":
                    return kind, value
                phase, done, total = value
            step(done, total, phase)


def _value(kind: str, value: Any) -> Any:
    if kind == "failed":
        raise value
    if kind == "bug":
        raise RuntimeError(value)
    return value


@contextmanager
def _no_main() -> Iterator[None]:
    """The child would import the program's main module again, and with it the window."""
    main = sys.modules["__main__"]
    sys.modules["__main__"] = ModuleType("__main__")
    try:
        yield
    finally:
        sys.modules["__main__"] = main
