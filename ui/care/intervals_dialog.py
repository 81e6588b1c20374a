"""How many days may pass between contacts, by grade and by intent."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from ui import naming
from ui.kit.dialog import Dialog
from ui.kit.labels import label
from ui.kit.number_input import NumberInput
from ui.words import tr

MOST = 730


class IntervalsDialog(Dialog):
    """Tells both tables in `decided`."""

    decided = Signal(object, object)

    def __init__(self, parent: QWidget | None, grades: Mapping[str, int], intents: Mapping[str, int]) -> None:
        super().__init__(parent, tr("多久联系一次"), width=460)
        told = tr("超过这么多天没有联系，就进入待联系。意向客户按意向，其他客户按等级。")
        self.body.addWidget(label(told, "muted", wrap=True))
        self.grades = {key: _days(grades.get(key, 0)) for key, _ in naming.answers("grade", None)}
        self.intents = {key: _days(intents.get(key, 0)) for key, _ in naming.answers("intent", None)}
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        for at, item, usual, fields in (
            (0, "grade", tr("等级"), self.grades),
            (2, "intent", tr("意向"), self.intents),
        ):
            for place, (key, field) in enumerate(fields.items()):
                text = f"{naming.item_name(item, usual)} {naming.answer_name(item, key)}"
                self._line(grid, place, at, text, field)
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
