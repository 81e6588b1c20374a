"""Headings in a card that name somebody, 「接送人」 or 「【配偶】」, and where the part below each ends."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from app.excel import families
from app.excel.tables import pupils
from app.excel.tables.cards import bands, contacts
from app.excel.tables.cards.labels import (
    Heading,
    Label,
    Somebodys,
    Told,
    bears_label,
    is_known_pair,
    is_label,
    known_labels,
    split,
)
from app.excel.tables.cards.pairs import heads_others, is_banner, is_heading
from app.excel.tables.lines import Line, texts
from app.excel.tables.members import SELVES
from app.excel.titles import is_name, owner_of, plain_title
from app.excel.words import whole
from app.fields.parsed import text_of

_LONGEST, _DIGITS, _FARTHEST, _SEVERAL, _WITH_ANSWER = 30, 2, 2, 2, 2
_REST = frozenset("其他 其它 备注 说明 other others notes remarks".split())
_never_customers = re.compile("被保|受益|收[货件花]|法人|联系人|紧急|第[二三]").search
"""Words of those who may be the customer only where nobody else is."""


@dataclass(frozen=True, slots=True)
class _Head:
    """What may be a heading: its words, their column, and what begins below them, or beside them."""

    word: str
    at: int
    below: list[Any]
    is_sure: bool
    may_answer: bool
    """Whether a label alone stands right above, which it may answer."""
    is_beside: bool

    @property
    def who(self) -> str:
        """Whom it names, be it the customer; nobody if it names something."""
        return whom(self.word)


def marked(lines: Sequence[Line]) -> Sequence[Line]:
    """The lines with the headings marked that name somebody else than the customer, or their pet.

    What follows the part below one of them is marked for a heading, too, whatever its words.
    """
    over = {place: head for place in range(len(lines)) if (head := _head(lines, place))}
    answered = {word for _, cells in lines for word in _answered(cells)}
    people = {at: who for at, head in over.items() if (who := head.who) and _heads(head, answered)}
    others = _others(lines, people) if people else ()
    pets = {at for at, head in over.items() if bands.is_pet(head.word) and head.word not in answered}
    if not others and not pets:
        return lines
    often = Counter(head.word for head in over.values())
    printed = {word for word, times in often.items() if times >= _SEVERAL} - answered
    told: list[Line] = []
    theirs: _Head | None = None
    for place, (line, cells) in enumerate(lines):
        head, who = over.get(place), people.get(place, "")
        kind: type[Heading] | None = None
        if who:
            kind = Somebodys if who in others else Heading
        elif place in pets or (
            head and theirs and theirs.is_beside >= head.is_beside and _ends(head, printed)
        ):
            kind = Heading
        if head and kind:
            theirs = head if kind is Somebodys or place in pets else None
            told.append((line, [*cells[: head.at], kind(head.word), *cells[head.at + 1 :]]))
        else:
            told.append((line, cells))
    return told


def whom(heading: str) -> str:
    """Whom a heading names, be it the customer; nobody if it names something."""
    who = bands.whom(heading)
    return who if is_customers(who) or bands.names_people(heading) else ""


def _head(lines: Sequence[Line], place: int) -> _Head | None:
    """What heads the next line, alone on its own, or the rest of its line, where a label begins that."""
    line, cells = lines[place]
    places = [at for at, cell in enumerate(cells) if text_of(cell).strip()]
    first = cells[places[0]] if places else None
    if not isinstance(first, str) or isinstance(first, Told) or not _may_head(first.strip()):
        return None
    below: list[Any] = []
    if len(places) > _WITH_ANSWER:
        below = [""] * places[1] + cells[places[1] :]
        is_beside = places[1] == places[0] + 1 or not bears_label(first)
        if not is_beside or (bears_label(cells[places[2]]) and not is_known_pair(cells[places[1]])):
            return None
    elif len(places) == 1 and place + 1 < len(lines) and lines[place + 1][0] - line <= _FARTHEST:
        below = lines[place + 1][1]
    at = next((at for at, cell in enumerate(below) if text_of(cell).strip()), -1)
    is_line = len(places) == 1 and len(texts(below)) > 1
    if places[0] > at or not (is_line or is_known_pair(below[at]) or bears_label(below[at])):
        return None
    is_sure = isinstance(first, Heading) or heads_others([first]) or is_heading([first]) or is_banner(first)
    may_answer = place > 0 and _asks(lines[place - 1][1])
    return _Head(first.strip(), places[0], below, is_sure, may_answer, len(places) > 1)


def _may_head(word: str) -> bool:
    is_answered = any(value for _, value in split(word))
    return not is_answered and len(word) <= _LONGEST and sum(map(str.isdigit, word)) <= _DIGITS


def _asks(cells: Sequence[Any]) -> bool:
    """Whether nothing but a label stands on a line: what stands below may answer it."""
    said = [cell for cell in cells if text_of(cell).strip()]
    return len(said) == 1 and bears_label(said[0]) and not heads_others(said)


def is_customers(who: str) -> bool:
    """Whether a word names the customers themselves: 「投保人」."""
    return any(
        word in SELVES
        or word in ("个人", *families.PUPILS)
        or is_name(word)
        or (not word.isascii() and is_name(f"{word}姓名"))
        or whole.may_name(word)
        for word in map(plain_title, bands.people_of(who))
        if not _never_customers(word)
    )


def _others(lines: Sequence[Line], people: dict[int, str]) -> frozenset[str]:
    """Those of the people whom headings name who are not the customer.

    Who has no word of the customers' is one of the others, but where the form begins with them; of a firm
    the contact is the customer.
    """
    labels = [label for _, cells in lines for _, label, _ in known_labels(cells)]
    has_parent = any(map(pupils.is_parent, [*labels, *people.values()]))
    named = (label for label in labels if bands.names_customer(label) and not _never_customers(label))
    has_own = any(map(is_customers, people.values())) or any(named)
    titles = [label for label in labels if bands.is_firm(label) or bands.asks_for_name(label)]
    found: dict[str, bool] = {}
    if any(map(bands.is_firm, titles[:1])):
        above = [label for _, cells in lines[: min(people)] for _, label, _ in known_labels(cells)]
        found = {who: False for who in people.values() if contacts.is_contact(who)}
        has_own = has_own or bool(found) or any(map(contacts.is_contact, above))
    is_named = False
    is_theirs = False
    for place, (_, cells) in enumerate(lines):
        if who := people.get(place, ""):
            if who not in found:
                found[who] = _is_other(who, has_parent=has_parent, is_first=not (is_named or has_own))
            is_theirs = found[who]
        names = (label for _, label, _ in known_labels(cells))
        is_named = is_named or (not is_theirs and any(map(bands.asks_for_name, names)))
    return frozenset(who for who, is_other in found.items() if is_other)


def _is_other(who: str, *, has_parent: bool, is_first: bool) -> bool:
    if owner_of(who):
        return True
    if plain_title(who) in families.PUPILS:
        return has_parent
    return not (is_customers(who) or is_first)


def _heads(head: _Head, answered: set[str]) -> bool:
    """Whether what names somebody heads what stands below, and is no label that nobody answered."""
    below = [label for _, label, _ in known_labels(head.below)]
    below += [cell for cell in head.below if isinstance(cell, Label)]
    tells_who = bands.tells_whom_to_call if bands.is_emergency(head.word) else bands.tells_who
    if any(map(tells_who, below)) or texts(head.below)[0].startswith(bands.whom(head.word)):
        return head.is_sure or head.word not in answered
    is_answered = len(texts(head.below)) > 1 or any(map(is_known_pair, head.below))
    return head.is_sure and is_answered and any(map(bands.tells_of_anybody, below))


def _ends(head: _Head, printed: set[str]) -> bool:
    """Whether what stands over a label begins the next part of a form, and is none of the one before."""
    if head.is_sure or head.word in printed or plain_title(head.word) in _REST:
        return True
    return not (head.may_answer or is_label(head.word))


def _answered(cells: Sequence[Any]) -> Iterator[str]:
    """The words of a line beside which something stands that is no label."""
    for at, cell in enumerate(cells[:-1]):
        if isinstance(cell, str) and text_of(cells[at + 1]).strip() and not bears_label(cells[at + 1]):
            yield cell.strip()
