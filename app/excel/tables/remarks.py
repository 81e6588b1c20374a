"""Lines below a customer that hold a remark and nothing else: 「备注：周末来看车」 all across the list."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from app.excel.tables.lines import Line

TITLE = "备注"
_said = re.compile(
    r"(?:备注|附注|注|(?P<telling>说明|(?:跟进|回访|沟通|客户)?(?:情况|记录)))\s*[:：]\s*(?P<words>\S.*)",
    re.DOTALL,
).fullmatch
_of_all = re.compile("以上|本表|上述|此表|所有|全部").match


def said(cell: str) -> str:
    """The words of such a line, and what they are called if that tells something; empty for a note on all."""
    match = _said(cell.strip())
    if match is None or _of_all(match["words"]):
        return ""
    return match[0] if match["telling"] else match["words"]


def beside(
    names: Sequence[str], rows: Sequence[Line], told: Sequence[tuple[int, str]]
) -> tuple[list[str], list[Line]]:
    """The remarks in a column of their own beside the rows above them."""
    title = TITLE if TITLE not in names else f"{TITLE}（下一行）"
    found: dict[int, list[str]] = {}
    for line, text in told:
        above = max((row for row, _ in rows if row < line), default=0)
        found.setdefault(above, []).append(text)
    width = max(len(names), max((len(cells) for _, cells in rows), default=0))
    return [*names, *[""] * (width - len(names)), title], [
        (line, [*_filled(cells, width), "\n".join(found.get(line, ()))]) for line, cells in rows
    ]


def _filled(cells: Sequence[Any], width: int) -> list[Any]:
    return [*cells, *[""] * (width - len(cells))]
