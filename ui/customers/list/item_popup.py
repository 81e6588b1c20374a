"""Choosing an item of the file and what it must meet, to narrow the list by it."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QListWidget, QListWidgetItem, QRadioButton, QVBoxLayout, QWidget

from app.customers.item_rows import ItemFilter
from app.fields.catalog import Catalog
from app.fields.field import Field
from app.fields.kinds import Choice, Date, Integer, Money, Number, Rating, Size, YesNo
from ui.kit.controls import SearchField
from ui.kit.editors import FieldEditor
from ui.kit.inputs import LineInput
from ui.kit.labels import label
from ui.kit.layout import Card, box_of, column, row, scrolled
from ui.kit.popup import Popup
from ui.words import language, tr

_KEY = Qt.ItemDataRole.UserRole
LIST_WIDTH, HEIGHT, RIGHT_WIDTH = 190, 300, 230
MOST_STARS, LINE_HEIGHT = 5, 28
BETWEEN = (Date, Integer, Number, Money, Size)


class ItemPopup(Popup):
    """Items at the left, what the chosen one must meet at the right. Every change counts at once."""

    changed = Signal(object)
    """The `ItemFilter`; one that says nothing takes the item out."""

    def __init__(self, parent: QWidget, catalog: Catalog, wanted: ItemFilter | None = None) -> None:
        super().__init__(parent)
        self._catalog = catalog
        self._wanted = wanted
        self.search = SearchField(tr("找项目"))
        self.list = QListWidget()
        self.list.setAccessibleName(tr("项目"))
        self.list.setUniformItemSizes(True)
        self._right = QVBoxLayout()
        self.parts: QWidget = box_of(QVBoxLayout())
        self._right.addWidget(self.parts, 1)
        self._fill("")
        self._assemble()
        self.search.textChanged.connect(self._fill)
        self.search.stepped.connect(self._step)
        self.search.returnPressed.connect(self.list.setFocus)
        self.list.currentItemChanged.connect(lambda item, _before: self._choose(item))
        if wanted is not None:
            self._choose(self.list.currentItem())

    def open_below(self, chip: QWidget) -> None:
        """Drop down from a chip."""
        self.adjustSize()
        self.move(chip.mapToGlobal(QPoint(0, chip.height() + 4)))
        self.show()
        self.search.setFocus(Qt.FocusReason.PopupFocusReason)

    def go_to(self, key: str) -> None:
        """Choose an item."""
        for place in range(self.list.count()):
            if self.list.item(place).data(_KEY) == key:
                self.list.setCurrentRow(place)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.close()
        else:
            super().keyPressEvent(event)

    def _fill(self, text: str) -> None:
        wanted, lang = text.strip().casefold(), language()
        current = self._wanted.key if self._wanted else ""
        self.list.blockSignals(True)
        self.list.clear()
        for field in self._catalog.fields:
            if any(wanted in name.casefold() for name in field.names()):
                item = QListWidgetItem(field.label(lang), self.list)
                item.setData(_KEY, field.key)
                item.setSizeHint(QSize(0, LINE_HEIGHT))
                if field.key == current:
                    self.list.setCurrentItem(item)
        self.list.blockSignals(False)

    def _step(self, by: int) -> None:
        self.list.setCurrentRow(max(0, min(self.list.count() - 1, self.list.currentRow() + by)))

    def _choose(self, item: QListWidgetItem | None) -> None:
        if item is None:
            return
        key = str(item.data(_KEY))
        if self._wanted is None or self._wanted.key != key:
            self._wanted = ItemFilter(key)
        old, self.parts = self.parts, self._made(self._catalog[key], self._wanted)
        self._right.replaceWidget(old, self.parts)
        self.parts.show()
        old.deleteLater()

    def _made(self, field: Field, wanted: ItemFilter) -> QWidget:
        lines = column(label(field.label(language()), "strong"), spacing=6)
        for known, text in ((True, tr("填了")), (False, tr("没填"))):
            box = QRadioButton(text)
            box.setChecked(wanted.known is known)
            box.clicked.connect(lambda _on, known=known: self._change(ItemFilter(field.key, known=known)))
            lines.addWidget(box)
        kind = field.kind
        if words := _words(kind):
            self._add_words(lines, wanted, words)
        elif isinstance(kind, BETWEEN):
            self._add_between(lines, field, wanted)
        elif kind.name not in ("birthday", "percent"):
            self._add_text(lines, wanted)
        lines.addStretch(1)
        return box_of(lines)

    def _add_words(self, lines: QVBoxLayout, wanted: ItemFilter, words: list[tuple[str, str]]) -> None:
        boxes = column(spacing=1)
        for word, text in words:
            box = QCheckBox(text)
            box.setChecked(word in wanted.words)
            box.clicked.connect(lambda on, word=word: self._tick(word, on=on))
            boxes.addWidget(box)
        lines.addWidget(scrolled(box_of(boxes)), 1)

    def _add_text(self, lines: QVBoxLayout, wanted: ItemFilter) -> None:
        text = LineInput()
        text.set_words(wanted.text)
        text.set_hint(tr("里面有这些字"))
        text.setAccessibleName(tr("里面有这些字"))
        text.textEdited.connect(lambda words: self._change(ItemFilter(wanted.key, text=words.strip())))
        lines.addWidget(text)

    def _add_between(self, lines: QVBoxLayout, field: Field, wanted: ItemFilter) -> None:
        for part, text, stored in (("low", tr("从"), wanted.low), ("high", tr("到"), wanted.high)):
            editor = FieldEditor(field.kind, hint=tr("不限"))
            editor.input.setAccessibleName(text)
            editor.start(field.kind.load(stored))
            editor.committed.connect(lambda value, part=part: self._limit(part, field.kind.dump(value)))
            lines.addLayout(row(label(text, "muted"), editor, spacing=8))

    def _tick(self, word: str, *, on: bool) -> None:
        assert self._wanted is not None
        words = self._wanted.words | {word} if on else self._wanted.words - {word}
        self._change(ItemFilter(self._wanted.key, words=words))

    def _limit(self, part: str, stored: Any) -> None:
        assert self._wanted is not None
        limits: dict[str, Any] = {part: stored}
        self._change(replace(self._wanted, known=None, **limits))

    def _change(self, wanted: ItemFilter) -> None:
        self._wanted = wanted
        self.changed.emit(wanted)

    def _assemble(self) -> None:
        left = box_of(column(self.search, self.list, spacing=6))
        left.setFixedSize(LIST_WIDTH, HEIGHT)
        right = box_of(self._right)
        self._right.setContentsMargins(0, 0, 0, 0)
        right.setFixedWidth(RIGHT_WIDTH)
        card = Card(margins=(10, 10, 10, 8), spacing=6)
        card.box.addLayout(row(left, right, spacing=14))
        card.box.addWidget(label(tr("Enter 或 Esc 关闭"), "small"))
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(card)


def _words(kind: Any) -> list[tuple[str, str]]:
    """What can be ticked: as it is stored, and as it is shown."""
    lang = language()
    if isinstance(kind, Choice):
        return [(option.key, kind.show(option.key, lang)) for option in kind.offered]
    if isinstance(kind, YesNo):
        return [("1", kind.show(True, lang)), ("0", kind.show(False, lang))]
    if isinstance(kind, Rating):
        return [(str(stars), kind.show(stars)) for stars in range(MOST_STARS, 0, -1)]
    return []


def told(wanted: ItemFilter, field: Field) -> tuple[str, ...]:
    """What an item must meet, in words."""
    if wanted.known is not None:
        return (tr("填了") if wanted.known else tr("没填"),)
    if wanted.words:
        return tuple(text for word, text in _words(field.kind) if word in wanted.words) or tuple(
            sorted(wanted.words)
        )
    if wanted.text:
        return (tr("“{text}”").format(text=wanted.text),)
    low, high = (field.kind.show(field.kind.load(each), language()) for each in (wanted.low, wanted.high))
    if low and high:
        return (f"{low} – {high}",)
    return (f"≥ {low}",) if low else (f"≤ {high}",) if high else ()
