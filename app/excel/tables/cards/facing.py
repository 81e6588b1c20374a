"""People facing each other on a card: 「本人 | | 配偶」 over lines that ask both, one beside the other.

Labels stand left of each one's answers, 「姓名 | … | 姓名 | …」, or once for all, left of them or between.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from app.excel.tables.cards import bands, heads, somebody
from app.excel.tables.cards.labels import Heading, Label, Somebodys, Told, bears_label, is_known_pair, split
from app.excel.tables.lines import Line
from app.excel.titles import owner_of
from app.fields.parsed import text_of

_LEAST, _MOST, _LONGEST, _LOOKED_AT = 2, 4, 12, 240
_REST = "其他"

People = dict[int, str]
"""Whom the words of a line name, by their columns."""


@dataclass(frozen=True, slots=True)
class _Halves:
    """The columns of each one's labels, or the one of those for all, with the columns of the answers."""

    starts: tuple[int, ...]
    labels: int = -1

    def of(self, cells: Sequence[Any]) -> list[list[Any]]:
        """What a line says of each of them."""
        told = [*cells]
        label = Label(text_of(_at(told, self.labels)).strip()) if self.labels >= 0 else ""
        if label:
            told[self.labels] = ""
        ends = [*self.starts[1:], max(len(told), self.starts[-1] + 1)]
        parts = [(start, told[start:end]) for start, end in zip(self.starts, ends, strict=True)]
        if label:
            return [[label, *map(_answer, filter(_is_filled, part))] for _, part in parts]
        return [[*[""] * start, *part] for start, part in parts]

    def asks(self, cells: Sequence[Any]) -> bool:
        """Whether a line asks several of them for what files hold."""
        first = self._first(cells)
        if self.labels >= 0:
            return bears_label(_at(cells, self.labels)) and not any(map(bears_label, first))
        return self._are_labels(first) and any(map(_asks, first))

    def goes_on(self, cells: Sequence[Any]) -> bool:
        """Whether a line may ask at least one of them; what counts it stands left of all."""
        least = min(*self.starts, self.labels if self.labels >= 0 else self.starts[0])
        places = [
            at for at, cell in enumerate(cells) if _is_filled(cell) and not (at < least and _counts(cell))
        ]
        if self.labels >= 0:
            return self.labels in places and {*places} <= {self.labels, *self.starts}
        first = self._first(cells)
        is_asked = any(map(_asks, first)) or self._are_labels(first)
        return len(places) > 1 and places[0] in self.starts and is_asked

    def _first(self, cells: Sequence[Any]) -> list[Any]:
        return [cells[at] for at in self.starts if _is_filled(_at(cells, at))]

    def _are_labels(self, first: Sequence[Any]) -> bool:
        """Whether labels begin several halves of a line: known ones, or the same word in each."""
        return len(first) >= _LEAST and all(_asks(cell) or cell == first[0] for cell in first)

    def tells_of_others(self, cells: Sequence[Any]) -> bool:
        """Whether a line says something of others than the first of them, and of nothing else."""
        others = [*filter(_is_filled, cells[self.starts[1] :])]
        if self.labels >= 0 or not others:
            return bool(others)
        parts = split(others[0]) if is_known_pair(others[0]) else []
        label = parts[0][0] if parts else text_of(others[0])
        is_same = any(cell == others[0] for cell in cells[: self.starts[1]])
        return is_same or bands.tells_of_anybody(label) or bands.tells_who(label)


def told_apart(lines: Sequence[Line]) -> Sequence[Line]:
    """What is told of each of them below a heading of their own, and below another what follows."""
    if not any(_people(cells) for _, cells in lines[:_LOOKED_AT]):
        return lines
    told: list[Line] = []
    place = 0
    while place < len(lines):
        people = _people(lines[place][1])
        halves, end = _below(lines, place, people) if people else (None, place)
        if halves is None:
            told.append(lines[place])
            place += 1
            continue
        told += _parted(lines[place:end], [*people.values()], halves)
        place = end
        if place < len(lines) and lines[place][0] == lines[place - 1][0] + 1:
            told += [(lines[place][0], [Heading(_REST)])] if _begins_with_label(lines[place][1]) else []
    return told


def _people(cells: Sequence[Any]) -> People:
    """Whom a line names if it names nothing else, but 「项目」 over the labels."""
    said = {at: cell for at, cell in enumerate(cells) if _is_filled(cell)}
    if not _LEAST <= len(said) <= 2 * _MOST or not all(map(_is_short, said.values())):
        return {}
    named = {at: cell.strip() for at, cell in said.items() if somebody.whom(cell)}
    is_more = any(not heads.asks(cell) for at, cell in said.items() if at not in named)
    is_many = _LEAST <= len(named) <= _MOST and len({*named.values()}) == len(named)
    return named if is_many and not is_more else {}


def _is_short(cell: Any) -> bool:
    is_word = isinstance(cell, str) and not isinstance(cell, Told)
    return is_word and len(cell.strip()) <= _LONGEST and not any(map(str.isdigit, cell))


def _below(lines: Sequence[Line], place: int, people: People) -> tuple[_Halves | None, int]:
    """How several lines below such a one ask them, and where the last of these ends."""
    for halves in _layouts(people):
        asked: list[int] = []
        at = place + 1
        while at < len(lines) and lines[at][0] <= lines[at - 1][0] + 1 and not _people(lines[at][1]):
            is_over = halves.labels < 0 and _is_over(lines, at)
            if not (is_over or halves.goes_on(lines[at][1])):
                break
            if halves.tells_of_others(lines[at][1]):
                asked += [at, at + 1] if is_over else [at]
            at += 1 + is_over
        several = sum(halves.asks(lines[at][1]) for at in asked)
        if several >= _LEAST and 2 * several >= len(asked):
            return halves, asked[-1] + 1
    return None, place


def _is_over(lines: Sequence[Line], place: int) -> bool:
    """Whether nothing but labels stands on a line, over what answers them."""
    if place + 1 == len(lines) or lines[place + 1][0] > lines[place][0] + 1:
        return False
    labels, below = (
        {at: cell for at, cell in enumerate(cells) if _is_filled(cell)}
        for _, cells in lines[place : place + 2]
    )
    are_labels = len(labels) >= _LEAST and all(map(bears_label, labels.values()))
    return (
        are_labels and bool(below) and below.keys() <= labels.keys() and not any(map(_asks, below.values()))
    )


def _layouts(people: People) -> Iterator[_Halves]:
    columns = tuple(people)
    yield _Halves(columns)
    if columns[0] > 0:
        yield _Halves(tuple(at - 1 for at in columns))
        yield from (_Halves(columns, labels) for labels in range(columns[0]))
    if len(columns) == _LEAST:
        yield from (_Halves(columns, labels) for labels in range(columns[0] + 1, columns[1]))


def _parted(lines: Sequence[Line], names: Sequence[str], halves: _Halves) -> Iterator[Line]:
    """The lines of each of them below their name."""
    above, *below = lines
    for nth, name in enumerate(names):
        yield above[0], [Heading(name)]
        for line, cells in below:
            first, part = halves.of(cells)[0], halves.of(cells)[nth]
            if any(map(_is_filled, part)):
                yield line, [*_said_whose(part, name, first)] if nth else part


def _said_whose(part: Sequence[Any], name: str, first: Sequence[Any]) -> Iterator[Any]:
    """What is asked of somebody, and of the first as well, as their own: 「已有保单」 of the child."""
    who = somebody.whom(name)
    for cell in part:
        is_asked = isinstance(cell, Label) or (bears_label(cell) and cell in first)
        is_bare = is_asked and bands.under(Somebodys(name), cell) == cell
        yield Label(f"{owner_of(name) or who}{cell}") if is_bare and not somebody.is_customers(who) else cell


def _counts(cell: Any) -> bool:
    return text_of(cell).strip().rstrip(".、").isdecimal()


def _begins_with_label(cells: Sequence[Any]) -> bool:
    said = [cell for cell in cells if _is_filled(cell) and not _counts(cell)]
    return bool(said) and _asks(said[0])


def _asks(cell: Any) -> bool:
    return bears_label(cell) or is_known_pair(cell)


def _answer(cell: Any) -> Any:
    return Told(cell.strip()) if isinstance(cell, str) else cell


def _at(cells: Sequence[Any], place: int) -> Any:
    return cells[place] if place < len(cells) else ""


def _is_filled(cell: Any) -> bool:
    return bool(text_of(cell).strip())
