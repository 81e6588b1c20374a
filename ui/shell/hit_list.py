"""The hits below the search box."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from ui.kit import paint, veil
from ui.kit.labels import label
from ui.kit.layout import Card
from ui.kit.tokens import color, tokens
from ui.words import tr

if TYPE_CHECKING:
    from app.customers import rows

ROW_HEIGHT = 40
MOST_ROWS = 9
_HIT = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class Hit:
    """A customer found; `why` is what matched when it is not to be seen: a plate, words of a note."""

    id: int
    name: str
    number: str = ""
    phone: str = ""
    why: str = ""
    grade: str = ""


def found(hit: rows.Hit) -> Hit:
    """As the search shows what it found: what is seen beside the name is no reason to be told."""
    why = hit.excerpt if hit.why not in ("name", "mobile", "number") else ""
    return Hit(hit.id, hit.name, hit.number, hit.phone, why, hit.grade or "")


class _Hits(QAbstractListModel):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._hits: list[Hit] = []

    def set_hits(self, hits: Sequence[Hit]) -> None:
        self.beginResetModel()
        self._hits = list(hits)
        self.endResetModel()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._hits)

    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        hit = self._hits[index.row()] if index.isValid() else None
        if hit is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return "  ".join(
                part for part in (hit.name, hit.number, veil.shown(hit.phone), veil.shown(hit.why)) if part
            )
        return hit if role == _HIT else None


class _HitDelegate(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(200, ROW_HEIGHT)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        hit: Hit = index.data(_HIT)
        rect: QRect = option.rect
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, QColor(tokens().selection))
        painter.save()
        line = rect.adjusted(12, 0, -12, 0)
        bold = QFont(option.font)
        bold.setBold(True)
        painter.setFont(bold)
        painter.setPen(color("ink"))
        name = painter.fontMetrics().elidedText(hit.name, Qt.TextElideMode.ElideRight, 130)
        painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, name)
        left = line.left() + painter.fontMetrics().horizontalAdvance(name) + 8
        painter.setFont(option.font)
        if hit.grade:
            paint.draw_grade(painter, left, rect.center().y() + 0.5, veil.shown(hit.grade))
            left += paint.GRADE_SIDE + 8
        if hit.why:
            paint.draw_chip(painter, left, rect.center().y() + 0.5, veil.shown(hit.why), "blue")
        painter.setPen(color("muted"))
        tail = "   ".join(part for part in (veil.shown(hit.phone), hit.number) if part)
        painter.drawText(line, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, tail)
        painter.restore()


class HitList(Card):
    """The hits, the first one ready for Enter; it never takes the keyboard from the field."""

    chosen = Signal(int)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, margins=(1, 5, 1, 5), spacing=0)
        self._model = _Hits(self)
        self._list = QListView()
        self._list.setModel(self._model)
        self._list.setItemDelegate(_HitDelegate(self._list))
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setMouseTracking(True)
        self._list.setUniformItemSizes(True)
        self._list.entered.connect(self._list.setCurrentIndex)
        self._list.clicked.connect(lambda index: self.chosen.emit(index.data(_HIT).id))
        self._nothing = label("", "muted", wrap=True)
        self._nothing.setContentsMargins(12, 6, 12, 6)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.box.addWidget(self._list)
        self.box.addWidget(self._nothing)
        self.hide()

    def texts(self) -> list[str]:
        """What is shown, row by row."""
        if self._nothing.isVisible():
            return [self._nothing.text()]
        return [str(self._model.index(row).data()) for row in range(self._model.rowCount())]

    def show_below(self, field: QWidget, asked: str, hits: Sequence[Hit]) -> None:
        self._model.set_hits(hits)
        self._list.setVisible(bool(hits))
        self._nothing.setVisible(not hits)
        self._nothing.setText(tr("没有找到“{text}”。按 Ctrl N 新建客户。").format(text=asked))
        self._list.setFixedHeight(ROW_HEIGHT * min(len(hits), MOST_ROWS))
        self._list.setCurrentIndex(self._model.index(0))
        self.setFixedWidth(max(field.width(), 460))
        self.adjustSize()
        self.move(field.mapTo(self.parentWidget() or field, QPoint(0, field.height() + 4)))
        self.show()
        self.raise_()

    def step(self, by: int) -> None:
        count = self._model.rowCount()
        if count:
            self._list.setCurrentIndex(self._model.index((self._list.currentIndex().row() + by) % count))

    def choose_current(self) -> None:
        index = self._list.currentIndex()
        if index.isValid():
            self.chosen.emit(index.data(_HIT).id)
