"""The calls of an import, made in this process: to start one costs a second.

Most tests ask what is understood and written; those that ask where do without this.
"""

from __future__ import annotations

import pickle
from typing import Any

from app.errors import KnownError
from app.excel.process.child import Step, silent
from app.excel.process.worker import Worker
from app.excel.rows import Patience
from app.storage.book import Book


class Here:
    """What `Child` is to a session; what is sent is pickled as on its way through a pipe."""

    def __init__(self, book: Book, *, helped: bool = False) -> None:
        self._book = book
        self._worker: Worker | None = None
        self._step = silent

    @property
    def is_running(self) -> bool:
        return self._worker is not None

    def ask(self, name: str, args: tuple[Any, ...], step: Step = silent, limit: float | None = None) -> Any:
        if self._worker is None:
            self._worker = Worker(self)
            self._worker.join(self._book.path, self._book.key, self._book.staff_id)
        self._step = step
        try:
            return _sent(getattr(self._worker, name)(*_sent(args)))
        except KnownError as error:
            raise _sent(error) from None
        except BaseException:
            self.close()
            raise

    def send(self, told: tuple[str, tuple[int, int, str]]) -> None:
        """The worker's end of the pipe: it tells how far it is."""
        self._step(*told[1])

    def patience(self) -> Patience | None:
        return None

    def extend(self, seconds: float) -> None:
        pass

    def close(self) -> None:
        worker, self._worker = self._worker, None
        if worker is not None:
            worker.leave()


def _sent(value: Any) -> Any:
    return pickle.loads(pickle.dumps(value))
