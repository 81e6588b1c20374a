"""Step three, at the right: what is done with known customers, whose the new ones are, and the memory."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from app.excel.rows import ImportChoices, OnDuplicate
from app.staff.rows import StaffRow
from ui.importing.words import mode_words
from ui.kit.labels import label
from ui.kit.layout import Card, scrolled
from ui.words import tr


class OptionsCard(Card):
    """Tells `mode_changed`; the rest is read when the import begins."""

    mode_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, margins=(0, 5, 0, 5))
        self.modes = {mode: QRadioButton(text) for mode, text in mode_words().items()}
        self.owner = QComboBox()
        self.owner.setAccessibleName(tr("归属"))
        self._owner_words = label("", wrap=True)
        self.tag = QLineEdit()
        self.tag.setPlaceholderText(tr("例如 2024 老名单"))
        self.tag.setAccessibleName(tr("给这一批贴标签"))
        self.remember = QCheckBox(tr("下次同样的表头直接用"))
        self._group = QButtonGroup(self)
        for place, choice in enumerate(self.modes.values()):
            self._group.addButton(choice, place)
        self._group.idToggled.connect(lambda _place, on: self.mode_changed.emit() if on else None)
        self._assemble()
        self.reset()

    def reset(self) -> None:
        """As for a new list."""
        self._group.blockSignals(True)
        self.modes[OnDuplicate.FILL].setChecked(True)
        self._group.blockSignals(False)
        self.tag.clear()
        self.remember.setChecked(True)

    def set_people(self, people: Sequence[StaffRow], me: int | None) -> None:
        """Who can own customers; `me` is offered at first."""
        chosen = self.owner.currentData() if self.owner.count() else me
        self.owner.clear()
        self.owner.addItem(tr("先不分给谁"), None)
        for person in people:
            if person.active:
                self.owner.addItem(person.name, person.id)
        self.owner.setCurrentIndex(max(0, self.owner.findData(chosen)))

    def set_owner_column(self, header: str) -> None:
        """The title of the column that names the owner, empty without one."""
        self._owner_words.setText(
            tr("按“{column}”列分给本人，没写的给").format(column=header) if header else tr("这一批都给")
        )
        self._owner_words.setToolTip(tr("没见过的名字会加到人员里") if header else "")

    def mode(self) -> OnDuplicate:
        return next(mode for mode, choice in self.modes.items() if choice.isChecked())

    def choices(self, list_name: str) -> ImportChoices:
        """What was chosen."""
        tag = self.tag.text().strip()
        return ImportChoices(list_name, self.owner.currentData(), tag, self.remember.isChecked())

    def _assemble(self) -> None:
        inside = QWidget()
        box = QVBoxLayout(inside)
        box.setContentsMargins(16, 4, 14, 4)
        box.setSpacing(2)
        for title, parts in (
            (tr("重复怎么处理"), [*self.modes.values()]),
            (tr("归属"), [self._owner_words, self.owner]),
            (tr("给这一批贴标签"), [self.tag]),
            (tr("记住这套对应"), [self.remember]),
        ):
            self._add(box, title, parts)
        box.addStretch(1)
        self.box.addWidget(scrolled(inside))
        self.setFixedWidth(300)

    def _add(self, box: QVBoxLayout, title: str, parts: Sequence[QWidget]) -> None:
        heading: QLabel = label(title, "heading")
        if box.count():
            box.addSpacing(6)
        box.addWidget(heading)
        for part in parts:
            box.addWidget(part)
