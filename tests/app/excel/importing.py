"""The calls every import makes, and what stands in the file afterwards."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from app.customers import queries
from app.customers.as_json import customer_json
from app.customers.rows import Query
from app.excel.process.session import ImportSession
from app.excel.rows import ImportChoices, OnDuplicate, Result
from app.storage.book import Book
from app.storage.rows import Done


def import_list(
    book: Book,
    path: Path,
    mode: OnDuplicate = OnDuplicate.FILL,
    targets: Sequence[str] | None = None,
    choices: ImportChoices | None = None,
    key: str = "",
) -> Done[Result]:
    """Import a list as it is guessed, or to these targets."""
    with ImportSession(book) as session:
        [view] = session.use(session.open(path).likeliest)
        session.plan([targets or [column.target for column in view.columns]], mode, key=key)
        return session.apply(choices or ImportChoices(path.name))


def everybody(book: Book) -> dict[str, dict[str, Any]]:
    """All customers as JSON, by name."""
    files = book.read(queries.customer_files, list(book.read(queries.ids, Query())))
    return {file.name: customer_json(file) for file in files}
