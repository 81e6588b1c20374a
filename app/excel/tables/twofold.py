"""Columns that hold a name and a telephone together: 「姓名/电话」, 「联系人及电话」."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from app.excel.tables.lines import Line
from app.excel.titles import plain_title
from app.fields.catalog import CATALOG
from app.fields.kinds import Name, Phones
from app.fields.parsed import fold, text_of

_TYPICAL = 0.6
_SAMPLES = 400
_title = re.compile(r"(.+?)\s*(?:[/、&+,，和与及]|\n)\s*(.+)").fullmatch
_cell = re.compile(r"([^\d+(]{0,40}?)[\s:：,，/、;；(-]{0,9}(\+?\(?\d[\d\s()+/、,，;；-]{6,80})\)?").fullmatch


def parted(titles: Sequence[str], rows: Sequence[Line]) -> tuple[list[str], list[Line]]:
    """Such columns as two; a cell that does not hold both stands whole under the one that it looks like."""
    titles, rows = list(titles), list(rows)
    for column in reversed(range(len(titles))):
        two = _two(titles[column])
        if two is None or not _is_typical(rows, column):
            continue
        titles[column : column + 1] = two
        changed = []
        for line, cells in rows:
            cell = cells[column] if column < len(cells) else ""
            name, phone = _apart(cell)
            changed.append((line, [*cells[:column], name, phone, *cells[column + 1 :]]))
        rows = changed
    return titles, rows


def _two(title: str) -> tuple[str, str] | None:
    """The title of the name, and that of the telephone."""
    match = _title(title.strip())
    if match is None:
        return None
    kinds = [_kind(part) for part in match.groups()]
    if kinds == [Name, Phones]:
        return match[1], match[2]
    return (match[2], match[1]) if kinds == [Phones, Name] else None


def _kind(title: str) -> type | None:
    plain = plain_title(title)
    return next((type(f.kind) for f in CATALOG.fields if plain in map(plain_title, f.names())), None)


def _is_typical(rows: Sequence[Line], column: int) -> bool:
    cells = [row[column] for _, row in rows[:: max(1, len(rows) // _SAMPLES)] if column < len(row)]
    filled = [fold(cell) for cell in cells if text_of(cell).strip()]
    return sum(bool((match := _cell(text)) and match[1]) for text in filled) > _TYPICAL * len(filled)


def _apart(cell: Any) -> tuple[Any, Any]:
    match = _cell(fold(cell))
    if match:
        phone = match[2].strip()
        return match[1].strip(), phone if "(" in phone else phone.rstrip(")")
    return ("", cell) if any(sign.isdigit() for sign in text_of(cell)) else (cell, "")
