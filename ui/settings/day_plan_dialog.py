"""The exchange of days of one year: typed, pasted from the notice, or read from a file."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from app.calendar import day_plans
from app.calendar.workdays import Duty, Plan
from app.errors import InputError
from ui import ask, messages
from ui.kit.controls import button
from ui.kit.dialog import Dialog
from ui.kit.labels import label
from ui.words import tr

LINES_HIGH = 190


class DayPlanDialog(Dialog):
    """Says what it read while one types; gives the plan in `decided`, an empty one to take it away."""

    decided = Signal(object)
    """The `Plan`."""

    def __init__(self, parent: QWidget | None, year: int, plan: Plan) -> None:
        super().__init__(parent, tr("{year} 年的放假安排").format(year=year), width=620)
        self._year = year
        mine = {day: kind for day, kind in plan.items() if day.year == year}
        self._there = bool(mine)
        hint = tr(
            "把国务院办公厅的通知整段粘进来，或者一个节日写一行，或者粘一张表：日期、休或班、节日；以这里写的为准。"
        )
        self.text = QPlainTextEdit()
        self.text.setAccessibleName(tr("放假安排"))
        self.text.setPlaceholderText(_example(year))
        self.text.setTabChangesFocus(True)
        self.text.setMinimumHeight(LINES_HIGH)
        self.read = label("", "muted", wrap=True)
        for part in (label(hint, "muted", wrap=True), self.text, self.read):
            self.body.addWidget(part)
        self.add_button(button(tr("从文件读…"), icon="folder-open", on_click=self.choose_file))
        self.text.textChanged.connect(self._tell)
        self.text.setPlainText(day_plans.plan_text(mine))
        self._tell()

    def accept(self) -> None:
        """Nothing written takes a plan away that was there."""
        text = self.text.toPlainText()
        if not text.strip() and self._there:
            self.decided.emit({})
            super().accept()
            return
        try:
            plan = day_plans.read_plan(text, self._year)
        except InputError as error:
            self.complain(messages.sentence(error))
            return
        self.decided.emit(plan)
        super().accept()

    def choose_file(self) -> None:
        """Put what a file says into the text, to be looked at before it is saved."""
        filters = [(tr("放假安排"), "*.txt *.csv *.toml"), (tr("所有文件"), "*")]
        path = ask.choose_open_file(self, tr("从文件读放假安排"), filters)
        if path is None:
            return
        try:
            self.text.setPlainText(day_plans.plan_text(day_plans.load_plan(path, self._year)))
            self.complain("")
        except InputError as error:
            self.complain(messages.sentence(error))

    def _tell(self) -> None:
        self.complain("")
        try:
            plan = day_plans.read_plan(self.text.toPlainText(), self._year)
        except InputError as error:
            empty = error.code == "day-plan-empty"
            self.read.setText("" if empty else messages.sentence(error))
            return
        off = sum(1 for kind in plan.values() if kind.duty is Duty.OFF)
        years = sorted({day.year for day in plan} - {self._year, self._year - 1})
        text = tr("读到：放假 {off} 天，调休上班 {work} 天。").format(off=off, work=len(plan) - off)
        if years:
            text += tr("注意：里面有 {years} 年的日子。").format(years=tr("、").join(map(str, years)))
        self.read.setText(text)


def _example(year: int) -> str:
    return tr(
        "元旦：1月1日至3日放假\n国庆节：10月1日至7日放假，9月26日、10月9日上班\n店庆：{year}年11月22日放假"
    ).format(year=year)
