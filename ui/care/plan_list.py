"""The plans with their steps as one list: a heading for each plan, a tick for what is switched on."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QListWidget, QListWidgetItem, QWidget

from app.care.plans import PlanRow, StepRow
from ui.care import plan_words as words
from ui.words import language, tr

LINE_HEIGHT = 30
_KEY = Qt.ItemDataRole.UserRole
_PLAN = Qt.ItemDataRole.UserRole + 1
_ON, _OFF = Qt.CheckState.Checked, Qt.CheckState.Unchecked


class PlanList(QListWidget):
    """Space switches what is chosen, Alt and an arrow moves the step or the plan in hand."""

    looked_at = Signal(str)
    """The key of the step with the keyboard."""
    plan_looked_at = Signal(str)
    """The key of the plan whose heading has the keyboard."""
    switched = Signal(object, bool)
    """(keys, on)"""
    ordered = Signal(str, object)
    """(plan, keys of its steps in their new order)"""
    plans_ordered = Signal(object)
    """The keys of all plans in their new order."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: Sequence[PlanRow] = ()
        self._filter = ""
        self._changed: Collection[str] = ()
        self.setAccessibleName(tr("计划和步骤"))
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setUniformItemSizes(True)
        self.currentItemChanged.connect(lambda item, _old: self._look(item))
        self.itemChanged.connect(self._tick)

    def show_plans(self, rows: Sequence[PlanRow], changed: Collection[str] = ()) -> None:
        """These; the step in hand stays. `changed` are steps with something not saved yet."""
        self._rows, self._changed = rows, changed
        self._fill(self.step_key(), self.plan_key())

    def narrow(self, text: str) -> None:
        """Only steps with that text in their name."""
        self._filter = text.strip().casefold()
        self._fill(self.step_key(), self.plan_key())

    def go_to(self, key: str) -> None:
        """Put the keyboard on a step."""
        for place in range(self.count()):
            if self.item(place).data(_KEY) == key:
                self.setCurrentRow(place)
                return

    def go_to_plan(self, key: str) -> None:
        """Put the keyboard on the heading of a plan."""
        for place in range(self.count()):
            if self.item(place).data(_PLAN) == key:
                self.setCurrentRow(place)
                return

    def step_key(self) -> str:
        """The step in hand; empty on a heading."""
        return self._data(_KEY)

    def plan_key(self) -> str:
        """The plan in hand."""
        return self._data(_PLAN)

    def chosen_keys(self) -> list[str]:
        """The steps chosen, from top to bottom."""
        items = sorted(self.selectedItems(), key=self.row)
        return [str(item.data(_KEY)) for item in items if item.data(_KEY)]

    def texts(self) -> list[str]:
        """What the lines say, for tests."""
        return [self.item(place).text() for place in range(self.count())]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        if event.key() == Qt.Key.Key_Space and (keys := self.chosen_keys()):
            item = self.currentItem()
            self.switched.emit(keys, item.checkState() != _ON)
        elif step and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.move_by(step)
        else:
            super().keyPressEvent(event)

    def _fill(self, current: str, plan: str) -> None:
        self.blockSignals(True)
        self.clear()
        for row in self._rows:
            steps = [each for each in row.steps if self._filter in _name(each).casefold()]
            if steps or not self._filter:
                self._add_heading(row)
            for each in steps:
                self._add_step(row.key, each)
        if current:
            self.go_to(current)
        elif plan:
            self.go_to_plan(plan)
        if self.currentRow() < 0:
            first = next((n for n in range(self.count()) if self.item(n).data(_KEY)), -1)
            self.setCurrentRow(first)
        self.blockSignals(False)
        if self.step_key() != current:
            self._look(self.currentItem())

    def _add_heading(self, row: PlanRow) -> None:
        on = sum(each.step.is_on for each in row.steps)
        item = QListWidgetItem(f"{row.name.of(language())}  {on} / {len(row.steps)}")
        item.setData(_PLAN, row.key)
        font = QFont(self.font())
        font.setBold(True)
        item.setFont(font)
        item.setSizeHint(QSize(0, LINE_HEIGHT))
        self.addItem(item)

    def _add_step(self, plan: str, row: StepRow) -> None:
        mark = "● " if row.step.key in self._changed else ""
        item = QListWidgetItem("  · ".join([f"{mark}{_name(row)}", *_notes(row)]))
        item.setData(_KEY, row.step.key)
        item.setData(_PLAN, plan)
        item.setToolTip(words.when_line(row.step))
        item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
        item.setCheckState(_ON if row.step.is_on else _OFF)
        item.setSizeHint(QSize(0, LINE_HEIGHT))
        self.addItem(item)

    def _data(self, role: int) -> str:
        item: QListWidgetItem | None = self.currentItem()
        return "" if item is None else str(item.data(role) or "")

    def _look(self, item: QListWidgetItem | None) -> None:
        if item is not None and item.data(_KEY):
            self.looked_at.emit(str(item.data(_KEY)))
        elif item is not None:
            self.plan_looked_at.emit(str(item.data(_PLAN)))

    def _tick(self, item: QListWidgetItem) -> None:
        self.switched.emit([str(item.data(_KEY))], item.checkState() == _ON)

    def move_by(self, places: int) -> None:
        """Move the step in hand within its plan, or on a heading the plan among the plans."""
        key, plan = self.step_key(), self.plan_key()
        row = next((each for each in self._rows if each.key == plan), None)
        if row is None or self._filter:
            return
        keys = [each.step.key for each in row.steps] if key else [each.key for each in self._rows]
        place = keys.index(key or plan)
        if not 0 <= place + places < len(keys):
            return
        keys[place], keys[place + places] = keys[place + places], keys[place]
        if key:
            self.ordered.emit(plan, keys)
        else:
            self.plans_ordered.emit(keys)


def _notes(row: StepRow) -> list[str]:
    """What is to be known of a step besides its name."""
    told = words.later_word(row) or words.origin_word(row)
    return [told] if told else []


def _name(row: StepRow) -> str:
    return row.step.label.of(language())
