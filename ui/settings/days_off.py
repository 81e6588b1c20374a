"""Days off: which the shop takes, and the coming year's exchange of days (调休)."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from app import clock
from app.calendar.workdays import DaysOff, Duty, Workdays
from ui.kit.controls import SegmentedControl, button
from ui.kit.labels import label
from ui.kit.layout import row
from ui.settings.part import Part
from ui.words import tr


class DaysOffPart(Part):
    """Saves at once; the table is typed or loaded in a dialog."""

    chosen = Signal(str)
    """One of `DaysOff`."""
    plan_wanted = Signal(int)
    """The plan of this year is to be looked at or changed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        hint = tr("遇到放假，交车回访这类联系顺延到上班那天；生日、节日和约好的不变。")
        super().__init__(tr("放假和调休"), hint, parent)
        self.off = SegmentedControl(_ways())
        self.off.chosen.connect(self.chosen)
        self.state = label("", "muted", wrap=True)
        self.plans = [self._plan_button(0), self._plan_button(1)]
        self.box.addWidget(self.off)
        self.box.addWidget(self.state)
        self.box.addLayout(row(*self.plans, 1))
        self.box.addWidget(self.problem)

    def show_days(self, found: Workdays, known: int) -> None:
        """What is stored; `known` is the last year whose exchange of days the program knows itself."""
        self.off.set_value(found.off.value)
        today = clock.today()
        for after, made in enumerate(self.plans):
            made.setText(tr("{year} 年的安排…").format(year=today.year + after))
        self.state.setText(_state(found, known, today))

    def _plan_button(self, after: int) -> QPushButton:
        """For this year or one of those after it."""
        return button(
            tr("安排…"), icon="calendar", on_click=lambda: self.plan_wanted.emit(clock.today().year + after)
        )


def _ways() -> list[tuple[str, str]]:
    return [
        (DaysOff.HOLIDAYS.value, tr("法定假日休息")),
        (DaysOff.WEEKENDS.value, tr("假日和周末都休")),
        (DaysOff.NONE.value, tr("全年不休")),
    ]


def _state(found: Workdays, known: int, today: dt.date) -> str:
    """Which years are known, and what is to be done when the next is not."""
    own = sorted({day.year for day in found.plan})
    parts = [tr("程序自带到 {year} 年的放假安排。").format(year=known)]
    for year in own:
        off = sum(1 for day, kind in found.plan.items() if day.year == year and kind.duty is Duty.OFF)
        work = sum(1 for day, kind in found.plan.items() if day.year == year and kind.duty is Duty.WORKDAY)
        said = tr("{year} 年自己填了：放假 {off} 天，上班 {work} 天。")
        parts.append(said.format(year=year, off=off, work=work))
    after = today.year + 1
    if known < after and after not in own:
        told = tr("{year} 年的安排十一月公布，公布后请填进来。")
        parts.append(told.format(year=after))
    return " ".join(parts)
