"""The answers of the program's own choices in the words of the shop: renamed, ordered, put away, added to.

The keys stay, as plans, grades and intervals go by them; an answer that the shop added has a key of its own.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from app.fields.kinds import Choice
from app.fields.option import Option

ADDED = "own-"
"""How the keys of answers begin that the shop added."""
ADDABLE = frozenset({"eating_price", "closeness", "loyalty", "payment"})
"""Items that take more answers: nothing the program does depends on which one it is."""
WHOLE = frozenset({"sex", "stage"})
"""Items whose answers the program writes itself: none of them is put away."""
FIXED = frozenset({"preferred_channel"})
"""Items whose answers are the channels of the program."""


def worded(kind: Choice, said: Sequence[Mapping[str, Any]]) -> Choice:
    """A choice as the shop words it; what it was called before is still read in lists.

    `said` has a mapping for each answer in its order: its key, both words, and whether it is hidden.
    """
    known = {option.key: option for option in kind.options}
    made = [_option(known.get(each["key"]), each) for each in said]
    left = [option for key, option in known.items() if key not in {each.key for each in made}]
    return Choice((*made, *left))


def _option(known: Option | None, said: Mapping[str, Any]) -> Option:
    zh, en, hidden = str(said["zh"]), str(said["en"]), bool(said.get("hidden"))
    if known is None:
        return Option(str(said["key"]), zh, en, hidden=hidden)
    older = tuple(word for word in (known.zh, known.en) if word not in {zh, en})
    return replace(known, zh=zh, en=en, synonyms=(*older, *known.synonyms), hidden=hidden)
