"""The words of sheets that a shop says otherwise: which there are, and what may be written for each.

A word is known by where it stands in `words.toml` below the kind of sheet: `why`, `results.0`, `silent.lost`;
those of every sheet, at the foot, begin with a dot: `.footer`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from string import Formatter
from typing import Any

from app.errors import InputError
from app.sheets.words import Words, words

LONGEST = 200
AT_THE_FOOT, ON_PAGES = (".footer", ".footer_nobody"), (".page",)
_ELSEWHERE = frozenset({"title", "numerals"})
"""The title has a field of its own; numerals are no words."""


@dataclass(frozen=True, slots=True)
class SheetWord:
    """A word as it comes along; `places` are filled in when a sheet is made, in `{braces}`.

    `needed` ones must stay: every sheet bears who printed it and when.
    """

    path: str
    text: str
    places: frozenset[str]
    needed: bool = False

    def check(self, text: str) -> None:
        """`InputError`: sheet-word-places, sheet-word-needed, sheet-word-long."""
        found = _places(text)
        if found is None or not found <= self.places:
            raise InputError("sheet-word-places", text=self.text, places=_listed(self.places))
        if self.needed and found != self.places:
            raise InputError("sheet-word-needed", places=_listed(self.places))
        if len(text) > LONGEST:
            raise InputError("sheet-word-long", limit=LONGEST)


def words_of(table: str, lang: str, *, foot: bool, pages: bool) -> list[SheetWord]:
    """The words of a kind of sheet in their order, what is only filled in last; a comma alone is none."""
    said = words(lang)
    found = [word for word in _flat(said[table], "") if word.path.partition(".")[0] not in _ELSEWHERE]
    for path in (*(AT_THE_FOOT if foot else ()), *(ON_PAGES if pages else ())):
        found.append(_word(path, said[path[1:]]))
    known = [word for word in found if word.places or any(map(str.isalpha, word.text))]
    return sorted(known, key=lambda word: not _has_letters(word.text))


def said_otherwise(said: Words, own: Mapping[str, str], above: str = "") -> Words:
    """The words with the shop's own in their places; what cannot be filled in is left as it comes along."""
    return {key: _otherwise(value, own, f"{above}{key}") for key, value in said.items()}


def _otherwise(value: Any, own: Mapping[str, str], path: str) -> Any:
    if isinstance(value, dict):
        return said_otherwise(value, own, f"{path}.")
    if isinstance(value, list):
        return [_otherwise(each, own, f"{path}.{place}") for place, each in enumerate(value)]
    text = own.get(path)
    if not isinstance(text, str) or not isinstance(value, str):
        return value
    try:
        _word(path, value).check(text)
    except InputError:
        return value
    return text


def _flat(said: Words, above: str) -> Iterator[SheetWord]:
    for key, value in said.items():
        if isinstance(value, dict):
            yield from _flat(value, f"{above}{key}.")
        elif isinstance(value, list):
            yield from _flat({str(place): each for place, each in enumerate(value)}, f"{above}{key}.")
        else:
            yield _word(f"{above}{key}", str(value))


def _has_letters(text: str) -> bool:
    return any(letter.isalpha() for literal, *_ in Formatter().parse(text) for letter in literal)


def _word(path: str, text: str) -> SheetWord:
    return SheetWord(path, text, _places(text) or frozenset(), path in AT_THE_FOOT)


def _places(text: str) -> frozenset[str] | None:
    """What stands in braces; None where that is more than a name."""
    try:
        parts = list(Formatter().parse(text))
    except ValueError:
        return None
    if any(
        name is not None and (spec or turned or not name.isidentifier()) for _, name, spec, turned in parts
    ):
        return None
    whole = "".join(words for words, *_ in parts)
    return None if {"{", "}"} & set(whole) else frozenset(name for _, name, _, _ in parts if name is not None)


def _listed(places: frozenset[str]) -> str:
    return " ".join(f"{{{name}}}" for name in sorted(places))
