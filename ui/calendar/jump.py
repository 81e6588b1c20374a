"""Going to a day that is typed, solar or lunar, in any usual way."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app import clock
from app.calendar import lunar
from app.calendar.festivals import festivals_on
from app.fields.parsed import Parsed
from app.fields.some_day import read_some_day
from app.learning.next_day import ComingDay
from ui.kit.days import weekday_name
from ui.kit.dialog import Dialog
from ui.kit.inputs import LineInput
from ui.kit.labels import label
from ui.readings import problem
from ui.words import language, tr


class JumpDialog(Dialog):
    """Says, while one types, which day is meant."""

    chosen = Signal(object)
    """The day."""

    def __init__(self, parent: QWidget | None) -> None:
        super().__init__(parent, tr("跳到某一天"), yes=tr("跳过去"), width=440)
        self.field = LineInput()
        self.field.setPlaceholderText(tr("2027-01-30、11.22、农历八月十五、腊月廿三、中秋、下周三"))
        self.field.setAccessibleName(tr("日期"))
        self.meant = label("", "heading", wrap=True)
        self.note = label("", "muted", wrap=True)
        for part in (self.field, self.meant, self.note):
            self.body.addWidget(part)
        self.body.addWidget(
            label(tr("公历、农历、节日和节气都行；不写年份就是最近的一个。"), "small", wrap=True)
        )
        self.body.addStretch(1)
        self.field.textChanged.connect(self._read)
        self._read("")

    def accept(self) -> None:
        found = _read(self.field.text())
        if found.value is None:
            self.complain(tr("没看懂是哪一天") if self.field.text().strip() else tr("请写一个日期"))
            return
        self.chosen.emit(found.value)
        super().accept()

    def _read(self, text: str) -> None:
        self.complain("")
        found = _read(text)
        self.meant.setText(_said(found.value) if found.value else "")
        self.yes.setEnabled(found.value is not None or not text.strip())
        notes = {
            "no-leap-month": tr("那一年没有这个闰月，按平月算。"),
            "no-lunar-30th": tr("那个月没有三十，按廿九算。"),
            "no-29-february": tr("那一年没有 2 月 29 日，按 28 日算。"),
        }
        unread = text.strip() and found.value is None
        self.note.setText(problem(found.problem) if unread else notes.get(found.note, ""))


def _read(text: str) -> Parsed[dt.date]:
    """A date, or a day as it is said beside a next contact: 下周三, +3."""
    found = read_some_day(text, clock.today())
    return found if found.value is not None else _coming(text) or found


def _coming(text: str) -> Parsed[dt.date] | None:
    coming = ComingDay().parse(text)
    return coming if coming.value is not None else None


def _said(day: dt.date) -> str:
    """2027-01-30 周六 · 农历腊月廿三 · …."""
    parts = [f"{day.isoformat()} {weekday_name(day)}"]
    if lunar.supports(day):
        parts.append(tr("农历{day}").format(day=lunar.lunar_name(lunar.to_lunar(day), language())))
    parts += [festival.name(language()) for festival in festivals_on(day)]
    return " · ".join(parts)
