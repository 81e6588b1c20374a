"""The process in which lists are read and imported: what a foreign file breaks, it breaks here.

It has no window and no thread; it answers one call after the other over a pipe and tells how far it is.
"""

from __future__ import annotations

import datetime as dt
import gc
import signal
import time
import traceback
from collections.abc import Collection, Sequence
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

from app import clock
from app.errors import KnownError, ListError
from app.excel import memory
from app.excel.rows import (
    ColumnGuess,
    ExportOptions,
    ImportChoices,
    OnDuplicate,
    Opened,
    Override,
    PreviewRow,
    Result,
    Sheet,
    SheetView,
    Summary,
    Verdict,
    Window,
)

MEMORY = 2_000_000_000
_EVERY = 0.1
_INDEXED_AT_ONCE = 10_000
_PREVIEWED = 50
_CACHE_KIB = 262_144
_GATHER = "INSERT INTO search_index (search_index, rank) VALUES ('hashsize', ?)"
"""How many bytes of the full-text index are gathered before they are written; more saves merging."""
_BULK, _USUAL = 67_108_864, 1_048_576
_READS_FOREIGN = frozenset({"open", "use"})


def serve(pipe: Connection, today: dt.date) -> None:
    """Answer calls until the other end is closed. Runs in its own process.

    Ctrl+C reaches every process of a terminal: the one that asks decides, and ends this one.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    memory.limit(MEMORY)
    gc.disable()  # millions of live cells and no cycles: looking through them again and again is a tenth
    clock.set_today(today)
    worker = Worker(pipe)
    while True:
        try:
            name, args = pipe.recv()
        except EOFError:
            return
        pipe.send(_answer(worker, name, args))


def _answer(worker: Worker, name: str, args: tuple[Any, ...]) -> tuple[str, Any]:
    try:
        return "done", getattr(worker, name)(*args)
    except KnownError as error:
        return "failed", error
    except MemoryError:
        return "failed", ListError("list-too-big", limit=MEMORY // 1_000_000_000, unit="gigabytes")
    except (KeyboardInterrupt, SystemExit):
        raise
    except BaseException as error:  # a parser's panic is no `Exception`
        if name in _READS_FOREIGN:
            return "failed", ListError("list-unreadable", why=type(error).__name__)
        return "bug", traceback.format_exc()


class Worker:
    """The calls; each method is one."""

    def __init__(self, pipe: Connection) -> None:
        self._pipe = pipe
        self._told = 0.0
        self._phase = ""

    def join(self, path: Path, key: str | None, staff_id: int | None) -> None:
        """Join the client file that the program has open."""
        from app.customers import search
        from app.storage.book import Book

        def index(session: Any, ids: Collection[int]) -> None:
            ordered = sorted(ids)
            connection = session.connection()
            connection.exec_driver_sql(_GATHER, (_BULK,))
            self._begin("index")
            for start in range(0, len(ordered), _INDEXED_AT_ONCE):
                self._tell(start, len(ordered))
                search.refresh(session, ordered[start : start + _INDEXED_AT_ONCE])
            connection.exec_driver_sql(_GATHER, (_USUAL,))

        self._book = Book.attach(path, key, (index,))
        self._book.sign_in(staff_id)

    def open(self, path: Path, password: str | None) -> Opened:
        """Open a list: its sheets and the one that is probably meant."""
        from app.excel import readers

        self._begin("read")
        self._workbook = readers.open_list(path, password)
        return Opened(path.name, self._workbook.sheets, self._workbook.likeliest())

    def use(self, name: str) -> SheetView:
        """Read a sheet and guess its columns."""
        from app.customers import queries
        from app.excel import mapping
        from app.staff import queries as staff_queries

        self._begin("read")
        self._sheet: Sheet = self._workbook.sheet(name, self._tell)
        self._catalog = self._book.read(queries.catalog)
        self._area_code = self._book.read(staff_queries.shop).area_code
        remembered = self._book.read(mapping.remembered, self._sheet.headers)
        guesses: list[ColumnGuess] = mapping.guess(self._sheet, self._catalog, remembered)
        sheet = self._sheet
        return SheetView(
            name, sheet.headers, sheet.header_line, len(sheet.rows), sheet.left_out, tuple(guesses)
        )

    def preview(self, targets: Sequence[str], lang: str) -> tuple[PreviewRow, ...]:
        """How the first rows are read with these targets."""
        from app.excel import own_items
        from app.excel.cells import RowReader

        sheet = self._sheet
        catalog = own_items.extended(self._catalog, [(sheet, targets)])
        reader = RowReader(sheet.headers, targets, catalog, lang, sheet.rows, self._area_code)
        rows = [reader.read(line, cells) for line, cells in sheet.rows[:_PREVIEWED]]
        return tuple(PreviewRow(row.line, reader.cells(row)) for row in rows)

    def plan(self, targets: Sequence[str], mode: OnDuplicate, lang: str) -> Summary:
        """Read all rows and find out what happens to each."""
        from app.excel import own_items
        from app.excel.plan import Plan

        self._targets = tuple(targets)
        catalog = own_items.extended(self._catalog, [(self._sheet, targets)])
        self._plan = Plan(self._sheet, self._targets, catalog, lang, self._area_code)
        self._plan.mode = mode
        self._begin("understand")
        self._plan.read(self._tell)
        self._begin("compare")
        self._book.read(self._plan.compare, self._tell)
        return self._plan.summary()

    def change_mode(self, mode: OnDuplicate) -> Summary:
        """Treat known customers in another way."""
        self._plan.mode = mode
        self._begin("compare")
        self._book.read(self._plan.judge, self._tell)
        return self._plan.summary()

    def decide(self, lines: Sequence[int], decision: Override | None) -> Summary:
        """Follow a person's decision for some rows."""
        self._book.read(self._plan.override, lines, decision)
        return self._plan.summary()

    def window(self, verdict: Verdict | None, flagged: bool, problem: str, start: int, count: int) -> Window:
        """A part of the preview."""
        lines = self._plan.lines(verdict, flagged=flagged, problem=problem)
        return Window(len(lines), start, tuple(self._plan.window(lines[start : start + count])))

    def apply(self, choices: ImportChoices) -> Any:
        """Write the plan: a `Done[Result]`."""
        from app.excel import apply

        def write(session: Any) -> Result:
            session.connection().exec_driver_sql(f"PRAGMA cache_size = -{_CACHE_KIB}")
            self._begin("write")
            return apply.run(session, self._plan, self._targets, choices, self._tell)

        return self._book.write(write)

    def rejects(self, path: Path, lang: str) -> int:
        """Write the rows that were not imported; how many."""
        from app.excel import rejects

        return rejects.write_rejects(self._plan, path, lang)

    def export(self, path: Path, ids: Sequence[int], options: ExportOptions) -> int:
        """Write customers to a workbook or a text list; how many."""
        from app.excel import export

        self._begin("write")
        return self._book.read(export.export, path, ids, options, self._tell)

    def _begin(self, phase: str) -> None:
        self._phase, self._told = phase, 0.0
        self._tell(0, 0)

    def _tell(self, done: int, total: int) -> None:
        now = time.monotonic()
        if now - self._told >= _EVERY:
            self._told = now
            self._pipe.send(("step", (self._phase, done, total)))
