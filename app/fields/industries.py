"""The lines of business of customers, read from what their file says, and which of them go together."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

from app.resources import resource_path


@dataclass(frozen=True, slots=True)
class Industry:
    """A line of business, with the words by which it is known."""

    key: str
    zh: str
    en: str
    words: tuple[str, ...]

    def name(self, lang: str) -> str:
        """In a language."""
        return self.zh if lang.startswith("zh") else self.en


@dataclass(frozen=True, slots=True)
class Pair:
    """Two lines of business that can do business with each other, and why.

    A side is the key of an industry or, where a shop says so, words that stand in a customer's industry or
    in the name of their company.
    """

    one: str
    other: str
    zh: str
    en: str

    def why(self, lang: str) -> str:
        """The reason in a language."""
        return self.zh if lang.startswith("zh") else self.en


@cache
def industries() -> Mapping[str, Industry]:
    """By their keys."""
    return {
        key: Industry(key, row["zh"], row["en"], tuple(row["words"].split()))
        for key, row in _told()["industry"].items()
    }


@cache
def pairs() -> tuple[Pair, ...]:
    """What the program knows; a shop adds its own."""
    return tuple(Pair(row["one"], row["other"], row["zh"], row["en"]) for row in _told()["pair"])


@lru_cache(maxsize=4096)
def industry_of(text: str) -> str:
    """The key of the industry whose longest word stands in a text; empty for none."""
    said = text.lower()
    known = ((word, each.key) for each in industries().values() for word in each.words)
    return max(((len(word), key) for word, key in known if word.lower() in said), default=(0, ""))[1]


def side_of(words: str) -> str:
    """What a shop means by words: an industry by its name, or else the words themselves."""
    words = words.strip()
    named = (each.key for each in industries().values() if words.lower() in (each.zh, each.en.lower()))
    return next(named, words)


@cache
def _told() -> dict[str, Any]:
    return tomllib.loads(resource_path("industries.toml").read_text(encoding="utf-8"))
