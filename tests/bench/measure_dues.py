"""Who is due: the month, Today and the badge, beside an index scan that returns as many rows as fall due."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from app.care import queries
from tests.bench.figures import MS, Bar, Bench, Figure, measure, median
from tests.bench.rows import TODAY

BAR = Bar(times=5, plus=20 * MS)
WEEK = dt.timedelta(days=queries.COMING_DAYS)
INDEXED = "SELECT id, name, last_contact_on, grade FROM customer WHERE last_contact_on >= ? LIMIT ?"


@measure("dues")
def due_contacts(bench: Bench) -> Iterator[Figure]:
    """Everybody's month, then the day of one salesperson."""
    first, last = TODAY.replace(day=1), TODAY.replace(day=30)
    dues = len(bench.book.read(queries.dues_between, first, last))
    ours = median(lambda: bench.book.read(queries.month, first, last))
    yield Figure(f"dues: a month ({dues:,})", ours, BAR, _scan(bench, dues))
    for name, owner in (("everybody's", None), ("one person's", 1)):
        count = len(bench.book.read(queries.dues_between, TODAY, TODAY + WEEK, owner))
        ours = median(lambda owner=owner: bench.book.read(queries.today, TODAY, owner))  # type: ignore[misc]
        yield Figure(f"dues: {name} Today ({count:,})", ours, BAR, _scan(bench, count))
    badge = bench.book.read(queries.badge, TODAY, 1)
    ours = median(lambda: bench.book.read(queries.badge, TODAY, 1))
    yield Figure(f"dues: the badge ({badge:,})", ours, BAR, _scan(bench, badge))


def _scan(bench: Bench, count: int) -> float:
    since = (TODAY - dt.timedelta(days=4000)).isoformat()
    return median(lambda: bench.raw.execute(INDEXED, (since, count)).fetchall())
