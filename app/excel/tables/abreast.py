"""Tables that stand side by side on one sheet, each with a header of its own."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from app.excel.tables.lines import Line, ends
from app.excel.titles import is_name, plain_title

_phone = re.compile("电话|手机|联系方式|号码|phone|mobile|tel").search
_count = re.compile(".*(?:人数|户数|个数|台数|数量|占比|比例|合计|小计|总计)").fullmatch
Block = tuple[int, list[str], list[Line]]
"""The column where it begins, its titles, its rows."""


def apart(titles: list[str], rows: list[Line]) -> list[Block]:
    """The tables from the left to the right; one where a blank column only parts columns of the same list."""
    blocks = _blocks(titles, rows)
    if len(blocks) < 2:
        return [(0, titles, rows)]
    return [(left, titles[left:right], _cut(rows, left, right)) for left, right in blocks]


def _blocks(titles: Sequence[str], rows: Sequence[Line]) -> list[tuple[int, int]]:
    named = sum(map(is_name, titles))
    if "" not in titles and named < 2:
        return []
    period = _period(titles) if named >= 2 else 0
    if period:
        return [(left, left + period) for left in range(0, len(titles), period)]
    if starts := _starts(titles):
        return [*pairwise([*starts, len(titles)])]
    blocks = [*_runs(titles)]
    alike = {tuple(map(plain_title, titles[left:right])) for left, right in blocks}
    same = len(alike) == 1 and len(titles) > len(blocks) * 2
    if len(blocks) < 2 or not (same or all(_stands_alone(titles[left:right]) for left, right in blocks)):
        return []
    between = {column for column, title in enumerate(titles) if not title}
    for _, cells in rows:
        if any(column < len(cells) and cells[column] not in (None, "") for column in between):
            return []
    return blocks


def _stands_alone(titles: Sequence[str]) -> bool:
    """Whether columns have names of their own, or only count how many there are of what."""
    return any(map(is_name, titles)) or any(_count(plain_title(title)) for title in titles)


def _period(titles: Sequence[str]) -> int:
    """After how many columns the same titles come again, all of them to the end."""
    plain = [plain_title(title) for title in titles]
    for period in range(2, len(plain) // 2 + 1):
        if len(plain) % period == 0 and all(plain) and plain == plain[:period] * (len(plain) // period):
            return period
    return 0


def _starts(titles: Sequence[str]) -> list[int]:
    """Where lists begin that start with the same name each and hold a telephone: 姓名 电话 … 姓名 电话."""
    plain = [plain_title(title) for title in titles]
    starts = [place for place, title in enumerate(plain) if title == plain[0] and is_name(titles[0])]
    blocks = [plain[left:right] for left, right in pairwise([*starts, len(plain)])]
    has_phone = all(any(_phone(title) for title in block) for block in blocks)
    return starts if len(starts) > 1 and has_phone and all(plain) else []


def _runs(titles: Sequence[str]) -> Iterator[tuple[int, int]]:
    """The columns between those without a title."""
    left = None
    for column, title in enumerate([*titles, ""]):
        if title and left is None:
            left = column
        elif not title and left is not None:
            yield left, column
            left = None


def _cut(rows: Sequence[Line], left: int, right: int) -> list[Line]:
    cut = [(line, cells[left:right]) for line, cells in rows]
    return [(line, cells) for line, cells in cut if cells and cells[ends(cells)[0]] not in (None, "")]
