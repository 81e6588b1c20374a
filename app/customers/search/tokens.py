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


LONGEST = 24
"""Tokens are not longer than this: nobody types more of a name before seeing it."""
FEWEST_DIGITS = 3
END = 8
"""Plates are found by any of their ends; longer numbers (VIN, policies) by their start or last eight."""
SEPARATOR = "\x1f"
"""Stands between texts of one shape."""

HAN = "\u3400-\u4db5\u4e00-\u9fa5"
_to_json = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
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
        if text:
            for one in text.split(SEPARATOR) if cut is not _text else (text,):
                found += cut(one)
    return " ".join(found)


def documents(found: bytes) -> bytes:
    """Those of several files, as JSON: lists of an id and the texts of `document` become pairs of both."""
    return _to_json([(customer_id, document(texts)) for customer_id, *texts in json.loads(found)]).encode()


def tokens(shape: Shape, text: str) -> list[str]:
    """The tokens of one text."""
    return _TOKENS[shape](text)


def _slices(length: int) -> Iterator[slice]:
    for start in range(length):
        yield from (slice(start, end) for end in range(start + 1, min(start + 4, length)))
        yield slice(start, length)


_SLICES = [tuple(_slices(length)) for length in range(LONGEST + 1)]


def _fragments(mark: str, found: Sequence[str]) -> list[str]:
    """Every substring up to three letters, and the longer ends: what is longer is found as a prefix."""
    cuts = _SLICES[min(len(found), LONGEST)]
    if isinstance(found, str):
        return [mark + found[cut] for cut in cuts]
    return [mark + "".join(found[cut]) for cut in cuts]


@lru_cache(maxsize=20_000)
def _initials(found: tuple[str, ...]) -> tuple[str, ...]:
    """There are few: mostly three letters."""
    return tuple(_fragments("i", _plain_all(found)))


def _name(text: str) -> list[str]:
    found = _fragments("n", letters(text))
    for reading in pinyin.name_readings(text):
        found += _ends_of("p", _plain_all(reading))
        found += _initials(tuple([syllable[:1] for syllable in reading]))
    return found


def _person(text: str) -> list[str]:
    return _fragments("m", letters(text)) + _ends_of("q", _plain_all(pinyin.main_reading(text)))


def _plain_all(syllables: Sequence[str]) -> Sequence[str]:
    return syllables if _known("".join(syllables)) else [plain(syllable) for syllable in syllables]


def _ends_of(mark: str, pieces: Sequence[str]) -> list[str]:
    return [mark + "".join(pieces[start:])[:LONGEST] for start in range(len(pieces))]


def _digits(text: str) -> list[str]:
    digits = only_digits(text)[:LONGEST]
    return [digits[start:] for start in range(len(digits) - FEWEST_DIGITS + 1)]


def _ends(text: str) -> list[str]:
    whole = plain(text)[:LONGEST]
    ends = [f"c{whole[-length:]}" for length in range(2, min(END, len(whole)) + 1)]
    return ends if 2 <= len(whole) <= END or not whole else [f"c{whole}", *ends]


def _starts(text: str) -> list[str]:
    return _ends_of("k", _plain_all(_pieces(text)))


def _whole(text: str) -> list[str]:
    return [f"z{plain(text)[:LONGEST]}"]


def _text(text: str) -> list[str]:
    """Han two characters at a time, and the last of a run alone, so that `狗` begins a token wherever it is.

    They stand bare: two characters are too few for the index of prefixes, which halves what they cost.
    """
    folded = text.lower() if is_usual(text) else fold(text)
    return [_pairs(folded), *[f"t{run[:LONGEST]}" for run in _plain_all(_foreign_runs(folded))]]


def _pairs(text: str) -> str:
    """Each Han character with its right neighbour, or alone at the end of a run, all separated by spaces."""
    han = _han_runs(text)
    ones = array("I", " ".join([*han, ""]).encode(_UTF_32))
    codes = array("I", _GAP * (3 * len(ones)))
    codes[::3] = ones
    codes[1::3] = array("I", "  ".join([*[run[1:] for run in han], ""]).encode(_UTF_32))
    return codes.tobytes().decode(_UTF_32)


_TOKENS: dict[Shape, Callable[[str], list[str]]] = {
    Shape.NAME: _name,
    Shape.DIGITS: _digits,
    Shape.PERSON: _person,
    Shape.ENDS: _ends,
    Shape.STARTS: _starts,
    Shape.WHOLE: _whole,
    Shape.TEXT: _text,
}
_CUTTERS = tuple(_TOKENS.values())
