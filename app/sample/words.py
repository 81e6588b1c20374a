"""The words a sample is made of, and the dice that choose among them."""

from __future__ import annotations

import datetime as dt
import random
import tomllib
from collections.abc import Callable, Sequence
from functools import cache
from typing import Any, TypeVar

from app.resources import resource_path

T = TypeVar("T")


@cache
def words() -> dict[str, Any]:
    """`resources/sample/words.toml` as it stands."""
    return tomllib.loads(resource_path("sample", "words.toml").read_text(encoding="utf-8"))


@cache
def _weighted(text: str) -> tuple[list[str], list[int]]:
    """`王:7 李` as words and weights; a word without a number weighs one."""
    parts = [part.partition(":") for part in text.split()]
    return [word for word, _, _ in parts], [int(weight or 1) for _, _, weight in parts]


class Dice:
    """Everything that is left to chance, from one seed: the same seed makes the same shop."""

    def __init__(self, seed: int) -> None:
        self._random = random.Random(seed)
        self._given: set[str] = set()

    def chance(self, share: float) -> bool:
        """True in that share of the throws."""
        return self._random.random() < share

    def one_of(self, things: Sequence[T]) -> T:
        """Any of them, each as likely."""
        return things[int(self._random.random() * len(things))]

    def word(self, text: str) -> str:
        """One word of a weighted text."""
        all_words, weights = _weighted(text)
        return self._random.choices(all_words, weights)[0]

    def some(self, text: str, most: int) -> tuple[str, ...]:
        """One to `most` different words of a weighted text."""
        return tuple(dict.fromkeys(self.word(text) for _ in range(self.number(1, most))))

    def line(self, lines: Sequence[str]) -> str:
        """One line of a list; `文本:9` weighs nine times as much."""
        texts, weights = zip(*(_line(line) for line in lines), strict=True)
        return str(self._random.choices(texts, weights)[0])

    def number(self, low: int, high: int) -> int:
        """A whole number, both limits included."""
        return low + int(self._random.random() * (high - low + 1))

    def once(self, make: Callable[[], str]) -> str:
        """What `make` gives, of which no two are the same: a phone number."""
        found = make()
        while found in self._given:
            found = make()
        self._given.add(found)
        return found

    def bell(self, low: float, high: float) -> float:
        """A number between the limits, most often in the middle."""
        return low + (high - low) * (self._random.random() + self._random.random()) / 2

    def day(self, first: dt.date, last: dt.date) -> dt.date:
        """A day from first to last."""
        return first + dt.timedelta(days=self.number(0, (last - first).days))


def _line(line: str) -> tuple[str, int]:
    text, _, weight = line.rpartition(":")
    return (text, int(weight)) if weight.isascii() and weight.isdigit() else (line, 1)
