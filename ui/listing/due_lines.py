"""Who is due, line by line with heads between them, as Today and the calendar list them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QWidget

from app.care.rows import DueRow
from ui.kit import paint
from ui.kit.tokens import color

MARGIN = 14
LINE = Qt.ItemDataRole.UserRole
"""The role under which a model gives the line itself."""
Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Head:
    """The line above a group; `late` paints it red, `today` makes it stand out."""

    text: str
    count: int
    late: bool = False
    today: bool = False


class DueLines(QAbstractListModel):
    """Heads and rows in one list; only rows can be chosen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines: Sequence[Any] = ()

    def text_of(self, line: Any) -> str:
        """A line as words: for the screen reader and tests."""
        raise NotImplementedError

    def put(self, lines: Sequence[Any]) -> None:
        """Show these lines."""
        self.beginResetModel()
        self._lines = lines
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        line = self._lines[index.row()]
        if role == LINE:
            return line
        shown = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
        return self.text_of(line) if role in shown else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if index.isValid() and isinstance(self._lines[index.row()], DueRow):
            return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return Qt.ItemFlag.NoItemFlags

    def due(self, place: int) -> DueRow | None:
        """Who stands in a line, None for a head."""
        line = self._lines[place] if 0 <= place < len(self._lines) else None
        return line if isinstance(line, DueRow) else None

    def places(self) -> list[int]:
        """The lines with customers."""
        return [place for place, line in enumerate(self._lines) if isinstance(line, DueRow)]


def paint_head(painter: QPainter, rect: QRect, head: Head) -> None:
    """What a group is called, and how many it has."""
    paint.fill(painter, rect, color("paper"))
    if head.today:
        paint.fill(painter, QRect(rect.left(), rect.top(), rect.width(), 2), color("primary"))
    font = QFont(painter.font())
    font.setBold(True)
    font.setPixelSize(max(11, font.pixelSize() - 1))
    painter.setFont(font)
    painter.setPen(color("late" if head.late else "link" if head.today else "ink"))
    room = rect.adjusted(MARGIN, 0, -MARGIN, 0)
    painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, head.text)
    painter.setPen(color("muted"))
    right = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
    painter.drawText(room, right, f"{head.count:,}")
