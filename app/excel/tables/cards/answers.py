"""Answers that are words for labels as well: 「最亲近的家人 | 妻子」, 「为谁购买 | 配偶」."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from typing import Any

from app.excel.families import is_spouse, whose
from app.excel.tables.cards.labels import Label, Told, bears_label
from app.excel.tables.cards.template import Printed, Word
from app.excel.tables.lines import Line
from app.excel.titles import item_of
from app.fields.parsed import text_of

_ASK_WHO = frozenset("closest_family bought_for decided_by emergency_contact referrer".split())
"""Items that somebody of the family answers."""
_is_related = re.compile("[与和是].{1,8}的?关系").fullmatch
_RELATIVES = frozenset("parents children".split())
_LONGEST, _LOOKED_AT, _LEAST = 3, 240, 2


def marked_in_head(lines: Sequence[Line], printed: Printed) -> Sequence[Line]:
    """The lines with such words among the first ones marked; a long table is not walked through."""
    head = lines[:_LOOKED_AT]
    if all(told is cells for (_, told), (_, cells) in zip(marked(head, printed), head, strict=True)):
        return lines
    return marked(lines, printed)


def marked(lines: Sequence[Line], printed: Printed) -> Sequence[Line]:
    """The lines with such words as what answers the label before them.

    They differ from card to card where that label is printed on all, or tell who of the family somebody is.
    What stands on several lines just so are the titles of a table, but for printed labels with their answers.
    """
    told = [_said(cells) for _, cells in lines]
    times = Counter(tuple(said) for said in told if len(said) > _LEAST and not _are_pairs(said, printed))
    return [
        (line, _marked(cells, said, printed if times[tuple(said)] < _LEAST else Printed()))
        for (line, cells), said in zip(lines, told, strict=True)
    ]


def _said(cells: Sequence[Any]) -> list[Word]:
    return [(place, text) for place, cell in enumerate(cells) if (text := text_of(cell).strip())]


def _are_pairs(said: Sequence[Word], printed: Printed) -> bool:
    """Whether a printed label has beside it what is printed nowhere, and is none itself."""
    return any(
        label in printed.answered and answer not in printed.words and not bears_label(answer[1])
        for label, answer in pairwise(said)
    )


def _marked(cells: list[Any], said: Sequence[Word], printed: Printed) -> list[Any]:
    found: dict[int, Any] = {}
    for nth, (label, (place, text)) in enumerate(pairwise(said), 2):
        asks = (
            bears_label(cells[label[0]])
            or bool(_is_related(label[1]))
            or (label in printed.answered and _may_ask(cells, label[0], printed))
        )
        if label[0] in found or not asks or isinstance(cells[place], Label):
            continue
        is_last = nth == len(said) or bears_label(cells[said[nth][0]])
        is_printed = label in printed.answered and (place, text) not in printed.words
        if (is_printed and bears_label(cells[place])) or (
            is_last and _asks_who(label[1]) and _is_relative(text)
        ):
            found[place] = Told(text)
    return [found.get(place, cell) for place, cell in enumerate(cells)] if found else cells


def _may_ask(cells: Sequence[Any], place: int, printed: Printed) -> bool:
    """Whether before a printed word nothing stands, or what answers the label before that."""
    asked = place - 2
    if place == 0 or not text_of(cells[place - 1]).strip():
        return True
    return asked >= 0 and (
        bears_label(cells[asked]) or (asked, text_of(cells[asked]).strip()) in printed.answered
    )


def _asks_who(label: str) -> bool:
    item = item_of(label)
    return bool(_is_related(label)) or (item is not None and item.key in _ASK_WHO)


def _is_relative(text: str) -> bool:
    item = item_of(text)
    is_told = is_spouse(text) or bool(whose(text)) or (item is not None and item.key in _RELATIVES)
    return len(text) <= _LONGEST and is_told
