"""Where in the lines of a sheet the cards begin: with the labels of the first one, below what heads that."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Any

from app.excel.tables.cards import bands
from app.excel.tables.cards.labels import bears_label, names_somebody
from app.excel.tables.cards.pairs import Pair
from app.excel.tables.lines import texts
from app.excel.titles import is_name, plain_title

_ALIKE = 0.6
_numerals = re.compile(r"[\d一二三四五六七八九十]+|\s+").sub
_asks_for_name = re.compile(r".*(?:名|称呼|name)\W*", re.IGNORECASE).fullmatch
_related = re.compile("[与和是].{1,6}(?:的|之)?关系").fullmatch

Read = tuple[int, list[Any], list[Pair]]
"""A line as it is read: its number, its cells, and their pairs."""


def of_cards(read: Sequence[Read]) -> list[bool]:
    """Whether each line begins a card: its first labels, or what stands over those of the next card."""
    begins = [False] * len(read)
    first: tuple[str, ...] = ()
    over: list[str] = []
    for place, (line, cells, pairs) in enumerate(read):
        labels, words = labels_of(pairs), uncounted(cells)
        if not first:
            begins[place], first = bool(labels), labels
            over += [] if labels else [words]
            continue
        heading = over[-1] if over else ""
        above, apart = place - 1, _is_apart(read[place - 1][0], line)
        if names_somebody(cells) or (names_somebody(read[above][1]) and uncounted(read[above][1]) != heading):
            continue  # who is named there begins no card
        is_headed = not apart and not begins[above] and above > 0 and not _asks(read[above][2])
        if is_headed:
            is_headed = uncounted(read[above][1]) == heading or _is_apart(read[above - 1][0], read[above][0])
        if labels and _begins(labels, first, is_apart=apart or is_headed):
            begins[_top(read, above, over) if is_headed else place] = True
    for place in _parts(read, [place for place, is_first in enumerate(begins) if is_first]):
        begins[place] = False
    return begins


def _top(read: Sequence[Read], at: int, over: Sequence[str]) -> int:
    """Where what stands over the first labels of a card begins, as it does `over` those of the first."""
    for words in reversed(over[:-1]):
        if not words or uncounted(read[at - 1][1]) != words:
            break
        at -= 1
    return at


def labels_of(pairs: Sequence[Pair]) -> tuple[str, ...]:
    """The labels of a line, to compare them."""
    return tuple(plain_title(pair.label) for pair in pairs if pair.label)


def uncounted(cells: list[Any]) -> str:
    """The words of a line without numbers: 「客户卡片 No.2」 stands over a card as 「客户卡片 No.1」 does."""
    return _numerals("", "".join(texts(cells)))


def _asks(pairs: Sequence[Pair]) -> bool:
    """Whether a line asks for something; a word alone that is no known label may stand over a card.

    So may one for the customer, but not one that asks for the name.
    """
    lone = pairs[0].label if len(pairs) == 1 and not pairs[0].values else ""
    is_over = bool(lone) and (not bears_label(lone) or (is_name(lone) and not _asks_for_name(lone)))
    return bool(labels_of(pairs)) and not is_over


def _is_apart(before: int, line: int) -> bool:
    """Whether a gap parts two lines, or the second begins the cards beside those above."""
    return not 0 <= line - before <= 1


def _begins(labels: tuple[str, ...], first: tuple[str, ...], *, is_apart: bool) -> bool:
    """Whether a line begins the next card: as the first one did, or after a gap nearly so."""
    if labels == first:
        return True
    return is_apart and labels[0] == first[0] and 2 * len({*labels} & {*first}) >= len(first)


# -- Parts of a card that begin as the card does ---------------------------------------------------------


def _parts(read: Sequence[Read], places: Sequence[int]) -> list[int]:
    """Those of the places that begin but a part of the card above, which tells of another than the customer.

    What stands over them says so, 「受益人信息」; or they ask for other things than the first card does, for
    the relation, or the same again under the same words.
    """
    asked = [_asked(read[place:end]) for place, end in pairwise([*places, len(read)])]
    heads = [_over(read, place) for place in places]
    return [
        place
        for place, labels, head in zip(places[1:], asked[1:], heads[1:], strict=True)
        if (not head or head != heads[0])
        and (
            bands.names_people(head)
            or (_relates(labels) > _relates(asked[0]) and not _are_alike(labels, asked[0]))
            or (head and heads.count(head) > 1 and not _are_alike(labels, asked[0]))
        )
    ]


def _asked(lines: Sequence[Read]) -> set[str]:
    return {label for _, _, pairs in lines for label in labels_of(pairs)}


def _over(read: Sequence[Read], place: int) -> str:
    """What stands alone where a card begins, or right above that."""
    for at in (place, place - 1):
        line, cells, pairs = read[max(at, 0)]
        is_lone = len(texts(cells)) == 1 and not any(pair.label and pair.values for pair in pairs)
        if is_lone and not _is_apart(line, read[place][0]):
            return uncounted(cells)
    return ""


def _are_alike(labels: set[str], others: set[str]) -> bool:
    return len(labels & others) >= _ALIKE * len(labels | others)


def _relates(labels: set[str]) -> bool:
    return any(map(_related, labels))
