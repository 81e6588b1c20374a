"""Exporting customers in another process, so that it can be stopped at once."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from app.excel.exports.customers import allowed
from app.excel.process.child import Child, Step, silent
from app.excel.rows import ExportOptions
from app.storage.book import Book

DEFAULT = ExportOptions()


def export_customers(
    book: Book, path: Path, ids: Sequence[int], options: ExportOptions = DEFAULT, step: Step = silent
) -> int:
    """Write customers to `.csv` or else `.xlsx`, in another process; how many.

    `RightError` without the right, `FileError` as `writers.write_xlsx`. A step that raises stops it, and no
    file is left.
    """
    book.read(allowed)
    child = Child(book)
    try:
        count: int = child.ask("export", (Path(path), list(ids), options), step)
        return count
    finally:
        child.close()
