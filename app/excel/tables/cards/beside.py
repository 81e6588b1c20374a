"""Headings left of what they head: 「投保人 | 姓名 | 王伟 | 性别 | 男」, and below it lines without one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from app.excel.tables.cards import bands
from app.excel.tables.cards.labels import Heading, bears_label
from app.excel.tables.cards.pairs import without_section
from app.excel.tables.lines import Line
from app.excel.titles import is_name
from app.fields.parsed import text_of

_LEAST, _SHARE, _LOOKED_AT = 2, 0.8, 240


def told_apart(lines: Sequence[Line]) -> Sequence[Line]:
    """The lines with headings for somebody, and those with them, on lines of their own above what they head.

    They stand in one column, left of all labels; as they are where something else stands in it, too.
    """
    head = [(_filled(cells), cells) for _, cells in lines[:_LOOKED_AT]]
    found = [(places[0], cells[places[0]]) for places, cells in head if _is_headed(places, cells)]
    column = min((place for place, _ in found), default=0)
    said = [places for places, _ in head if len(places) > 1 and places[0] <= column]
    is_column = len(found) >= _LEAST and {place for place, _ in found} == {column}
    if not is_column or len(found) < _SHARE * len(said) or not any(_says_whose(word) for _, word in found):
        return lines
    return [one for line, cells in lines for one in _apart(line, cells, column)]


def _filled(cells: Sequence[Any]) -> list[int]:
    return [place for place, cell in enumerate(cells) if text_of(cell).strip()]


def _is_headed(places: Sequence[int], cells: Sequence[Any]) -> bool:
    """Whether a line begins with a word, and then asks: labels and what stands beside them take turns."""
    if len(places) <= _LEAST or places[1] != places[0] + 1 or not isinstance(cells[places[0]], str):
        return False
    asked, answers = list[int](), list[int]()
    for place in places[1:]:
        (answers if asked and asked[-1] == place - 1 and place - 1 not in answers else asked).append(place)
    known = sum(bears_label(cells[place]) for place in asked)
    told = sum(bears_label(cells[place]) for place in answers)
    return bears_label(cells[asked[0]]) and known >= told and 2 * told <= len(answers)


def _says_whose(word: str) -> bool:
    """Whether a word, counted perhaps, says who somebody is to the customer, or is one for the customer."""
    bare = without_section(word)
    return bands.names_people(bare) or is_name(bare)


def _apart(line: int, cells: list[Any], column: int) -> Iterator[Line]:
    places = _filled(cells)
    word = cells[column] if places[:1] == [column] and _is_headed(places, cells) else ""
    if word and (not bears_label(word) or _says_whose(word)):
        yield line, [Heading(word.strip())]
        yield line, [*cells[:column], "", *cells[column + 1 :]]
    else:
        yield line, cells
