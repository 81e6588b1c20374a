"""One thing that was read in a sentence: ticked or not, and to be corrected where it stands."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QWidget

from app.fields.catalog import Catalog
from app.fields.secrecy import Secrecy
from app.learning.rows import FAMILY, PROMISE, Effect, Proposal
from ui import readings
from ui.contact.item_popup import ItemPopup
from ui.contact.learn_words import before_words, edit_words, effect_words, item_words, tone_of, value_words
from ui.kit.chips import Chip, KeyHint
from ui.kit.controls import button
from ui.kit.inputs import WordsInput
from ui.kit.labels import ElidedLabel, label
from ui.kit.layout import column, row
from ui.words import tr

ITEM_WIDTH, NARROW_ITEM = 138, 92
"""The items have at least so much room, in a wide row and in a narrow one."""
WIDEST_ITEM = 180, 156
"""And at most so much: what is longer is cut, as the value must be seen, too."""
AROUND, ROUNDED = 10, 2
"""What a button needs beside its words, and what Qt may have rounded off them before it cuts them."""
WIDE, BELOW = 520, 54
"""Narrower rows say what stands there now below the value, so far right of the item's width."""
NUMBERED = 9
"""So many rows have a key of their own."""


class LearnRow(QWidget):
    """Number, tick, item, value, what stands there now, and what keeping it does."""

    toggled = Signal(bool)
    value_typed = Signal(str)
    """Another value was typed."""
    item_chosen = Signal(str)
    """It belongs to another item."""
    corrected = Signal()
    """Enter in the value: on with the sentence."""

    def __init__(self, number: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._proposal: Proposal | None = None
        self._catalog: Catalog | None = None
        self._names = 0
        self.number = KeyHint(str(number))
        self._numbered = number <= NUMBERED
        self.tick = QCheckBox()
        self.item = button("", "link", on_click=self._offer_items)
        self.item.setFixedWidth(ITEM_WIDTH)
        self.value = WordsInput()
        self.value.setProperty("role", "quiet")
        self.value.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.before = ElidedLabel("", "small", secrecy=Secrecy.BESIDE)
        self.below = ElidedLabel("", "small", secrecy=Secrecy.BESIDE)
        self.below.hide()
        self.chip = Chip("")
        self.problem = label("", "late")
        self.problem.hide()
        self._assemble()

    def offer_words(self, words: Sequence[str]) -> None:
        """Words in use, to complete from what is corrected."""
        self.value.offer(words)

    def name_width(self) -> int:
        """How much room its item's name needs, in the letters in which it will be shown."""
        self.item.ensurePolished()
        return self.item.fontMetrics().horizontalAdvance(self._name()) + AROUND + ROUNDED

    def make_room_for(self, names: int) -> None:
        """The names of all rows need so much: the values stand below each other."""
        self._names = names
        self._make_room()

    def show_proposal(self, proposal: Proposal, catalog: Catalog, *, ticked: bool) -> None:
        """What is being corrected is left alone."""
        self._proposal, self._catalog = proposal, catalog
        known = proposal.effect is Effect.KNOWN
        name = item_words(proposal, catalog)
        self.item.setToolTip(tr("{item}：换一项").format(item=name))
        self.item.setEnabled(proposal.fact.key not in (FAMILY, PROMISE) and not known)
        self.tick.blockSignals(True)
        self.tick.setChecked(ticked and not known)
        self.tick.blockSignals(False)
        self.tick.setEnabled(not known)
        self.tick.setAccessibleName(name)
        self.value.setAccessibleName(tr("{item} 的内容").format(item=name))
        self.value.setEnabled(not known)
        before = before_words(proposal, catalog)
        self.before.setText(before)
        self.below.setText(before if tone_of(proposal) == "amber" else "")
        self._make_room()
        self.chip.set_text(effect_words(proposal))
        self.chip.set_tone(tone_of(proposal))
        if not self.value.hasFocus():
            self.complain("")
            self.value.set_words(value_words(proposal.fact, catalog))
            self.value.setToolTip("  ".join(filter(None, (self.value.text(), self.before.text()))))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def complain(self, code: str) -> None:
        """Why what was typed cannot be the value; an empty code takes it back."""
        self.problem.setText(readings.problem(code) if code else "")
        self.problem.setVisible(bool(code))
        self.value.setProperty("state", "wrong" if code else "")
        self.value.style().unpolish(self.value)
        self.value.style().polish(self.value)

    def words(self) -> str:
        """The value as it is shown."""
        return self.value.text()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """While it is corrected, the value stands as it is typed."""
        if self._proposal is None or self._catalog is None:
            return False
        if event.type() == QEvent.Type.FocusIn:
            self.value.set_words(edit_words(self._proposal.fact, self._catalog))
            self.value.selectAll()
        elif event.type() == QEvent.Type.FocusOut:
            self.commit()
        return False

    def commit(self) -> None:
        """Take what was typed as the value, if it is another one."""
        if self._proposal is None or self._catalog is None:
            return
        fact, typed = self._proposal.fact, self.value.text().strip()
        if typed not in (edit_words(fact, self._catalog), value_words(fact, self._catalog)):
            self.value_typed.emit(typed)
        elif not self.value.hasFocus():
            self.value.set_words(value_words(fact, self._catalog))

    def _finish(self) -> None:
        self.commit()
        if self.problem.isHidden():
            self.corrected.emit()

    def _assemble(self) -> None:
        self.tick.toggled.connect(self.toggled)
        self.value.installEventFilter(self)
        self.value.returnPressed.connect(self._finish)
        line = row(self.number, self.tick, self.item, self.value, self.before, self.chip, spacing=8)
        line.setStretch(3, 3)
        line.setStretch(4, 2)
        self.setLayout(column(line, self.below, self.problem, spacing=0))

    def _make_room(self) -> None:
        """In a narrow place what stands there now is said below, if it goes; else the tip tells it."""
        wide = self.width() >= WIDE
        self.before.setVisible(wide and bool(self.before.text()))
        self.below.setVisible(not wide and bool(self.below.text()))
        self.number.setVisible(wide and self._numbered)
        least, most = (ITEM_WIDTH, WIDEST_ITEM[0]) if wide else (NARROW_ITEM, WIDEST_ITEM[1])
        room = min(max(least, self._names), most)
        self.item.setFixedWidth(room)
        self.below.setContentsMargins(room + BELOW, 0, 0, 2)
        shown = self.item.fontMetrics().elidedText(self._name(), Qt.TextElideMode.ElideRight, room - AROUND)
        self.item.setText(shown)

    def _name(self) -> str:
        return item_words(self._proposal, self._catalog) if self._proposal and self._catalog else ""

    def _offer_items(self) -> None:
        if self._proposal is None or self._catalog is None:
            return
        popup = ItemPopup(self.item, self._catalog, self._proposal.fact.key)
        popup.chosen.connect(self.item_chosen)
        popup.open_at(self.item.mapToGlobal(QPoint(0, self.item.height() + 2)))
