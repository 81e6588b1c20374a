"""Columns without a title whose cells say themselves what they are: 「手机13600001234」, 「住花园路9号」."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from app.excel.tables.lines import Line
from app.excel.titles import item_of
from app.fields.parsed import text_of

_TYPICAL, _LEAST, _SAMPLES = 0.8, 2, 200
_LONGEST = 5
_SHORT = {"住": "住址", "生于": "出生日期", "属": "属相", "来自": "籍贯"}
"""Words that say it in a sentence, and the titles they stand for."""
_between = re.compile(r"\s*[:：是为]?\s*").match


def titled(titles: Sequence[str], rows: Sequence[Line]) -> tuple[list[str], list[Line]]:
    """Such columns with the word as their title, which is taken off the cells that begin with it."""
    names, lines = list(titles), list(rows)
    for column in [place for place, title in enumerate(titles) if not title]:
        word = _word_of(lines, column)
        if word:
            names[column] = _SHORT.get(word, word)
            lines = [(line, _without(cells, column, word)) for line, cells in lines]
    return names, lines


def _word_of(rows: Sequence[Line], column: int) -> str:
    """The word with which nearly every cell of a column begins, if it is the title of an item."""
    some = [cells[column] for _, cells in rows[:_SAMPLES] if column < len(cells)]
    texts = [text for cell in some if (text := text_of(cell).strip())]
    if len(texts) < _LEAST:
        return ""
    begun = [texts[0][:length] for length in range(_LONGEST, 0, -1)]
    words = (
        word
        for word in begun
        if word in _SHORT or (len(word) > 1 and word.isalpha() and item_of(word) is not None)
    )
    return next((word for word in words if _is_typical(texts, word)), "")


def _is_typical(texts: Sequence[str], word: str) -> bool:
    told = [text for text in texts if text.startswith(word) and len(text) > len(word)]
    return len(told) >= _TYPICAL * len(texts) and len({*told}) > 1


def _without(cells: list[Any], column: int, word: str) -> list[Any]:
    if column >= len(cells) or not isinstance(cells[column], str):
        return cells
    text = cells[column].strip()
    if not text.startswith(word) or len(text) == len(word):
        return cells
    rest = text[len(word) :]
    match = _between(rest)
    return [*cells[:column], rest[match.end() :] if match else rest, *cells[column + 1 :]]
