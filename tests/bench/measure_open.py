"""Opening an encrypted client file, to the first rows of its list."""

from __future__ import annotations

from collections.abc import Iterator

from app.customers import queries
from app.customers.rows import Query
from tests.bench import generator
from tests.bench.figures import MS, Bar, Bench, Figure, measure, median, opened


@measure("open")
def open_a_file(bench: Bench) -> Iterator[Figure]:
    """From the password to a page of customers; stretching the password is meant to take its time."""
    path = bench.copy()

    def open_and_look() -> None:
        book = opened(path)
        book.read(queries.page, book.read(queries.ids, Query(), 50), ("name", "grade", "mobile"))
        book.close()

    repeats = bench.turns(5)
    stretching = median(lambda: generator.key_of(path), repeats)
    bar = Bar(times=1, plus=100 * MS)
    yield Figure("open: a client file, to the first rows", median(open_and_look, repeats), bar, stretching)
