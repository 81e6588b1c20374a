"""The panel beside the calendar: the day in hand and its people."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtWidgets import QWidget

from app.care.rows import DueRow
from ui.calendar.day_list import DayList, with_late
from ui.calendar.reads import DayFace
from ui.calendar.words import face_line
from ui.kit.controls import button
from ui.kit.days import day_name
from ui.kit.labels import ElidedLabel, label
from ui.kit.layout import Card, column, row
from ui.kit.notices import EmptyState
from ui.words import tr

WIDTH, NARROW = 300, 230


class DayPanel(Card):
    """Title, lunar day and festivals, print; the list; what can be done with it."""

    print_wanted = Signal()
    move_wanted = Signal()
    """改期: the one in hand."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, margins=(1, 14, 1, 12), spacing=8)
        self.setMinimumWidth(NARROW)
        self.setMaximumWidth(WIDTH)
        self._day: dt.date | None = None
        self.title = ElidedLabel("", "title")
        self.face = label("", "muted", wrap=True)
        self.list = DayList()
        self.list.setAccessibleName(tr("这一天要联系的客户"))
        self.empty = EmptyState("circle-check", tr("没有要联系的客户"), tr("到日子的客户会自动出现在这里"))
        self.move_button = button(
            tr("改期"), "small", icon="calendar-clock", on_click=self.move_wanted.emit, shortcut="Ctrl+P"
        )
        self.list.current_changed.connect(lambda due: self.move_button.setEnabled(due is not None))
        self._assemble()

    def show_day(self, day: dt.date, face: DayFace | None) -> None:
        """Which day is in hand."""
        self.title.setText(day_name(day))
        self.face.setText(face_line(face))

    def show_dues(self, day: dt.date, rows: Sequence[DueRow], late: Sequence[DueRow]) -> None:
        """Who stands on it; on another day the first is in hand."""
        if day != self._day:
            self._day = day
            self.list.setCurrentIndex(QModelIndex())
        self.list.show_lines(with_late(rows, late))
        nobody = not (rows or late)
        self.empty.setVisible(nobody)
        self.list.setVisible(not nobody)
        self.move_button.setEnabled(not nobody)

    def _assemble(self) -> None:
        prints = button(tr("打印"), "small", icon="printer", on_click=self.print_wanted.emit)
        prints.setToolTip(tr("打印这一天的电话 / 拜访单"))
        head = row(column(self.title, self.face, spacing=3), prints, spacing=8, margins=(14, 0, 14, 0))
        head.setStretch(0, 1)
        hint = label(tr("拖动可改期；改期会问原因并写进记录。"), "small", wrap=True)
        foot = row(hint, self.move_button, spacing=8, margins=(14, 0, 14, 0))
        foot.setStretch(0, 1)
        self.box.addLayout(head)
        self.box.addWidget(self.list, 1)
        self.box.addWidget(self.empty, 1)
        self.box.addLayout(foot)
        self.empty.hide()
