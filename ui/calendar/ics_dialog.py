"""Taking the calendar to a phone: how long, with phones or without, and what leaves the file."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QButtonGroup, QCheckBox, QRadioButton, QWidget

from app import clock
from app.calendar.anniversaries import add_months
from app.calendar.ics import Event
from app.care import feed
from app.care.feed import Wanted
from app.errors import KnownError
from app.sheets import calendar_file
from ui import ask, messages
from ui.calendar.reads import Asked
from ui.desk import Desk
from ui.kit.dialog import Dialog
from ui.kit.labels import label
from ui.words import language, tr


class IcsDialog(Dialog):
    """Says how many entries would be written before asking where to; tells the path in `exported`."""

    exported = Signal(object, int)

    def __init__(self, desk: Desk, parent: QWidget | None, asked: Asked, folder: Path | None) -> None:
        title = tr("导出到手机日历")
        super().__init__(parent, title, yes=tr("选择位置并导出"), width=500)
        self._desk, self._asked = desk, asked
        self._folder = folder or Path.home()
        self._events: Sequence[Event] | None = None
        self._spans = QButtonGroup(self)
        self.in_sight = self._span(tr("正在看的日子"))
        self.quarter = self._span(tr("今后三个月"))
        self.year = self._span(tr("今后一年"))
        self.quarter.setChecked(True)
        self.years = QCheckBox(tr("生日和结婚纪念日写出五年（农历的每年都对）"))
        self.years.setChecked(True)
        self.phones = QCheckBox(tr("带上电话号码"))
        self.count = label("", "heading")
        self._assemble_body()
        self._count()

    def accept(self) -> None:
        """Ask where to, then write in the background."""
        if not self._events:
            return
        offered = self._folder / tr("客情日历-{day}.ics").format(day=f"{clock.today():%Y%m%d}")
        path = ask.choose_save_file(self, tr("导出到"), [(tr("日历文件"), "*.ics")], offered)
        if path is not None:
            self._write(path, self._events)

    def _write(self, path: Path, events: Sequence[Event]) -> None:
        self.yes.setEnabled(False)
        self.complain("")
        name = tr("客情簿")
        self._desk.run(
            lambda _progress: calendar_file.write(path, events, name),
            then=lambda count: self._finish(path, count),
            owner=self,
            failed=self._fail,
        )

    def _finish(self, path: Path, count: int) -> None:
        self.exported.emit(path, count)
        super().accept()

    def _count(self) -> None:
        """Ask what would be written as things are chosen now."""
        self._events = None
        self.yes.setEnabled(False)
        self.complain("")
        self._desk.ask(
            feed.events, self._wanted(), language(), then=self._show, failed=self._fail, key="ics", owner=self
        )

    def _wanted(self) -> Wanted:
        start, end = self._asked.start, self._asked.end
        if not self.in_sight.isChecked():
            start = clock.today()
            end = add_months(start, 3 if self.quarter.isChecked() else 12) - dt.timedelta(days=1)
        return Wanted(
            start,
            end,
            self._asked.owner_id,
            self._asked.only,
            self.years.isChecked(),
            self.phones.isChecked(),
        )

    @Slot(object)
    def _show(self, events: Sequence[Event]) -> None:
        self._events = events
        self.yes.setEnabled(bool(events))
        self.count.setText(tr("%n 条", "", len(events)) if events else tr("这些日子里没有要联系的客户"))

    @Slot(object)
    def _fail(self, error: KnownError) -> None:
        self.count.setText("")
        self.yes.setEnabled(self._events is not None)
        self.complain(messages.sentence(error))

    def _span(self, text: str) -> QRadioButton:
        made = QRadioButton(text)
        self._spans.addButton(made)
        return made

    def _assemble_body(self) -> None:
        for part in (self.in_sight, self.quarter, self.year, self.years, self.phones):
            self.body.addWidget(part)
            part.toggled.connect(lambda on, part=part: self._chosen(part, on=on))
        self.body.addWidget(self.count)
        words = (
            tr("只导出现在筛选出来的，过去的日子不导出。再导出一次会更新，不会重复。"),
            tr("注意：文件里有客户姓名和事由。放进手机或网上的日历，那里的人就看得到；不需要了请删掉。"),
        )
        for text in words:
            self.body.addWidget(label(text, "muted", wrap=True))
        self.body.addStretch(1)

    def _chosen(self, part: QWidget, *, on: bool) -> None:
        """One of three is told twice: when it is left and when another is taken."""
        if on or isinstance(part, QCheckBox):
            self._count()
