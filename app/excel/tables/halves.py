"""Columns that hold two things at once become two, where most of their cells do."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from app.excel.tables.lines import Line
from app.fields.parsed import text_of

_TYPICAL = 0.6
_SAMPLES = 400
Titles = Callable[[str], tuple[str, str] | None]
"""The titles of the two columns that a title stands for; None for one that names one thing."""
Split = Callable[[Any], tuple[Any, Any]]
"""A cell in two; one that does not hold both stands whole in one of them."""


def parted(
    titles: Sequence[str],
    rows: Sequence[Line],
    two: Titles,
    holds_both: Callable[[Any], bool],
    split: Split,
) -> tuple[list[str], list[Line]]:
    """The columns and rows with two columns in the place of each such one."""
    titles, rows = list(titles), list(rows)
    for column in reversed(range(len(titles))):
        names = two(titles[column])
        if names is None or not _is_typical(rows, column, holds_both):
            continue
        titles[column : column + 1] = names
        rows = [(line, _apart(cells, column, split)) for line, cells in rows]
    return titles, rows


def _apart(cells: Sequence[Any], column: int, split: Split) -> list[Any]:
    cell = cells[column] if column < len(cells) else ""
    return [*cells[:column], *split(cell), *cells[column + 1 :]]


def _is_typical(rows: Sequence[Line], column: int, holds_both: Callable[[Any], bool]) -> bool:
    cells = [row[column] for _, row in rows[:: max(1, len(rows) // _SAMPLES)] if column < len(row)]
    filled = [cell for cell in cells if text_of(cell).strip()]
    return sum(map(holds_both, filled)) > _TYPICAL * len(filled)
