"""Tables inside a card that are neither family, contacts nor a log: what was bought, 「保养记录」."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from app.excel.tables.cards import inner_words
from app.excel.tables.cards.labels import Heading, Told, ToldPart, is_label, known_labels, split
from app.excel.tables.lines import Line, texts
from app.excel.titles import COUNTERS, can_be_title, is_band, is_name, short_title
from app.fields.kinds import Date
from app.fields.parsed import fold, text_of

_LEAST = 3
_day_title = re.compile(".{0,4}(?:日期|时间)|年月日|年份|年度|月份|次数|期次").fullmatch
_numeral = re.compile(r"\s*[(（]?第?[一二三四五六七八九十0-9]{1,3}(?:部分)?\s*[)）、.:：]\s*").sub
_heading = re.compile("[\u3400-\u9fff]{2,10}(?:记录|明细|一览|表|反馈|情况|经过|历史|史)").fullmatch
_DAY = Date()


def told_apart(lines: Sequence[Line]) -> list[Line]:
    """All lines but the headers of such tables, of which all lines together answer what heads them.

    Of what the customer bought each cell answers its title, which bears the number of the purchase.
    """
    told: list[Line] = []
    place = labelled = 0
    while place < len(lines):
        labelled += bool(known_labels(lines[place][1]))
        titles = _titles(lines, place) if labelled > 1 else {}
        if not titles:
            told.append(lines[place])
            place += 1
            continue
        heading = _heading_above(lines, place)
        label = heading or f"{next(iter(titles.values()))}{inner_words.RECORDS}"
        is_bought = inner_words.tells_of_purchases(heading, titles)
        if is_bought and heading:
            told[-1] = lines[place - 1][0], [Heading(heading)]
        place, first = place + 1, place
        while place < len(lines) and (said := _said(lines[place], titles)):
            number = lines[place][0]
            told += (
                inner_words.bought(lines[place], titles, place - first)
                if is_bought
                else [(number, [label, ToldPart(said)])]
            )
            place += 1
    return told


def _titles(lines: Sequence[Line], place: int) -> dict[int, str]:
    """The titles of such a table by their places: its first column counts or tells days."""
    words = [text_of(cell).strip() for cell in lines[place][1]]
    titles = {at: word for at, word in enumerate(words) if word}
    if len(titles) < _LEAST or not all(map(can_be_title, titles.values())):
        return {}
    if any(isinstance(cell, Told) for cell in lines[place][1]) or any(map(_is_pair, titles.values())):
        return {}
    if any(map(is_name, titles.values())) or place + 1 >= len(lines) or not _said(lines[place + 1], titles):
        return {}
    day = day_of(titles)
    below = text_of(lines[place + 1][1][day]).strip()
    is_told = bool(_heading_above(lines, place)) and is_first(titles[day])
    return titles if is_told or (_is_day(below) and not ask_for_customer([*titles.values()])) else {}


def _is_pair(word: str) -> bool:
    """Whether a label stands there with its answer: 「意向区域：高新区」."""
    return any(value for _, value in split(word))


def ask_for_customer(titles: Sequence[str]) -> bool:
    """Whether titles ask for the customer rather than for what happened on a day."""
    first, *others = titles
    return (is_label(first) and not is_first(first)) or 2 * sum(map(is_label, others)) > len(others)


def _heading_above(lines: Sequence[Line], place: int) -> str:
    """What heads a table, alone on the line above."""
    above = texts(lines[place - 1][1]) if place else []
    return _numeral("", above[0]) if len(above) == 1 and heads(above[0]) else ""


def heads(text: str) -> bool:
    """Whether words stand over a table."""
    bare = _numeral("", text)
    return bare != text or is_band(bare) or bool(_heading(bare))


def day_of(titles: Mapping[int, str]) -> int:
    """The column that tells the days of its lines, or counts them: the first if no title says so."""
    return next((place for place, title in titles.items() if is_first(title)), min(titles))


def is_first(title: str) -> bool:
    """Whether the first title of a table counts its lines, or tells their days."""
    short = short_title(title)
    return short in COUNTERS or bool(_day_title(short))


def begins_row(word: str) -> bool:
    """Whether a line of such a table begins so: with a number or a day."""
    return word.removesuffix(".0").isdecimal() or _is_day(word)


def _is_day(word: str) -> bool:
    return _DAY.parse(fold(word)).value is not None


def _said(line: Line, titles: dict[int, str]) -> str:
    """One line of the table in words; empty for a line that does not begin with a number or a day."""
    words = [text_of(cell).strip() for cell in line[1]]
    day = day_of(titles)
    first = words[day] if day < len(words) else ""
    if not begins_row(first):
        return ""
    return inner_words.in_words(line[1], titles)
