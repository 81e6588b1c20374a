"""Answers with a column each, ticked where they are given: 「男」 beside 「女」, 「爱好（钓鱼）」."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Any

from app.excel.tables.lines import Line, texts
from app.excel.titles import item_of
from app.fields.catalog import CATALOG
from app.fields.field import Field
from app.fields.kinds import Choice, Name, Phones, Tags, YesNo
from app.fields.parsed import fold, text_of

_OTHERS = ("其他", "其它", "别的")
_SPOKEN_FOR = {"sex": "", "payment": "", "marital_status": "", "intent": "H"}
"""Items whose answers may be titles without what they answer, with that which must be among them."""
_answered = re.compile(r"(.{1,40}?)\s*[(:\-_—/]\s*([^():]{1,12}?)\s*\)?").fullmatch
_ticks = YesNo()
_YES = "是"
_LONGEST = 6
"""Signs of an answer that needs no word for what it answers."""
_WRITTEN = Name | Phones
"""Kinds of items that nobody answers by a tick."""
_COUNTS = {"0", "1"}
Run = tuple[int, str, tuple[str, ...]]
"""Where columns of answers begin, what they answer, and the answers."""


def under(group: str, answer: str) -> str:
    """The title of a column of ticks below a group."""
    return f"{group}（{answer}）"


def are_ticked(lines: Sequence[Sequence[Any]], answers: Mapping[int, str], title: str) -> bool:
    """Whether in the columns of several answers stand ticks and nothing else, and any is ticked.

    An answer below itself is one; below another it is none, and would say nothing there.
    """
    item = item_of(title)
    if len({*answers.values()}) < len(answers) or (item is not None and isinstance(item.kind, _WRITTEN)):
        return False
    cells = [
        _YES if text_of(cells[column]).strip() == answer else cells[column]
        for cells in lines
        for column, answer in answers.items()
        if column < len(cells) and not answer.startswith(_OTHERS)
    ]
    return len(answers) > 1 and _are_ticks(cells, item)


def gathered(titles: Sequence[str], rows: Sequence[Line]) -> tuple[list[str], list[Line]]:
    """Each such run as one column with the answers that are ticked."""
    names, told = list(titles), list(rows)
    for start, title, answers in reversed(_runs(titles)):
        end = start + len(answers)
        if not are_ticked([cells for _, cells in told], dict(enumerate(answers, start)), title):
            continue
        names[start:end] = [title]
        told = [
            (line, [*cells[:start], _said(cells[start:end], answers), *cells[end:]]) for line, cells in told
        ]
    return names, told


def _runs(titles: Sequence[str]) -> list[Run]:
    parts = [match.groups() if (match := _answered(fold(title))) else ("", "") for title in titles]
    found: list[Run] = []
    start = 0
    while start < len(titles):
        end, title = start + 1, parts[start][0]
        while title and end < len(titles) and parts[end][0] == title:
            end += 1
        if title and end - start > 1:
            found.append((start, title, tuple(answer for _, answer in parts[start:end])))
        elif bare := _bare(titles, start):
            end = start + len(bare[2])
            found.append(bare)
        start = end
    return found


def _bare(titles: Sequence[str], start: int) -> Run | None:
    """Answers of one item whose title stands nowhere: 「全款」, 「按揭」."""
    for key, least in _SPOKEN_FOR.items():
        values: list[str] = []
        for place in range(start, len(titles)):
            value = _answer(key, titles[place])
            if not value or value in values:
                break
            values.append(value)
        if len(values) > 1 and (not least or least in values):
            return start, CATALOG[key].zh, tuple(titles[start : start + len(values)])
    return None


@lru_cache(1000)
def _answer(key: str, title: str) -> str:
    return CATALOG[key].kind.parse(title).value or "" if 0 < len(title) <= _LONGEST else ""


def _are_ticks(cells: Sequence[Any], item: Field | None) -> bool:
    """Whether all cells say yes or no; bare counts do where the item has answers, or some are nought."""
    told = texts(list(cells))
    read = [_ticks.parse(text).value for text in told]
    if None in read or not any(read):
        return False
    numbers = {text.removesuffix(".0") for text in told if text[0].isdecimal()}
    is_asked = item is not None and isinstance(item.kind, Choice | Tags | YesNo)
    return not numbers or is_asked or numbers == _COUNTS


def _said(cells: Sequence[Any], answers: Sequence[str]) -> str:
    """The answers that are ticked, and what stands written below 「其他」."""
    said = []
    for cell, answer in zip(cells, answers, strict=False):
        text = text_of(cell).strip()
        if text and (text == answer or _ticks.parse(text).value):
            said.append(answer)
        elif answer.startswith(_OTHERS) and text and _ticks.parse(text).value is None:
            said.append(text)
    return "、".join(said)
