"""Boxes: cards, rows, columns, flowing chips, things that scroll."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtCore import QEvent, QMargins, QObject, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLayout,
    QLayoutItem,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from ui.kit.tokens import color

Margins = tuple[int, int, int, int]
Box = TypeVar("Box", bound=QBoxLayout)


class Card(QFrame):
    """A panel with round corners; `box` is its column. `role` may also be soft, tint or panel."""

    def __init__(
        self,
        parent: QWidget | None = None,
        *,
        role: str = "card",
        margins: Margins = (16, 14, 16, 14),
        spacing: int = 8,
    ) -> None:
        super().__init__(parent)
        self.setProperty("role", role)
        self.box = QVBoxLayout(self)
        self.box.setContentsMargins(*margins)
        self.box.setSpacing(spacing)


class VLine(QWidget):
    """A line between what stands side by side."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedWidth(1)

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), color("line"))


def row(*items: QWidget | QLayout | int, spacing: int = 8, margins: Margins = (0, 0, 0, 0)) -> QHBoxLayout:
    """Items side by side; a number is a stretch."""
    return _filled(QHBoxLayout(), items, spacing, margins)


def column(*items: QWidget | QLayout | int, spacing: int = 8, margins: Margins = (0, 0, 0, 0)) -> QVBoxLayout:
    """Items below each other; a number is a stretch."""
    return _filled(QVBoxLayout(), items, spacing, margins)


def _filled(box: Box, items: tuple[QWidget | QLayout | int, ...], spacing: int, margins: Margins) -> Box:
    box.setContentsMargins(*margins)
    box.setSpacing(spacing)
    for item in items:
        if isinstance(item, int):
            box.addStretch(item)
        elif isinstance(item, QLayout):
            box.addLayout(item)
        else:
            box.addWidget(item)
    return box


def box_of(layout: QLayout, parent: QWidget | None = None) -> QWidget:
    """A bare widget around a layout."""
    made = QWidget(parent)
    made.setLayout(layout)
    return made


def clear(layout: QLayout) -> None:
    """Take everything out of a layout and free it."""
    while (item := layout.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()


def scrolled(content: QWidget, parent: QWidget | None = None) -> QScrollArea:
    """`content`, as wide as there is room, scrolling up and down only.

    It is dressed here, and again if this is put into another `parent` afterwards.
    """
    area = QScrollArea(parent)
    _scroll(area, content)
    return area


def _scroll(area: QScrollArea, content: QWidget) -> None:
    content.setProperty("role", "scrolled")
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(content)


class Yielding(QScrollArea):
    """As high as its content, which never scrolls while there is room; in a low window it gives way."""

    def __init__(self, content: QWidget, least: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._content, self._least = content, least
        _scroll(self, content)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        content.installEventFilter(self)

    def sizeHint(self) -> QSize:
        content, width = self._content, self.contentsRect().width()
        high = content.heightForWidth(width) if content.hasHeightForWidth() else content.sizeHint().height()
        return QSize(content.sizeHint().width(), high)

    def minimumSizeHint(self) -> QSize:
        return QSize(self._content.minimumSizeHint().width(), min(self._least, self.sizeHint().height()))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()


class FittingRow(QWidget):
    """Widgets side by side, as many of them as there is room for: the first ones matter most."""

    def __init__(self, *parts: QWidget, spacing: int = 6) -> None:
        super().__init__()
        self._parts, self._gap = parts, spacing
        for part in parts:
            part.setParent(self)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        hints = [part.sizeHint() for part in self._parts]
        width = sum(hint.width() + self._gap for hint in hints) - self._gap
        return QSize(width, max(hint.height() for hint in hints))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        left = 0
        for part in self._parts:
            hint = part.sizeHint()
            part.setVisible(left + hint.width() <= self.width())
            part.setGeometry(left, (self.height() - hint.height()) // 2, hint.width(), hint.height())
            left = left + hint.width() + self._gap if part.isVisibleTo(self) else self.width() + 1


class FlowLayout(QLayout):
    """Items from left to right, on as many lines as they need: chips, filters.

    From the item `push` on, counted from 0, they stand at the right of their line.
    """

    def __init__(self, parent: QWidget | None = None, *, spacing: int = 6, push: int | None = None) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._heights: dict[int, int] = {}
        """By width, until something changes: Qt asks for the same one again and again."""
        self._gap = spacing
        self._push = push
        self.setContentsMargins(0, 0, 0, 0)

    def invalidate(self) -> None:
        self._heights.clear()
        super().invalidate()

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)
        self._heights.clear()

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        self._heights.clear()
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def clear(self) -> None:
        """Take every widget out and free it."""
        while self._items:
            widget = self._items.pop().widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.invalidate()

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        if width not in self._heights:
            self._heights[width] = self._arrange(QRect(0, 0, width, 0), move=False)
        return self._heights[width]

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._arrange(rect, move=True)

    def sizeHint(self) -> QSize:
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        size = QSize()
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        return size.grownBy(self.contentsMargins())

    def _arrange(self, rect: QRect, *, move: bool) -> int:
        edges: QMargins = self.contentsMargins()
        room = rect.marginsRemoved(edges)
        y = room.y()
        for line in self._lines(room.width()):
            if move:
                self._place(line, QPoint(room.x(), y), room.width())
            y += max(item.sizeHint().height() for item in line) + self._gap
        return max(y - self._gap, room.y()) - rect.y() + edges.bottom()

    def _lines(self, width: int) -> list[list[QLayoutItem]]:
        lines: list[list[QLayoutItem]] = []
        free = 0
        for item in self._items:
            if item.isEmpty():
                continue
            needed = item.sizeHint().width()
            if not lines or needed > free:
                lines.append([])
                free = width
            lines[-1].append(item)
            free -= needed + self._gap
        return lines

    def _place(self, line: list[QLayoutItem], at: QPoint, width: int) -> None:
        taken = sum(item.sizeHint().width() for item in line) + self._gap * (len(line) - 1)
        pushed = None if self._push is None else self._items[self._push :]
        for item in line:
            if pushed and item in pushed:
                at.setX(at.x() + max(width - taken, 0))
                pushed = None
            size = item.sizeHint()
            item.setGeometry(QRect(at, size.boundedTo(QSize(width, size.height()))))
            at.setX(at.x() + size.width() + self._gap)
