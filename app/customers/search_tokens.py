"""What the search index holds: how each part of a file is cut into tokens, and what a typed word asks for.

Pure. The same tokens answer twice: in the index, to find a file, and on the file itself, to tell which part
of it matched. A token begins with the letter of its shape. Two kinds stand bare: the digits of phones,
so that three of them are found by the index of three-letter prefixes, and pairs of characters of a text.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property, lru_cache
from itertools import accumulate
from operator import add
from typing import NamedTuple

from app.fields import pinyin


class Shape(StrEnum):
    """How a part of a file is looked for."""

    NAME = "name"
    DIGITS = "digits"
    PERSON = "person"
    ENDS = "ends"
    STARTS = "starts"
    WHOLE = "whole"
    TEXT = "text"


class Part(NamedTuple):
    """One text of a file: the key of its item (or of its table), its shape, and whose it is, if known."""

    key: str
    shape: Shape
    text: str
    tag: str = ""


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

LONGEST = 24
"""Tokens are not longer than this: nobody types more of a name before seeing it."""
LONGEST_WORD = 64
MOST_WORDS = 8
FEWEST_DIGITS = 3
SHORTEST_ID = 15
"""An ID number is found only whole, so that nobody's is guessed from its first digits."""
END = 8
"""Plates are found by any of their ends; longer numbers (VIN, policies) by their start or last eight."""

_HAN = "\u3400-\u4db5\u4e00-\u9fa5"
_known = re.compile(f"[0-9a-z{_HAN}]*").fullmatch
_only_han = re.compile(f"[{_HAN}]+").fullmatch
_runs = re.compile(f"[{_HAN}]+|[^\\W_{_HAN}]+").findall
_not_plain = re.compile(r"[\W_]+").sub
_accents = re.compile("[\u0300-\u036f]+").sub
_pieces = re.compile(r"[^\W_]+").findall
_not_digits = re.compile("[^0-9]+").sub
_number = re.compile(r"[0-9+()（）./\-‐-―−－\s]+").fullmatch
_latin = re.compile("[a-z:\u00fc\u0300-\u036f]+").fullmatch
_has_latin = re.compile("[0-9a-z]").search


def fold(text: str) -> str:
    """Without case, full width and accents."""
    if not text.isascii() and not unicodedata.is_normalized("NFKD", text):
        text = _accents("", unicodedata.normalize("NFKD", text))
    return text.casefold()


def plain(text: str) -> str:
    """Folded, and only its letters and digits, as a token holds them."""
    return "".join(_letters(text))


def _letters(text: str) -> Sequence[str]:
    """The letters and digits of a text, each as a token holds it.

    SQLite and Python do not agree on every script: what is neither Latin nor Han becomes its code.
    """
    folded = fold(text)
    if _known(folded):
        return folded
    return [c if _known(c) else f"x{ord(c):x}z" for c in _not_plain("", folded)]


def digits_of(text: str) -> str:
    """The digits of a phone as they are dialled: without +86."""
    digits = _not_digits("", text)
    for code in ("0086", "86"):
        if digits.startswith(code) and len(digits) >= len(code) + 10:
            return digits[len(code) :]
    return digits


def tokens(parts: Iterable[Part]) -> set[str]:
    """Everything by which these parts are found."""
    found: set[str] = set()
    texts = []
    for part in parts:
        if part.shape is Shape.TEXT:
            texts.append(part.text)
        else:
            found.update(_TOKENS[part.shape](part.text))
    found.update(_text("\n".join(texts)))
    return found


def _fragments(letter: str, letters: Sequence[str]) -> Iterator[str]:
    """Every substring up to three letters, and the longer ends: what is longer is found as a prefix."""
    letters = letters[:LONGEST]
    for start in range(len(letters)):
        end = letters[start:]
        yield letter + "".join(end)
        for length in range(1, min(4, len(end))):
            yield letter + "".join(end[:length])


def _fragment(letter: str, text: str) -> Needle:
    letters = _letters(text)[:LONGEST]
    return Needle(letter + "".join(letters), prefix=len(letters) > 3)


@lru_cache(maxsize=50_000)
def _name(text: str) -> frozenset[str]:
    found = set(_fragments("n", _letters(text)))
    for reading in pinyin.name_readings(text):
        syllables = [plain(syllable) for syllable in reading]
        found.update(_ends_of("p", syllables))
        found.update(_fragments("i", [plain(syllable[:1]) for syllable in reading]))
    return frozenset(found)


@lru_cache(maxsize=50_000)
def _person(text: str) -> frozenset[str]:
    syllables = [plain(syllable) for syllable in pinyin.main_reading(text)]
    return frozenset([*_fragments("m", _letters(text)), *_ends_of("q", syllables)])


def _ends_of(letter: str, pieces: Sequence[str]) -> list[str]:
    return [letter + "".join(pieces[start:])[:LONGEST] for start in range(len(pieces))]


def _digits(text: str) -> list[str]:
    digits = _not_digits("", text)[:LONGEST]
    return [digits[start:] for start in range(len(digits) - FEWEST_DIGITS + 1)]


def _ends(text: str) -> list[str]:
    whole = plain(text)[:LONGEST]
    if not whole:
        return []
    return [f"c{whole}", *(f"c{whole[-length:]}" for length in range(2, min(END, len(whole)) + 1))]


def _starts(text: str) -> list[str]:
    return _ends_of("k", [plain(piece) for piece in _pieces(text)])


def _whole(text: str) -> list[str]:
    return [f"z{plain(text)[:LONGEST]}"]


def _text(text: str) -> set[str]:
    """Han two characters at a time, and the last of a run alone, so that `狗` begins a token wherever it is.

    They stand bare: two characters are too few for the index of prefixes, which halves what they cost.
    """
    found: set[str] = set()
    for run in _runs(fold(text)):
        if _is_han(run):
            found.update(map(add, run, run[1:]))
            found.add(run[-1])
        else:
            found.add(f"t{plain(run)[:LONGEST]}")
    return found


def _is_han(run: str) -> bool:
    return "\u3400" <= run[0] <= "\u9fa5"


_TOKENS: dict[Shape, Callable[[str], Collection[str]]] = {
    Shape.NAME: _name,
    Shape.DIGITS: _digits,
    Shape.PERSON: _person,
    Shape.ENDS: _ends,
    Shape.STARTS: _starts,
    Shape.WHOLE: _whole,
    Shape.TEXT: _text,
}


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
        """Han characters are the same folded or not."""
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
        if part.shape is Shape.TEXT:
            return self._is_in_text(part.text)
        if part.shape is Shape.DIGITS:
            return bool(self.digits) and self.digits in _not_digits("", part.text)
        if part.shape is Shape.WHOLE:
            return len(self.plain) >= SHORTEST_ID and self.plain == plain(part.text)
        if self.plain in plain(part.text):
            return True
        return bool(self.pinyin) and part.shape in {Shape.NAME, Shape.PERSON} and self._sounds_like(part)

    def _is_in_text(self, text: str) -> bool:
        if self.folded in text or (not self._is_han and self.folded in fold(text)):
            return True
        return len(self.digits) >= FEWEST_DIGITS and self.digits in text

    def _sounds_like(self, part: Part) -> bool:
        has = _TOKENS[part.shape](part.text)
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
    runs = _runs(word.folded)
    telling = [run for run in runs if len(run) > 1 or not _is_han(run)] or runs
    yield tuple(needle for run in telling for needle in _run_needles(run))
    if len(runs) > 1 and len(word.digits) >= FEWEST_DIGITS:
        yield (Needle(f"t{word.digits[:LONGEST]}", prefix=True),)


def _run_needles(run: str) -> Iterator[Needle]:
    if not _is_han(run):
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
