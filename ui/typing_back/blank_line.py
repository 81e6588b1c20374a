"""One blank of the paper: what was written behind the name of an item, and how it was understood."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QWidget

from app.fields.parsed import Parsed
from app.fields.secrecy import Secrecy
from app.learning.blanks import read_blank
from app.learning.learner import Learner
from app.learning.rows import Fact
from ui import readings
from ui.contact.learn_words import value_words
from ui.kit.inputs import LineInput
from ui.kit.labels import ElidedLabel
from ui.kit.layout import row
from ui.kit.style import set_role
from ui.words import language, tr


class BlankInput(LineInput):
    """Tells when the keyboard leaves it: half a word is not called wrong."""

    left = Signal()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit()


class BlankLine(QWidget):
    """Says beside the words what goes into the file, or why they cannot."""

    typed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._key = ""
        self._learner: Learner | None = None
        self.line = BlankInput()
        self.said = ElidedLabel("", "small", secrecy=Secrecy.BESIDE)
        layout = row(self.line, self.said, spacing=8)
        layout.setStretch(0, 3)
        layout.setStretch(1, 2)
        self.setLayout(layout)
        self.setFocusProxy(self.line)
        self.line.textEdited.connect(lambda _text: self.typed.emit())
        self.line.textChanged.connect(lambda _text: self._show(complain=False))
        self.line.left.connect(lambda: self._show(complain=True))

    def show_item(self, key: str, name: str, text: str = "") -> None:
        """Which item it is, and what was begun there."""
        self._key, self._learner = key, None
        self.line.setAccessibleName(name)
        self.line.setText(text)
        self.said.setText("")

    def set_learner(self, learner: Learner) -> None:
        """Read by what is known of this customer: it may be known by now."""
        self._learner = learner
        self._show(complain=False)

    def text(self) -> str:
        """What was typed."""
        return self.line.text()

    def read(self) -> Parsed[Fact]:
        """What it tells; a problem's code where it cannot be the item's value."""
        return Parsed(None) if self._learner is None else read_blank(self._key, self.text(), self._learner)

    def _show(self, *, complain: bool) -> None:
        read, learner = self.read(), self._learner
        if learner is None:
            return
        known = learner.known.values.get(self._key)
        there = self._words(known) if known not in (None, "", ()) else ""
        if read.value is not None:
            said = value_words(read.value, learner.known.catalog)
            self._say("" if said == self.text().strip() and not there else f"→ {said}", wrong=False)
        elif read.problem:
            self._say(readings.problem(read.problem) if complain else "", wrong=True)
        else:
            self._say(tr("档案里已有 {text}").format(text=there) if there else "", wrong=False)

    def _words(self, value: object) -> str:
        assert self._learner is not None
        return self._learner.known.catalog[self._key].kind.show(value, language())

    def _say(self, text: str, *, wrong: bool) -> None:
        self.said.setText(text)
        set_role(self.said, "late" if wrong else "small")
