"""The words of a choice: written, translated, ordered, merged by calling two the same."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from app.customers.item_rows import Word
from ui.words import tr

ROW_HEIGHT, MOST_ROWS = 28, 8
_WAS = Qt.ItemDataRole.UserRole


class WordTable(QTableWidget):
    """The last line is empty, to write another word; Del takes one away, Alt and an arrow moves it."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(0, 2, parent)
        self.setAccessibleName(tr("选项"))
        self.setHorizontalHeaderLabels([tr("选项"), tr("英文（可不填）")])
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        self.setTabKeyNavigation(False)
        self.itemChanged.connect(lambda _item: self._changed())

    def set_words(self, words: Sequence[Word]) -> None:
        """Show these; `edited` is not told."""
        self.blockSignals(True)
        self.setRowCount(0)
        for word in (*words, Word("")):
            self._add(word)
        self.blockSignals(False)
        self._fit()

    def words(self) -> tuple[Word, ...]:
        """Those that say something."""
        found = (self._word(row) for row in range(self.rowCount()))
        return tuple(word for word in found if word.zh)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        if event.key() == Qt.Key.Key_Delete:
            self._remove(self.currentRow())
        elif step and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self._move(self.currentRow(), step)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.editItem(self.currentItem())
        else:
            super().keyPressEvent(event)

    def _word(self, row: int) -> Word:
        zh, en = self.item(row, 0), self.item(row, 1)
        if zh is None or en is None:
            return Word("")
        return Word(zh.text().strip(), en.text().strip(), str(zh.data(_WAS) or ""))

    def _add(self, word: Word) -> None:
        row = self.rowCount()
        self.insertRow(row)
        first = QTableWidgetItem(word.zh)
        first.setData(_WAS, word.was)
        self.setItem(row, 0, first)
        self.setItem(row, 1, QTableWidgetItem(word.en if word.en != word.zh else ""))

    def _changed(self) -> None:
        if self._word(self.rowCount() - 1).zh:
            self.blockSignals(True)
            self._add(Word(""))
            self.blockSignals(False)
            self._fit()
        self.edited.emit()

    def _remove(self, row: int) -> None:
        if 0 <= row < self.rowCount() - 1:
            self.removeRow(row)
            self._fit()
            self.edited.emit()

    def _move(self, row: int, step: int) -> None:
        words = list(self.words())
        if 0 <= row < len(words) and 0 <= row + step < len(words):
            words.insert(row + step, words.pop(row))
            self.set_words(words)
            self.setCurrentCell(row + step, 0)
            self.edited.emit()

    def _fit(self) -> None:
        rows = min(max(3, self.rowCount()), MOST_ROWS)
        self.setFixedHeight(self.horizontalHeader().sizeHint().height() + rows * ROW_HEIGHT + 4)
