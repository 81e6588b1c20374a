"""One rule: the words of a clause and what they tell. All of the clause must fit, so that nothing is lost."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from app.learning.rows import Fact, Known, Mode

Make = Callable[[re.Match[str], Known], "Fact | Sequence[Fact] | None"]


@cache
def compiled(source: str) -> re.Pattern[str]:
    """Made when it is first used, and kept: all patterns together take more than a second to make."""
    return re.compile(source, re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Rule:
    """`make` gives what a clause tells whose words fit the pattern, or None after all."""

    source: str
    make: Make

    @property
    def pattern(self) -> re.Pattern[str]:
        """The pattern, ready to be used."""
        return compiled(self.source)

    def read(self, text: str, known: Known) -> list[Fact]:
        """What the whole clause tells by this rule; nothing when it tells something else."""
        match = compiled(self.source).fullmatch(text)
        made = self.make(match, known) if match else None
        if made is None:
            return []
        return [made] if isinstance(made, Fact) else list(made)


def rule(pattern: str, make: Make) -> Rule:
    """A rule whose clause is looked at more closely by `make`."""
    return Rule(pattern, make)


def says(
    key: str, pattern: str, mode: Mode = Mode.SET, *, const: Any = None, form: str = "{}", sure: bool = True
) -> Rule:
    """The value of an item: a constant, or the group `v` (else the whole clause) put into `form`."""

    def make(match: re.Match[str], known: Known) -> Fact | None:
        if const is not None:
            return Fact(key, const, match[0], mode, sure=sure)
        words = trimmed(match["v"]) if "v" in match.re.groupindex else match[0].strip()
        return item_fact(known, key, form.format(words), match[0], mode, sure=sure)

    return rule(pattern, make)


def trimmed(words: str) -> str:
    """Without what only ends a sentence; 接不了 keeps its 了."""
    return re.sub("(?<!不)[ 的了,，]+$", "", words.lstrip(" 的了,，"))


def item_fact(
    known: Known, key: str, words: str, said: str, mode: Mode = Mode.SET, *, sure: bool = True
) -> Fact | None:
    """An item with what its kind reads in the words; None when it reads nothing, or not all."""
    field = known.item(key)
    read = field.kind.parse(words) if field else None
    if field is None or read is None or read.value is None or read.problem:
        return None
    return Fact(field.key, read.value, said, mode, sure=sure)
