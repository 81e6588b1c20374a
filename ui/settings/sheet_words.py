"""What stands on a kind of sheet, word by word, and what the shop says instead."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QBrush, QKeyEvent
from PySide6.QtWidgets import QHeaderView, QTableWidget, QTableWidgetItem, QVBoxLayout, QWidget

from app.errors import InputError
from app.sheets.own_words import SheetWord
from ui.kit.controls import SearchField, button
from ui.kit.labels import label
from ui.kit.layout import row
from ui.kit.tokens import color
from ui.messages import sentence
from ui.words import tr

ROW_HEIGHT = 30
_SHIPPED, _OWN = 0, 1
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class SheetWords(QWidget):
    """Empty stays as it comes along. What cannot be filled in is told, and not kept."""

    changed = Signal(object)
    """The words of the shop's own by their places."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words: tuple[SheetWord, ...] = ()
        self.search = SearchField(tr("找一个词"), "Ctrl+F")
        self.table = _Table()
        self.table.itemChanged.connect(self._typed)
        self.problem = label("", "late", wrap=True)
        self.reset = button("", icon="rotate-ccw", tip=tr("都改回自带的"), on_click=self._give_back)
        self.search.textChanged.connect(lambda _text: self._narrow())
        told = tr("空着就是自带的。花括号里的会换成内容。页脚和页码的话，每种单子都跟着改。")
        self.hint = label(told, "small", wrap=True)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(8)
        above = row(self.search, self.reset, spacing=8)
        above.setStretch(0, 1)
        box.addLayout(above)
        box.addWidget(self.table, 1)
        box.addWidget(self.hint)
        box.addWidget(self.problem)
        self.problem.hide()

    def show_words(self, words: Sequence[SheetWord], own: Mapping[str, str]) -> None:
        """The words of a kind; those that are there already keep their places, and what is being typed."""
        with QSignalBlocker(self.table):
            if tuple(words) != self._words:
                self._words = tuple(words)
                self._lay()
            for place, word in enumerate(self._words):
                if not _why(word, self._cell(place).text().strip()):
                    self._cell(place).setText(own.get(word.path, ""))
        self.reset.setEnabled(any(word.path in own for word in self._words))

    def own(self) -> dict[str, str]:
        """What is said otherwise, by its place; without what cannot be filled in."""
        found = ((word, self._cell(place).text().strip()) for place, word in enumerate(self._words))
        return {
            word.path: text for word, text in found if text and text != word.text and not _why(word, text)
        }

    def commit(self) -> None:
        """Take what is still being typed."""
        self.table.finish()

    def _lay(self) -> None:
        self.table.clearContents()
        self.table.setRowCount(len(self._words))
        for place, word in enumerate(self._words):
            shipped = QTableWidgetItem(word.text)
            shipped.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
            shipped.setToolTip(word.text)
            self.table.setItem(place, _SHIPPED, shipped)
            self.table.setItem(place, _OWN, QTableWidgetItem(""))
        self.search.clear()
        self._narrow()
        self._complain("")
        if self._words:
            self.table.setCurrentCell(0, _OWN)

    def _typed(self, item: QTableWidgetItem) -> None:
        if item.column() != _OWN:
            return
        why = _why(self._words[item.row()], item.text().strip())
        with QSignalBlocker(self.table):
            item.setForeground(QBrush(color("late" if why else "ink")))
        self._complain(why)
        if not why:
            self.changed.emit(self.own())

    def _give_back(self) -> None:
        with QSignalBlocker(self.table):
            for place in range(len(self._words)):
                self._cell(place).setText("")
        self._complain("")
        self.changed.emit({})

    def _narrow(self) -> None:
        asked = self.search.text().casefold().split()
        for place, word in enumerate(self._words):
            said = f"{word.text} {self._cell(place).text()}".casefold()
            self.table.setRowHidden(place, not all(part in said for part in asked))

    def _cell(self, place: int) -> QTableWidgetItem:
        found = self.table.item(place, _OWN)
        assert found is not None
        return found

    def _complain(self, why: str) -> None:
        self.problem.setText(why)
        self.problem.setVisible(bool(why))
        self.hint.setVisible(not why)


class _Table(QTableWidget):
    """Enter writes and goes on to the next; Delete gives a word back."""

    def __init__(self) -> None:
        super().__init__(0, 2)
        self.setAccessibleName(tr("单子上的用词"))
        self.setHorizontalHeaderLabels([tr("自带的"), tr("店里的")])
        self.horizontalHeader().setDefaultAlignment(
            Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        )
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)

    def finish(self) -> None:
        """What is being typed is taken when the keyboard leaves it."""
        if self.state() == QTableWidget.State.EditingState:
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        item = self.item(self.currentRow(), _OWN)
        if self.state() == QTableWidget.State.EditingState and event.key() in _ENTER:
            self._go_on()
        elif item is not None and event.key() == Qt.Key.Key_Delete:
            item.setText("")
        elif item is not None and event.key() in (*_ENTER, Qt.Key.Key_F2):
            self.setCurrentItem(item)
            self.editItem(item)
        else:
            super().keyPressEvent(event)

    def _go_on(self) -> None:
        """To the next word in sight: what was typed is taken."""
        ahead = (place for place in range(self.currentRow() + 1, self.rowCount()))
        self.setCurrentCell(
            next((place for place in ahead if not self.isRowHidden(place)), self.currentRow()), _OWN
        )


def _why(word: SheetWord, text: str) -> str:
    """Why a text cannot stand in the place of a word; empty where it can."""
    if not text:
        return ""
    try:
        word.check(text)
    except InputError as error:
        return sentence(error)
    return ""
