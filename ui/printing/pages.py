"""A sheet on pages: where each row stands, and painting a page.

Rows are laid out one by one and forgotten again, only their places are kept: time grows with the number of
rows and no more, memory hardly at all. A row is never cut in two unless it is higher than a page.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter

from app.sheets.drawing import Drawing
from app.sheets.sheet import Column, Sheet, Table
from ui.kit import draw_map
from ui.printing import paper
from ui.printing.cell import Cell, Span
from ui.printing.paper import Paper

LARGEST = 12.0
"""A drawing of few people is not blown up further than this; units are tenths of a point."""
REMEMBERED = 64
"""Cells kept laid out: tick boxes and the like say the same in every row."""


@dataclass(frozen=True, slots=True)
class Strip:
    """What stands across the page at one height: the titles of the columns, or a row or some lines of one."""

    table: Table
    cells: tuple[str, ...]
    top: float
    height: float
    spans: tuple[Span, ...] | None = None
    titles: bool = False


@dataclass(frozen=True, slots=True)
class Heading:
    """The heading of a table."""

    text: str
    top: float


@dataclass(frozen=True, slots=True)
class Picture:
    """A drawing, as large as the page lets it be."""

    drawing: Drawing


Page = tuple[Strip | Heading | Picture, ...]


class Pages:
    """The pages of a sheet on some paper. `reckon` finds them; those found can be painted meanwhile."""

    def __init__(self, sheet: Sheet, on: Paper) -> None:
        self.sheet = sheet
        self.paper = on
        self.complete = False
        self._font = paper.font()
        self._bold = paper.font(bold=True)
        self._pages: list[Page] = []
        self._open: list[Strip | Heading | Picture] = []
        self._y = on.body_top
        self._level = 0.0
        self._cell = lru_cache(REMEMBERED)(Cell)

    def __len__(self) -> int:
        return len(self._pages)

    def reckon(self) -> Iterator[int]:
        """Find the place of every row; after each tells how many have theirs."""
        done = 0
        if self.sheet.drawing is not None:
            self._open.append(Picture(self.sheet.drawing))
            self._turn()
        for table in self.sheet.tables:
            titles = self._titles(table)
            rows = table.rows or (_said(table),)
            self._level = self._level_of(table, titles) if table.fill else 0.0
            for place, row in enumerate(rows):
                self._place(table, row, titles, first=place == 0)
                done += 1
                yield done
        if self._open or not self._pages:
            self._turn()
        self.complete = True

    def paint(self, painter: QPainter, number: int) -> None:
        """Page `number`, from 0, at the painter's origin in units of the paper."""
        self._paint_head(painter)
        for item in self._pages[number]:
            if isinstance(item, Heading):
                painter.setPen(paper.INK)
                painter.setFont(paper.font(paper.HEADING, bold=True))
                painter.drawText(QPointF(0, item.top + paper.HEADING), item.text)
            elif isinstance(item, Picture):
                self._paint_drawing(painter, item.drawing)
            else:
                self._paint_strip(painter, item)
        self._paint_foot(painter, number)

    # -- Finding the places ---------------------------------------------------------------------------------

    def _titles(self, table: Table) -> Strip | None:
        """The header row of a table, to be repeated on every page."""
        if not table.titled:
            return None
        texts = tuple(_escaped(column.title) for column in table.columns)
        height = max(cell.height for cell in self._cells(table, texts, self._bold))
        return Strip(table, texts, 0, height + 2 * paper.PAD_Y, titles=True)

    def _place(self, table: Table, row: tuple[str, ...], titles: Strip | None, *, first: bool) -> None:
        cells = self._cells(table, row, self._font)
        height = max(self._height(cells), self._level)
        before = self._lead(table, titles) if first else 0.0
        if self._y + before + height > self.paper.body_bottom and self._open:
            self._turn()
        if first or not self._open:
            self._begin(table, titles, heading=first)
        if self._y + height <= self.paper.body_bottom:
            self._add(Strip(table, row, self._y, height))
        else:
            self._continue(table, row, titles, cells)

    def _height(self, cells: tuple[Cell, ...]) -> float:
        return max(cell.height for cell in cells) + 2 * paper.PAD_Y

    def _level_of(self, table: Table, titles: Strip | None) -> float:
        """How high low rows become so that all of them fill a page; 0 where they do anyhow."""
        heights = [self._height(self._cells(table, row, self._font)) for row in table.rows]
        left = self.paper.body_bottom - self.paper.body_top - self._lead(table, titles) - 1
        for number, height in enumerate(sorted(heights, reverse=True)):
            level = left / (len(heights) - number)
            if height <= level:
                return level
            left -= height
        return 0.0

    def _lead(self, table: Table, titles: Strip | None) -> float:
        """The height of what stands above a table's first row and never without it."""
        heading = paper.HEADING * 1.6 + paper.HEADING_GAP if table.heading else 0.0
        return heading + (titles.height if titles else 0.0)

    def _begin(self, table: Table, titles: Strip | None, *, heading: bool) -> None:
        if heading and table.heading:
            self._y += paper.HEADING_GAP if self._open else 0
            self._open.append(Heading(table.heading, self._y))
            self._y += paper.HEADING * 1.6
        if titles is not None:
            self._add(Strip(table, titles.cells, self._y, titles.height, titles=True))

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
        self._pages.append(tuple(self._open))
        self._open = []
        self._y = self.paper.body_top

    # -- Painting -------------------------------------------------------------------------------------------

    def _cells(self, table: Table, texts: tuple[str, ...], font: QFont) -> tuple[Cell, ...]:
        widths = _widths(_columns(table, texts), self.paper.width)
        return tuple(
            self._cell(text, w - 2 * paper.PAD_X, font) for text, w in zip(texts, widths, strict=True)
        )

    def _paint_strip(self, painter: QPainter, strip: Strip) -> None:
        columns = _columns(strip.table, strip.cells)
        widths = _widths(columns, self.paper.width)
        lefts = list(accumulate(widths, initial=0.0))
        for text, column, left, width in zip(strip.cells, columns, lefts, widths, strict=False):
            if strip.titles or (column.shaded and text):
                painter.fillRect(QRectF(left, strip.top, width, strip.height), paper.SHADE)
        cells = self._cells(strip.table, strip.cells, self._bold if strip.titles else self._font)
        for place, (cell, left) in enumerate(zip(cells, lefts, strict=False)):
            at = QPointF(left + paper.PAD_X, strip.top + paper.PAD_Y)
            cell.paint(painter, at, strip.spans[place] if strip.spans else None)
        painter.setPen(paper.GRID)
        painter.drawRect(QRectF(0, strip.top, self.paper.width, strip.height))
        bottom = strip.top + strip.height
        painter.drawLines([QLineF(x, strip.top, x, bottom) for x in lefts[1:-1]])

    def _paint_head(self, painter: QPainter) -> None:
        """The title, what day it is beside it, and whose sheet it is at the right."""
        sheet, base = self.sheet, paper.HEAD_HEIGHT - 75
        title, plain = paper.font(paper.TITLE, bold=True), self._font
        end = self.paper.width - _width(plain, sheet.aside)
        painter.setPen(paper.INK)
        painter.setFont(title)
        shown = _elided(title, sheet.title, end - 100)
        painter.drawText(QPointF(0, base), shown)
        painter.setFont(plain)
        painter.drawText(QPointF(end, base), sheet.aside)
        left = _width(title, shown) + 110
        painter.drawText(QPointF(left, base), _elided(plain, sheet.subtitle, end - left - 100))
        painter.setPen(paper.RULE)
        painter.drawLine(QLineF(0, paper.HEAD_HEIGHT, self.paper.width, paper.HEAD_HEIGHT))

    def _paint_drawing(self, painter: QPainter, drawing: Drawing) -> None:
        """In the middle of the page, no larger than `LARGEST`."""
        room = QRectF(0, self.paper.body_top, self.paper.width, self.paper.body_bottom - self.paper.body_top)
        scale = min(room.width() / max(drawing.width, 1), room.height() / max(drawing.height, 1), LARGEST)
        painter.save()
        painter.translate(room.center().x() - drawing.width * scale / 2, room.top())
        painter.scale(scale, scale)
        draw_map.paint(painter, drawing, draw_map.on_paper())
        painter.restore()

    def _paint_foot(self, painter: QPainter, number: int) -> None:
        font = paper.font(paper.SMALL)
        words = self.sheet.page_words.format(page=number + 1, pages=len(self) if self.complete else "…")
        base, end = self.paper.height - 30, self.paper.width - _width(font, words)
        painter.setFont(font)
        painter.setPen(paper.GREY)
        painter.drawText(QPointF(0, base), _elided(font, self.sheet.footer, end - 100))
        painter.drawText(QPointF(end, base), words)
        painter.setPen(paper.INK)


def _columns(table: Table, texts: tuple[str, ...]) -> tuple[Column, ...]:
    """What is said instead of rows takes the whole width."""
    return table.columns if len(texts) == len(table.columns) else table.columns[:1]


def _widths(columns: tuple[Column, ...], room: float) -> list[float]:
    total = sum(column.width for column in columns)
    return [room * column.width / total for column in columns]


def _said(table: Table) -> tuple[str, ...]:
    """The one wide cell of a table without rows."""
    return (_escaped(table.empty),)


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;")


def _width(font: QFont, text: str) -> float:
    return QFontMetricsF(font).horizontalAdvance(text)


def _elided(font: QFont, text: str, room: float) -> str:
    return QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, max(room, 0.0))
