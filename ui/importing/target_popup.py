"""Where a column goes: every item by section, with a search field."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QFont, QShowEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from app.excel.rows import CONTACT_TARGETS, NOTES, OWN, OWNER, SKIP, own_title
from app.fields.catalog import Catalog
from app.fields.field import Field
from ui.importing.words import target_label
from ui.kit.controls import SearchField
from ui.kit.layout import Card
from ui.kit.tokens import color
from ui.words import language, tr

WIDTH, HEIGHT = 280, 380
_KEY = Qt.ItemDataRole.UserRole
_letter = re.compile("[A-Z]{1,3}").fullmatch


class TargetPopup(QWidget):
    """Drops down from a column's head. Type to search, arrows and Enter choose, Esc leaves."""

    chosen = Signal(str)

    def __init__(
        self, parent: QWidget, catalog: Catalog, current: str, used: Mapping[str, str], title: str
    ) -> None:
        """`used` are the titles of the other columns by the item they go to; `title` is this column's."""
        super().__init__(parent, Qt.WindowType.Popup)
        self._own = _own(title, current, catalog)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._catalog, self._current, self._used = catalog, current, used
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
        x = min(corner.x(), room.right() - WIDTH)
        y = min(corner.y(), room.bottom() - HEIGHT)
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
        for title, keys in self._groups():
            found = [key for key in keys if not wanted or any(wanted in name for name in self._names(key))]
            if found:
                self._add_title(title)
                for key in found:
                    self._add(key)
        if wanted or self.list.currentItem() is None:
            self._step(1, from_row=-1)

    def _groups(self) -> Iterator[tuple[str, list[str]]]:
        yield tr("不是一项资料"), [SKIP, NOTES, *self._own, OWNER]
        yield tr("沟通记录"), list(CONTACT_TARGETS)
        for section in self._catalog.sections:
            fields = [field for field in self._catalog.section(section.key) if _can_be_given(field)]
            if fields:
                yield section.label(language()), [field.key for field in fields]

    def _names(self, key: str) -> list[str]:
        names = self._catalog[key].names() if key in self._catalog.by_key else ()
        own = (tr("新建本店项目"),) if own_title(key) else ()
        return [name.casefold() for name in (target_label(key, self._catalog), *own, *names)]

    def _add_title(self, title: str) -> None:
        item = QListWidgetItem(title, self.list)
        item.setFlags(Qt.ItemFlag.NoItemFlags)
        font = QFont(self.font())
        font.setBold(True)
        item.setFont(font)
        item.setForeground(color("muted"))

    def _add(self, key: str) -> None:
        explained = {NOTES: tr("备注（连同标题保留原文）"), OWNER: tr("归属（这位客户是谁的）")}
        text = explained.get(key) or target_label(key, self._catalog)
        if own := own_title(key):
            text = tr("新建本店项目“{title}”").format(title=own)
        if key in self._used and key not in (SKIP, NOTES, *CONTACT_TARGETS):
            text = tr("{item} · 已是“{column}”").format(item=text, column=self._used[key])
        item = QListWidgetItem(f"  {text}", self.list)
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


def _can_be_given(field: Field) -> bool:
    """The file number names customers that are there already; the others are set by the program."""
    return field.key == "number" or (not field.system and field.key != NOTES)


def _own(title: str, current: str, catalog: Catalog) -> list[str]:
    """The item that a column could become: none by its letter alone, nor under a label that is taken."""
    taken = {name for field in catalog.fields for name in (field.zh, field.en)}
    fresh = [] if not title or _letter(title) or title in taken else [f"{OWN}{title}"]
    return fresh if not own_title(current) or current in fresh else [current, *fresh]
