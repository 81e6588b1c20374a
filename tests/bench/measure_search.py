"""The search box: every keystroke of what people type, to the rows of the engine; its index; duplicates."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import partial
from typing import Any

from sqlalchemy.orm import Session

from app.customers import queries
from app.customers.duplicates import finding as duplicates
from app.customers.duplicates.finding import DuplicateKey
from app.customers.record import BIRTH, birthday_of
from app.customers.rows import Query
from app.customers.search import index as search_index
from app.customers.search import queries as search
from app.customers.search import tokens as search_tokens
from app.opening import open_book
from tests.bench import generator
from tests.bench.figures import MS, Bar, Bench, Figure, measure, median, slowest, timed_each
from tests.bench.rows import Maker

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


@measure("index")
def index(bench: Bench) -> Iterator[Figure]:
    """The search index of the whole file, made anew: beside it, its bare tokens going into such an index."""
    book = open_book(bench.copy(), generator.PASSWORD)
    try:
        ready = book.read(_documents, bench.size)
        floor = median(partial(book.write, _fill, ready), repeats=3)
        ours = median(partial(book.write, search.refresh, range(1, bench.size + 1)), repeats=3)
    finally:
        book.close()
    yield Figure("index of all customers", ours, Bar(times=3), floor)


def _documents(session: Session, size: int) -> list[list[Any]]:
    texts = search_index.texts(session, range(1, size + 1))
    found: list[list[Any]] = json.loads(search_tokens.documents(texts))
    return found


def _fill(session: Session, ready: list[list[Any]]) -> None:
    """The index of FTS5 as it comes, in one statement."""
    run = session.connection().exec_driver_sql
    run("INSERT INTO search_index (search_index) VALUES ('delete-all')")
    run("INSERT INTO search_index (rowid, tokens) VALUES (?, ?)", list(map(tuple, ready)))


@measure("duplicates")
def known(bench: Bench) -> Iterator[Figure]:
    """Whether the customers of a list as long as the file are in it; 2 s for 100,000."""
    bar = Bar(plus=bench.size * 0.02 * MS + 50 * MS)
    for what, seed in (("others", bench.size + 1), ("the same", bench.size)):
        keys = list(_keys(bench.size, seed))
        ours = median(partial(bench.book.read, duplicates.find, keys), repeats=3)
        yield Figure(f"duplicates in a list of {what}", ours, bar)


def _keys(size: int, seed: int) -> Iterator[DuplicateKey]:
    maker = Maker(seed)
    for number in range(1, size + 1):
        found: dict[str, list[dict[str, Any]]] = {}
        for table, row in maker.customer(number):
            found.setdefault(table, []).append(row)
        own = found["customer"][0]
        fresh = "2" if seed > size else "1"
        yield DuplicateKey(
            own["name"],
            tuple(fresh + row["number"][1:] for row in found["phone"] if row["kind"] == "mobile"),
            plate=found["asset"][0]["identifier"],
            birthday=birthday_of({key: own[key] for key in BIRTH}),
            company=own["company"],
            address=found["address"][0]["text"],
            sex=own["sex"],
        )
