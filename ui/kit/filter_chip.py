"""A chip that narrows the list, and the list of choices that drops down from it."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QShowEvent
from PySide6.QtWidgets import QCheckBox, QGridLayout, QLabel, QPushButton, QRadioButton, QVBoxLayout, QWidget

from ui.kit.controls import button
from ui.kit.icons import give_icon
from ui.kit.labels import label
from ui.kit.layout import Card, row, scrolled
from ui.kit.popup import Popup
from ui.words import tr

CROSS_WIDTH = 24
MOST_NAMED = 2
WIDEST = 280
"""In px: longer choices, such as the names of lists, are cut in the middle."""
HIGHEST = 360
_CLEARING = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)


class FilterChip(QPushButton):
    """Grey while it does not restrict; coloured, with its choice and a cross, while it does."""

    wanted = Signal()
    """Clicked, or Enter, Space, Down: show the choices, or switch."""
    cleared = Signal()
    """The cross, or Delete."""

    def __init__(self, name: str, *, has_choices: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self._icon = "chevron-down" if has_choices else ""
        self._on_cross = False
        self._words = name
        self.setProperty("role", "chip")
        self.setCheckable(True)
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self.clicked.connect(self._act)
        self.show_choice(())

    def set_name(self, name: str) -> None:
        """What it narrows by; to be seen with the next choice shown."""
        self._name = name

    def show_choice(self, words: Sequence[str], *, on: bool | None = None) -> None:
        """The words chosen; a switch has none and says by `on` whether it restricts."""
        active = bool(words) if on is None else on
        shown = tr("、").join(words[:MOST_NAMED])
        if len(words) > MOST_NAMED:
            shown = tr("{first} 等 {count} 项").format(first=words[0], count=len(words))
        self._words = f"{self._name} {shown}".rstrip()
        cut = self.fontMetrics().elidedText(shown, Qt.TextElideMode.ElideMiddle, WIDEST)
        self.setText(f"{self._name} {cut}".rstrip())
        self.setChecked(active)
        self._show_icon("x" if active else self._icon)
        tip = tr("Del 清除") if active else ""
        self.setToolTip(tip if cut == shown else f"{shown}\n{tip}")

    def words(self) -> str:
        """What it says, whole."""
        return self._words

    def _show_icon(self, name: str) -> None:
        if name:
            give_icon(self, name, "link" if self.isChecked() else "muted", 13)

    def _act(self) -> None:
        active, on_cross = not self.isChecked(), self._on_cross
        self._on_cross = False
        self.setChecked(active)
        (self.cleared if active and on_cross else self.wanted).emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._on_cross = event.position().x() > self.width() - CROSS_WIDTH
        super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._on_cross = False
        if event.key() in _CLEARING and self.isChecked():
            self.cleared.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down):
            self.wanted.emit()
        else:
            super().keyPressEvent(event)


@dataclass(frozen=True, slots=True)
class Choice:
    """One line of the choices; `value` is what a filter holds."""

    value: Hashable
    label: str


class ChoicePopup(Popup):
    """Boxes to tick, with how many customers each would leave. Every tick counts at once; Esc closes."""

    changed = Signal(object)
    """frozenset of the values ticked."""

    def __init__(
        self, parent: QWidget, choices: Sequence[Choice], ticked: frozenset[Hashable], *, single: bool
    ) -> None:
        super().__init__(parent)
        self._single = single
        self._values = [choice.value for choice in choices]
        kind = QRadioButton if single else QCheckBox
        self._boxes: list[QCheckBox | QRadioButton] = [kind(choice.label) for choice in choices]
        self._counts = [label("", "small") for _ in choices]
        self._clear = button(tr("清除"), "link", on_click=self._clear_all)
        for value, box in zip(self._values, self._boxes, strict=True):
            box.setChecked(value in ticked)
            box.clicked.connect(self._tell)
        self._assemble()

    def set_counts(self, counts: Sequence[int]) -> None:
        """How many customers each choice leaves, in their order."""
        for shown, count in zip(self._counts, counts, strict=True):
            shown.setText(f"{count:,}")

    def boxes(self) -> list[QCheckBox | QRadioButton]:
        """For tests, in their order."""
        return self._boxes

    def counts(self) -> list[str]:
        """As shown."""
        return [shown.text() for shown in self._counts]

    def open_below(self, chip: QWidget) -> None:
        """Drop down from a chip."""
        self.adjustSize()
        self.move(chip.mapToGlobal(QPoint(0, chip.height() + 4)))
        self.show()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        first = next((box for box in self._boxes if box.isChecked()), None)
        for box in [first] if first else self._boxes[:1]:
            box.setFocus(Qt.FocusReason.PopupFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.close()
        else:
            super().keyPressEvent(event)

    def _assemble(self) -> None:
        lines = QWidget()
        grid = QGridLayout(lines)
        grid.setContentsMargins(0, 0, 6, 0)
        grid.setHorizontalSpacing(18)
        grid.setVerticalSpacing(1)
        for line, (box, count) in enumerate(zip(self._boxes, self._counts, strict=True)):
            grid.addWidget(box, line, 0)
            grid.addWidget(count, line, 1, Qt.AlignmentFlag.AlignRight)
        grid.setColumnMinimumWidth(1, 44)
        grid.setColumnStretch(0, 1)
        card = Card(margins=(10, 10, 8, 6), spacing=6)
        card.box.addWidget(self._area(lines) if self._boxes else self._nothing())
        card.box.addLayout(row(self._clear, 1, label(tr("空格 勾选 · Esc 关闭"), "small"), spacing=14))
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(card)

    def _area(self, lines: QWidget) -> QWidget:
        area = scrolled(lines)
        area.setFixedHeight(min(HIGHEST, lines.sizeHint().height() + 2))
        area.setMinimumWidth(lines.sizeHint().width() + 14)
        return area

    def _nothing(self) -> QLabel:
        return label(tr("还没有可选的"), "muted")

    def _clear_all(self) -> None:
        self.changed.emit(frozenset())
        self.close()

    def _tell(self) -> None:
        pairs = zip(self._values, self._boxes, strict=True)
        self.changed.emit(frozenset(value for value, box in pairs if box.isChecked()))
        if self._single:
            self.close()
