"""Putting dues off to another day: whom it concerns, why, and what stays where it is."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QObject, QPoint, Qt, Slot
from PySide6.QtWidgets import QWidget

from app import clock
from app.care import actions
from app.care.rows import DueRow, Reason, Tone
from ui.calendar.day_list import DayList
from ui.calendar.grid import DayGrid
from ui.calendar.reads import Entry
from ui.calendar.side import DayPanel
from ui.contact.decisions import DecisionDialog
from ui.desk import Desk
from ui.kit.days import day_name
from ui.words import tr

Found = Callable[[Sequence[DueRow]], None]
RowsOf = Callable[[dt.date, Found], None]
"""(day, found): ask whom a day names, as far as they are seen."""
Dues = Mapping[int, tuple[tuple[str, dt.date], ...]]


class Mover(QObject):
    """Asks for the reason in a dialog over the page, then writes; one undo takes it all back."""

    def __init__(self, page: QWidget, desk: Desk) -> None:
        super().__init__(page)
        self._page = page
        self._desk = desk

    def move_row(self, due: DueRow, day: dt.date | None = None) -> None:
        """All that one customer is due for on a day; without a new day it is asked for."""
        self._ask({due.customer_id: due.settles(max(due.date, clock.today()))}, [due], day)

    def move_line(self, entry: Entry, rows: Sequence[DueRow], day: dt.date) -> None:
        """Everybody whom a line of the calendar stands for."""
        self._ask(entry.dues_in(rows), rows, day)

    def _ask(self, dues: Dues, rows: Sequence[DueRow], day: dt.date | None) -> None:
        meant = [row for row in rows if row.customer_id in dues]
        if not meant:
            return
        names = meant[0].name if len(meant) == 1 else tr("%n 位客户", "", len(meant))
        reasons = [
            reason
            for row in meant
            for reason in row.reasons
            if (reason.step, reason.date) in dues[row.customer_id]
        ]
        texts = tr("、").join(dict.fromkeys(reason.text for reason in reasons))
        dialog = DecisionDialog(
            self._page, names, texts, postpone=True, day=day, from_today=True, note=what_stays(reasons)
        )

        def decide(reason: str, until: dt.date) -> None:
            self._desk.do(actions.postpone_many, dict(dues), reason, until)

        dialog.decided.connect(decide)
        dialog.open()


class Carrier(QObject):
    """Lines of the days and rows of the lists on their way to another day, by the mouse or by keys."""

    def __init__(self, mover: Mover, panel: DayPanel, board: Callable[[], DayGrid], rows_of: RowsOf) -> None:
        super().__init__(panel)
        self._mover = mover
        self._panel = panel
        self._board = board
        self._rows_of = rows_of
        self._carried: DueRow | None = None

    def serve(self, board: DayGrid) -> None:
        """What is put down on these days is moved."""
        board.taken.connect(self._panel.show_carrying)
        board.moved.connect(self._move)
        board.dropped.connect(self._drop)
        board.refused.connect(lambda: self._panel.show_carrying(refused=True))

    def follow(self, people: DayList) -> None:
        """Whoever is carried out of this list goes over the days in sight."""
        people.carried.connect(self._carry)
        people.put_down.connect(lambda: self._board().put_down())
        people.taken.connect(self._take)

    @Slot(object, QPoint)
    def _carry(self, due: DueRow, at: QPoint) -> None:
        self._carried = due
        self._board().carry(_as_entry(due), self._board().mapFromGlobal(at))

    @Slot(object)
    def _take(self, due: DueRow) -> None:
        """By the keyboard, which goes on over the days."""
        self._board().setFocus(Qt.FocusReason.OtherFocusReason)
        self._carried = due
        self._board().take(_as_entry(due))

    @Slot(object, object)
    def _move(self, entry: Entry, day: dt.date) -> None:
        """A line was put down on a day: whom it stands for is asked first, then the reason."""
        if self._carried is not None:
            self._mover.move_row(self._carried, day)
        else:
            self._rows_of(entry.day, lambda rows: self._mover.move_line(entry, rows, day))

    @Slot()
    def _drop(self) -> None:
        self._carried = None
        self._panel.show_carrying()


def _as_entry(due: DueRow) -> Entry:
    reason = due.reasons[0]
    return Entry(due.date, reason.tone, reason.step, due.name, 1, due.customer_id)


def what_stays(reasons: Sequence[Reason]) -> str:
    """A birthday cannot be moved, nor a festival or an expiry: only the contact can, and that is said."""
    said = []
    for tone, words in (
        (Tone.BIRTHDAY, tr("生日还是 {day}，改的只是联系的日子。")),
        (Tone.FESTIVAL, tr("节日还是 {day}，改的只是联系的日子。")),
        (Tone.EXPIRY, tr("到期日不变，改的只是联系的日子。")),
    ):
        days = sorted({reason.date for reason in reasons if reason.tone is tone})
        if days:
            said.append(words.format(day=tr("、").join(day_name(day) for day in days[:3])))
    return " ".join(said)
