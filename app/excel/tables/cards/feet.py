"""The foot of a card: who filled it in, and the day on which they did, 「业务员：李娜　日期：2024-03-18」."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from app.excel import contact_titles
from app.excel.tables.cards.beginnings import Read
from app.excel.tables.cards.labels import Label, key_asked
from app.excel.tables.cards.pairs import Pair
from app.excel.titles import plain_title

_OWNER, _FILLED_ON = "owner", Label("填表日期")
_ANY_DAY = frozenset("日期 时间 年月日".split())
_signs = re.compile(
    ".*(?:经[办手]|填[表写]|登记|制[表单]|录入|记录|接待|[审复]核|确认|负责|签[字名章])人?"
).fullmatch


def dated(read: Sequence[Read], begins: Sequence[bool]) -> list[Read]:
    """The lines with such a day said to be that of the form: nothing was bought on it, nor brought.

    On the card of a visit it is the day of that.
    """
    told = [*read]
    starts = [place for place, is_first in enumerate(begins) if is_first]
    for start, end in pairwise([*starts, len(read)]):
        asked = [place for place in range(start, end) if any(pair.label for pair in read[place][2])]
        labels = (pair.label for place in asked for pair in read[place][2])
        if asked and not any(contact_titles.find(label)[0] for label in labels if label):
            line, cells, pairs = read[asked[-1]]
            told[asked[-1]] = line, cells, [*_dated(pairs)]
    return told


def _dated(pairs: Sequence[Pair]) -> Iterator[Pair]:
    """The pairs of the last line; those of one that asks for more than who signs and when stay."""
    days = [plain_title(pair.label) in _ANY_DAY for pair in pairs]
    is_foot = not days[0] and all(
        is_day or _is_signed(pair.label) for is_day, pair in zip(days, pairs, strict=True)
    )
    for is_day, pair in zip(days, pairs, strict=True):
        yield replace(pair, label=_FILLED_ON) if is_foot and is_day else pair


def _is_signed(label: str) -> bool:
    return key_asked(label) == _OWNER or bool(_signs(plain_title(label)))
