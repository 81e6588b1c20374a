"""Whether the lines of a sheet are cards, labels beside their values, or a table."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Any

from app.excel.tables.cards.labels import (
    Asked,
    Told,
    ToldPart,
    bears_label,
    is_label,
    kind_asked,
    known_labels,
)
from app.excel.tables.cards.pairs import heads_others, is_heading, reads
from app.excel.tables.lines import Line, is_ruled, texts
from app.excel.titles import LONGEST, is_band, is_name, looks_like_name, names_nobody, plain_title
from app.fields.kinds import Name, Tags, Text
from app.fields.parsed import text_of

_LEAST, _BELOW, _CLAUSE, _ANSWERED, _LOOKED_AT = 3, 8, 20, 2, 240
_sentences = re.compile("[。，,；;]").search
_digits = re.compile(r"\d{3}|\d.*\d.*\d").search
_asks_for_name = re.compile("(?:客户|会员|车主|业主)?(?:姓\\s*名|名字)[:：]?").fullmatch
_data = re.compile(
    r"(?:\+?86)?1[3-9]\d-?\d{4}-?\d{4}|(?:19|20)\d{2}[-/.年]\d{1,2}[-/.月]\d{1,2}日?.{0,9}|[^@]+@[^@]+\.[a-z]+"
).fullmatch


def are_cards(head: Sequence[Line]) -> bool:
    """Whether labels stand beside values on most lines, and nowhere many labels side by side."""
    labels, beside, with_label, alone_in = Counter[str](), 0, 0, list[int]()
    answered = False
    written = [cells for _, cells in head if not (is_ruled(cells) or _heads(cells) or _is_clause(cells))]
    for cells in written:
        found = [*{plain_title(told[1]): told for told in reversed(known_labels(cells))}.values()]
        with_label += bool(found) or any(isinstance(cell, Told | Asked) for cell in cells)
        labels.update(plain_title(label) for _, label, _ in found)
        labels |= dict.fromkeys(_told(cells), 1)
        places = {column for column, _, alone in found if alone}
        beside += sum(column + 1 in places for column in places)
        alone_in.append(len(places))
        answered |= _are_answered(cells, places)
        is_run = len(places) >= _LEAST and max(places) - min(places) == len(places) - 1
        if is_run and (len(places) > _LEAST or len(places) == len(texts(cells))):
            return False
    led = sum(map(_is_led, written))
    if _heads_table(written) or _has_column_of_data(written) or (led and 2 * led >= with_label):
        return False
    has_header = sum(count > 1 for count in alone_in) == 1 and max(alone_in) >= _LEAST
    if has_header and not answered and len(_first_labels(written)) <= _LEAST:
        return False  # only the first line has many: it is the header of a table
    total, times = labels.total(), max(labels.values(), default=0)
    is_short = len(labels) == len(written) == with_label == total == 2 and not beside
    is_small = with_label == len(written) and len(labels) == 2 and total == 2 * times >= 4 and not beside
    enough = (len(labels) >= _LEAST and total >= 2 * times) or is_short or is_small
    return enough and 2 * with_label >= len(written) and 4 * beside <= total


def may_be_list(titles: Sequence[str], rows: Sequence[Line]) -> bool:
    """Whether titles ask and names name: no title is somebody, and none is answered beside itself."""
    for place in (place for place, title in enumerate(titles) if is_name(title)):
        said = [
            text
            for _, cells in rows[:_LOOKED_AT]
            if (text := text_of(cells[place] if place < len(cells) else "").strip())
        ]
        if said and 2 * sum(map(names_nobody, said)) >= len(said):
            return False
    answered = sum(_answers(title, beside) for title, beside in pairwise(titles))
    return answered < _ANSWERED and not any(_names_beside(words) for words in (titles, *_words(rows)))


def _words(rows: Sequence[Line]) -> Iterator[list[str]]:
    return ([text_of(cell).strip() for cell in cells] for _, cells in rows[:_LOOKED_AT])


def _names_beside(words: Sequence[str]) -> bool:
    """Whether a name stands beside the title that asks for it: 「姓名 | 王伟」."""
    return any(_asks_for_name(title) and looks_like_name(beside) for title, beside in pairwise(words))


def _answers(title: str, beside: str) -> bool:
    """Whether beside a title stands what it asks for: the number, the day, the name."""
    kind = None if is_label(beside) else kind_asked(title)
    if isinstance(kind, Name):
        return looks_like_name(beside)
    if kind is None or isinstance(kind, Text | Tags):
        return False
    return reads(kind, beside)


def _is_clause(cells: list[Any]) -> bool:
    """Whether a line is but a paragraph to which the customer agrees."""
    said = texts(cells)
    return (
        len(said) == 1 and len(said[0]) >= _CLAUSE and bool(_sentences(said[0])) and not known_labels(cells)
    )


def _told(cells: Sequence[Any]) -> list[str]:
    """The words that are surely labels, known or not: what was put together answers them."""
    return [plain_title(text_of(one)) for one, other in pairwise(cells) if type(other) is Told]


def _are_answered(cells: Sequence[Any], labels: set[int]) -> bool:
    """Whether beside each of several labels stands what tells a number, a day, or many words, or nothing."""
    beside = [text_of(cells[place + 1]).strip() if place + 1 < len(cells) else "" for place in sorted(labels)]
    return len(labels) >= _LEAST and any(map(_is_data, beside)) and not any(map(is_label, beside))


def _is_led(cells: list[Any]) -> bool:
    """Whether a word that is no label stands before a cell with labels and answers: a row of a list."""
    found = [column for column, _, is_alone in known_labels(cells) if not is_alone]
    before = texts(cells[: found[0]])[:1] if found else []
    is_word = bool(before) and any(map(str.isalpha, before[0])) and not before[0][0].isdigit()
    return is_word and not (is_label(before[0]) or is_band(before[0]))


def _first_labels(written: Sequence[list[Any]]) -> set[str]:
    """The labels with which lines begin, each with something beside it."""
    found = (known_labels(cells)[:1] for cells in written if len(texts(cells)) > 1)
    return {plain_title(label[0][1]) for label in found if label and label[0][0] == 0 and label[0][2]}


def _heads(cells: list[Any]) -> bool:
    """Whether a line is but the heading of a part of a form."""
    said = texts(cells)
    return len(said) == 1 and (heads_others(said) or is_heading(said))


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
    """Whether under a word of the first line of several nothing but days, telephones or e-mail stand."""
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
    return isinstance(cell, str) and 0 < len(cell) <= LONGEST and not (_digits(cell) or _is_data(cell))


def _is_data(cell: Any) -> bool:
    return hasattr(cell, "year") or bool(_data("".join(text_of(cell).split())))


def _are_values(cells: Sequence[Any]) -> bool:
    said = [text_of(cell).strip() for cell in cells if not isinstance(cell, ToldPart)]
    return len(said) == 2 and all(said) and not any(map(is_label, said))
