"""The search box: every keystroke of what people type, to the rows of the engine."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from app.customers import queries, search
from app.customers.rows import Query
from tests.bench.figures import MS, Bar, Bench, Figure, measure, slowest, timed_each

LARGE = 300_000
SAMPLES = 12
FIRST_STROKE = {"phone from its start": 3, "end of a phone": 3, "plate": 3, "words of notes": 2}
"""With fewer signs these ways find nothing that means anything."""


@measure("search")
def search_box(bench: Bench) -> Iterator[Figure]:
    """The 95th percentile over the keystrokes of each way to search."""
    bar = Bar(plus=(5 if bench.size < LARGE else 50) * MS)
    for way, texts in _typed(bench).items():
        first = FIRST_STROKE.get(way, 1)
        keystrokes = [text[:end] for text in texts for end in range(first, len(text) + 1)]
        calls = [partial(bench.book.read, search.search, text, 20) for text in keystrokes]
        yield Figure(f"search: {way}", slowest(timed_each(list(calls))), bar)


def _typed(bench: Bench) -> dict[str, list[str]]:
    """What people type to find some customers from all over the file."""
    ids = bench.book.read(queries.ids, Query(sort="number"))
    some = list(ids[:: max(1, len(ids) // SAMPLES)])[:SAMPLES]
    files = bench.book.read(queries.customer_files, some)
    columns = [file.record.columns for file in files]
    phones = [file.values["mobile"][0].number for file in files]
    return {
        "name": [file.name for file in files],
        "pinyin": [column["pinyin"] for column in columns],
        "initials": [column["initials"] for column in columns],
        "phone from its start": phones,
        "end of a phone": [phone[-4:] for phone in phones],
        "plate": [file.values["plate"] for file in files],
        "words of notes": [file.values["notes"][:4] for file in files],
    }
