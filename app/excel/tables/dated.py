"""Columns whose titles are days, and below them what was said: 「2024/3/8」 over 「来访，看了样板间」."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from app.excel.tables.lines import Line
from app.fields.kinds import Date
from app.fields.parsed import fold, text_of

_LOG = "跟进记录"
_TYPICAL, _SAMPLES = 0.6, 200
_may_be_day = re.compile(r"\s*(?:19|20)[0-9]{2}[-/.年][0-9]").match
_words = re.compile("[\u3400-\u9fff]{2}").search


def told(titles: Sequence[str], rows: Sequence[Line]) -> tuple[list[str], list[Line]]:
    """Such columns as those of a log, each cell with its day before it."""
    days = {
        place: title
        for place, title in enumerate(titles)
        if _may_be_day(title) and Date().parse(fold(title)).value is not None and _are_words(rows, place)
    }
    if not days:
        return list(titles), list(rows)
    names = list(titles)
    for number, place in enumerate(days, 1):
        names[place] = _LOG if number == 1 else f"{_LOG}{number}"
    return names, [(line, _dated(cells, days)) for line, cells in rows]


def _are_words(rows: Sequence[Line], place: int) -> bool:
    some = [text_of(cells[place]).strip() for _, cells in rows[:_SAMPLES] if place < len(cells)]
    filled = [text for text in some if text]
    return bool(filled) and sum(bool(_words(text)) for text in filled) >= _TYPICAL * len(filled)


def _dated(cells: Sequence[Any], days: dict[int, str]) -> list[Any]:
    return [
        f"{days[place]} {text_of(cell).strip()}" if place in days and text_of(cell).strip() else cell
        for place, cell in enumerate(cells)
    ]
