"""What holds of every sheet, whatever stands on it."""

from __future__ import annotations

import re
from itertools import combinations
from pathlib import Path

from tests import paper
from tests.paper import Word

HOSTILE = {
    "markup": "<b>A&B</b> {{ 7*7 }}",
    "rare": "欧阳 䶮㛃",
    "long": "河南恒达现代物流供应链管理有限责任公司郑州航空港区分公司" * 2,
    "unbroken": "W" * 60,
    "note": "他说了很久。" * 80,
}
"""What people really put into a file, and what they do not."""


def check_layout(path: Path, margin: float = 9.5) -> None:
    """Nothing leaves the paper or covers anything."""
    wide, high = paper.size(path)
    edge = min(margin, 8.0)
    for page in paper.pages(path):
        aside = [word for word in page if word.left < margin or word.right > wide - margin]
        out = aside + [word for word in page if word.top < edge or word.bottom > high - edge]
        assert out == []
        assert [pair for pair in combinations(page, 2) if _covers(*pair)] == []


def said(path: Path) -> str:
    """All that a PDF says, without what stands between words."""
    return re.sub(r"\s", "", "".join(paper.texts(path)))


def squeezed(text: str) -> str:
    """A text as `said` has it."""
    return re.sub(r"\s", "", text)


def _covers(one: Word, other: Word) -> bool:
    """What sticks out above and below letters does not count."""
    inset = (one.bottom - one.top) / 3
    return (
        one.left < other.right - 0.2
        and other.left < one.right - 0.2
        and one.top + inset < other.bottom - inset
        and other.top + inset < one.bottom - inset
    )
