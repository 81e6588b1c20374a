"""One cell: its words broken into lines, how high they are, and any part of them painted.

Sheets are laid out in a thread. A text document is only asked to read HTML there and never lays anything out:
its layout would connect signals, and Qt locks them while the interpreter is held. The window's thread holds
such a lock and waits for the interpreter whenever a widget goes that is connected to another: each would wait
for the other for ever.
"""

from __future__ import annotations

import re
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache, cached_property
from typing import Any

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import (
    QBrush,
    QFont,
    QPainter,
    QTextBlock,
    QTextBlockFormat,
    QTextDocument,
    QTextFormat,
    QTextLayout,
    QTextLine,
    QTextOption,
)

from app.sheets.sheet import BLANK
from ui.printing import paper

_NBSP = "\u00a0"
_POINT = f"{_NBSP}· "
"""Between two things: no line begins with it."""
_OBJECT = "\ufffc"
"""Stands for a picture, and a text without any would look for it."""
_LINE_BREAK = "\u2028"
_ALIGNED = QTextFormat.Property.BlockAlignment
_LTR, _RTL = Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft
_OTHER_SIDE = {
    Qt.AlignmentFlag.AlignLeft: Qt.AlignmentFlag.AlignRight,
    Qt.AlignmentFlag.AlignRight: Qt.AlignmentFlag.AlignLeft,
}
_html = re.compile("[<&\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]")
"""What has to be read: marks of HTML, and letters that run from right to left."""
_STEP = QTextFormat.Property.FontSizeAdjustment
STEPS = (0.7, 0.8, 1.0, 1.2, 1.5, 2.0, 2.4)
"""Sizes of HTML from `xx-small` on, beside the usual one."""
_IN_PARTS = QTextBlockFormat.LineHeightTypes.ProportionalHeight
_AS_USUAL = QTextBlockFormat()
Span = tuple[float, float]
"""From and to, as heights inside a cell."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Some words and their place: `top` is inside the cell, lines stand where they are painted."""

    text: str
    layout: QTextLayout
    top: float
    bottom: float
    shade: QBrush = field(default_factory=QBrush)

    def lines(self) -> Iterator[QTextLine]:
        return (self.layout.lineAt(place) for place in range(self.layout.lineCount()))

    def draw_lines(self, painter: QPainter, top: float, bottom: float) -> None:
        """Those that are between these heights, and no trace of the others."""
        for line in self.lines():
            if line.y() + line.height() > top + 1 and line.y() < bottom - 1:
                line.draw(painter, QPointF())


class _Reader(threading.local):
    """Reads the HTML of cells, with one document in each thread: making new ones takes longer."""

    @cached_property
    def _document(self) -> QTextDocument:
        made = QTextDocument()
        made.setUndoRedoEnabled(False)
        made.setDefaultStyleSheet(paper.CELL_STYLE)
        return made

    def blocks(self, html: str, font: QFont) -> Iterator[QTextBlock]:
        """The paragraphs of a cell; they are gone with the next one."""
        self._document.setDefaultFont(font)
        self._document.setHtml(html)
        block = self._document.begin()
        while block.isValid():
            yield block
            block = block.next()


_reader = _Reader()


class Cell:
    """The words of a cell, laid out to a width. Cheap enough to be made again for painting."""

    def __init__(
        self, html: str, width: float, font: QFont, align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft
    ) -> None:
        self._width = width
        self._has_blanks = BLANK in html
        html = html.replace(" · ", _POINT).replace(_OBJECT, "")
        if _html.search(html):
            self._paragraphs = _rich(html, width, font, align)
        else:
            self._paragraphs = [_plain(html, width, font, align)]
        self.height = self._paragraphs[-1].bottom

    def fitting(self, start: float, room: float) -> float:
        """Up to where the cell can be shown from `start` in that room: whole lines, at least one."""
        ends = [bottom for bottom in self._ends() if bottom > start + 1]
        inside = [end for end in ends if end <= start + room]
        return inside[-1] if inside else (ends[0] if ends else self.height)

    def paint(self, painter: QPainter, at: QPointF, span: Span | None = None) -> None:
        """The whole cell with its corner at `at`, or only the lines in `span`."""
        painter.save()
        painter.translate(at)
        painter.setPen(paper.INK)
        top, bottom = span or (0.0, self.height)
        if span is not None:
            painter.translate(0, -top)
            painter.setClipRect(QRectF(0, top, self._width, bottom - top))
        for each in self._paragraphs:
            if each.shade.style() != Qt.BrushStyle.NoBrush:
                painter.fillRect(QRectF(0, each.top, self._width, each.bottom - each.top), each.shade)
            if top <= each.top and each.bottom <= bottom:
                each.layout.draw(painter, QPointF())
            else:
                each.draw_lines(painter, top, bottom)
        if self._has_blanks:
            painter.setPen(paper.DOTS)
            painter.drawLines(list(self._blanks()))
        painter.restore()

    def _ends(self) -> Iterator[float]:
        return (line.y() + line.height() for each in self._paragraphs for line in each.lines())

    def _blanks(self) -> Iterator[QLineF]:
        """A line to write on, from the end of the words to the edge of the column."""
        for each in self._paragraphs:
            if not each.text.endswith(_NBSP):
                continue
            start = len(each.text.rstrip(_NBSP))
            line = each.layout.lineForTextPosition(start)
            left = _x_of(line, start) if start > line.textStart() else line.x()
            y = line.y() + line.ascent() + 12
            yield QLineF(left, y, self._width, y)


def _plain(text: str, width: float, font: QFont, align: Qt.AlignmentFlag) -> Paragraph:
    layout = QTextLayout(text.replace("\n", _LINE_BREAK), font)
    layout.setTextOption(_option(align))
    return Paragraph(text, layout, 0.0, _break(layout, 0.0, width))


def _rich(html: str, width: float, font: QFont, align: Qt.AlignmentFlag) -> list[Paragraph]:
    """One below the other; of what two leave free between them the larger counts."""
    found: list[Paragraph] = []
    below, end = 0.0, 0.0
    for block in _reader.blocks(html, font):
        form, text = block.blockFormat(), block.text()
        top = end + max(below, form.topMargin())
        layout = QTextLayout(text, font)
        layout.setFormats(_formats(block, font))
        told = form.alignment() if form.hasProperty(_ALIGNED) else align
        layout.setTextOption(_option(told, block.textDirection()))
        end = _break(layout, top, width, form)
        found.append(Paragraph(text, layout, top, end, form.background()))
        below = form.bottomMargin()
    return found


def _formats(block: QTextBlock, font: QFont) -> list[QTextLayout.FormatRange]:
    """With sizes beside the usual one, as that of `<small>`, in figures: a layout does not know these."""
    found = block.textFormats()
    for each in found:
        if each.format.hasProperty(_STEP):
            form = each.format
            size = STEPS[min(max(form.intProperty(_STEP) + 2, 0), len(STEPS) - 1)] * font.pixelSize()
            form.clearProperty(_STEP)
            form.setProperty(QTextFormat.Property.FontPixelSize, round(size))
            each.format = form
    return found


@cache
def _option(align: Qt.AlignmentFlag, direction: Qt.LayoutDirection = _LTR) -> QTextOption:
    option = QTextOption(_OTHER_SIDE.get(align, align) if direction == _RTL else align)
    option.setTextDirection(direction)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    option.setUseDesignMetrics(True)
    return option


def _break(layout: QTextLayout, top: float, width: float, form: QTextBlockFormat = _AS_USUAL) -> float:
    """Break the words into lines that begin at `top`, and say where they end."""
    left, room = form.leftMargin(), width - form.leftMargin() - form.rightMargin()
    inset = form.textIndent()
    layout.setCacheEnabled(True)
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLeadingIncluded(True)
        line.setLineWidth(room - inset)
        height = form.lineHeight(line.height(), 1.0)
        above = 0.0 if form.lineHeightType() == _IN_PARTS.value else height - line.height()
        line.setPosition(QPointF(left + inset, top + above))
        top += height
        inset = 0.0
    layout.endLayout()
    return top


def _x_of(line: QTextLine, position: int) -> float:
    x: Any = line.cursorToX(position)  # PySide gives the place back beside it
    return float(x[0])
