"""Who works here, and who sits at this desk."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QCheckBox, QComboBox, QRadioButton, QVBoxLayout, QWidget

from app.fields.kinds import Name
from app.staff.rows import StaffRow
from ui.kit.controls import button
from ui.kit.editors import FieldEditor
from ui.kit.inputs import LineInput
from ui.kit.layout import clear, row
from ui.kit.turns import Turns
from ui.settings.part import Part
from ui.words import tr


def roles() -> list[tuple[str, str]]:
    """Key and word of each role."""
    return [("sales", tr("销售顾问")), ("manager", tr("经理"))]


class PersonLine(QWidget):
    """One person: whether it is me, the name, the role, whether still here."""

    def __init__(self, person: StaffRow, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.person = person
        self.me = QRadioButton(tr("是我"))
        self.me.setAccessibleName(tr("{name} 是我").format(name=person.name))
        self.name = FieldEditor(Name(max_length=40), hint=tr("写上姓名"))
        self.name.input.setAccessibleName(tr("姓名"))
        self.name.start(person.name)
        self.role = QComboBox()
        self.role.setAccessibleName(tr("岗位"))
        for key, text in roles():
            self.role.addItem(text, key)
        self.role.setCurrentIndex(max(0, self.role.findData(person.role)))
        self.active = QCheckBox(tr("在职"))
        self.active.setChecked(person.active)
        self.me.setEnabled(person.active)
        line = row(self.me, self.name, self.role, self.active, spacing=8)
        line.setStretch(1, 1)
        self.setLayout(line)


class PeoplePart(Part):
    """Everybody in the order they came; those who left stay, for the history's sake."""

    chosen = Signal(int)
    """Somebody else sits here."""
    added = Signal(str)
    saved = Signal(object)
    """A `StaffRow` with what is to be changed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("我是谁"), tr("记录里写的是坐在这里的人；离职的人留着，历史才看得懂。"), parent)
        self._me: int | None = None
        self._shown: tuple[StaffRow, ...] = ()
        self._turns = Turns(self)
        self._group = QButtonGroup(self)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(6)
        self.fresh = LineInput()
        self.fresh.setPlaceholderText(tr("加一位同事：姓名"))
        self.fresh.setAccessibleName(tr("新同事的姓名"))
        self.fresh.finished.connect(self._add)
        self.add = button(tr("添加"), icon="user-plus", on_click=self._add)
        last = row(self.fresh, self.add, spacing=8)
        last.setStretch(0, 1)
        self.box.addLayout(self._lines)
        self.box.addLayout(last)
        self.box.addWidget(self.problem)

    def show_people(self, people: Sequence[StaffRow], me: int | None) -> None:
        """Built anew only when something is different, so that nobody's typing is disturbed."""
        if (tuple(people), me) == (self._shown, self._me):
            return
        self._shown, self._me = tuple(people), me
        self._turns.drop()
        clear(self._lines)
        self._turns.each(self._add_line, self._shown)

    def lines(self) -> list[PersonLine]:
        """Each person's line, in order."""
        widgets = [self._lines.itemAt(place) for place in range(self._lines.count())]
        return [w for item in widgets if item and isinstance(w := item.widget(), PersonLine)]

    def commit(self) -> None:
        """Take names that are being typed."""
        for line in self.lines():
            line.name.commit()

    def clear_new(self) -> None:
        """The new one was added."""
        self.fresh.clear()
        self.complain("")

    def _add_line(self, person: StaffRow) -> None:
        last = sum(each.active for each in self._shown) < 2
        line = PersonLine(person)
        line.me.setChecked(person.id == self._me)
        line.active.setEnabled(not (person.active and last))
        self._group.addButton(line.me)
        line.me.clicked.connect(lambda: self._choose(person.id))
        line.name.committed.connect(lambda _name: self._save(line))
        line.role.activated.connect(lambda _place: self._save(line))
        line.active.clicked.connect(lambda _on: self._save(line))
        self._lines.addWidget(line)

    def _choose(self, staff_id: int) -> None:
        self._me = staff_id
        self.chosen.emit(staff_id)

    def _save(self, line: PersonLine) -> None:
        """An emptied name is not a name: the old one comes back."""
        name = line.name.value()
        if not name:
            line.name.start(line.person.name)
            return
        role = str(line.role.currentData())
        self.saved.emit(StaffRow(line.person.id, name, role, line.active.isChecked()))

    def _add(self) -> None:
        name = self.fresh.text().strip()
        if name:
            self.added.emit(name)
        else:
            self.complain(tr("请先写上姓名"))
