"""Finding the tables in sheets: several on one, cards, one customer a sheet."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import astuple, replace
from typing import Any

from app.errors import ListError
from app.excel.rows import Grids, LeftOut, Merge, Progress, Sheet, quiet
from app.excel.tables import chats, jotted, sellers, slips, stacked, walls
from app.excel.tables.cards import cards, recognition, template
from app.excel.tables.cards.card import Card
from app.excel.tables.lines import Line, is_blank
from app.excel.tables.table import MAX_COLUMNS, Table, check_width, rearranged
from app.excel.titles import is_name

MAX_ROWS = 1_000_000
FARTHEST = 2000
"""What stands beyond so many columns strayed there: no list, nor people side by side, is as wide."""
_STEP = 2000
_OF_FORM = 3
"""How many tables on a sheet may be parts of one form."""


def find_tables(grids: Grids, names: Sequence[str], progress: Progress = quiet) -> list[Sheet]:
    """The tables of some sheets, usually one each; cards, one on a sheet or many, make one table together.

    `ListError("list-empty")` when nobody stands in any of them, `list-too-big` beyond the caps. A second
    table of a sheet is called `name (2)`. No cell is lost: each stands in a row, in a header, or in a line
    that is counted as left out.
    """
    tables: list[tuple[str, Sheet]] = []
    filed: list[_Filed] = []
    read = {name: _read(grids, name, progress) for name in names}
    printed = template.of_sheets([lines for lines, _ in read.values()])
    for name, (lines, blank) in read.items():
        made = cards.find(lines, printed)
        if made is not None:
            filed.append((name, made, blank if made else blank + len(lines)))
        elif regrouped := _regrouped(lines):
            told, without = regrouped
            left_out = LeftOut(blank, titles=without)
            tables += [(name, sheet) for sheet in _tables(name, told, left_out, grids, ())]
        elif lines:
            found_there = _tables(name, lines, LeftOut(blank), grids, grids.merges(name))
            made = _as_form(lines, printed, found_there)
            filed += [(name, made, blank)] if made else []
            tables += [] if made else [(name, sheet) for sheet in found_there]
    found = sellers.told(tables)
    if any(made for _, made, _ in filed):
        found.append(_of_cards(filed, grids))
    if not found:
        raise ListError("list-empty", sheet=names[0] if names else "")
    return found


_Filed = tuple[str, list[Card], int]
"""A sheet with cards: its name, they, and how many lines are blank."""


def _as_form(lines: Sequence[Line], printed: template.Printed, tables: Sequence[Sheet]) -> list[Card] | None:
    """The cards of a sheet, where as tables it tells of one customer, or names nobody and the cards do."""
    if _are_of_one(tables):
        return cards.find(lines, printed, is_form=True)
    lists = sum(len(sheet.rows) for sheet in tables if recognition.may_be_list(sheet.headers, sheet.rows))
    if 2 * lists >= sum(len(sheet.rows) for sheet in tables):
        return None
    made = cards.find(lines, printed, is_no_list=True) or []
    return made if any(card.names_somebody() for card in made) else None


def _are_of_one(tables: Sequence[Sheet]) -> bool:
    """Whether tables tell of one customer: only the first asks for a name, and it has but one row."""
    if len(tables) < _OF_FORM or len(tables[0].rows) > 1:
        return False
    return [any(map(is_name, sheet.headers)) for sheet in tables] == [True] + [False] * (len(tables) - 1)


def _regrouped(lines: Sequence[Line]) -> tuple[list[Line], int] | None:
    """One table of what is no table as it stands, and how many lines say nothing of anybody; else None."""
    if told := slips.as_table(lines) or walls.as_table(lines) or chats.as_table(lines):
        return told, len({line for line, _ in lines}.difference(line for line, _ in told[1:]))
    if told := jotted.as_table(lines):
        return told, sum(line < told[1][0] for line, _ in lines)
    return None


def _read(grids: Grids, name: str, progress: Progress) -> tuple[list[Line], int]:
    """The lines of a sheet in which something stands, and how many stand empty between them."""
    expected = next((sheet.rows for sheet in grids.sheets if sheet.name == name), 0)
    kept: list[Line] = []
    for line, read in enumerate(grids.lines(name), 1):
        cells = _cut(read) if len(read) > FARTHEST else read
        if not is_blank(cells):
            kept.append((line, cells))
        if line % _STEP == 0:
            if len(kept) > MAX_ROWS:
                raise ListError("list-too-big", limit=MAX_ROWS, unit="rows")
            progress(line, expected)
    return kept, kept[-1][0] - kept[0][0] + 1 - len(kept) if kept else 0


def _cut(cells: list[Any]) -> list[Any]:
    """A line without its blank end; refused at once if it has none, before all that lies between is read."""
    if not is_blank(cells[FARTHEST:]):
        raise ListError("list-too-big", limit=MAX_COLUMNS, unit="columns")
    return cells[:FARTHEST]


def _of_cards(filed: Sequence[_Filed], grids: Grids) -> Sheet:
    """Many cards on one sheet are known by their lines; one a sheet by the place of the sheet."""
    everyone = [card for _, made, _ in filed for card in made]
    headers, cells = cards.as_table(everyone)
    numbers = [card.line for card in everyone] if len(filed) == 1 else [*range(1, len(everyone) + 1)]
    hidden = grids.hidden_rows(filed[0][0]) if len(filed) == 1 else frozenset()
    left_out = LeftOut(sum(blank for _, _, blank in filed), titles=sum(card.titles for card in everyone))
    titles, rows = rearranged(headers, list(zip(numbers, cells, strict=True)))
    check_width(len(titles))
    shown = hidden.intersection(numbers)
    return Sheet(filed[0][0], tuple(titles), 0, rows, left_out, shown, grids.since_1904)


def _tables(
    name: str, lines: Sequence[Line], waiting: LeftOut, grids: Grids, merges: Sequence[Merge]
) -> list[Sheet]:
    """Tables with the same titles are one; what is left out of one without rows is counted with the next."""
    lines, merges = stacked.in_line(lines, merges)
    hidden = grids.hidden_rows(name)
    found: dict[tuple[str, ...], Sheet] = {}
    place = 0
    while place < len(lines):
        table = Table(lines, place, merges)
        place = table.end
        waiting = _both(waiting, table.left_out())
        for titles, rows in table.tables():
            title = name if not found else f"{name} ({len(found) + 1})".strip()
            headers = tuple(text or _letter(index) for index, text in enumerate(titles))
            shown = hidden.intersection(line for line, _ in rows) if hidden else hidden
            told = (waiting, shown, grids.since_1904, table.above)
            sheet = Sheet(title, headers, table.header.line, rows, *told)
            found[headers] = _joined(found[headers], sheet) if headers in found else sheet
            waiting = LeftOut()
    if found:
        last = next(reversed(found))
        found[last] = replace(found[last], left_out=_both(found[last].left_out, waiting))
    return [*found.values()]


def _joined(one: Sheet, other: Sheet) -> Sheet:
    """The rows of both; those side by side come one table after the other."""
    one.rows.extend(other.rows)
    return replace(one, left_out=_both(one.left_out, other.left_out), hidden=one.hidden | other.hidden)


def _both(one: LeftOut, other: LeftOut) -> LeftOut:
    return LeftOut(*(a + b for a, b in zip(astuple(one), astuple(other), strict=True)))


def _letter(index: int) -> str:
    letters = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        letters = chr(65 + rest) + letters
    return letters
