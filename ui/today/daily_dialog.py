"""The daily report: whose day, as it will be printed, and the manager's answer to it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QSize, QTimer, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QComboBox, QPlainTextEdit, QVBoxLayout, QWidget

from app import clock
from app.daily import actions, queries
from app.daily.rows import Answer
from app.errors import KnownError
from app.fields.kinds import Date
from app.sheets import queries as sheets
from app.sheets.asked import DailyReport
from app.sheets.sheet import Sheet
from app.staff.rows import StaffRow
from app.staff.rules import Right, may
from ui.desk import Desk
from ui.kit.controls import button
from ui.kit.days import day_name
from ui.kit.dialog import Dialog
from ui.kit.editors import FieldEditor
from ui.kit.labels import label
from ui.kit.layout import row
from ui.messages import sentence
from ui.printing.sheet_view import SheetView
from ui.words import language, tr

SIDE = 236
_DAY = dt.timedelta(days=1)
KEEP_MS = 1500
"""After so long without a key what is being answered is kept."""


class DailyDialog(Dialog):
    """Alt with left and right goes by days. What the manager types is kept by itself."""

    print_wanted = Signal(object)
    """The `DailyReport` in sight is to be printed."""

    def __init__(
        self, parent: QWidget | None, desk: Desk, people: Sequence[StaffRow], me: StaffRow | None
    ) -> None:
        super().__init__(parent, tr("营业日报"), yes=tr("打印"), no=tr("关闭"), width=860)
        self._desk = desk
        self._may_answer = me is not None and may(me.role, Right.ANSWER)
        self.asked = DailyReport(clock.today(), me.id if me else None)
        self._kept: str | None = ""
        self.view = SheetView(self)
        self.person = QComboBox()
        for text, each in [*((person.name, person.id) for person in people), (tr("全店"), None)]:
            self.person.addItem(text, each)
        self.person.setCurrentIndex(max(self.person.findData(me.id if me else None), 0))
        self.person.setAccessibleName(tr("谁的日报"))
        self.day = FieldEditor(Date())
        self.day.input.setAccessibleName(tr("哪一天"))
        self.answer = QPlainTextEdit()
        self.answer.setAccessibleName(tr("主管核阅"))
        self.answer.setTabChangesFocus(True)
        self._said = label("", "small", wrap=True)
        self._idle = QTimer(self, singleShot=True, interval=KEEP_MS)
        self._idle.timeout.connect(self.keep)
        self._build()
        self._connect()
        self._look()

    def accept(self) -> None:
        """Print, with what was answered."""
        self.keep()
        self.print_wanted.emit(self.asked)

    def reject(self) -> None:
        self.keep()
        super().reject()

    def step(self, by: int) -> None:
        """To the day before or after."""
        self._turn_to(replace(self.asked, day=self.asked.day + by * _DAY))

    def keep(self) -> None:
        """Keep what was answered, if it is another answer than before."""
        self._idle.stop()
        text, asked = self.answer.toPlainText().strip(), self.asked
        if not self._may_answer or asked.staff_id is None or text == self._kept:
            return
        self._kept = text
        said = (asked.day, asked.staff_id, text)
        self._desk.do(
            actions.save_answer, *said, then=lambda _done: self._look(), owner=self, failed=self._refused
        )

    def _refused(self, error: KnownError) -> None:
        """It could not be kept: it stands here still, and is tried again with the next word or on leaving."""
        self._kept = None
        self.complain(sentence(error))

    # -- Building -------------------------------------------------------------------------------------------

    def _build(self) -> None:
        side = QVBoxLayout()
        side.setSpacing(6)
        back = button("", "ghost", icon="chevron-left", tip=tr("前一天") + " Alt ←")
        on = button("", "ghost", icon="chevron-right", tip=tr("后一天") + " Alt →")
        back.clicked.connect(lambda: self.step(-1))
        on.clicked.connect(lambda: self.step(1))
        self._name = label("", "strong")
        side.addWidget(label(tr("谁的日报"), "small"))
        side.addWidget(self.person)
        side.addWidget(label(tr("哪一天"), "small"))
        line = row(back, self.day, on, spacing=2)
        line.setStretch(1, 1)
        side.addLayout(line)
        side.addWidget(self._name)
        side.addSpacing(8)
        side.addWidget(label(tr("主管核阅"), "small"))
        side.addWidget(self.answer, 1)
        side.addWidget(self._said)
        box = QWidget()
        box.setLayout(side)
        side.setContentsMargins(0, 0, 0, 0)
        box.setFixedWidth(SIDE)
        both = row(self.view, box, spacing=14)
        both.setStretch(0, 1)
        self.body.addLayout(both, 1)
        parent = self.parentWidget()
        room = parent.window().size() * 0.94 if parent else QSize()
        self.resize(room.expandedTo(QSize(880, 480)))

    def _connect(self) -> None:
        self.person.activated.connect(lambda _n: self._take_person())
        self.day.committed.connect(self._go_to)
        self.answer.textChanged.connect(self._typed)
        for keys, by in (("Alt+Left", -1), ("Alt+Right", 1)):
            QShortcut(QKeySequence(keys), self).activated.connect(lambda by=by: self.step(by))

    # -- Showing --------------------------------------------------------------------------------------------

    @Slot(object)
    def _go_to(self, day: object) -> None:
        if isinstance(day, dt.date) and day != self.asked.day:
            self._turn_to(replace(self.asked, day=day))

    def _take_person(self) -> None:
        self._turn_to(replace(self.asked, staff_id=self.person.currentData()))

    def _turn_to(self, asked: DailyReport) -> None:
        """Another day or person; what was answered till now is kept first, and nothing until it has come."""
        self.keep()
        self.asked = asked
        self.answer.setReadOnly(True)
        self._look()

    def _look(self) -> None:
        """The report, and its answer."""
        self.day.start(self.asked.day)
        self._name.setText(day_name(self.asked.day))
        whose = (self.asked.day, self.asked.staff_id)
        self._desk.ask(queries.answer, *whose, then=self._show_answer, key="day-answer", owner=self)
        self._desk.ask(
            sheets.sheet,
            self.asked,
            language(),
            then=self._show_sheet,
            key="daily",
            owner=self,
            failed=lambda error: self.complain(sentence(error)),
        )

    @Slot(object)
    def _show_answer(self, answer: Answer | None) -> None:
        if self._idle.isActive():
            return
        self._kept = answer.text if answer else ""
        if self.answer.toPlainText().strip() != self._kept:
            self.answer.blockSignals(True)
            self.answer.setPlainText(self._kept)
            self.answer.blockSignals(False)
        whose = self.asked.staff_id is not None
        self.answer.setReadOnly(not (self._may_answer and whose))
        self.answer.setEnabled(whose)
        hint = "" if self._may_answer else tr("经理在这里核阅")
        self.answer.setPlaceholderText(hint)
        self._said.setText(f"{answer.by} {answer.at:%m-%d %H:%M}" if answer else "")

    @Slot(object)
    def _show_sheet(self, sheet: Sheet) -> None:
        try:
            self.view.show_sheet(sheet)
        except KnownError as error:
            self.complain(sentence(error))

    def _typed(self) -> None:
        self._said.setText(tr("正在写，会自动保存"))
        self._idle.start()
