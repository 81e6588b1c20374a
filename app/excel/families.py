"""The family in a list: columns for one member of it, and rows that each hold another member.

The words for them stand in `resources/titles/family.toml`.
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache

from app.resources import resource_path

_WORDS: dict[str, dict[str, str]] = tomllib.loads(
    resource_path("titles", "family.toml").read_text(encoding="utf-8")
)


def _by_word(use: str) -> dict[str, str]:
    return {word: key for key, words in _WORDS[use].items() for word in words.split()}


RELATION_OF = _by_word("relations")
PUPILS = tuple(_WORDS["words"]["pupils"].split())
"""Whom a school calls so is a child where a column names the parent."""
_TARGETS = {"spouse": "spouse", "father": "parents", "mother": "parents"}
_WHOSE = {word: _TARGETS.get(relation, "children") for word, relation in RELATION_OF.items()}
_SPOUSES = frozenset(_WORDS["words"]["spouses"].split())
_ATTRIBUTE = _by_word("told")
_NTH = {word: int(place) for word, place in _by_word("places").items()}
_longest_first = "|".join(sorted(_WHOSE.keys() | _SPOUSES, key=lambda word: (-len(word), word)))
_words_first = "|".join(sorted(_ATTRIBUTE, key=len, reverse=True))
_title = re.compile(
    rf"(?:客户|车主|业主)?(?P<before>第?[1-4一二三四]个?)?(?P<who>{_longest_first})"
    rf"(?P<nth>[1-4一二三四])?(?:的|之)?(?P<what>{_words_first})(?P<after>[1-4一二三四])?"
).fullmatch
_other_title = re.compile(
    rf"(?:客户|车主|业主)?(?P<before>第?[1-4一二三四]个?)?(?P<who>{_longest_first})"
    r"(?P<nth>[1-4一二三四])?(?:的|之)?(?P<what>[\u3400-\u9fff]{4,})(?P<after>[1-4])?"
).fullmatch
_EVERYBODY = frozenset(_WORDS["words"]["everybody"].split())
_RELATIVES = frozenset(_WORDS["words"]["relatives"].split())
_DECEASED = tuple(_WORDS["words"]["deceased"].split())
_alone = "|".join(sorted(_WORDS["words"]["alone"].split(), key=len, reverse=True))
_one = re.compile(rf"(?P<who>{_alone})(?P<nth>[1-4一二三四])?").fullmatch


@dataclass(frozen=True, slots=True)
class Part:
    """What a column tells of a member of the family: 「孩子2生日」 is (children, child, birthday, 2)."""

    target: str
    relation: str
    attribute: str
    word: str
    title: str
    nth: int = 0


def whose(word: str) -> str:
    """The item for a member of the family who is called so: children, parents or spouse."""
    return _WHOSE.get(word.rstrip("1234一二三四"), "")


def is_spouse(word: str) -> bool:
    """Whether a word beside another like it, 「太太/先生」, is the spouse."""
    return word in _SPOUSES or whose(word) == "spouse"


def is_everybody(title: str) -> bool:
    """Whether the cells under a plain title tell of the whole family."""
    return title.rstrip("23456789") in _EVERYBODY


def is_relative(word: str) -> bool:
    """Whether a word names whoever of a family speaks for it: 「家属」."""
    return word in _RELATIVES


def is_deceased(title: str) -> bool:
    """Whether a plain title is told of somebody who has died."""
    return title.startswith(_DECEASED)


def attribute_of(title: str) -> str:
    """What a plain title under a member of the family tells: birthday, phone …; empty for anything else.

    Two words for one thing are one: 「工作单位/学校」.
    """
    return _ATTRIBUTE.get(title) or _of_both(title)


@cache
def says_at_end(title: str) -> str:
    """What a plain title tells of whoever its first words name: 「新郎电话」 tells a phone."""
    ends = (title[at:] for at in range(1, len(title)))
    return next((_ATTRIBUTE[end] for end in ends if end in _ATTRIBUTE), "")


@cache
def _of_both(title: str) -> str:
    halves = ((_ATTRIBUTE.get(title[:at], ""), _ATTRIBUTE.get(title[at:])) for at in range(2, len(title) - 1))
    return next((first for first, last in halves if first == last), "")


def _told_in_two_words(title: str) -> re.Match[str] | None:
    """A title of two words for one thing that is told: 「孩子特长爱好」."""
    match = _other_title(title)
    return match if match and _of_both(match["what"]) else None


@cache
def part_of(title: str, *, alone: bool = False) -> Part | None:
    """What a column with this plain title tells of a member of the family, if it is one for that.

    `alone`: the member may stand there without what is told, which in a cell would be a relation: 「母亲」.
    """
    if alone and (match := _one(title)):
        nth = (
            int(match["nth"])
            if (match["nth"] or "").isdecimal()
            else _NTH.get(match["nth"] or match["who"], 0)
        )
        return Part(_WHOSE[match["who"]], RELATION_OF[match["who"]], "name", match["who"], "姓名", nth)
    match = _title(title) or _told_in_two_words(title)
    if match is None:
        return None
    who, word = match["who"], match["what"]
    digit = match["nth"] or match["after"] or (match["before"] or "").strip("第个")
    nth = int(digit) if digit.isdecimal() else _NTH.get(digit, 0)
    target, relation = _WHOSE.get(who, "spouse"), RELATION_OF.get(who, "spouse")
    return Part(target, relation, attribute_of(word), who, word, nth or _NTH.get(who, 0))
