"""How many days may pass between contacts, by grade and by intent."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from app.fields.options import INTENT
from ui.kit.dialog import Dialog
from ui.kit.labels import label
from ui.kit.number_input import NumberInput
from ui.words import language, tr

MOST = 730


class IntervalsDialog(Dialog):
    """Tells both tables in `decided`."""

    decided = Signal(object, object)

    def __init__(self, parent: QWidget | None, grades: Mapping[str, int], intents: Mapping[str, int]) -> None:
        super().__init__(parent, tr("多久联系一次"), width=460)
        told = tr("超过这么多天没有联系，就进入待联系。意向客户按意向，其他客户按等级。")
        self.body.addWidget(label(told, "muted", wrap=True))
        self.grades = {grade: _days(grades.get(grade, 0)) for grade in "ABCD"}
        self.intents = {option.key: _days(intents.get(option.key, 0)) for option in INTENT}
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        for place, (grade, field) in enumerate(self.grades.items()):
            self._line(grid, place, 0, tr("{grade} 级客户").format(grade=grade), field)
        for place, option in enumerate(INTENT):
            name = option.zh if language() == "zh" else option.en
            self._line(grid, place, 2, tr("意向 {name}").format(name=name), self.intents[option.key])
        self.body.addLayout(grid)

    def accept(self) -> None:
        """Tell what stands there."""
        values = [{key: field.value() for key, field in part.items()} for part in (self.grades, self.intents)]
        self.decided.emit(*values)
        super().accept()

    def _line(self, grid: QGridLayout, at: int, column: int, text: str, field: NumberInput) -> None:
        field.setAccessibleName(text)
        grid.addWidget(label(text, "item"), at, column)
        grid.addWidget(field, at, column + 1)


def _days(value: int) -> NumberInput:
    made = NumberInput(1, MOST, tr(" 天"))
    made.setValue(value)
    return made
