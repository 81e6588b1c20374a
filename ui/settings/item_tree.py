"""Sections and their items as a tree: dragged, or moved with Alt and an arrow."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QDropEvent, QFont, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from app.customers.item_rows import IMPORTANT, NOT_COUNTED, ItemRow, SectionRow
from ui.kit.tokens import color
from ui.settings.item_words import kind_word, name_of, section_name
from ui.words import tr

LINE_HEIGHT = 28
_KEY = Qt.ItemDataRole.UserRole
_Below = QAbstractItemView.DropIndicatorPosition.BelowItem


class ItemTree(QTreeWidget):
    """What is moved is told, and shown where it is put when it was stored."""

    looked_at = Signal()
    """Another line has the keyboard."""
    delete_wanted = Signal()
    arranged = Signal(str, object)
    """(section, keys of its items in their new order)"""
    sections_ordered = Signal(object)
    """(keys of the sections in their new order)"""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sections: Sequence[SectionRow] = ()
        self._lines: dict[str, QTreeWidgetItem] = {}
        self.setAccessibleName(tr("档案的部分和项目"))
        self.setHeaderLabels([tr("项目"), tr("填什么"), tr("已知")])
        self.header().setStretchLastSection(False)
        self.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for place, width in ((1, 122), (2, 58)):
            self.header().setSectionResizeMode(place, QHeaderView.ResizeMode.Fixed)
            self.header().resizeSection(place, width)
        self.setUniformRowHeights(True)
        self.setIndentation(14)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.currentItemChanged.connect(lambda _now, _before: self.looked_at.emit())

    def show_sections(self, sections: Sequence[SectionRow]) -> None:
        """These; the line in hand and what is folded stay."""
        current, folded = self.key(), {key for key, line in self._lines.items() if self._is_folded(line)}
        self._sections = sections
        self.blockSignals(True)
        self.clear()
        self._lines = {}
        for section in sections:
            top = self._add_section(section)
            for item in section.items:
                self._add_item(top, item)
            top.setExpanded(section.key not in folded)
        self.blockSignals(False)
        self.go_to(current if current in self._lines else next(iter(self._lines), ""))

    def key(self) -> str:
        """The item or section in hand."""
        item: QTreeWidgetItem | None = self.currentItem()
        return "" if item is None else str(item.data(0, _KEY))

    def go_to(self, key: str) -> None:
        """Put the keyboard on an item or section."""
        if key in self._lines:
            self.setCurrentItem(self._lines[key])

    def line(self, key: str) -> QTreeWidgetItem:
        """For tests."""
        return self._lines[key]

    def narrow(self, text: str) -> None:
        """Only items with that text in their name."""
        wanted = text.strip().casefold()
        for section in self._sections:
            found = [item for item in section.items if wanted in _names(item)]
            for item in section.items:
                self._lines[item.key].setHidden(item not in found)
            self._lines[section.key].setHidden(bool(wanted) and not found)

    def move_current(self, step: int) -> None:
        """One place up or down; an item at the edge of its section goes into the next one."""
        key = self.key()
        sections = [section.key for section in self._sections]
        if key in sections:
            place = sections.index(key) + step
            if 0 <= place < len(sections):
                sections.remove(key)
                sections.insert(place, key)
                self.sections_ordered.emit(sections)
            return
        number = next((n for n, s in enumerate(self._sections) if key in _keys(s)), None)
        if number is None:
            return
        keys = _keys(self._sections[number])
        place = keys.index(key) + step
        if 0 <= place < len(keys):
            keys.remove(key)
            keys.insert(place, key)
            self.arranged.emit(sections[number], keys)
        elif 0 <= number + step < len(sections):
            others = _keys(self._sections[number + step])
            self.arranged.emit(sections[number + step], [*others, key] if step < 0 else [key, *others])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        if step and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.move_current(step)
        elif event.key() == Qt.Key.Key_Delete:
            self.delete_wanted.emit()
        else:
            super().keyPressEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """What was dragged is stored first; the tree follows what is stored."""
        event.setDropAction(Qt.DropAction.IgnoreAction)
        event.accept()
        target = self.itemAt(event.position().toPoint())
        if target is not None:
            self.put(self.key(), str(target.data(0, _KEY)), below=self.dropIndicatorPosition() == _Below)

    def put(self, key: str, target: str, *, below: bool) -> None:
        """Put what is dragged before or below a line; an item on a section's line becomes its first."""
        sections = [section.key for section in self._sections]
        holder = next((s for s in self._sections if target == s.key or target in _keys(s)), None)
        if holder is None or key == target:
            return
        if key in sections:
            sections.remove(key)
            if key != holder.key:
                sections.insert(sections.index(holder.key) + below, key)
                self.sections_ordered.emit(sections)
            return
        keys = [each for each in _keys(holder) if each != key]
        keys.insert(keys.index(target) + below if target in keys else 0, key)
        self.arranged.emit(holder.key, keys)

    def _is_folded(self, line: QTreeWidgetItem) -> bool:
        return line.parent() is None and not line.isExpanded()

    def _add_section(self, section: SectionRow) -> QTreeWidgetItem:
        hidden = tr("（已隐藏）") if section.hidden else ""
        line = QTreeWidgetItem(self, [f"{section_name(section)}{hidden}"])
        font = QFont(self.font())
        font.setBold(True)
        line.setFont(0, font)
        self._finish(section.key, line, faint=section.hidden)
        return line

    def _add_item(self, top: QTreeWidgetItem, item: ItemRow) -> None:
        hidden = tr("（已隐藏）") if item.hidden else ""
        mark = {IMPORTANT: " ★", NOT_COUNTED: ""}.get(item.draft.weight, "")
        texts = [f"{name_of(item.draft)}{mark}{hidden}", kind_word(item.draft.kind), f"{item.known:,}"]
        line = QTreeWidgetItem(top, texts)
        line.setTextAlignment(2, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        line.setToolTip(0, texts[0])
        line.setForeground(1, color("muted"))
        self._finish(item.key, line, faint=item.hidden)

    def _finish(self, key: str, line: QTreeWidgetItem, *, faint: bool) -> None:
        line.setData(0, _KEY, key)
        line.setSizeHint(0, QSize(0, LINE_HEIGHT))
        if faint:
            line.setForeground(0, color("muted"))
        self._lines[key] = line


def _keys(section: SectionRow) -> list[str]:
    return [item.key for item in section.items]


def _names(item: ItemRow) -> str:
    return f"{item.draft.label}\n{item.draft.label_en}".casefold()
