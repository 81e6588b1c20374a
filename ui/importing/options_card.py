"""Step three, at the right: who is known by what and what is done with them, and whose the new ones are."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from app.excel.rows import ImportChoices, OnDuplicate, Tagging
from app.staff.rows import StaffRow
from ui.importing.words import consent_line, mode_words, tagging_words
from ui.kit.labels import label
from ui.kit.layout import Card, scrolled
from ui.kit.turns import Turns
from ui.words import tr

TURNS = -1
"""In the list of owners: several take turns."""
TURNS_HEIGHT = 96
NARROWEST = 300


class OptionsCard(Card):
    """Tells what changes the check; the rest is read when the import begins."""

    mode_changed = Signal()
    key_changed = Signal()
    tag_changed = Signal()
    """Ask whom it reaches, and `show_tagging`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, margins=(0, 5, 0, 5))
        self.modes = {mode: QRadioButton(text) for mode, text in mode_words().items()}
        self.owner = QComboBox()
        self.owner.setAccessibleName(tr("归属"))
        self._owner_words = label("", wrap=True)
        self.turns = QListWidget()
        self.turns.setAccessibleName(tr("轮流分给"))
        self.turns.setFixedHeight(TURNS_HEIGHT)
        self.key = QComboBox()
        self.key.setAccessibleName(tr("按哪一列认人"))
        for asked in (self.owner, self.key):  # long names must not make the card wider than it is
            asked.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            asked.setMinimumContentsLength(8)
        self.emptied = label("", "muted", wrap=True)
        self.ours = label(
            tr("名单有档案号：改过的内容要写进档案，请选“用名单覆盖”；档案后来又改过的也会被盖掉。"),
            "muted",
            wrap=True,
        )
        self.source = _line(tr("来源"), tr("例如 2024 车展"))
        self.consent = _line(tr("个人信息同意"), tr("例如 到店时已签同意书"))
        self.tag = QLineEdit()
        self.tag.setPlaceholderText(tr("例如 2024 老名单"))
        self.tag.setAccessibleName(tr("给这一批贴标签"))
        self.tag.setToolTip(tr("新客户、有更新的和没有变化的客户都贴上；不导入的不贴"))
        self.tag.textChanged.connect(self._ask_tagging)
        self.tagging = label("", "muted", wrap=True)
        self.remember = QCheckBox(tr("下次同样的表头直接用"))
        self._later = Turns(self)
        self._group = QButtonGroup(self)
        for place, choice in enumerate(self.modes.values()):
            self._group.addButton(choice, place)
        self._is_ours = False
        self._me: int | None = None
        self._group.idToggled.connect(lambda _place, _on: self.show_ours(ours=self._is_ours))
        self._group.idToggled.connect(lambda _place, on: self.mode_changed.emit() if on else None)
        self.owner.currentIndexChanged.connect(self._show_turns)
        self.owner.activated.connect(lambda _place: self._later.later(self._show_whole_turns))
        self.key.activated.connect(lambda _place: self.key_changed.emit())
        self._assemble()
        self.set_keys({})
        self.reset()

    def reset(self) -> None:
        """As for a new list."""
        self._group.blockSignals(True)
        self.modes[OnDuplicate.FILL].setChecked(True)
        self._group.blockSignals(False)
        for line in (self.tag, self.source, self.consent):
            line.clear()
        self.key.setCurrentIndex(0)
        self.emptied.hide()
        self.tagging.hide()
        self.show_ours(ours=False)
        self.remember.setChecked(True)
        self.owner.setCurrentIndex(max(0, self.owner.findData(self._me)))
        self._area.verticalScrollBar().setValue(0)

    def set_people(self, people: Sequence[StaffRow], me: int | None) -> None:
        """Who can own customers; `me` is offered at first."""
        chosen = self.owner.currentData() if self.owner.count() else me
        self._me = me
        taking = self._taking_turns()
        active = [person for person in people if person.active]
        self.owner.clear()
        self.turns.clear()
        self.owner.addItem(tr("先不分给谁"), None)
        for person in active:
            self.owner.addItem(person.name, person.id)
            item = QListWidgetItem(person.name, self.turns)
            item.setData(Qt.ItemDataRole.UserRole, person.id)
            item.setCheckState(_checked(not taking or person.id in taking))
        if len(active) > 1:
            self.owner.addItem(tr("轮流分给…"), TURNS)
        self.owner.setCurrentIndex(max(0, self.owner.findData(chosen)))
        self._show_turns()

    def set_keys(self, keys: Mapping[str, str]) -> None:
        """The items by which people of this list can be told apart, with the titles of their columns."""
        chosen = self.key.currentData()
        self.key.clear()
        self.key.addItem(tr("自动：电话、证件号等一起看"), "")
        for key, title in keys.items():
            self.key.addItem(tr("只看“{column}”").format(column=title), key)
        self.key.setCurrentIndex(max(0, self.key.findData(chosen)))

    def show_emptied(self, count: int) -> None:
        """How many blank cells of an exported list hold something in the file."""
        self.emptied.setText(tr("名单里空着、档案里有内容的 %n 格，不会清除", "", count))
        self.emptied.setVisible(count > 0)

    def show_ours(self, *, ours: bool) -> None:
        """Whether the list was exported from here: what was changed in it counts in one of the ways only."""
        self._is_ours = ours
        self.ours.setVisible(ours and self.mode() is OnDuplicate.FILL)

    def tag_chosen(self) -> str:
        """The tag of the batch, empty for none."""
        return self.tag.text().strip()

    def show_tagging(self, told: Tagging) -> None:
        """Whom the tag reaches."""
        self.tagging.setText(tagging_words(told))
        self.tagging.setVisible(bool(self.tag_chosen()))

    @Slot()
    def _ask_tagging(self) -> None:
        if not self.tag_chosen():
            self.tagging.hide()
        self.tag_changed.emit()

    def width_needed(self) -> int:
        """In px, so that the ways can be read in large type, too."""
        bar = self._area.verticalScrollBar().sizeHint().width()
        return max(NARROWEST, self._inside.minimumSizeHint().width() + bar + 2)

    def key_chosen(self) -> str:
        """The item by which alone people are known, empty for all that agrees."""
        return str(self.key.currentData() or "")

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
        turns = self._taking_turns() if self.owner.currentData() == TURNS else ()
        return ImportChoices(
            list_name,
            None if self.owner.currentData() == TURNS else self.owner.currentData(),
            self.tag_chosen(),
            self.remember.isChecked(),
            owner_ids=turns,
            source=self.source.text().strip(),
            consent=consent_line(self.consent.text()),
        )

    def _taking_turns(self) -> tuple[int, ...]:
        items = [self.turns.item(place) for place in range(self.turns.count())]
        taking = [item for item in items if item.checkState() is Qt.CheckState.Checked]
        return tuple(item.data(Qt.ItemDataRole.UserRole) for item in taking)

    def _show_turns(self) -> None:
        self.turns.setVisible(self.owner.currentData() == TURNS)

    def _show_whole_turns(self) -> None:
        """Who takes turns is chosen next: it must be in sight, also in a low window."""
        if not self.turns.isHidden():
            self._area.ensureWidgetVisible(self.turns)

    def _assemble(self) -> None:
        inside = QWidget()
        box = QVBoxLayout(inside)
        box.setContentsMargins(16, 4, 14, 4)
        box.setSpacing(2)
        for title, parts in (
            (tr("已有的客户怎么处理"), [*self.modes.values(), self.ours, self.emptied]),
            (tr("按哪一列认人"), [self.key]),
            (tr("归属"), [self._owner_words, self.owner, self.turns]),
            (tr("给这一批贴标签"), [self.tag, self.tagging]),
            (tr("新客户统一注明"), [self.source, self.consent]),
            (tr("记住这套对应"), [self.remember]),
        ):
            self._add(box, title, parts)
        box.addStretch(1)
        self._inside = inside
        self._area = scrolled(inside)
        self.box.addWidget(self._area)

    def _add(self, box: QVBoxLayout, title: str, parts: Sequence[QWidget]) -> None:
        heading: QLabel = label(title, "heading", wrap=True)
        if box.count():
            box.addSpacing(6)
        box.addWidget(heading)
        for part in parts:
            box.addWidget(part)


def _line(name: str, hint: str) -> QLineEdit:
    line = QLineEdit()
    line.setAccessibleName(name)
    line.setPlaceholderText(tr("{name}：{hint}").format(name=name, hint=hint))
    return line


def _checked(on: bool) -> Qt.CheckState:
    return Qt.CheckState.Checked if on else Qt.CheckState.Unchecked
