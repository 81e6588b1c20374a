"""The result of a row by one key."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from ui.kit.controls import SegmentedControl
from ui.typing_back.words import ORDER, numbered_results


class ResultKeys(SegmentedControl):
    """1, 2, 3 or 4 chooses, whichever part has the keyboard; arrows only walk."""

    walked = Signal()
    """Another result by an arrow key."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(numbered_results(), None, parent)
        for part in self.buttons():
            part.installEventFilter(self)

    def take_keyboard(self) -> None:
        """The keyboard is on the result chosen, or on the first."""
        chosen = next((part for part in self.buttons() if part.isChecked()), self.buttons()[0])
        chosen.setFocus(Qt.FocusReason.TabFocusReason)

    def choose(self, key: str) -> None:
        """As if a person had pressed its key."""
        self.set_value(key)
        self.chosen.emit(key)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
            return
        place = ORDER.index(self.value() or ORDER[0]) + step if self.value() else 0
        self.set_value(ORDER[place % len(ORDER)])
        self.take_keyboard()
        self.walked.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        place = event.key() - Qt.Key.Key_1
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        if plain and 0 <= place < len(ORDER):
            self.choose(ORDER[place])
            return True
        return False
