"""When this machine reminds, of what it tells, and whether it goes on when the window is closed."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QGridLayout, QLayout, QSystemTrayIcon, QWidget

from app.care.reminding import MOST_TIMES, Days, Rules
from app.fields.kinds import Hour
from ui.kit.controls import SegmentedControl, button
from ui.kit.editors import FieldEditor
from ui.kit.labels import label
from ui.kit.layout import FlowLayout, box_of, row
from ui.prefs import Prefs
from ui.settings.part import Part
from ui.words import tr

HOUR_WIDTH = 92
_HOUR = Hour(shop_hours=False)


def befores() -> list[tuple[str, str]]:
    """How many minutes before an agreed hour, and the word for it."""
    return [("0", tr("不提醒")), *((str(n), tr("{n} 分钟").format(n=n)) for n in (5, 15, 30, 60))]


class RemindersPart(Part):
    """Keeps what is chosen in the preferences of this machine; it counts at once."""

    def __init__(self, prefs: Prefs, parent: QWidget | None = None) -> None:
        super().__init__(tr("提醒"), tr("只影响这台电脑，提醒坐在这里的人。窗口缩小了也照样提醒。"), parent)
        self._prefs = prefs
        rules = prefs.reminders
        self.on = QCheckBox(tr("到时间弹出通知"))
        self.on.setChecked(rules.on)
        self.times = FlowLayout(spacing=6)
        self.fresh = _hour_field(tr("再加一个时间"))
        self.add = button(tr("添加"), icon="plus", on_click=self._add)
        self.days = SegmentedControl(
            [(Days.EVERY, tr("每天")), (Days.WEEKDAYS, tr("周一到周五")), (Days.WORKDAYS, tr("工作日"))],
            rules.days,
        )
        self.days.buttons()[2].setToolTip(tr("节假日不提醒，调休上班的周末提醒"))
        self.before = SegmentedControl(befores(), str(rules.before))
        self.opens, self.closes = _hour_field(tr("从几点")), _hour_field(tr("到几点"))
        self.names = SegmentedControl([("names", tr("写姓名")), ("numbers", tr("只写人数"))])
        self.names.set_value("names" if rules.names else "numbers")
        self.keep = QCheckBox(tr("关上窗口后留在托盘里，继续提醒"))
        self.keep.setChecked(prefs.keep_in_tray)
        self.box.addWidget(self.on)
        self._choices = box_of(self._grid())
        self.box.addWidget(self._choices)
        self.box.addWidget(self.keep)
        self.box.addWidget(self._about_tray())
        self.box.addWidget(self.problem)
        self._connect()
        self._show(rules)

    def commit(self) -> None:
        """Take hours that are being typed."""
        for field in (self.opens, self.closes):
            field.commit()

    def _grid(self) -> QLayout:
        hours = row(self.opens, label("–", "muted"), self.closes, 1, spacing=6)
        adding = row(self.fresh, self.add, 1, spacing=6)
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(9)
        lines: Sequence[tuple[str, QWidget]] = (
            (tr("待联系几位"), box_of(self.times)),
            ("", box_of(adding)),
            (tr("哪几天"), self.days),
            (tr("约好的时间提前"), self.before),
            (tr("只在这段时间"), box_of(hours)),
            (tr("通知里"), self.names),
        )
        for place, (text, control) in enumerate(lines):
            if text:
                grid.addWidget(label(text, "muted"), place, 0, Qt.AlignmentFlag.AlignVCenter)
                control.setAccessibleName(text)
            grid.addWidget(control, place, 1)
        grid.setColumnStretch(1, 1)
        return grid

    def _about_tray(self) -> QWidget:
        """Where there is no tray, closing the window ends the program as ever."""
        there = QSystemTrayIcon.isSystemTrayAvailable()
        self.keep.setEnabled(there)
        about = (
            tr("右键点托盘里的图标可以退出。")
            if there
            else tr("这台电脑的桌面没有托盘：通知显示在窗口里，关上窗口就是退出。")
        )
        return label(about, "small", wrap=True)

    def _connect(self) -> None:
        self.on.clicked.connect(lambda on: self._keep(on=on))
        self.days.chosen.connect(lambda key: self._keep(days=Days(key)))
        self.before.chosen.connect(lambda key: self._keep(before=int(key)))
        self.names.chosen.connect(lambda key: self._keep(names=key == "names"))
        self.opens.committed.connect(lambda at: self._keep_hours(opens=at))
        self.closes.committed.connect(lambda at: self._keep_hours(closes=at))
        self.fresh.input.finished.connect(self._add)
        self.keep.clicked.connect(self._keep_in_tray)

    def _keep_in_tray(self, on: bool) -> None:
        self._prefs.keep_in_tray = on

    def _keep(self, **changes: Any) -> None:
        self._prefs.reminders = replace(self._prefs.reminders, **changes)
        self._show(self._prefs.reminders)

    def _keep_hours(self, **changes: Any) -> None:
        """Hours that end before they begin, or have no end, are none: the old ones come back."""
        rules = self._prefs.reminders
        wanted = {key: at for key, at in changes.items() if at is not None}
        if not wanted or (changed := replace(rules, **wanted)).opens >= changed.closes:
            self._show(rules)
            self.complain(tr("结束要晚于开始，没有改"))
        else:
            self._keep(**wanted)

    def _add(self) -> None:
        self.fresh.commit()
        at, rules = self.fresh.value(), self._prefs.reminders
        if at is None or self.fresh.problem():
            return
        if len(rules.times) >= MOST_TIMES:
            self.complain(tr("最多 {n} 个时间").format(n=MOST_TIMES))
            return
        self.fresh.start(None)
        self._keep(times=tuple(sorted({*rules.times, at})))

    def _remove(self, at: dt.time) -> None:
        times = tuple(each for each in self._prefs.reminders.times if each != at)
        self._keep(times=times)

    def _show(self, rules: Rules) -> None:
        self._choices.setEnabled(rules.on)
        self.opens.start(rules.opens)
        self.closes.start(rules.closes)
        self.times.clear()
        for at in rules.times:
            made = button(f"{at:%H:%M}  ×", "chip", on_click=partial(self._remove, at))
            made.setToolTip(tr("点一下去掉"))
            made.setAccessibleName(tr("去掉 {time}").format(time=f"{at:%H:%M}"))
            self.times.addWidget(made)
        if not rules.times:
            self.times.addWidget(label(tr("没有定时间"), "muted"))
        silent = tr("、").join(f"{at:%H:%M}" for at in rules.silent_times())
        self.complain(tr("{times} 不在这段时间里，不会提醒").format(times=silent) if silent else "")


def _hour_field(name: str) -> FieldEditor:
    made = FieldEditor(_HOUR, hint=tr("几点"))
    made.input.setAccessibleName(name)
    made.setFixedWidth(HOUR_WIDTH)
    return made
