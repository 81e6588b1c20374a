"""Titles that are one item's as they stand: those of many trades, read from `resources/titles/whole.toml`."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from functools import cache

from app.resources import resource_path

LEAST_SURE = 0.8
"""How sure a column is at least that is an item's only because no other is."""


@cache
def _lists() -> dict[str, dict[str, tuple[str, ...]]]:
    told = tomllib.loads(resource_path("titles", "whole.toml").read_text(encoding="utf-8"))
    return {use: {key: tuple(words.split()) for key, words in lists.items()} for use, lists in told.items()}


def of_item(key: str) -> tuple[str, ...]:
    """The titles of an item beside those that the catalog names, as `titles.plain_title` compares them."""
    return _lists()["titles"].get(key, ())


def all_of_items() -> frozenset[str]:
    """All such titles."""
    return frozenset(title for titles in _lists()["titles"].values() for title in titles)


def alone() -> Iterator[tuple[str, str]]:
    """Titles, each with its item, that say so only where they are the whole title."""
    yield from ((title, key) for key, titles in _lists()["alone"].items() for title in titles)


def alone_of(title: str) -> str:
    """The item of such a title; empty for any other."""
    return _alone().get(title, "")


@cache
def _alone() -> dict[str, str]:
    return dict(alone())


def is_family(title: str) -> bool:
    """Whether a plain title alone is that of the family: 「家里」."""
    return title in _lists()["alone"]["family_circumstances"]


def seconds() -> tuple[str, ...]:
    """The items that have titles which count where no other column is the item's."""
    return tuple(_lists()["second"])


def second(key: str) -> Iterator[tuple[str, float]]:
    """Such titles of an item and how sure each is, less the later it stands."""
    for place, title in enumerate(_lists()["second"][key]):
        yield title, round(max(LEAST_SURE, 0.92 - place / 100), 2)


def may_name(title: str) -> bool:
    """Whether a plain title names the customers where no other does: 「老板」."""
    return title in _lists()["second"]["name"]


def nothing() -> frozenset[str]:
    """Titles that sound like those of an item and are none: 「看房方式」."""
    return frozenset(_lists()["nothing"]["all"])


@cache
def sold() -> dict[str, str]:
    """Titles, each with its item, that say so only in a list of what was sold."""
    return {title: key for key, titles in _lists()["sold"].items() for title in titles}


def on_a_day() -> dict[str, str]:
    """Titles, each with its item, that say so only beside the day of a sale."""
    return {title: key for key, titles in _lists()["dated"].items() for title in titles}


def taboos() -> frozenset[str]:
    """Titles of what somebody avoids, which may be food or a word."""
    return frozenset(_lists()["taboos"]["all"])


def outcomes() -> frozenset[str]:
    """Titles of how something ended, which may be how far the customer has come."""
    return frozenset(_lists()["outcomes"]["all"])


def tenancies() -> frozenset[str]:
    """Titles of lists of homes that are let, or that something is brought to."""
    return frozenset(_lists()["tenancies"]["all"])


def trainings() -> frozenset[str]:
    """Titles of lists of those who train or learn."""
    return frozenset(_lists()["trainings"]["all"])


def places() -> frozenset[str]:
    """Titles that say where a firm is, beside its name."""
    return frozenset(_lists()["places"]["all"])


def offers() -> frozenset[str]:
    """Titles of lists that offer homes: what stands beside them is for sale, and nobody bought it."""
    return frozenset(_lists()["offers"]["all"])


def decorators() -> frozenset[str]:
    """Titles of lists of decorators: what stands beside them of homes tells of no purchase."""
    return frozenset(_lists()["decorators"]["all"])


def drinks() -> frozenset[str]:
    """Titles that ask what somebody drinks, without saying that it is liquor."""
    return frozenset(_lists()["drinks"]["all"])


def answers() -> frozenset[str]:
    """Titles that stand in cells as often as over them: a boss is somebody's position."""
    return frozenset(_lists()["answers"]["all"])
