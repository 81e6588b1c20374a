"""Several people in a cell of names (张三/李四), and cells beside it that tell as many things, in order.

Such are the buyers of a home: the first is the customer, and the first number is that one's.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any, Protocol

from app.excel.cells import ids
from app.excel.cells.read_row import ReadRow
from app.excel.rows import NOTES
from app.fields.kinds import birth_of, sex_of
from app.fields.parse_name import names_in
from app.fields.parsed import fold, text_of
from app.fields.phones import PhoneKind

SEVERAL = "two-people"
"""The problem of such a name."""
_PHONES = frozenset({"mobile", "office_phone", "home_phone", "other_phone"})
_TOLD = frozenset({"id_number", "sex", "birthday", *_PHONES})
_OF_COUPLES = frozenset({"id_number", "sex", "birthday"})
_BETWEEN = ("\n", "、", ",", ";", "/", "|", "&", " ")
Told = dict[int, tuple[Any, ...]]
"""By column what its cell tells of each."""


class Column(Protocol):
    """What is asked of a column of the list."""

    index: int
    header: str
    target: str

    def apart(self, raw: Any, count: int) -> tuple[Any, ...]:
        """What a cell tells of each of so many people, in order; empty if it does not."""
        ...


def take(row: ReadRow, columns: Sequence[Column]) -> None:
    """Give the customer what is the customer's, where counts agree and nothing contradicts.

    The whole cells go to the notes; a name of several stays flagged, for who the others are nobody says. Of a
    couple whose names were told apart only the ID numbers are: both may be called by any of the telephones.
    """
    if not row.kept:
        return
    whole = next((note["text"] for note in row.kept if note["problem"] == SEVERAL), "")
    names = names_in(whole) if whole else _couple(row)
    if len(names) < 2:
        return
    asked = _TOLD if whole else _OF_COUPLES
    cells = [(column, row.cells[column.index]) for column in columns if column.index < len(row.cells)]
    told: Told = {}
    for column, raw in cells:
        if column.target in asked and raw not in ("", None):
            told[column.index] = column.apart(raw, len(names))
    targets = {column.index: column.target for column, _ in cells}
    if not _in_order(row, told, targets) or not (whole or _of_both_sexes(row, told, targets)):
        return
    row.values["name"] = names[0]
    row.apart = {column.index: names[0] for column, _ in cells if whole and column.target == "name"}
    for column, raw in cells:
        if parts := told.get(column.index):
            row.apart[column.index] = parts[0]
            _give(row, column, raw, parts)


def _couple(row: ReadRow) -> tuple[str, ...]:
    """Customer and spouse, where an ID number is still to be told: perhaps the cell holds both numbers."""
    if "id_number" in row.values or "spouse_name" not in row.values or "name" not in row.values:
        return ()
    return row.values["name"], row.values["spouse_name"]


def _of_both_sexes(row: ReadRow, told: Told, targets: dict[int, str]) -> bool:
    """Whether the ID numbers are those of a man and a woman, the first as the list says of the customer."""
    sexes = [
        sex_of(number) for index, parts in told.items() if targets[index] == "id_number" for number in parts
    ]
    return len({*sexes}) == len(sexes) and row.values.get("sex", sexes[0]) == sexes[0]


def cuts(raw: Any, count: int) -> Iterator[list[str]]:
    """The ways to cut a cell into so many parts at one sign."""
    text = fold(text_of(raw))
    for sign in _BETWEEN:
        parts = [part.strip() for part in text.split(sign)]
        if len(parts) == count:
            yield parts


def _in_order(row: ReadRow, told: Told, targets: dict[int, str]) -> bool:
    """Whether numbers of their own are told of each, all different, and what else is told agrees."""
    own = [parts for index, parts in told.items() if targets[index] in ("id_number", *_PHONES)]
    if not any(own) or any(len({*parts}) < len(parts) for parts in own):
        return False
    by_item = {targets[index]: parts for index, parts in told.items() if parts}
    for index, target in targets.items():
        if index in told and not told[index] and _tells_several(row, target):
            return False
    numbers = by_item.get("id_number", ())
    for number, sex in zip(numbers, by_item.get("sex", ()), strict=False):
        if sex_of(number) != sex:
            return False
    births = zip(numbers, by_item.get("birthday", ()), strict=False)
    return not any((born := birth_of(number)) and ids.contradicts(day, born) for number, day in births)


def _tells_several(row: ReadRow, target: str) -> bool:
    """Whether a cell that tells not one of each tells of more than one, or nobody knows what."""
    if target in _PHONES:
        return len(row.values.get(target) or ()) > 1
    return target == "id_number" and target not in row.values


def _give(row: ReadRow, column: Column, raw: Any, parts: tuple[Any, ...]) -> None:
    """The first one's to the customer; whose the others are the whole cell tells in the notes."""
    text = text_of(raw)
    if column.target in _PHONES:
        others = {phone.number for (phone,) in parts[1:]}
        mine = tuple(phone for phone in row.values[column.target] if phone.number not in others)
        row.values[column.target] = mine
        more = tuple(replace(phone, kind=PhoneKind.OTHER) for (phone,) in parts[1:])
        row.values["other_phone"] = (*row.values.get("other_phone", ()), *more)
    else:
        row.values[column.target] = parts[0]
        row.kept = [note for note in row.kept if (note["column"], note["text"]) != (column.header, text)]
    before = row.values.get(NOTES)
    line = f"{column.header}：{text}"
    row.values[NOTES] = f"{before}\n{line}" if before else line
