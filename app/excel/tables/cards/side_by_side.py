"""Cards beside each other, which ask the same some columns further on: read one after the other."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Any

from app.excel.tables.cards.labels import asks_with_colon, bears_label, split
from app.excel.tables.lines import Line
from app.excel.titles import is_band, is_role, looks_like_name, owner_of
from app.fields.parsed import text_of

_LEAST, _ALIKE, _LOOKED_AT = 2, 0.6, 240
_NAMED = range(2, 5)
_numerals = re.compile(r"[0-9A-Za-z零〇一二三四五六七八九十甲乙丙丁()（）.、:：#-]+|\s+").sub
_half = re.compile(".*(?:[人方者主员]|信息|资料|情况|档案|记录)").fullmatch

Starts = tuple[int, ...]
"""The columns with which the cards begin."""
Words = dict[int, str]
"""What is asked, or stands there without asking, by column."""


def stacked(lines: Sequence[Line]) -> Sequence[Line]:
    """All cards of a column of them below those to its left; all as they are in another sheet."""
    told = [_words(cells) for _, cells in lines[:_LOOKED_AT]]
    starts = _starts(told)
    if not starts or not _ask_alike(lines[:_LOOKED_AT], starts):
        return lines
    first = next(at for at, words in enumerate(told) if _offsets(words)[1:])
    while first and len(_shares(told[first - 1], starts)) > 1:
        if not _are_titles(told[first - 1], starts):
            return lines
        first -= 1
    return [*lines[:first], *_stacked(lines[first:], starts)]


def _words(cells: Sequence[Any]) -> Words:
    """What stands on a line, of a label with its value the label alone."""
    return {place: _asked(text) for place, cell in enumerate(cells) if (text := text_of(cell).strip())}


def _asked(text: str) -> str:
    parts = split(text)
    return parts[0][0] if parts and asks_with_colon(parts[0][0]) else text


def _starts(told: Sequence[Words]) -> Starts:
    """Where the same words begin on several lines, most of them known labels; nowhere in other sheets."""
    found, known = Counter[Starts](), Counter[Starts]()
    left = min((min(words) for words in told if words), default=0)
    for words in told:
        offsets = _offsets(words)
        for end in range(2, len(offsets) + 1):
            found[offsets[:end]] += 1
            again = (word for place, word in words.items() if words.get(place + offsets[1]) == word)
            known[offsets[:end]] += any(map(bears_label, again))
    enough = [
        offsets
        for offsets, times in found.items()
        if times >= _LEAST and found[offsets[:2]] > _LEAST and known[offsets]
    ]
    most = max(enough, key=lambda offsets: (found[offsets[:2]], len(offsets)), default=())
    return tuple(left + offset for offset in most)


def _offsets(words: Words) -> Starts:
    """How much further on the first words of a line come again."""
    first = min(words, default=0)
    return tuple(place - first for place, word in words.items() if word == words[first])


def _shares(words: Words, starts: Starts) -> list[Words]:
    """The words of a line for each of the cards on which some stand, by their places there."""
    ends = [*starts[1:], max(words, default=0) + 1]
    shares = (
        {place - start: word for place, word in words.items() if start <= place < end}
        for start, end in zip(starts, ends, strict=True)
    )
    return [share for share in shares if share]


def _ask_alike(lines: Sequence[Line], starts: Starts) -> bool:
    """Whether nearly all labels of one card are those of the others, at the same places."""
    said: list[set[tuple[int, str]]] = [set() for _ in starts]
    for _, cells in lines:
        for words, (start, end) in zip(said, _columns(cells, starts), strict=True):
            words.update(_words(cells[start:end]).items())
    common = set.intersection(*said)
    asked = [{word for word in words if bears_label(word[1])} for words in said]
    known = sum(bears_label(word) for _, word in common)
    return len(common) >= _LEAST and known > 0 and all(known >= _ALIKE * len(some) for some in asked)


def _columns(cells: Sequence[Any], starts: Starts) -> list[tuple[int, int]]:
    return [*pairwise([*starts, max(len(cells), starts[-1])])]


def _are_titles(words: Words, starts: Starts) -> bool:
    """Whether what stands over the cards tells only which one that is: a number, a name, 「东区」.

    「投保人」 and 「被保险人」 stand over halves of one card.
    """
    shares = _shares(words, starts)
    if len({tuple(share) for share in shares}) > 1:
        return False
    return all(map(_are_alike, zip(*(share.values() for share in shares), strict=True)))


def _are_alike(words: Sequence[str]) -> bool:
    if len({_numerals("", word) for word in words}) == 1:
        return True
    tails = [{word[end:] for end in _NAMED if looks_like_name(word[:end])} for word in words]
    return bool(set.intersection(*tails)) or not any(map(_says_whose, words))


def _says_whose(word: str) -> bool:
    """Whether a word says of whom, or of what, a half of a card tells."""
    return bears_label(word) or is_role(word) or bool(owner_of(word)) or is_band(word) or bool(_half(word))


def _stacked(lines: Sequence[Line], starts: Starts) -> Iterator[Line]:
    for place in range(len(starts)):
        for line, cells in lines:
            start, end = _columns(cells, starts)[place]
            part = cells[start if place else 0 : end]
            if any(text_of(cell).strip() for cell in part):
                yield line, list(part)
