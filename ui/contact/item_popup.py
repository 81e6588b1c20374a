"""Which item is meant: every item of the file by section, with a search field."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QFont, QShowEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from app.fields.catalog import Catalog
from app.fields.field import FamilyRows
from ui.kit.controls import SearchField
from ui.kit.layout import Card
from ui.kit.tokens import color
from ui.words import language, tr

WIDTH, HEIGHT = 260, 320
_KEY = Qt.ItemDataRole.UserRole


class ItemPopup(QWidget):
    """Type to search, arrows and Enter choose, Esc leaves."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget, catalog: Catalog, current: str) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._catalog, self._current = catalog, current
        self.search = SearchField(tr("找一项，例如 生日"))
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
        self.resize(WIDTH, HEIGHT)
        self._fill("")

    def open_at(self, corner: QPoint) -> None:
        """`corner` is where its upper left corner would best be, on the screen."""
        room = self.screen().availableGeometry()
        x = max(room.left(), min(corner.x(), room.right() - WIDTH))
        self.move(x, max(room.top(), min(corner.y(), room.bottom() - HEIGHT)))
        self.show()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.search.setFocus(Qt.FocusReason.PopupFocusReason)

    def _fill(self, text: str) -> None:
        wanted = text.strip().casefold()
        self.list.clear()
        for section in self._catalog.sections:
            found = [
                field
                for field in self._catalog.section(section.key)
                if not field.system
                and not isinstance(field.store, FamilyRows)
                and (not wanted or any(wanted in name.casefold() for name in field.names()))
            ]
            if found:
                self._add_title(section.label(language()))
            for field in found:
                self._add(field.key, field.label(language()))
        if wanted or self.list.currentItem() is None:
            self._step(1, from_row=-1)

    def _add_title(self, title: str) -> None:
        item = QListWidgetItem(title, self.list)
        item.setFlags(Qt.ItemFlag.NoItemFlags)
        font = QFont(self.font())
        font.setBold(True)
        item.setFont(font)
        item.setForeground(color("muted"))

    def _add(self, key: str, label: str) -> None:
        item = QListWidgetItem(f"  {label}", self.list)
        item.setData(_KEY, key)
        if key == self._current:
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
