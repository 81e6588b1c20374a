"""A table of the window as a sheet: any list with few rows can be printed."""

from __future__ import annotations

from app.sheets.asked import ShownRows
from ui.kit.table import SmallTable


def shown_table(title: str, table: SmallTable, count: int | None = None) -> ShownRows:
    """All rows with the columns in sight; `count` is how many customers they are, None for none."""
    titles, rows = table.told()
    return ShownRows(title, tuple(titles), tuple(map(tuple, rows)), count)
