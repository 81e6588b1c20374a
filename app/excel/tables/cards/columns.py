"""Cards that ask the same of several people: 「项目 | 本人 | 配偶 | 子女」 over a line for each item."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from app.excel import families
from app.excel.tables.cards.labels import Told
from app.excel.tables.lines import Line
from app.excel.tables.members import SELVES
from app.excel.titles import plain_title
from app.fields.parsed import text_of

_CUSTOMERS = SELVES | {"客户", "业主", "车主", "投保人", "买受人", "购房人", "购车人"}


def told_apart(lines: Iterable[Line]) -> Iterator[Line]:
    """All lines but such headers: what is told of the customer, and below what is told of the others."""
    whose: dict[int, str] = {}
    first = -1
    for line, cells in lines:
        words = [text_of(cell).strip() for cell in cells]
        if found := people(words):
            whose, first = found, min(found) - 1
            continue
        filled = [place for place, word in enumerate(words) if word]
        if not whose or not filled or filled[0] != max(first, 0) or not {*filled[1:]} <= {*whose}:
            whose = {}
            yield line, cells
            continue
        label = words[filled[0]]
        for place in filled[1:] or [min(whose)]:
            owner = whose[place]
            title = label if not owner or label.startswith(owner) else f"{owner}{label}"
            yield line, [title, Told(words[place] if place < len(words) else "")]


def people(words: Sequence[str]) -> dict[int, str]:
    """The columns with whose they are, empty for the customer's own; none where no such header stands."""
    filled = [(place, word) for place, word in enumerate(words) if word]
    own = next((at for at, (_, word) in enumerate(filled) if plain_title(word) in _CUSTOMERS), len(filled))
    others = {place: plain_title(word) for place, word in filled[own + 1 :]}
    if own > 1 or not others or not all(map(families.whose, others.values())) or filled[own][0] == 0:
        return {}
    return {filled[own][0]: ""} | others
