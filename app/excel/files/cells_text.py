"""What stands in a workbook as lines of text, for whoever looks for days in it, not for customers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import islice
from pathlib import Path

from app.errors import ListError
from app.excel.files import readers
from app.excel.rows import Grids, SheetInfo
from app.fields.parsed import text_of

MOST_LINES = 5_000
"""Of a sheet; whoever reads words does not mean a list of customers."""


def text_of_workbook(path: Path, named: str = "") -> str:
    """The lines of the sheets with `named` in their name, else of all that are seen; cells between tabs.

    What is merged downwards is told in each line. `ListError` as `open_list`.
    """
    grids = readers.open_list(path).grids
    return "\n\n".join("\n".join(_lines(grids, sheet.name)) for sheet in _meant(grids.sheets, named))


def _meant(sheets: Sequence[SheetInfo], named: str) -> list[SheetInfo]:
    seen = [sheet for sheet in sheets if not sheet.hidden] or list(sheets)
    return [sheet for sheet in seen if named and named in sheet.name] or seen


def _lines(grids: Grids, name: str) -> Iterator[str]:
    above = _told_above(grids, name)
    values: dict[tuple[int, int], str] = {}
    for line, cells in enumerate(islice(grids.lines(name), MOST_LINES + 1), 1):
        if line > MOST_LINES:
            raise ListError("list-too-big", limit=MOST_LINES, unit="rows")
        texts = [" ".join(text_of(cell).split()) for cell in cells]
        for column, text in enumerate(texts):
            top = above.get((line, column))
            texts[column] = text or (values.get(top, "") if top else "")
            values[line, column] = texts[column]
        yield "\t".join(texts)


def _told_above(grids: Grids, name: str) -> Mapping[tuple[int, int], tuple[int, int]]:
    """For each place under a cell that is merged downwards, the place of that cell."""
    return {
        (line, left): (top, left)
        for top, left, bottom, _ in grids.merges(name)
        for line in range(top + 1, min(bottom, MOST_LINES) + 1)
    }
