"""The rows that were not imported, in a workbook of their own: mended, they are imported again."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from app.excel.exports.writers import Table, write_xlsx
from app.excel.plan.plan import Plan, rejected
from app.excel.plan.tables import Table as ListTable
from app.excel.rows import Place
from app.fields.parsed import text_of

_REASONS: dict[str, dict[str, str]] = {
    "zh": {
        "no-name-no-phone": "没有姓名也没有电话",
        "left-out": "按您的选择未导入",
        "known": "档案里已有这位客户，按您的选择没有动",
    },
    "en": {
        "no-name-no-phone": "neither name nor phone",
        "left-out": "left out as you chose",
        "known": "known already, left alone as you chose",
    },
}
_TITLES = {
    "zh": ("未导入原因", "原行号", "原工作表", "原文件"),
    "en": ("Why not imported", "Line in the list", "Sheet of the list", "File of the list"),
}


@dataclass(frozen=True, slots=True)
class Rejects:
    """Rows as they stood under the titles of all their tables; `reasons` are codes, one for each row."""

    headers: tuple[str, ...] = ()
    rows: tuple[tuple[Any, ...], ...] = ()
    reasons: tuple[str, ...] = ()
    places: tuple[Place, ...] = ()


def gather(plan: Plan) -> Rejects:
    """The rows of a plan that are not imported."""
    headers: list[tuple[str, int]] = []
    columns = [_columns(table, headers) for table in plan.tables]
    rows, reasons, places = [], [], []
    for row, reason in rejected(plan):
        place = plan.tables.place(row.line)
        cells: list[Any] = [""] * len(headers)
        for column, cell in zip(columns[place.table], row.cells, strict=False):
            cells[column] = _cell(cell)
        rows.append(tuple(cells))
        reasons.append(reason)
        places.append(place)
    titles = tuple(title for title, _ in headers)
    return Rejects(titles, tuple(rows), tuple(reasons), tuple(places))


def write_rejects(rejects: Rejects, path: Path, lang: str = "zh") -> int:
    """Write them as they stood, with the reason and the place; how many. Without any, no file is made.

    `FileError` as `write_xlsx`.
    """
    if rejects.rows:
        told = [place for place in (1, 2) if any(_told(each)[place] for each in rejects.places)]
        titles = [*_TITLES[lang][:2], *(_TITLES[lang][place + 1] for place in told)]
        words = _REASONS[lang]
        rows = [
            (*row, words.get(reason, reason), place.line, *(_told(place)[each] for each in told))
            for row, reason, place in zip(rejects.rows, rejects.reasons, rejects.places, strict=True)
        ]
        write_xlsx(path, Table((*rejects.headers, *titles), rows))
    return len(rejects.rows)


def _told(place: Place) -> Sequence[object]:
    return place.line, place.sheet, place.file


def _columns(table: ListTable, headers: list[tuple[str, int]]) -> list[int]:
    """Where each column of a table goes: under the same title as those before, or under a new one."""
    seen: dict[str, int] = {}
    places = []
    for title in table.sheet.headers:
        seen[title] = seen.get(title, 0) + 1
        own = (title, seen[title])
        if own not in headers:
            headers.append(own)
        places.append(headers.index(own))
    return places


def _cell(raw: object) -> object:
    """Numbers of many digits as text, so that Excel spoils none."""
    return text_of(raw) if isinstance(raw, float) and abs(raw) >= 1e10 else raw
