"""Tables inside cards, known by their build: titles side by side, below them lines that answer no label.

They stand below the pairs that name the customer, on each card under the same titles. What is seen under
these on one card holds for all: there may be but one row, or none.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from app.excel import families
from app.excel.cells import ticks
from app.excel.tables.cards import bands, contacts, heads, inner_tables, inner_words, log, members
from app.excel.tables.cards.label_lines import filled, names
from app.excel.tables.cards.labels import Heading, Told, asks_by_title, is_known_pair, is_label, key_asked
from app.excel.tables.cards.pairs import heads_others, is_heading, is_named_form
from app.excel.tables.cards.repeated import Filled, line_key
from app.excel.tables.cards.template import Printed, Words
from app.excel.tables.lines import Line, is_ruled
from app.excel.titles import (
    can_be_title,
    is_band,
    is_name,
    item_of,
    looks_like_name,
    plain_title,
    short_title,
)
from app.excel.words import whole
from app.fields.catalog import CATALOG
from app.fields.field import Section
from app.fields.kinds import Phones
from app.fields.parsed import fold, text_of

_LEAST, _LONGEST, _PRINTED = 3, 12, 0.8
_digits = re.compile("[0-9]").search
_of_no_title = re.compile(r"[0-9。，；;√□☐☑■●○]|[:：].").search
_heading = re.compile("[\u3400-\u9fffA-Za-z（）()]{2,12}").fullmatch
_remark = re.compile("备注|说明|其[他它]|签[名字].*").fullmatch
_UNITS = frozenset({"单位", "公司"})
"""Above lists they say what is counted in, 「单位：万元」, or whose list it is."""
_of_things = frozenset({Section.ASSETS, Section.DEALS, Section.PROPERTY})


@dataclass(frozen=True, slots=True)
class Block:
    """The place of the titles, that after the last row, the titles by column, and what names the table."""

    header: int
    end: int
    titles: Filled
    heading: str = ""
    is_headed_above: bool = False


def told_apart(lines: Sequence[Line], printed: Printed) -> Sequence[Line]:
    """The lines with what such tables tell in place of them; all as they are where none is found."""
    blocks = [*_Blocks(lines, printed).found()]
    if not blocks:
        return lines
    told: list[Line] = []
    at = 0
    for block in blocks:
        told += lines[at : block.header]
        if block.is_headed_above:
            told[-1] = told[-1][0], [Heading(block.heading)]
        told += inner_words.told(lines[block.header + 1 : block.end], block.titles, block.heading)
        at = block.end
    return [*told, *lines[at:]]


class _Blocks:
    def __init__(self, lines: Sequence[Line], printed: Printed) -> None:
        self._lines = lines
        self._filled = [filled(cells) for _, cells in lines]
        self._named = self._places(_names_customer) or self._places(_names_firm)
        told = Counter(word for card in self._cards() for word in card)
        least = _PRINTED * len(self._named) if len(self._named) > 1 else len(lines) + 1
        self._on_all_sheets, self._whole = printed.words, printed.lines
        self._printed = printed.words | {word for word, times in told.items() if times >= least}
        self._times = Counter(line_key(words) for words in self._filled) if self._named else Counter()
        self._varying = Counter(
            key[0] for key, times in self._times.items() if len(key) > 1 and not self._is_again(times)
        )

    def _places(self, is_such: Callable[[Filled], bool]) -> list[int]:
        return [place for place, words in enumerate(self._filled) if is_such(words)]

    def _cards(self) -> Iterator[set[tuple[int, str]]]:
        """What stands on each card, with the columns."""
        for begin, end in pairwise([*self._named, len(self._lines)]):
            yield {word for words in self._filled[begin:end] for word in words.items()}

    def found(self) -> Iterator[Block]:
        if not self._named:
            return
        alike: dict[Words, list[int]] = defaultdict(list)
        for place in range(self._named[0] + 1, len(self._lines)):
            if self._may_be_titles(place):
                alike[line_key(self._filled[place])].append(place)
        blocks = [block for places in alike.values() for block in self._blocks(places)]
        yield from sorted(blocks, key=lambda block: block.header)

    def _blocks(self, places: Sequence[int]) -> Iterator[Block]:
        """The tables under the same titles on several cards; none where the titles may be something else."""
        words = self._filled[places[0]]
        first = next(iter(words.items()))
        is_again = line_key(words) in self._whole or self._is_again(len(places))
        if not is_again and (first in self._on_all_sheets or self._varying[first] > 1):
            return  # what stands behind a label differs
        ends = [self._end(place) for place in places]
        rows = [
            self._filled[at] for place, end in zip(places, ends, strict=True) for at in range(place + 1, end)
        ]
        left = first[0]
        is_led = bool(rows) and all(left not in row for row in rows) and self._may_lead(first[1])
        titles = {place: word for place, word in words.items() if place > left or not is_led}
        is_empty = not rows and self._stays_empty(places, is_again=is_again)
        if not is_empty and not (rows and self._are_titles(titles, rows, is_led=is_led, is_again=is_again)):
            return
        for place, end in zip(places, ends, strict=True):
            above = "" if is_led else self._heading_above(place)
            heading = "".join(first[1].split()) if is_led else above
            if is_empty or not (self._is_told_elsewhere(place) or _belongs_to_customer(titles, heading)):
                yield Block(place, end, titles, heading, bool(above))

    def _is_again(self, times: int) -> bool:
        """Whether a line that stands there so often stands on nearly all cards."""
        return times > 1 and times >= _PRINTED * len(self._named)

    # -- Titles ------------------------------------------------------------------------------------------

    def _may_be_titles(self, place: int) -> bool:
        """Whether nothing but different words stands on a line."""
        words, cells = self._filled[place], self._lines[place][1]
        said = [*words.values()]
        if len(said) < _LEAST or len({*said}) < len(said) or not _may_be_title_line(said):
            return False
        if any(isinstance(cell, Told) for cell in cells) or not all(map(can_be_title, cells)):
            return False
        if is_band(said[0]) and _take_turns(said[1:]):
            return False
        return not (heads.is_head(cells) or families.whose(plain_title(said[0])))

    def _is_told_elsewhere(self, place: int) -> bool:
        """Whether the titles are those of a log, or of the family."""
        words = [text_of(cell).strip() for cell in self._lines[place][1]]
        if log.is_header(words):
            return True
        return members.is_header(words) and not self._tells_of_emergency(place)

    def _stays_empty(self, places: Sequence[int], *, is_again: bool) -> bool:
        """Whether nothing was written under titles of a table."""
        titles = self._filled[places[0]]
        is_headed = is_again or all(map(self._heading_above, places))
        are_known = all(map(is_label, titles.values()))
        if self._is_told_elsewhere(places[0]):
            return is_headed or are_known
        return is_headed and are_known and not _asks_for_customer(titles)

    def _are_titles(self, titles: Filled, rows: Sequence[Filled], *, is_led: bool, is_again: bool) -> bool:
        """Whether words head columns, and are no labels with their answers between them."""
        asked = [is_label(word) for word in titles.values()]
        between = asked[1::2]
        if len(titles) < _LEAST - is_led or not between:
            return False
        if 2 * sum(between) > len(between) or is_led or _have_figures_abreast(titles, rows):
            return True
        if any(between) and inner_words.are_of_one_sort(titles):
            return True
        if is_again:
            return any(between) or self._differ(titles, rows)
        return any(between) and len(rows) > 1

    def _differ(self, titles: Filled, rows: Sequence[Filled]) -> bool:
        """Whether what stands under the first title is another word on most cards: no label, then."""
        first = min(titles)
        told = Counter(row.get(first, "") for row in rows)
        if (first, titles[first]) in self._on_all_sheets:
            return not self._on_all_sheets.issuperset((first, word) for word in told)
        return len(rows) > 1 and 2 * max(told.values()) <= len(rows)

    def _tells_of_emergency(self, place: int) -> bool:
        left = next(iter(self._filled[place].values()))
        return bands.is_emergency(self._heading_above(place)) or bands.is_emergency(left)

    def _may_lead(self, word: str) -> bool:
        """Whether a word left of titles may name their table."""
        if _remark(word):
            return False
        return not inner_tables.is_first(word)

    def _heading_above(self, place: int) -> str:
        """The words alone on the line above, where they may name what is below."""
        if not place or self._lines[place - 1][0] + 1 != self._lines[place][0]:
            return ""
        above, cells = [*self._filled[place - 1].values()], self._lines[place - 1][1]
        word = re.sub(
            r"^\s*[(（【\[]?第?[一二三四五六七八九十0-9]*(?:部分)?[)）、.:：]?\s*|[】\]:：]\s*$", "", above[0]
        )
        is_one = len(above) == 1 and not any(isinstance(cell, Told) for cell in cells)
        is_heading_ = is_one and bool(_heading(word)) and not _remark(word)
        return word if is_heading_ and not (looks_like_name(word) and not is_label(word)) else ""

    # -- Rows --------------------------------------------------------------------------------------------

    def _end(self, header: int) -> int:
        end = header + 1
        while end < len(self._lines) and self._is_row(header, end):
            end += 1
        return end

    def _is_row(self, header: int, at: int) -> bool:
        """Whether a line stands under titles, and is no line of the card that goes on."""
        titles, words = self._filled[header], self._filled[at]
        line, cells = self._lines[at]
        if not words.keys() <= titles.keys() or is_ruled(cells):
            return False
        if any(isinstance(cell, Told) or is_known_pair(cell) for cell in cells):
            return False
        is_near = line == self._lines[at - 1][0] + 1
        if not is_near and (len(words) < _LEAST - 1 or at - 1 == header):
            return False
        if self._are_pairs(header, words):
            return False
        if any(ticks.told(word) is not word for word in words.values()):
            return False
        return not self._heads(at) if len(words) == 1 else not self._repeats(at)

    def _are_pairs(self, header: int, words: Filled) -> bool:
        """Whether labels stand at every other place of a line, as far as the cards tell; a relative is none.

        Where few cards tell, two words may be a pair if no more stand there than that.
        """
        first, *others = words.values()
        if first in families.RELATION_OF or _digits(first):
            return False
        if all(self._asks(told) for told in [*words.items()][::2]):
            return True
        if len(self._named) >= _LEAST:
            return False
        missing = len(self._filled[header]) - len(words)
        is_short = len(others) == 1 and (missing > 1 or (missing == 1 and not _digits(others[0])))
        return is_short or any(asks_by_title(word) for word in others[1::2])

    def _asks(self, told: tuple[int, str]) -> bool:
        return is_label(told[1]) or (told in self._printed and not _digits(told[1]))

    def _repeats(self, at: int) -> bool:
        """Whether a line is one of titles that stand over further rows."""
        words = self._filled[at]
        if len(words) >= _LEAST and self._is_again(self._times[line_key(words)]):
            return True
        asked = sum(map(is_label, words.values()))
        return _may_be_title_line([*words.values()]) and 2 * asked > len(words)

    def _heads(self, at: int) -> bool:
        """Whether a word alone on a line is the title of what follows."""
        said = [*self._filled[at].values()]
        if heads_others(said) or is_heading(said) or is_named_form(said[0]):
            return True
        return at + 1 in self._named or (at + 1 < len(self._lines) and self._may_be_titles_below(at))

    def _may_be_titles_below(self, at: int) -> bool:
        below = self._filled[at + 1]
        return len(below) >= _LEAST and _may_be_title_line([*below.values()])


def _take_turns(words: Sequence[str]) -> bool:
    """Whether each label has beside it what is none: pairs, behind a word for a part of the card."""
    asked = [is_label(word) for word in words]
    return len(words) % 2 == 0 and all(asked[::2]) and not any(asked[1::2])


def _names_customer(words: Filled) -> bool:
    """Whether a line holds a label that asks for the customer, and an answer beside it."""
    said = [*words.values()]
    for word, beside in pairwise([*said, ""]):
        if is_known_pair(word) and any(
            _names(label, is_first=True) for label in re.split("[:：]", word)[:-1]
        ):
            return True
        if not beside or is_label(beside) or is_known_pair(beside):
            continue
        if _names(word, is_first=word is said[0]):
            return True
    return False


def _names_firm(words: Filled) -> bool:
    """Whether a line holds a label that asks for the firm, and an answer beside it."""
    beside = pairwise(words.values())
    return any(key_asked(word) == "company" and not is_label(answer) for word, answer in beside)


def _names(word: str, *, is_first: bool) -> bool:
    """Whether a label names the customer; with 「老板」, which is an answer as often, a line must begin."""
    plain = plain_title(word)
    part = families.part_of(plain)
    if plain in _UNITS or (whole.may_name(short_title(word)) and not is_first):
        return False
    return names(word) or (part is not None and part.attribute == "name")


def _reaches(word: str) -> bool:
    """Whether a title asks for what nobody but a person or a firm has: a telephone, an ID number."""
    item = item_of(word)
    return item is not None and (isinstance(item.kind, Phones) or item.key == "id_number")


def _may_be_title(word: str) -> bool:
    bare = fold(word)
    return len(bare) <= (2 * _LONGEST if bare.isascii() else _LONGEST) and not _of_no_title(bare)


def _may_be_title_line(words: Sequence[str]) -> bool:
    """Whether all words may be titles; few look like names, as 「余额」 does."""
    named = sum(looks_like_name(word) and not is_label(word) for word in words)
    is_named = looks_like_name(words[0]) and not is_label(words[0])
    return all(map(_may_be_title, words)) and _LEAST * named <= len(words) and not is_named


def _have_figures_abreast(titles: Filled, rows: Sequence[Filled]) -> bool:
    """Whether figures stand side by side under titles: between labels and answers no two of them do."""
    places = [*titles]
    return any(
        _digits(row.get(one, "")) and _digits(row.get(other, ""))
        for row in rows
        for one, other in pairwise(places)
    )


def _asks_for_customer(titles: Filled) -> bool:
    """Whether most titles ask for what is told of a person, not of a thing."""
    keys = [key_asked(word) for word in titles.values()]
    fields = [CATALOG[key] for key in keys if key in CATALOG.by_key]
    own = [
        field for field in fields if field.section not in _of_things and field.key not in ("notes", "stage")
    ]
    return 2 * len(own) > len(titles)


def _belongs_to_customer(titles: Filled, heading: str) -> bool:
    """Whether titles ask for customers of their own, or for more of the one of the card."""
    words = [*titles.values()]
    plain = plain_title(heading)
    if families.whose(plain.removesuffix("信息").removesuffix("情况")):
        return False
    if bands.is_emergency(heading or words[0]):
        return False
    part = families.part_of(plain_title(words[0]))
    if part is not None and part.attribute == "name":
        return False
    if any(map(is_name, words)) or any(map(_reaches, words)):
        return True
    return _asks_for_customer(titles) or bool(contacts.heads_contacts([heading]))
