"""A workbook with a sheet of customers for each salesperson: the sheet's name says whose they are."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from app.excel.rows import OWNER, Sheet
from app.excel.titles import is_name, item_of, looks_like_name
from app.fields.catalog import CATALOG
from app.fields.surnames import COMMON

_LEAST = 2
_ours = re.compile("(?:的)?(?:客户|潜客|意向客户|老客户|名单|客户名单|客户表)$").sub
_nobody = re.compile(".*[区县市镇乡村路店部组队班月年季表级款车户客单团城园府苑湾郡场意向类型]").fullmatch
_called = re.compile(f"[小老阿][{''.join(sorted(COMMON))}]").fullmatch


def told(sheets: Sequence[tuple[str, Sheet]]) -> list[Sheet]:
    """The tables with a column for whose they are, where most stand on sheets that bear people's names.

    In a list with such a column, or without one for the customers, the name of a sheet is something else's.
    """
    names = {name: _person(name) for name, _ in sheets}
    for name, sheet in sheets:
        if names[name] and _lists(sheet, names[name]):
            names[name] = ""  # a sheet for each customer
    people = [person for person in names.values() if person]
    if len(people) < _LEAST or 2 * len(people) < len(names):
        return [sheet for _, sheet in sheets]
    return [_owned(sheet, names[name]) if names[name] else sheet for name, sheet in sheets]


def _lists(sheet: Sheet, person: str) -> bool:
    """Whether a sheet bears the name of one of its own customers."""
    columns = [column for column, title in enumerate(sheet.headers) if is_name(title)]
    return any(cells[at] == person for _, cells in sheet.rows for at in columns if at < len(cells))


def _person(name: str) -> str:
    bare = _ours("", name.strip())
    return bare if (looks_like_name(bare) and not _nobody(bare)) or _called(bare) else ""


def _owned(sheet: Sheet, person: str) -> Sheet:
    items = [item_of(title) for title in sheet.headers]
    if not any(map(is_name, sheet.headers)) or any(item and item.key == OWNER for item in items):
        return sheet
    width = len(sheet.headers)
    rows = [(line, [*cells, *[""] * (width - len(cells)), person]) for line, cells in sheet.rows]
    return replace(sheet, headers=(*sheet.headers, CATALOG[OWNER].zh), rows=rows)
