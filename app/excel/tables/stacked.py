"""Customers with two lines each below two lines of titles: 姓名 电话 地址 over 车型 车牌 提车日."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Any

from app.excel.rows import Merge
from app.excel.tables import header
from app.excel.tables.lines import Line, is_header, is_sum, texts
from app.excel.titles import is_name, looks_like_name, plain_title
from app.fields.parsed import text_of

_TYPICAL = 0.8
_LEAST = 2


def in_line(lines: Sequence[Line], merges: Sequence[Merge]) -> tuple[Sequence[Line], Sequence[Merge]]:
    """The lines of such a sheet with each customer in one; merged cells in what was joined are gone."""
    head = lines[: header.LOOKED_AT]
    place = next((at for at, pair in enumerate(pairwise(head)) if _are_titles(*pair)), None)
    if place is None:
        return lines, merges
    end = len(lines)
    while end > place + 2 and (end - place) % 2:
        end -= 1
    while end > place + 2 and not _holds_two(lines[end - 2], lines[end - 1]):
        end -= 1
    pairs = [*zip(lines[place:end:2], lines[place + 1 : end : 2], strict=False)]
    if len(pairs) <= _LEAST or not _take_turns(pairs):
        return lines, merges
    width = max(len(first[1]) for first, _ in pairs)
    told = [(line, [*upper, *[""] * (width - len(upper)), *lower]) for (line, upper), (_, lower) in pairs]
    begin = lines[place][0]
    kept = [merge for merge in merges if merge[2] < begin]
    return [*lines[:place], *told, *lines[end:]], kept


def _are_titles(upper: Line, lower: Line) -> bool:
    """Whether below titles that name the customer stand others, without any word for who it is."""
    if lower[0] != upper[0] + 1 or not is_header(upper[1]):
        return False
    above, below = texts(upper[1]), texts(lower[1])
    if not any(map(is_name, above)) or any(map(is_name, below)) or len(below) < _LEAST:
        return False
    alike = {*map(plain_title, above)} & {*map(plain_title, below)}
    return not alike and is_header(lower[1])


def _holds_two(upper: Line, lower: Line) -> bool:
    return lower[0] == upper[0] + 1 and not any(is_sum(_first(cells), cells) for _, cells in (upper, lower))


def _first(cells: Sequence[Any]) -> Any:
    return next((cell for cell in cells if text_of(cell).strip()), "")


def _take_turns(pairs: Sequence[tuple[Line, Line]]) -> bool:
    """Whether a name stands in the upper line of nearly every pair, and none below it."""
    column = next(at for at, title in enumerate(pairs[0][0][1]) if is_name(text_of(title)))
    rows = pairs[1:]
    if not all(_holds_two(*pair) for pair in rows):
        return False
    named = [(_is_named(upper[1], column), _is_named(lower[1], column)) for upper, lower in rows]
    return sum(above and not below for above, below in named) >= _TYPICAL * len(rows)


def _is_named(cells: Sequence[Any], column: int) -> bool:
    return column < len(cells) and looks_like_name(text_of(cells[column]).strip())
