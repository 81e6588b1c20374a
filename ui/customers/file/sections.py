"""The list of sections beside the form: how much of each is known, and where a text was not taken."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QListWidget,
    QListWidgetItem,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from ui.kit import paint
from ui.kit.tokens import color, tokens
from ui.words import tr

ROW = 35
_LINE = Qt.ItemDataRole.UserRole
Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class SectionLine:
    """One line of the list."""

    section: str
    name: str
    filled: int
    total: int
    wrong: bool = False


class _Painter(QStyledItemDelegate):
    """The current section on a tint, the count at the right, a red dot where a text waits."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(120, ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        line: SectionLine = index.data(_LINE)
        rect: QRect = option.rect
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._ground(painter, option, rect, chosen=chosen)
        font = QFont(option.font)
        font.setBold(chosen)
        painter.setFont(font)
        inner = rect.adjusted(12, 0, -12, 0)
        count = f"{line.filled}/{line.total}"
        room = painter.fontMetrics().horizontalAdvance(count)
        painter.setPen(color("link" if chosen else "muted"))
        painter.drawText(inner, _at(Qt.AlignmentFlag.AlignRight), count)
        painter.setPen(color("link" if chosen else "ink"))
        left = inner.adjusted(0, 0, -room - 8, 0)
        name = painter.fontMetrics().elidedText(line.name, Qt.TextElideMode.ElideRight, left.width())
        painter.drawText(left, _at(Qt.AlignmentFlag.AlignLeft), name)
        if line.wrong:
            _dot(painter, QRectF(rect.left() + 3, rect.center().y() - 2.5, 6, 6))
        painter.restore()

    def _ground(self, painter: QPainter, option: QStyleOptionViewItem, rect: QRect, *, chosen: bool) -> None:
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        if chosen or hovered:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens().selection if chosen else tokens().soft))
            painter.drawRoundedRect(QRectF(rect), 8, 8)
        if chosen and option.state & QStyle.StateFlag.State_HasFocus:
            paint.draw_focus(painter, rect, 8)


class SectionList(QListWidget):
    """Arrows walk, the form follows."""

    chosen = Signal(object)
    """The key of the section a person went to."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "bare")
        self.setAccessibleName(tr("档案的各部分"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setItemDelegate(_Painter(self))
        self.currentRowChanged.connect(self._tell)

    def set_lines(self, lines: Sequence[SectionLine]) -> None:
        """Show the counts; the current section stays if it is still there."""
        current = self.section()
        if [line.section for line in lines] != [line.section for line in self.lines()]:
            self._rebuild(lines, current)
        for row, line in enumerate(lines):
            self.item(row).setData(_LINE, line)
            self.item(row).setText(f"{line.name} {line.filled}/{line.total}")

    def lines(self) -> list[SectionLine]:
        return [self.item(row).data(_LINE) for row in range(self.count())]

    def mark_wrong(self, sections: Collection[str]) -> None:
        """A dot at the sections where a text could not be taken."""
        self.set_lines([replace(line, wrong=line.section in sections) for line in self.lines()])

    def section(self) -> str | None:
        place = self.currentRow()
        return self.lines()[place].section if place >= 0 else None

    def go_to(self, section: str) -> None:
        """Make a section the current one; `chosen` is told when it was not."""
        places = [line.section for line in self.lines()]
        if section in places:
            self.setCurrentRow(places.index(section))

    def _rebuild(self, lines: Sequence[SectionLine], current: str | None) -> None:
        self.blockSignals(True)
        self.clear()
        for line in lines:
            item = QListWidgetItem()
            item.setData(_LINE, line)
            self.addItem(item)
        self.setFixedHeight(ROW * len(lines) + 2)
        places = [line.section for line in lines]
        self.setCurrentRow(places.index(current) if current in places else 0)
        self.blockSignals(False)

    def _tell(self, row: int) -> None:
        if row >= 0:
            self.chosen.emit(self.item(row).data(_LINE).section)


def _at(side: Qt.AlignmentFlag) -> int:
    return int(side | Qt.AlignmentFlag.AlignVCenter)


def _dot(painter: QPainter, place: QRectF) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(color("vermilion"))
    painter.drawEllipse(place)
