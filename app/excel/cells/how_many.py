"""Bare numbers where children are asked for: 「子女数 2」, or 1, 2 and 0 down a column."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from app.excel.cells.spread import Spread
from app.excel.rows import NOTES
from app.fields.kinds import Kind
from app.fields.parsed import Parsed, fold
from app.fields.people import People, Person

_MOST, _SEVERAL = 5, 2
_asks = re.compile("数|几个|how many|number of", re.IGNORECASE).search
_number = re.compile(r"[0-9]{1,2}").fullmatch


def are_counted(header: str, kind: Kind, cells: Iterable[Any]) -> bool:
    """Whether numbers tell how many children there are: greater ones, that are not asked for, are ages."""
    if type(kind) is not People or "child" not in kind.relations:
        return False
    numbers = [int(text) for cell in cells if _number(text := fold(cell))]
    return len(numbers) >= (1 if _asks(header) else _SEVERAL) and max(numbers) <= _MOST


def read(kind: Kind, raw: Any) -> Parsed[Any]:
    """So many children of whom nothing more is known; that there is none is told in the notes."""
    text = fold(raw)
    if not _number(text) or int(text) > _MOST:
        return kind.parse(raw)
    children = tuple(Person("child") for _ in range(int(text)))
    return Parsed(children) if children else Spread(None, "", "also-read", ((NOTES, text),))
