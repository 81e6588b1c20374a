"""All customers to a workbook of forty columns, beside openpyxl alone with the same cells."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path

from openpyxl import Workbook
from python_calamine import CalamineWorkbook

from app.customers import queries
from app.customers.rows import Query
from app.excel.process.export import export_customers
from app.excel.rows import ExportOptions
from app.fields.catalog import CATALOG
from tests.bench.figures import MS, Bar, Bench, Figure, measure
from tests.bench.window import application, desk_of, watched
from ui.prefs import Prefs

COLUMNS = 40
FIRST = ("number", "name", "mobile", "birthday", "grade", "stage", "owner", "bought", "plate", "notes")


@measure("export")
def export_all(bench: Bench) -> Iterator[Figure]:
    """In another process; the window stays free."""
    application(Prefs(bench.folder / "prefs.ini"))
    path = bench.folder / "export.xlsx"
    others = [field.key for field in CATALOG.fields if field.key not in FIRST and not field.sensitive]
    options = ExportOptions(keys=(*FIRST, *others)[:COLUMNS])
    ids = list(bench.book.read(queries.ids, Query()))
    with desk_of(bench.book) as desk:
        seen = watched(desk, lambda: export_customers(bench.book, path, ids, options))
    floor = _floor(path, bench.folder / "floor.xlsx")
    yield Figure(f"export: {bench.size:,} × {COLUMNS}", seen.seconds, Bar(times=1.2), floor)
    yield Figure("export: window stall", seen.stall, Bar(plus=50 * MS))
    yield Figure("export: window memory", seen.memory, Bar(plus=50, unit="MB"), unit="MB")


def _floor(written: Path, path: Path) -> float:
    """Seconds of openpyxl to write the same cells."""
    cells = [
        [None if cell == "" else cell for cell in row]
        for row in CalamineWorkbook.from_path(written).get_sheet_by_index(0).iter_rows()
    ]
    begun = time.perf_counter()
    book = Workbook(write_only=True)
    sheet = book.create_sheet()
    for row in cells:
        sheet.append(row)
    book.save(path)
    return time.perf_counter() - begun
