"""Cells that stand for the one above: 「同上」, 「〃」, and as people dress them up."""

from __future__ import annotations

from collections.abc import Collection
from functools import lru_cache
from typing import Any

DITTO = frozenset('" "" ＂ “ 同上 〃 ″ \'\' ′′ 同 ” ″″ ditto'.split())
_LONGEST_DITTO = 5
_NO_DITTO = frozenset("0123456789男女是否有无AB√×")
"""How most short cells begin; none of them is looked at twice."""


@lru_cache(4096)
def _undressed(text: str) -> str:
    """「--〃--」, 「同 上」, 「〃〃」 as they are usually written."""
    bare = text.strip("-—–―~.·… ").replace(" ", "").replace("　", "")
    return bare[:1] if len(set(bare)) == 1 and bare[:1] in DITTO else bare


def is_ditto(raw: Any, words: Collection[str] = DITTO) -> bool:
    """Whether a cell stands for the one above."""
    if type(raw) is not str or len(raw) > _LONGEST_DITTO:
        return False
    text = raw.strip()
    return text in words or (bool(words) and text[:1] not in _NO_DITTO and _undressed(text) in words)
