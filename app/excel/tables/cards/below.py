"""Answers on the lines below their label: 「面访情况：」, and then the text; and labels in 【】."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from app.excel.tables.cards.labels import Heading, Told
from app.excel.tables.cards.pairs import begins_with_label, heads_others, is_banner, is_heading
from app.excel.tables.lines import Line, texts
from app.fields.parsed import text_of

_asks = re.compile(r"\s*([^:：,，。;；\d]{2,12})\s*[:：]\s*").fullmatch
_wrapped = re.compile(r"\s*【\s*([^】:：]{2,10}?)\s*】\s*[:：]?\s*(?=\S)").sub
_colon = re.compile("[:：]").search
_LOOKED_AT, _LEAST, _LONGEST = 60, 3, 14


def told_apart(lines: Sequence[Line]) -> Iterator[Line]:
    """All lines, such a label beside its answer, and labels in brackets before a colon."""
    place = 0
    lines = _with_colons(lines)
    headings = _headings(lines)
    while place < len(lines):
        line, cells = lines[place]
        if heading := _banner(lines, place):
            yield line, [heading]
            place += 1
            continue
        label, end = _label(lines, place), place + 1
        while label and end < len(lines) and _is_answer(lines, end, headings):
            end += 1
        if label and end > place + 1:
            answer = "\n".join(texts(cells)[0] for _, cells in lines[place + 1 : end])
            yield line, [label, Told(answer)]
        else:
            yield line, cells
        place = end if label else place + 1


def _banner(lines: Sequence[Line], place: int) -> Heading | None:
    """What stands in brackets alone right above labels, be it a label for itself: 「【其他】」."""
    said = [cell for cell in lines[place][1] if text_of(cell).strip()]
    is_one = len(said) == 1 and isinstance(said[0], str) and not isinstance(said[0], Heading)
    if not is_one or not is_banner(said[0]) or place + 1 == len(lines):
        return None
    line, below = lines[place + 1]
    return Heading(said[0].strip()) if line == lines[place][0] + 1 and begins_with_label(below) else None


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


def _headings(lines: Sequence[Line]) -> frozenset[str]:
    """What stands alone on several lines, and not on each of them below a label without an answer."""
    alone: dict[str, list[bool]] = {}
    is_asked = False
    for place, (_, cells) in enumerate(lines):
        said = texts(cells)
        is_bare = len(said) == 1 and not _colon(said[0][:_LONGEST])
        if is_bare:
            alone.setdefault(said[0], []).append(is_asked)
        is_asked = bool(_label(lines, place)) or (is_asked and is_bare)
    return frozenset(words for words, asked in alone.items() if len(asked) > 1 and not all(asked))


def _is_answer(lines: Sequence[Line], place: int, headings: Collection[str]) -> bool:
    """Whether a line is one of words alone, with no label in it, right below the one above."""
    said = texts(lines[place][1])
    is_below = lines[place][0] == lines[place - 1][0] + 1
    is_alone = is_below and len(said) == 1 and not _colon(said[0][:_LONGEST])
    return is_alone and said[0] not in headings and not _heads(lines, place)


def _heads(lines: Sequence[Line], place: int) -> bool:
    """Whether words that stand alone below an unanswered label head what follows; a list is counted, too."""
    said, below = texts(lines[place][1]), lines[place + 1][1] if place + 1 < len(lines) else ()
    if is_banner(said[0]) or heads_others(said):
        return True
    return is_heading(said) and begins_with_label(below) and not is_heading(texts(lines[place - 1][1]))
