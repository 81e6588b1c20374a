"""Painting what stands on a page: the head, a row, a drawing, the foot."""

from __future__ import annotations

from functools import cached_property, lru_cache
from itertools import accumulate
from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QImage, QPainter

from app.sheets.drawing import Drawing
from app.sheets.sheet import Column, Part, Sheet, Table
from ui.kit import draw_map
from ui.printing import paper
from ui.printing.cell import Cell
from ui.printing.paper import Paper

if TYPE_CHECKING:
    from ui.printing.pages import Strip

LARGEST = 12.0
"""A drawing of few people is not blown up further than this; units are tenths of a point."""
REMEMBERED = 64
"""Cells kept laid out: tick boxes and the like say the same in every row."""
LOGO_GAP = 60.0


class Shelf:
    """Cells laid out to the widths of their columns; those that were asked for last are kept."""

    def __init__(self, on: Paper) -> None:
        self._width = on.width
        self._fonts = {False: paper.font(), True: paper.font(bold=True)}
        self._cell = lru_cache(REMEMBERED)(Cell)

    def cells(self, table: Table, texts: tuple[str, ...], *, bold: bool = False) -> tuple[Cell, ...]:
        """The cells of a row."""
        widths = self.widths(table, texts)
        font = self._fonts[bold]
        return tuple(
            self._cell(text, w - 2 * paper.PAD_X, font) for text, w in zip(texts, widths, strict=True)
        )

    def widths(self, table: Table, texts: tuple[str, ...]) -> list[float]:
        """How wide each cell of a row is."""
        columns = columns_of(table, texts)
        total = sum(column.width for column in columns)
        return [self._width * column.width / total for column in columns]


class PagePaint:
    """Paints the pieces of a sheet's pages."""

    def __init__(self, sheet: Sheet, on: Paper, shelf: Shelf) -> None:
        self._sheet = sheet
        self._paper = on
        self._shelf = shelf
        self._shade = not sheet.setup.ink_saving

    def shade(self, painter: QPainter, strip: Strip) -> None:
        """What lies below a row: labels, titles and bands on a shade, unless ink is to be saved."""
        if not self._shade:
            return
        widths = self._shelf.widths(strip.table, strip.cells)
        lefts = accumulate(widths, initial=0.0)
        columns = columns_of(strip.table, strip.cells)
        for column, text, left, width in zip(columns, strip.cells, lefts, widths, strict=False):
            if strip.strong or (column.shaded and text):
                painter.fillRect(QRectF(left, strip.top, width, strip.height), paper.SHADE)

    def strip(self, painter: QPainter, strip: Strip, *, joined: bool = False) -> None:
        """A row with its lines; `joined` to the one above, that one has drawn the line between them."""
        lefts = list(accumulate(self._shelf.widths(strip.table, strip.cells), initial=0.0))
        for place, cell in enumerate(self._shelf.cells(strip.table, strip.cells, bold=strip.strong)):
            at = QPointF(lefts[place] + paper.PAD_X, strip.top + paper.PAD_Y)
            cell.paint(painter, at, strip.spans[place] if strip.spans else None)
        if not strip.table.bare:
            self._lines(painter, strip, lefts, joined=joined)

    def heading(self, painter: QPainter, text: str, top: float) -> None:
        """The heading of a table."""
        painter.setPen(paper.INK)
        painter.setFont(paper.font(paper.HEADING, bold=True))
        painter.drawText(QPointF(0, top + paper.HEADING), text)

    def head(self, painter: QPainter, part: Part) -> None:
        """The title, what day it is beside it, and whose sheet it is at the right."""
        base = paper.HEAD_HEIGHT - 75
        title, plain = paper.font(paper.TITLE, bold=True), paper.font()
        start = self._paint_logo(painter)
        end = self._paper.width - _width(plain, part.aside)
        painter.setPen(paper.INK)
        painter.setFont(title)
        shown = _elided(title, part.title, end - 100 - start)
        painter.drawText(QPointF(start, base), shown)
        painter.setFont(plain)
        painter.drawText(QPointF(end, base), part.aside)
        left = start + _width(title, shown) + 110
        painter.drawText(QPointF(left, base), _elided(plain, part.subtitle, end - left - 100))
        painter.setPen(paper.RULE if self._shade else paper.FINE_RULE)
        painter.drawLine(QLineF(0, paper.HEAD_HEIGHT, self._paper.width, paper.HEAD_HEIGHT))

    def foot(self, painter: QPainter, number: int, total: int | None) -> None:
        """Who printed when, and which page this is of how many."""
        font = paper.font(paper.SMALL)
        words = self._sheet.page_words.format(page=number, pages="…" if total is None else total)
        base, end = self._paper.height - 30, self._paper.width - _width(font, words)
        painter.setFont(font)
        painter.setPen(paper.GREY)
        painter.drawText(QPointF(0, base), _elided(font, self._sheet.footer, end - 100))
        painter.drawText(QPointF(end, base), words)
        painter.setPen(paper.INK)

    def drawing(self, painter: QPainter, drawing: Drawing) -> None:
        """In the middle of the page, no larger than `LARGEST`."""
        height = self._paper.body_bottom - self._paper.body_top
        room = QRectF(0, self._paper.body_top, self._paper.width, height)
        scale = min(room.width() / max(drawing.width, 1), room.height() / max(drawing.height, 1), LARGEST)
        painter.save()
        painter.translate(room.center().x() - drawing.width * scale / 2, room.top())
        painter.scale(scale, scale)
        draw_map.paint(painter, drawing, draw_map.on_paper())
        painter.restore()

    def _lines(self, painter: QPainter, strip: Strip, lefts: list[float], *, joined: bool) -> None:
        painter.setPen(paper.GRID)
        bottom, right = strip.top + strip.height, self._paper.width
        across = [bottom] if joined else [strip.top, bottom]
        down = [0.0, *lefts[1:-1], right]
        painter.drawLines([QLineF(0, y, right, y) for y in across])
        painter.drawLines([QLineF(x, strip.top, x, bottom) for x in down])

    @cached_property
    def _logo(self) -> QImage:
        return QImage.fromData(self._sheet.logo)

    def _paint_logo(self, painter: QPainter) -> float:
        """The shop's picture as high as the head; gives where the title begins."""
        if not self._sheet.logo or self._logo.isNull():
            return 0.0
        high = paper.HEAD_HEIGHT - 40
        wide = min(high * self._logo.width() / self._logo.height(), self._paper.width / 4)
        painter.drawImage(QRectF(0, 0, wide, wide * self._logo.height() / self._logo.width()), self._logo)
        return wide + LOGO_GAP


def columns_of(table: Table, texts: tuple[str, ...]) -> tuple[Column, ...]:
    """One cell alone takes the whole width."""
    return table.columns if len(texts) == len(table.columns) else table.columns[:1]


def escaped(text: str) -> str:
    """A plain text as a cell."""
    return text.replace("&", "&amp;").replace("<", "&lt;")


def _width(font: QFont, text: str) -> float:
    return QFontMetricsF(font).horizontalAdvance(text)


def _elided(font: QFont, text: str, room: float) -> str:
    return QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, max(room, 0.0))
