"""Questionnaires with the answer on the line below its question: 「1. 您的姓名？」, then 「答：王建业」.

They may be counted as the parts of a form are, 「一、客户姓名」: then nothing below them is itself asked.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from app.excel.tables.cards.labels import Told, is_known_pair, is_label
from app.excel.tables.cards.pairs import is_heading, without_section
from app.excel.tables.lines import Line, texts
from app.excel.titles import LONGEST, uncounted

_LEAST = 3
_numbered = re.compile(r"\s*(?:q|问题?|第)?\s*[0-9]{1,2}\s*(?:题)?\s*[.、:：)）]\s*\S", re.IGNORECASE).match
_asks = re.compile(r".*[?？]\s*").fullmatch
_answer = re.compile(r"\s*(?:回?答案?|a)\s*[:：]\s*", re.IGNORECASE).match
_idle = " \t?？:：_"
_Said = tuple[int, list[str]]
"""The number of a line, and what stands on it."""


def told_apart(lines: Sequence[Line]) -> Sequence[Line]:
    """Each question as a label beside its answer; all lines as they are where they do not take turns."""
    said = [(line, texts(cells)) for line, cells in lines]
    if any(len(words) > 1 for _, words in said):
        return lines
    asked = _asked(said, _is_question) or _asked(said, _is_part)
    return [*_paired(said, asked)] if asked else lines


def _asked(said: Sequence[_Said], is_question: Callable[[str], bool]) -> frozenset[int]:
    """The places of what asks, if much of that is known, and answers stand below; else none."""
    asked = [place for place, (_, words) in enumerate(said) if words and is_question(words[0])]
    known = [place for place in asked if is_label(_bare(said[place][1][0]))]
    answers = [said[at + 1][1][0] for at in asked if at + 1 < len(said) and at + 1 not in asked]
    if is_question is _is_part:
        answers = [word for word in answers if not (is_label(_bare(word)) or is_known_pair(_bare(word)))]
    is_known = len(known) >= _LEAST and 2 * len(known) >= len(asked)
    return frozenset(asked if is_known and 2 * len(answers) >= len(asked) else ())


def _paired(said: Sequence[_Said], asked: frozenset[int]) -> Iterator[Line]:
    titles = [words for _, words in said[: min(asked)]]
    place = 0
    while place < len(said):
        line, words = said[place]
        end = place + 1
        if place not in asked:
            yield line, [*words]
        else:
            while end < len(said) and end not in asked and said[end][1] not in titles:
                end += 1
            answers = [_answered(text) for _, below in said[place + 1 : end] for text in below]
            yield line, [_bare(words[0]), Told("\n".join(filter(None, answers)))]
        place = end


def _is_question(text: str) -> bool:
    return bool((_numbered(text) or _asks(text)) and len(text) <= LONGEST and not _answer(text))


def _is_part(text: str) -> bool:
    return is_heading([text.rstrip(_idle)])


def _answered(text: str) -> str:
    match = _answer(text)
    return text[match.end() :].strip() if match else text.strip()


def _bare(question: str) -> str:
    return uncounted(without_section(question)).strip(_idle)
