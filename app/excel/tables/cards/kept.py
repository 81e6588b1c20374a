"""Nothing on a card is lost: what does not stand in what was read of it is kept as it is."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from typing import Any

from app.excel.cells import ticks
from app.excel.tables.cards import inner_tables, log
from app.excel.tables.cards.card import Card
from app.excel.tables.cards.labels import Heading, asks_by_title, is_label, split
from app.excel.tables.cards.pairs import heads_others, is_banner, is_heading, is_named_form
from app.excel.tables.lines import Line, is_ruled, texts
from app.excel.tables.members import SELVES
from app.excel.titles import can_be_title, is_band, uncounted
from app.fields.parsed import fold, text_of

_SHARE, _LEAST = 0.8, 2
_parts = re.compile(r"[\s:：;；,，、。.?？!！()（）\[\]【】{}<>《》「」_/|\\-]+").split
_signs = re.compile("[□☐○◯▢☑☒■●√✓✔✅▣◉◇◆★☆※*＊]+").sub
_CHILD = {"男": "儿子", "女": "女儿"}
_counter = re.compile(r"[0-9]{1,2}").fullmatch


def keep(lines: Sequence[Line], read: Sequence[int], owners: Sequence[Card], asked: Collection[str]) -> None:
    """Add to each card what stands on its lines and is told nowhere, but for what is `asked` everywhere.

    `read` are the numbers of the lines as they were read, each with the card that owns it in `owners`. What
    was not read on its own line belongs to the card above.
    """
    shares = _shares(lines, read, owners)
    printed = {*_printed([some for _, some in shares]), *asked}
    for card, some in shares:
        told = _even(" ".join(_told(card)))
        above = [[], *(cells for _, cells in some)]
        for before, (_, cells) in zip(above, some, strict=False):
            is_answer = bool(texts(before)) and all(map(is_label, texts(before)))
            card.stray += _untold(cells, told, printed, may_head=not is_answer)


def _shares(
    lines: Sequence[Line], read: Sequence[int], owners: Sequence[Card]
) -> list[tuple[Card, list[Line]]]:
    """Each card with its lines."""
    shares: list[tuple[Card, list[Line]]] = []
    places: dict[int, list[int]] = {}
    for place, (number, _) in enumerate(lines):
        places.setdefault(number, []).append(place)
    at = 0
    for number, card in zip(read, owners, strict=True):
        is_parted = at and lines[at - 1][0] == number
        ahead = [] if is_parted else places.get(number, [])
        place = next((place for place in ahead if place >= at), at - 1)
        if not shares or shares[-1][0] is not card:
            if shares:
                shares[-1][1].extend(lines[at:place])
                at = max(at, place)
            shares.append((card, []))
        shares[-1][1].extend(lines[at : place + 1])
        at = max(at, place + 1)
    if shares:
        shares[-1][1].extend(lines[at:])
    return shares


def _printed(shares: Sequence[Sequence[Line]]) -> frozenset[str]:
    """What stands on nearly every one of several cards."""
    times = Counter(
        word for lines in shares for word in {word for _, cells in lines for word in texts(cells)}
    )
    least = max(_LEAST, _SHARE * len(shares))
    return frozenset(word for word, count in times.items() if count >= least)


def _told(card: Card) -> Iterator[str]:
    for label, values in card.values.items():
        said = [*map(text_of, values)]
        yield from [label, *said] if any(said) or label in card.labels else []
    yield from card.stray


def _untold(cells: list[Any], told: str, printed: Collection[str], *, may_head: bool) -> Iterator[str]:
    """What stands on a line and not in what was read; titles, rulers and what counts lines tell nothing."""
    words = texts([cell for cell in cells if not isinstance(cell, Heading)])
    is_lone = len(words) == 1
    is_marked = is_lone and (is_banner(words[0]) or is_heading(words))
    if not words or is_ruled(cells) or is_marked or (may_head and is_lone and _is_title(words[0])):
        return
    lost = [
        word
        for word, beside in zip(words, [*words[1:], ""], strict=True)
        if not (_is_in(word, told) or _counter(beside))
    ]
    if len(lost) > 1 and all(can_be_title(word) and not any(map(str.isdigit, word)) for word in words):
        return  # the header of a table inside the card
    for word in lost:
        is_asked = word in printed or asks_by_title(word) or is_band(word) or log.asks(word) or word in SELVES
        if not (is_asked or _counter(word) or _is_child(word, told)):
            yield word


def _is_child(word: str, told: str) -> bool:
    """Whether the sex of a child is told by its relation."""
    return _CHILD.get(word, word) in told


def _is_title(word: str) -> bool:
    return heads_others([word]) or is_heading([word]) or is_named_form(word) or inner_tables.heads(word)


def _is_in(word: str, told: str) -> bool:
    """Whether a text was read, perhaps in parts, without its number, its ticks and a letter before it."""
    bare = _signs(" ", uncounted(word)).strip()
    if (pairs := split(word)) and all(not said or _even(said) in told for _, said in pairs):
        return True
    if _even(word) in told or _even(text_of(ticks.told(word))) in told or not bare:
        return True
    parts = [part for part in _parts(fold(bare)) if len(part) > 1]
    return bool(parts) and all(_even(part) in told for part in parts)


def _even(text: str) -> str:
    return "".join(_parts(fold(text)))
