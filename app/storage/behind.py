"""Statements carried out by a thread, while the one that asks for them computes what comes next."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from types import TracebackType
from typing import Any, Self

from sqlalchemy.orm import Session

Parameters = Mapping[str, Any] | Sequence[Any]


class Behind:
    """The statements of one session that run behind its back, one after the other; a context.

    Each has to be one step of SQLite: a step needs no interpreter, while one that is taken for every row
    would wait for it each time. The connection does one thing at a time: whoever uses it for anything else
    calls `settle` before.
    """

    def __init__(self, session: Session) -> None:
        self.session = session
        self._connection: Any = session.connection().connection.driver_connection
        self._thread = ThreadPoolExecutor(1)
        self._running: list[Future[Any]] = []

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._thread.shutdown(cancel_futures=kind is not None)
        if kind is None:
            self.settle()

    def run(self, statement: str, parameters: Parameters | Callable[[], Parameters]) -> Future[Any]:
        """Have a statement carried out; gives the one value that it returns, or None.

        Its parameters, too, may be made only when it is its turn.
        """
        running = self._thread.submit(self._run, statement, parameters)
        self._running.append(running)
        return running

    def settle(self) -> None:
        """Wait for all of them; what went wrong is raised here."""
        running, self._running = self._running, []
        for one in running:
            one.result()

    def _run(self, statement: str, parameters: Parameters | Callable[[], Parameters]) -> Any:
        given = parameters() if callable(parameters) else parameters
        row = self._connection.execute(statement, given).fetchone()
        return row[0] if row else None
