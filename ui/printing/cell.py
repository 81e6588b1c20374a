"""One cell: its words broken into lines, how high they are, and any part of them painted."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from typing import Any

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QFont,
    QPainter,
    QPalette,
    QTextBlock,
    QTextDocument,
    QTextLine,
)

from app.sheets.sheet import BLANK
from ui.printing import paper

_NBSP = "\u00a0"
_POINT = f"{_NBSP}· "
"""Between two things: no line begins with it."""
Span = tuple[float, float]
"""From and to, as heights inside a cell."""


SPARE = 256
"""Documents kept to be used again, in each thread."""


class _Spare(threading.local):
    """Documents that no cell uses, of the thread that made them.

    A new document connects signals, and Qt locks them while the interpreter is held. If the window's thread
    disconnects one at that moment it waits for the interpreter while it holds such a lock: both wait for
    ever. So as few are made as can be.
    """

    def __init__(self) -> None:
        self.documents: list[QTextDocument] = []


_spare = _Spare()


def _new_document() -> QTextDocument:
    document = QTextDocument()
    document.setUndoRedoEnabled(False)
    document.setDocumentMargin(0)
    document.setUseDesignMetrics(True)
    return document


class Cell:
    """The words of a cell, laid out to a width. Cheap enough to be made again for painting."""

    def __init__(
        self, html: str, width: float, font: QFont, align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft
    ) -> None:
        self._spare = _spare.documents
        self._doc = self._spare.pop() if self._spare else _new_document()
        self._doc.clear()
        self._doc.setDefaultFont(font)
        self._doc.setTextWidth(width)
        html = html.replace(" · ", _POINT)
        option = self._doc.defaultTextOption()
        if option.alignment() != align:
            option.setAlignment(align)
            self._doc.setDefaultTextOption(option)
        if "<" in html or "&" in html:
            self._doc.setDefaultStyleSheet(paper.CELL_STYLE)
            self._doc.setHtml(html)
            self._keep_first_margin()
        else:
            self._doc.setPlainText(html)
        self._has_blanks = BLANK in html
        self.height: float = self._doc.size().height()

    def __del__(self) -> None:
        """May run in any thread: only the one that made a document changes it, when it is used again."""
        if len(self._spare) < SPARE:
            self._spare.append(self._doc)

    def fitting(self, start: float, room: float) -> float:
        """Up to where the cell can be shown from `start` in that room: whole lines, at least one."""
        ends = [bottom for _, bottom in self._lines() if bottom > start + 1]
        inside = [end for end in ends if end <= start + room]
        return inside[-1] if inside else (ends[0] if ends else self.height)

    def paint(self, painter: QPainter, at: QPointF, span: Span | None = None) -> None:
        """The whole cell with its corner at `at`, or only the lines in `span`."""
        painter.save()
        painter.translate(at)
        context = QAbstractTextDocumentLayout.PaintContext()
        palette = QPalette()
        palette.setColor(QPalette.ColorRole.Text, paper.INK)
        context.palette = palette
        if span is not None:
            painter.translate(0, -span[0])
            window = QRectF(0, span[0], self._doc.textWidth(), span[1] - span[0])
            painter.setClipRect(window)
            context.clip = window
        self._doc.documentLayout().draw(painter, context)
        if self._has_blanks:
            painter.setPen(paper.DOTS)
            painter.drawLines(list(self._blanks()))
        painter.restore()

    def _keep_first_margin(self) -> None:
        """What a first paragraph has above itself, which Qt leaves out."""
        above = self._doc.begin().blockFormat().topMargin()
        if above:
            frame = self._doc.rootFrame()
            form = frame.frameFormat()
            form.setTopMargin(above)
            frame.setFrameFormat(form)

    def _blocks(self) -> Iterator[QTextBlock]:
        block = self._doc.begin()
        while block.isValid():
            yield block
            block = block.next()

    def _lines(self) -> Iterator[Span]:
        for block in self._blocks():
            top = block.layout().position().y()
            for line in _lines_of(block):
                yield top + line.y(), top + line.y() + line.height()

    def _blanks(self) -> Iterator[QLineF]:
        """A line to write on, from the end of the words to the edge of the column."""
        for block in self._blocks():
            text = block.text()
            if not text.endswith(_NBSP):
                continue
            start = len(text.rstrip(_NBSP))
            line = block.layout().lineForTextPosition(start)
            at = block.layout().position()
            left = _x_of(line, start) if start > line.textStart() else line.x()
            y = at.y() + line.y() + line.ascent() + 12
            yield QLineF(at.x() + left, y, self._doc.textWidth(), y)


def _lines_of(block: QTextBlock) -> Iterator[QTextLine]:
    layout = block.layout()
    return (layout.lineAt(place) for place in range(layout.lineCount()))


def _x_of(line: QTextLine, position: int) -> float:
    x: Any = line.cursorToX(position)  # PySide gives the place back beside it
    return float(x[0])
