"""Tables of days off as lines of words: a row a holiday, with what each column tells in its title.

节日      放假时间          调休上班           天数
国庆节    10月1日至7日      9月26日、10月9日   7
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

_BETWEEN = ("\t", ",", ";")
_LONGEST_TITLE = 20
_WORKED = re.compile(r"上班|补班|调休|调班|work", re.IGNORECASE)
_FREE = re.compile(r"放假|休假|休息|假期|时间|日期|\boff\b|\bdates?\b|holiday dates?", re.IGNORECASE)
_FROM = re.compile(r"开始|起始|起$|^从|\bfrom\b|\bstart", re.IGNORECASE)
_TO = re.compile(r"结束|截止|止$|^到|\bto\b|\bend", re.IGNORECASE)
_NAME = re.compile(r"节|名称|假日|^holiday$|^name$", re.IGNORECASE)
_NO_DAYS = re.compile(r"天数|几天|共.*天|备注|说明|星期|\bdays\b", re.IGNORECASE)
_SHORT_DAY = re.compile(r"(?<![\d./])(\d{1,2})[./](\d{1,2})(?![\d./])")
"""10.1 or 10/1, which only a column of days tells from a number."""
_DAY = re.compile(r"\d{1,2}月\d{1,2}|\d{4}[-/.]\d{1,2}[-/.]\d{1,2}")
_TOLD = re.compile(r"\d[日号天./-]|\d{2}")
"""What no title says, though one may be numbered."""
_UNNAMED = "节假日"


@dataclass(frozen=True, slots=True)
class _Columns:
    """Where a table tells what: days may stand in several columns, 调休1 and 调休2."""

    name: int | None
    free: tuple[int, ...]
    first: int | None
    last: int | None
    worked: tuple[int, ...]


def told(text: str) -> str:
    """The same text with the rows under a line of titles told in words; other lines stay as they are."""
    return "\n".join(_lines(text))


def _lines(text: str) -> Iterator[str]:
    columns, between, name = None, "", ""
    for line in text.splitlines():
        if found := _titles(line):
            (columns, between), name = found, ""
        elif columns is None or not line.strip(f" {between}"):
            columns = None
            yield line
        else:
            cells = _cells(line, between)
            name = _cell(cells, columns.name) or name
            yield from _in_words(cells, columns, name or _UNNAMED)


def _titles(line: str) -> tuple[_Columns, str] | None:
    """What the columns of a table tell, and what stands between its cells."""
    for between in _BETWEEN:
        cells = _cells(line, between)
        if len(cells) > 1 and all(len(cell) <= _LONGEST_TITLE and not _TOLD.search(cell) for cell in cells):
            columns = _columns(cells)
            if columns is not None:
                return columns, between
    return None


def _columns(titles: Sequence[str]) -> _Columns | None:
    """None where the titles do not tell days off from days worked, or a first from a last day."""
    parts = [_part(title) for title in titles]
    free, worked = (_places(parts, part) for part in ("free", "worked"))
    name, first, last = (next(iter(_places(parts, part)), None) for part in ("name", "first", "last"))
    if (free and worked) or (first is not None and last is not None):
        return _Columns(name, free, first, last, worked)
    return None


def _places(parts: Sequence[str], wanted: str) -> tuple[int, ...]:
    return tuple(place for place, part in enumerate(parts) if part == wanted)


def _part(title: str) -> str:
    """放假调休 are days off, 调休 alone are days worked for them."""
    if not title or _NO_DAYS.search(title):
        return ""
    kinds = (("first", _FROM), ("last", _TO), ("worked", _WORKED), ("free", _FREE), ("name", _NAME))
    if "名" in title:
        return "name"
    if _WORKED.search(title) and "放假" in title:
        return "free"
    return next((part for part, words in kinds if words.search(title)), "")


def _cells(line: str, between: str) -> list[str]:
    return [cell.strip() for cell in next(csv.reader([line], delimiter=between), [])]


def _cell(cells: Sequence[str], place: int | None) -> str:
    return cells[place] if place is not None and place < len(cells) else ""


def _in_words(cells: Sequence[str], columns: _Columns, name: str) -> Iterator[str]:
    """Nothing for a row that names no day, as one of sums or notes does."""
    first, last = _days(cells, columns.first), _days(cells, columns.last)
    free = _all(cells, columns.free) or (f"{first}至{last}" if first and last else first)
    worked = _all(cells, columns.worked)
    parts = [f"{days}{duty}" for days, duty in ((free, "放假"), (worked, "上班")) if days]
    if parts:
        yield f"{name}：{'，'.join(parts)}"


def _all(cells: Sequence[str], places: Sequence[int]) -> str:
    return "、".join(filter(None, (_days(cells, place) for place in places)))


def _days(cells: Sequence[str], place: int | None) -> str:
    """What a cell says of days; empty where it names none: 无, 不调休, —."""
    text = _SHORT_DAY.sub(r"\1月\2日", _cell(cells, place))
    return text if _DAY.search(text) else ""
