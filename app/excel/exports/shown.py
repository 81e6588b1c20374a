"""Exporting a list as the screen shows it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from app.excel.exports.customers import allowed
from app.excel.exports.writers import Table, write_csv, write_xlsx
from app.excel.rows import Progress, quiet
from app.storage.book import Book


def export_shown(
    book: Book,
    path: Path,
    headers: Sequence[str],
    rows: Sequence[Sequence[object]],
    title: str,
    progress: Progress = quiet,
) -> int:
    """Write rows under their headers to `.csv` or else `.xlsx`; how many.

    `RightError` without the right, `FileError` as `writers.write_xlsx`.
    """
    book.read(allowed)
    table = Table(tuple(headers), rows, len(rows), title=title)
    write = write_csv if path.suffix.lower() == ".csv" else write_xlsx
    return write(path, table, progress)
