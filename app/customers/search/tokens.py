"""What the search index holds: how the texts of a file are cut into tokens.

Pure. A token begins with the letter of its shape. Two kinds stand bare: the digits of phones, so that three
of them are found by the index of three-letter prefixes, and pairs of characters of a text, which are too
short for it. A hundred thousand files are cut in a few seconds, so that loops over characters are left to
slices and expressions.
"""

from __future__ import annotations

import json
import re
import sys
import unicodedata
from array import array
from collections.abc import Callable, Iterable, Iterator, Sequence
from enum import StrEnum
from functools import lru_cache
from operator import itemgetter
from typing import Any, NamedTuple

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


LONGEST = 24
"""Tokens are not longer than this: nobody types more of a name before seeing it."""
FEWEST_DIGITS = 3
END = 8
"""Plates are found by any of their ends; longer numbers (VIN, policies) by their start or last eight."""
SEPARATOR = "\x1f"
"""Stands between texts of one shape."""

HAN = "\u3400-\u4db5\u4e00-\u9fa5"
_UTF_32 = f"utf-32-{sys.byteorder[0]}e"
_GAP = " ".encode(_UTF_32)
_known = re.compile(f"[0-9a-z{HAN}]*").fullmatch
is_usual = re.compile(f"[\\x00-\\x7f{HAN}，。、；：！？（）《》“”·—…]*").fullmatch
_runs = re.compile(f"[{HAN}]+|[^\\W_{HAN}]+").findall
_foreign_runs = re.compile(f"[^\\W_{HAN}]+").findall
_begins_han = re.compile(f"[{HAN}]").match
_han_runs = re.compile(f"[{HAN}]+").findall
_not_plain = re.compile(r"[\W_]+").sub
_accents = re.compile("[\u0300-\u036f]+").sub
_pieces = re.compile(r"[^\W_]+").findall
_not_digits = re.compile("[^0-9]+").sub


def fold(text: str) -> str:
    """Without case, full width and accents."""
    if not text.isascii() and not unicodedata.is_normalized("NFKD", text):
        text = _accents("", unicodedata.normalize("NFKD", text))
    return text.casefold()


def plain(text: str) -> str:
    """Folded, and only its letters and digits, as a token holds them."""
    return "".join(letters(text))


def letters(text: str) -> Sequence[str]:
    """The letters and digits of a text, each as a token holds it.

    SQLite and Python do not agree on every script: what is neither Latin nor Han becomes its code.
    """
    if _known(text):
        return text
    folded = fold(text)
    if _known(folded):
        return folded
    return [c if _known(c) else f"x{ord(c):x}z" for c in _not_plain("", folded)]


def only_digits(text: str) -> str:
    """Without what stands between digits."""
    return _not_digits("", text)


def digits_of(text: str) -> str:
    """The digits of a phone as they are dialled: without +86."""
    digits = only_digits(text)
    for code in ("0086", "86"):
        if digits.startswith(code) and len(digits) >= len(code) + 10:
            return digits[len(code) :]
    return digits


def runs(folded: str) -> list[str]:
    """The words of a text: Han characters between marks, and words in other scripts."""
    return _runs(folded)


def is_han(run: str) -> bool:
    """Whether a run is of Han characters."""
    return _begins_han(run) is not None


def document(texts: Iterable[str | None]) -> str:
    """Everything by which a file is found; its texts by shape, in the order of `Shape`, several separated."""
    found: list[str] = []
    for cut, text in zip(_CUTTERS, texts, strict=True):
        if not text:
            continue
        if cut is _text or SEPARATOR not in text:
            found.append(cut(text))
        else:
            found += map(cut, text.split(SEPARATOR))
    return " ".join(found)


def documents(found: bytes) -> bytes:
    """Those of several files, as JSON: lists of an id and the texts of `document` become pairs of both.

    Tokens have nothing in them that JSON would want to be escaped.
    """
    pairs = [f'[{customer_id},"{document(texts)}"]' for customer_id, *texts in json.loads(found)]
    return f"[{','.join(pairs)}]".encode()


def tokens(shape: Shape, text: str) -> list[str]:
    """The tokens of one text."""
    return _CUTS[shape](text).split()


def _taking(slices: Sequence[slice]) -> Callable[[Sequence[str]], Sequence[Any]]:
    """What takes these parts of a text or a list, all of them in one call."""
    return itemgetter(*slices) if len(slices) > 1 else lambda whole: [whole[part] for part in slices]


def _up_to_three(length: int) -> Iterator[slice]:
    for start in range(length):
        yield from (slice(start, end) for end in range(start + 1, min(start + 4, length)))
        yield slice(start, length)


_fragments_of = [_taking([*_up_to_three(length)]) for length in range(LONGEST + 1)]
_suffixes_of = [_taking([slice(start, length) for start in range(length)]) for length in range(LONGEST + 1)]
_numbers_of = [
    _taking([slice(start, length) for start in range(length - FEWEST_DIGITS + 1)])
    for length in range(LONGEST + 1)
]
_last_of = [_taking([slice(-last, None) for last in range(2, length + 1)]) for length in range(END + 1)]


def _marked(mark: str, found: Iterable[str]) -> str:
    """Tokens with the letter of their shape in front of each."""
    told = f" {mark}".join(found)
    return f"{mark}{told}" if told else ""


def _fragments(mark: str, found: Sequence[str]) -> str:
    """Every substring up to three letters, and the longer ends: what is longer is found as a prefix."""
    cut = _fragments_of[min(len(found), LONGEST)](found)
    return _marked(mark, cut if isinstance(found, str) else map("".join, cut))


@lru_cache(maxsize=20_000)
def _initials(found: tuple[str, ...]) -> str:
    """There are few: mostly three letters."""
    return _fragments("i", _plain_all(found))


def _name(text: str) -> str:
    found = [_fragments("n", letters(text))]
    for reading in pinyin.name_readings(text):
        found.append(_ends_of("p", _plain_all(reading)))
        found.append(_initials(tuple([syllable[:1] for syllable in reading])))
    return " ".join(found)


def _person(text: str) -> str:
    return f"{_fragments('m', letters(text))} {_ends_of('q', _plain_all(pinyin.main_reading(text)))}"


def _plain_all(syllables: Sequence[str]) -> Sequence[str]:
    return syllables if _known("".join(syllables)) else [plain(syllable) for syllable in syllables]


def _ends_of(mark: str, pieces: Sequence[str]) -> str:
    """From each piece on to the end."""
    if len(pieces) > LONGEST:
        return _marked(mark, ["".join(pieces[start:])[:LONGEST] for start in range(len(pieces))])
    ends = [*map("".join, _suffixes_of[len(pieces)](pieces))]
    if ends and len(ends[0]) > LONGEST:
        ends = [end[:LONGEST] for end in ends]
    return _marked(mark, ends)


def _digits(text: str) -> str:
    digits = only_digits(text)[:LONGEST]
    return " ".join(_numbers_of[len(digits)](digits))


def _ends(text: str) -> str:
    whole = plain(text)[:LONGEST]
    ends = _last_of[min(END, len(whole))](whole)
    return _marked("c", ends if 2 <= len(whole) <= END else [whole, *ends])


def _starts(text: str) -> str:
    return _ends_of("k", _plain_all(_pieces(text)))


def _whole(text: str) -> str:
    return f"z{plain(text)[:LONGEST]}"


def _text(text: str) -> str:
    """Han two characters at a time, and the last of a run alone, so that `狗` begins a token wherever it is.

    They stand bare: two characters are too few for the index of prefixes, which halves what they cost.
    """
    folded = text.lower() if is_usual(text) else fold(text)
    words = _foreign_runs(folded)
    if not words:
        return _pairs(folded)
    if not "".join(words).isascii():
        words = [plain(word) for word in words]
    return f"{_pairs(folded)} {_marked('t', [word[:LONGEST] for word in words])}"


def _pairs(text: str) -> str:
    """Each Han character with its right neighbour, or alone at the end of a run, all separated by spaces."""
    han = _han_runs(text)
    ones = array("I", " ".join([*han, ""]).encode(_UTF_32))
    codes = array("I", _GAP * (3 * len(ones)))
    codes[::3] = ones
    codes[1::3] = array("I", "  ".join([*[run[1:] for run in han], ""]).encode(_UTF_32))
    return codes.tobytes().decode(_UTF_32)


_CUTS: dict[Shape, Callable[[str], str]] = {
    Shape.NAME: _name,
    Shape.DIGITS: _digits,
    Shape.PERSON: _person,
    Shape.ENDS: _ends,
    Shape.STARTS: _starts,
    Shape.WHOLE: _whole,
    Shape.TEXT: _text,
}
_CUTTERS = tuple(_CUTS.values())
"""Each gives the tokens of a text, separated by spaces."""
