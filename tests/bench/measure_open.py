"""Opening a file, to the first rows of its list."""

from __future__ import annotations

from collections.abc import Iterator

from app.customers import queries
from app.customers.rows import Query
from tests.bench.figures import MS, Bar, Bench, Figure, measure, median, opened


@measure("open")
def open_a_file(bench: Bench) -> Iterator[Figure]:
    """From the password to a page of customers."""

    path = bench.copy()

    def open_and_look() -> None:
        book = opened(path)
        book.read(queries.page, book.read(queries.ids, Query(), 50), ("name", "grade", "mobile"))
        book.close()

    yield Figure("open: to the first rows", median(open_and_look), Bar(plus=100 * MS))
