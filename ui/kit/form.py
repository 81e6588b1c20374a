"""A form of items in two columns, in one where the window is narrow. Every item saves itself."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from app.fields.secrecy import Secrecy
from ui.kit.editors import FieldEditor, Kind
from ui.kit.labels import label
from ui.words import tr

TWO_COLUMNS_FROM = 600
LABEL_WIDTH = 118


@dataclass(frozen=True, slots=True)
class Item:
    """One item of a form. `wide` items take the whole width."""

    key: str
    label: str
    kind: Kind
    secrecy: Secrecy = Secrecy.OPEN
    wide: bool = False
    hint: str = ""
    addable: bool = False
    """A choice that the shop may give other answers."""


class Form(QWidget):
    """Labels at the right of their column, as “17 爱去的餐馆”, editors beside them."""

    committed = Signal(str, object)
    """(key, value) of an item that was changed."""
    word_wanted = Signal(str)
    """Another answer is wanted for a choice, by its key."""
    used_words_wanted = Signal(str)
    """Words are being typed into the item of this key: answer with `offer_words`."""
    typed = Signal()
    """Something was typed that is not committed yet."""

    def __init__(self, items: Sequence[Item], parent: QWidget | None = None, *, narrow: bool = False) -> None:
        """`narrow`: it will have room for one column, so that it asks for the height of that at once."""
        super().__init__(parent)
        self._items = list(items)
        self._columns = 0
        self._left_out: frozenset[str] = frozenset()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(10)
        self._grid.setVerticalSpacing(9)
        self._editors = {item.key: self._editor(item) for item in self._items}
        self._labels = {item.key: self._label(item) for item in self._items}
        self._arrange(1 if narrow else 2)

    def set_values(self, values: Mapping[str, Any]) -> None:
        """Show stored values; items that are not among them are left as they are."""
        for key, editor in self._editors.items():
            if key in values:
                editor.set_value(values[key])

    def start(self, values: Mapping[str, Any], drafts: Mapping[str, str]) -> None:
        """Another record is shown: its values, and what was typed wrong when it was last left."""
        for key, editor in self._editors.items():
            editor.start(values.get(key))
        self.restore_drafts(drafts)

    def leave_out(self, keys: Collection[str]) -> None:
        """Do not ask for these items; what stands in them stays.

        What is hidden may have the form resized at once: it is arranged anew only when all are out of it.
        """
        wanted = frozenset(keys)
        if wanted == self._left_out:
            return
        self._left_out = wanted
        for key, editor in self._editors.items():
            for part in (editor, self._labels[key]):
                self._grid.removeWidget(part)
                part.setVisible(key not in wanted)
        columns, self._columns = self._columns, 0
        self._arrange(columns)

    def offer_words(self, key: str, words: Sequence[str]) -> None:
        """The words in use in an item, to complete from."""
        if key in self._editors:
            self._editors[key].offer_words(words)

    def editor(self, key: str) -> FieldEditor:
        return self._editors[key]

    def items(self) -> list[Item]:
        return list(self._items)

    def item_keys(self) -> list[str]:
        return [item.key for item in self._items]

    def commit(self) -> None:
        """Take what is being typed, e.g. before the page is left."""
        for editor in self._editors.values():
            editor.commit()

    def drafts(self) -> dict[str, str]:
        """Texts that could not be taken, for `restore_drafts` when the file is opened again."""
        return {key: editor.text() for key, editor in self._editors.items() if editor.is_dirty()}

    def restore_drafts(self, drafts: Mapping[str, str]) -> None:
        for key, text in drafts.items():
            if key in self._editors:
                self._editors[key].restore(text)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange(2 if event.size().width() >= TWO_COLUMNS_FROM else 1)

    def minimumSizeHint(self) -> QSize:
        """Narrow enough for one column: the form decides by the width it gets."""
        return QSize(LABEL_WIDTH + 160, super().minimumSizeHint().height())

    def _editor(self, item: Item) -> FieldEditor:
        editor = FieldEditor(item.kind, secrecy=item.secrecy, hint=item.hint, parent=self)
        editor.input.setAccessibleName(item.label)
        editor.typed.connect(self.typed)
        if item.addable:
            editor.offer_more(tr("加一个选项…"), partial(self.word_wanted.emit, item.key))
        editor.words_wanted.connect(partial(self.used_words_wanted.emit, item.key))
        editor.committed.connect(lambda value, key=item.key: self.committed.emit(key, value))
        return editor

    def _label(self, item: Item) -> QLabel:
        made = label(item.label, "item", wrap=True)
        made.setParent(self)
        made.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        made.setFixedWidth(LABEL_WIDTH)
        made.setMinimumHeight(32)
        made.setBuddy(self._editors[item.key])
        return made

    def _arrange(self, columns: int) -> None:
        if columns == self._columns:
            return
        self._columns = columns
        row = column = 0
        for item in self._items:
            if item.key in self._left_out:
                continue
            wide = item.wide and columns == 2
            if wide and column:
                row, column = row + 1, 0
            self._grid.addWidget(self._labels[item.key], row, column * 2, Qt.AlignmentFlag.AlignTop)
            span = 3 if wide else 1
            top = Qt.AlignmentFlag.AlignTop
            self._grid.addWidget(self._editors[item.key], row, column * 2 + 1, 1, span, top)
            column += 2 if wide else 1
            if column >= columns:
                row, column = row + 1, 0
        for place in range(4):
            shown = place < columns * 2
            self._grid.setColumnStretch(place, 1 if shown and place % 2 else 0)
