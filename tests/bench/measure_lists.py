"""The list of the month and the forgotten, beside an index scan that returns as many rows."""

from __future__ import annotations

from collections.abc import Iterator

from app.care import forgotten, hot
from tests.bench.figures import MS, Bar, Bench, Figure, measure, median
from tests.bench.rows import TODAY

BAR = Bar(times=5, plus=150 * MS)
INDEXED = "SELECT id, name, last_contact_on, grade FROM customer WHERE last_contact_on >= '' LIMIT ?"


@measure("lists")
def lists(bench: Bench) -> Iterator[Figure]:
    """Everybody's forgotten, the first page of them, and one salesperson's month."""
    ids = bench.book.read(forgotten.forgotten)
    ours = median(lambda: bench.book.read(forgotten.forgotten))
    yield Figure(f"lists: the forgotten ({len(ids):,})", ours, BAR, _scan(bench, bench.size))
    page = list(ids[:128])
    ours = median(lambda: bench.book.read(forgotten.rows, page))
    yield Figure("lists: a page of the forgotten", ours, BAR, _scan(bench, len(page)))
    rows = bench.book.read(hot.hot_list, TODAY, 1)
    ours = median(lambda: bench.book.read(hot.hot_list, TODAY, 1))
    yield Figure(f"lists: one person's month ({len(rows):,})", ours, BAR, _scan(bench, len(rows)))


def _scan(bench: Bench, count: int) -> float:
    return median(lambda: bench.raw.execute(INDEXED, (count,)).fetchall())
