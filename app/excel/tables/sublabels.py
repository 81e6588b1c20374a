"""Cells with labels of their own, which say more of what their title names: they become columns.

Below 「配偶」 stands 「姓名：邓少华 电话：185…」, below 「学历」 「最高学历：高中 毕业学校：市三中」. The
title says whose and of what it is: the telephone is the spouse's, and what is no other item stays with it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from app.excel import contact_titles, families
from app.excel.cells import sublabels, ticks
from app.excel.tables.lines import Line
from app.excel.titles import is_band, is_known, is_role, item_of, joined, owner_of, plain_title, short_title
from app.excel.words import said
from app.fields.catalog import CATALOG
from app.fields.kinds import Choice, Name, Text, YesNo
from app.fields.parsed import text_of
from app.fields.people import People

_TYPICAL, _SOME, _SAMPLES = 0.6, 0.3, 400
_WHOLE = frozenset(
    "notes owner number mailing_address home_address company_address emergency_contact region".split()
)
"""Items whose cells are taken as they stand."""
EVERYBODY = "everybody"
"""The key of those titles in whose cells the relation says of whom they tell."""
_relation = re.compile("(?:与.{1,4})?关系|称谓").fullmatch
_thing = re.compile(".{0,3}(?:车辆?|房[产屋子]?|保单|合同)").fullmatch
_DAYS = ("日期", "时间")
_OWN = frozenset({"名称", "全称", "姓名", "名字"})
_SAME = frozenset({("car_brand", "品牌"), ("bought", "类型")})
_OF_ANYBODY = frozenset({"position", "industry"})
"""What is told of nobody else below a word that names no person, though families tell of it, too."""
_OF_CUSTOMER = frozenset({"grade"})
"""What words like 「类型」 ask only where they stand by themselves."""


@dataclass(frozen=True, slots=True)
class Topic:
    """What a title names of which labels in its cells say more.

    `owner` is a member of the family, or somebody with a part in the deal.
    """

    title: str
    key: str
    owner: str = ""
    is_relative: bool = False

    @property
    def kind(self) -> Any:
        return CATALOG[self.key].kind if self.key in CATALOG.by_key else None

    @property
    def is_story(self) -> bool:
        """Whether all that is told belongs into one text."""
        return isinstance(self.kind, Text) and self.kind.multiline

    def title_of(self, word: str, nth: int, who: str) -> str:
        """The title for what a label asks; empty for what stays with the rest.

        `who` is the relative whom a label before names: 「健康」 behind 「父亲年龄」 is the father's.
        """
        again = str(nth) if nth > 1 else ""
        if self.is_story:
            return self._together(word, again)
        if families.part_of(plain_title(word)):
            return f"{word}{again}"
        if who and is_attribute(word):
            return f"{who}{word}"
        if self.key == EVERYBODY:
            return ""
        if self.is_relative:
            return f"{self.owner}{again}{word}"
        if self.owner:
            return f"{self.owner}{word}{again}"
        if not self.key:
            return f"{joined(self.title, word, alone=True)}{again}"
        if self.is_own(word):
            return ""
        return self._further(word, again)

    def is_own(self, word: str) -> bool:
        """Whether a label asks for just what the title names: 「最高学历」 below 「学历」."""
        if not self.key or isinstance(self.kind, People):
            return False
        together = item_of(f"{self.title}{word}")
        is_whole = together is not None and together.key == self.key
        return is_whole or key_of(word) == self.key or word in _OWN or (self.key, word) in _SAME

    def _together(self, word: str, again: str) -> str:
        """The title of an item of its own that both words only name together: 「就餐地点档次」."""
        both, key = f"{self.title}{word}", key_of(f"{self.title}{word}")
        return f"{both}{again}" if key not in ("", self.key, key_of(word)) else ""

    def _further(self, word: str, again: str) -> str:
        both, of_both, of_word = f"{self.title}{word}", key_of(f"{self.title}{word}"), key_of(word)
        of_word = "" if of_word in _OF_CUSTOMER else of_word
        if of_both and of_both not in (self.key, of_word):
            return f"{both}{again}"
        is_free = not families.attribute_of(plain_title(word)) or of_word in _OF_ANYBODY
        if of_word and is_free:
            return f"{word}{again}"
        if isinstance(self.kind, Name):
            return f"{both}{again}"
        return "" if isinstance(self.kind, Text | People) or of_both == self.key else f"{both}{again}"


@lru_cache(10_000)
def topic_of(title: str) -> Topic | None:
    """What a title names, where labels in its cells may say more of it; None for any other title."""
    short = short_title(title)
    key = key_of(title)
    if contact_titles.find(title)[0] or key in _WHOLE:
        return None
    if families.is_everybody(short):
        return Topic(short, EVERYBODY)
    if relative := _relative(short):
        return Topic(short, key, relative, is_relative=True)
    kind = CATALOG[key].kind if key else None
    if is_role(title) and not isinstance(kind, Name | People):
        return Topic(short, key, short)
    if isinstance(kind, Text | Name | Choice | YesNo) or key == "parents":
        return Topic(short, key)
    is_thing = kind is None and bool(_thing(short)) and not is_known(title)
    return Topic(short, "") if is_thing or (kind is None and short and is_band(title)) else None


def _relative(title: str) -> str:
    """The one member of the family, or the children, whom a title names."""
    part = families.part_of(title, alone=True)
    if part is not None and part.title in ("姓名", "情况"):
        return part.word
    owner = owner_of(title)
    return owner if families.part_of(f"{owner}姓名") else ""


@lru_cache(10_000)
def key_of(title: str) -> str:
    """The item that a title or its words ask for."""
    item = item_of(title)
    key = item.key if item else said.in_chinese(short_title(title))
    return key if key in CATALOG.by_key else ""


def tells_of(topic: Topic, words: Sequence[str]) -> bool:
    """Whether labels say more of what a title names, and are not the next things that a form asks for."""
    if topic.owner:
        return any(map(is_attribute, words))
    if not topic.key:
        is_log = any(word.endswith(_DAYS) for word in words)
        return not is_log and 2 * sum(
            bool(key_of(joined(topic.title, word, alone=True))) for word in words
        ) >= len(words)
    return True


def is_whole(title: str) -> bool:
    """Whether what stands below a title is taken as it stands, labels and all."""
    return key_of(title) in _WHOLE


def is_attribute(word: str) -> bool:
    """Whether a label asks for something that families tell of each of them."""
    plain = plain_title(word)
    return bool(families.attribute_of(plain) or families.part_of(plain))


def parted(titles: Sequence[str], rows: Sequence[Line]) -> tuple[list[str], list[Line]]:
    """Titles and rows with a column for each thing that such cells tell of; the rest stays as it stands."""
    titles, rows = list(titles), list(rows)
    for column in reversed(range(len(titles))):
        topic = topic_of(titles[column])
        words = _words(rows, column, topic) if topic else frozenset()
        if topic is None or not words:
            continue
        told = [_told(cells[column] if column < len(cells) else "", topic, words) for _, cells in rows]
        fresh = [*dict.fromkeys(title for _, parts in told for title in parts)]
        rests = [titles[column]] if not fresh or any(rest not in ("", None) for rest, _ in told) else []
        rows = [
            (line, _with(cells, column, [*[rest] * len(rests), *(parts.get(title, "") for title in fresh)]))
            for (line, cells), (rest, parts) in zip(rows, told, strict=True)
        ]
        titles[column : column + 1] = [*rests, *fresh]
    return titles, rows


def _with(cells: Sequence[Any], column: int, told: Sequence[Any]) -> list[Any]:
    if column >= len(cells) and not any(told):
        return [*cells]
    return [*cells[:column], *[""] * (column - len(cells)), *told, *cells[column + 1 :]]


def _words(rows: Sequence[Line], column: int, topic: Topic) -> frozenset[str]:
    """The labels that most cells of a column bear; none where too few do, or they tell of other things."""
    cells = [row[column] for _, row in rows[:: max(1, len(rows) // _SAMPLES)] if column < len(row)]
    filled = [cell for cell in cells if text_of(cell).strip()]
    found = [[word for word, _ in sublabels.apart(cell)[1]] for cell in filled if isinstance(cell, str)]
    found = [words for words in found if words]
    if not found or len(found) < (_SOME if topic.owner else _TYPICAL) * len(filled):
        return frozenset()
    if any(families.whose(word) for words in found for word in words):
        return frozenset()  # those whom a cell names are read where it is
    counts = Counter(word for words in found for word in {*words})
    often = frozenset(
        word
        for word, times in counts.items()
        if 2 * times >= len(found) or is_attribute(word) or key_of(word)
    )
    return often if tells_of(topic, [*often]) else frozenset()


def _told(cell: Any, topic: Topic, words: frozenset[str]) -> tuple[Any, dict[str, str]]:
    """What stays of a cell, and what goes to columns of its own, by their titles."""
    lead, parts = sublabels.apart(cell) if isinstance(cell, str) else ("", [])
    if not any(word in words for word, _ in parts):
        return cell, {}
    return told_of(topic, [*_known(parts, words)], lead)


def told_of(topic: Topic, parts: Sequence[tuple[str, Any]], lead: str = "") -> tuple[str, dict[str, Any]]:
    """What labels with their answers tell of a topic itself, and what has a title of its own."""
    own: list[str] = [text_of(ticks.told(lead)).strip()]
    stays: list[str] = []
    leaves: dict[str, Any] = {}
    times = Counter[str]()
    who = _who(parts) if topic.key == EVERYBODY else ""
    for word, value in parts:
        times[word] += 1
        part = families.part_of(plain_title(word))
        who = part.word if part else who
        title = topic.title_of(word, times[word], who)
        if topic.key == EVERYBODY and who and _relation(word):
            continue
        if title and text_of(value).strip():
            leaves[title] = value
        elif answer := text_of(ticks.told(value)).strip():
            is_own = topic.is_own(word) and not topic.is_story
            (own if is_own else stays).append(answer if is_own else f"{word}：{answer}")
    return "，".join(filter(None, [*own, *stays])), leaves


def _who(parts: Sequence[tuple[str, Any]]) -> str:
    """The one relative of whom a cell tells, by what it says of the relation."""
    said = [text_of(value) for word, value in parts if _relation(word)]
    return said[0] if len(said) == 1 and families.whose(said[0]) else ""


def _known(parts: sublabels.Parts, words: frozenset[str]) -> Iterator[tuple[str, str]]:
    """The parts with those labels; what others tell stays with the part before."""
    before: tuple[str, str] | None = None
    for word, value in parts:
        if word in words or before is None:
            if before is not None:
                yield before
            before = word, value
        else:
            before = before[0], f"{before[1]} {word}：{value}".strip()
    if before is not None:
        yield before
