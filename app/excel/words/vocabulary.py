"""Titles read by the words they are put together of: 「保险哪天到期」, 「抽不抽烟」, „Insurance Exp. Dt.“.

The words, what they mean, and which meanings make an item stand in `resources/titles`, a file a language. A
title is that of an item where every sign of it belongs to a word, and its words say all that one of the
item's phrases says and nothing that does not belong to it, in whatever order. Of several ways to take a title
apart the one with the fewest words counts; one that even so may be two items is neither.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import reduce
from operator import and_

from app.resources import resource_path

_LONGEST = 12
_WORD, _IDLE_WORD = 4, 5


@dataclass(frozen=True, slots=True)
class _Phrase:
    """The meanings that tell an item, and those that may be beside them, each as bits."""

    key: str
    says: int
    allows: int


def _ones(bits: int) -> Iterator[int]:
    """Each bit of several by itself."""
    while bits:
        yield bits & -bits
        bits &= bits - 1


class Vocabulary:
    """The words of one language, and what they say together."""

    def __init__(self, language: str) -> None:
        told = tomllib.loads(resource_path("titles", f"{language}.toml").read_text(encoding="utf-8"))
        self._bits: dict[str, int] = {}
        self._means: dict[str, set[int]] = {word.replace("_", " "): {0} for word in told["idle"].split()}
        self._phrases = tuple(self._read_items(told["items"]))
        for meaning, words in told["words"].items():
            for word in words.split():
                self._means.setdefault(word.replace("_", " "), set()).add(self._together(meaning.split()))
        for meaning in self._bits.keys() - told["words"].keys():
            self._means.setdefault(meaning, set()).add(self._bits[meaning])
        self._allowing = self._find_allowing()

    def _read_items(self, items: dict[str, dict[str, str]]) -> Iterator[_Phrase]:
        for key, told in items.items():
            beside = self._together(told.get("beside", "").split())
            for phrase in told["says"].split("|"):
                meanings = phrase.split()
                says = self._together(word for word in meanings if not word.endswith("?"))
                also = self._together(word[:-1] for word in meanings if word.endswith("?"))
                if says:
                    yield _Phrase(key, says, says | also | beside)

    def _together(self, meanings: Iterable[str]) -> int:
        return sum({self._bits.setdefault(meaning, 1 << len(self._bits)) for meaning in meanings})

    def _find_allowing(self) -> dict[int, int]:
        """For all that a word may mean, the phrases that it does not contradict."""
        allowing = dict.fromkeys(self._bits.values(), 0)
        for place, phrase in enumerate(self._phrases):
            for bit in _ones(phrase.allows):
                allowing[bit] |= 1 << place
        every = (1 << len(self._phrases)) - 1
        meant = {meant for means in self._means.values() for meant in means}
        return {each: reduce(and_, (allowing[bit] for bit in _ones(each)), every) for each in meant}

    def key_of(self, signs: Sequence[str], between: str = "") -> str:
        """The item that a title says, taken apart into signs or words; empty for none, or for several."""
        ways = self._ways(signs, between)
        for count in sorted({count for count, _ in ways.values()}):
            told = {
                phrase.key
                for said, (words, may) in ways.items()
                if words == count
                for phrase in (self._phrases[place.bit_length() - 1] for place in _ones(may))
                if not phrase.says & ~said
            }
            if told:
                return told.pop() if len(told) == 1 else ""
        return ""

    def _ways(self, signs: Sequence[str], between: str) -> dict[int, tuple[int, int]]:
        """All that a title can mean, with how few words it takes, and the phrases that allow all of it."""
        reached: list[dict[int, tuple[int, int]]] = [{} for _ in range(len(signs) + 1)]
        reached[0][0] = 0, (1 << len(self._phrases)) - 1
        for start, before in enumerate(reached[:-1]):
            if not before:
                continue
            for end in range(start + 1, min(len(signs), start + _LONGEST) + 1):
                for meant in self._means.get(between.join(signs[start:end]), ()):
                    for said, (count, may) in before.items():
                        cost = count + (_WORD if meant else _IDLE_WORD)
                        still = may & self._allowing[meant]
                        known = reached[end].get(said | meant)
                        if still and (known is None or known[0] > cost):
                            reached[end][said | meant] = cost, still
        return reached[-1]
