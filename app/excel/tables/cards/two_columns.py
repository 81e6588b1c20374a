"""Forms in words of their own: 「称呼 | 宋江 | 第一印象 | 面黑心细」, line after line."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from app.excel.tables.cards.labels import Told, is_label
from app.excel.tables.lines import Line
from app.excel.titles import item_of
from app.fields.kinds import Name, Phones
from app.fields.parsed import text_of

_LEAST, _MOST, _LONGEST = 3, 2000, 12
_KNOWN = 0.6
_NAMES = frozenset({"name", "salutation"})

Pair = tuple[str, Any]


def told_apart(lines: Sequence[Line]) -> Sequence[Line]:
    """Each label beside its answer on a line of its own; as they are where they are no such form.

    A label asks for who it is, another for a number, and both are answered; few of the others are known.
    """
    if len(lines) > _MOST:
        return lines
    read = [_pairs(cells) for _, cells in lines]
    told = [pairs for pairs in read if pairs]
    labels = [label for pairs in told for label, _ in pairs]
    lone = sum(len(_filled(cells)) == 1 for _, cells in lines)
    if len(told) < _LEAST or len(told) + lone < len(lines):
        return lines
    if sum(map(is_label, labels)) >= _KNOWN * len(labels) or not (_names(told) and _reaches(told)):
        return lines
    return [
        one
        for (line, cells), pairs in zip(lines, read, strict=True)
        for one in ([(line, [label, _told(answer)]) for label, answer in pairs] or [(line, cells)])
    ]


def _told(answer: Any) -> Told:
    return answer if isinstance(answer, Told) else Told(text_of(answer).strip())


def _filled(cells: Sequence[Any]) -> dict[int, Any]:
    return {place: cell for place, cell in enumerate(cells) if text_of(cell).strip()}


def _pairs(cells: Sequence[Any]) -> list[Pair]:
    """The labels of a line with the answers beside them; nothing for another line."""
    filled = _filled(cells)
    first = min(filled, default=0)
    labels = [place for place in filled if (place - first) % 2 == 0]
    words = [text_of(filled[place]).strip() for place in labels]
    answers = [filled.get(place + 1, "") for place in labels]
    is_line = len(filled) > 1 and set(filled) <= {*labels, *(place + 1 for place in labels)}
    if not is_line or len({*words}) < len(words) or any(len(word) > _LONGEST for word in words):
        return []
    said = [text_of(answer).strip() for answer in answers]
    if any(map(str.isdigit, "".join(words))) or any(len(word) == 1 or is_label(word) for word in said):
        return []
    if not all(said):
        return []
    return [*zip(words, answers, strict=True)]


def _names(told: Sequence[Sequence[Pair]]) -> bool:
    items = ((item_of(label), answer) for pairs in told for label, answer in pairs)
    return any(item and item.key in _NAMES and Name().parse(answer).value for item, answer in items)


def _reaches(told: Sequence[Sequence[Pair]]) -> bool:
    items = ((item_of(label), answer) for pairs in told for label, answer in pairs)
    return any(item and isinstance(item.kind, Phones) and item.kind.parse(cell).value for item, cell in items)
