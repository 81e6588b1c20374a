"""Importing a list as somebody does who accepts every guess, and what then stands in the client file."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from app.customers import queries
from app.customers.as_json import customer_json
from app.customers.rows import Query
from app.errors import KnownError
from app.excel.process import session as sessions
from app.excel.process.child import Step, silent
from app.excel.process.session import ImportSession
from app.excel.process.worker import Worker
from app.excel.rows import UNSURE, Choice, ImportChoices, Verdict
from app.fields.parsed import fold
from app.storage.book import Book


@dataclass(slots=True)
class Imported:
    """What is in the file, which titles were asked about, and which cells stand in rows that were reported.

    `refused` is the code of the error when the list was not taken at all.
    """

    customers: list[dict[str, Any]] = field(default_factory=list)
    unsure: set[str] = field(default_factory=set)
    reported: set[str] = field(default_factory=set)
    refused: str = ""
    writes: int = 0


class InProcess:
    """Stands in for the other process, so that many lists are quickly tried."""

    def __init__(self, book: Book, *, helped: bool = False) -> None:
        self._worker = Worker(self)  # type: ignore[arg-type]
        self._worker.join(book.path, book.key, book.staff_id)

    is_running = True

    def send(self, _told: object) -> None:
        """Nobody listens."""

    def ask(self, name: str, args: tuple[Any, ...], step: Step = silent, limit: float | None = None) -> Any:
        """Call the worker."""
        return getattr(self._worker, name)(*args)

    def close(self) -> None:
        """Nothing is to be ended."""


def session_in_process(book: Book) -> ImportSession:
    """A session without another process."""
    usual, sessions.Child = sessions.Child, InProcess  # type: ignore[misc,assignment]
    try:
        return ImportSession(book)
    finally:
        sessions.Child = usual  # type: ignore[misc]


def import_everything(
    session: ImportSession, book: Book, path: Path, password: str | None = None, *, pasted: bool = False
) -> Imported:
    """Every sheet that is chosen beforehand, every guess accepted."""
    found = Imported()
    try:
        if pasted:
            opened = session.paste(path.read_bytes().decode(), path.name)
        else:
            opened = session.open(path, password)
    except KnownError as error:
        found.refused = error.code
        return found
    try:
        _import_run(session, opened.likely, path, found)
    except KnownError as error:
        found.refused = error.code
    found.customers = everybody(book)
    if found.customers:
        found.refused = ""
    return found


def _import_run(session: ImportSession, chosen: Sequence[Choice], path: Path, found: Imported) -> None:
    """All sheets that are chosen beforehand, in one run."""
    views = session.use(chosen)
    columns = [column for view in views for column in view.columns]
    found.unsure |= {column.header for column in columns if column.confidence < UNSURE and column.by}
    session.plan([[column.target for column in view.columns] for view in views])
    for verdict in (Verdict.PROBLEM, Verdict.SKIP):
        for row in session.window(verdict, count=10_000).rows:
            found.reported |= {"".join(fold(cell.raw).split()) for cell in row.cells}
    done = session.apply(ImportChoices(path.name, remember=False))
    found.writes += done.write_id is not None


def everybody(book: Book) -> list[dict[str, Any]]:
    """All customers as JSON."""
    return [
        customer_json(file)
        for file in book.read(queries.customer_files, list(book.read(queries.ids, Query())))
    ]
