"""A line to tell what was learnt as one says it, with what was understood below it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QWidget

from app.learning.learner import Learner
from app.learning.rows import Fact
from ui.contact.learn_list import LearnList
from ui.kit import veil
from ui.kit.inputs import LineInput
from ui.kit.layout import column, scrolled
from ui.words import tr

ROWS_HEIGHT = 240
"""More rows than fit here scroll."""


class LearnLine(QWidget):
    """Alt and a number tick the rows from the line; Down goes into them."""

    accepted = Signal()
    """Enter: what is ticked is agreed to."""
    typed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line = LineInput()
        self.line.setPlaceholderText(tr("例如 女儿考上郑大，车险 12-20 到期"))
        self.line.setAccessibleName(tr("了解到什么"))
        self.line.setMaxLength(2000)
        self.list = LearnList()
        self._area = scrolled(self.list)
        self._area.setMaximumHeight(ROWS_HEIGHT)
        self._area.hide()
        self.line.textChanged.connect(self._read)
        self.line.returnPressed.connect(self.accepted)
        self.list.changed.connect(self._fit)
        self.list.corrected.connect(self.line.setFocus)
        self.line.installEventFilter(self)
        self.setFocusProxy(self.line)
        veil.watch(self)
        self.setLayout(column(self.line, self._area, spacing=6))

    def set_learner(self, learner: Learner) -> None:
        """About whom it is."""
        self.list.set_learner(learner)

    def text(self) -> str:
        """What was typed."""
        return self.line.text()

    def set_text(self, text: str) -> None:
        """Begin anew, or go on with what was begun."""
        self.line.setText(text)
        self.line.setCursorPosition(len(text))

    def ask_for(self, label: str) -> None:
        """Go on with an item by its name."""
        before = self.text().rstrip(" ，,")
        self.set_text(f"{before}，{label} " if before else f"{label} ")
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def facts(self) -> tuple[Fact, ...]:
        """What is ticked."""
        return self.list.facts()

    def wrong(self) -> bool:
        """Whether a corrected value cannot be read."""
        return not self.list.commit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Alt 1 … 9 are the rows' while the line has the keyboard, whatever the page does with them."""
        if watched is self.line and isinstance(event, QKeyEvent):
            number = event.key() - Qt.Key.Key_0
            with_alt = event.modifiers() == Qt.KeyboardModifier.AltModifier and 0 < number <= 9
            if with_alt and event.type() == QEvent.Type.ShortcutOverride:
                event.accept()
                return True
            if with_alt and event.type() == QEvent.Type.KeyPress:
                self.list.toggle(number)
                return True
            if event.type() == QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Down:
                self._into_rows()
                return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter on a tick agrees, too; Up from the first goes back to the line."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and isinstance(self.window().focusWidget(), QCheckBox):
            self.accepted.emit()
        elif event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._walk(1 if event.key() == Qt.Key.Key_Down else -1)
        else:
            super().keyPressEvent(event)

    def _walk(self, by: int) -> None:
        ticks = [row.tick for row in self.list.shown() if row.tick.isEnabled()]
        here = next((place for place, tick in enumerate(ticks) if tick is self.window().focusWidget()), None)
        if here is None or here + by < 0:
            self.line.setFocus(Qt.FocusReason.TabFocusReason)
        elif here + by < len(ticks):
            ticks[here + by].setFocus(Qt.FocusReason.TabFocusReason)

    def _into_rows(self) -> None:
        for row in self.list.shown():
            if row.tick.isEnabled():
                row.tick.setFocus(Qt.FocusReason.TabFocusReason)
                return

    def _read(self, text: str) -> None:
        self.list.show_text(text)
        self.typed.emit(text)

    def follow_veil(self) -> None:
        """What was read tells of what stands in the file."""
        self._fit()

    def _fit(self) -> None:
        """As high as its rows, and gone without any."""
        shown = self.list.shown()
        self._area.setVisible(bool(shown) and not veil.is_drawn())
        self.list.adjustSize()
        self._area.setFixedHeight(min(self.list.sizeHint().height() + 2, ROWS_HEIGHT) if shown else 0)
        self.updateGeometry()
