"""Forms of two columns in words of their own: 「称呼 | 宋江」, 「第一印象 | …」, below each other."""

from __future__ import annotations

from collections.abc import Sequence

from app.excel.tables.cards.labels import Told, bears_label
from app.excel.tables.lines import Line
from app.excel.titles import item_of
from app.fields.kinds import Name, Phones
from app.fields.parsed import text_of

_LEAST, _LOOKED_AT, _LONGEST = 4, 200, 12
_NAMES = frozenset({"name", "salutation"})


def told_apart(lines: Sequence[Line]) -> Sequence[Line]:
    """Each line as a label beside its answer; as they are where they are no such form.

    A label asks for who it is, another for a number, and both are answered.
    """
    filled = [tuple(place for place, cell in enumerate(cells) if text_of(cell).strip()) for _, cells in lines]
    pairs = {places for places in filled[:_LOOKED_AT] if len(places) > 1}
    if len(pairs) != 1 or len(lines) < _LEAST:
        return lines
    [(label, *answers)] = pairs
    if answers != [label + 1] or any(len(places) > 2 for places in filled):
        return lines
    told = [cells for (_, cells), places in zip(lines, filled, strict=True) if len(places) == 2]
    asks = [text_of(cells[label]).strip() for cells in told]
    is_form = all(len(word) <= _LONGEST for word in asks) and not any(
        bears_label(cells[label + 1]) for cells in told
    )
    if not is_form or not _names(told, label) or not _reaches(told, label):
        return lines
    return [
        (line, [*cells[: label + 1], Told(text_of(cells[label + 1]).strip())] if len(places) == 2 else cells)
        for (line, cells), places in zip(lines, filled, strict=True)
    ]


def _names(told: Sequence[list[object]], label: int) -> bool:
    items = ((item_of(text_of(cells[label])), cells[label + 1]) for cells in told)
    return any(item and item.key in _NAMES and Name().parse(cell).value for item, cell in items)


def _reaches(told: Sequence[list[object]], label: int) -> bool:
    items = ((item_of(text_of(cells[label])), cells[label + 1]) for cells in told)
    return any(item and isinstance(item.kind, Phones) and item.kind.parse(cell).value for item, cell in items)
