"""A shop of any number of customers, quickly: `python -m tests.bench.generator N FILE`.

The rows are those that the program itself would write, with the same derived columns, the same search index
and the same encryption; they go in as plain statements, without a journal, because a million would take
hours. Indexes are laid afterwards.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import os
import sys
import tempfile
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy.orm import Session
from sqlcipher3 import dbapi2

from app import clock
from app.care.dues import roll
from app.customers.search import index as search_index
from app.customers.search import parts as search_parts
from app.customers.search import queries as search
from app.customers.search import tokens as search_tokens
from app.opening import create_book
from app.staff import actions as staff
from app.storage import keys, upgrade
from app.storage.connection import connect
from tests.bench import rows
from tests.bench.rows import TODAY, Maker

PASSWORD = "bench"
BATCH = 5000
CARE_DAYS = 3
"""So long ago care began: what nobody did since then is overdue."""


def shop(size: int) -> Path:
    """A shop of that size, made once for each schema and version of this generator; not to be changed."""
    indexed = [Path(str(module.__file__)) for module in (search_index, search_parts, search_tokens)]
    parts = [Path(__file__), Path(rows.__file__), *indexed, *upgrade.MIGRATIONS.glob("versions/*.py")]
    version = hashlib.sha256(b"".join(part.read_bytes() for part in sorted(parts))).hexdigest()[:12]
    folder = Path(tempfile.gettempdir()) / "keqing-bench"
    folder.mkdir(exist_ok=True)
    path = folder / f"shop-{size}-{version}.keqing"
    if not path.exists():
        part = path.with_name(f"{path.stem}-{os.getpid()}.part")
        make_shop(part, size)
        part.replace(path)
    return path


def make_shop(path: Path, size: int, password: str | None = PASSWORD) -> None:
    """Make a file with so many customers; there must be none yet."""
    clock.set_today(TODAY)
    book = create_book(path, password)
    try:
        for number in range(1, rows.SALES + 1):
            book.write(staff.add_staff, f"顾问{number}")
        book.write(staff.save_settings, {"care_start": (TODAY - dt.timedelta(days=CARE_DAYS)).isoformat()})
        with book.lent():
            _fill(path, book.key, size)
        book.write(_index, size)
        book.write(roll.roll, TODAY)
    finally:
        book.close()


def key_of(path: Path, password: str | None = PASSWORD) -> str | None:
    """The raw key of a made file, for measuring without the program."""
    return keys.raw_key(password, keys.header_of(path)) if password else None


def _fill(path: Path, key: str | None, size: int) -> None:
    raw = connect(path, key)
    maker = Maker(size)
    with _without_indexes(raw):
        for first in range(1, size + 1, BATCH):
            batch: dict[str, list[dict[str, Any]]] = defaultdict(list)
            for number in range(first, min(first + BATCH, size + 1)):
                for table, row in maker.customer(number):
                    batch[table].append(row)
            raw.execute("BEGIN IMMEDIATE")
            for table, found in batch.items():
                _insert(raw, table, found)
            raw.execute("COMMIT")
    raw.close()


def _insert(raw: dbapi2.Connection, table: str, found: list[dict[str, Any]]) -> None:
    columns = sorted({key for row in found for key in row})
    names = ", ".join(f'"{name}"' for name in columns)
    marks = ", ".join("?" * len(columns))
    statement = f"INSERT INTO {table} ({names}) VALUES ({marks})"
    raw.executemany(statement, [[_plain(row.get(name)) for name in columns] for row in found])


def _plain(value: Any) -> Any:
    if isinstance(value, dt.datetime):
        return value.isoformat(" ", timespec="microseconds")
    return value.isoformat() if isinstance(value, dt.date) else value


@contextmanager
def _without_indexes(raw: dbapi2.Connection) -> Iterator[None]:
    laid = raw.execute(
        "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL"
    ).fetchall()
    for name, _ in laid:
        raw.execute(f'DROP INDEX "{name}"')
    yield
    for _, statement in laid:
        raw.execute(statement)


def _index(session: Session, size: int) -> None:
    """The search index, by the program's own function."""
    for first in range(1, size + 1, BATCH):
        search.refresh(session, range(first, min(first + BATCH, size + 1)))


def main() -> None:
    """Make the file that is asked for."""
    make_shop(Path(sys.argv[2]), int(sys.argv[1]))


if __name__ == "__main__":
    main()
