"""Choosing the columns of a list: all items by section at the left, those shown in order at the right."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListWidget,
    QListWidgetItem,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)

from app.fields.catalog import Catalog
from app.fields.field import Field
from ui.kit.controls import SearchField, button
from ui.kit.dialog import Dialog
from ui.kit.labels import label
from ui.kit.layout import Card, column, row
from ui.words import tr

NAME = "name"
"""Always among the columns: without it nobody knows whose line it is."""
KEY = Qt.ItemDataRole.UserRole
_ON, _OFF = Qt.CheckState.Checked, Qt.CheckState.Unchecked
_HEIGHT = 340


class ColumnDialog(Dialog):
    """Tick at the left, put in order at the right; `keys()` is the answer when it was accepted.

    `usual` are those to come back to.
    """

    def __init__(
        self,
        parent: QWidget | None,
        catalog: Catalog,
        keys: Sequence[str],
        lang: str,
        usual: Sequence[str],
    ) -> None:
        super().__init__(parent, tr("选择列"), yes=tr("确定"), width=680)
        self._catalog = catalog
        self._usual = usual
        self._lang = lang
        self._find = SearchField(tr("查找项目"))
        self._find.textChanged.connect(self._narrow)
        self._items: dict[str, QTreeWidgetItem] = {}
        self._tree = QTreeWidget()
        self._tree.setHeaderHidden(True)
        self._tree.itemChanged.connect(self._ticked)
        self._chosen = QListWidget()
        self._chosen.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self._chosen.setDefaultDropAction(Qt.DropAction.MoveAction)
        self._chosen.installEventFilter(self)
        self._lay_out()
        self._fill_tree()
        self.set_keys(keys)

    def keys(self) -> list[str]:
        """The chosen items in their order."""
        return [self._chosen.item(place).data(KEY) for place in range(self._chosen.count())]

    def set_keys(self, keys: Sequence[str]) -> None:
        """Choose these, in this order."""
        known = [key for key in keys if key in self._items]
        self._tree.blockSignals(True)
        for key, item in self._items.items():
            item.setCheckState(0, _ON if key in known else _OFF)
        self._tree.blockSignals(False)
        self._chosen.clear()
        for key in known:
            self._append(key)
        self._chosen.setCurrentRow(0)

    def add(self, key: str) -> None:
        """Tick one at the left; it comes last."""
        self._items[key].setCheckState(0, _ON)

    def remove(self, key: str) -> None:
        """Show it no more; the name always stays."""
        if key != NAME:
            self._items[key].setCheckState(0, _OFF)

    def shown(self) -> list[str]:
        """The items that the search leaves in sight."""
        return [key for key, item in self._items.items() if not item.isHidden()]

    def move_current(self, step: int) -> None:
        """Move the current one of the chosen up (-1) or down (1)."""
        place = self._chosen.currentRow()
        if 0 <= place + step < self._chosen.count():
            self._chosen.insertItem(place + step, self._chosen.takeItem(place))
            self._chosen.setCurrentRow(place + step)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._key(event)
        return False

    def _key(self, event: QKeyEvent) -> bool:
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        key = Qt.Key(event.key())
        if key in steps and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.move_current(steps[key])
            return True
        place = self._chosen.currentRow()
        if key == Qt.Key.Key_Delete and place >= 0:
            self.remove(self.keys()[place])
            return True
        return False

    def _lay_out(self) -> None:
        self._tree.setFixedHeight(_HEIGHT)
        self._chosen.setFixedHeight(_HEIGHT)
        self._tree.setAccessibleName(tr("全部项目"))
        self._chosen.setAccessibleName(tr("显示的列"))
        hint = label(tr("拖动，或按 Alt ↑ ↓ 排列，Del 移除"), "small")
        head = row(label(tr("显示的列"), "strong"), 1, hint)
        head.setContentsMargins(0, 6, 0, 6)
        left = column(self._find, _framed(self._tree), spacing=8)
        right = column(head, _framed(self._chosen), spacing=8)
        both = row(left, right, spacing=16)
        both.setStretch(0, 1)
        both.setStretch(1, 1)
        self.body.addLayout(both)
        self.add_button(button(tr("恢复默认"), "link", on_click=lambda: self.set_keys(self._usual)))

    def _fill_tree(self) -> None:
        for section in self._catalog.sections:
            fields = self._catalog.section(section.key)
            if fields:
                top = QTreeWidgetItem(self._tree, [section.label(self._lang)])
                top.setFlags(Qt.ItemFlag.ItemIsEnabled)
                for field in fields:
                    self._items[field.key] = self._item(top, field)
                top.setExpanded(True)

    def _item(self, top: QTreeWidgetItem, field: Field) -> QTreeWidgetItem:
        item = QTreeWidgetItem(top, [field.label(self._lang)])
        item.setData(0, KEY, field.key)
        item.setCheckState(0, _OFF)
        if field.key == NAME:
            item.setFlags(Qt.ItemFlag.ItemIsSelectable)
        return item

    def _narrow(self, text: str) -> None:
        wanted = text.strip().casefold()
        for key, item in self._items.items():
            names = self._catalog[key].names()
            item.setHidden(bool(wanted) and not any(wanted in name.casefold() for name in names))
        for place in range(self._tree.topLevelItemCount()):
            top = self._tree.topLevelItem(place)
            assert top is not None
            mine = [item for item in self._items.values() if item.parent() is top]
            top.setHidden(all(item.isHidden() for item in mine))

    def _ticked(self, item: QTreeWidgetItem) -> None:
        key = item.data(0, KEY)
        if item.checkState(0) == _ON:
            self._append(key)
        elif key in (keys := self.keys()):
            self._chosen.takeItem(keys.index(key))

    def _append(self, key: str) -> None:
        item = QListWidgetItem(self._catalog[key].label(self._lang))
        item.setData(KEY, key)
        self._chosen.addItem(item)


def _framed(view: QWidget) -> Card:
    card = Card(margins=(5, 5, 1, 5))
    card.box.addWidget(view)
    return card
