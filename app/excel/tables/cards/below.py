"""Answers on the lines below their label: 「面访情况：」, and then the text; and labels in 【】."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any

from app.excel.tables.cards.labels import Told
from app.excel.tables.cards.pairs import begins_with_label, heads_others, is_banner, is_heading
from app.excel.tables.lines import Line, texts

_asks = re.compile(r"\s*([^:：,，。;；\d]{2,12})\s*[:：]\s*").fullmatch
_wrapped = re.compile(r"\s*【\s*([^】:：]{2,10}?)\s*】\s*[:：]?\s*(?=\S)").sub
_LOOKED_AT, _LEAST = 60, 3


def told_apart(lines: Sequence[Line]) -> Iterator[Line]:
    """All lines, such a label beside its answer, and labels in brackets before a colon."""
    place = 0
    lines = _with_colons(lines)
    while place < len(lines):
        line, cells = lines[place]
        label, end = _label(lines, place), place + 1
        while label and end < len(lines) and _is_answer(lines, end):
            end += 1
        if label and end > place + 1:
            answer = "\n".join(texts(cells)[0] for _, cells in lines[place + 1 : end])
            yield line, [label, Told(answer)]
        else:
            yield line, cells
        place = end if label else place + 1


def _with_colons(lines: Sequence[Line]) -> Sequence[Line]:
    """「【电话】136…」 as 「电话：136…」, where several lines begin so."""
    head = [texts(cells)[0] for _, cells in lines[:_LOOKED_AT] if texts(cells)]
    if sum(_wrapped("", text) != text for text in head) < _LEAST:
        return lines
    return [
        (line, [_wrapped(r"\1：", cell, count=1) if isinstance(cell, str) else cell for cell in cells])
        for line, cells in lines
    ]


def _label(lines: Sequence[Line], place: int) -> str:
    said = texts(lines[place][1])
    match = _asks(said[0]) if len(said) == 1 else None
    return match[1].strip() if match else ""


def _is_answer(lines: Sequence[Line], place: int) -> bool:
    """Whether a line is one of words alone, with no label in it, right below the one above."""
    said = texts(lines[place][1])
    is_below = lines[place][0] == lines[place - 1][0] + 1
    is_alone = is_below and len(said) == 1 and not re.search("[:：]", said[0][:14])
    return is_alone and not _heads(said, lines[place + 1][1] if place + 1 < len(lines) else ())


def _heads(said: Sequence[str], below: Sequence[Any]) -> bool:
    """Whether words that stand alone below an unanswered label head what follows."""
    if is_banner(said[0]) or heads_others(said):
        return True
    return is_heading(said) and begins_with_label(below)
