"""Items asked in parts, on a line each beside them: 「11 | 配偶 | 姓名 | 侯莉」 over 「电话 | 137…」.

The item says of whom and of what they ask, as it does where the parts are labels in one cell.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from app.excel import contact_titles, families
from app.excel.cells import ticks
from app.excel.tables.cards.labels import Heading, Label, Told, asks_by_title, is_label
from app.excel.tables.cards.pairs import heads_others
from app.excel.tables.cards.template import Printed
from app.excel.tables.lines import Line
from app.excel.tables.sublabels import is_attribute, is_whole, key_of, told_of, topic_of
from app.excel.titles import looks_like_name, uncounted
from app.fields.parsed import text_of

_LEAST, _WIDEST, _LOOKED_AT = 2, 30, 400
_number = re.compile(r"[(（]?[0-9]{1,2}(?:\.0)?[)）]?[.、]?").fullmatch
_word = re.compile(r"[A-Za-z\u3400-\u9fff，,、/／（）()？?]{2,20}").fullmatch
_ending = " :：?？"

Parts = list[tuple[str, Any]]
"""The words that ask, each with its answer."""


@dataclass(frozen=True, slots=True)
class _Item:
    """An item, where it stands, and the lines with its parts."""

    word: str
    at: int
    is_counted: bool
    lines: list[tuple[int, Parts]]

    @property
    def parts(self) -> Parts:
        return [part for _, parts in self.lines for part in parts]


def told_apart(lines: Sequence[Line], printed: Printed) -> Sequence[Line]:
    """Each such part with the title that it has by its item, what has none beside the item itself."""
    if not any(_items(lines[:_LOOKED_AT])):
        return lines
    found = dict(_items(lines))
    often = Counter(
        (item.at + 1, word)
        for item in found.values()
        for word, answer in item.parts
        if text_of(answer).strip()
    )
    asked = printed.answered | {one for one, times in often.items() if times >= _LEAST}
    told: list[Line] = []
    place = 0
    while place < len(lines):
        item = found.get(place)
        if item is None or not _is_asked(item, asked):
            told.append(lines[place])
            place += 1
            continue
        told += _told(item)
        place += len(item.lines)
    return told


def _items(lines: Sequence[Line]) -> Iterator[tuple[int, _Item]]:
    """The items that may be so, by the place of their first line."""
    filled = [[at for at, cell in enumerate(cells[:_WIDEST]) if text_of(cell).strip()] for _, cells in lines]
    place = 0
    while place < len(lines):
        item = _item(lines, filled, place)
        if item is not None:
            yield place, item
        place += len(item.lines) if item else 1


def _item(lines: Sequence[Line], filled: Sequence[Sequence[int]], place: int) -> _Item | None:
    """The item that begins on a line, with what asks beside it on that one and on those below."""
    number, cells = lines[place]
    places = filled[place]
    is_counted = bool(places) and bool(_number(text_of(cells[places[0]]).strip()))
    at = places[is_counted] if len(places) > is_counted else -1
    if at < 0 or at + 1 not in places or not _may_ask(cells[at]):
        return None
    first = _parts(cells, at + 1)
    if not first:
        return None
    told = [(number, first)]
    for at_line in range(place + 1, len(lines)):
        line, below = lines[at_line]
        others = [one for one in filled[at_line] if one <= at]
        is_again = at in others and below[at] == cells[at]
        parts = _parts(below, at + 1) if (is_again or not others) and line == told[-1][0] + 1 else []
        if not parts:
            break
        told.append((line, parts))
    word = text_of(cells[at]).strip()
    bare = uncounted(word).strip().rstrip(_ending)
    item = _Item(bare, at, is_counted or bare != word.rstrip(_ending), told)
    words = [word for word, _ in item.parts]
    return item if len(told) >= _LEAST and len({*words}) == len(words) else None


def _parts(cells: Sequence[Any], start: int) -> Parts:
    """The words of a line that ask in turns with their answers; nothing for another line."""
    end = max((at for at, cell in enumerate(cells) if text_of(cell).strip()), default=-1) + 1
    if end <= start:
        return []
    parts: Parts = []
    at = start
    while at < end:
        word = text_of(cells[at]).strip()
        if not word:
            at += 1
            continue
        answer = cells[at + 1] if at + 1 < end else ""
        if not _may_ask(cells[at]) or _asks(answer):
            return []
        parts.append((word.strip(_ending), answer))
        at += 2
    is_told = len(parts) == 1 or all(_is_part(word) and not _is_asking(said) for word, said in parts)
    return parts if is_told and _may_ask(cells[start]) else []


def _is_part(word: str) -> bool:
    return bool(is_attribute(word) or is_label(word) or key_of(word))


def _is_asking(cell: Any) -> bool:
    return isinstance(cell, str) and is_label(cell.strip())


def _may_ask(cell: Any) -> bool:
    """Whether a cell holds but a short word that names nobody."""
    if not isinstance(cell, str) or isinstance(cell, Told | Heading):
        return False
    word = uncounted(cell).strip().rstrip(_ending)
    if not _word(word) or ticks.offers(word):
        return False
    return is_label(word) or is_attribute(word) or not looks_like_name(word)


def _asks(cell: Any) -> bool:
    word = text_of(cell).strip() if isinstance(cell, str) else ""
    return bool(word) and (isinstance(cell, Label) or asks_by_title(word) or is_attribute(word))


def _is_asked(item: _Item, asked: frozenset[tuple[int, str]]) -> bool:
    """Whether those words ask for parts of an item, and are not what somebody answered it."""
    if heads_others([item.word]) or any(families.whose(word) for word, _ in item.parts):
        return False
    topic = topic_of(item.word)
    if topic is not None and not topic.key and not topic.owner:
        return False
    if topic is None and not _is_known(item.word):
        return False
    words = [word for word, _ in item.parts]
    known = sum(map(_is_part, words))
    answered = sum(bool(text_of(answer).strip()) for _, answer in item.parts)
    if known == len(words) or all((item.at + 1, word) in asked for word in words):
        return True
    if answered and 2 * known >= len(words):
        return True
    is_story = topic is not None and topic.is_story
    return 2 * answered >= len(words) and (item.is_counted or is_story)


def _is_known(word: str) -> bool:
    return is_whole(word) or bool(contact_titles.find(word)[0]) or is_label(word)


def _told(item: _Item) -> Iterator[Line]:
    """A line for each thing told of it."""
    line = item.lines[0][0]
    topic = topic_of(item.word)
    if topic is None:
        said = [(word, text_of(answer).strip()) for word, answer in item.parts]
        rest, leaves = " ".join(f"{word}：{answer}" for word, answer in said if answer), dict[str, Any]()
    else:
        rest, leaves = told_of(topic, item.parts)
    before = [""] * item.at
    if rest:
        yield line, [*before, Label(item.word), Told(rest)]
    for title, answer in leaves.items():
        yield line, [*before, Label(title), Told(answer) if isinstance(answer, str) else answer]
