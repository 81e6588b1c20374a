"""Cells merged downwards, and customers who take several lines: each becomes one row."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from app.excel.rows import Merge
from app.excel.tables import below, members
from app.excel.tables.lines import Line
from app.excel.titles import is_name, many_valued, short_title
from app.fields.parsed import text_of

Rows = list[Line]
_CONTACTS = frozenset("联系人 联系人姓名 关键人 关键人姓名".split())


def gathered(titles: list[str], rows: Rows, merges: Sequence[Merge]) -> tuple[list[str], Rows]:
    """Titles and rows with what is merged downwards told to every line it stands beside.

    A line that tells of another purchase of the customer above is a row of its own. Else, where the name
    itself is merged, the lines are one customer: they become one row, several values of a
    column go into one cell where it takes many, else into a column of their own. The lines of a family, each
    with its relation, become what a cell tells of several people.
    """
    merges = [merge for merge in merges if merge[2] > merge[0]] if rows else []
    family = members.block(titles, rows)
    if family is not None:
        family = members.without_remarks(family, titles, rows, {left for _, left, _, _ in merges})
    leaders = _fill(titles, rows, merges, is_family=family is not None) if merges else {}
    if family is None:
        rows, leaders = below.with_names(titles, rows, leaders)
        if not leaders:
            return titles, rows
    if family is not None:
        leaders |= members.continued(family, titles, rows)
    groups = _groups(rows, leaders)
    if family is not None:
        titles, groups = members.told(family, titles, groups)
    return _one_each(titles, groups)


def _fill(titles: Sequence[str], rows: Rows, merges: Sequence[Merge], *, is_family: bool) -> dict[int, int]:
    """Repeat what is merged; for each line of a customer with several the line where that one begins."""
    place = {line: index for index, (line, _) in enumerate(rows)}
    names = [column for column, title in enumerate(titles) if is_name(title)]
    names += [column for column, title in enumerate(titles) if short_title(title) in _CONTACTS]
    names += [column for column, title in enumerate(titles) if is_family and members.may_name(title)]
    name = names[0] if names else None
    leaders: dict[int, int] = {}
    for first, left, last, right in merges:
        begin = place.get(first)
        if begin is None or left >= len(rows[begin][1]):
            continue
        value = rows[begin][1][left]
        if value is None or value == "":
            continue
        end = begin + 1
        while end < len(rows) and rows[end][0] <= last:
            _repeat(rows, end, left, value)
            end += 1
        if name is not None and left <= name <= right:
            others = [column for column in names if not left <= column <= right]
            if is_family or not any(_tell_apart(rows[begin:end], column) for column in others):
                leaders |= dict.fromkeys((line for line, _ in rows[begin + 1 : end]), first)
    return leaders


def _tell_apart(rows: Rows, column: int) -> bool:
    """Whether each line names somebody else: what is merged beside them is the firm of them all."""
    named = [text_of(cells[column]).strip() if column < len(cells) else "" for _, cells in rows]
    return all(named) and len(set(named)) == len(named) > 1


def _repeat(rows: Rows, index: int, column: int, value: Any) -> None:
    line, cells = rows[index]
    if column < len(cells) and cells[column] not in (None, ""):
        return
    rows[index] = (line, [*cells[:column], *[""] * (column - len(cells)), value, *cells[column + 1 :]])


def _groups(rows: Rows, leaders: dict[int, int]) -> list[Rows]:
    groups: list[Rows] = []
    for row in rows:
        if groups and leaders.get(row[0]) in {line for line, _ in groups[-1]}:
            groups[-1].append(row)
        else:
            groups.append([row])
    return groups


def _one_each(titles: list[str], groups: Sequence[Rows]) -> tuple[list[str], Rows]:
    """Each group as one row."""
    if all(len(group) == 1 for group in groups):
        return titles, [group[0] for group in groups]
    width = max((len(cells) for group in groups for _, cells in group), default=0)
    width = max(width, len(titles))
    titles = [*titles, *[""] * (width - len(titles))]
    joins = [many_valued(title) for title in titles]
    extra: dict[tuple[int, int], int] = {}
    rows: Rows = []
    for group in groups:
        cells = [group[0][1][column] if column < len(group[0][1]) else "" for column in range(width)]
        more: dict[int, Any] = {}
        for column in range(width) if len(group) > 1 else ():
            values = _values(group, column)
            if joins[column] and len(set(values)) > 1:
                cells[column] = "\n".join(text_of(value) for value in dict.fromkeys(values) if value != "")
            elif len(set(values)) > 1:
                for nth, value in enumerate(values[1:], 2):
                    more[extra.setdefault((column, nth), len(extra))] = value
        rows.append((group[0][0], [*cells, *[more.get(place, "") for place in range(len(extra))]]))
    return [*titles, *(f"{titles[column]}{nth}" if titles[column] else "" for column, nth in extra)], rows


def _values(group: Rows, column: int) -> list[Any]:
    """What the lines say in a column, in their order: what belongs together in a line stays together."""
    values = [cells[column] if column < len(cells) else "" for _, cells in group]
    return ["" if value is None else value for value in values]
