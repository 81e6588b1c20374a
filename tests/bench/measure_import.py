"""A legacy list of thirty columns into an empty file, and all of it taken back again."""

from __future__ import annotations

import datetime as dt
import statistics
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from python_calamine import CalamineWorkbook

from app.excel.process.session import ImportSession
from app.excel.rows import ImportChoices
from app.opening import create_book
from app.storage.book import Book
from app.storage.connection import connect
from tests.bench import legacy
from tests.bench.figures import MS, Bar, Bench, Figure, measure
from tests.bench.generator import PASSWORD
from tests.bench.window import Watched, application, desk_of, watched
from ui.prefs import Prefs

REPEATS = 3
TABLES = ("customer", "phone", "address", "family_member", "asset", "purchase", "tag")
Rows = dict[str, tuple[str, list[tuple[Any, ...]]]]


@measure("import")
def import_a_list(bench: Bench) -> Iterator[Figure]:
    """Read, understand, compare, write, journal and index, in another process; then undo.

    The floor reads the same workbook and writes the same rows, without journal and search index.
    """
    application(Prefs(bench.folder / "prefs.ini"))
    path = bench.folder / "list.xlsx"
    legacy.make_list(path, bench.size)
    runs = [_run(bench.folder / f"import-{turn}.keqing", path) for turn in range(bench.turns(REPEATS))]
    floor = statistics.median(floor for _, floor, _ in runs)
    ours = statistics.median(seen.seconds for seen, _, _ in runs)
    yield Figure(f"import: {bench.size:,} × 30", ours, Bar(times=2.5), floor)
    yield Figure(
        "import: window stall", statistics.median(seen.stall for seen, _, _ in runs), Bar(plus=50 * MS)
    )
    memory = statistics.median(seen.memory for seen, _, _ in runs)
    yield Figure("import: window memory", memory, Bar(plus=150, unit="MB"), unit="MB")
    undone = statistics.median(undone for _, _, undone in runs)
    yield Figure("import: undo", undone, Bar(times=0.5), ours)


def _run(path: Path, listed: Path) -> tuple[Watched, float, float]:
    """How the import went, the seconds of its floor and of its undo."""
    book = create_book(path, PASSWORD)
    with desk_of(book) as desk:
        seen = watched(desk, lambda: _import(book, listed))
        floor = _floor(listed, _written(book), path.with_name(f"floor-{path.name}"))
        undone = watched(desk, book.undo).seconds
    book.close()
    return seen, floor, undone


def _import(book: Book, path: Path) -> None:
    with ImportSession(book, time_limit=600) as session:
        [view] = session.use(session.open(path).likeliest)
        session.plan([[column.target for column in view.columns]])
        session.apply(ImportChoices(path.name))


def _written(book: Book) -> Rows:
    """The rows that the import wrote, with their statements."""
    raw = connect(book.path, book.key)
    found: Rows = {}
    for table in TABLES:
        rows = raw.execute(f"SELECT * FROM {table}").fetchall()
        marks = ", ".join("?" * len(rows[0])) if rows else ""
        found[table] = (f"INSERT INTO {table} VALUES ({marks})", rows)
    raw.close()
    return found


def _floor(listed: Path, written: Rows, path: Path) -> float:
    """Seconds to read and tidy every cell and to write the same rows to the same indexes."""
    empty = create_book(path, PASSWORD)
    raw = connect(path, empty.key)
    raw.execute("PRAGMA foreign_keys = OFF")
    begun = time.perf_counter()
    sheet = CalamineWorkbook.from_path(listed).get_sheet_by_index(0)
    tidy = [[_tidied(cell) for cell in row] for row in sheet.iter_rows()]
    raw.execute("BEGIN IMMEDIATE")
    for statement, rows in written.values():
        if rows:
            raw.executemany(statement, rows)
    raw.execute("COMMIT")
    seconds = time.perf_counter() - begun
    assert tidy
    raw.close()
    empty.close()
    return seconds


def _tidied(cell: object) -> object:
    if isinstance(cell, str):
        return cell.strip()
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return cell.isoformat() if isinstance(cell, dt.date) else cell
