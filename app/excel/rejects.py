"""The rows that were not imported, in a workbook of their own: mended, they are imported again."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from app.excel.plan import Plan, rejected
from app.excel.writers import Table, write_xlsx
from app.fields.parsed import text_of

REASONS: Mapping[str, str] = {"no-name-no-phone": "没有姓名也没有电话", "left-out": "按您的选择未导入"}
_TITLES = ("未导入原因", "原行号")


def write_rejects(plan: Plan, path: Path, reasons: Mapping[str, str] = REASONS) -> int:
    """Write them as they stood, with the reason and the line; how many. Without any, no file is made.

    `reasons` are the words for the codes. `FileError` as `write_xlsx`.
    """
    rows = [
        (*map(_cell, row.cells[: len(plan.sheet.headers)]), reasons.get(reason, reason), row.line)
        for row, reason in rejected(plan)
    ]
    if rows:
        width = len(plan.sheet.headers)
        padded = [(*row[:-2], *[None] * (width + 2 - len(row)), *row[-2:]) for row in rows]
        write_xlsx(path, Table((*plan.sheet.headers, *_TITLES), padded))
    return len(rows)


def _cell(raw: object) -> object:
    """Numbers of many digits as text, so that Excel spoils none."""
    return text_of(raw) if isinstance(raw, float) and abs(raw) >= 1e10 else raw
