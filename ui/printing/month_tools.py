"""Beside the preview of birthdays: which month."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QComboBox

from app.sheets.asked import Birthdays
from ui.kit.days import month_name
from ui.printing.face_tools import At, FaceTools
from ui.words import tr

BEFORE, AFTER = 1, 12
"""So many months around the one that was asked for first."""


class MonthTools(FaceTools):
    """The month, for this time."""

    def __init__(self, at: At) -> None:
        super().__init__(at)
        self.month = QComboBox()
        first = 12 * self._birthdays().year + self._birthdays().month - 1
        for number in range(first - BEFORE, first + AFTER + 1):
            year, month = divmod(number, 12)
            self.month.addItem(tr("{year} 年 {month}").format(year=year, month=month_name(month + 1)), number)
        self.month.setCurrentIndex(BEFORE)
        self.month.activated.connect(self._turn)
        self.add(tr("哪个月"), self.month)

    def _turn(self, _place: int = 0) -> None:
        year, month = divmod(int(self.month.currentData()), 12)
        self.ask(replace(self._birthdays(), year=year, month=month + 1))

    def _birthdays(self) -> Birthdays:
        assert isinstance(self.asked, Birthdays)
        return self.asked
