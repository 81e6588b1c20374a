"""The header of a table: under titles and notes, of one line, or of two where groups stand over titles."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from typing import Any

from app.excel.families import attribute_of
from app.excel.rows import Merge
from app.excel.tables import births, bought_abreast, ticked
from app.excel.tables.lines import Line, texts
from app.excel.titles import (
    are_days,
    can_be_title,
    has_mobile,
    is_band,
    is_known,
    is_name,
    is_role,
    item_of,
    joined,
    looks_like_name,
    owner_of,
    plain_title,
    says_something,
)
from app.fields.kinds import Name
from app.fields.parsed import text_of

LOOKED_AT = 25
_told = re.compile(".*(?:必填|选填|可不填|请填|填写).*").fullmatch
_NAMED = frozenset("名字 名称 昵称 大名 小名 乳名 称呼".split())
"""Titles that name somebody or something, as those of a customer's name do."""
_STEMS = frozenset("甲乙丙丁戊己庚辛")
_LEAST_COUNTED, _MOST_TITLES, _LEAST_TOLD = 3, 3, 3
_personal = re.compile(r"1[3-9][0-9]-?[0-9]{4}-?[0-9]{4}(?:\.0)?|[1-9][0-9]{16}[0-9Xx]").fullmatch
_hint = re.compile(".*(?:格式|[0-9]+位|下拉|选择|例如|如[:：]).*|[^/]{1,4}(?:/[^/]{1,4})+").fullmatch
_example = re.compile(
    "(?:示例|样例|范例|举例|例子?)(?:行|数据)?(?:[:：].*)?|.{1,12}[(（](?:示例|样例|范例|例)[)）]|(?:[此本该]行)?[为是]?(?:示例|样例)(?:行|数据)?[,，].*删.*"
).fullmatch
_remark = re.compile(".{1,12}[:：].+").fullmatch
_unit = re.compile(
    r"[(（]\s*(?:[万千百]?元|㎡|m2|平米|平方米?|[万]?公里|km|岁|年|月|次|台|辆|套|%)\s*[)）]|万元|㎡"
).fullmatch


@dataclass(frozen=True, slots=True)
class Header:
    """`line` is where it begins (0: there is none), `lines` are its cells as they stand.

    `over` are the words over each column where they head tables that stand side by side.
    """

    line: int = 0
    titles: tuple[str, ...] = ()
    lines: tuple[list[Any], ...] = ()
    over: tuple[str, ...] = ()


def find(head: Sequence[Line], merges: Sequence[Merge]) -> tuple[int, Header]:
    """The header among the first lines, and how many lines go before the rows begin: examples do, too."""
    place, header = _found(head, merges)
    while header.line and place < len(head) and _is_example(head[place][1]):
        header = replace(header, lines=(*header.lines, head[place][1]))
        place += 1
    return place, header


def _found(head: Sequence[Line], merges: Sequence[Merge]) -> tuple[int, Header]:
    place = _place(head)
    somebody = next((at for at, (_, cells) in enumerate(head[:place]) if _tells_of_somebody(cells)), None)
    if somebody is not None:
        place = _fullest(head[:somebody], _repeated(head))  # what was found heads another table below
    if place is None:
        return 0, Header()
    across = _across(merges)
    for upper in (place, place - 1):
        if 0 <= upper < len(head) - 1:
            told = _ticked(head[upper : upper + 2], head[upper + 2 :], across)
            if _is_pair(head[upper], head[upper + 1], across, merges, told):
                return upper + 2, _of_two(head[upper], head[upper + 1], across, told)
    line, cells = head[place]
    titles = _titles(cells)
    below = head[place + 1][1] if place + 1 < len(head) else []
    if _are_units(below):
        return place + 2, Header(line, _with_units(titles, below), (cells, below))
    if _are_hints(below) or _are_numbers(below):
        return place + 2, Header(line, titles, (cells, below))
    return place + 1, Header(line, titles, (cells,))


def _tells_of_somebody(cells: list[Any]) -> bool:
    """Whether a line is somebody, and cannot be left out as a title: it bears a number of one's own."""
    found = texts(cells)
    return len(found) >= _LEAST_TOLD and any(_personal("".join(text.split())) for text in found)


def titled(head: Sequence[Line]) -> int:
    """How many lines above rows without titles are but the title of the list: 「2024年老客户名单」."""
    lone = [len(texts(cells)) == 1 for _, cells in head]
    lead = lone.index(False) if False in lone else 0
    below = lone[lead:]
    words = [text for _, cells in head[:lead] for text in texts(cells)]
    if lead > _MOST_TITLES or len(below) < _LEAST_COUNTED or any(below[:_LEAST_COUNTED]):
        return 0
    return lead if all(can_be_title(word) and not looks_like_name(word) for word in words) else 0


def _are_hints(cells: list[Any]) -> bool:
    """Whether a line under the titles only says how to fill them in: 「必填」, 「11位数字」."""
    found = texts(cells)
    return any(map(_told, found)) and all(_told(text) or _hint(text) for text in found)


def _is_example(cells: list[Any]) -> bool:
    """Whether a line under the titles shows how to fill them in and is nobody: 「示例 | 张三 | …」."""
    return any(map(_example, texts(cells)))


def _are_numbers(cells: list[Any]) -> bool:
    """Whether a line under the titles only counts them: (1), (2), (3), or 甲, 乙, 1, 2."""
    found = [text.strip("()（）[]【】 ").removesuffix(".0") for text in texts(cells)]
    numbers = [text for text in found if text not in _STEMS]
    counted = [str(number) for number in range(1, len(numbers) + 1)]
    return (
        len(numbers) >= _LEAST_COUNTED
        and numbers == counted
        and found[len(found) - len(numbers) :] == numbers
    )


def _are_units(cells: list[Any]) -> bool:
    """Whether a line under the titles only says what they are counted in: 「（万元）」."""
    found = texts(cells)
    return bool(found) and all(_unit(text) for text in found)


def _with_units(titles: Sequence[str], units: Sequence[Any]) -> tuple[str, ...]:
    width = max(len(titles), len(units))
    both = zip((*titles, *[""] * width)[:width], (*_titles(units), *[""] * width)[:width], strict=True)
    return tuple(f"{title}（{unit.strip('()（）')}）" if unit else title for title, unit in both)


def _titles(cells: Sequence[Any]) -> tuple[str, ...]:
    return tuple(" ".join(text_of(cell).split()) for cell in cells)


def _place(head: Sequence[Line]) -> int | None:
    """The first line with mostly known titles, else the one with most, else the first that can be one."""
    values = _repeated(head)
    for place, (_, cells) in enumerate(head):
        if _are_mostly(_known(cells, values), cells):
            return place
    if (best := _fullest(head, values)) is not None:
        return best
    for place, (_, cells) in enumerate(head):
        found = texts(cells)
        if len(found) >= 2:
            return place if len(set(found)) == len(found) and all(map(can_be_title, cells)) else None
    return None


def _fullest(head: Sequence[Line], values: Collection[tuple[int, str]]) -> int | None:
    """The line with most known titles, if these are enough to make it a header."""
    known = [_known(cells, values) for _, cells in head]
    best = max(range(len(head)), key=lambda place: (known[place], -place), default=0)
    is_enough = head and (known[best] >= 2 or (known[best] == 1 and len(texts(head[best][1])) <= 2))
    return best if is_enough else None


def _are_mostly(known: int, cells: list[Any]) -> bool:
    """Whether so many known titles make a line a header."""
    return known >= 2 and 2 * known >= len(texts(cells)) and all(map(can_be_title, cells))


def _may_head(cells: list[Any]) -> bool:
    return _are_mostly(_known(cells), cells)


def _repeated(head: Sequence[Line]) -> frozenset[tuple[int, str]]:
    """The words that come again in a column on lines that differ: they say of what sort a value is."""
    lines = {tuple(map(text_of, cells)) for _, cells in head if not _may_head(cells)}
    told = Counter((column, word) for words in lines for column, word in enumerate(words) if word)
    return frozenset(each for each, times in told.items() if times > 1)


def _known(cells: Sequence[Any], values: Collection[tuple[int, str]] = ()) -> int:
    if any(isinstance(cell, str) and has_mobile(cell) for cell in cells):
        return 0  # that answers a label beside it
    titles = [
        cell for cell in enumerate(cells) if isinstance(cell[1], str) and cell[1] and cell not in values
    ]
    return sum(is_known(title) for _, title in titles)


def _across(merges: Sequence[Merge]) -> dict[int, dict[int, int]]:
    """For each line the merged cells that stretch over columns: the first column and the last."""
    found: dict[int, dict[int, int]] = {}
    for line, first, _, last in merges:
        if last > first:
            found.setdefault(line, {})[first] = last
    return found


def _ticked(pair: Sequence[Line], below: Sequence[Line], across: dict[int, dict[int, int]]) -> set[int]:
    """The groups of answers below which stand nothing but ticks: 「性别」 over 「男」 and 「女」."""
    upper, lower = pair
    answers: dict[int, dict[int, str]] = {}
    for column, start in _groups(upper, lower, across).items():
        answers.setdefault(start, {})[column] = text_of(lower[1][column]).strip()
    lines = [cells for _, cells in below]
    return {
        start for start, told in answers.items() if ticked.are_ticked(lines, told, text_of(upper[1][start]))
    }


def _is_pair(
    upper: Line,
    lower: Line,
    across: dict[int, dict[int, int]],
    merges: Sequence[Merge],
    told: set[int],
) -> bool:
    """Whether a line holds the titles under the groups of the line above; `told` are those of ticks."""
    if lower[0] - upper[0] > 1 or not all(map(can_be_title, (*upper[1], *lower[1]))):
        return False
    if any(map(_remark, texts(upper[1]))):
        return False
    groups = _groups(upper, lower, across)
    under = _filled(lower[1])
    spanning = [start for start, group in Counter(groups.values()).items() if group > 1]
    if not spanning or not under:
        return False
    if _is_over_all(upper, lower, across) and not _says_whose(upper[1][spanning[0]]):
        return False
    if told and all(groups.get(column) in spanning for column in under):
        return True
    known = _known(lower[1]) + sum(births.part_of(lower[1][column]) != "" for column in under)
    if across.get(upper[0]) and all(column in groups for column in under):
        return known > 0 or 2 * sum(map(says_something, texts(lower[1]))) >= len(under)
    if 2 * known < len(under) or (known < 2 and not across.get(upper[0])):
        return False
    only = spanning[0]
    if len(_filled(upper[1])) == 1 and not _is_group(upper[1][only], lower[1], groups, only):
        return False
    is_told = any(first <= upper[0] < last and column not in groups for first, column, last, _ in merges)
    alone = [column for column in under if column not in groups or groups[column] not in spanning]
    are_groups = all(_is_group(upper[1][start], lower[1], groups, start) for start in spanning)
    return is_told or 4 * len(alone) <= len(under) or are_groups


def _is_over_all(upper: Line, lower: Line, across: dict[int, dict[int, int]]) -> bool:
    """Whether one merged cell alone stretches over all titles: that is the title of the list."""
    filled, under = _filled(upper[1]), _filled(lower[1])
    told = across.get(upper[0], {})
    return len(filled) == 1 and filled[0] <= under[0] and told.get(filled[0], -1) >= under[-1]


def _is_group(cell: object, titles: Sequence[Any], groups: dict[int, int], start: int) -> bool:
    """Whether a cell over several titles says whose or what they are, or is a day of which they are parts."""
    parts = [births.part_of(titles[column]) for column, group in groups.items() if group == start]
    return _says_whose(cell) or are_days(text_of(cell)) or (all(parts) and births.is_day(text_of(cell)))


def _says_whose(cell: object) -> bool:
    return isinstance(cell, str) and (bool(owner_of(cell)) or is_band(cell))


def _filled(cells: Sequence[Any]) -> list[int]:
    return [column for column, cell in enumerate(cells) if text_of(cell).strip()]


def _groups(upper: Line, lower: Line, across: dict[int, dict[int, int]]) -> dict[int, int]:
    """For each column under a group the column where that stands: as merged, else up to the next one."""
    cells, told = upper[1], across.get(upper[0], {})
    under = set(_filled(lower[1]))
    found: dict[int, int] = {}
    start = last = -1
    for column in range(max(len(cells), len(lower[1]))):
        if column < len(cells) and text_of(cells[column]).strip():
            start, last = column, told.get(column, -1 if told else len(lower[1]))
        if start >= 0 and column in under and (column == start or column <= last):
            found[column] = start
        elif column != start and column not in under:
            start = -1
    return found


def _are_lists(below: Sequence[str], over: Sequence[str]) -> bool:
    """Whether the groups are lists of people of their own: 「意向客户」 beside 「成交客户」."""
    named = [group for title, group in zip(below, over, strict=True) if is_name(title)]
    if {*over} - {*named, ""}:
        return False  # what stands beside the groups is told of all that they tell
    return len(set(named)) == len(named) and not any(_says_whose(group) or is_role(group) for group in named)


def _named_beside(titles: Sequence[str], groups: Sequence[str]) -> frozenset[str]:
    """The groups that name somebody or something beside the customer: 「宠物」 over 「名字」 and 「性别」."""
    beside = list(zip(titles, groups, strict=True))
    names = [group for title, group in beside if is_name(title)]
    own = "" if "" in names else next(filter(_is_customers, names), names[0] if names else "")
    named = {group for title, group in beside if names and (is_name(title) or title in _NAMED)}
    return frozenset(group for group in named - {own, ""} if not is_band(group))


def _named_apart(titles: Sequence[str], groups: Sequence[str]) -> frozenset[str]:
    """Groups of several that each name somebody: the number below 「负责人」 is that of no 「联系人」."""
    named = {group for title, group in zip(titles, groups, strict=True) if is_name(title)}
    return frozenset(group for group in named if not _is_customers(group)) if len(named) > 1 else frozenset()


def _is_customers(group: str) -> bool:
    item = item_of(group)
    return is_band(group) or (item is not None and isinstance(item.kind, Name))


def _is_of(group: str, title: str, others: Collection[str], apart: Collection[str]) -> bool:
    """Whether a title below a group is told of whom or what that names."""
    return group in others or (group in apart and bool(attribute_of(plain_title(title))))


def _of_two(upper: Line, lower: Line, across: dict[int, dict[int, int]], told: set[int]) -> Header:
    above, below = _titles(upper[1]), _titles(lower[1])
    groups = _groups(upper, lower, across)
    width = max(len(above), len(below))
    above, below = (*above, *[""] * width)[:width], (*below, *[""] * width)[:width]
    over = [above[groups.get(column, column)] for column in range(width)]
    plain = [title or own for own, title in zip(above, below, strict=True)]
    if sum(map(is_name, below)) > 1 and _are_lists(below, over):
        return Header(upper[0], tuple(plain), (upper[1], lower[1]), tuple(over))
    times = Counter(title for title, group in zip(plain, over, strict=True) if not owner_of(group))
    others = _named_beside(plain, [group if title else "" for title, group in zip(below, over, strict=True)])
    others |= frozenset(filter(bought_abreast.is_counted, over))
    apart = _named_apart(below, over)
    titles = [
        ticked.under(group, title)
        if groups.get(column) in told
        else joined(group, title, alone=times[title] == 1 and not _is_of(group, title, others, apart))
        if title
        else own
        for column, (own, group, title) in enumerate(zip(above, over, below, strict=True))
    ]
    return Header(upper[0], tuple(titles), (upper[1], lower[1]))
