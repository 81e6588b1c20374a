"""Columns that tell two things with a sign between them: 「性别/年龄」 over 「男/35」, 「车型/车牌」."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from app.excel import families, reach_titles
from app.excel.tables import halves
from app.excel.tables.lines import Line
from app.excel.titles import is_known, item_of, plain_title
from app.fields.kinds import Name, Phones
from app.fields.parsed import fold

_title = re.compile(r"\s*([^/／|｜()（）]{2,8}?)\s*[/／|｜、&+及和]\s*([^/／|｜()（）]{2,8})\s*").fullmatch
_signs = re.compile(r"\s*[/|、,;]\s*").split
_sexed = re.compile(r"(男|女)性?[\s(]*([0-9][^()]*)\)?").fullmatch
_bracketed = re.compile(r"([^()]+)\(([^()]+)\)").fullmatch
_spaced = re.compile(r"(\S+)\s+(\S+)").fullmatch


def parted(titles: Sequence[str], rows: Sequence[Line]) -> tuple[list[str], list[Line]]:
    """Such columns as two, where most cells are in two parts; another cell stands whole under the first."""
    return halves.parted(titles, rows, _two, lambda cell: _parts(cell)[1] != "", _parts)


def _two(title: str) -> tuple[str, str] | None:
    """The titles of both things; the second is of whom the first says it is: 「子女姓名/年龄」."""
    match = _title(title)
    if match is None or reach_titles.keys_of(title):
        return None
    first, second = match.groups()
    part = families.part_of(plain_title(first))
    told = [item for item in (item_of(first), item_of(second)) if item is not None]
    if not (told or part) or not (is_known(first) and is_known(second)):
        return None
    if len(told) == 2 and (told[0].key == told[1].key or {type(one.kind) for one in told} == {Name, Phones}):
        return None
    return first, f"{part.word}{second}" if part and families.attribute_of(plain_title(second)) else second


def _parts(cell: Any) -> tuple[Any, Any]:
    if not isinstance(cell, str):
        return cell, ""
    text = fold(cell)
    words = [word for word in _signs(text) if word]
    if len(words) == 2:
        return words[0], words[1]
    match = _sexed(text) or _bracketed(text) or _spaced(text) if len(words) == 1 else None
    return (match[1].strip(), match[2].strip()) if match else (cell, "")
