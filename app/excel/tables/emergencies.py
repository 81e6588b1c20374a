"""Whom to call in an emergency, with their number beside them: 紧急联系人 | 紧急联系电话."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any

from app.excel.tables.lines import Line
from app.excel.titles import short_title
from app.fields.parsed import fold, is_placeholder, text_of

_NTH = "(?P<nth>[1-3一二三]?)"
_who = re.compile(
    f"(?:紧急|应急)(?:情况)?{_NTH}(?:联系|联络)人(?:的?姓名|名字)?(?P<after>[1-3一二三]?)"
).fullmatch
_number = re.compile(
    f"(?:紧急|应急)(?:情况)?{_NTH}(?:(?:联系|联络)人?)?{_NTH.replace('nth', 'mid')}的?(?:联系)?"
    "(?:电话|手机|方式)(?:号码?)?(?P<after>[1-3一二三]?)"
).fullmatch
_of_first = {"1": "", "一": "", "二": "2", "三": "3"}


def joined(titles: Sequence[str], rows: Sequence[Line]) -> tuple[list[str], list[Line]]:
    """One column for each of them: 「马大伟 13900003751」."""
    lines, gone = [*rows], set[int]()
    for who, number in _pairs([short_title(title) for title in titles]):
        lines = [(line, _together(cells, who, number)) for line, cells in lines]
        gone.add(number)
    if not gone:
        return [*titles], lines
    return _without(titles, gone), [(line, _without(cells, gone)) for line, cells in lines]


def _pairs(titles: Sequence[str]) -> Iterator[tuple[int, int]]:
    """The column of each of them and that of their number, where there is but one of both."""
    told = [_place_of(_who(title)) for title in titles], [_place_of(_number(title)) for title in titles]
    for at, nth in enumerate(told[0]):
        if nth is not None and [side.count(nth) for side in told] == [1, 1]:
            yield at, told[1].index(nth)


def _place_of(match: re.Match[str] | None) -> str | None:
    """Which of several a title tells of; nothing for any other title."""
    if match is None:
        return None
    nth = "".join(filter(None, match.groups()))
    return _of_first.get(nth, nth)


def _together(cells: Sequence[Any], who: int, number: int) -> list[Any]:
    wide = [*cells, *[""] * (max(who, number) + 1 - len(cells))]
    name, digits = (text_of(wide[at]).strip() for at in (who, number))
    told = [text for text in (name, digits) if text and not is_placeholder(fold(text))]
    if digits and digits in name:
        return wide
    wide[who] = " ".join(told) or name or digits
    return wide


def _without(cells: Sequence[Any], gone: set[int]) -> list[Any]:
    return [cell for at, cell in enumerate(cells) if at not in gone]
