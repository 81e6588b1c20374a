"""Lines of labels and those of their values, in sheets where the labels stand above: which line is what."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import Any

from app.excel import families
from app.excel.cells import ticks
from app.excel.tables import pupils
from app.excel.tables.cards import inner_tables, log, members
from app.excel.tables.cards.contacts import FIRMS, heads_contacts
from app.excel.tables.cards.labels import (
    Heading,
    Told,
    asks_by_title,
    bears_label,
    is_known_pair,
    is_label,
    key_asked,
    kind_asked,
)
from app.excel.tables.cards.pairs import heads_others, is_heading, is_named_form
from app.excel.tables.cards.repeated import (
    KNOWN,
    LEAST,
    Filled,
    alternates,
    come_again,
    is_title,
    is_word,
    line_key,
    may_be_label,
)
from app.excel.tables.cards.template import Printed
from app.excel.tables.lines import Line, is_ruled, is_sum, texts
from app.excel.titles import COUNTERS, can_be_title, is_name, looks_like_name, plain_title, short_title
from app.excel.words import whole
from app.fields.kinds import Name, Tags, Text
from app.fields.parsed import text_of

_SOME, _FEW = 0.3, 0.34
_SEVERAL, _RARELY = 6, 4
NAME = "name"
_digits = re.compile(r"[0-9].*[0-9].*[0-9]", re.DOTALL).search
_of_name = re.compile("[\u3400-\u9fff]{2,6}(?:姓名|名字)").fullmatch
_numerals = re.compile(r"[\d一二三四五六七八九十]+|\s+").sub
_is_signed = re.compile(r".*(?:签[名字章]|盖章).{0,3}[:：]\s*").fullmatch


class LabelLines:
    """The lines of a sheet by what they are.

    `blocks` are the lines of labels, each with the place after that of its values; `known` those of them
    that bear labels of which files tell, `again` those that stand so on most cards, `lone` those with but
    one, as wide as the form; `tables` the lines of tables inside the cards.
    """

    def __init__(self, lines: Sequence[Line], printed: Printed) -> None:
        self.lines = lines
        self.filled = [filled(cells) for _, cells in lines]
        self._again = come_again([{} if _is_told(cells) else filled(cells) for _, cells in lines], printed)
        self._printed, self._printed_alone = printed.words, printed.words - printed.answered
        self._answered_beside = printed.answered
        self._answers = _columns_of_answers(self.filled)
        self._asking = _columns_that_ask(self.filled)
        self._times = Counter(map(_uncounted, self.filled))
        self._times.update(_uncounted(dict(line)) for line in printed.lines)
        self.tables = self._tables()
        self._asked = {line_key(self.filled[place]) for place in self._again if self._is_answered(place)}
        self._asked |= printed.lines
        self.blocks: dict[int, int] = {}
        place = 0
        while place < len(lines):
            if place not in self.tables and self._asks(place):
                self.blocks[place] = place + 2
            elif place not in self.tables and self._is_unanswered(place):
                self.blocks[place] = place + 1
            place = self.blocks.get(place, place + 1)
        self.known = {*self.blocks}
        self.again = self._again.intersection(self.blocks)
        self.lone: set[int] = set()
        self._take_words()
        self._take_lone()
        taken = self.tables | self.told()
        self.pairs = {place for place in range(len(lines)) if place not in taken and self._is_pairs(place)}

    def told(self) -> set[int]:
        """The lines of all blocks."""
        return {at for place, end in self.blocks.items() for at in range(place, end)}

    def others(self) -> list[int]:
        """Lines that are neither labels nor values, nor of a table, and say more than a title does."""
        told = self.told() | self.pairs | self.tables
        return [
            place
            for place, (_, cells) in enumerate(self.lines)
            if place not in told
            and len(self.filled[place]) > 1
            and not (is_ruled(cells) or is_sum((texts(cells) or [""])[0], cells))
            and not is_title_abreast(self.filled[place])
        ]

    def heads(self, place: int) -> bool:
        """Whether but one cell stands right above labels, or the titles of a table, and none of them."""
        is_lone = len(self.filled[place]) == 1 and place not in self.told() | self.tables
        is_over = place + 1 in self.blocks or (place + 1 in self.tables and place not in self.tables)
        return is_lone and is_over and not is_known_pair(next(iter(self.filled[place].values())))

    # -- Labels over values ------------------------------------------------------------------------------

    def _asks(self, place: int) -> bool:
        """Whether labels stand on a line, and below it one line of what answers them."""
        labels = self.filled[place]
        if len(labels) < LEAST or not self._may_ask(place) or not self._is_answered(place):
            return False
        if place in self._again:
            return True
        if any(looks_like_name(word) and not is_label(word) for word in labels.values()):
            return False
        known = sum(map(is_label, labels.values())) / len(labels)
        few = 2 * known * len(labels) >= LEAST  # one known label proves nothing beside one that is none
        return few and (known >= KNOWN or (known >= _SOME and self._proves(place, place + 1) > 0))

    def _take_words(self) -> None:
        """Lines of words of the form's own: they stand between blocks, over what is an answer."""
        for place in range(1, len(self.lines)):
            is_inside = place in self.blocks or place - 1 in self.blocks or place in self.tables
            is_below = place - 2 in self.blocks or is_title(self.filled[place - 1])
            if not is_inside and is_below and not self._is_apart(place) and self._is_worded(place):
                self.blocks[place] = place + 2
                if sum(map(is_label, self.filled[place].values())) >= LEAST:
                    self.known.add(place)

    def _take_lone(self) -> None:
        """A label as wide as the form over its answer: it is known, printed, or asks what may be ticked."""
        for place in range(1, len(self.lines)):
            line = self.filled[place]
            if len(line) == 1 and place not in self.told() | self.tables and self._is_lone(place):
                self.lone.add(place)
                self.blocks[place] = place + 1 + (place + 1 < len(self.lines) and self._is_below(place))

    def _is_lone(self, place: int) -> bool:
        """Whether a lone word below a block asks for what stands alone below it, or is printed to ask."""
        [word] = self.filled[place].values()
        is_below = place - 1 in self.told() or is_title(self.filled[place - 1])
        if not is_below or is_title(self.filled[place]) or not may_be_label(word):
            return False
        if is_known_pair(word) and not (_is_bare(word) and self._is_below(place)):
            return False
        if place in self._again:
            return True
        is_ticked = self._is_below(place) and any(map(ticks.offers, self.filled[place + 1].values()))
        return is_ticked or ((is_label(word) or place - 2 in self.lone) and self._is_below(place))

    def _is_below(self, place: int) -> bool:
        """Whether on the next line stands what may answer a lone label, at its place."""
        at = place + 1
        if at >= len(self.lines) or at in self.told() | self.tables | self._again or self._is_apart(at):
            return False
        below = self.filled[at]
        return below.keys() == self.filled[place].keys() and not any(map(_asks_alone, below.values()))

    def _is_worded(self, place: int) -> bool:
        """Whether words of the form's own stand over values: one is known, or only below are numbers."""
        labels = self.filled[place]
        if len(labels) < LEAST or not all(map(is_word, labels.values())) or place + 1 >= len(self.lines):
            return False
        is_told = any(map(is_label, labels.values())) or any(
            any(map(str.isdigit, word)) for word in self.filled[place + 1].values()
        )
        return is_told and self._may_ask(place) and self._is_answered(place)

    def _may_ask(self, place: int) -> bool:
        """Whether nothing but different titles stands on a line, and none of those of a table.

        The same ones may come again for the customer beside.
        """
        words, cells = [*self.filled[place].values()], self.lines[place][1]
        if _is_told(cells) or COUNTERS.intersection(map(plain_title, words)) or any(map(_is_signed, words)):
            return False
        if not self._answers.isdisjoint([*self.filled[place]][1:2]):
            return False
        if place not in self._again and alternates(words) and self._stand_close(place):
            return False
        own = words[: len(words) // times(words)]
        return (
            len({*own}) == len(own)
            and all(map(can_be_title, cells))
            and not self._heads_table(place)
            and not any(
                is_known_pair(cell) for cell in cells if not (place in self._again and _is_bare(cell))
            )
        )

    def _stand_close(self, place: int) -> bool:
        """Whether each word at an even place has the next one right beside it: pairs, then.

        Of three words all of which are answered below the last has nothing beside it, and all are labels.
        """
        places = [*self.filled[place]]
        below = self.filled[place + 1] if place + 1 < len(self.lines) else {}
        if len(places) % 2 and below.keys() == self.filled[place].keys():
            return False
        return all(later == before + 1 for before, later in zip(places[::2], places[1::2], strict=False))

    def _is_unanswered(self, place: int) -> bool:
        """Whether a line of labels that stands there again has no line of answers: all boxes are empty.

        Words that are answered nowhere may be labels with the answers that most people give.
        """
        at, words = place + 1, self.filled[place]
        if place not in self._again or not self._may_ask(place):
            return False
        if line_key(words) not in self._asked and not all(map(is_label, words.values())):
            return False
        return at >= len(self.lines) or self._is_apart(at) or at in self._again or is_title(self.filled[at])

    def _is_answered(self, place: int) -> bool:
        """Whether below labels stands one line of what are none, and not one more."""
        return self._are_values(place, place + 1) and not self._goes_on(place)

    def _are_values(self, place: int, at: int) -> bool:
        """Whether what stands on a line stands under labels, and asks for nothing, here or on other cards."""
        if at >= len(self.lines) or at in self._again or is_ruled(self.lines[at][1]):
            return False
        if any(isinstance(cell, Told | Heading) for cell in self.lines[at][1]):
            return False
        if self._is_blank(place, at) or (place not in self._again and self._heads_part(at)):
            return False
        if self.lines[at][0] != self.lines[place][0] + at - place:
            return False
        labels, below = self.filled[place], self.filled[at]
        words = [*below.values()]
        if not below or not below.keys() <= labels.keys() or self._is_headed(place, at):
            return False
        if self._are_pairs(below):
            return False
        if place in self._again:
            is_pair = _asks_beside(words) and self._may_be_printed(at)
            return not is_pair and not all(map(is_known_pair, words))
        if any(map(is_known_pair, words)) or self._answered_beside.issuperset(below.items()):
            return False
        asks = sum(map(is_label, words))
        if all(map(is_label, labels.values())) and len(labels) > LEAST and not asks_by_title(words[0]):
            return 2 * asks <= len(words)
        return (asks <= _FEW * len(words) and not is_label(words[0])) or self._proves(place, at) > asks

    def _is_blank(self, place: int, at: int) -> bool:
        """Whether labels are not answered beside them, as elsewhere, and more such stand on the next line."""
        columns = self.filled[place].keys() | self.filled[at].keys()
        are_printed = self._printed_alone.issuperset(self.filled[at].items())
        return are_printed and columns <= self._asking and self._proves(place, at) <= 0

    def _heads_part(self, at: int) -> bool:
        """Whether a word stands alone on a line that stands on all cards, and is answered on none."""
        return len(self.filled[at]) == 1 and next(iter(self.filled[at].items())) in self._printed_alone

    def _are_pairs(self, words: Filled) -> bool:
        """Whether labels stand on a line that something beside them answers on other cards."""
        asked = self._answered_beside.intersection(words.items())
        return 2 * len(asked) >= len(words) and any(is_label(word) for _, word in asked)

    def _may_be_printed(self, at: int) -> bool:
        """Whether a line begins with what is printed on the cards, or nobody knows what is."""
        first = next(iter(self.filled[at].items()))
        return not self._printed or first in self._printed

    def _is_headed(self, place: int, at: int) -> bool:
        """Whether a title stands below labels; what only sounds so stands nowhere else and answers them."""
        below = self.filled[at]
        return is_title(below) and not (place in self._again and self._times[_uncounted(below)] == 1)

    def _goes_on(self, place: int) -> bool:
        """Whether below the values stand more of them, as in a table."""
        values, at = self.filled[place + 1], place + 2
        if at >= len(self.lines) or len(self.filled[at]) < LEAST or not self._are_values(place, at):
            return False
        after = self.filled[at]
        known = sum(map(is_label, after.values()))
        if (
            known >= max(LEAST, KNOWN * len(after))
            or self._is_worded(at)
            or _asks_beside([*after.values()])
            or _asks_with_colons([*after.values()])
        ):
            return False
        if self._proves(place, at) < 0:
            return False
        alike = sum(
            _sort(values[column]) == _sort(word) for column, word in after.items() if column in values
        )
        return 2 * alike >= len(values)

    def _proves(self, place: int, at: int) -> int:
        """How many answers are of the kind that the labels above ask for, less those that are not."""
        proof = 0
        for column, word in self.filled[at].items():
            kind = kind_asked(self.filled[place].get(column, ""))
            if kind is None or isinstance(kind, Text | Name | Tags):
                continue
            read = kind.parse(self.lines[at][1][column])
            proof += 1 if read.value is not None and not read.problem else -1 if read.problem and word else 0
        return proof

    def _is_apart(self, place: int) -> bool:
        return self.lines[place][0] > self.lines[place - 1][0] + 1

    # -- Labels beside values ----------------------------------------------------------------------------

    def _is_pairs(self, place: int) -> bool:
        """Whether a line begins with a label and its value, or with both in one cell.

        A word of the form's own is one where but one answer stands beside it.
        """
        cells, places = self.lines[place][1], [*self.filled[place]]
        said = [cells[at] for at in places]
        if said and is_known_pair(said[0]):
            return True
        if len(said) < LEAST:
            return False
        is_beside = places[1] == places[0] + 1
        if bears_label(said[1]):
            return bears_label(said[0]) and (self._is_open(place) if is_beside else self._has_answer(place))
        if bears_label(said[0]) or _asks_with_colons(said):
            return True
        is_near = place > 0 and not self._is_apart(place)
        return is_near and len(said) == LEAST and is_beside and is_word(text_of(said[0]).strip())

    def _is_open(self, place: int) -> bool:
        """Whether a relative answers a label, though the word for one may ask: 「决策人 | 妻子」."""
        words = [*self.filled[place].values()]
        asks = bool(key_asked(words[0])) and not names(words[0])
        return asks and len(words) == LEAST and words[1] in families.RELATION_OF

    def _has_answer(self, place: int) -> bool:
        """Whether some label is answered beside it, though the first one is not."""
        cells = self.lines[place][1]
        return any(
            bears_label(cells[at]) and at + 1 in self.filled[place] and not bears_label(cells[at + 1])
            for at in self.filled[place]
        )

    # -- Tables inside cards -----------------------------------------------------------------------------

    def _heads_table(self, place: int) -> bool:
        """Whether titles of the family, of contacts, of a log, or of a table of days stand here."""
        words = [*self.filled[place].values()]
        if all(map(_is_bare, words)):
            return False
        if members.is_header(words) and not any(map(pupils.is_parent, words)):
            return True
        above = [*self.filled[place - 1].values()] if place else []
        return log.is_header(words) or heads_contacts(above) or self._heads_days(place)

    def _heads_days(self, place: int) -> bool:
        """Whether titles, the first of which is one of days or numbers, stand over several such lines."""
        words = [*self.filled[place].values()]
        if len(words) < LEAST or any(map(names, words)) or not all(map(can_be_title, words)):
            return False
        if not inner_tables.is_first(words[0]):
            return False
        day = inner_tables.day_of(self.filled[place])
        is_told = inner_tables.is_first(self.filled[place][day])
        if not is_told and inner_tables.ask_for_customer(words):
            return False
        rows = [inner_tables.begins_row(text_of(cells[day]).strip()) for _, cells in self._below(place, day)]
        is_headed = place > 0 and len(self.filled[place - 1]) == 1
        return len(rows) > 1 - is_headed and all(rows)

    def _below(self, place: int, column: int) -> Sequence[Line]:
        """The next lines, up to two, that have something in a column of a line of titles."""
        near = self.lines[place + 1 : place + 3]
        return [line for line in near if len(line[1]) > column and text_of(line[1][column]).strip()]

    def _tables(self) -> set[int]:
        found: set[int] = set()
        for place in range(len(self.lines)):
            if place in found or not self._heads_table(place):
                continue
            end = place + 1
            while end < len(self.lines) and self._is_row(place, end):
                end += 1
            if end > place + 1:
                found.update(range(place, end))
        return found

    def _is_row(self, header: int, at: int) -> bool:
        """Whether a line is one of a table: under its titles, and no pair of the card that goes on."""
        titles, below = self.filled[header], self.filled[at]
        if not below.keys() <= titles.keys() or self._heads_table(at) or at in self._again or is_title(below):
            return False
        first = below.get(min(titles), "")
        day = below.get(inner_tables.day_of(titles), "")
        if first in families.RELATION_OF or inner_tables.begins_row(first) or inner_tables.begins_row(day):
            return True
        is_pair = bool(first) and is_label(first)
        known = sum(map(is_label, below.values()))
        return (
            not is_pair
            and known < max(LEAST, KNOWN * len(below))
            and not is_known_pair(next(iter(below.values())))
        )


def filled(cells: Sequence[Any]) -> Filled:
    """What stands on a line, by place, without outer space; what heads others stays known for that."""
    said = ((place, cell, text_of(cell).strip()) for place, cell in enumerate(cells))
    return {place: cell if isinstance(cell, Heading) else word for place, cell, word in said if word}


def _uncounted(line: Filled) -> tuple[tuple[int, str], ...]:
    return tuple((place, _numerals("", word)) for place, word in line.items())


def times(words: Sequence[str]) -> int:
    """For how many customers side by side a line asks."""
    counts = (count for count in (4, 3, 2) if len(words) > count)
    return next((count for count in counts if [*words] == [*words[: len(words) // count]] * count), 1)


def may_name(word: str) -> bool:
    """Whether a label asks for the customer, or for the name of somebody unknown: 「认购人姓名」."""
    return names(word) or (not is_label(word) and bool(_of_name(short_title(word))))


def names(word: str) -> bool:
    """Whether a label asks for the customer, who may be a firm."""
    is_own = is_name(word) or key_asked(word) == NAME
    return is_own or plain_title(word) in FIRMS or whole.may_name(short_title(word))


def is_title_abreast(line: Filled) -> bool:
    """Whether the same words stand over each of several cards, with numbers that differ."""
    words = [*line.values()]
    return len({*words}) == len(words) > 1 and len({_numerals("", word) for word in words}) == 1


def _is_told(cells: Sequence[Any]) -> bool:
    """Whether an answer stands on a line that is known for one."""
    return any(isinstance(cell, Told) for cell in cells)


def _columns_of_answers(found: Sequence[Filled]) -> frozenset[int]:
    """The columns in which little but answers stands, right of one in which little but labels stands."""
    asked, said = Counter[int](), Counter[int]()
    for line in (line for line in found if len(line) >= LEAST):
        said.update([*line])
        asked.update(place for place, word in line.items() if is_label(word))
    return frozenset(
        place
        for place, times in said.items()
        if times >= _SEVERAL
        and _RARELY * asked[place] <= times
        and _RARELY * (said[place - 1] - asked[place - 1]) <= said[place - 1]
        and said[place - 1]
    )


def _columns_that_ask(found: Sequence[Filled]) -> frozenset[int]:
    """The columns in which on several lines labels stand with answers beside them."""
    asked = Counter(
        place
        for line in found
        for place, word in line.items()
        if is_label(word) and place + 1 in line and not is_label(line[place + 1])
    )
    return frozenset(place for place, times in asked.items() if times >= LEAST)


def _asks_beside(words: Sequence[str]) -> bool:
    """Whether a line begins with a label of its own, and an answer to it."""
    return asks_by_title(words[0]) and len(words) > 1 and not is_label(words[1])


def _is_bare(cell: Any) -> bool:
    """Whether a label has its colon, and nothing behind it."""
    return text_of(cell).strip()[-1:] in (":", "：")


def _asks_with_colons(words: Sequence[Any]) -> bool:
    """Whether each label of a line has its colon, and what stands beside it none: 「填表人： | 李娜」."""
    return len(words) % 2 == 0 and [_is_bare(word) for word in words] == [True, False] * (len(words) // 2)


def _asks_alone(word: str) -> bool:
    return is_known_pair(word) or heads_others([word]) or is_heading([word]) or is_named_form(word)


def _sort(word: str) -> str:
    """What an answer looks like: ticked, with a number, or words."""
    return "ticked" if ticks.offers(word) else "number" if _digits(word) else "words"
