"""Cards beside each other, which ask the same some columns further on: read one after the other."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

from app.excel.tables.cards.label_lines import is_title_abreast
from app.excel.tables.cards.labels import bears_label
from app.excel.tables.lines import Line
from app.fields.parsed import text_of

_LEAST, _KNOWN, _SHARE, _LOOKED_AT = 3, 2, 0.7, 120

Asked = tuple[tuple[int, str], ...]
"""The labels of a line by their columns."""


def stacked(lines: Sequence[Line]) -> Sequence[Line]:
    """The lines of each card below those of the one to its left; all as they are in another sheet."""
    width = _width(lines[:_LOOKED_AT])
    if not width or not _are_alike(lines, width):
        return lines
    return [*_stacked(lines, width)]


def _width(lines: Sequence[Line]) -> int:
    """After how many columns nearly all lines begin with the same word again; 0 if they do not."""
    found, known = Counter[int](), Counter[int]()
    written = 0
    for _, cells in lines:
        words = [text_of(cell).strip() for cell in cells]
        filled = [place for place, word in enumerate(words) if word]
        if len(filled) < 2:
            continue
        written += 1
        first = filled[0]
        again = next((place for place in filled[1:] if words[place] == words[first]), first)
        if again > first:
            found[again - first] += 1
            known[again - first] += bears_label(cells[first])
    width, times = found.most_common(1)[0] if found else (0, 0)
    return width if times >= max(_LEAST, _SHARE * written) and known[width] >= _KNOWN else 0


def _are_alike(lines: Sequence[Line], width: int) -> bool:
    """Whether what stands over the cards is the same for all: 「投保人」 and 「被保险人」 are of one card."""
    for _, cells in lines[:_LOOKED_AT]:
        words = {place: word for place, cell in enumerate(cells) if (word := text_of(cell).strip())}
        apart = len({place // width for place in words}) == len(words) > 1
        if apart and not any(map(bears_label, cells)) and len({*words.values()}) > 1:
            return is_title_abreast(words)
    return True


def _stacked(lines: Sequence[Line], width: int) -> Iterator[Line]:
    again = [_again(cells, width) for _, cells in lines]
    first = next(filter(None, again), ())
    starts = [at for at, words in enumerate(again) if words and words == first] or [0]
    starts = [at - 1 if at and _heads(lines[at - 1], lines[at]) else at for at in starts]
    yield from lines[: starts[0]]
    for begin, end in zip(starts, [*starts[1:], len(lines)], strict=True):
        band = lines[begin:end]
        for left in range(0, max(len(cells) for _, cells in band), width):
            for line, cells in band:
                part = cells[left : left + width]
                if any(text_of(cell).strip() for cell in part):
                    yield line, list(part)


def _again(cells: Sequence[Any], width: int) -> Asked:
    """What stands at the same place of each card on a line."""
    words = [text_of(cell).strip() for cell in cells]
    blocks = [words[left : left + width] for left in range(0, len(words), width)]
    blocks = [block for block in blocks if any(block)]
    shortest = min(map(len, blocks), default=0)
    return tuple(
        (at, blocks[0][at])
        for at in range(shortest)
        if len(blocks) > 1 and blocks[0][at] and len({block[at] for block in blocks}) == 1
    )


def _heads(above: Line, line: Line) -> bool:
    """Whether right above the first line of cards stands one heading for all of them."""
    return line[0] == above[0] + 1 and sum(bool(text_of(cell).strip()) for cell in above[1]) == 1
