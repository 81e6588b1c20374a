"""Cells that stand for the one above: 「同上」, 「〃」, and as people dress them up."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

SAME = "同上"
DITTO = frozenset('" "" ＂ “ 同上 〃 ″ \'\' ′′ 同 ” ″″ ditto'.split())
_LONGEST_DITTO = 5
SIGNS = frozenset("".join(DITTO))
"""Most cells have none of them and need no second look."""


@lru_cache(4096)
def _undressed(text: str) -> str:
    """「--〃--」, 「同 上」, 「〃〃」 as they are usually written."""
    bare = text.strip("-—–―~.·… ").replace(" ", "").replace("　", "")
    return bare[:1] if len(set(bare)) == 1 and bare[:1] in DITTO else bare


def is_ditto(raw: Any) -> bool:
    """Whether a cell stands for the one above."""
    if type(raw) is not str or len(raw) > _LONGEST_DITTO or SIGNS.isdisjoint(raw):
        return False
    text = raw.strip()
    return text in DITTO or _undressed(text) in DITTO
