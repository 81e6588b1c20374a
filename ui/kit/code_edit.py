"""A text with numbered lines: for templates, whose mistakes are told by their line."""

from __future__ import annotations

import re

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFontDatabase,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QSyntaxHighlighter,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
)
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit, QWidget

from ui.kit import tokens

_PARTS = (
    (re.compile(r"\{#.*?#\}"), "faint"),
    (re.compile(r"\{[{%].*?[}%]\}"), "plum"),
    (re.compile(r"</?[a-zA-Z][^>]*>"), "link"),
)
"""Within a line: notes, what is filled in, tags."""
_GAP = 10
"""Pixels that keep the text off the numbers, however far it is scrolled; the frame takes some of them."""


class CodeEdit(QPlainTextEdit):
    """Numbers at the left; `mark` shows the line of a mistake. Tab leaves it, as everywhere."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.setTabChangesFocus(True)
        self._wrong = 0
        self._gutter = _Gutter(self)
        self._colours = _Colours(self.document())
        self.blockCountChanged.connect(lambda _count: self._make_room())
        self.updateRequest.connect(self._scrolled)
        self.document().setDocumentMargin(0)  # Qt scrolls it away, and first letters would touch the numbers
        self._make_room()

    def mark(self, line: int) -> None:
        """Mark a line, from 1; 0 marks none."""
        self._wrong = line
        marks = []
        if line:
            mark = QTextEdit.ExtraSelection()
            mark.cursor = self._at(line)
            mark.format.setBackground(QColor(tokens.tokens().tones["red"].tint))
            mark.format.setProperty(QTextFormat.Property.FullWidthSelection, True)
            marks.append(mark)
        self.setExtraSelections(marks)
        self._gutter.update()

    def marked(self) -> int:
        """The line that is marked; 0 for none."""
        return self._wrong

    def go_to(self, line: int) -> None:
        """Put the cursor at the beginning of a line."""
        self.setTextCursor(self._at(line))
        self.centerCursor()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        room = self.contentsRect()
        self._gutter.setGeometry(QRect(room.left(), room.top(), self.gutter_width(), room.height()))

    def gutter_width(self) -> int:
        """Room for the numbers of all lines."""
        return 14 + self.fontMetrics().horizontalAdvance("9") * len(str(max(99, self.blockCount())))

    def paint_gutter(self, painter: QPainter, area: QRect) -> None:
        """The numbers of the lines in sight."""
        painter.fillRect(area, tokens.color("soft"))
        block = self.firstVisibleBlock()
        top = self.blockBoundingGeometry(block).translated(self.contentOffset()).top()
        while block.isValid() and top <= area.bottom():
            high = self.blockBoundingRect(block).height()
            number = block.blockNumber() + 1
            painter.setPen(tokens.color("late" if number == self._wrong else "muted"))
            place = QRect(0, round(top), self._gutter.width() - 6, round(high))
            painter.drawText(place, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, str(number))
            top += high
            block = block.next()

    def _at(self, line: int) -> QTextCursor:
        return QTextCursor(self.document().findBlockByNumber(max(0, min(line, self.blockCount()) - 1)))

    def _make_room(self) -> None:
        self.setViewportMargins(self.gutter_width() + _GAP, 0, 0, 0)

    def _scrolled(self, area: QRect, by: int) -> None:
        if by:
            self._gutter.scroll(0, by)
        else:
            self._gutter.update(0, area.y(), self._gutter.width(), area.height())


class _Gutter(QWidget):
    """The strip with the numbers."""

    def __init__(self, edit: CodeEdit) -> None:
        super().__init__(edit)
        self._edit = edit

    def sizeHint(self) -> QSize:
        return QSize(self._edit.gutter_width(), 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        self._edit.paint_gutter(QPainter(self), event.rect())


class _Colours(QSyntaxHighlighter):
    """Notes, tags and what is filled in, each in a colour of its own."""

    def __init__(self, document: QTextDocument) -> None:
        super().__init__(document)
        self._formats = [(part, _format(name)) for part, name in _PARTS]

    def highlightBlock(self, text: str) -> None:
        for part, colour in reversed(self._formats):
            for found in part.finditer(text):
                self.setFormat(found.start(), found.end() - found.start(), colour)


def _format(name: str) -> QTextCharFormat:
    made = QTextCharFormat()
    made.setForeground(tokens.color(name))
    return made
