"""Lines of labels that stand so on most cards or sheets of a form: what people answer differs."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from itertools import pairwise

from app.excel.cells import ticks
from app.excel.tables.cards.labels import is_label
from app.excel.tables.cards.pairs import heads_others, is_heading, is_named_form
from app.excel.tables.cards.template import Printed, Words
from app.excel.titles import looks_like_name, short_title

LEAST, KNOWN = 2, 0.6
"""So many labels make a line of them, and so many of them are known."""
_FEW_SOUND = 4
"""Of so many answers one may sound like a label."""
_LONGEST = 12
_marked = re.compile(r"[(（]?[0-9]{1,2}[)）.、．].*|.*[:：]", re.DOTALL).fullmatch

Filled = dict[int, str]
"""What stands on a line, by place."""


def come_again(found: Sequence[Filled], printed: Printed) -> set[int]:
    """Lines of words that stand on most cards or sheets, just so: what people answer differs.

    Where enough cards tell what is printed on them, no other word is a label for being often the answer.
    """
    told = Counter(map(line_key, found))
    over = Counter(line_key(line) for line, below in pairwise(found) if _is_over(line, below, told))
    others: dict[tuple[int, str], set[Words]] = defaultdict(set)
    for key in told:
        if len(key) >= LEAST:
            others[key[0]].add(key)
    least = max(LEAST, max(told.values(), default=0) / 2)
    again: set[int] = set()
    for place, line in enumerate(found):
        key, words = line_key(line), [*line.values()]
        is_again = len(line) >= LEAST and told[key] >= least
        is_again = is_again or (key in printed.lines and not is_title(line))
        above = told[line_key(found[place - 1])] if place - 1 in again else 0
        is_answer = above > 0 and (above > told[key] or not any(map(is_label, words)))
        is_worded = is_again and all(
            is_label(word) or (is_word(word) and (not printed.words or (at, word) in printed.words))
            for at, word in key
        )
        if is_worded and len(others[key[0]]) > 1:
            is_worded = sum(map(is_label, words)) >= KNOWN * len(words)
        if is_worded and not is_answer and (not alternates(words) or 2 * over[key] > told[key]):
            again.add(place)
    return again


def _is_over(line: Filled, below: Filled, told: Counter[Words]) -> bool:
    """Whether below a line, at its places, stands what differs from card to card and asks for nothing."""
    if not below or not below.keys() <= line.keys() or any(map(is_label, below.values())):
        return False
    return told[line_key(below)] < max(LEAST, told[line_key(line)] / 2)


def line_key(line: Filled) -> Words:
    """What stands on a line, to compare it with others."""
    return tuple(line.items())


def alternates(words: Sequence[str]) -> bool:
    """Whether labels and others take turns on a line, though an answer may sound like one: pairs."""
    asked = [bool(_marked(word)) or is_label(word) for word in words]
    return all(asked[::2]) and _FEW_SOUND * sum(asked[1::2]) <= len(asked[1::2])


def is_word(text: str) -> bool:
    """Whether a text is short enough for a label in words of the form's own, and nobody's name."""
    bare = "" if ticks.offers(text) else short_title(text)
    return 1 < len(bare) <= _LONGEST and not any(map(str.isdigit, bare)) and not looks_like_name(bare)


def is_title(line: Filled) -> bool:
    """Whether what stands alone on a line heads what is below it."""
    said = [*line.values()]
    return len(said) == 1 and (heads_others(said) or is_heading(said) or is_named_form(said[0]))


def may_be_label(word: str) -> bool:
    """Whether a word is a label, or one of the form's own."""
    return is_label(word) or is_word(word)
