"""Pinyin of names, for sorting and for finding people by what is typed.

Syllables have no tones; ü is written v (吕 is lv), and lu and lyu are further readings. pypinyin costs
a third of a second to import, so it is loaded with the first Chinese character asked for.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from itertools import islice, product

from app.fields.surnames import COMPOUNDS, GIVEN, SURNAMES, Readings

MOST_READINGS = 16
"""A name never has more readings than this, however many of its characters are ambiguous."""

_HAN = "\u3007\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_pieces = re.compile(f"[{_HAN}]|[^\\W_{_HAN}]+").findall


def name_readings(name: str) -> list[Readings]:
    """Every way the name may be read, the likeliest first; a word in Latin letters is one syllable.

    >>> name_readings("单伟")
    [('shan', 'wei'), ('dan', 'wei')]
    """
    pieces = _pieces(name)
    if not pieces:
        return []
    heads, rest = _split_surname(pieces)
    given = [*map(_given, rest)]
    if sum(map(len, given)) == len(given):
        return [head + tuple([only for (only,) in given]) for head in heads]
    tails = islice(product(*given), MOST_READINGS)
    joined = (head + tail for tail in tails for head in heads)
    return list(islice(dict.fromkeys(joined), MOST_READINGS))


@lru_cache(maxsize=8192)
def main_reading(name: str) -> Readings:
    """The likeliest reading of the name; empty where it has neither letters nor characters."""
    pieces = _pieces(name)
    if not pieces:
        return ()
    heads, rest = _split_surname(pieces)
    return heads[0] + tuple(_given(piece)[0] for piece in rest)


def columns(name: str) -> tuple[str, str, str]:
    """The `sort_key`, the `full` reading and the `initials` of a name at once: an import asks for all."""
    reading = main_reading(name)
    return f"{' '.join(reading)}\t{name}", "".join(reading), "".join([syllable[0] for syllable in reading])


def sort_key(name: str) -> str:
    """A text whose plain order is the order of a Chinese name list.

    Syllable by syllable (a space sorts before every letter, so 李安 stands before 连), then the name
    itself; names in Latin letters stand among them, in lower case.
    """
    return columns(name)[0]


def initials(name: str) -> str:
    """The first letter of each syllable of the likeliest reading: `wxm` for 王小明."""
    return columns(name)[2]


def full(name: str) -> str:
    """The likeliest reading without spaces: `wangxiaoming` for 王小明."""
    return "".join(main_reading(name))


def typed(text: str) -> str:
    """What a person typed as pinyin, as the index has it: lower case, no tones or spaces, ü as v.

    >>> typed("Lǚ Wěi")
    'lvwei'
    """
    lowered = unicodedata.normalize("NFKD", text.lower().replace("u:", "v"))
    with_v = re.sub("([ln])u([\u0300\u0301\u0304\u030c]*)\u0308", r"\1v\2", lowered)
    return re.sub(r"[\W_]|[\u0300-\u036f]", "", with_v)


def load() -> None:
    """Load the dictionary now: for whoever will need it and has time before."""
    _from_dictionary("一")


def _split_surname(pieces: list[str]) -> tuple[list[Readings], list[str]]:
    """The readings of the surname, and the pieces after it."""
    compound = COMPOUNDS.get("".join(pieces[:2])) if len(pieces) > 2 else None
    if compound:
        return [r for reading in compound for r in product(*map(_spellings, reading))], pieces[2:]
    return [(reading,) for reading in _surname(pieces[0])], pieces[1:]


@lru_cache(maxsize=8192)
def _surname(piece: str) -> Readings:
    readings = SURNAMES.get(piece)
    return _spelt(readings) if readings else _given(piece)


@lru_cache(maxsize=32768)
def _given(piece: str) -> Readings:
    """The readings of one character, or the word in Latin letters as it is found: `müller` by `muller`."""
    if not re.match(f"[{_HAN}]", piece):
        return (_plain(piece),)
    return _spelt(GIVEN.get(piece) or (_from_dictionary(piece),))


def _from_dictionary(character: str) -> str:
    from pypinyin import Style, pinyin

    [[reading]] = pinyin(character, style=Style.NORMAL, v_to_u=False)
    return str(reading)


def _plain(word: str) -> str:
    folded = unicodedata.normalize("NFKD", word.casefold())
    return re.sub("[\u0300-\u036f]", "", folded) or word


def _spelt(readings: Readings) -> Readings:
    return tuple(spelling for reading in readings for spelling in _spellings(reading))


def _spellings(syllable: str) -> Iterator[str]:
    """How ü is written after l and n: v on keyboards, u by habit, yu in passports."""
    yield syllable
    if syllable[:2] in {"lv", "nv"}:
        yield syllable.replace("v", "u")
        yield syllable.replace("v", "yu")
