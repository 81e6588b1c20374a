"""Questionnaires with the answer on the line below its question: 「1. 您的姓名？」, then 「答：王建业」."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from app.excel.tables.cards.labels import Told, is_label
from app.excel.tables.lines import Line, texts
from app.excel.titles import LONGEST, uncounted
from app.fields.parsed import fold

_LEAST = 3
_numbered = re.compile(r"\s*(?:q|问题?|第)?\s*[0-9]{1,2}\s*(?:题)?\s*[.、:：)）]\s*\S", re.IGNORECASE).match
_asks = re.compile(r".*[?？]\s*").fullmatch
_answer = re.compile(r"\s*(?:回?答案?|a)\s*[:：]\s*", re.IGNORECASE).match
_idle = " \t?？:：_"


def told_apart(lines: Sequence[Line]) -> Sequence[Line]:
    """Each question as a label beside its answer; all lines as they are where they do not take turns."""
    said = [(line, texts(cells)) for line, cells in lines]
    if any(len(words) > 1 for _, words in said):
        return lines
    asked = [place for place, (_, words) in enumerate(said) if words and _is_question(words[0])]
    known = [place for place in asked if is_label(_bare(said[place][1][0]))]
    answered = [place for place in asked if place + 1 < len(said) and place + 1 not in asked]
    if len(known) < _LEAST or 2 * len(known) < len(asked) or 2 * len(answered) < len(asked):
        return lines
    return [*_paired(said, frozenset(asked))]


def _paired(said: Sequence[tuple[int, list[str]]], asked: frozenset[int]) -> Iterator[Line]:
    first = min(asked)
    for place, (line, words) in enumerate(said):
        if place < first:
            yield line, [*words]
        elif place in asked:
            end = next((at for at in range(place + 1, len(said)) if at in asked), len(said))
            answers = [_answered(text) for _, below in said[place + 1 : end] for text in below]
            yield line, [_bare(words[0]), Told("\n".join(filter(None, answers)))]


def _is_question(text: str) -> bool:
    return bool((_numbered(text) or _asks(text)) and len(text) <= LONGEST and not _answer(text))


def _answered(text: str) -> str:
    match = _answer(text)
    return text[match.end() :].strip() if match else text.strip()


def _bare(question: str) -> str:
    return uncounted(fold(question)).strip(_idle)
