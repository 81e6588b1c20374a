"""Forms printed with blanks to write on, or with marks before labels: 「◇姓名：__王建业__ 性别：_男_」."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from app.excel.tables.lines import Line

_LOOKED_AT = 60
_mark = re.compile(r"\s*[◇◆●■▲△▶►➤※★☆·•]+\s*(?=[^\s:：]{2,12}[:：])").match
_blank = re.compile("[_＿]{2}").search
_blanks = re.compile("(?<![A-Za-z0-9])[_＿]+|[_＿]+(?![A-Za-z0-9])").sub


def without(lines: Sequence[Line]) -> Sequence[Line]:
    """The lines without their blanks and marks; a stroke inside a word, `wang_w`, is none."""
    if any(_is_marked(cell) for _, cells in lines[:_LOOKED_AT] for cell in cells):
        lines = [(line, [_unmarked(cell) for cell in cells]) for line, cells in lines]
    if not any(_has_blank(cell) for _, cells in lines[:_LOOKED_AT] for cell in cells):
        return lines
    return [(line, [_written(cell) for cell in cells]) for line, cells in lines]


def _is_marked(cell: Any) -> bool:
    return isinstance(cell, str) and bool(_mark(cell))


def _unmarked(cell: Any) -> Any:
    match = _mark(cell) if type(cell) is str else None
    return cell[match.end() :] if match else cell


def _has_blank(cell: Any) -> bool:
    return isinstance(cell, str) and bool(_blank(cell))


def _written(cell: Any) -> Any:
    if type(cell) is not str or ("_" not in cell and "＿" not in cell):
        return cell
    return _blanks(" ", cell).strip(" ")
