"""A list that drops down: groups of things to choose from, with a search field."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QFont, QShowEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from ui.kit.controls import SearchField
from ui.kit.layout import Card
from ui.kit.popup import Popup
from ui.kit.tokens import color

_KEY = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class Offered:
    """One thing to choose; it is found by any of its `names`."""

    key: str
    label: str
    names: tuple[str, ...]


Groups = Sequence[tuple[str, Sequence[Offered]]]
"""Titles with what stands below each."""


class SearchPopup(Popup):
    """Type to search, arrows and Enter choose, Esc leaves."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget, groups: Groups, current: str, size: QSize, hint: str) -> None:
        super().__init__(parent)
        self._groups, self._current = groups, current
        self.search = SearchField(hint)
        self.list = QListWidget()
        self.list.setUniformItemSizes(True)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.search.textChanged.connect(self._fill)
        self.search.stepped.connect(self._step)
        self.search.left.connect(self.close)
        self.search.returnPressed.connect(self._take)
        self.list.itemClicked.connect(lambda _item: self._take())
        card = Card(margins=(8, 8, 8, 8), spacing=6)
        card.box.addWidget(self.search)
        card.box.addWidget(self.list)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(card)
        self.resize(size)
        self._fill("")

    def open_at(self, corner: QPoint) -> None:
        """`corner` is where its upper left corner would best be, on the screen."""
        room = self.screen().availableGeometry()
        x = min(corner.x(), room.right() - self.width())
        y = min(corner.y(), room.bottom() - self.height())
        self.move(max(room.left(), x), max(room.top(), y))
        self.show()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.search.setFocus(Qt.FocusReason.PopupFocusReason)
        if (item := self.list.currentItem()) is not None:
            self.list.scrollToItem(item, QListWidget.ScrollHint.PositionAtCenter)

    def _fill(self, text: str) -> None:
        wanted = text.strip().casefold()
        self.list.clear()
        for title, offered in self._groups:
            self._add_group(title, [each for each in offered if _is_meant(each, wanted)])
        if wanted or self.list.currentItem() is None:
            self._step(1, from_row=-1)

    def _add_group(self, title: str, found: Iterable[Offered]) -> None:
        for place, each in enumerate(found):
            if place == 0:
                self._add_title(title)
            self._add(each)

    def _add_title(self, title: str) -> None:
        item = QListWidgetItem(title, self.list)
        item.setFlags(Qt.ItemFlag.NoItemFlags)
        font = QFont(self.font())
        font.setBold(True)
        item.setFont(font)
        item.setForeground(color("muted"))

    def _add(self, offered: Offered) -> None:
        item = QListWidgetItem(f"  {offered.label}", self.list)
        item.setData(_KEY, offered.key)
        if offered.key == self._current:
            self.list.setCurrentItem(item)

    def _step(self, by: int, from_row: int | None = None) -> None:
        row = (self.list.currentRow() if from_row is None else from_row) + by
        while 0 <= row < self.list.count():
            if self.list.item(row).data(_KEY):
                self.list.setCurrentRow(row)
                return
            row += by

    def _take(self) -> None:
        item = self.list.currentItem()
        if self.list.currentRow() >= 0 and item.data(_KEY):
            self.chosen.emit(item.data(_KEY))
            self.close()


def _is_meant(offered: Offered, wanted: str) -> bool:
    return not wanted or any(wanted in name.casefold() for name in offered.names)
