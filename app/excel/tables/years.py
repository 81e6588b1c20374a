"""Days of a log that lack their year, 「3月7日」: told by the days around, or by what stands over the list.

Whoever writes a log goes on below, so that its days ascend (or descend) and begin anew with each year. The
year is set before a day only where it is certain; other days stay as they were typed.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Any

from app import clock
from app.excel import contact_titles
from app.excel.rows import CONTACT_ON, CONTACT_TEXT, Sheet
from app.excel.titles import item_of
from app.fields.kinds import Date
from app.fields.parsed import text_of

_HAPPENED = frozenset("delivered_on signed_on paid_on".split())
_bare_day = re.compile(
    r"\s*([0-9]{1,2})(?:月([0-9]{1,2})[日号]?|([-/.])([0-9]{1,2})(?![0-9.%-]))(.*)"
).fullmatch
_beside_day = re.compile(
    r"\s*(?:[(（]?(?:星期|周|礼拜)[一二三四五六日天][)）]?)?\s*(?:[上下]午|晚上)?\s*(?:[0-9]{1,2}[:：点][0-9]{0,2}分?)?\s*"
).fullmatch
_year = re.compile(
    r"(?<![0-9])(20[0-9]{2})(?![0-9]|[-/.年]\s*[0-9]{1,2}[-/.月]\s*[0-9]|[-/.][0-9]{1,2}(?![0-9]))"
    r"|(?<![0-9./-])([12][0-9])年(?!\s*[0-9]{1,2}月\s*[0-9])"
).finditer
"""A year, in a title or a name, that is not that of a day."""
_LATE, _EARLY, _TWO = 11, 2, 2
_MONTHS, _DAYS, _LONGEST = 12, 31, 30
_EITHER = (10, 20, 30)
Day = tuple[int, int, int]
"""Year (0: not told), month, day."""


def told(sheet: Sheet, file: str = "") -> Sheet:
    """A table with the years of its days, as far as they are certain."""
    places = [place for place in _columns(sheet.headers) if _lack_years(sheet, place)]
    if not places:
        return sheet
    named = _named(sheet, file)
    is_log = any(contact_titles.in_a_log(header) == CONTACT_TEXT for header in sheet.headers)
    rows = [(line, [*cells]) for line, cells in sheet.rows]
    for place in places:
        read = [_day(cells[place] if place < len(cells) else "") for _, cells in rows]
        years = iter(_years([day for day in read if day], named, is_log=is_log))
        for (_, cells), day in zip(rows, read, strict=True):
            year = next(years) if day else 0
            if day and year and not day[0]:
                cells[place] = _with_year(cells[place], year)
    return replace(sheet, rows=rows)


def _columns(headers: Sequence[str]) -> list[int]:
    """The columns that tell when something happened: a contact, a purchase."""
    meant = [contact_titles.in_a_log(header) for header in headers]
    items = [item.key if (item := item_of(header)) else "" for header in headers]
    tells_what = CONTACT_TEXT in meant or bool({"bought", "amount"}.intersection(items))
    return [
        place
        for place, (meaning, item) in enumerate(zip(meant, items, strict=True))
        if item in _HAPPENED or (tells_what and meaning == CONTACT_ON and not item)
    ]


def _lack_years(sheet: Sheet, place: int) -> bool:
    cells = (cells[place] for _, cells in sheet.rows if place < len(cells))
    return any(_bare(cell) for cell in cells if type(cell) is str or type(cell) is float)


def _bare(cell: Any) -> re.Match[str] | None:
    """A day without its year; most cells of a column of days have one, and are not read any further."""
    if type(cell) is str and len(cell) > _LONGEST:
        return None
    if isinstance(cell, float) and round(cell * 100) % 100 in _EITHER:
        return None
    match = _bare_day(text_of(cell))
    return match if match and _beside_day(match[5]) else None


def _day(cell: Any) -> Day | None:
    """A day with or without its year; None for anything else.

    A number may be a day in its cell: 5.9, but not 5.1, which is how 5.10 stands there as well.
    """
    if isinstance(cell, float) and round(cell * 100) % 100 in _EITHER:
        return None
    if match := _bare(cell):
        return 0, int(match[1]), int(match[2] or match[4])
    whole = Date().parse(cell).value
    return (whole.year, whole.month, whole.day) if whole else None


def _with_year(cell: Any, year: int) -> str:
    text = text_of(cell).strip()
    match = _bare_day(text)
    return f"{year}{match[3] or '年'}{text}" if match else text


def _named(sheet: Sheet, file: str) -> tuple[int, ...]:
    """The years that the nearest of the lines over a list, its sheet's name and its file's name tells."""
    for text in (*reversed(sheet.above), sheet.name, file):
        found = {int(match[1] or f"20{match[2]}") for match in _year(text)}
        if found:
            return tuple(sorted(found))
    return ()


def _years(days: Sequence[Day], named: Sequence[int], *, is_log: bool) -> list[int]:
    """The year of each day, 0 where it is not certain.

    The days around tell it in a log that is in order. In 「19.5」 and the like are years and months.
    """
    nothing = [0] * len(days)
    if not all(1 <= month <= _MONTHS and 1 <= day <= _DAYS for _, month, day in days):
        return nothing
    up = _go_up(days)
    turns = _turns(days, up=up)
    in_order = all(
        turn != later or before == after or (before < after) == up
        for ((_, *before), (_, *after)), (turn, later) in zip(pairwise(days), pairwise(turns), strict=True)
    )
    if any(year for year, _, _ in days):
        found = _by_days(days, turns) if is_log and in_order else nothing
    else:
        found = _by_name(turns, named, in_order=in_order)
    now = clock.today()
    today = now.year, now.month, now.day
    return [
        year if (year, month, day) <= today else 0 for year, (_, month, day) in zip(found, days, strict=True)
    ]


def _go_up(days: Sequence[Day]) -> bool:
    """Whether more days follow an earlier one than a later one, within the years."""
    pairs = [
        (before, after)
        for (_, *before), (_, *after) in pairwise(days)
        if {before[0] >= _LATE and after[0] <= _EARLY, before[0] <= _EARLY and after[0] >= _LATE} == {False}
    ]
    return sum((before < after) - (before > after) for before, after in pairs) >= 0


def _turns(days: Sequence[Day], *, up: bool) -> list[int]:
    """By how many years each day is later than the first.

    January follows December, or stands above it in a log that begins with the latest.
    """
    turns, now = [0], 0
    for (_, before, _), (_, after, _) in pairwise(days):
        if up and before >= _LATE and after <= _EARLY:
            now += 1
        elif not up and before <= _EARLY and after >= _LATE:
            now -= 1
        turns.append(now)
    return turns


def _by_days(days: Sequence[Day], turns: Sequence[int]) -> list[int]:
    """From the last day with a year above and the next below; where those two disagree nothing is certain."""
    firsts = [(place, day[0] - turns[place]) for place, day in enumerate(days) if day[0]]
    found = []
    for place, (year, _, _) in enumerate(days):
        above = [first for at, first in firsts if at <= place][-1:]
        below = [first for at, first in firsts if at >= place][:1]
        agreed = {*above, *below}
        found.append(year or (agreed.pop() + turns[place] if len(agreed) == 1 else 0))
    return found


def _by_name(turns: Sequence[int], named: Sequence[int], *, in_order: bool) -> list[int]:
    """Days that are not in order are all of the one year that is named; others go on into the next."""
    found = sorted(set(turns))
    if len(named) == 1 and not (in_order and len(found) > 1):
        return [named[0]] * len(turns)
    if not in_order or len(found) > _TWO or len(named) not in (1, len(found)):
        return [0] * len(turns)
    if len(named) == len(found):
        is_next = named[-1] - named[0] == 1
        return [named[found.index(turn)] if is_next else 0 for turn in turns]
    most = max(found, key=turns.count)
    return [named[0] + turn - most for turn in turns]
