"""The page of the calendar: a month, a week, a day or a list, and the people of the day in hand beside it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QSignalBlocker, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from app import clock
from app.calendar.anniversaries import add_months
from app.care import actions
from app.care.rows import DueRow
from app.sheets.asked import Birthdays, CallSheet
from ui.calendar import reads, spans
from ui.calendar.day_list import DayList, by_days, by_kinds
from ui.calendar.filter_line import FilterLine
from ui.calendar.grid import DayGrid, only
from ui.calendar.head import DAY, KEYS, LIST, MONTH, WEEK, Head
from ui.calendar.jump import JumpDialog
from ui.calendar.moving import Carrier, Found, Mover
from ui.calendar.narrowing import Kept, Narrowing
from ui.calendar.reads import Asked, DayDues, DayFace, Entries, Entry, Offers
from ui.calendar.shown import Shown
from ui.calendar.side import DayPanel
from ui.calendar.spans import Span
from ui.desk import Desk
from ui.kit.keys import give_key
from ui.kit.layout import Card, box_of, column
from ui.kit.notices import EmptyState
from ui.kit.page import Page
from ui.words import language, tr

HOT, FORGOTTEN = "hot", "forgotten"
"""The keys of the pages with the lists."""
SMALLEST = 440
"""So narrow the days may become; what stands above them then takes more lines."""
OFFERED = frozenset({"staff", "setting"})
"""Tables that colleagues and steps of the plan are chosen from."""
_DAY = dt.timedelta(days=1)


class CalendarPage(Page):
    """Asks again when something changed while it is in sight, or when it comes into sight."""

    print_wanted = Signal(object)
    """The `CallSheet` of the people of the day in hand, or the `Birthdays` of the month."""
    sheet_wanted = Signal(object)
    """`Shown`: the month, week or list in sight is to be printed."""
    export_wanted = Signal(object)
    """`Shown`: what is in sight goes into a calendar file."""

    def __init__(self, desk: Desk, kept: Kept | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._kept = kept or Kept()
        self._me: int | None = None
        self._day = clock.today()
        self._anchor = self._day.replace(day=1)
        self._stale = True
        self._entries: Entries = {}
        self._rows: Sequence[DueRow] = ()
        self._dues = DayDues(self._day, ())
        self._faces: dict[dt.date, DayFace] = {}
        self._line: Entry | None = None
        self.grid = DayGrid()
        self.list = DayList()
        self.list.setAccessibleName(tr("要联系的客户"))
        self.nobody = EmptyState("circle-check", tr("没有要联系的客户"), tr("换一天看看，或清除筛选"))
        self.panel = DayPanel()
        self._mover = Mover(self, desk)
        self._carrier = Carrier(self._mover, self.panel, self._board, self._ask_rows)
        self.head = Head()
        self.filters = FilterLine()
        self._assemble()
        self._connect()
        self._bind_keys()
        self._restore()
        self._show_span()

    def set_person(self, staff_id: int | None) -> None:
        """Whose customers 我的 means."""
        self._me = staff_id
        self.refresh()

    def owner(self) -> int | None:
        """Whose customers are shown, None for the whole shop's."""
        return self._kept.narrowing.owner(self._me)

    def day(self) -> dt.date:
        """The day in hand."""
        return self._day

    def view(self) -> str:
        """How the days are looked at: month, week, day or list."""
        return self.head.views.value() or MONTH

    def enter(self) -> None:
        self.refresh()
        self._centre().setFocus(Qt.FocusReason.OtherFocusReason)

    def current_customer(self) -> int | None:
        due = self._people().current()
        return due.customer_id if due else None

    def go_to(self, day: dt.date) -> None:
        """Take a day in hand; what is shown follows when it is not in sight."""
        start, end = self._span()
        self._day = day
        self._line = None
        if not start <= day <= end:
            self._anchor = day.replace(day=1)
            self._show_span()
        self._choose()
        self._ask_day()

    def show_view(self, view: str) -> None:
        """Month, week, day or list."""
        self.head.views.set_value(view)
        self._kept.view = view
        self._anchor = self._day.replace(day=1)
        self._line = None
        self._show_span()
        self._ask_day()
        self._centre().setFocus(Qt.FocusReason.OtherFocusReason)

    def turn(self, by: int) -> None:
        """To the next or the last month, week or day."""
        steps = {WEEK: 7, DAY: 1}
        if self.view() in steps:
            self.go_to(self._day + steps[self.view()] * by * _DAY)
            return
        day = add_months(self._day if self._day.month == self._anchor.month else self._anchor, by)
        self._anchor = add_months(self._anchor, by)
        self._day = day
        self._line = None
        self._show_span()
        self._ask_day()

    def go_today(self) -> None:
        """T: back to today."""
        self._day = clock.today()
        self._anchor = self._day.replace(day=1)
        self._line = None
        self._show_span()
        self._ask_day()

    def jump(self) -> None:
        """G: to a day that is typed."""
        dialog = JumpDialog(self)
        dialog.chosen.connect(self.go_to)
        dialog.open()

    def narrow(self, narrowing: Narrowing) -> None:
        """Look at less, or at everything again."""
        before, self._kept.narrowing = self._kept.narrowing, narrowing
        self.filters.show_narrowing(narrowing)
        self.head.scope.set_value(None if narrowing.colleague else "mine" if narrowing.mine else "all")
        if replace(before, hidden=narrowing.hidden) == narrowing:
            self._filter()
        else:
            self.refresh()

    def shown(self) -> Shown | None:
        """What is in sight, as it is printed and exported; None when every kind is left out."""
        seen = self._kept.narrowing.shown()
        start, end = spans.month_of(self._anchor) if self.view() == MONTH else self._span()
        if seen is None:
            return None
        asked = Asked(start, end, self.owner(), seen, language())
        return Shown(self.view(), asked, self.filters.about())

    def refresh(self) -> None:
        """Ask who is due."""
        self._stale = False
        self._desk.ask(reads.offers, language(), then=self._show_offers, key="calendar-offers")
        self._ask_span()
        self._ask_day()

    # -- Asking ------------------------------------------------------------------------------------------

    def _span(self) -> Span:
        """The first and the last day in sight."""
        return spans.shown(self.view(), self._day, self._anchor)

    def _board_span(self) -> Span:
        """The days of the large board, or of the small month beside a list."""
        return self._span() if self.view() == WEEK else spans.weeks_of(self._anchor)

    def _asked(self, start: dt.date, end: dt.date) -> Asked:
        return Asked(start, end, self.owner(), self._kept.narrowing.asked(), language())

    def _show_span(self) -> None:
        """The days at once; who is due on them when the answer comes."""
        self.head.title.setText(spans.title(self.view(), self._day, self._anchor))
        self._stack.setCurrentWidget(self._centre_box())
        self.panel.stand_beside_list(beside=self._in_list())
        first, last = self._board_span()
        month = None if self.view() == WEEK else self._anchor.month
        self._board().show_weeks(first, ((last - first).days + 1) // 7, month)
        self._choose()
        self._ask_span()

    def _ask_span(self) -> None:
        read = reads.week_entries if self.view() == WEEK else reads.month_entries
        self._desk.ask(read, self._asked(*self._board_span()), then=self._show_entries, key="calendar")
        if self.view() == LIST:
            asked = self._asked(*self._span())
            self._desk.ask(reads.list_rows, asked, then=self._show_rows, key="calendar-list")

    def _ask_day(self) -> None:
        self.panel.show_day(self._day, self._faces.get(self._day))
        asked = self._asked(self._day, self._day)
        self._desk.ask(reads.day_dues, asked, then=self._show_dues, key="calendar-day")
        self._ask_faces()

    def _ask_faces(self) -> None:
        """Asked last, and twice: the tables of days off load slowly the first time."""
        start, end = self._board_span()
        if start in self._faces and end in self._faces:
            return
        for duties in (False, True):
            asked = (start, end, language(), duties)
            self._desk.ask(reads.faces, *asked, then=self._show_faces, key=f"faces-{duties}")

    def _ask_steps(self) -> None:
        asked = self._asked(*self._span())
        self._desk.ask(reads.steps_in, asked, then=self.filters.offer_steps, key="calendar-steps")

    @Slot(object)
    def _show_offers(self, offers: Offers) -> None:
        self.filters.set_offers(offers)

    @Slot(object)
    def _show_entries(self, entries: Entries) -> None:
        self._entries = entries
        self._filter_entries()

    @Slot(object)
    def _show_rows(self, rows: Sequence[DueRow]) -> None:
        self._rows = rows
        self._filter_list()

    @Slot(object)
    def _show_dues(self, dues: DayDues) -> None:
        if dues.day == self._day:
            self._dues = dues
            self._filter_day()

    @Slot(object)
    def _show_faces(self, faces: dict[dt.date, DayFace]) -> None:
        self._faces |= faces
        for board in (self.grid, self.panel.mini):
            board.show_faces(self._faces)
        self.panel.show_day(self._day, self._faces.get(self._day))

    # -- Showing -----------------------------------------------------------------------------------------

    def _filter(self) -> None:
        self._filter_entries()
        self._filter_list()
        self._filter_day()

    def _filter_entries(self) -> None:
        self._board().show_entries(only(self._entries, self.filters.legend.shown()))

    def _filter_list(self) -> None:
        if self.view() == LIST:
            blocked = QSignalBlocker(self.list)
            self.list.show_lines(by_days(self._seen(self._rows), *self._span()))
            self.list.go_to(self._day)
            blocked.unblock()
            self._show_nobody()

    def _filter_day(self) -> None:
        rows, late = self._seen(self._dues.rows), self._seen(self._dues.late)
        if self.view() == DAY:
            self.list.show_lines(by_kinds(rows, late))
            self._show_nobody()
        if self._line is not None:
            rows, late = self._of_line(self._line, rows), []
        self.panel.show_line(self._line)
        self.panel.show_dues(self._dues.day, rows, late)
        if self._in_list():
            self.panel.move_button.setEnabled(self.list.current() is not None)

    def _show_nobody(self) -> None:
        empty = not self.list.texts()
        self.list.setVisible(not empty)
        self.nobody.setVisible(empty)

    def _seen(self, rows: Sequence[DueRow]) -> list[DueRow]:
        """The rows of the kinds that are looked at."""
        seen = self._kept.narrowing.shown()
        return [] if seen is None else seen.rows(rows)

    def _of_line(self, line: Entry, rows: Sequence[DueRow]) -> list[DueRow]:
        dues = line.dues_in(rows)
        return [row for row in rows if row.customer_id in dues]

    # -- Doing -------------------------------------------------------------------------------------------

    @Slot(object)
    def _finish(self, due: DueRow) -> None:
        """What has come is logged; what lies ahead is settled beforehand, without a talk."""
        if due.date <= clock.today():
            self.log_wanted.emit(due.customer_id)
        else:
            self._desk.do(actions.decide, due.customer_id, due.settles(due.date), "done")

    @Slot(object)
    def _choose_line(self, entry: Entry | None) -> None:
        """A count opens: the people it stands for."""
        self._line = entry
        self.grid.choose_line(entry)
        self._filter_day()

    def _ask_rows(self, day: dt.date, then: Found) -> None:
        self._desk.ask(
            reads.list_rows, self._asked(day, day), then=lambda rows: then(self._seen(rows)), owner=self
        )

    def _move_current(self) -> None:
        due = self._people().current()
        if due is not None:
            self._mover.move_row(due)

    def _print(self) -> None:
        shown = self.shown()
        if self.view() == DAY:
            self._call()
        elif shown is not None:
            self.sheet_wanted.emit(shown)

    def _print_birthdays(self) -> None:
        """The birthdays of the month in sight, of whoever is shown."""
        month = self._anchor if self.view() == MONTH else self._day
        self.print_wanted.emit(Birthdays(month.year, month.month, self.owner()))

    def _call(self) -> None:
        """The call sheet of the day for those who are in sight."""
        people = (*self._seen(self._dues.late), *self._seen(self._dues.rows))
        there = tuple(dict.fromkeys(row.customer_id for row in people))
        ids = there if self._dues.day == self._day else None
        self.print_wanted.emit(CallSheet(self._day, self.owner(), self.filters.about(), ids))

    def _export(self) -> None:
        shown = self.shown()
        if shown is not None:
            self.export_wanted.emit(shown)

    @Slot(str)
    def _show_scope(self, scope: str) -> None:
        self.narrow(replace(self._kept.narrowing, mine=scope == "mine", colleague=None))

    @Slot(object)
    def _changed(self, tables: frozenset[str]) -> None:
        self._stale = True
        if tables & OFFERED:
            self._faces = {}
        if self.isVisible():
            self.refresh()

    # -- Keys and layout ---------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        acts: dict[Qt.Key, Callable[[], object]] = {
            Qt.Key.Key_PageUp: lambda: self.turn(-1),
            Qt.Key.Key_PageDown: lambda: self.turn(1),
            Qt.Key.Key_T: self.go_today,
            Qt.Key.Key_G: self.jump,
            Qt.Key.Key_H: lambda: self.page_wanted.emit(HOT),
            Qt.Key.Key_F: lambda: self.page_wanted.emit(FORGOTTEN),
        }
        letter = chr(key) if Qt.Key.Key_A <= key <= Qt.Key.Key_Z else ""
        if event.modifiers():
            super().keyPressEvent(event)
        elif letter in KEYS:
            self.show_view(KEYS[letter])
        elif key in acts:
            acts[key]()
        else:
            super().keyPressEvent(event)

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

    def _bind_keys(self) -> None:
        keys: dict[str, Callable[[], object]] = {
            "Ctrl+Backspace": self.filters.clear_all,
            "Ctrl+P": self._print,
            "Ctrl+Shift+P": self._call,
            "Ctrl+E": self._export,
            "Ctrl+B": self._print_birthdays,
            "Ctrl+PgUp": lambda: self.turn(-1),
            "Ctrl+PgDown": lambda: self.turn(1),
        }
        for key, act in keys.items():
            give_key(self, key, act)

    def _in_list(self) -> bool:
        return self.view() in (DAY, LIST)

    def _centre(self) -> QWidget:
        return self.list if self._in_list() else self.grid

    def _centre_box(self) -> QWidget:
        return self._listing if self._in_list() else self.grid

    def _board(self) -> DayGrid:
        """The days in sight: large ones, or the small month beside a list."""
        return self.panel.mini if self._in_list() else self.grid

    def _people(self) -> DayList:
        return self.list if self._in_list() else self.panel.list

    def _choose(self) -> None:
        for board in (self.grid, self.panel.mini):
            board.choose(self._day)

    def _restore(self) -> None:
        """As it was before the window was built anew."""
        if self._kept.view:
            self.head.views.set_value(self._kept.view)
        narrowing = self._kept.narrowing
        self.filters.show_narrowing(narrowing)
        self.head.scope.set_value(None if narrowing.colleague else "mine" if narrowing.mine else "all")

    def _assemble(self) -> None:
        self._listing = box_of(column(self.list, self.nobody, spacing=0))
        self.nobody.hide()
        self._stack = QStackedWidget()
        self._stack.addWidget(self.grid)
        self._stack.addWidget(self._listing)
        card = Card(margins=(1, 10, 1, 1), spacing=6)
        card.setMinimumWidth(SMALLEST)
        card.box.addWidget(box_of(column(self.head, self.filters, spacing=7, margins=(14, 0, 14, 0))))
        card.box.addWidget(self._stack, 1)
        line = QHBoxLayout(self)
        line.setContentsMargins(16, 14, 16, 14)
        line.setSpacing(14)
        line.addWidget(card, 3)
        line.addWidget(self.panel, 1)

    def _connect(self) -> None:
        for board in (self.grid, self.panel.mini):
            board.day_chosen.connect(self.go_to)
            self._carrier.serve(board)
        self.grid.entered.connect(lambda: self.panel.list.setFocus(Qt.FocusReason.OtherFocusReason))
        self.panel.mini.entered.connect(lambda: self.list.setFocus(Qt.FocusReason.OtherFocusReason))
        self.grid.customer_wanted.connect(self.customer_wanted)
        self.grid.line_wanted.connect(self._choose_line)
        self.head.turned.connect(self.turn)
        self.head.today_wanted.connect(self.go_today)
        self.head.jump_wanted.connect(self.jump)
        self.head.hot_wanted.connect(lambda: self.page_wanted.emit(HOT))
        self.head.forgotten_wanted.connect(lambda: self.page_wanted.emit(FORGOTTEN))
        self.head.print_wanted.connect(self._print)
        self.head.export_wanted.connect(self._export)
        self.head.birthdays_wanted.connect(self._print_birthdays)
        self.head.scope.chosen.connect(self._show_scope)
        self.head.views.chosen.connect(self.show_view)
        self.filters.changed.connect(self.narrow)
        self.filters.steps_wanted.connect(self._ask_steps)
        self.panel.print_wanted.connect(self._call)
        self.panel.move_wanted.connect(self._move_current)
        self.panel.whole_wanted.connect(lambda: self._choose_line(None))
        for each in (self.list, self.panel.list):
            each.opened.connect(self.customer_wanted)
            each.finish_wanted.connect(self._finish)
            self._carrier.follow(each)
        self.list.current_changed.connect(self._follow)
        self._desk.changed.connect(self._changed)

    @Slot(object)
    def _follow(self, due: Any) -> None:
        """Walking through the list takes its days in hand."""
        if self._in_list():
            self.panel.move_button.setEnabled(due is not None)
        if due is not None and self.view() == LIST and due.date != self._day:
            self._day = due.date
            self._choose()
            self._ask_day()
