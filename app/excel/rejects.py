"""The rows that were not imported, in a workbook of their own: mended, they are imported again."""

from __future__ import annotations

from pathlib import Path

from app.excel.plan import Plan, rejected
from app.excel.writers import Table, write_xlsx
from app.fields.parsed import text_of

_REASONS: dict[str, dict[str, str]] = {
    "zh": {"no-name-no-phone": "没有姓名也没有电话", "left-out": "按您的选择未导入"},
    "en": {"no-name-no-phone": "neither name nor phone", "left-out": "left out as you chose"},
}
_TITLES = {"zh": ("未导入原因", "原行号"), "en": ("Why not imported", "Line in the list")}


def write_rejects(plan: Plan, path: Path, lang: str = "zh") -> int:
    """Write them as they stood, with the reason and the line; how many. Without any, no file is made.

    `FileError` as `write_xlsx`.
    """
    reasons = _REASONS[lang]
    rows = [
        (*map(_cell, row.cells[: len(plan.sheet.headers)]), reasons.get(reason, reason), row.line)
        for row, reason in rejected(plan)
    ]
    if rows:
        width = len(plan.sheet.headers)
        padded = [(*row[:-2], *[None] * (width + 2 - len(row)), *row[-2:]) for row in rows]
        write_xlsx(path, Table((*plan.sheet.headers, *_TITLES[lang]), padded))
    return len(rows)


def _cell(raw: object) -> object:
    """Numbers of many digits as text, so that Excel spoils none."""
    return text_of(raw) if isinstance(raw, float) and abs(raw) >= 1e10 else raw
