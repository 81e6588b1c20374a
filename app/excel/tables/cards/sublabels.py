"""Answers in the cells of a card that bear labels of their own: 「配偶 | 姓名：邓少华 电话：185…」.

They answer the label beside or above them, which says of whom they tell, and are no labels of the card.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise, takewhile
from typing import Any

from app.excel.cells import sublabels
from app.excel.tables.cards.labels import Heading, Told, bears_label, split
from app.excel.tables.lines import Line
from app.excel.tables.sublabels import Topic, is_attribute, is_whole, tells_of, topic_of
from app.fields.parsed import text_of

_LEAST, _LOOKED_AT = 2, 400
Places = tuple[int, int]
"""Where a label stands, and where its answer does."""


def told_apart(lines: Sequence[Line]) -> Sequence[Line]:
    """The lines with such answers marked as told; all as they are where there are none."""
    if not any(_parts(cell) for _, cells in lines[:_LOOKED_AT] for cell in cells):
        return lines
    answered = _answered(lines[:_LOOKED_AT])
    told: list[Line] = []
    above: Sequence[Any] = ()
    for line, cells in lines:
        beside = _beside(cells, answered)
        told.append((line, _below(beside, above)))
        above = cells
    return told


def _answered(lines: Sequence[Line]) -> frozenset[Places]:
    """Where beside labels on several lines stand answers, which are no labels."""
    found = Counter[Places]()
    for _, cells in lines:
        for label, answer in pairwise(_filled(cells)):
            is_plain = not (_parts(cells[answer]) or bears_label(cells[answer]))
            found[label, answer] += is_plain and bears_label(cells[label])
    return frozenset(places for places, times in found.items() if times >= _LEAST)


def _beside(cells: list[Any], answered: frozenset[Places]) -> list[Any]:
    """A line with what answers the label to the left."""
    told = [*cells]
    filled = _filled(cells)
    for at, (place, answer) in enumerate(pairwise(filled)):
        parts = _parts(told[answer])
        if not parts or not _tells_of(cells[place], parts):
            continue
        topic = _topic(cells[place])
        if topic and topic.owner:
            more = [answer, *takewhile(lambda n: _is_told(cells[n]), filled[at + 2 :])]
            more = more if len(parts) == 1 else [answer]
            told[answer] = Told(" ".join(text_of(cells[n]).strip() for n in more))
            told[answer + 1 : more[-1] + 1] = [""] * (more[-1] - answer)
        elif (place, answer) in answered or (len(parts) > 1 and not split(cells[place])):
            told[answer] = Told(cells[answer].strip())
    return told


def _is_told(cell: Any) -> bool:
    """Whether one thing is told in a cell that relatives have."""
    return any(value and is_attribute(word) for word, value in _parts(cell)[:1])


def _tells_of(label: Any, parts: sublabels.Parts) -> bool:
    """Whether what a cell tells answers a label."""
    words = [word for word, _ in parts]
    topic = _topic(label)
    return tells_of(topic, words) if topic else is_whole(_label_of(label))


def _below(cells: list[Any], above: Sequence[Any]) -> list[Any]:
    """A line with what answers the label above: several things that are told of it."""
    told = [*cells]
    if sum(map(bears_label, above)) < _LEAST:
        return told
    for place, cell in enumerate(cells):
        parts = _parts(cell)
        if len(parts) > 1 and place < len(above) and _tells_of(above[place], parts):
            told[place] = Told(cell.strip())
    return told


def _parts(cell: Any) -> sublabels.Parts:
    """The labels in a cell that is not yet known for what it is."""
    return sublabels.apart(cell)[1] if isinstance(cell, str) and not isinstance(cell, Told | Heading) else []


def _topic(cell: Any) -> Topic | None:
    """What a label alone in its cell names."""
    return topic_of(_label_of(cell))


def _label_of(cell: Any) -> str:
    """The words of a label alone in its cell; empty for any other cell."""
    if not isinstance(cell, str) or isinstance(cell, Told | Heading):
        return ""
    parts = split(cell)
    return "" if any(value for _, value in parts) else parts[0][0] if parts else cell


def _filled(cells: Sequence[Any]) -> list[int]:
    return [place for place, cell in enumerate(cells) if text_of(cell).strip()]
