"""Forms with a cell for each tick, 「性别 | 男 | √ | 女 |」, and questions before boxes, 「性别？ □男」."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from app.excel.tables.cards.labels import Asked, Told
from app.excel.tables.lines import Line
from app.excel.titles import uncounted
from app.fields.parsed import text_of

_TICKS = frozenset("√✓✔☑✅■●")
_OPEN = frozenset("□☐○◯")
_LEAST = 2
_boxes = re.compile(f"[{''.join(_TICKS | _OPEN)}]").search
_question = re.compile(
    rf"\s*([^{''.join(_TICKS | _OPEN)}:：]{{2,30}}?)\s*(?=[{''.join(_TICKS | _OPEN)}])"
).match


def told_apart(lines: Iterable[Line]) -> Iterator[Line]:
    """All lines; of such ones the answers in a cell beside their label."""
    for line, cells in lines:
        words = [text_of(cell).strip() for cell in cells]
        if _TICKS.intersection(words):
            yield line, _ticked(words) or cells
        elif any(map(_boxes, words)):
            yield line, [_asked(cell) for cell in cells]
        else:
            yield line, cells


def _asked(cell: Any) -> Any:
    """A question with a colon before its boxes, so that it is a label."""
    match = _question(cell) if isinstance(cell, str) and not isinstance(cell, Told) else None
    asked = uncounted(match[1]).strip(" ?？:：") if match else ""
    return Asked(f"{asked}：{cell[match.end(1) :].strip()}") if match and asked else cell


def _ticked(words: Sequence[str]) -> list[Any]:
    """Label and answers of a line; nothing where it is another one."""
    first = next(place for place, word in enumerate(words) if word)
    options: list[str] = []
    ticked: list[bool] = []
    for word in words[first + 1 :]:
        if word in _TICKS or word in _OPEN:
            if not options or ticked[-1]:
                return []
            ticked[-1] = word in _TICKS
        elif word:
            options.append(word)
            ticked.append(False)
    if len(options) < _LEAST or not any(ticked) or words[first] in (*_TICKS, *options):
        return []
    told = (f"{'☑' if is_ticked else '□'}{option}" for option, is_ticked in zip(options, ticked, strict=True))
    return [*words[: first + 1], Told(" ".join(told))]
