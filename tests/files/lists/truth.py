"""What a careful human reads in a list: each cell as typed, and what must stand in the customer's file.

The vocabulary is that of `app.customers.as_json`. A truth is written from what the cell says, never from
what the program makes of it.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from random import Random
from typing import Any

SOMEWHERE = "somewhere"
"""A path for what may stand anywhere in the file, as long as it is not lost."""
COUNT = "count."
"""Begins a path for how many entries an item has."""


@dataclass(frozen=True, slots=True)
class OneOf:
    """Several values are right."""

    values: tuple[Any, ...]


@dataclass(frozen=True, slots=True)
class Want:
    """What must stand at a path of the JSON; of a list, one of its entries; of a dict, these keys."""

    path: str
    value: Any


@dataclass(frozen=True, slots=True)
class Typed:
    """A cell: as it is typed, of which kind, what it says, and whether it must be kept and flagged.

    `item` is where its column goes; `also` may stand in the file too (a sex told by 「先生」). A cell that
    says nothing (「暂无」) wants nothing and must leave nothing.
    """

    raw: Any
    kind: str
    item: str = ""
    wants: tuple[Want, ...] = ()
    flag: bool = False
    also: tuple[Want, ...] = ()
    form: str = ""
    column: str = ""
    place: str = ""


@dataclass(frozen=True, slots=True)
class Person:
    """One customer of a list. Whom nobody need import (of a hidden sheet) is `offered`."""

    cells: tuple[Typed, ...]
    offered: bool = False


@dataclass(frozen=True, slots=True)
class Specimen:
    """A file and the truth about it; `pasted`: it holds what is brought by the clipboard."""

    name: str
    people: tuple[Person, ...]
    write: Callable[[Path], None]
    password: str | None = None
    pasted: bool = False

    @property
    def cells(self) -> int:
        """How many cells are judged."""
        return sum(len(person.cells) for person in self.people)


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a list: its title and what makes its cells."""

    title: str
    forms: Sequence[Callable[[Dice], Typed]]


@dataclass(slots=True)
class Table:
    """A header and rows of typed cells, with the people they are."""

    header: list[str]
    rows: list[list[Typed]]

    @property
    def grid(self) -> list[list[Any]]:
        """The raw cells from the header down."""
        return [list(self.header), *([cell.raw for cell in row] for row in self.rows)]

    @property
    def body(self) -> list[list[Any]]:
        """The raw cells below the header."""
        return self.grid[1:]

    @property
    def people(self) -> tuple[Person, ...]:
        """Each row is one person."""
        return tuple(Person(tuple(cell for cell in row if cell.kind)) for row in self.rows)


SURNAMES = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高梁郑谢宋唐许邓冯韩曹曾彭萧蔡潘田董袁于余"
GIVEN = (
    "建业 雅琴 国强 丽华 志远 晓梅 文博 海燕 春生 玉兰 光明 秀英 卫东 淑芬 永康 佳怡 子轩 梓涵 浩然 思远 "
    "立新 美玲 德胜 红霞 长河 慧敏 少华 雪梅 振兴 桂芳 启明 艳丽 宝山 翠花 学军 静怡 天佑 若曦 家豪 诗雨"
).split()
MOBILE_HEADS = (
    "130 131 132 133 135 136 137 138 139 150 151 152 155 158 159 166 173 177 180 185 186 188 199".split()
)


class Dice(Random):
    """Chance with a memory: names and numbers come but once in a list."""

    def __init__(self, seed: int) -> None:
        super().__init__(seed)
        self._names = 0
        self._numbers = self.randrange(1000, 5000)
        self._start = self.randrange(1600)

    def name(self) -> str:
        """A name of three signs that nobody else of the list bears."""
        place = (self._start + self._names * 7) % 1600
        self._names += 1
        return SURNAMES[place % 40] + GIVEN[(place // 40 + place) % 40]

    def mobile(self) -> str:
        """A number that nobody has."""
        self._numbers += 1
        return f"{self.choice(MOBILE_HEADS)}0000{self._numbers:04d}"

    def local(self) -> str:
        """Eight digits of a landline."""
        self._numbers += 1
        return f"6000{self._numbers:04d}"

    def day(self, first: int = 1945, last: int = 2004) -> dt.date:
        """Any day of these years, the 1st to the 28th often enough being single digits."""
        return dt.date(self.randint(first, last), self.randint(1, 12), self.randint(1, 28))


def cell(
    raw: Any,
    kind: str,
    item: str,
    *wants: Want,
    flag: bool = False,
    also: Sequence[Want] = (),
    form: str = "",
) -> Typed:
    """A typed cell with its truth."""
    return Typed(raw, kind, item, wants, flag, tuple(also), form)


def blank() -> Typed:
    """An empty cell: nothing to judge."""
    return Typed("", "")


def item(key: str, value: Any) -> Want:
    """An item of the catalog."""
    return Want(f"items.{key}", value)


def somewhere(text: str) -> Want:
    """A text that must not be lost."""
    return Want(SOMEWHERE, text)


def plain(key: str, text: str, kind: str = "text") -> Typed:
    """A text that is kept as it stands in an item."""
    return cell(text, kind, key, item(key, text), form="plain")


def table(dice: Dice, columns: Sequence[Column], rows: int) -> Table:
    """Rows that go through the forms of every column one after the other, so that each comes up evenly."""
    made = [
        [
            replace(
                column.forms[(number + place * 3) % len(column.forms)](dice),
                column=column.title,
                place=f"{number + 1}/{column.title}",
            )
            for place, column in enumerate(columns)
        ]
        for number in range(rows)
    ]
    return Table([column.title for column in columns], made)


def with_place(cells: Sequence[Typed], titles: Sequence[str], place: str) -> list[Typed]:
    """Cells that know where they stand."""
    return [
        replace(one, column=title, place=f"{place}/{title}") for one, title in zip(cells, titles, strict=True)
    ]


@dataclass(slots=True)
class Made:
    """A specimen in the making, for layouts whose rows are not simply people."""

    people: list[Person] = field(default_factory=list)

    def add(self, cells: Sequence[Typed], offered: bool = False) -> list[Any]:
        """Add a person; the raw cells."""
        self.people.append(Person(tuple(one for one in cells if one.kind), offered))
        return [one.raw for one in cells]
