"""Cards with labels over their values: a line of labels, that of their values, the next line of labels."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from app.excel import families
from app.excel.tables import pupils
from app.excel.tables.cards import log, members
from app.excel.tables.cards.contacts import FIRMS, heads_contacts
from app.excel.tables.cards.labels import Label, Told, bears_label, is_known_pair, is_label
from app.excel.tables.cards.pairs import heads_others, is_heading, is_named_form
from app.excel.tables.lines import Line, is_ruled, is_sum, texts
from app.excel.titles import COUNTERS, can_be_title, is_name, looks_like_name, plain_title, short_title
from app.excel.words import whole
from app.fields.parsed import text_of

_LEAST, _KNOWN, _FEW = 2, 0.6, 0.34
_LONGEST = 12
_AGES = frozenset({"年龄", "岁数"})

Filled = dict[int, str]


def told_apart(lines: Sequence[Line]) -> Sequence[Line]:
    """Each label beside the value below it, in the lines of such cards; all as they are in another sheet."""
    filled = [_filled(cells) for _, cells in lines]
    blocks, known = _blocks(lines, filled)
    if not _are_cards(lines, filled, blocks, known):
        return lines
    return [*_beside(lines, blocks)]


def _beside(lines: Sequence[Line], blocks: dict[int, int]) -> Iterator[Line]:
    place = 0
    while place < len(lines):
        line, cells = lines[place]
        if place not in blocks:
            yield line, cells
        else:
            labels = _of_member(_filled(cells))
            for number, below in lines[place + 1 : blocks[place]] or [(line, [])]:
                yield number, [*_answered(labels, below)]
        place = blocks.get(place, place + 1)


def _of_member(labels: Filled) -> Filled:
    """Labels behind that of a relative's name are theirs where all may be: 「手机」 behind 「配偶姓名」."""
    (first, name), *others = labels.items()
    part = families.part_of(plain_title(name))
    are_theirs = all(families.attribute_of(plain_title(word)) or word in _AGES for _, word in others)
    if part is None or part.attribute != "name" or len(others) < _LEAST or not are_theirs:
        return labels
    return {first: name} | {place: f"{part.word}{word}" for place, word in others}


def _answered(labels: Filled, below: Sequence[Any]) -> Iterator[Any]:
    for place, label in labels.items():
        value = below[place] if place < len(below) else ""
        yield Label(label)
        yield Told(value.strip()) if isinstance(value, str) else value


def _filled(cells: Sequence[Any]) -> Filled:
    return {place: word for place, cell in enumerate(cells) if (word := text_of(cell).strip())}


def _blocks(lines: Sequence[Line], filled: Sequence[Filled]) -> tuple[dict[int, int], set[int]]:
    """Where lines of labels stand with where their values end, and which of them bear known labels."""
    blocks: dict[int, int] = {}
    place = 0
    while place < len(lines):
        if _asks(lines, filled, place):
            blocks[place] = place + 2
        place = blocks.get(place, place + 1)
    known = {*blocks}
    for place in range(1, len(lines)):
        is_inside = place in blocks or place - 1 in blocks
        is_below = place - 2 in blocks or _is_title(filled[place - 1])
        if not is_inside and is_below and not _is_apart(lines, place) and _is_worded(lines, filled, place):
            blocks[place] = place + 2
            known |= {place} if sum(map(is_label, filled[place].values())) >= _LEAST else set()
    return blocks, known


def _asks(lines: Sequence[Line], filled: Sequence[Filled], place: int) -> bool:
    """Whether known labels stand on a line, and one line of values below."""
    labels = filled[place]
    known = sum(map(is_label, labels.values()))
    return (
        known >= max(_LEAST, _KNOWN * len(labels))
        and _may_ask(lines, labels, place)
        and _is_answered(lines, filled, place)
        and not any(looks_like_name(word) and not is_label(word) for word in labels.values())
    )


def _is_worded(lines: Sequence[Line], filled: Sequence[Filled], place: int) -> bool:
    """Whether words of the form's own stand over their values: one is known, or only below are numbers."""
    labels = filled[place]
    if len(labels) < _LEAST or not all(map(_is_word, labels.values())) or place + 1 >= len(lines):
        return False
    is_told = any(map(is_label, labels.values())) or any(
        any(map(str.isdigit, word)) for word in filled[place + 1].values()
    )
    return is_told and _may_ask(lines, labels, place) and _is_answered(lines, filled, place)


def _may_ask(lines: Sequence[Line], labels: Filled, place: int) -> bool:
    """Whether nothing but different titles stands on a line, and none of those of a table.

    The same ones may come again for the customer beside.
    """
    words = [*labels.values()]
    if COUNTERS.intersection(map(plain_title, words)):
        return False
    is_table = (members.is_header(words) and not any(map(pupils.is_parent, words))) or log.is_header(words)
    is_table = is_table or (place > 0 and heads_contacts([*_filled(lines[place - 1][1]).values()]))
    return (
        len({*words[: len(words) // _times(words)]}) == len(words) // _times(words)
        and all(map(can_be_title, lines[place][1]))
        and not is_table
        and not any(map(is_known_pair, lines[place][1]))
    )


def _times(words: Sequence[str]) -> int:
    """For how many customers side by side a line asks."""
    counts = (times for times in (4, 3, 2) if len(words) > times)
    return next((times for times in counts if [*words] == [*words[: len(words) // times]] * times), 1)


def _is_answered(lines: Sequence[Line], filled: Sequence[Filled], place: int) -> bool:
    """Whether below labels stands one line of what are none, and not one more."""
    if place + 1 >= len(lines) or lines[place + 1][0] != lines[place][0] + 1:
        return False
    labels, below = filled[place], filled[place + 1]
    if not _are_values(labels, below) or is_ruled(lines[place + 1][1]):
        return False
    after = filled[place + 2] if place + 2 < len(lines) and not _is_apart(lines, place + 2) else {}
    is_more = len(after) > 1 and _are_values(labels, after)
    return not is_more or _is_worded(lines, filled, place + 2)


def _are_values(labels: Filled, below: Filled) -> bool:
    """Whether what stands below stands under labels, and asks for nothing itself."""
    words = [*below.values()]
    asks = sum(map(is_label, words))
    return (
        bool(below)
        and below.keys() <= labels.keys()
        and not is_label(words[0])
        and not any(map(is_known_pair, words))
        and asks <= _FEW * len(words)
        and not _is_title(below)
    )


def _is_title(filled: Filled) -> bool:
    said = [*filled.values()]
    return len(said) == 1 and (heads_others(said) or is_heading(said) or is_named_form(said[0]))


def _is_apart(lines: Sequence[Line], place: int) -> bool:
    return lines[place][0] > lines[place - 1][0] + 1


def _is_word(text: str) -> bool:
    return 1 < len(text) <= _LONGEST and not any(map(str.isdigit, text)) and not looks_like_name(text)


def _are_cards(
    lines: Sequence[Line], filled: Sequence[Filled], blocks: dict[int, int], known: set[int]
) -> bool:
    """Whether these lines make cards: some differ, each comes once a card, and little else stands there."""
    sets = [_titles(filled[place]) for place in sorted(known)]
    pairs = [place for place in range(len(lines)) if _is_pairs(lines[place][1])]
    if not sets:
        return False
    further = any(not _begins(labels, sets[0]) for labels in sets)
    named = [place for place in known if any(map(_names, filled[place].values()))]
    own = [place for place in pairs if any(map(_names, filled[place].values()))]
    if not own and not (named and further):
        return False
    return _come_once(sets) and _is_all(lines, filled, blocks, frozenset(pairs))


def _titles(filled: Filled) -> tuple[str, ...]:
    words = [*map(plain_title, filled.values())]
    return tuple(words[: len(words) // _times(words)])


def _names(word: str) -> bool:
    """Whether a label asks for the customer, who may be a firm."""
    return is_name(word) or plain_title(word) in FIRMS or whole.may_name(short_title(word))


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
        names = {label for label in labels if is_name(label) and not pupils.is_either(label)}
        if (names and named) or labels in seen:
            return False
        named |= names
        seen.add(labels)
    return True


def _is_pairs(cells: Sequence[Any]) -> bool:
    """Whether a line begins with a label and its value, or with both in one cell."""
    said = [cell for cell in cells if text_of(cell).strip()]
    if said and is_known_pair(said[0]):
        return True
    return len(said) > 1 and bears_label(said[0]) and not bears_label(said[1])


def _is_all(
    lines: Sequence[Line], filled: Sequence[Filled], blocks: dict[int, int], pairs: frozenset[int]
) -> bool:
    """Whether nearly all other lines are pairs, too, or titles, or stand alone."""
    told = {at for place, end in blocks.items() for at in range(place, end)}
    others = [
        place
        for place, (_, cells) in enumerate(lines)
        if place not in told and place not in pairs and len(filled[place]) > 1 and not _is_left_out(cells)
    ]
    in_tables = _in_tables(lines, filled, told | pairs)
    return all(place in in_tables for place in others)


def _is_left_out(cells: list[Any]) -> bool:
    return is_ruled(cells) or is_sum((texts(cells) or [""])[0], cells)


def _is_row(titles: Filled, below: Filled, *, is_told: bool) -> bool:
    """Whether a line is one of a table in a card: a word for a relation is a label elsewhere."""
    is_member = next(iter(below.values()), "") in families.RELATION_OF
    return below.keys() <= titles.keys() and (is_member or not is_told)


def _in_tables(lines: Sequence[Line], filled: Sequence[Filled], told: set[int] | frozenset[int]) -> set[int]:
    """The lines of tables of the family, of contacts, or of a log inside the cards."""
    found: set[int] = set()
    for place in range(len(lines)):
        words = [*filled[place].values()]
        above = [*filled[place - 1].values()] if place else []
        if place in told or not (members.is_header(words) or log.is_header(words) or heads_contacts(above)):
            continue
        end = place + 1
        while end < len(lines) and _is_row(filled[place], filled[end], is_told=end in told):
            end += 1
        found.update(range(place, end))
    return found
