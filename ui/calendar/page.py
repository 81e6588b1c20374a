"""The page of the calendar: a month, a week or a list, and the people of the day in hand beside it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QPoint, QSignalBlocker, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QStackedWidget, QWidget

from app import clock
from app.calendar.anniversaries import add_months
from app.care import actions
from app.care.rows import DueRow
from ui.calendar import reads
from ui.calendar.day_list import DayList, by_days
from ui.calendar.grid import DayGrid, only
from ui.calendar.legend import Legend
from ui.calendar.reads import DayDues, DayFace, Entries, Entry
from ui.calendar.side import NARROW, WIDTH, DayPanel
from ui.calendar.words import month_title, week_title
from ui.contact.decisions import DecisionDialog
from ui.desk import Desk
from ui.kit.controls import SegmentedControl, button
from ui.kit.labels import label
from ui.kit.layout import Card, box_of, row
from ui.kit.page import Page
from ui.words import language, tr

MONTH, WEEK, LIST = "month", "week", "list"
_KEYS = {Qt.Key.Key_M: MONTH, Qt.Key.Key_W: WEEK, Qt.Key.Key_L: LIST}
_DAY = dt.timedelta(days=1)
SMALLEST = 440
"""So narrow the days may become; what stands above them then takes two or three lines."""


class CalendarPage(Page):
    """Asks again when something changed while it is in sight, or when it comes into sight."""

    print_wanted = Signal(object)
    """The day whose call sheet is to be printed."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._me: int | None = None
        self._day = clock.today()
        self._anchor = self._day.replace(day=1)
        self._stale = True
        self._entries: Entries = {}
        self._rows: Sequence[DueRow] = ()
        self._dues = DayDues(self._day, ())
        self._faces: dict[dt.date, DayFace] = {}
        self._carried: DueRow | None = None
        self.grid = DayGrid()
        self.list = DayList()
        self.list.setAccessibleName(tr("这个月要联系的客户"))
        self.panel = DayPanel()
        self.legend = Legend()
        self.title = label("", "title")
        self.scope = SegmentedControl([("mine", tr("我的")), ("all", tr("全店"))], "mine")
        self.views = SegmentedControl([(MONTH, tr("月")), (WEEK, tr("周")), (LIST, tr("列表"))], MONTH)
        self._assemble()
        self._connect()
        self._show_span()

    def set_person(self, staff_id: int | None) -> None:
        """Whose customers 我的 means."""
        self._me = staff_id
        self.refresh()

    def owner(self) -> int | None:
        """Whose customers are shown, None for the whole shop's."""
        return self._me if self.scope.value() == "mine" else None

    def day(self) -> dt.date:
        """The day in hand."""
        return self._day

    def enter(self) -> None:
        self.refresh()
        self._centre().setFocus(Qt.FocusReason.OtherFocusReason)

    def current_customer(self) -> int | None:
        if self._centre() is self.list and self.list.hasFocus():
            due = self.list.current()
        else:
            due = self.panel.list.current()
        return due.customer_id if due else None

    def go_to(self, day: dt.date) -> None:
        """Take a day in hand; the month or week follows when it is not in sight."""
        start, end = self._span()
        self._day = day
        if not start <= day <= end:
            self._anchor = day.replace(day=1)
            self._show_span()
        self.grid.choose(day)
        self._ask_day()

    def show_view(self, view: str) -> None:
        """Month, week or list."""
        self.views.set_value(view)
        self._anchor = self._day.replace(day=1)
        self._show_span()
        self._ask_day()
        self._centre().setFocus(Qt.FocusReason.OtherFocusReason)

    def turn(self, by: int) -> None:
        """To the next or the last month, or week."""
        if self._view() == WEEK:
            self.go_to(self._day + 7 * by * _DAY)
            return
        day = add_months(self._day if self._day.month == self._anchor.month else self._anchor, by)
        self._anchor = add_months(self._anchor, by)
        self._day = day
        self._show_span()
        self._ask_day()

    def refresh(self) -> None:
        """Ask who is due."""
        self._stale = False
        self._ask_span()
        self._ask_day()

    # -- Asking ------------------------------------------------------------------------------------------

    def _view(self) -> str:
        return self.views.value() or MONTH

    def _span(self) -> tuple[dt.date, dt.date]:
        """The first and the last day in sight."""
        if self._view() == WEEK:
            monday = self._day - self._day.weekday() * _DAY
            return monday, monday + 6 * _DAY
        last = add_months(self._anchor, 1) - _DAY
        if self._view() == LIST:
            return self._anchor, last
        first = self._anchor - self._anchor.weekday() * _DAY
        weeks = max(5, (last - first).days // 7 + 1)
        return first, first + (weeks * 7 - 1) * _DAY

    def _show_span(self) -> None:
        """The days at once; who is due on them when the answer comes."""
        start, end = self._span()
        week = self._view() == WEEK
        self.title.setText(week_title(start) if week else month_title(self._anchor))
        self._stack.setCurrentWidget(self._centre())
        self.grid.show_weeks(start, ((end - start).days + 1) // 7, None if week else self._anchor.month)
        self.grid.choose(self._day)
        self._ask_span()

    def _ask_span(self) -> None:
        start, end = self._span()
        asked = (start, end, self.owner(), language())
        if self._view() == LIST:
            self._desk.ask(reads.list_rows, *asked, then=self._show_rows, key="calendar")
        else:
            read = reads.week_entries if self._view() == WEEK else reads.month_entries
            self._desk.ask(read, *asked, then=self._show_entries, key="calendar")

    def _ask_day(self) -> None:
        self.panel.show_day(self._day, self._faces.get(self._day))
        asked = (self._day, self.owner(), language())
        self._desk.ask(reads.day_dues, *asked, then=self._show_dues, key="calendar-day")
        self._ask_faces()

    def _ask_faces(self) -> None:
        """Asked last, and twice: the tables of days off load slowly the first time."""
        start, end = self._span()
        if start in self._faces and end in self._faces:
            return
        for duties in (False, True):
            asked = (start, end, language(), duties)
            self._desk.ask(reads.faces, *asked, then=self._show_faces, key=f"faces-{duties}")

    @Slot(object)
    def _show_entries(self, entries: Entries) -> None:
        self._entries = entries
        self._filter()

    @Slot(object)
    def _show_rows(self, rows: Sequence[DueRow]) -> None:
        self._rows = rows
        self._filter()

    @Slot(object)
    def _show_dues(self, dues: DayDues) -> None:
        if dues.day == self._day:
            self._dues = dues
            self._filter_day()

    @Slot(object)
    def _show_faces(self, faces: dict[dt.date, DayFace]) -> None:
        self._faces |= faces
        self.grid.show_faces(self._faces)
        self.panel.show_day(self._day, self._faces.get(self._day))

    def _filter(self) -> None:
        tones = self.legend.shown()
        self.grid.show_entries(only(self._entries, tones))
        if self._view() == LIST:
            blocked = QSignalBlocker(self.list)
            self.list.show_lines(by_days([row for row in self._rows if _is_about(row, tones)]))
            self.list.go_to(self._day)
            blocked.unblock()

    def _filter_day(self) -> None:
        tones = self.legend.shown()
        rows, late = (
            [row for row in group if _is_about(row, tones)] for group in (self._dues.rows, self._dues.late)
        )
        self.panel.show_dues(self._dues.day, rows, late)

    # -- Doing -------------------------------------------------------------------------------------------

    @Slot(object)
    def _finish(self, due: DueRow) -> None:
        """What has come is logged; what lies ahead is settled beforehand, without a talk."""
        if due.date <= clock.today():
            self.log_wanted.emit(due.customer_id)
        else:
            self._desk.do(actions.decide, due.customer_id, due.settles(due.date), "done")

    @Slot(object, object)
    def _move(self, entry: Entry, day: dt.date) -> None:
        """A line was carried to a day: whom it stands for is asked first, then the reason."""
        if self._carried is not None:
            self._move_row(self._carried, day)
            return

        def ask(rows: list[DueRow]) -> None:
            self._ask_reason(entry.dues_in(rows), rows, day)

        asked = (entry.day, entry.day, self.owner(), language())
        self._desk.ask(reads.list_rows, *asked, then=ask, owner=self)

    def _move_row(self, due: DueRow, day: dt.date | None = None) -> None:
        self._ask_reason({due.customer_id: due.settles(max(due.date, clock.today()))}, [due], day)

    def _ask_reason(
        self, dues: dict[int, tuple[tuple[str, dt.date], ...]], rows: Sequence[DueRow], day: dt.date | None
    ) -> None:
        meant = [row for row in rows if row.customer_id in dues]
        if not meant:
            return
        names = meant[0].name if len(meant) == 1 else tr("%n 位客户", "", len(meant))
        steps = {step for names_ in dues.values() for step, _ in names_}
        reasons = [reason.text for row in meant for reason in row.reasons if reason.step in steps]
        dialog = DecisionDialog(
            self, names, tr("、").join(dict.fromkeys(reasons)), postpone=True, day=day, from_today=True
        )

        def decide(reason: str, until: dt.date) -> None:
            self._desk.do(actions.postpone_many, dues, reason, until)

        dialog.decided.connect(decide)
        dialog.open()

    def _move_current(self) -> None:
        due = self.panel.list.current()
        if due is not None:
            self._move_row(due)

    @Slot(object, QPoint)
    def _carry(self, due: DueRow, at: QPoint) -> None:
        """From the list beside over the days."""
        reason = due.reasons[0]
        self._carried = due
        entry = Entry(due.date, reason.tone, reason.step, due.name, 1, due.customer_id)
        self.grid.carry(entry, self.grid.mapFromGlobal(at))

    @Slot()
    def _put_down(self) -> None:
        self.grid.put_down()
        self._carried = None

    @Slot(object)
    def _changed(self, _tables: frozenset[str]) -> None:
        self._stale = True
        if self.isVisible():
            self.refresh()

    # -- Keys and layout ---------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if event.modifiers():
            super().keyPressEvent(event)
        elif key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            self.turn(1 if key == Qt.Key.Key_PageDown else -1)
        elif key == Qt.Key.Key_T:
            self.go_today()
        elif key in _KEYS:
            self.show_view(_KEYS[key])
        else:
            super().keyPressEvent(event)

    def go_today(self) -> None:
        """T: back to today."""
        self._day = clock.today()
        self._anchor = self._day.replace(day=1)
        self._show_span()
        self._ask_day()

    def new_day(self, day: dt.date, before: dt.date) -> None:
        """Who looked at the day that is over goes on with the one that has begun."""
        if self._day == before:
            self.go_today()
        self._stale = True
        if self.isVisible():
            self.refresh()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self.refresh()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a narrow window the legend stands below the title, in a very narrow one on a line of its own."""
        super().resizeEvent(event)
        width = event.size().width()
        room = width - max(NARROW, min(WIDTH, width // 4)) - 80
        parts = (self._left, self.legend, self._choices)
        title, legend, choices = (part.sizeHint().width() for part in parts)
        _stand(self._head, beside=room >= title + legend + choices)
        _stand(self._right, beside=room >= legend + choices)

    def _centre(self) -> QWidget:
        return self.list if self._view() == LIST else self.grid

    def _assemble(self) -> None:
        back = button(
            "", "small", icon="chevron-left", on_click=lambda: self.turn(-1), tip=tr("往前  PageUp")
        )
        on = button(
            "", "small", icon="chevron-right", on_click=lambda: self.turn(1), tip=tr("往后  PageDown")
        )
        now = button(tr("今天"), "small", on_click=self.go_today, tip=tr("回到今天  T"))
        self._left = box_of(row(self.title, back, now, on, 1, spacing=8))
        self._choices = box_of(row(self.scope, self.views, spacing=10))
        self._right = row(self.legend, self._choices, spacing=10)
        self._right.setStretch(0, 1)
        self._head = row(self._left, spacing=8, margins=(14, 0, 14, 0))
        self._head.addLayout(self._right)
        for part, key in zip(self.views.buttons(), "MWL", strict=True):
            part.setToolTip(f"{part.text()}  {key}")
        self._stack = QStackedWidget()
        self._stack.addWidget(self.grid)
        self._stack.addWidget(self.list)
        card = Card(margins=(1, 10, 1, 1), spacing=6)
        card.setMinimumWidth(SMALLEST)
        card.box.addLayout(self._head)
        card.box.addWidget(self._stack, 1)
        line = QHBoxLayout(self)
        line.setContentsMargins(16, 14, 16, 14)
        line.setSpacing(14)
        line.addWidget(card, 3)
        line.addWidget(self.panel, 1)

    def _connect(self) -> None:
        self.grid.day_chosen.connect(self.go_to)
        self.grid.entered.connect(lambda: self.panel.list.setFocus(Qt.FocusReason.OtherFocusReason))
        self.grid.customer_wanted.connect(self.customer_wanted)
        self.grid.moved.connect(self._move)
        self.legend.changed.connect(self._filter)
        self.legend.changed.connect(self._filter_day)
        self.scope.chosen.connect(lambda _key: self.refresh())
        self.views.chosen.connect(self.show_view)
        self.panel.print_wanted.connect(lambda: self.print_wanted.emit(self._day))
        self.panel.move_wanted.connect(self._move_current)
        for each in (self.list, self.panel.list):
            each.opened.connect(self.customer_wanted)
            each.finish_wanted.connect(self._finish)
            each.carried.connect(self._carry)
            each.put_down.connect(self._put_down)
        self.list.current_changed.connect(self._follow)
        self._desk.changed.connect(self._changed)

    @Slot(object)
    def _follow(self, due: Any) -> None:
        """Walking through the list takes its days in hand."""
        if due is not None and self._view() == LIST and due.date != self._day:
            self._day = due.date
            self.grid.choose(due.date)
            self._ask_day()


def _stand(box: QBoxLayout, *, beside: bool) -> None:
    direction = QBoxLayout.Direction
    box.setDirection(direction.LeftToRight if beside else direction.TopToBottom)


def _is_about(row: DueRow, tones: frozenset[Any]) -> bool:
    return any(reason.tone in tones for reason in row.reasons)
