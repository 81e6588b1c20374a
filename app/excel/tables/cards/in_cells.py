"""Forms with each label and its answer in one cell: 「姓名：王建业 | 手机：…」.

What stands beside an empty one is the next of them, and no answer: 「竞品： | 配偶姓名：刘芳」. So is one in
the form's own words, and goes on with nothing that stands before it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Any

from app.excel.tables.cards.labels import Label, Told, asks_with_colon, split
from app.excel.tables.lines import Line, texts
from app.fields.parsed import text_of

_LOOKED_AT, _LEAST, _MOST = 240, 2, 0.8
_pair = re.compile(r"\s*([^\s:：,，。;；0-9][^:：,，。;；]{0,11})[:：](.*)", re.DOTALL).fullmatch
Pair = tuple[str, str]


def told_apart(lines: Sequence[Line]) -> Sequence[Line]:
    """Each label and its answer in two cells, where most hold both and it is not plain which is which."""
    head = lines[:_LOOKED_AT]
    words = _labels(head)
    if all(map(asks_with_colon, words)) and not any(_has_empty(cells, words) for _, cells in head):
        return lines
    return [(line, [*_parted(cells, words)]) for line, cells in lines]


def _labels(lines: Sequence[Line]) -> frozenset[str]:
    """The labels that stand in one cell with their answers; none where most cells are something else."""
    several = [cells for _, cells in lines if sum(bool(text_of(cell).strip()) for cell in cells) > 1]
    told = [_read(cell) for cells in several for cell in cells if text_of(cell).strip()]
    pairs = [pair for pair in told if pair]
    if len(several) < _LEAST or len(pairs) < _MOST * len(told):
        return frozenset()
    labels = {label for label, _ in pairs} | _lone(lines)
    return frozenset(labels) if 2 * sum(map(asks_with_colon, labels)) >= len(labels) else frozenset()


def _lone(lines: Sequence[Line]) -> frozenset[str]:
    """The labels that stand with their answers alone on several lines: the last one of each card."""
    alone = [cell for _, cells in lines for cell in cells if len(texts(cells)) == 1 and text_of(cell).strip()]
    times = Counter(pair[0] for cell in alone if (pair := _read(cell)))
    return frozenset(label for label, count in times.items() if count >= _LEAST)


def _read(cell: Any) -> Pair | None:
    """The one label of a cell, and what stands behind it."""
    match = _pair(cell) if isinstance(cell, str) and len(split(cell)) < _LEAST else None
    return (match[1].strip(), match[2].strip()) if match else None


def _has_empty(cells: Sequence[Any], words: frozenset[str]) -> bool:
    """Whether a label has no answer in its cell, and the next one stands right beside it."""
    told = [pair if (pair := _read(cell)) and pair[0] in words else None for cell in cells]
    return any(one is not None and not one[1] and other is not None for one, other in pairwise(told))


def _parted(cells: Sequence[Any], words: frozenset[str]) -> Iterator[Any]:
    """Two cells for each; what stands beside an empty label and is none answers it: 「填表人： | 李娜」."""
    told = [pair if (pair := _read(cell)) and pair[0] in words else None for cell in cells]
    is_open = False
    for place, pair in enumerate(told):
        if pair is None:
            yield from ("", "") if is_open else (cells[place], "")
            is_open = False
            continue
        label, answer = pair
        is_open = not answer and place + 1 < len(cells) and told[place + 1] is None
        beside = cells[place + 1] if is_open else ""
        yield from (Label(label), Told(answer) if answer else beside)
