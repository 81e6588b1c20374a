"""What a form has printed on it: the same words at the same places of most cards or sheets are labels.

What people answer differs, so that a word which stands before each answer asks for it, in whatever words.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import Any

from app.excel.cells import ticks
from app.excel.tables.cards.labels import Label, is_label, is_too_long, split
from app.excel.tables.lines import Line
from app.excel.titles import looks_like_name
from app.fields.parsed import text_of

_LEAST, _SHARE, _LOOKED_AT = 3, 0.8, 400

Word = tuple[int, str]
Words = tuple[Word, ...]
"""All that stands on a line."""


@dataclass(frozen=True, slots=True)
class Printed:
    """Words with the columns in which they are printed, and those that something answers on some line.

    What is the same on all cards and is never answered may itself be an answer: 「民族 | 汉族」. On whole
    `lines` nothing but such words stands.
    """

    words: frozenset[Word] = frozenset()
    answered: frozenset[Word] = frozenset()
    lines: frozenset[Words] = frozenset()

    def __or__(self, other: Printed) -> Printed:
        return Printed(self.words | other.words, self.answered | other.answered, self.lines | other.lines)


def of_sheets(sheets: Sequence[Sequence[Line]]) -> Printed:
    """What stands in the same column of nearly all sheets of a workbook, each a form.

    Two may have their answers in common: of those only lines of labels are sure to be printed.
    """
    if len(sheets) < _LEAST:
        one, *others = ({*map(_whole, lines[:_LOOKED_AT])} for lines in sheets)
        both = one.intersection(*others) if others else ()
        return Printed(
            lines=frozenset(line for line in both if line and all(is_label(word) for _, word in line))
        )
    told = Counter(word for lines in sheets for word in {*_words(lines)})
    words = frozenset(word for word, times in told.items() if times >= _SHARE * len(sheets))
    whole = Counter(line for lines in sheets for line in {*map(_whole, lines[:_LOOKED_AT])})
    return Printed(
        words,
        frozenset(word for lines in sheets for word in _answered(lines, words)),
        frozenset(line for line, times in whole.items() if line and times >= _SHARE * len(sheets)),
    )


def _whole(line: Line) -> Words:
    """All that stands on a line."""
    return tuple((place, text) for place, cell in enumerate(line[1]) if (text := text_of(cell).strip()))


def of_cards(lines: Sequence[Line]) -> Printed:
    """What stands in the same column of nearly all cards of a sheet; none where it has but few."""
    told = Counter(_words(lines))
    cards = max((times for (_, text), times in told.items() if is_label(text)), default=0)
    if cards < _LEAST:
        return Printed()
    words = frozenset(word for word, times in told.items() if times >= _SHARE * cards)
    return Printed(words, frozenset(_answered(lines, words)))


def _answered(lines: Sequence[Line], words: frozenset[Word]) -> Iterator[Word]:
    """Printed words right of which something stands that is not printed."""
    for _, cells in lines[:_LOOKED_AT]:
        said = [text_of(cell).strip() for cell in cells]
        for place, (text, beside) in enumerate(pairwise(said)):
            if (place, text) in words and beside and (place + 1, beside) not in words:
                yield place, text


def lead(lines: Sequence[Line], printed: Printed) -> bool:
    """Whether most lines begin with a printed word that is answered, as those of a list do not."""
    first = [words[0] for line in lines if len(words := _whole(line)) > 1]
    asked = [word for word in first if word in printed.answered]
    known = {word for word in printed.answered if is_label(word[1])}
    return len({*asked}) >= _LEAST and 2 * len(asked) >= len(first) and len(known) > 1


def marked(lines: Sequence[Line], printed: Printed) -> Sequence[Line]:
    """The lines with these words as labels, but for what may answer the one before."""
    if not printed.words:
        return lines
    return [(line, _marked(cells, printed)) for line, cells in lines]


def _marked(cells: list[Any], printed: Printed) -> list[Any]:
    told: list[Any] = []
    before: Any = ""
    at = -1
    for place, cell in enumerate(cells):
        word = (place, cell.strip() if type(cell) is str else "")
        is_printed = word in printed.words
        is_beside = place == at + 1 or (at, before) not in printed.answered
        may_answer = is_beside and isinstance(before, Label) and word not in printed.answered
        answers = may_answer and not is_label(word[1])
        told.append(Label(cell) if is_printed and not answers else cell)
        before, at = (told[-1], place) if text_of(cell).strip() else (before, at)
    said = [(place, text) for place, cell in enumerate(cells) if (text := text_of(cell).strip())]
    is_title = len(said) == 1 and said[0] not in printed.answered and not is_label(said[0][1])
    return cells if is_title else told


def _words(lines: Sequence[Line]) -> list[tuple[int, str]]:
    return [
        (place, text)
        for _, cells in lines[:_LOOKED_AT]
        for place, cell in enumerate(cells)
        if type(cell) is str and (text := cell.strip()) and _may_be_printed(text)
    ]


@lru_cache(10_000)
def _may_be_printed(text: str) -> bool:
    if is_too_long(text):
        return False
    is_answer = sum(map(str.isdigit, text)) > 2 or ticks.offers(text) or any(v for _, v in split(text))
    return len(text) > 1 and not is_answer and (is_label(text) or not looks_like_name(text))
