"""Logging a contact from Today, beside one durable transaction of the same file."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from itertools import cycle

from app.calendar.dates import Birthday
from app.care import actions, queries
from app.customers import actions as customers
from app.interactions.rows import ContactDraft
from app.storage.book import Book
from app.storage.connection import connect
from tests.bench.figures import MS, Bar, Bench, Figure, measure, median, opened
from tests.bench.rows import TODAY


@measure("contact")
def log_a_contact(bench: Bench) -> Iterator[Figure]:
    """Save, then read who comes next."""
    book = opened(bench.copy())
    raw = connect(book.path, book.key)
    found = book.read(queries.today, TODAY, 1)
    rows = cycle((*found.overdue, *found.today, *found.coming))

    def log() -> None:
        row = next(rows)
        draft = ContactDraft(
            row.customer_id, "call", "reached", "happy", "聊了几句", settles=row.settles(TODAY)
        )
        book.write(actions.log_and_settle, draft)

    floor = median(_durable(raw.execute))
    yield Figure("contact: log and settle", median(log), Bar(times=3, plus=50 * MS), floor)
    following = next(rows).customer_id
    seen = median(lambda: book.read(queries.briefing, following, TODAY))
    yield Figure("contact: what to know of the next", seen, Bar(plus=50 * MS))
    yield from _shown_at_once(book, log)
    raw.close()
    book.close()


def _shown_at_once(book: Book, log: Callable[[], None]) -> Iterator[Figure]:
    """What is written stands in Today, read anew, within a tenth of a second."""
    days = cycle((TODAY, TODAY + dt.timedelta(days=1)))
    someone = book.read(queries.today, TODAY, 1).coming[0].customer_id

    def born() -> None:
        birthday = Birthday.solar(next(days).replace(year=1970))
        book.write(customers.save_fields, someone, {"birthday": birthday})

    def then_today(change: Callable[[], None]) -> Callable[[], None]:
        def changed() -> None:
            change()
            book.read(queries.today, TODAY, 1)

        return changed

    yield Figure("contact: logged, and Today", median(then_today(log)), Bar(plus=100 * MS))
    yield Figure("contact: another birthday, and Today", median(then_today(born)), Bar(plus=100 * MS))


def _durable(execute: Callable[[str], object]) -> Callable[[], None]:
    """One small change that is on the disk when it returns."""

    def change() -> None:
        execute("BEGIN IMMEDIATE")
        execute("UPDATE customer SET filled = filled + 1 WHERE id = 1")
        execute("COMMIT")

    return change
