"""Columns that hold several things at once become as many, where most of their cells do."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from app.excel.tables.lines import Line
from app.fields.parsed import text_of

_TYPICAL = 0.6
_SAMPLES = 400
Titles = Callable[[str], tuple[str, ...]]
"""The titles of the columns that a title stands for; none for one that names one thing."""
Split = Callable[[Any, int], tuple[Any, ...]]
"""A cell in so many parts; one that does not hold them all stands whole in one of them."""


def parted(
    titles: Sequence[str],
    rows: Sequence[Line],
    several: Titles,
    holds_all: Callable[[Any, int], bool],
    split: Split,
) -> tuple[list[str], list[Line]]:
    """The columns and rows with several columns in the place of each such one."""
    titles, rows = list(titles), list(rows)
    for column in reversed(range(len(titles))):
        names = several(titles[column])
        if not names or not _is_typical(rows, column, holds_all, len(names)):
            continue
        titles[column : column + 1] = names
        rows = [(line, _apart(cells, column, len(names), split)) for line, cells in rows]
    return titles, rows


def _apart(cells: Sequence[Any], column: int, count: int, split: Split) -> list[Any]:
    cell = cells[column] if column < len(cells) else ""
    return [*cells[:column], *split(cell, count), *cells[column + 1 :]]


def _is_typical(rows: Sequence[Line], column: int, holds_all: Callable[[Any, int], bool], count: int) -> bool:
    cells = [row[column] for _, row in rows[:: max(1, len(rows) // _SAMPLES)] if column < len(row)]
    filled = [cell for cell in cells if text_of(cell).strip()]
    return sum(holds_all(cell, count) for cell in filled) > _TYPICAL * len(filled)
