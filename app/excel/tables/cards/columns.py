"""Cards that ask the same of two people: 「项目 | 客户本人 | 配偶」, and below it a line for each item."""

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
    """All lines but such headers: what is told of the customer, and below what is told of the other."""
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
    filled = {place: word for place, word in enumerate(words) if word}
    asked = dict([*filled.items()][-2:])
    plain = [plain_title(word) for word in asked.values()]
    if len(filled) not in (2, 3) or len(asked) < 2 or plain[0] not in _CUSTOMERS:
        return {}
    if families.whose(plain[1]) != "spouse" or min(asked) == 0:
        return {}
    return dict(zip(asked, ("", plain[1]), strict=True))
