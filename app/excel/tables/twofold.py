"""Columns that hold a name and a telephone together: 「姓名/电话」, 「联系人及电话」."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from app.excel.tables import halves
from app.excel.tables.lines import Line
from app.excel.titles import is_name, is_role, item_of, short_title
from app.excel.words import said
from app.fields.catalog import CATALOG
from app.fields.kinds import Name, Phones
from app.fields.parsed import fold, text_of

_title = re.compile(r"(.+?)\s*(?:[/、&+,，和与及]|\n)\s*(.+)").fullmatch
_cell = re.compile(r"([^\d+(]{0,40}?)[\s:：,，/、;；(-]{0,9}(\+?\(?\d[\d\s()+/、,，;；-]{6,80})\)?").fullmatch


def parted(titles: Sequence[str], rows: Sequence[Line]) -> tuple[list[str], list[Line]]:
    """Such columns as two; a cell that does not hold both stands whole under the one that it looks like."""
    return halves.parted(titles, rows, _two, lambda cell, _: _holds_both(cell), lambda cell, _: _apart(cell))


def _two(title: str) -> tuple[str, ...]:
    """The title of the name, and that of the telephone."""
    match = _title(title.strip())
    if match is None:
        return ()
    kinds = [_kind(part) for part in match.groups()]
    if kinds == [Name, Phones]:
        return match[1], _of_the_first(match[1], match[2])
    return (match[2], match[1]) if kinds == [Phones, Name] else ()


def _of_the_first(name: str, phone: str) -> str:
    """「电话」 behind 「担保人姓名」 is not the customer's."""
    return f"{name.removesuffix('姓名')}{phone}" if is_role(name) and not is_name(name) else phone


def _kind(title: str) -> type | None:
    item = item_of(title) or CATALOG.by_key.get(said.in_chinese(short_title(title)))
    return type(item.kind) if item else None


def _holds_both(cell: Any) -> bool:
    match = _cell(fold(cell))
    return match is not None and bool(match[1])


def _apart(cell: Any) -> tuple[Any, Any]:
    match = _cell(fold(cell))
    if match:
        phone = match[2].strip()
        return match[1].strip(), phone if "(" in phone else phone.rstrip(")")
    return ("", cell) if any(sign.isdigit() for sign in text_of(cell)) else (cell, "")
