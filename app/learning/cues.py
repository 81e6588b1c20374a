"""Clauses that are about an item as a whole, told by a word in them: 打胰岛素好几年了, 月入一万五."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from typing import Any

from app.fields.kinds import Choice
from app.learning.finding import is_idle, noted, of_another, of_others
from app.learning.labels import CUMULATIVE
from app.learning.rows import Fact, Known, Mode
from app.learning.rule import item_fact
from app.learning.words import with_tables
from app.resources import resource_path

LONGEST = 26
"""A longer clause tells more than one thing."""


_TOGETHER = frozenset({"smoking", "alcohol"})
"""Of these one clause may tell both: 抽烟喝酒都有."""


@dataclass(frozen=True, slots=True)
class Cue:
    """Words by which a clause is known to be about an item; `value` is a choice that they tell."""

    item: str
    words: re.Pattern[str]
    unless: re.Pattern[str] | None
    value: str
    sure: bool
    own: bool


def read_cue(text: str, known: Known) -> list[Fact]:
    """The item that a clause is about with all that is said, or the choice that it tells and the words."""
    spaced = " " in text and not text.isascii()
    if len(text) > LONGEST or spaced or of_others(text):
        return []
    found: list[Fact] = []
    for cue in cues():
        if found and cue.item not in _TOGETHER:
            continue
        field = known.item(cue.item)
        match = cue.words.search(text) if field else None
        if field is None or match is None or (cue.unless and cue.unless.search(text)):
            continue
        if cue.own and of_another(text):
            continue
        if isinstance(field.kind, Choice):
            facts = [Fact(field.key, cue.value, text, sure=cue.sure)]
            rest = f"{text[: match.start()]} {text[match.end() :]}"
            return facts if is_idle(rest) else noted(facts, text)
        mode = Mode.ADD if field.key in CUMULATIVE else Mode.SET
        made = item_fact(known, field.key, text.strip(" 的了"), text, mode, sure=cue.sure)
        found += [made] if made else []
        if cue.item not in _TOGETHER:
            break
    return found


@cache
def cues() -> tuple[Cue, ...]:
    """In the order of the file."""
    told = tomllib.loads(resource_path("learning", "cues.toml").read_text(encoding="utf-8"))
    return tuple(_cue(row) for row in told["cue"])


def _cue(row: dict[str, Any]) -> Cue:
    return Cue(
        row["item"],
        _any_of(row["words"]),
        _any_of(row["unless"]) if "unless" in row else None,
        row.get("as", ""),
        not row.get("guess", False),
        row.get("own", False),
    )


def _any_of(words: str) -> re.Pattern[str]:
    return re.compile(with_tables("|".join(words.split())))
