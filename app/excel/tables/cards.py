"""Customers who each fill a card: labels beside their values, one card below the other or one on a sheet."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import islice
from typing import Any

from app.excel import families, shop_titles
from app.excel.tables import card_contacts, card_log, card_members
from app.excel.tables.card_labels import bears_label, is_known_pair, is_label, known_labels, split
from app.excel.tables.lines import Line, is_ruler, texts
from app.excel.titles import LONGEST, is_band, is_known, item_of, plain_title, uncounted
from app.fields.kinds import Name, Phones, Text
from app.fields.parsed import fold, text_of

SPOUSE = "spouse_name"
STRAY = "卡片其他内容"
_LOOKED_AT = 60
_LEAST = 3
_word = re.compile("[\u3400-\u9fff]{2,8}").fullmatch
_digit = re.compile(r"\d").search
_numerals = re.compile(r"[\d一二三四五六七八九十]+|\s+").sub
_data = re.compile(r"1[3-9]\d{9}|(?:19|20)\d{2}[-/.年]\d{1,2}[-/.月]\d{1,2}日?.{0,9}").fullmatch
_BELOW = 8
_number = re.compile(r"[0-9]{1,2}[.、]?").fullmatch
_title = re.compile(
    r"(?:.*(?:档案|信息|资料|登记|情况|名片|概况)[表卡单]?|.*(?:登记表|档案卡|卡片|客户卡))"
    r"\s*[(（]?(?:no|nr|№|第)?[.:\s]*[0-9]{0,3}\s*[张页份]?[)）]?"
).fullmatch


@dataclass(slots=True)
class Card:
    """What one card says; `line` is where it begins, `stray` what stands at no label."""

    line: int
    values: dict[str, list[Any]] = field(default_factory=dict)
    stray: list[str] = field(default_factory=list)
    titles: int = 0
    """Lines that say nothing of anybody: titles, and rulers before the first card."""
    above: dict[int, str] = field(default_factory=dict)
    """The labels of the last line by the places of their values."""


@dataclass(frozen=True, slots=True)
class _Pair:
    """A label and what stands beside it, with the places; without a label what stands alone."""

    label: str
    values: tuple[tuple[int, Any], ...]


@dataclass(frozen=True, slots=True)
class _Form:
    """The columns that hold mostly labels, where unknown words are labels too, and those that count them.

    In `paired` ones nearly each cell is a label with its value: 「成交情况：未买」 is one there, too.
    """

    labels: frozenset[int]
    numbers: frozenset[int]
    paired: frozenset[int] = frozenset()


_Read = tuple[int, list[Any], list[_Pair]]
"""A line as it is read: its number, its cells, and their pairs."""


def find(lines: Sequence[Line]) -> list[Card] | None:
    """The cards of a sheet that are filled in; None where it is a table."""
    head = card_log.told_apart(card_contacts.told_apart(lines[: 4 * _LOOKED_AT]))
    if not _are_cards([*islice(card_members.without(head), _LOOKED_AT)]):
        return None
    told = card_members.told_apart([*card_log.told_apart(card_contacts.told_apart(lines))])
    headers = len(lines) - len(told)
    lines = told
    form = _form(lines)
    written = [(line, cells) for line, cells in lines if not _is_ruled(cells)]
    if _is_turned(written, form):
        turned = _turned(written)
        turned[0].titles += len(lines) - len(written)
        return turned
    read = [*_read(written, form)]
    abreast = _abreast([pairs for _, _, pairs in read])
    found: list[Card] = []
    open_ = [Card(lines[0][0], titles=len(lines) - len(read))]
    begins = _beginnings(read)
    for place, (_, _, pairs) in enumerate(read):
        if begins[place]:
            line, _, _ = read[place if _labels(pairs) else place + 1]
            titled = open_[0] if not found else Card(line)
            titled.line = line
            open_ = [titled, *(Card(line) for _ in range(abreast - 1))]
            found += open_
        for card, some in zip(open_, _shared(pairs, open_), strict=True):
            _take(card, some)
    filled = [card for card in found if any(card.values.values()) or card.stray]
    for card in filled[:1]:
        card.titles += headers + sum(
            other.titles + len(other.values) for other in found if other not in filled
        )
    return filled


def _beginnings(read: Sequence[_Read]) -> list[bool]:
    """Whether each line begins a card: its first labels, or what stands over those of the next card."""
    begins = [False] * len(read)
    first: tuple[str, ...] = ()
    heading = ""
    for place, (line, cells, pairs) in enumerate(read):
        labels, words = _labels(pairs), _uncounted(cells)
        if not first:
            begins[place], first = bool(labels), labels
            heading = heading if labels else words
            continue
        above, apart = place - 1, line > read[place - 1][0] + 1
        is_headed = not apart and not begins[above] and not _labels(read[above][2]) and above > 0
        if is_headed:
            is_headed = _uncounted(read[above][1]) == heading or read[above][0] > read[above - 1][0] + 1
        if labels and _begins(labels, first, is_apart=apart or is_headed):
            begins[above if is_headed else place] = True
    return begins


def _uncounted(cells: list[Any]) -> str:
    """The words of a line without numbers: 「客户卡片 No.2」 stands over a card as 「客户卡片 No.1」 does."""
    return _numerals("", "".join(texts(cells)))


def _read(lines: Sequence[Line], form: _Form) -> Iterator[_Read]:
    """The pairs of each line; an unknown word beside a value is a label where a line filled alike has one."""
    shapes: dict[tuple[int, ...], set[int]] = {}
    for line, cells in lines:
        shape = tuple(place for place, _ in _filled(cells))
        alike = {place for place in shapes.get(shape, ()) if _may_be_label(cells, place)}
        pairs = [*_pairs(cells, replace(form, labels=form.labels | alike))]
        bears = {place for place, cell in enumerate(cells) if bears_label(cell)} | shapes.get(shape, set())
        shapes[shape] = {place for place in bears if place + 1 not in bears}
        yield line, cells, pairs


def _may_be_label(cells: Sequence[Any], place: int) -> bool:
    """Whether a short word stands there that tells no number, with something beside it."""
    text, beside = ("", "") if place + 1 >= len(cells) else map(text_of, cells[place : place + 2])
    return bool(_word(text.strip()) and beside.strip())


def _begins(labels: tuple[str, ...], first: tuple[str, ...], *, is_apart: bool) -> bool:
    """Whether a line begins the next card: as the first one did, or after a gap nearly so."""
    if labels == first:
        return True
    return is_apart and labels[0] == first[0] and 2 * len({*labels} & {*first}) >= len(first)


def _labels(pairs: Sequence[_Pair]) -> tuple[str, ...]:
    return tuple(plain_title(pair.label) for pair in pairs if pair.label)


def _abreast(read: Sequence[Sequence[_Pair]]) -> int:
    """How many cards stand side by side: on every line the same labels come so many times."""
    lines = [labels for pairs in read if (labels := _labels(pairs))]
    for times in (4, 3, 2):
        if all(labels == labels[: len(labels) // times] * times for labels in lines):
            return times
    return 1


def _shared(pairs: Sequence[_Pair], cards: Sequence[Card]) -> list[list[_Pair]]:
    """The pairs of a line for each of the cards side by side; what has no label goes on above itself."""
    shares: list[list[_Pair]] = [[] for _ in cards]
    each = max(1, len(_labels(pairs)) // max(1, len(cards)))
    told = 0
    for pair in pairs:
        place = min(told // each, len(cards) - 1)
        if pair.label:
            told += 1
            shares[place].append(pair)
        for column, value in () if pair.label else pair.values:
            above = (at for at, card in enumerate(cards) if column in card.above)
            shares[next(above, place)].append(_Pair("", ((column, value),)))
    return shares


def as_table(cards: Sequence[Card]) -> tuple[tuple[str, ...], list[list[Any]]]:
    """The labels of all cards in their order, and a row for each card."""
    headers = [*dict.fromkeys(label for card in cards for label in card.values)]
    if any(card.stray for card in cards):
        headers.append(_free(STRAY, headers))
    rows = []
    for card in cards:
        said = {label: _one(values) for label, values in card.values.items()}
        if card.stray:
            said[headers[-1]] = "\n".join(card.stray)
        rows.append([said.get(label, "") for label in headers])
    return tuple(headers), rows


def _free(title: str, taken: Sequence[str]) -> str:
    while title in taken:
        title = f"{title}2"
    return title


def _one(values: Sequence[Any]) -> Any:
    return values[0] if len(values) == 1 else "\n".join(text_of(value).strip() for value in values)


def _are_cards(head: Sequence[Line]) -> bool:
    """Whether labels stand beside values on most lines, and nowhere many labels side by side."""
    labels, beside, with_label, alone_in = Counter[str](), 0, 0, list[int]()
    written = [cells for _, cells in head if not _is_ruled(cells)]
    for cells in written:
        found = [*{plain_title(told[1]): told for told in reversed(known_labels(cells))}.values()]
        with_label += bool(found)
        labels.update(plain_title(label) for _, label, _ in found)
        places = {column for column, _, alone in found if alone}
        beside += sum(column + 1 in places for column in places)
        alone_in.append(len(places))
        is_run = len(places) >= _LEAST and max(places) - min(places) == len(places) - 1
        if is_run and (len(places) > _LEAST or len(places) == len(texts(cells))):
            return False
    if _heads_table(written) or _has_column_of_data(written):
        return False
    if sum(count > 1 for count in alone_in) == 1 and max(alone_in) >= _LEAST:
        return False  # only the first line has many: it is the header of a table
    total, times = labels.total(), max(labels.values(), default=0)
    is_short = len(labels) == len(written) == with_label == total == 2 and not beside
    enough = (len(labels) >= _LEAST and total >= 2 * times) or is_short
    return enough and 2 * with_label >= len(written) and 4 * beside <= total


def _heads_table(written: Sequence[list[Any]]) -> bool:
    """Whether two labels stand side by side, and on most of the next lines a value under each."""
    for place, cells in enumerate(written):
        alone = {column for column, _, is_alone in known_labels(cells) if is_alone}
        pair = next((column for column in sorted(alone) if column + 1 in alone), None)
        if pair is not None:
            below = written[place + 1 : place + 6]
            told = sum(_are_values(line[pair : pair + 2]) for line in below)
            return len(below) >= 2 and 2 * told > len(below)
    return False


def _has_column_of_data(written: Sequence[list[Any]]) -> bool:
    """Whether under a word of the first line of several stand days or mobile numbers, and nothing else."""
    place = next((place for place, cells in enumerate(written) if len(texts(cells)) >= _LEAST), None)
    if place is None or any(map(known_labels, written[:place])):
        return False
    below = written[place + 1 : place + 1 + _BELOW]
    head = written[place]
    for column, cell in enumerate(head):
        if column and bears_label(head[column - 1]) and not bears_label(cell):
            continue  # that answers the label before it
        said = [cells[column] for cells in below if column < len(cells) and text_of(cells[column]).strip()]
        if _is_word(cell) and len(said) >= 2 and 2 * len(said) >= len(below) and all(map(_is_data, said)):
            return True
    return False


def _is_word(cell: Any) -> bool:
    return isinstance(cell, str) and 0 < len(cell) <= LONGEST and not _digit(cell)


def _is_data(cell: Any) -> bool:
    return hasattr(cell, "year") or bool(_data("".join(text_of(cell).split())))


def _are_values(cells: Sequence[Any]) -> bool:
    said = [text_of(cell).strip() for cell in cells]
    return len(said) == 2 and all(said) and not any(map(is_label, said))


def _is_ruled(cells: list[Any]) -> bool:
    return is_ruler((texts(cells) or [""])[0], cells)


def _form(lines: Sequence[Line]) -> _Form:
    known, filled, counting, whole = Counter[int](), Counter[int](), Counter[int](), Counter[int]()
    said, paired, worded = Counter[int](), Counter[int](), Counter[int]()
    for _, cells in lines[: 4 * _LOOKED_AT]:
        for column, cell in enumerate(cells):
            text = text_of(cell).strip()
            parts = split(text)
            said[column] += bool(text)
            paired[column] += bool(parts) and is_known(parts[0][0])
            worded[column] += bool(parts) and bool(_word(parts[0][0].replace(" ", "")))
            if any(value for _, value in parts):
                whole[column] += 1
            if not text or _is_title([text]) or any(value for _, value in parts):
                continue
            filled[column] += 1
            known[column] += bool(parts) or is_label(text)
            counting[column] += bool(_number(text))
    labels = {
        column
        for column, count in filled.items()
        if count >= 2 and 5 * known[column] >= 3 * count and known[column] > whole[column]
    }
    numbers = {
        column
        for column, times in counting.items()
        if times >= _LEAST and 2 * times > filled[column] and column + 1 in labels
    }
    told = frozenset(
        column
        for column, count in said.items()
        if count >= 2
        and (
            5 * paired[column] >= 3 * count
            or (5 * paired[column] >= 2 * count and 5 * worded[column] >= 4 * count)
        )
    )
    return _Form(frozenset(labels), frozenset(numbers), told)


def _pairs(cells: Sequence[Any], form: _Form) -> Iterator[_Pair]:
    """The labels of a line with the values to their right; numbers that count the labels are dropped."""
    label, at = "", -1
    values = list[tuple[int, Any]]()
    for place, cell in enumerate(cells):
        text = text_of(cell).strip()
        if not text or (place in form.numbers and _number(text)):
            continue
        awaited = bool(label) and not values and at in form.labels and place not in form.labels
        is_value = awaited and (not is_known_pair(cell) or _answers(label, cell))
        is_value = is_value or (bool(label) and not values and at == place - 1 and _is_answer(cells, place))
        parts = [] if is_value else _label_in(cell, place, form, is_answered=_is_answered(cells, place, form))
        if not parts:
            values.append((place, cell))
            continue
        if label or values:
            yield _Pair(label, tuple(values))
        for name, value in parts[:-1]:
            yield _Pair(name, ((place, value),) if value else ())
        label, at = parts[-1][0], place
        values = [(place, parts[-1][1])] if parts[-1][1] else []
    if label or values:
        yield _Pair(label, tuple(values))


def _is_answer(cells: Sequence[Any], place: int) -> bool:
    """Whether an unknown word right of a label is what it asks for: nothing stands beside it, or a label."""
    cell = cells[place]
    if not isinstance(cell, str) or split(cell) or is_label(cell):
        return False
    beside = cells[place + 1] if place + 1 < len(cells) else ""
    return not text_of(beside).strip() or bears_label(beside)


def _answers(label: str, cell: str) -> bool:
    """Whether 「公司：0371-…」 is what a label asks for, and no label with a value of its own."""
    item = item_of(label)
    if _asks_for_family(label):
        return bool(families.whose(plain_title(split(cell)[0][0])))
    if item is None:
        return False
    if item.key == SPOUSE:
        return families.whose(plain_title(split(cell)[0][0])) == "spouse"
    if isinstance(item.kind, Text | Name):
        return False
    if isinstance(item.kind, Phones):
        asked = item_of(split(cell)[0][0])
        if asked is not None and isinstance(asked.kind, Phones):
            return True
    read = item.kind.parse(cell)
    return read.value is not None and not read.problem


def _asks_for_family(label: str) -> bool:
    item, plain = item_of(label), plain_title(label)
    if item is not None:
        return item.key == "family_circumstances"
    return families.is_everybody(plain) or plain in shop_titles.ALONE["family_circumstances"]


def _is_answered(cells: Sequence[Any], place: int, form: _Form) -> bool:
    """Whether something stands right of a cell that is no label: so 「父亲情况」 is one, and no band."""
    beside = cells[place + 1] if place + 1 < len(cells) else ""
    return bool(text_of(beside).strip()) and not (place + 1 in form.labels and bears_label(beside))


def _label_in(cell: Any, place: int, form: _Form, *, is_answered: bool) -> list[tuple[str, str]]:
    if not isinstance(cell, str):
        return []
    parts = split(cell)
    is_pair = place in form.labels or (place in form.paired and bool(parts) and bool(_word(parts[0][0])))
    if parts and (is_known(parts[0][0]) or not parts[0][1] or is_pair):
        return parts
    is_asked = place in form.labels and len(cell) <= LONGEST and (is_answered or not is_band(cell))
    if is_label(cell) or is_asked:
        return [(cell, "")]
    return []


def _take(card: Card, pairs: Sequence[_Pair]) -> None:
    """What a line adds to a card; what stands under a value goes on with it."""
    above: dict[int, str] = {}
    for pair in pairs:
        said = [value for _, value in pair.values]
        name = ""
        if pair.label:
            name = _say(card, _clean(pair.label), said)
        elif pair.values and (before := card.above.get(pair.values[0][0])):
            name = before
            card.values[name] += said
        elif _is_title(said):
            card.titles += 1
        else:
            card.stray += [text_of(value).strip() for value in said]
        if name:
            above.update((place, name) for place, _ in pair.values)
    card.above = above


def _is_title(values: Sequence[Any]) -> bool:
    text = fold(values[0]) if len(values) == 1 else ""
    return bool(text) and not is_label(text) and (is_band(text) or bool(_title(text)))


def _clean(label: str) -> str:
    words = " ".join(label.split()).strip(":： ")
    bare = uncounted(words)
    return bare if bare[:1] >= "\u3400" else words or label


def _say(card: Card, label: str, values: Sequence[Any]) -> str:
    """A label that comes twice in a card gives a second column; its name."""
    name, times = label, 1
    while card.values.get(name):
        times += 1
        name = f"{label}{times}"
    card.values[name] = list(values)
    return name


def _is_turned(lines: Sequence[Line], form: _Form) -> bool:
    """Whether the customers stand side by side, each in a column, with their labels at the left."""
    if len(form.labels) != 1:
        return False
    filled = [[*_filled(cells)] for _, cells in lines]
    labelled = [places for places in filled if places and places[0][0] in form.labels]
    several = [places for places in labelled if len(places) > 2]
    if 2 * sum(sum(bears_label(cell) for _, cell in places) > 1 for places in several) > len(several):
        return False
    named = any((item := item_of(text_of(places[0][1]))) and item.key == "name" for places in several)
    return named and 2 * len(several) > len(labelled) and 2 * len(labelled) > len(filled)


def _filled(cells: Sequence[Any]) -> Iterator[tuple[int, Any]]:
    return ((place, cell) for place, cell in enumerate(cells) if text_of(cell).strip())


def _turned(lines: Sequence[Line]) -> list[Card]:
    """A card for each column in which something stands; a line with one cell alone is a title of all."""
    cards: dict[int, Card] = {}
    titles = 0
    labels = min(place for _, cells in lines for place, _ in [*_filled(cells)][:1])
    for line, cells in lines:
        filled = [*_filled(cells)]
        label = text_of(cells[labels]) if labels < len(cells) else ""
        if len(filled) == 1 and label and not is_label(label.strip(":： ")):
            titles += 1
        for place, value in filled:
            if place != labels:
                _tell(cards.setdefault(place, Card(line)), _clean(label), value)
    made = [cards[place] for place in sorted(cards)]
    made[0].titles += titles
    return made


def _tell(card: Card, label: str, value: Any) -> None:
    if label:
        card.values.setdefault(label, []).append(value)
    else:
        card.stray.append(text_of(value).strip())
