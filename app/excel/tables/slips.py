"""Slips for what was sold: 「客户：… 电话：… 日期：…」, and below the goods in a table, slip after slip."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from app.excel.tables.cards.labels import is_label, split
from app.excel.tables.lines import Line, is_ruled, is_sum, texts
from app.excel.titles import can_be_title, is_name, item_of, short_title
from app.excel.words import said
from app.fields.parsed import text_of

_LEAST = 3


@dataclass(slots=True)
class _Slip:
    """What stands around the goods, the titles over these, and they."""

    head: dict[str, str] = field(default_factory=dict)
    titles: tuple[str, ...] = ()
    goods: list[Line] = field(default_factory=list)


def as_table(lines: Sequence[Line]) -> list[Line] | None:
    """One table of all goods, each with whom it was sold to; None where the lines are something else."""
    slips = _found(lines)
    titles = {slip.titles for slip in slips}
    if not slips or len(titles) > 1 or not all(any(map(is_name, slip.head)) for slip in slips):
        return None
    labels = [*dict.fromkeys(label for slip in slips for label in slip.head)]
    header = [*labels, *titles.pop()]
    if sum(map(is_name, header)) != 1 or len(header) != len(set(header)):
        return None
    rows: list[Line] = [
        (line, [*(slip.head.get(label, "") for label in labels), *cells])
        for slip in slips
        for line, cells in slip.goods
    ]
    return [(rows[0][0] - 1, list(header)), *rows]


def _found(lines: Sequence[Line]) -> list[_Slip]:
    """The slips of a sheet; none where a line belongs to no slip."""
    found = [_Slip()]
    for line, cells in lines:
        slip, words = found[-1], texts(cells)
        titles = _titles(cells)
        pairs = _pairs(words) or ([] if titles else _beside(cells))
        if pairs:
            if slip.goods and any(is_name(label) for label, _ in pairs):
                found.append(slip := _Slip())
            slip.head |= dict(pairs)
        elif not words or is_ruled(cells) or is_sum(words[0], cells):
            continue
        elif len(words) == 1:
            if slip.goods:
                found.append(_Slip())
        elif titles:
            if not any(map(is_name, slip.head)):
                return []
            slip.titles = titles
        elif slip.titles and not texts(cells[len(slip.titles) :]):
            slip.goods.append((line, cells[: len(slip.titles)]))
        else:
            return []
    return [slip for slip in found if slip.goods]


def _pairs(words: Sequence[str]) -> list[tuple[str, str]]:
    """The labels of a line that holds nothing else, with what answers each."""
    parts = [split(word) for word in words]
    return [pair for some in parts for pair in some if pair[1]] if all(parts) else []


def _beside(cells: Sequence[object]) -> list[tuple[str, str]]:
    """The labels of a line in cells of their own, each with what stands right of it."""
    words = [text_of(cell).strip() for cell in cells]
    labels = [place for place, word in enumerate(words) if is_label(word) and place % 2 == 0]
    answers = {place + 1 for place in labels}
    told = {place for place, word in enumerate(words) if word}
    if not labels or not told <= {*labels} | answers or any(is_label(words[at]) for at in answers & told):
        return []
    return [(words[at], words[at + 1]) for at in labels if at + 1 in told]


def _titles(cells: Sequence[object]) -> tuple[str, ...]:
    """The titles over goods: words, of which one asks for what was bought."""
    words = [text_of(cell).strip() for cell in cells]
    while words and not words[-1]:
        words.pop()
    if len(words) < _LEAST or not all(words) or not all(map(can_be_title, words)):
        return ()
    keys = [item.key if (item := item_of(word)) else said.in_chinese(short_title(word)) for word in words]
    return tuple(words) if "bought" in keys else ()
