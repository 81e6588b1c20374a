"""What a typed word asks of the search index, and whether a part of a file is what was meant.

Pure. The index is asked for candidates; the same word is then looked for in the file itself, to tell which
part of it matched and to pass over what the index cannot tell apart.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate
from operator import add
from typing import NamedTuple

from app.customers.search.tokens import (
    FEWEST_DIGITS,
    HAN,
    LONGEST,
    Part,
    Shape,
    digits_of,
    fold,
    is_han,
    is_usual,
    letters,
    only_digits,
    plain,
    runs,
    tokens,
)
from app.fields import pinyin

LONGEST_WORD = 64
MOST_WORDS = 8
SHORTEST_ID = 15
"""An ID number is found only whole, so that nobody's is guessed from its first digits."""

_only_han = re.compile(f"[{HAN}]+").fullmatch
_number = re.compile(r"[0-9+()（）./\-‐-―−－\s]+").fullmatch
_latin = re.compile("[a-z:\u00fc\u0300-\u036f]+").fullmatch
_has_latin = re.compile("[0-9a-z]").search


class Needle(NamedTuple):
    """One token to be found, whole or as the beginning of another."""

    token: str
    prefix: bool = False

    def expression(self) -> str:
        """As FTS5 reads it; tokens have letters and digits only, so that nothing needs escaping."""
        return f'"{self.token}"*' if self.prefix else f'"{self.token}"'

    def is_in(self, tokens: Collection[str]) -> bool:
        """Whether a part with these tokens has it."""
        if self.prefix:
            return any(token.startswith(self.token) for token in tokens)
        return self.token in tokens


Alternative = tuple[Needle, ...]
"""Needles that must all be found."""


@dataclass(frozen=True)
class Word:
    """One word of what was typed; all words must be found."""

    typed: str

    @cached_property
    def folded(self) -> str:
        """As it is compared with text."""
        return fold(self.typed)

    @cached_property
    def plain(self) -> str:
        """Only letters and digits."""
        return plain(self.typed)

    @cached_property
    def digits(self) -> str:
        """The digits, when it has nothing else but what stands between digits."""
        return digits_of(self.folded) if _number(self.folded) else ""

    @cached_property
    def pinyin(self) -> str:
        """As pinyin, when it is written in Latin letters."""
        lowered = unicodedata.normalize("NFKC", self.typed).lower()
        return pinyin.typed(lowered) if _latin(unicodedata.normalize("NFD", lowered)) else ""

    @cached_property
    def needles(self) -> dict[Shape, tuple[Alternative, ...]]:
        """What to look for in each shape; a shape in which the word cannot stand is left out."""
        found = {shape: tuple(alternatives(self)) for shape, alternatives in _NEEDLES.items()}
        return {shape: alternatives for shape, alternatives in found.items() if alternatives}

    @property
    def is_indexed(self) -> bool:
        """One or two digits of a phone are not in the index."""
        return bool(self.needles) and not (self.digits and len(self.digits) < FEWEST_DIGITS)

    @cached_property
    def _is_han(self) -> bool:
        """In a text of the usual characters Han are the same folded or not."""
        return _only_han(self.folded) is not None

    @property
    def is_exact(self) -> bool:
        """Whether the index alone tells that the word stands in a text, without a look at the file."""
        return self.is_indexed and self.plain == self.folded and len(self.needles[Shape.TEXT][0]) == 1

    def expression(self, shapes: Iterable[Shape]) -> str:
        """The FTS5 query for these shapes; empty where the word can stand in none of them."""
        ways = [
            " AND ".join(needle.expression() for needle in alternative)
            for shape in shapes
            for alternative in self.needles.get(shape, ())
        ]
        return " OR ".join(f"({way})" for way in ways)

    def is_in(self, part: Part) -> bool:
        """Whether this part of a file is what was meant; a check on the file, as generous as the index."""
        text, shape = part.text, part.shape
        if shape is Shape.TEXT:
            return self.folded in text or (not (self._is_han and is_usual(text)) and self._is_in_text(text))
        if shape is Shape.DIGITS:
            return bool(self.digits) and self.digits in only_digits(text)
        if shape is Shape.WHOLE:
            return len(self.plain) >= SHORTEST_ID and self.plain == plain(text)
        if self.plain in plain(text):
            return True
        return bool(self.pinyin) and shape in {Shape.NAME, Shape.PERSON} and self._sounds_like(part)

    def _is_in_text(self, text: str) -> bool:
        return self.folded in fold(text) or (len(self.digits) >= FEWEST_DIGITS and self.digits in text)

    def _sounds_like(self, part: Part) -> bool:
        has = tokens(part.shape, part.text)
        ways = self.needles[part.shape][1:]
        return any(needle.is_in(has) for way in ways for needle in way)


def words(text: str) -> list[Word]:
    """The words typed; a telephone number written in groups is one word."""
    text = "".join(c for c in text[: LONGEST_WORD * MOST_WORDS] if c.isprintable() or c.isspace())
    found = [Word(word[:LONGEST_WORD]) for word in text.split()]
    return [word for word in found if word.plain][:MOST_WORDS]


def whole_number(text: str) -> Word | None:
    """The text as one number, when it is written in groups."""
    word = Word(" ".join(text.split())[:LONGEST_WORD])
    return word if " " in word.typed and len(word.digits) >= FEWEST_DIGITS else None


def _fragment(mark: str, text: str) -> Needle:
    found = letters(text)[:LONGEST]
    return Needle(mark + "".join(found), prefix=len(found) > 3)


def _name_needles(word: Word) -> Iterator[Alternative]:
    yield (_fragment("n", word.typed),)
    if len(word.pinyin) > 1:
        yield (Needle(f"p{word.pinyin[: LONGEST - 1]}", prefix=True),)
    if word.pinyin:
        yield (_fragment("i", word.pinyin),)


def _person_needles(word: Word) -> Iterator[Alternative]:
    yield (_fragment("m", word.typed),)
    if len(word.pinyin) > 1:
        yield (Needle(f"q{word.pinyin[: LONGEST - 1]}", prefix=True),)


def _digit_needles(word: Word) -> Iterator[Alternative]:
    if len(word.digits) >= FEWEST_DIGITS:
        yield (Needle(word.digits[:LONGEST], prefix=True),)


def _end_needles(word: Word) -> Iterator[Alternative]:
    if len(word.plain) > 1 and _has_latin(word.plain):
        yield (Needle(f"c{word.plain[:LONGEST]}", prefix=True),)


def _start_needles(word: Word) -> Iterator[Alternative]:
    if len(word.plain) > 1 and _has_latin(word.plain):
        yield (Needle(f"k{word.plain[:LONGEST]}", prefix=True),)


def _whole_needles(word: Word) -> Iterator[Alternative]:
    if len(word.plain) >= SHORTEST_ID:
        yield (Needle(f"z{word.plain[:LONGEST]}"),)


def _text_needles(word: Word) -> Iterator[Alternative]:
    """One character between marks is asked for only where nothing else is: too much begins with it."""
    found = runs(word.folded)
    telling = [run for run in found if len(run) > 1 or not is_han(run)] or found
    yield tuple(needle for run in telling for needle in _run_needles(run))
    if len(found) > 1 and len(word.digits) >= FEWEST_DIGITS:
        yield (Needle(f"t{word.digits[:LONGEST]}", prefix=True),)


def _run_needles(run: str) -> Iterator[Needle]:
    if not is_han(run):
        yield Needle(f"t{plain(run)[:LONGEST]}", prefix=True)
    elif len(run) == 1:
        yield Needle(run, prefix=True)
    else:
        yield from map(Needle, map(add, run, run[1:]))


_NEEDLES: dict[Shape, Callable[[Word], Iterator[Alternative]]] = {
    Shape.NAME: _name_needles,
    Shape.DIGITS: _digit_needles,
    Shape.PERSON: _person_needles,
    Shape.ENDS: _end_needles,
    Shape.STARTS: _start_needles,
    Shape.WHOLE: _whole_needles,
    Shape.TEXT: _text_needles,
}


def snippet(text: str, needle: str, around: int = 20) -> str:
    """The place of a folded needle in a text with some of what stands around it; the start when absent."""
    first, last = _place(text, needle)
    start, stop = max(0, first - around), min(len(text), last + 1 + around)
    shown = " ".join(text[start:stop].split())
    return f"{'…' if start else ''}{shown}{'…' if stop < len(text) else ''}"


def _place(text: str, needle: str) -> tuple[int, int]:
    """The first and last character of a folded needle; folding may make one character several."""
    at = text.find(needle)
    if at >= 0:
        return at, at + max(1, len(needle)) - 1
    folded = [fold(character) for character in text]
    at = "".join(folded).find(needle)
    ends = list(accumulate(map(len, folded)))
    return (bisect_right(ends, at), bisect_left(ends, at + len(needle))) if at >= 0 else (0, 0)
