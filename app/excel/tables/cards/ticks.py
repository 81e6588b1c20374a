"""Forms with a cell for each tick, 「性别 | 男 | √ | 女 |」, and questions before boxes, 「性别？ □男」."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import takewhile
from typing import Any

from app.excel.tables.cards.labels import Asked, Label, Told, is_label, split
from app.excel.tables.lines import Line
from app.excel.titles import uncounted
from app.fields.parsed import text_of

_TICKS = frozenset("√✓✔☑✅■●")
_OPEN = frozenset("□☐○◯")
_LEAST, _LONGEST = 2, 30
_lettered = re.compile(
    r"\s*(\S[^()（）:：]{1,30}?)\s*(?:[(（]|[:：])\s*([A-Ga-g]{1,4})\s*[)）]?\s*((?:A\s*[.、．]\s*\S.*)B\s*[.、．].*)"
).fullmatch
"""「3.您的年龄（ B ） A.20-30岁 B.31-40岁」."""
_option = re.compile(r"([A-G])\s*[.、．]\s*(.*?)\s*(?=[A-G]\s*[.、．]|$)").finditer
_boxes = re.compile(f"[{''.join(_TICKS | _OPEN)}]").search
_opens_bracket = re.compile(r"[(（\[【][^)）\]】]*$").search
"""A tick in brackets, 「( )男 (√)女」, is part of an answer."""
_ends = re.compile(rf".*[{''.join(_TICKS | _OPEN)}]\s*", re.DOTALL).fullmatch
"""Boxes behind the answers, 「报纸□ 户外☑」, leave none for a question before them."""
_question = re.compile(
    rf"\s*([^{''.join(_TICKS | _OPEN)}:：]{{2,30}}?)\s*(?=[{''.join(_TICKS | _OPEN)}])"
).match


def told_apart(lines: Iterable[Line]) -> Iterator[Line]:
    """All lines; of such ones the answers in a cell beside their label."""
    for line, cells in _answered([*lines]):
        words = [text_of(cell).strip() for cell in cells]
        if _TICKS.intersection(words):
            yield line, _ticked(words) or cells
        elif place := _asked_beside(words):
            yield line, [*cells[: place - 1], Label(cells[place - 1]), *cells[place:]]
        elif any(_boxes(word) or _lettered(word) for word in words):
            yield line, [_asked(cell) for cell in cells]
        else:
            yield line, cells


def _asked_beside(words: Sequence[str]) -> int:
    """The place after a question alone before its boxes: 「是否有高血压 | □是 ☑否」; 0 for none."""
    filled = [place for place, word in enumerate(words) if word]
    if len(filled) != _LEAST or _boxes(words[filled[0]]) or not _boxes(words[filled[1]][:1]):
        return 0
    return filled[0] + 1 if len(words[filled[0]]) <= _LONGEST and not split(words[filled[0]]) else 0


def _answered(lines: Sequence[Line]) -> Iterator[Line]:
    """Questions with a tick below one of several answers, each with its answer beside it."""
    place = 0
    while place < len(lines):
        options = _options(lines[place])
        below = (_below(options, lines[at][1]) for at in range(place + 1, len(lines)))
        told = [*takewhile(bool, below)] if options else []
        if not any(text for one in told for text in one[1:]):
            yield lines[place]
            place += 1
            continue
        for at, (label, *answers) in enumerate(told, place + 1):
            yield lines[at][0], [label, Told("、".join(answers))]
        place += 1 + len(told)


def _options(line: Line) -> dict[int, str]:
    """The answers by their places in a line that may stand over ticks."""
    words = {place: word for place, cell in enumerate(line[1]) if (word := text_of(cell).strip())}
    first = min(words, default=0)
    options = {place: word for place, word in words.items() if place > first}
    is_told = _TICKS.isdisjoint(words.values()) and not any(map(str.isdigit, "".join(words.values())))
    return options if is_told and len(options) >= _LEAST and first == 0 else {}


def _below(options: dict[int, str], cells: Sequence[Any]) -> list[str]:
    """A question and what is ticked of the answers; nothing for another line."""
    words = {place: word for place, cell in enumerate(cells) if (word := text_of(cell).strip())}
    asked = words.pop(0, "")
    is_ticked = words.keys() <= options.keys() and _TICKS.issuperset(words.values())
    return [asked, *(options[place] for place in words)] if asked and words and is_ticked else []


def _asked(cell: Any) -> Any:
    """A question with a colon before its boxes, so that it is a label."""
    if isinstance(cell, str) and not isinstance(cell, Told) and (lettered := _lettered(cell)):
        options = [
            f"{'☑' if option[1] in lettered[2].upper() else '□'}{option[2].strip()}"
            for option in _option(lettered[3])
        ]
        return Asked(f"{uncounted(lettered[1]).strip(' ?？:：')}：{' '.join(options)}")
    match = _question(cell) if isinstance(cell, str) and not isinstance(cell, Told) else None
    match = None if match and (_opens_bracket(match[1]) or _ends(cell)) else match
    asked = uncounted(match[1]).strip(" ?？:：") if match else ""
    return Asked(f"{asked}：{cell[match.end(1) :].strip()}") if match and asked else cell


def _answers_a_label(words: Sequence[str], place: int) -> bool:
    """Whether a tick answers the label before it, behind a pair: 「首次到店 | 2023-6-1 | 集团客户 | √」."""
    boxes = _TICKS | _OPEN
    value, label = words[place - 2 : place]
    return words[place] in _TICKS and bool(value) and value not in boxes and is_label(label)


def _ticked(words: Sequence[str]) -> list[Any]:
    """Label and answers of a line; nothing where it is another one."""
    first = next(place for place, word in enumerate(words) if word)
    if any(_answers_a_label(words, place) for place in range(first + 3, len(words))):
        return []
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
