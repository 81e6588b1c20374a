"""The process in which lists are read and imported: what a foreign file breaks, it breaks here.

It has no window; it answers one call after the other over a pipe and tells how far it is.
"""

from __future__ import annotations

import datetime as dt
import gc
import signal
import sys
import time
import traceback
from collections.abc import Collection, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path
from typing import TYPE_CHECKING, Any

from app import clock
from app.errors import KnownError, ListError
from app.excel import memory
from app.excel.cells.helper import SWITCH, Helper
from app.excel.orders import RowOrder
from app.excel.rows import (
    MOST_KEPT,
    NOTES,
    UNSURE,
    CellAt,
    Choice,
    Decision,
    ExportOptions,
    ImportChoices,
    OnDuplicate,
    OpenedFile,
    PreviewRow,
    Result,
    RowComparison,
    RowFilter,
    Sheet,
    SheetInfo,
    SheetView,
    Summary,
    Tagging,
    Window,
)

if TYPE_CHECKING:
    from app.excel.files.readers import Workbook
    from app.storage.book import Book

_EVERY = 0.1
_INDEXED_AT_ONCE = 10_000
_PREVIEWED = 50
_PEEKED = 5000
"""Sheets of at most so many lines are looked into when their list is opened; the others count as people's."""
_PEOPLE = frozenset({"name", "mobile", "office_phone", "home_phone", "other_phone"})
_CACHE_KIB = 262_144
READS_FOREIGN = frozenset({"open", "paste", "use", "text"})
"""The calls that parse what others wrote: where they break, the file is to blame."""


def serve(pipe: Connection, today: dt.date, beside: Connection | None = None) -> None:
    """Answer calls until the other end is closed. Runs in its own process; `beside` leads to its helper.

    Ctrl+C reaches every process of a terminal: the one that asks decides, and ends this one.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    memory.limit(memory.MOST)
    sys.setswitchinterval(SWITCH)
    gc.disable()  # millions of live cells and no cycles: looking through them again and again is a tenth
    clock.set_today(today)
    worker = Worker(pipe, Helper(beside))
    while True:
        try:
            name, args = pipe.recv()
        except EOFError:
            worker.leave()
            return
        pipe.send(_answer(worker, name, args))
        worker.take_in()


def _answer(worker: Worker, name: str, args: tuple[Any, ...]) -> tuple[str, Any]:
    try:
        return "done", getattr(worker, name)(*args)
    except KnownError as error:
        return "failed", error
    except MemoryError:
        return "failed", ListError("list-too-big", limit=memory.MOST // 1_000_000_000, unit="gigabytes")
    except (KeyboardInterrupt, SystemExit):
        raise
    except BaseException as error:  # a parser's panic is no `Exception`
        if name in READS_FOREIGN:
            return "failed", ListError("list-unreadable", why=type(error).__name__)
        return "bug", traceback.format_exc()


@dataclass(frozen=True, slots=True)
class _File:
    """A list that is open; `text` is what was pasted, `partial` if only what is within the caps is read."""

    path: Path
    workbook: Workbook
    text: str = ""
    partial: bool = False


class Worker:
    """The calls; each method is one."""

    def __init__(self, pipe: Connection, helper: Helper | None = None) -> None:
        self._pipe = pipe
        self._helper = helper or Helper(None)
        self._told = 0.0
        self._phase = ""
        self._ahead = ThreadPoolExecutor(1)
        self._place: tuple[Path, str | None, int | None] | None = None
        self._joining: Future[Book] | None = None
        self._files: dict[int, _File] = {}
        self._sheets: list[tuple[int, Sheet]] = []
        self._wrote = False

    def join(self, path: Path, key: str | None, staff_id: int | None) -> None:
        """The client file that the program has open, which is joined while the first list is being parsed."""
        self._place = path, key, staff_id

    def leave(self) -> None:
        """Let go of the lists and of the client file."""
        self._close_from(0)
        if self._joining is not None:
            self._joining.result().close()
        self._ahead.shutdown()

    def open(self, place: int, path: Path, password: str | None, partial: bool) -> OpenedFile:
        """Open the list that takes this place in the run; those behind it are gone."""
        from app.excel.files import readers

        self._begin("read")
        self._close_from(place)
        workbook = readers.open_list(path, password, partial=partial, meanwhile=self._go_ahead)
        return self._opened(place, _File(path, workbook, partial=partial))

    def paste(self, place: int, text: str, name: str) -> OpenedFile:
        """Take the text of a clipboard for a list."""
        from app.excel.files import readers

        self._begin("read")
        self._close_from(place)
        return self._opened(place, _File(Path(name), readers.open_pasted(text), text))

    def text(self, path: Path, named: str) -> str:
        """What stands in a workbook that is no list, as lines."""
        from app.excel.files import cells_text

        self._begin("read")
        return cells_text.text_of_workbook(path, named)

    def use(self, choice: Sequence[Choice]) -> list[SheetView]:
        """Read the tables of these sheets and guess their columns; a sheet without any is left out."""
        from app.customers import queries
        from app.staff import queries as staff_queries

        self._begin("read")
        self._catalog = self._book.read(queries.catalog)
        self._area_code = self._book.read(staff_queries.shop).area_code
        self._sheets = [
            (place, sheet)
            for place, names in _by_file(choice).items()
            for sheet in self._tables_of(place, names)
        ]
        if not self._sheets:
            raise ListError("list-empty", sheet=", ".join(name for _, name in choice))
        return [self._view(place, sheet) for place, sheet in self._sheets]

    def preview(
        self, table: int, targets: Sequence[str], lang: str, corrections: Mapping[CellAt, str]
    ) -> tuple[PreviewRow, ...]:
        """How the first rows of a table are read with these targets, some of their cells corrected."""
        from app.excel.cells.row_reader import RowReader
        from app.excel.columns import own_items
        from app.excel.plan.tables import Tables, by_line, mended

        sheet = self._sheets[table][1]
        catalog = own_items.extended(self._catalog, [(sheet, targets)])
        reader = RowReader(
            sheet.headers,
            targets,
            catalog,
            lang,
            sheet.rows,
            self._area_code,
            since_1904=sheet.since_1904,
        )
        first = sheet.rows[:_PREVIEWED]
        if corrections:
            place = Tables([("", each, ()) for _, each in self._sheets])[table]
            texts = by_line(corrections)
            first = [
                (line, mended(cells, texts.get(place.line_of(at), {})))
                for at, (line, cells) in enumerate(first)
            ]
        rows = [reader.read(line, cells) for line, cells in first]
        return tuple(PreviewRow(row.line, reader.cells(row)) for row in rows)

    def plan(
        self,
        targets: Sequence[Sequence[str]],
        mode: OnDuplicate,
        corrections: Mapping[CellAt, str],
        with_hidden: bool,
        lang: str,
        key: str = "",
    ) -> Summary:
        """Read all rows and find out what happens to each."""
        from app.excel.columns import own_items
        from app.excel.plan.listing import Listing
        from app.excel.plan.plan import Plan
        from app.excel.plan.tables import Tables

        chosen = list(zip(self._sheets, targets, strict=True))
        tables = Tables([(self._files[place].path.name, sheet, own) for (place, sheet), own in chosen])
        catalog = own_items.extended(self._catalog, [(sheet, own) for (_, sheet), own in chosen])
        self._plan = Plan(tables, catalog, lang, self._area_code)
        self._listing = Listing(self._plan)
        self._plan.mode, self._plan.with_hidden, self._plan.key = mode, with_hidden, key
        self._begin("understand")
        self._plan.read(corrections, self._tell, self._helper)
        self._begin("compare")
        self._book.read(self._plan.compare, self._tell)
        return self._plan.summary()

    def correct(self, texts: Mapping[CellAt, str | None]) -> Summary:
        """Read cells as if something else stood in them."""
        self._begin("compare")
        self._book.read(self._plan.correct, texts, self._tell)
        return self._plan.summary()

    def answered(self, problem: str, answer: str) -> dict[CellAt, str]:
        """The unclear cells in the words of an answer."""
        return self._plan.answered(problem, answer)

    def change_mode(self, mode: OnDuplicate) -> Summary:
        """Treat known customers in another way."""
        self._plan.mode = mode
        self._begin("compare")
        self._book.read(self._plan.judge, self._tell)
        return self._plan.summary()

    def decide(self, decisions: Mapping[int, Decision | None]) -> Summary:
        """Follow a person's decisions for some rows."""
        self._book.read(self._plan.decide, decisions)
        return self._plan.summary()

    def comparison(self, line: int, lang: str) -> RowComparison:
        """A row beside its twin."""
        return self._book.read(self._plan.comparison, line, lang)

    def tagging(self, tag: str) -> Tagging:
        """Whom this tag would reach."""
        from app.excel.plan import tagging

        return self._book.read(tagging.counted, self._plan, tag)

    def window(self, shown: tuple[RowFilter, ...], order: RowOrder, start: int, count: int) -> Window:
        """A part of the preview."""
        lines = self._listing.lines(shown, order)
        return Window(len(lines), start, tuple(self._plan.window(lines[start : start + count])))

    def apply(self, choices: ImportChoices) -> Any:
        """Write the plan: a `Done[Result]`."""
        from app.excel.batches import actions, apply
        from app.excel.cells.helper import cutter

        originals = self._originals() if choices.keep_originals else []

        def write(session: Any) -> Result:
            connection = session.connection()
            connection.exec_driver_sql(f"PRAGMA cache_size = -{_CACHE_KIB}")
            connection.exec_driver_sql("PRAGMA wal_autocheckpoint = 0")
            self._wrote = True
            self._begin("write")
            result = apply.run(session, self._plan, choices, self._tell, cutter(self._helper))
            actions.keep_batch(session, self._plan, choices, result, originals)
            return result

        return self._book.write(write)

    def take_in(self) -> None:
        """Everything that was written is safe in the log; nobody waits until it is in the file as well."""
        if self._wrote:
            self._wrote = False
            with suppress(KnownError):
                self._book.take_in()

    def rejects(self, path: Path, lang: str) -> int:
        """Write the rows that were not imported; how many."""
        from app.excel.batches import rejects

        return rejects.write_rejects(rejects.gather(self._plan), path, lang)

    def kept_rejects(self, batch_id: int, path: Path, lang: str) -> int:
        """Write the rows that a past import left out; how many."""
        from app.excel.batches import queries

        return self._book.read(queries.save_rejects, batch_id, path, lang)

    def kept_original(self, file_id: int, path: Path) -> None:
        """Write a list that was kept with a past import."""
        from app.excel.batches import queries

        self._book.read(queries.save_original, file_id, path)

    def export(self, path: Path, ids: Sequence[int], options: ExportOptions) -> int:
        """Write customers to a workbook or a text list; how many."""
        from app.excel.exports import customers

        self._begin("write")
        return self._book.read(customers.export, path, ids, options, self._tell)

    @property
    def _book(self) -> Book:
        return self._join().result()

    def _go_ahead(self) -> None:
        """Begin what an import needs after its list is open; sooner it would hold up what opens that."""
        if self._place is not None:
            self._join()
            self._ahead.submit(_load)

    def _join(self) -> Future[Book]:
        if self._joining is None:
            assert self._place is not None
            self._joining = self._ahead.submit(self._joined, *self._place)
        return self._joining

    def _joined(self, path: Path, key: str | None, staff_id: int | None) -> Book:
        from app.customers.search import queries as search
        from app.opening import join_book

        def index(session: Any, ids: Collection[int]) -> None:
            ordered = sorted(ids)
            self._begin("index")
            for start in range(0, len(ordered), _INDEXED_AT_ONCE):
                self._tell(start, len(ordered))
                search.refresh(session, ordered[start : start + _INDEXED_AT_ONCE])

        book = join_book(path, key, index)
        book.sign_in(staff_id)
        return book

    def _originals(self) -> list[tuple[str, bytes]]:
        """The lists of this run as they were when they were read; `ListError("originals-too-big")`."""
        files = [self._files[place] for place in dict.fromkeys(place for place, _ in self._sheets)]
        if sum(file.workbook.size for file in files) > MOST_KEPT:
            raise ListError("originals-too-big", limit=MOST_KEPT // 1_000_000)
        return [(file.path.name, file.workbook.data or b"") for file in files]

    def _close_from(self, place: int) -> None:
        """A list that takes a place takes those behind it away: they are of an earlier run."""
        self._sheets = []
        self._files = {before: file for before, file in self._files.items() if before < place}

    def _opened(self, place: int, file: _File) -> OpenedFile:
        self._files[place] = file
        sheets, fullest = file.workbook.sheets, file.workbook.likeliest()
        likely = [fullest] if len(sheets) == 1 else self._likely(place, sheets)
        rows = {sheet.name: sheet.rows for sheet in sheets}
        likeliest = max(likely, key=lambda name: rows[name]) if likely else fullest
        likely = likely or [fullest]
        return OpenedFile(file.path.name, sheets, likeliest, tuple(likely), size=file.workbook.size)

    def _likely(self, place: int, sheets: Sequence[SheetInfo]) -> list[str]:
        """Where people are listed, by names or telephones, and what hangs on them by a number or a plate."""
        from app.excel.cells import references

        looked_at = {sheet.name: self._looked_at(place, sheet) for sheet in sheets}
        found = {name for name, told in looked_at.items() if told is None or any(map(_tells_people, told))}
        people = [one for name in found for one in looked_at[name] or ()]
        return [
            name
            for name, told in looked_at.items()
            if name in found or any(references.key(*one, *other) for one in told or () for other in people)
        ]

    def _looked_at(self, place: int, sheet: SheetInfo) -> list[tuple[Sheet, list[str]]] | None:
        """The tables of a sheet with where their columns surely go; None of one too long for a look."""
        from app.excel.columns import mapping
        from app.fields.catalog import CATALOG

        if sheet.hidden or not sheet.rows:
            return []
        if sheet.rows > _PEEKED:
            return None
        try:
            tables = self._tables_of(place, [sheet.name])
        except (KeyboardInterrupt, SystemExit):
            raise
        except BaseException:  # a parser's panic is no `Exception`; the other sheets may do
            return []
        guesses = [(table, mapping.guess(table, CATALOG)) for table in tables]
        return [
            (table, [guess.target if guess.confidence >= UNSURE else NOTES for guess in made])
            for table, made in guesses
        ]

    def _tables_of(self, place: int, names: Sequence[str]) -> list[Sheet]:
        """The tables of a list; none where nobody stands in these sheets. Errors tell whose they are."""
        file = self._files[place]
        try:
            return file.workbook.tables(names, self._tell)
        except ListError as error:
            if error.code == "list-empty":
                return []
            error.params |= {"place": place, "list": file.path.name}
            if error.code == "list-too-big":
                error.params["partial"] = not (file.partial or file.text)
            raise

    def _view(self, place: int, sheet: Sheet) -> SheetView:
        from app.excel.columns import mapping

        remembered = self._book.read(mapping.remembered, sheet.headers)
        guesses = mapping.guess(sheet, self._catalog, remembered)
        return SheetView(
            self._files[place].path.name,
            sheet.name,
            sheet.headers,
            sheet.header_line,
            len(sheet.rows),
            sheet.left_out,
            tuple(guesses),
            len(sheet.hidden),
        )

    def _begin(self, phase: str) -> None:
        self._phase, self._told = phase, 0.0
        self._tell(0, 0)

    def _tell(self, done: int, total: int) -> None:
        now = time.monotonic()
        if now - self._told >= _EVERY:
            self._told = now
            self._pipe.send(("step", (self._phase, done, total)))


def _tells_people(told: tuple[Sheet, list[str]]) -> bool:
    return not _PEOPLE.isdisjoint(told[1])


def _load() -> None:
    """What an import needs after its list is open."""
    from app.excel.batches import actions, apply  # noqa: F401
    from app.excel.columns import mapping  # noqa: F401
    from app.excel.plan import listing  # noqa: F401
    from app.excel.tables import layout  # noqa: F401
    from app.fields import pinyin

    pinyin.load()


def _by_file(choice: Sequence[Choice]) -> dict[int, list[str]]:
    """The sheets wanted of each list, the lists in their order."""
    names: dict[int, list[str]] = {}
    for place, name in sorted(choice, key=lambda chosen: chosen[0]):
        names.setdefault(place, []).append(name)
    return names
