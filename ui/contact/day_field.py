"""A day typed as it is said, or taken from the usual distances, and if wanted the hour beside it."""

from __future__ import annotations

import datetime as dt
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QWidget

from app import clock
from app.calendar.anniversaries import add_months
from app.fields.kinds import Hour
from app.learning.next_day import ComingDay
from ui.kit.controls import button
from ui.kit.editors import FieldEditor
from ui.kit.layout import column
from ui.words import tr

HOUR_WIDTH = 84


class DayField(QWidget):
    """`day()` and `at()` are None while nothing, or nothing readable, stands there.

    Only a field made `with_hour` has a place for the hour.
    """

    changed = Signal()
    typed = Signal()

    def __init__(self, hint: str, parent: QWidget | None = None, *, with_hour: bool = False) -> None:
        super().__init__(parent)
        self.editor = FieldEditor(ComingDay(), hint=hint)
        self.editor.input.setAccessibleName(hint)
        self.editor.committed.connect(lambda _day: self.changed.emit())
        self._menu = QMenu(self)
        self._menu.aboutToShow.connect(self._offer)
        choose = button("", "small", icon="calendar", tip=tr("选日期"))
        choose.setMenu(self._menu)
        self.hour = FieldEditor(Hour(), hint=tr("几点"))
        self.hour.input.setAccessibleName(tr("几点"))
        self.hour.setFixedWidth(HOUR_WIDTH)
        for editor in (self.editor, self.hour):
            editor.typed.connect(self.typed)
        if not with_hour:
            self.hour.hide()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        high = self.editor.input.sizeHint().height()
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(4)
        line.addWidget(self.editor, 1, Qt.AlignmentFlag.AlignTop)
        beside = column(choose, margins=(0, (high - choose.sizeHint().height()) // 2, 0, 0))
        line.addLayout(beside)
        line.setAlignment(beside, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self.hour, 0, Qt.AlignmentFlag.AlignTop)
        self.setFocusProxy(self.editor)

    def day(self) -> dt.date | None:
        """What stands there, read now."""
        self.editor.commit()
        value = self.editor.value()
        return value if isinstance(value, dt.date) and not self.editor.problem() else None

    def at(self) -> dt.time | None:
        """The hour that stands there, read now."""
        self.hour.commit()
        value = self.hour.value()
        return value if isinstance(value, dt.time) and not self.hour.problem() else None

    def unreadable(self) -> bool:
        """Whether something stands there that is no day."""
        self.editor.commit()
        return bool(self.editor.problem())

    def hour_unreadable(self) -> bool:
        """Whether something stands there that is no hour."""
        self.hour.commit()
        return bool(self.hour.problem())

    def _offer(self) -> None:
        """Made each time: the day may be another by now."""
        self._menu.clear()
        for name, day in _usual(clock.today()):
            action = self._menu.addAction(f"{name}\t{day:%m-%d}")
            action.triggered.connect(partial(self.set_day, day))

    def set_day(self, day: dt.date | None, _checked: bool = False) -> None:
        """Show a day, or nothing at all."""
        self.editor.start(day)
        if day is None:
            self.hour.start(None)
        self.changed.emit()


def _usual(today: dt.date) -> list[tuple[str, dt.date]]:
    monday = today + dt.timedelta(days=7 - today.weekday())
    return [
        (tr("明天"), today + dt.timedelta(days=1)),
        (tr("后天"), today + dt.timedelta(days=2)),
        (tr("三天后"), today + dt.timedelta(days=3)),
        (tr("下周一"), monday),
        (tr("两周后"), today + dt.timedelta(days=14)),
        (tr("一个月后"), add_months(today, 1)),
        (tr("三个月后"), add_months(today, 3)),
    ]
