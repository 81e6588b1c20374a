"""The panel beside the calendar: the day in hand and its people, or a small month beside a list."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtWidgets import QWidget

from app.care.rows import DueRow
from ui.calendar.day_list import DayList, with_late
from ui.calendar.mini import MiniMonth
from ui.calendar.reads import DayFace, Entry
from ui.calendar.words import face_line
from ui.kit.controls import button
from ui.kit.days import day_name
from ui.kit.filter_chip import FilterChip
from ui.kit.labels import ElidedLabel, label
from ui.kit.layout import Card, box_of, column, row
from ui.kit.notices import EmptyState
from ui.words import tr

WIDTH, NARROW = 300, 230


class DayPanel(Card):
    """Title, lunar day and festivals, print; the list; what can be done with it."""

    print_wanted = Signal()
    move_wanted = Signal()
    """改期: the one in hand."""
    whole_wanted = Signal()
    """The whole day again, not one line of it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, margins=(1, 14, 1, 12), spacing=8)
        self.setMinimumWidth(NARROW)
        self.setMaximumWidth(WIDTH)
        self._day: dt.date | None = None
        self._beside_list = False
        self.title = ElidedLabel("", "title")
        self.face = label("", "muted", wrap=True)
        self.line = FilterChip(tr("只看"), has_choices=False)
        self.mini = MiniMonth()
        self.list = DayList()
        self.list.setAccessibleName(tr("这一天要联系的客户"))
        self.empty = EmptyState("circle-check", tr("没有要联系的客户"), tr("到日子的客户会自动出现在这里"))
        self.move_button = button(
            tr("改期"), "small", icon="calendar-clock", on_click=self.move_wanted.emit, shortcut="Ctrl+T"
        )
        self.hint = label("", "small", wrap=True)
        self.list.current_changed.connect(lambda due: self.move_button.setEnabled(due is not None))
        self.line.wanted.connect(self.whole_wanted)
        self.line.cleared.connect(self.whole_wanted)
        self._assemble()
        self.show_line(None)
        self.show_carrying()

    def stand_beside_list(self, *, beside: bool) -> None:
        """Beside a list there is a small month instead of the people, who stand in the list."""
        self._beside_list = beside
        self._month.setVisible(beside)
        if beside:
            self.list.hide()
            self.empty.hide()

    def show_day(self, day: dt.date, face: DayFace | None) -> None:
        """Which day is in hand."""
        self.title.setText(day_name(day))
        self.face.setText(face_line(face))

    def show_line(self, entry: Entry | None) -> None:
        """That only those of one line are listed."""
        self.line.show_choice([entry.text] if entry else [])
        self._only.setVisible(entry is not None)

    def show_dues(self, day: dt.date, rows: Sequence[DueRow], late: Sequence[DueRow]) -> None:
        """Who stands on it; on another day the first is in hand."""
        if day != self._day:
            self._day = day
            self.list.setCurrentIndex(QModelIndex())
        self.list.show_lines(with_late(rows, late))
        nobody = not (rows or late)
        self.empty.setVisible(nobody and not self._beside_list)
        self.list.setVisible(not nobody and not self._beside_list)
        self.move_button.setEnabled(not nobody)

    def show_carrying(self, carried: str = "", *, refused: bool = False) -> None:
        """How a line is put down, while one is carried; else how one is picked up."""
        text = tr("拖动可改期；改期会问原因并写进记录。")
        if carried:
            text = tr("“{what}”：方向键选一天，Enter 放下，Esc 放弃。").format(what=carried)
        elif refused:
            text = tr("过去的日子不能放：请选今天或以后的一天。")
        self.hint.setText(text)

    def _assemble(self) -> None:
        prints = button(tr("打印"), "small", icon="printer", on_click=self.print_wanted.emit)
        prints.setToolTip(tr("打印这一天的电话 / 拜访单") + " Ctrl Shift P")
        head = row(column(self.title, self.face, spacing=3), prints, spacing=8, margins=(14, 0, 14, 0))
        head.setStretch(0, 1)
        self._only = box_of(row(self.line, 1, margins=(14, 0, 14, 0)))
        self._month = box_of(column(self.mini, 1, margins=(10, 0, 10, 0)))
        foot = row(self.hint, self.move_button, spacing=8, margins=(14, 0, 14, 0))
        foot.setStretch(0, 1)
        self.box.addLayout(head)
        self.box.addWidget(self._only)
        self.box.addWidget(self._month, 1)
        self.box.addWidget(self.list, 1)
        self.box.addWidget(self.empty, 1)
        self.box.addLayout(foot)
        self._month.hide()
        self.empty.hide()
