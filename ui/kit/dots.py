"""A dot for each sign of an input whose words are hidden.

Painting it makes all of QStyle known, which takes 10 ms: the first window has no hidden line.
"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QStyle, QStyleOptionFrame

DOT = "•"


def paint_line(line: QLineEdit) -> None:
    """The frame of a line with dots in the place of its words; to be called while it is painted."""
    option = QStyleOptionFrame()
    line.initStyleOption(option)
    painter = QPainter(line)
    line.style().drawPrimitive(QStyle.PrimitiveElement.PE_PanelLineEdit, option, painter, line)
    room = line.style().subElementRect(QStyle.SubElement.SE_LineEditContents, option, line)
    painter.drawText(room.adjusted(2, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, DOT * len(line.text()))


def paint_text(text: QPlainTextEdit) -> None:
    """Dots in the place of a text of several lines; to be called while it is painted."""
    painter = QPainter(text.viewport())
    room = text.viewport().rect().adjusted(4, 4, -4, 0)
    painter.drawText(room, Qt.TextFlag.TextWrapAnywhere, DOT * len(text.toPlainText()))
