"""The exchange of days of one year: typed, pasted from the notice, or read from a file."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from app.calendar import day_plans
from app.calendar.workdays import Duty, Plan
from app.errors import InputError, KnownError
from ui import ask, messages
from ui.desk import Desk, Progress, Task
from ui.kit.controls import button
from ui.kit.dialog import Dialog
from ui.kit.labels import label
from ui.words import tr

LINES_HIGH = 190


class DayPlanDialog(Dialog):
    """Says what it read while one types; gives the plan in `decided`, an empty one to take it away."""

    decided = Signal(object)
    """The `Plan`."""

    def __init__(self, desk: Desk, parent: QWidget | None, year: int, plan: Plan) -> None:
        super().__init__(parent, tr("{year} 年的放假安排").format(year=year), width=620)
        self._desk = desk
        self._year = year
        self._task: Task | None = None
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
        self.from_file = button(tr("从文件读…"), icon="folder-open", on_click=self.choose_file)
        self.add_button(self.from_file)
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

    def reject(self) -> None:
        """Stops a file that is being read."""
        if self._task is not None:
            self._task.cancel()
        super().reject()

    def choose_file(self) -> None:
        """Put what a file says into the text, to be looked at before it is saved."""
        kinds = "*.xlsx *.xls *.xlsb *.ods *.et *.txt *.csv *.ics *.toml"
        filters = [(tr("放假安排"), kinds), (tr("所有文件"), "*")]
        path = ask.choose_open_file(self, tr("从文件读放假安排"), filters)
        if path is None:
            return
        self._reading(True)
        self.complain("")
        self._task = self._desk.run(
            lambda progress: _read(path, self._year, progress), then=self._show, failed=self._fail, owner=self
        )

    @Slot(object)
    def _show(self, plan: Plan) -> None:
        self._reading(False)
        self.text.setPlainText(day_plans.plan_text(plan))

    @Slot(object)
    def _fail(self, error: KnownError) -> None:
        self._reading(False)
        self.complain(messages.sentence(error))

    def _reading(self, on: bool) -> None:
        """A workbook is read by a process of its own, which takes a moment to begin."""
        self.text.setReadOnly(on)
        for made in (self.from_file, self.yes):
            made.setEnabled(not on)
        if on:
            self.read.setText(tr("正在读文件…"))
        else:
            self._tell()

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


def _read(path: Path, year: int, progress: Progress) -> Plan:
    """In a thread."""
    from app.excel.process.text import text_of_workbook

    return day_plans.load_plan(path, year, lambda at, named: text_of_workbook(at, named, progress))


def _example(year: int) -> str:
    return tr(
        "元旦：1月1日至3日放假\n国庆节：10月1日至7日放假，9月26日、10月9日上班\n店庆：{year}年11月22日放假"
    ).format(year=year)
