"""A sheet on pages: where each row stands.

Rows are laid out one by one and forgotten again, only their places are kept: time grows with the number of
rows and no more, memory hardly at all. A row is never cut in two unless it is higher than a page.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Protocol

from PySide6.QtGui import QPainter

from app.sheets.drawing import Drawing
from app.sheets.sheet import Part, Sheet, Table
from ui.printing import paper
from ui.printing.cell import Cell, Span
from ui.printing.page_paint import PagePaint, Shelf, escaped
from ui.printing.paper import MM, Paper


@dataclass(frozen=True, slots=True)
class Strip:
    """What stands across the page at one height: the titles of the columns, or a row or some lines of one."""

    table: Table
    cells: tuple[str, ...]
    top: float
    height: float
    spans: tuple[Span, ...] | None = None
    titles: bool = False

    @property
    def strong(self) -> bool:
        """Whether it is printed bold on a shade."""
        return self.titles or self.table.is_band(self.cells)


@dataclass(frozen=True, slots=True)
class Heading:
    """The heading of a table."""

    text: str
    top: float


@dataclass(frozen=True, slots=True)
class Picture:
    """A drawing, as large as the page lets it be."""

    drawing: Drawing


@dataclass(frozen=True, slots=True)
class PlacedPage:
    """What stands on a page, and whose head it bears; `number` counts from 1 where parts are counted."""

    part: Part
    number: int
    items: tuple[Strip | Heading | Picture, ...]


class Pages(Protocol):
    """Pages of any kind: `reckon` finds them; those found can be painted meanwhile."""

    sheet: Sheet
    paper: Paper
    complete: bool

    def __len__(self) -> int: ...

    def reckon(self) -> Iterator[int]:
        """Find the place of everything; after each row or face tells how many have theirs."""

    def paint(self, painter: QPainter, number: int) -> None:
        """Page `number`, from 0, at the painter's origin in units of the paper."""


class FlowPages:
    """The pages of a sheet of parts, each with its head, its tables and the foot."""

    def __init__(self, sheet: Sheet, on: Paper) -> None:
        self.sheet = sheet
        self.paper = on
        self.complete = False
        self._shelf = Shelf(on)
        self._paint = PagePaint(sheet, on, self._shelf)
        self._pages: list[PlacedPage] = []
        self._counts: dict[int, int] = {}
        self._part = sheet.parts[0] if sheet.parts else Part("")
        self._begun = 0
        self._open: list[Strip | Heading | Picture] = []
        self._y = on.body_top
        self._level = 0.0

    def __len__(self) -> int:
        return len(self._pages)

    def reckon(self) -> Iterator[int]:
        """Find the place of every row; after each tells how many have theirs."""
        done = 0
        for part in self.sheet.parts:
            self._part, self._begun = part, len(self._pages)
            for _ in self._lay(part):
                done += 1
                yield done
            if self._open or len(self._pages) == self._begun:
                self._turn()
            for number in range(self._begun, len(self._pages)):
                self._counts[number] = len(self._pages) - self._begun
        self.complete = True

    def paint(self, painter: QPainter, number: int) -> None:
        """Page `number`, from 0, at the painter's origin in units of the paper."""
        page = self._pages[number]
        self._paint.head(painter, page.part)
        for strip in page.items:
            if isinstance(strip, Strip):
                self._paint.shade(painter, strip)
        for above, item in pairwise((None, *page.items)):
            if isinstance(item, Heading):
                self._paint.heading(painter, item.text, item.top)
            elif isinstance(item, Picture):
                self._paint.drawing(painter, item.drawing)
            elif item is not None:
                self._paint.strip(painter, item, joined=_is_joined(above, item))
        self._paint.foot(painter, *self._place_of(number))

    def _place_of(self, number: int) -> tuple[int, int | None]:
        """Which page of how many is said at the foot; None while that is not known."""
        if self.sheet.counts_parts:
            return self._pages[number].number, self._counts.get(number)
        return number + 1, len(self) if self.complete else None

    # -- Finding the places ---------------------------------------------------------------------------------

    def _lay(self, part: Part) -> Iterator[None]:
        if part.drawing is not None:
            self._open.append(Picture(part.drawing))
            self._turn()
        for table in part.tables:
            titles = self._titles(table)
            rows = table.rows or (_said(table),)
            self._level = self._level_of(table, titles) if table.fill else table.row_height * MM
            for place, row in enumerate(rows):
                below = rows[place + 1] if table.is_band(row) and place + 1 < len(rows) else None
                self._place(table, row, titles, below, first=place == 0)
                yield

    def _titles(self, table: Table) -> Strip | None:
        """The header row of a table, to be repeated on every page."""
        if not table.titled:
            return None
        texts = tuple(escaped(column.title) for column in table.columns)
        height = max(cell.height for cell in self._shelf.cells(table, texts, bold=True))
        return Strip(table, texts, 0, height + 2 * paper.PAD_Y, titles=True)

    def _place(
        self,
        table: Table,
        row: tuple[str, ...],
        titles: Strip | None,
        below: tuple[str, ...] | None,
        *,
        first: bool,
    ) -> None:
        """`below` is the row that must not be parted from this one."""
        cells = self._shelf.cells(table, row, bold=table.is_band(row))
        height = self._height_of(table, row, cells)
        together = height + (self._height_of(table, below) if below else 0.0)
        before = self._lead(table, titles) if first else 0.0
        if self._y + before + together > self.paper.body_bottom and self._open:
            self._turn()
        if first or not self._open:
            self._begin(table, titles, heading=first)
        if self._y + height <= self.paper.body_bottom:
            self._add(Strip(table, row, self._y, height))
        else:
            self._continue(table, row, titles, cells)

    def _height_of(self, table: Table, row: tuple[str, ...], cells: tuple[Cell, ...] | None = None) -> float:
        band = table.is_band(row)
        cells = cells or self._shelf.cells(table, row, bold=band)
        height = max(cell.height for cell in cells) + 2 * paper.PAD_Y
        return height if band else max(height, self._level)

    def _level_of(self, table: Table, titles: Strip | None) -> float:
        """How high low rows become so that all of them fill a page; 0 where they do anyhow."""
        self._level = 0.0
        heights = [self._height_of(table, row) for row in table.rows]
        left = self.paper.body_bottom - self.paper.body_top - self._lead(table, titles) - 1
        for number, height in enumerate(sorted(heights, reverse=True)):
            level = left / (len(heights) - number)
            if height <= level:
                return level
            left -= height
        return 0.0

    def _lead(self, table: Table, titles: Strip | None) -> float:
        """The height of what stands above a table's first row and never without it."""
        heading = paper.HEADING * 1.6 if table.heading else 0.0
        gap = paper.HEADING_GAP if table.heading or (self._open and self._is_apart()) else 0.0
        return gap + heading + (titles.height if titles else 0.0)

    def _begin(self, table: Table, titles: Strip | None, *, heading: bool) -> None:
        if heading and self._open and (table.heading or self._is_apart()):
            self._y += paper.HEADING_GAP
        if heading and table.heading:
            self._open.append(Heading(table.heading, self._y))
            self._y += paper.HEADING * 1.6
        if titles is not None:
            self._add(Strip(table, titles.cells, self._y, titles.height, titles=True))

    def _is_apart(self) -> bool:
        """Whether the table above has a heading of its own, which is not that of the next one."""
        last = self._open[-1]
        return isinstance(last, Strip) and bool(last.table.heading)

    def _continue(
        self, table: Table, row: tuple[str, ...], titles: Strip | None, cells: tuple[Cell, ...]
    ) -> None:
        """A row higher than a page: as many whole lines of each cell as there is room for, page by page."""
        starts = [0.0] * len(cells)
        while True:
            room = self.paper.body_bottom - self._y - 2 * paper.PAD_Y
            ends = [cell.fitting(start, room) for cell, start in zip(cells, starts, strict=True)]
            spans = tuple(zip(starts, ends, strict=True))
            height = max(end - start for start, end in spans) + 2 * paper.PAD_Y
            self._add(Strip(table, row, self._y, height, spans))
            starts = ends
            if all(start >= cell.height - 1 for cell, start in zip(cells, starts, strict=True)):
                return
            self._turn()
            self._begin(table, titles, heading=False)

    def _add(self, strip: Strip) -> None:
        self._open.append(strip)
        self._y += strip.height

    def _turn(self) -> None:
        number = len(self._pages) - self._begun + 1
        self._pages.append(PlacedPage(self._part, number, tuple(self._open)))
        self._open = []
        self._y = self.paper.body_top


def _is_joined(above: Strip | Heading | Picture | None, strip: Strip) -> bool:
    """Whether a row with lines ends where this one begins."""
    return isinstance(above, Strip) and not above.table.bare and abs(above.top + above.height - strip.top) < 1


def _said(table: Table) -> tuple[str, ...]:
    """The one wide cell of a table without rows."""
    return (escaped(table.empty),)
