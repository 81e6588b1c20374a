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
_lettered = re.compile(
    r"\s*(\S[^()（）:：]{1,30}?)\s*(?:[(（]|[:：])\s*([A-Ga-g]{1,4})\s*[)）]?\s*((?:A\s*[.、．]\s*\S.*)B\s*[.、．].*)"
).fullmatch
"""「3.您的年龄（ B ） A.20-30岁 B.31-40岁」."""
_option = re.compile(r"([A-G])\s*[.、．]\s*(.*?)\s*(?=[A-G]\s*[.、．]|$)").finditer
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
        elif any(_boxes(word) or _lettered(word) for word in words):
            yield line, [_asked(cell) for cell in cells]
        else:
            yield line, cells


def _asked(cell: Any) -> Any:
    """A question with a colon before its boxes, so that it is a label."""
    if isinstance(cell, str) and not isinstance(cell, Told) and (lettered := _lettered(cell)):
        options = [
            f"{'☑' if option[1] in lettered[2].upper() else '□'}{option[2].strip()}"
            for option in _option(lettered[3])
        ]
        return Asked(f"{uncounted(lettered[1]).strip(' ?？:：')}：{' '.join(options)}")
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
