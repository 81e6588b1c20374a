"""Columns of codes whose titles say what each stands for: 「性别(1男2女)」, 「婚否（0=未婚，1=已婚）」."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Any

from app.excel.tables.lines import Line
from app.fields.parsed import fold, text_of

_LEAST = 2
_legend = re.compile(
    r"(?P<title>[^()\[\]]*?)[\s:]*[(\[]?(?P<told>(?:[0-9A-Z]\s*[-=:.、]?\s*[\u3400-\u9fff]{1,6}[\s,，;；/、]*){2,9})[)\]]?"
).fullmatch
_each = re.compile(r"([0-9A-Z])\s*[-=:.、]?\s*([\u3400-\u9fff]{1,6})").findall


def told(titles: Sequence[str], rows: Sequence[Line]) -> tuple[list[str], list[Line]]:
    """Such titles without their legend, and below them the words for the codes; other cells stay."""
    legends = {place: legend for place, title in enumerate(titles) if (legend := _read(title))}
    if not legends:
        return list(titles), list(rows)
    named = [legends[place][0] if place in legends else title for place, title in enumerate(titles)]
    return named, [
        (line, [_word(legends, place, cell) for place, cell in enumerate(cells)]) for line, cells in rows
    ]


def _word(legends: dict[int, tuple[str, dict[str, str]]], place: int, cell: Any) -> Any:
    return legends[place][1].get(_code(cell), cell) if place in legends else cell


def _code(cell: Any) -> str:
    return fold(text_of(cell)).strip().upper().removesuffix(".0")


@lru_cache(1000)
def _read(title: str) -> tuple[str, dict[str, str]] | None:
    """The title itself and its words by their codes."""
    match = _legend(fold(title))
    if match is None or not match["title"].strip():
        return None
    words = dict(_each(match["told"]))
    return (match["title"].strip(), words) if len(words) >= _LEAST else None
