"""Buttons, segments, the search field."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLineEdit, QPushButton, QWidget

from ui.kit.chips import KeyHint
from ui.kit.icons import give_icon

ON_COLOUR = {"primary": "on_primary", "small-primary": "on_primary", "danger": "on_primary"}


def button(
    text: str,
    role: str = "plain",
    *,
    icon: str = "",
    on_click: Callable[[], object] | None = None,
    shortcut: str = "",
    tip: str = "",
) -> QPushButton:
    """A button. Roles: plain, primary, small, small-primary, ghost, link, danger, chip.

    Enter presses it as Space does. A shortcut is shown in the tool tip; `on_click` gets no arguments.
    """
    made = Button(text)
    made.setProperty("role", role)
    made.setCursor(Qt.CursorShape.PointingHandCursor)
    made.setAutoDefault(True)
    if icon:
        give_icon(made, icon, ON_COLOUR.get(role, "ink"), 15 if role.startswith("small") else 16)
    if shortcut:
        made.setShortcut(QKeySequence(shortcut))
    if tip or shortcut:
        made.setToolTip(" ".join(part for part in (tip or text, key_text(shortcut)) if part))
    if not text:
        made.setAccessibleName(tip)
    if on_click is not None:
        made.clicked.connect(lambda _checked=False: on_click())
    return made


class Button(QPushButton):
    """Other words on a button are no other key: Qt would forget it with the old ones."""

    def setText(self, text: str) -> None:
        keys = self.shortcut()
        super().setText(text)
        if not keys.isEmpty():
            self.setShortcut(keys)


def key_text(keys: str) -> str:
    """`Ctrl+K` as it is shown: Ctrl K."""
    return keys.replace("+", " ")


class SegmentedControl(QWidget):
    """One of a few, side by side. Tab enters it once, arrows choose; `value` None is no choice yet."""

    chosen = Signal(str)
    """The key a person chose."""

    def __init__(
        self,
        options: Sequence[tuple[str, str]],
        value: str | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._group = QButtonGroup(self)
        self._keys = [key for key, _ in options]
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(0)
        for place, (_, text) in enumerate(options):
            line.addWidget(self._segment(text, place))
        line.addStretch(1)
        self._group.idClicked.connect(lambda place: self.chosen.emit(self._keys[place]))
        self.set_value(value)

    def value(self) -> str | None:
        place = self._group.checkedId()
        return self._keys[place] if place >= 0 else None

    def keys(self) -> list[str]:
        return list(self._keys)

    def set_options(self, options: Sequence[tuple[str, str]]) -> None:
        """Others, as many as before; the one at the same place stays chosen."""
        self._keys = [key for key, _ in options]
        for part, (_, text) in zip(self.buttons(), options, strict=True):
            part.setText(text)

    def text(self) -> str:
        """The words of the choice."""
        chosen = self._group.checkedButton()
        return chosen.text() if chosen is not None else ""

    def set_value(self, value: str | None) -> None:
        """Show a choice, or none; `chosen` is not told."""
        if value is not None:
            self._group.button(self._keys.index(value)).setChecked(True)
            return
        self._group.setExclusive(False)
        for part in self._group.buttons():
            part.setChecked(False)
        self._group.setExclusive(True)

    def buttons(self) -> list[QPushButton]:
        """For tests and tool tips, in their order."""
        return [part for part in self._group.buttons() if isinstance(part, QPushButton)]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        step = steps.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
            return
        place = (self._group.checkedId() + step) % len(self._keys)
        self._group.button(place).setFocus(Qt.FocusReason.TabFocusReason)
        self._group.button(place).click()

    def _segment(self, text: str, place: int) -> QPushButton:
        part = QPushButton(text)
        part.setCheckable(True)
        part.setAutoDefault(True)
        part.setProperty("role", "segment")
        last = len(self._keys) - 1
        part.setProperty("place", "only" if last == 0 else {0: "first", last: "last"}.get(place, "middle"))
        self._group.addButton(part, place)
        return part


class SearchField(QLineEdit):
    """A search box that shows its shortcut while it is empty; Esc empties it."""

    stepped = Signal(int)
    """Arrow keys: 1 down, -1 up, in a list of hits."""
    left = Signal()
    """Esc in an empty field."""

    def __init__(self, hint: str, keys: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPlaceholderText(hint)
        self.setAccessibleName(hint)
        self._hint = KeyHint(key_text(keys), self) if keys else None
        self.textChanged.connect(self._show_hint)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._hint is not None:
            size: QSize = self._hint.sizeHint()
            self._hint.resize(size)
            self._hint.move(self.width() - size.width() - 10, (self.height() - size.height()) // 2)
            self._show_hint(self.text())

    def event(self, event: QEvent) -> bool:
        """Esc belongs to the words in the field before it belongs to the page."""
        key = event.key() if isinstance(event, QKeyEvent) else None
        if event.type() == QEvent.Type.ShortcutOverride and key == Qt.Key.Key_Escape and self.text():
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
        key = Qt.Key(event.key())
        if key in steps:
            self.stepped.emit(steps[key])
        elif key == Qt.Key.Key_Escape and self.text():
            self.clear()
        elif key == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _show_hint(self, text: str) -> None:
        if self._hint is not None:
            self._hint.setVisible(not text)
            self.setTextMargins(0, 0, 0 if text else self._hint.width() + 6, 0)
