"""What a form has printed on it: the same words at the same places of most cards or sheets are labels.

What people answer differs, so that a word which stands before each answer asks for it, in whatever words.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import Any

from app.excel.tables.cards.labels import Heading, Label, Told, is_label, is_too_long
from app.excel.tables.lines import Line
from app.excel.titles import looks_like_name
from app.fields.parsed import text_of

_LEAST, _SHARE, _LOOKED_AT = 3, 0.8, 400

_ticked = re.compile("[□☐○◯☑☒■●√✓✔]").search

Printed = frozenset[tuple[int, str]]
"""Words with the columns in which they are printed."""


def of_sheets(sheets: Sequence[Sequence[Line]]) -> Printed:
    """What stands in the same column of nearly all sheets of a workbook, each a form."""
    if len(sheets) < _LEAST:
        return frozenset()
    told = Counter(word for lines in sheets for word in {*_words(lines)})
    return frozenset(word for word, times in told.items() if times >= _SHARE * len(sheets))


def of_cards(lines: Sequence[Line]) -> Printed:
    """What stands in the same column of nearly all cards of a sheet; none where it has but few."""
    told = Counter(_words(lines))
    cards = max((times for (_, text), times in told.items() if is_label(text)), default=0)
    if cards < _LEAST:
        return frozenset()
    return frozenset(word for word, times in told.items() if times >= _SHARE * cards)


def marked(lines: Sequence[Line], printed: Printed) -> Sequence[Line]:
    """The lines with these words as labels, but for what answers the one before: 「民族 | 汉族」."""
    if not printed:
        return lines
    return [(line, _marked(cells, printed)) for line, cells in lines]


def _marked(cells: list[Any], printed: Printed) -> list[Any]:
    told: list[Any] = []
    before: Any = ""
    for place, cell in enumerate(cells):
        is_printed = type(cell) is str and (place, cell.strip()) in printed
        answers = isinstance(before, Label) and not is_label(cell if type(cell) is str else "")
        told.append(Label(cell) if is_printed and not answers else cell)
        before = told[-1] if text_of(cell).strip() else before
    return told if sum(bool(text_of(cell).strip()) for cell in cells) > 1 or _is_asked(cells) else cells


def _is_asked(cells: Sequence[Any]) -> bool:
    """Whether a word that stands alone on its line is one that asks."""
    return any(is_label(text) for cell in cells if (text := text_of(cell).strip()))


def _words(lines: Sequence[Line]) -> list[tuple[int, str]]:
    return [
        (place, text)
        for _, cells in lines[:_LOOKED_AT]
        for place, cell in enumerate(cells)
        if type(cell) is str and (text := cell.strip()) and _may_be_printed(text)
    ]


def _may_be_printed(text: str) -> bool:
    if isinstance(text, Told | Heading) or is_too_long(text):
        return False
    is_answer = sum(map(str.isdigit, text)) > 2 or bool(_ticked(text))
    return len(text) > 1 and not is_answer and (is_label(text) or not looks_like_name(text))
