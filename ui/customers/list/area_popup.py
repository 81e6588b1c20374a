"""Choosing areas: the places in the file, walked level by level, or found by what is typed."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRect,
    Qt,
    QTimer,
    Signal,
    Slot,
)
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QShowEvent
from PySide6.QtWidgets import (
    QListWidget,
    QListWidgetItem,
    QStackedWidget,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from app.customers.rows import Area, AreaCount
from ui.customers.list.area_words import area_name, area_path, level_title
from ui.kit.controls import SearchField, button
from ui.kit.icons import pixmap
from ui.kit.labels import label
from ui.kit.layout import Card, row
from ui.kit.popup import Popup
from ui.kit.tokens import color
from ui.words import tr

WIDTH, HEIGHT = 360, 400
TYPING_MS = 180
_FOUND, _PATH = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1
_ARROW = 30
"""At the right end of a line, in px: where a click goes further in."""
_NAME_LEFT = 30
"""Where the names begin, behind their box, in px."""
_ON, _OFF = Qt.CheckState.Checked, Qt.CheckState.Unchecked
Index = QModelIndex | QPersistentModelIndex


class AreaPopup(Popup):
    """Type to find, arrows walk, Space ticks, Enter takes and closes. Every tick counts at once."""

    changed = Signal(object)
    """frozenset of the areas ticked."""
    wanted = Signal(object, str)
    """(area, words): tell by `show_areas` what lies inside, or what is called so."""

    def __init__(self, parent: QWidget, ticked: frozenset[Area]) -> None:
        super().__init__(parent)
        self._ticked = ticked
        self._inside = Area()
        self._way: list[Area] = []
        self._has_ticked = False
        self.search = SearchField(tr("找地区，或地址里的字"))
        self.search.installEventFilter(self)
        self.list = _Lines()
        self.list.arrow_clicked.connect(self._enter)
        self.list.line_clicked.connect(self._toggle)
        self._back = button("", "link", icon="chevron-left", on_click=self.go_back, tip=tr("上一级") + " ←")
        self._title = label("", "strong")
        self._nothing = label("", "muted", wrap=True)
        self._clear = button(tr("清除"), "link", on_click=self._clear_all)
        self._typing = QTimer(self, singleShot=True, interval=TYPING_MS)
        self._typing.timeout.connect(self._ask)
        self.search.textChanged.connect(self._typing.start)
        self.search.stepped.connect(self._step)
        self.search.left.connect(self.close)
        self.search.returnPressed.connect(self._take)
        self._assemble()
        self.resize(WIDTH, HEIGHT)

    def lines(self) -> list[str]:
        """For tests: each line with its count."""
        return [_line_text(self.list.item(place)) for place in range(self.list.count())]

    def open_below(self, chip: QWidget) -> None:
        """Drop down from a chip, within the screen."""
        corner, room = chip.mapToGlobal(QPoint(0, chip.height() + 4)), self.screen().availableGeometry()
        x, y = min(corner.x(), room.right() - WIDTH), min(corner.y(), room.bottom() - HEIGHT)
        self.move(max(room.left(), x), max(room.top(), y))
        self.show()
        self._ask()

    @Slot(object)
    def show_areas(self, found: Sequence[AreaCount]) -> None:
        """What was asked for last."""
        self.list.clear()
        for each in found:
            item = QListWidgetItem(_shown(each), self.list)
            item.setData(_FOUND, each)
            item.setData(_PATH, area_path(each.area) if self._words() else "")
            item.setCheckState(_ON if each.area in self._ticked else _OFF)
        self.list.setCurrentRow(0)
        self._show_place()
        self._body.setCurrentIndex(0 if found else 1)

    @Slot()
    def go_back(self) -> None:
        """One level out, onto the place one came from."""
        if self._way and not self._words():
            self._inside = self._way.pop()
            self._ask()

    def enter_current(self) -> None:
        """One level further in."""
        if self.list.currentRow() >= 0:
            self._enter(self.list.currentItem())

    def toggle_current(self) -> None:
        """Tick the current line, or no longer."""
        if self.list.currentRow() >= 0:
            self._toggle(self.list.currentItem())

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.search.setFocus(Qt.FocusReason.PopupFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return not self._words() and self._walk(Qt.Key(event.key()))
        return super().eventFilter(watched, event)

    def _walk(self, key: Qt.Key) -> bool:
        """The keys of the list, while nothing is typed."""
        does = {
            Qt.Key.Key_Left: self.go_back,
            Qt.Key.Key_Backspace: self.go_back,
            Qt.Key.Key_Right: self.enter_current,
            Qt.Key.Key_Space: self.toggle_current,
        }.get(key)
        if does is not None:
            does()
        return does is not None

    def _words(self) -> str:
        return self.search.text().strip()

    def _ask(self) -> None:
        self._typing.stop()
        self.wanted.emit(self._inside, self._words())

    def _enter(self, item: QListWidgetItem) -> None:
        found: AreaCount = item.data(_FOUND)
        if not found.is_leaf:
            self._way.append(self._inside)
            self._inside = found.area
            if self._words():
                self._way = [Area()]
                self.search.clear()
            self._ask()

    def _toggle(self, item: QListWidgetItem) -> None:
        area = item.data(_FOUND).area
        self._ticked = self._ticked ^ {area}
        item.setCheckState(_ON if area in self._ticked else _OFF)
        self._has_ticked = True
        self._clear.setEnabled(bool(self._ticked))
        self.changed.emit(self._ticked)

    def _take(self) -> None:
        """Whoever has ticked something is done; or else the current line is meant."""
        item = self.list.currentItem()
        if self._typing.isActive():
            self._ask()
        elif self.list.currentRow() >= 0 and (self._words() or not self._has_ticked):
            if item.checkState() == _OFF:
                self._toggle(item)
            self.close()
        else:
            self.close()

    def _step(self, by: int) -> None:
        last = self.list.count() - 1
        self.list.setCurrentRow(max(0, min(last, self.list.currentRow() + by)))

    def _clear_all(self) -> None:
        self.changed.emit(frozenset())
        self.close()

    def _show_place(self) -> None:
        path = " › ".join(part for part in (area_path(self._inside), area_name(self._inside)) if part)
        self._back.setVisible(bool(self._way) and not self._words())
        self._title.setText(tr("叫这个的") if self._words() else path or level_title(self._inside))
        nothing = tr("没有叫这个的地区，地址里也没有。") if self._words() else tr("还没有写了地址的客户。")
        self._nothing.setText(nothing)

    def _assemble(self) -> None:
        self._body = QStackedWidget()
        self._body.addWidget(self.list)
        self._body.addWidget(self._nothing)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._clear.setEnabled(bool(self._ticked))
        card = Card(margins=(10, 10, 10, 6), spacing=6)
        card.box.addWidget(self.search)
        card.box.addLayout(row(self._back, self._title, 1, spacing=4))
        card.box.addWidget(self._body, 1)
        hint = label(tr("→ 进入 · ← 返回 · 空格 勾选 · Enter 选定"), "small")
        card.box.addLayout(row(self._clear, 1, hint, spacing=14))
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(card)


class _Lines(QListWidget):
    """The places; the keyboard stays in the search field."""

    line_clicked = Signal(QListWidgetItem)
    arrow_clicked = Signal(QListWidgetItem)

    def __init__(self) -> None:
        super().__init__()
        self.setUniformItemSizes(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setItemDelegate(_LineDelegate(self))
        self.setAccessibleName(tr("地区"))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        item = self.itemAt(event.position().toPoint())
        if item is not None and event.button() == Qt.MouseButton.LeftButton:
            self.setCurrentItem(item)
            on_arrow = event.position().x() > self.viewport().width() - _ARROW
            is_way = on_arrow and not item.data(_FOUND).is_leaf
            (self.arrow_clicked if is_way else self.line_clicked).emit(item)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        event.accept()


class _LineDelegate(QStyledItemDelegate):
    """The box and the name as in any list, and at the right the count and the way further in."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        super().paint(painter, option, index)
        found: AreaCount = index.data(_FOUND)
        rect = option.rect
        painter.save()
        painter.setPen(color("muted"))
        right = rect.adjusted(0, 0, -_ARROW, 0)
        painter.drawText(
            right, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, f"{found.count:,}"
        )
        if not found.is_leaf:
            arrow = pixmap("chevron-right", "muted", 14, painter.device().devicePixelRatioF())
            painter.drawPixmap(QPoint(rect.right() - 22, rect.center().y() - 6), arrow)
        self._draw_path(painter, option, index)
        painter.restore()

    def _draw_path(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """What was typed may be found in several cities: where this one lies."""
        path, metrics = index.data(_PATH), option.fontMetrics
        left = option.rect.left() + _NAME_LEFT + metrics.horizontalAdvance(index.data()) + 10
        room = option.rect.right() - _ARROW - metrics.horizontalAdvance(f"{index.data(_FOUND).count:,}") - 10
        if path and room - left > _NAME_LEFT:
            shown = metrics.elidedText(path, Qt.TextElideMode.ElideRight, room - left)
            rect = QRect(left, option.rect.top(), room - left, option.rect.height())
            painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter, shown)

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        super().initStyleOption(option, index)
        count = f"{index.data(_FOUND).count:,}"
        room = option.rect.width() - _ARROW - _NAME_LEFT - 16 - option.fontMetrics.horizontalAdvance(count)
        option.text = option.fontMetrics.elidedText(option.text, Qt.TextElideMode.ElideRight, room)


def _shown(found: AreaCount) -> str:
    name = area_name(found.area)
    return tr("地址里有{words}").format(words=name) if found.area.text else name


def _line_text(item: QListWidgetItem) -> str:
    parts = (item.text(), item.data(_PATH), f"{item.data(_FOUND).count:,}")
    return " ".join(part for part in parts if part)
