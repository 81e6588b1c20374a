"""Cards with labels over their values: a line of labels, that of their values, the next line of labels."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import takewhile
from typing import Any

from app.excel import families
from app.excel.tables import pupils
from app.excel.tables.cards import template
from app.excel.tables.cards.label_lines import (
    LabelLines,
    is_title_abreast,
    may_name,
    names,
    times,
)
from app.excel.tables.cards.labels import Heading, Label, Somebodys, Told, names_somebody
from app.excel.tables.cards.repeated import Filled, line_key
from app.excel.tables.cards.template import Printed
from app.excel.tables.lines import Line, texts
from app.excel.titles import is_name, plain_title

_LEAST, _MOST = 2, 0.8
_LOOKED_AT = 240
_AGES = frozenset({"年龄", "岁数"})


def told_apart_by_print(lines: Sequence[Line], printed: Printed) -> Sequence[Line]:
    """The same where what is printed on the cards proves it, whatever else the lines look like."""
    printed |= template.of_cards(lines)
    if not _are_printed(LabelLines(lines[:_LOOKED_AT], printed), printed):
        return lines
    return [*_beside(LabelLines(lines, printed))]


def told_apart(lines: Sequence[Line], printed: Printed, *, is_form: bool) -> Sequence[Line]:
    """Each label beside the value below it, in the lines of such cards; all as they are in another sheet."""
    told = LabelLines(lines, printed | template.of_cards(lines))
    return [*_beside(told)] if is_form or _are_cards(told) else lines


def _beside(told: LabelLines) -> Iterator[Line]:
    place, lines = 0, told.lines
    parent = _parent(told)
    while place < len(lines):
        line, cells = lines[place]
        if place in told.blocks:
            labels = told.filled[place]
            labels = labels if parent in [*labels.values()][:1] else _of_member(labels)
            for number, below in lines[place + 1 : told.blocks[place]]:
                yield number, [*_answered(labels, below)]
        elif is_title_abreast(told.filled[place]) or told.heads(place):
            yield line, [Somebodys(texts(cells)[0]) if names_somebody(cells) else Heading(texts(cells)[0])]
        else:
            yield line, cells
        place = told.blocks.get(place, place + 1)


def _parent(told: LabelLines) -> str:
    """The label that begins the cards where it names a parent: what stands behind it is the customer's."""
    first = next(iter(told.filled[min(told.blocks)].values())) if told.blocks else ""
    return first if pupils.names_a_parent(first) else ""


def _of_member(labels: Filled) -> Filled:
    """Labels behind that of a relative's name are theirs where all may be: 「手机」 behind 「配偶姓名」.

    Where others stand there, too, the sex and the birthday are that come first: behind 「宝宝姓名」.
    """
    (_, name), *others = labels.items()
    part = families.part_of(plain_title(name))
    if part is None or part.attribute != "name" or len(others) < _LEAST:
        return labels
    theirs = [*takewhile(lambda told: _may_be_of_member(told[1]), others)]
    if len(theirs) < len(others):
        theirs = [*takewhile(lambda told: _is_born(told[1]), others)]
    return labels | {place: f"{part.word}{word}" for place, word in theirs}


def _may_be_of_member(word: str) -> bool:
    return bool(families.attribute_of(plain_title(word))) or word in _AGES


def _is_born(word: str) -> bool:
    return families.attribute_of(plain_title(word)) in ("sex", "birthday") or word in _AGES


def _answered(labels: Filled, below: Sequence[Any]) -> Iterator[Any]:
    for place, label in labels.items():
        value = below[place] if place < len(below) else ""
        yield Label(label)
        yield Told(value.strip()) if isinstance(value, str) else value


def _are_printed(told: LabelLines, printed: Printed) -> bool:
    """Whether several lines of labels come again on each card or sheet, over its answers, one for the name.

    The header of a table may come again on each page, but it is one. What else stands there comes again, too:
    somebody signs.
    """
    first = [next(iter(line.items()), (0, "")) for line in told.filled]
    if any(first.count(first[at]) < _LEAST and first[at] not in printed.words for at in told.others()):
        return False
    again = Counter(line_key(told.filled[place]) for place in told.again)
    most = max(again.values(), default=0)
    again.update(line_key(told.filled[place]) for place in told.lone - told.again if most > 1)
    lines = [line for line, times in again.items() if times >= _MOST * most]
    return len(lines) >= _LEAST and any(names(word) for line in lines for _, word in line)


def _are_cards(told: LabelLines) -> bool:
    """Whether these lines make cards: some differ, each comes once a card, and little else stands there."""
    asked = [at for at in sorted(told.known) if not (at and names_somebody(told.lines[at - 1][1]))]
    sets = [_titles(told.filled[place]) for place in asked]
    if not sets:
        return False
    further = len(told.lone) >= _LEAST or any(not _begins(labels, sets[0]) for labels in sets)
    named = any(pupils.names_a_parent(labels[0]) for labels in sets) or any(
        any(map(may_name, told.filled[place].values())) for place in told.known
    )
    own = any(any(map(names, told.filled[place].values())) for place in told.pairs)
    if not own and not (named and (further or told.tables)):
        return False
    return _come_once(sets) and not told.others()


def _titles(labels: Filled) -> tuple[str, ...]:
    words = [*map(plain_title, labels.values())]
    return tuple(words[: len(words) // times(words)])


def _begins(labels: tuple[str, ...], first: tuple[str, ...]) -> bool:
    """Whether a line of labels begins a card, as the first one does."""
    return labels[0] == first[0] and 2 * len({*labels} & {*first}) >= len(first)


def _come_once(sets: Sequence[tuple[str, ...]]) -> bool:
    """Whether each line comes once between two that begin a card, and one names the customer."""
    first = sets[0]
    named: set[str] = set()
    seen: set[tuple[str, ...]] = set()
    for labels in sets:
        if _begins(labels, first):
            named, seen = set(), set()
        own = {label for label in labels if is_name(label) and not pupils.is_either(label)}
        if (own and named) or labels in seen:
            return False
        named |= own
        seen.add(labels)
    return True
