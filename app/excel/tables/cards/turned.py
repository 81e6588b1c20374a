"""Customers side by side: a column for each of them, with what is asked of all at the left."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any

from app.excel.tables import parcels
from app.excel.tables.cards.card import Card, clean
from app.excel.tables.cards.labels import bears_label, is_label
from app.excel.tables.lines import Line, is_ruled
from app.excel.titles import item_of, joined
from app.fields.kinds import Phones
from app.fields.parse_name import is_addressed
from app.fields.parsed import text_of

_LEAST, _LOOKED_AT = 2, 60
_TYPICAL = 0.6
_tells_number = re.compile("[0-9].*[0-9].*[0-9].*[0-9]").search
_without_room = re.compile(r"^[0-9]{1,3}(?:-[0-9]{1,4}){1,2}\s*(?=[\u3400-\u9fff]{2,4}$)").sub
"""「6-125刘梓涵」 is somebody."""
_name = re.compile("[\u3400-\u9fff·]{2,6}").fullmatch

Filled = list[tuple[int, Any]]


def find(lines: Sequence[Line]) -> tuple[int, frozenset[int]] | None:
    """The column of what is asked, and those of the customers; None where the lines are something else.

    A line asks for the names, most of the answers look like some, and on the other lines answers stand
    in the same columns. Where another that asks so has a label among the answers they are pairs, and the
    names may be those of pets.
    """
    head = [[*filled(cells)] for _, cells in lines[:_LOOKED_AT]]
    asked = [told for places in head if (told := _names_asked(places))]
    words = [[text_of(cell).strip() for _, cell in names] for _, names in asked]
    if any(is_label(word) for said in words for word in said):
        return None
    for (labels, names), said in zip(asked, words, strict=True):
        people = {place for place, _ in names}
        if _are_several(said) and _is_asked(head, labels, people, named=_are_names(said)):
            there = (place for _, cells in lines for place, _ in filled(cells))
            return labels, frozenset(place for place in there if place > labels)
    return None


def _names_asked(places: Filled) -> tuple[int, Filled] | None:
    """The column of what asks for the names, if a line begins so, and what stands behind it."""
    at = next((at for at, (_, cell) in enumerate(places) if _asks_for_name(cell)), None)
    if at is None or at > 1 or (at == 1 and bears_label(places[0][1])):
        return None
    return places[at][0], places[at + 1 :]


def cards(lines: Sequence[Line], labels: int, people: frozenset[int]) -> list[Card]:
    """A card for each of the columns; a line with one cell alone is a title of all."""
    made = {place: Card(lines[0][0]) for place in sorted(people)}
    asked = group = ""
    titles = 0
    for _, cells in lines:
        told = dict(filled(cells))
        label = clean(text_of(told.get(labels, "")))
        group = " ".join(text_of(cell).strip() for place, cell in told.items() if place < labels) or group
        answers = {place: cell for place, cell in told.items() if place in people}
        if is_ruled(cells) or not (answers or is_label(label)):
            titles += 1
            continue
        if label:
            asked = made[min(made)].say(joined(group, label, alone=True), [])
        for place, card in made.items():
            said = [answers[place]] if place in answers else []
            if label:
                card.values.setdefault(asked, []).extend(said)
            else:
                card.stray += [text_of(value).strip() for value in said]
    filled_in = [card for card in made.values() if any(card.values.values()) or card.stray]
    for card in filled_in[:1]:
        card.titles += titles
    return filled_in


def filled(cells: Sequence[Any]) -> Iterator[tuple[int, Any]]:
    """The cells in which something stands, with their places."""
    return ((place, cell) for place, cell in enumerate(cells) if text_of(cell).strip())


def _asks_for_name(cell: Any) -> bool:
    return bears_label(cell) and (item := item_of(text_of(cell))) is not None and item.key == "name"


def _are_several(words: Sequence[str]) -> bool:
    is_told = any(map(is_label, words)) or any(_tells_number(_without_room("", word)) for word in words)
    return len(words) >= _LEAST and len({*words}) == len(words) and not is_told


def _are_names(words: Sequence[str]) -> bool:
    """Whether people are named, and nothing is told beside a name."""
    told = all(_name(word) or is_addressed(word) for word in words)
    return told and 2 * sum(map(_is_somebody, words)) > len(words)


def _is_somebody(word: str) -> bool:
    return parcels.is_somebody(word) or is_addressed(word)


def _is_asked(head: Sequence[Filled], labels: int, people: set[int], *, named: bool) -> bool:
    """Whether on most lines a label stands at the left, and answers where the names do.

    Where people are `named` few of the labels need be known.
    """
    told = [[place for place, _ in places if place >= labels] for places in head if len(places) > 1]
    asked = [places for places in told if labels in places]
    several = [places for places in asked if len(people.intersection(places)) >= _LEAST]
    known = sum(bears_label(cell) for places in head for place, cell in places if place == labels)
    others = sum(any(bears_label(cell) for place, cell in places if place > labels) for places in head)
    return (
        len(several) > _LEAST
        and known >= (_LEAST if named else max(_LEAST, _TYPICAL * len(asked)))
        and 2 * len(several) > len(told)
        and sum(people.issuperset(places[1:]) for places in asked) >= _TYPICAL * len(asked)
        and 2 * others <= len(several)
        and all(_answers(places) for places in head if any(place == labels for place, _ in places))
    )


def _answers(places: Filled) -> bool:
    """Whether beside a label that asks for numbers most of what stands there is one."""
    item = next((item_of(text_of(cell)) for _, cell in places if bears_label(cell)), None)
    if item is None or not isinstance(item.kind, Phones) or len(places) < 3:
        return True
    told = [item.kind.parse(cell).value is not None for _, cell in places[1:]]
    return 2 * sum(told) >= len(told)
