"""Customers who each fill a card: labels beside their values, one card below the other or one on a sheet."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import islice
from typing import Any

from app.excel.tables.cards import (
    answers,
    beginnings,
    behind_names,
    below,
    beside,
    blanks,
    contacts,
    facing,
    feet,
    heads,
    in_cells,
    inner_blocks,
    inner_tables,
    kept,
    log,
    members,
    numbered,
    one_word,
    over_values,
    parts,
    questions,
    recurring,
    relatives,
    side_by_side,
    somebody,
    sublabels,
    template,
    ticks,
    together,
    turned,
    two_columns,
)
from app.excel.tables.cards.beginnings import Read, labels_of, uncounted
from app.excel.tables.cards.card import Card, clean
from app.excel.tables.cards.labels import (
    Heading,
    Label,
    Told,
    ToldPart,
    asks_by_title,
    bears_label,
    is_label,
    split,
)
from app.excel.tables.cards.pairs import (
    Form,
    Pair,
    form_of,
    has_word_before_colon,
    heads_others,
    is_banner,
    is_heading,
    pairs_of,
)
from app.excel.tables.cards.recognition import are_cards
from app.excel.tables.cards.template import Printed
from app.excel.tables.lines import Line, is_page, is_ruled, texts
from app.excel.titles import short_title
from app.fields.parsed import text_of

STRAY = "卡片其他内容"
_LOOKED_AT = 60
NOTHING = Printed()
_word = re.compile("[\u3400-\u9fff]{2,8}").fullmatch
_region = re.compile("[\u3400-\u9fff]{1,8}[省市区县旗州镇乡]").fullmatch
_is_sentence = re.compile(r"[,，。;；!！、]|.{13}").search


def find(
    lines: Sequence[Line], printed: Printed = NOTHING, *, is_form: bool = False, is_no_list: bool = False
) -> list[Card] | None:
    """The cards of a sheet that are filled in; None where it is a table, unless it surely `is_no_list`.

    `is_form`: nor is it one, and its labels may stand over their values. `printed` is what stands in the
    same columns of other sheets, too.
    """
    whole, lines = lines, _without_pages(blanks.without(lines))
    plain = answers.marked_in_head(in_cells.told_apart(lines), printed | template.of_cards(lines))
    plain = facing.told_apart(plain)
    abreast = side_by_side.stacked(plain)
    stacked = beside.told_apart(abreast)
    lines = over_values.told_apart_by_print(stacked, printed)
    lines = numbered.told_apart(parts.told_apart(lines, printed), lines)
    if by_column := turned.find(lines):
        return turned.cards(lines, *by_column)
    head = inner_blocks.told_apart(sublabels.told_apart(lines[: 4 * _LOOKED_AT]), printed)
    if not _are_told(head, printed):
        asked = printed | template.of_cards(head)
        is_printed = abreast is not plain or template.lead(head, asked)
        head = template.marked(head, asked) if is_printed else []
        if not (is_form or is_no_list or (head and _are_told(head, printed))):
            return None
    lines = together.told_apart(lines)
    lines = inner_blocks.told_apart(sublabels.told_apart(lines), printed)
    printed |= template.of_cards(lines)
    lines = template.marked(answers.marked(heads.without(lines), printed), printed)
    told = members.told_apart([*_told_apart(lines, printed, is_form=is_form)])
    headers = len({line for line, _ in whole}.difference(line for line, _ in told))
    lines = told
    form = form_of(lines)
    written = [(line, cells) for line, cells in lines if not is_ruled(cells)]
    shapes: dict[tuple[int, ...], set[int]] = {}
    first = [*_read(written, form, shapes)]
    form = replace(form, lone=_lone(written), printed=printed)
    read = [*_read(written, replace(form, words=_words_of(first)), shapes)]
    found: list[Card] = []
    card = Card(lines[0][0], titles=len(lines) - len(read))
    begins = beginnings.of_cards(read)
    read = feet.dated(read, begins)
    owners: list[Card] = []
    for place, (_, _, pairs) in enumerate(read):
        if begins[place]:
            card = Card(0) if found else card
            card.line = read[place if labels_of(pairs) else place + 1][0]
            found.append(card)
        owners.append(card)
        _take(card, pairs, form)
    kept.keep(
        heads.without(stacked), [line for line, _, _ in read], owners, {word for _, word in printed.words}
    )
    found.sort(key=lambda card: card.line)
    filled = [card for card in found if card.is_filled]
    for card in filled[:1]:
        card.titles += headers + sum(
            other.titles + len(other.values) for other in found if not other.is_filled
        )
    return filled


def _without_pages(lines: Sequence[Line]) -> Sequence[Line]:
    """The lines without those that only tell which page it is."""
    if not any(is_page(cells) for _, cells in lines[: 4 * _LOOKED_AT]):
        return lines
    return [(line, cells) for line, cells in lines if not is_page(cells)]


def _are_told(head: Sequence[Line], printed: Printed) -> bool:
    told = members.without(_told_apart(head, printed))
    return recurring.recur(head) or are_cards([*islice(told, _LOOKED_AT)])


def _told_apart(lines: Sequence[Line], printed: Printed, *, is_form: bool = False) -> Iterator[Line]:
    """The lines, in which what stands below titles of its own stands beside them; all but the family."""
    told = over_values.told_apart(somebody.marked(lines), printed, is_form=is_form)
    answered = [*below.told_apart(questions.told_apart(two_columns.told_apart(told)))]
    asked = ticks.told_apart(heads.without(answered))
    people = contacts.told_apart([*relatives.told_apart(asked)])
    return iter(inner_tables.told_apart([*log.told_apart(people)]))


def _read(lines: Sequence[Line], form: Form, shapes: dict[tuple[int, ...], set[int]]) -> Iterator[Read]:
    """The pairs of each line; an unknown word beside a value is a label where a line filled alike has one."""
    title = uncounted(lines[0][1])
    for line, cells in lines:
        shape = tuple(place for place, _ in turned.filled(cells))
        alike = {place for place in _asked_alike(shapes, shape) if _may_be_label(cells, place)}
        pairs = [
            *pairs_of(cells, replace(form, labels=form.labels | alike), is_title=uncounted(cells) == title)
        ]
        bears = {place for place, cell in enumerate(cells) if bears_label(cell)} | shapes.get(shape, set())
        shapes[shape] = {place for place in bears if place + 1 not in bears}
        yield line, cells, pairs


def _asked_alike(shapes: dict[tuple[int, ...], set[int]], shape: tuple[int, ...]) -> set[int]:
    """Where labels stood on lines that were filled so, or so and further: the last answer may be wanting."""
    return {place for other, places in shapes.items() if other[: len(shape)] == shape for place in places}


def _lone(lines: Sequence[Line]) -> frozenset[str]:
    """The words that stand alone on the lines of most cards: what but a few say is hardly a label."""
    told = Counter(words[0] for _, cells in lines if len(words := texts(cells)) == 1)
    most = max(told.values(), default=0)
    return frozenset(word for word, times in told.items() if times > max(1, most / 2))


def _words_of(read: Sequence[Read]) -> frozenset[tuple[int, str]]:
    """The words that are labels, at the places where they stand alone; only a later line may have told it."""
    return frozenset(
        (place, text)
        for _, cells, pairs in read
        for label in [{pair.label for pair in pairs}]
        for place, cell in enumerate(cells)
        if isinstance(cell, str) and (text := cell.strip()) in label
    )


def _may_be_label(cells: Sequence[Any], place: int) -> bool:
    """Whether a short word stands there that tells no number, with something beside it.

    No part of an address is one: 「地址 | 河南省 | 郑州市 | 金水区」.
    """
    text, beside = ("", "") if place + 1 >= len(cells) else map(text_of, cells[place : place + 2])
    if place and _region(text.strip()) and _region(text_of(cells[place - 1]).strip()):
        return False
    return bool(_word(short_title(text)) and not split(text) and beside.strip())


def as_table(cards: Sequence[Card]) -> tuple[tuple[str, ...], list[list[Any]]]:
    """The labels of all cards in their order, and a row for each card."""
    cards = one_word.for_each(cards)
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


def _take(card: Card, pairs: Sequence[Pair], form: Form) -> None:
    """What a line adds to a card; what stands under a value goes on with it."""
    above: dict[int, str] = {}
    asked, card.asked = card.asked, ""
    pairs = _below_heading(card, pairs, form, asked)
    if len(pairs) == 1 and asked and pairs[0].place < card.asked_at:
        asked = ""
    goes_on = bool(asked and card.values[asked])
    if (
        len(pairs) == 1
        and (asked or pairs[0].label)
        and _is_lone(pairs[0], goes_on=goes_on, is_asked=bool(asked) and pairs[0].label not in form.lone)
    ):
        words = text_of(pairs[0].values[0][1]) if pairs[0].values else pairs[0].label
        if not form.heads([words], is_first=not card.values):
            (card.values[asked] if asked else card.stray).append(words.strip())
            card.asked = asked
            return
    for pair in behind_names.told_apart(pairs, has_phone=card.has_phone()):
        said = [str(value) if isinstance(value, Told) else value for _, value in pair.values]
        name = ""
        if pair.label and (same := clean(pair.label)) in card.values and _goes_on(pair):
            name = same
            card.values[name] += said
        elif pair.label:
            name = card.answer(clean(pair.label), pair.at, said)
            card.labels.update([name] if name and isinstance(pair.label, Label) else [])
        elif _may_go_on(said) and (before := card.above.get(pair.values[0][0])):
            name = before
            card.values[name] += said
        elif form.heads(said, is_first=not card.values):
            card.head(text_of(said[0]), pair.values[0][0] if len(pairs) > 1 else -1)
        else:
            card.stray += [text_of(value).strip() for value in said]
        if name and (pair.may_go_on or not pair.label):
            above.update((place, name) for place, _ in pair.values)
    card.above = above
    is_asked = len(pairs) == 1 and bool(pairs[0].label) and not pairs[0].values
    card.asked = name if is_asked else ""
    card.asked_at = pairs[0].at if is_asked else -1


def _below_heading(card: Card, pairs: Sequence[Pair], form: Form, asked: str) -> Sequence[Pair]:
    """What stands on a line but a heading alone on it, or before its labels.

    What is printed alone on each card is one, too, below a label that others answer beside it, or none.
    """
    if not asked and len(pairs) == 1 and form.prints_alone(pairs[0]):
        card.head(text_of(pairs[0].values[0][1]))
        return ()
    said = [(place, value) for pair in pairs for place, value in pair.values]
    alone = [value for _, value in said] or [pair.label for pair in pairs]
    is_lone = bool(asked) and len(pairs) == len(alone) == 1
    if is_lone and form.prints(pairs[0].place, text_of(alone[0]), (card.asked_at, asked)):
        card.head(text_of(alone[0]))
        return ()
    if headings := [(place, value) for place, value in said if isinstance(value, Heading)]:
        place, heading = headings[0]
        is_beside = len(pairs) > 1 and place < pairs[1].at
        card.head(heading, place if is_beside else -1)
        return pairs[1:] if is_beside else ()
    first = pairs[0] if len(pairs) > 1 else None
    if first is None or first.values or not heads_others([str(first.label)]):
        return pairs
    card.head(first.label, first.at)
    return pairs[1:]


def _is_lone(pair: Pair, *, goes_on: bool, is_asked: bool) -> bool:
    """Whether nothing but words stands there: at no label, or looking like one only for its place."""
    if isinstance(pair.label, Label):
        return False
    if pair.label:
        is_words = goes_on or bool(_is_sentence(pair.label))
        is_words = is_words and not is_label(pair.label)
        is_words = is_words or (is_asked and not asks_by_title(pair.label))
        return is_words and not pair.values
    return len(pair.values) == 1 and not has_word_before_colon(pair.values[0][1])


def _may_go_on(values: Sequence[Any]) -> bool:
    """Whether words without a label may belong to the value above them."""
    is_words = bool(values) and not is_heading(values) and not has_word_before_colon(values[0])
    return is_words and not (len(values) == 1 and is_banner(text_of(values[0])))


def _goes_on(pair: Pair) -> bool:
    return any(isinstance(value, ToldPart) for _, value in pair.values)
