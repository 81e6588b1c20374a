"""Call sheets to PDF, beside one QTextDocument with the same table."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from html import escape
from pathlib import Path

from PySide6.QtGui import QPdfWriter, QTextDocument

from app.care import briefings, queries
from app.customers import queries as customers
from app.customers.rows import Query
from app.sheets import callsheet
from app.sheets import queries as sheets
from app.sheets.asked import CallSheet
from app.sheets.making import Making
from app.sheets.sheet import Sheet
from tests.bench.figures import Bar, Bench, Figure, measure, median
from tests.bench.rows import TODAY
from tests.bench.window import application
from ui.prefs import Prefs
from ui.printing import write_pdf

SMALL, LARGE = 1000, 4000


@measure("print")
def print_call_sheets(bench: Bench) -> Iterator[Figure]:
    """Of 1,000 customers and of 4,000, or of all there are."""
    application(Prefs(bench.folder / "prefs.ini"))
    large = _sheet(bench, LARGE)
    small = _first(large, SMALL)
    path = bench.folder / "sheet.pdf"
    floor = median(lambda: _document(small, path), repeats=bench.turns(3))
    ours = median(lambda: write_pdf(small, path), repeats=bench.turns(3))
    yield Figure(f"print: call sheet of {small.row_count:,}", ours, Bar(times=1.5), floor)
    more = median(lambda: write_pdf(large, path), repeats=bench.turns(3))
    yield Figure(f"print: call sheet of {large.row_count:,}", more, Bar(times=4.5), ours)
    yield _made(bench)


def _made(bench: Bench) -> Figure:
    """A sheet out of the file, beside reading what it tells."""
    ids = tuple(bench.book.read(customers.ids, Query(), SMALL))
    repeats = bench.turns(3)

    def read() -> None:
        bench.book.read(queries.of_customers, ids, TODAY)
        bench.book.read(briefings.briefings, ids, TODAY)

    floor = median(read, repeats=repeats)
    ours = median(lambda: bench.book.read(sheets.sheet, CallSheet(TODAY, ids=ids)), repeats=repeats)
    return Figure(f"print: making a call sheet of {len(ids):,}", ours, Bar(times=4), floor)


def _sheet(bench: Bench, count: int) -> Sheet:
    found = bench.book.read(queries.today, TODAY, None, "zh", count)
    rows = [*found.overdue, *found.today, *found.coming][:count]
    known = bench.book.read(briefings.briefings, [row.customer_id for row in rows], TODAY)
    return callsheet.callsheet(rows, known, Making(), day=TODAY)


def _first(sheet: Sheet, count: int) -> Sheet:
    (part,) = sheet.parts
    tables = tuple(replace(table, rows=table.rows[:count]) for table in part.tables)
    return replace(sheet, parts=(replace(part, tables=tables),))


def _document(sheet: Sheet, path: Path) -> None:
    table = sheet.parts[0].tables[0]
    titles = "".join(f"<th>{escape(column.title)}</th>" for column in table.columns)
    rows = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in table.rows)
    document = QTextDocument()
    document.setHtml(f"<table border=1 width='100%'><tr>{titles}</tr>{rows}</table>")
    writer = QPdfWriter(str(path))
    document.print_(writer)
