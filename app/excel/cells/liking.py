"""Hobbies told in a sentence: 「喜欢钓鱼和下棋等」 are two, and none of the other words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from app.fields.parsed import Parsed

_likes = re.compile(
    "^(?:平时|平常|业余)?(?:比较|特别|非常|最|很|都|就|还)?(?:喜欢|喜爱|热爱|爱好[:：])(?=..)"
).sub
_and_more = re.compile("(?<=..)(?:等等?|之类的?|什么的)$").sub
_apart = re.compile("(?<=..)(?:以及|和(?![平谐田服牛声面])|与|及)(?=..)").split
_LONGEST = 12
"""Signs of a few words; what is longer is a sentence."""


def read(_raw: Any, parsed: Parsed[Any]) -> Parsed[Any]:
    """The hobbies, each by itself."""
    if not parsed.value:
        return parsed
    told = dict.fromkeys(word for tag in parsed.value for word in _words(tag))
    return replace(parsed, value=tuple(told)) if tuple(told) != parsed.value else parsed


def _words(tag: str) -> Iterator[str]:
    bare = _and_more("", _likes("", tag))
    yield from _apart(bare) if len(bare) <= _LONGEST else (bare,)
