"""Forms whose labels are counted, 「1.性别 | 男 | 2.地址 | …」: what is counted asks, the rest answers."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Any

from app.excel import families
from app.excel.tables.cards.labels import Label, Told, asks_by_title, bears_label, is_label, split
from app.excel.tables.lines import Line
from app.excel.titles import joined, plain_title, uncounted
from app.fields.parsed import text_of

_LEAST, _IN_ORDER, _LONGEST, _LOOKED_AT = 6, 0.8, 24, 240
_counted = re.compile(
    r"\s*[(（]?\s*([1-9][0-9]?)\s*(?:[)）]|[.、．:：]|\s)\s*(?=[A-Za-z\u3400-\u9fff])"
).match
_ending = " :：?？"


def told_apart(lines: Sequence[Line], written: Sequence[Line]) -> Sequence[Line]:
    """The counted cells as labels and what stands beside them as answers; all as it is in another sheet.

    In `written` all stands as it was, with all numbers.
    """
    numbers = [number for _, cells in written[:_LOOKED_AT] for cell in cells if (number := _number(cell))]
    in_order = sum(later == before + 1 or later == 1 for before, later in pairwise(numbers))
    if len({*numbers}) < _LEAST or in_order < _IN_ORDER * (len(numbers) - 1):
        return lines
    return [one for line, cells in lines for one in _told(line, cells)]


def _number(cell: Any) -> int:
    match = _counted(cell) if type(cell) is str and len(cell) <= _LONGEST and not _is_whole(cell) else None
    return int(match[1]) if match else 0


def _is_whole(cell: str) -> bool:
    """Whether a cell holds a label with its answer, 「1、姓名：王伟」, or several labels."""
    match = _counted(cell)
    parts = split(cell[match.end() :]) if match else []
    return len(parts) > 1 or any(value for _, value in parts)


def _told(line: int, cells: list[Any]) -> Iterator[Line]:
    places = [place for place, cell in enumerate(cells) if _number(cell)]
    if not places:
        yield line, cells
        return
    if len(places) == 1 and (parts := _parts(cells, places[0])):
        yield from ((line, part) for part in parts)
        return
    told: list[Any] = [*cells]
    for place, end in pairwise([*places, len(cells)]):
        answers = [at for at in range(place + 1, end) if text_of(cells[at]).strip()]
        told[place] = Label(cells[place])
        for at in answers[:1]:
            if at > place + 1 and _is_next(cells[at]):
                continue
            told[at] = Told(cells[at].strip()) if isinstance(cells[at], str) else cells[at]
    yield line, told


def _is_next(cell: Any) -> bool:
    """Whether a word apart from a label without an answer asks itself: 「配偶电话」, but not 「配偶」."""
    word = text_of(cell).strip()
    return bears_label(word) and asks_by_title(word) and word not in families.RELATION_OF


def _parts(cells: Sequence[Any], place: int) -> list[list[Any]]:
    """A counted word that is asked for in parts: 「3 公司 | 名称 | … | 地址 | …」."""
    words = [text_of(cell).strip() for cell in cells[place + 1 :]]
    asked, answers = words[::2], words[1::2]
    asked = asked[: max((at + 1 for at, word in enumerate(asked) if word), default=0)]
    known = sum(map(_asks, asked))
    if len(asked) < 2 or not all(asked) or 2 * known < len(asked) or not _asks(asked[0]):
        return []
    is_half_told = any(answers) and not all(answers)
    if any(_asks(answer) for answer in answers if answer) or (known < len(asked) and is_half_told):
        return []
    whole = uncounted(text_of(cells[place])).strip()
    return [
        [Label(_joined(whole, label)), Told(answer) if answer else ""]
        for label, answer in zip(asked, [*answers, ""], strict=False)
    ]


def _asks(word: str) -> bool:
    return bool(word) and (is_label(word) or bool(families.attribute_of(plain_title(word))) or word in _PARTS)


_PARTS = frozenset("名称 全称 地址 电话 是否看重 看重程度".split())


def _joined(whole: str, part: str) -> str:
    bare = part.strip(_ending)
    return joined(whole, bare, alone=is_label(bare) and bare not in _PARTS)
