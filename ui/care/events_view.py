"""活动: the events that go on, and whom the one in hand concerns."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QPoint, Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QMenu, QStackedWidget, QWidget

from app.care import events
from app.care.event_rows import EventDraft, EventRow
from app.customers import segments
from app.customers.rows import SegmentRow
from ui import ask
from ui.care import reads, words
from ui.care.event_dialog import EventDialog
from ui.care.event_view import KEYS, EventView
from ui.care.reads import Offer, Shown
from ui.desk import Desk
from ui.kit.cells import Cell, Column
from ui.kit.layout import row
from ui.kit.notices import EmptyState
from ui.kit.table import SmallTable, in_card
from ui.words import tr

CONCERNED = frozenset({"care_event", "event_guest", "due_state", "customer", "phone", "staff"})
"""Tables whose rows are shown."""
LIST = "customers"
LIST_WIDTH, NARROW_LIST = 380, 240
WIDE = 1000
PROGRESS = 2
"""The column of how far an event is."""
IdsOf = Callable[[Any, SegmentRow], Sequence[int]]
"""The read that gives who belongs to a segment."""


class EventsView(QStackedWidget):
    """Asks again when something changed while it is in sight, or when it comes into sight."""

    counted = Signal()
    """The events are there, or have changed."""
    guests_wanted = Signal()
    """There is no event yet, and one is to be begun."""
    list_wanted = Signal(str)
    """The key of the page where those whom it concerns are chosen."""
    customer_wanted = Signal(int)
    export_wanted = Signal(object, object)
    """(ids, column keys)"""
    print_wanted = Signal(object)
    """The sheet that is asked for."""

    def __init__(self, desk: Desk, ids_of: IdsOf | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._ids_of = ids_of
        self._shown = Shown([], None, [])
        self._wanted: int | None = None
        self._stale = True
        self._empty = EmptyState(
            "heart",
            tr("还没有活动"),
            tr("哪里出了事要逐一问候，或店里办活动要请人：先在客户列表里筛出来、选中，再按“发起活动”。"),
            action=tr("去客户列表选人"),
        )
        self._found = QWidget(self)
        self.view = EventView(self._found)
        self.table = SmallTable(_columns(), _cell)
        self.table.setAccessibleName(tr("活动"))
        self._assemble()
        self._connect()

    def ask_again(self) -> None:
        """What is shown is no longer true: ask now or when it comes into sight."""
        self._stale = True
        if self.isVisible():
            self._read()

    def concern(self, touched: frozenset[str]) -> None:
        """Something was written."""
        if touched & CONCERNED:
            self.ask_again()

    def count_text(self) -> str:
        """3 个正在进行."""
        going = sum(each.closed_on is None for each in self._shown.events)
        return tr("%n 个正在进行", "", going) if self._shown.events else ""

    def look_at(self, event_id: int) -> None:
        """Take an event in hand."""
        self._wanted = event_id
        self.ask_again()

    def begin(self, ids: Sequence[int]) -> None:
        """Ask what an event for these customers is about, and begin it."""
        self._desk.ask(reads.offer, ids, then=self._offer, owner=self)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self._read()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a narrow window the guests need the room: how far an event is, its filter tells, too."""
        super().resizeEvent(event)
        narrow = event.size().width() < WIDE
        self._left.setFixedWidth(NARROW_LIST if narrow else LIST_WIDTH)
        self.table.setColumnHidden(PROGRESS, narrow)

    def _assemble(self) -> None:
        self._left = in_card(self.table)
        line = row(self._left, self.view, spacing=12)
        line.setStretch(1, 1)
        self._found.setLayout(line)
        self.addWidget(self._empty)
        self.addWidget(self._found)
        self.setFocusProxy(self.table)

    def _connect(self) -> None:
        self._empty.acted.connect(self.guests_wanted)
        self.table.selectionModel().currentRowChanged.connect(lambda *_: self._choose())
        self.table.row_opened.connect(lambda _row: self.view.table.setFocus())
        view = self.view
        view.customer_wanted.connect(self.customer_wanted)
        view.answered.connect(lambda ids, answer: self._do(events.set_answer, ids, answer))
        view.came_noted.connect(lambda ids, came: self._do(events.set_came, ids, came))
        view.removed.connect(lambda ids: self._do(events.remove_guests, ids))
        view.edit_wanted.connect(self._edit)
        view.close_wanted.connect(self._close)
        view.delete_wanted.connect(self._delete)
        view.export_wanted.connect(lambda ids: self.export_wanted.emit(ids, list(KEYS)))
        view.print_wanted.connect(self.print_wanted)
        back = QShortcut(QKeySequence("Esc"), self.view.table)
        back.setContext(Qt.ShortcutContext.WidgetShortcut)
        back.activated.connect(self.table.setFocus)

    # -- Reading -----------------------------------------------------------------------------------------

    def _read(self) -> None:
        self._stale = False
        self._desk.ask(reads.shown, self._wanted, then=self._arrived, owner=self, key="care-events")

    @Slot(object)
    def _arrived(self, shown: Shown) -> None:
        self._shown = shown
        self.setCurrentWidget(self._found if shown.events else self._empty)
        self.counted.emit()
        self._list()
        if shown.event is not None:
            self._wanted = shown.event.id
            self.view.show_event(shown.event, shown.guests)

    def _list(self) -> None:
        """The keyboard stays on the event in hand."""
        current = self._shown.event.id if self._shown.event else None
        model = self.table.selectionModel()
        model.blockSignals(True)
        self.table.set_rows(self._shown.events)
        place = next((n for n, each in enumerate(self._shown.events) if each.id == current), -1)
        if place >= 0:
            self.table.setCurrentIndex(self.table.model().index(place, 0))
        model.blockSignals(False)
        self.table.viewport().update()

    def _choose(self) -> None:
        place = self.table.current_row()
        if 0 <= place < len(self._shown.events) and self._shown.events[place].id != self._wanted:
            self._wanted = self._shown.events[place].id
            self._read()

    # -- Doing -------------------------------------------------------------------------------------------

    def choose_guests(self, below: QWidget) -> None:
        """Whom it concerns: a segment, or who is chosen in the list of customers."""
        if self._ids_of is None:
            self.list_wanted.emit(LIST)
            return
        offer = partial(self._offer_segments, below)
        self._desk.ask(segments.segments, then=offer, owner=self, key="event-segments")

    def _offer_segments(self, below: QWidget, found: Sequence[SegmentRow]) -> None:
        if not found:
            self.list_wanted.emit(LIST)
            return
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.addAction(tr("请谁？")).setEnabled(False)
        menu.addSeparator()
        for each in found:
            menu.addAction(each.name, partial(self._begin_for, each))
        menu.addSeparator()
        menu.addAction(tr("在客户列表里选…"), partial(self.list_wanted.emit, LIST))
        menu.popup(below.mapToGlobal(QPoint(0, below.height() + 2)))

    def _begin_for(self, segment: SegmentRow) -> None:
        assert self._ids_of is not None
        self._desk.ask(self._ids_of, segment, then=lambda ids: self.begin(list(ids)), owner=self)

    @Slot(object)
    def _offer(self, offer: Offer) -> None:
        dialog = EventDialog(self.window(), offer)
        dialog.decided.connect(partial(self._begin, offer.reach.ids))
        dialog.joined.connect(partial(self._join, offer.reach.ids))
        dialog.open()

    def _begin(self, ids: Sequence[int], draft: EventDraft) -> None:
        self._desk.do(events.begin_event, draft, ids, then=lambda done: self.look_at(done.value), owner=self)

    def _join(self, ids: Sequence[int], event_id: int) -> None:
        self._desk.do(events.add_guests, event_id, ids, then=lambda _done: self.look_at(event_id), owner=self)

    def _do(self, action: Any, *args: Any) -> None:
        if self._wanted is not None:
            self._desk.do(action, self._wanted, *args, owner=self)

    def _edit(self) -> None:
        event = self._shown.event
        if event is not None:
            dialog = EventDialog(self.window(), draft=event.draft)
            dialog.decided.connect(lambda draft: self._do(events.change_event, draft))
            dialog.open()

    def _close(self) -> None:
        event = self._shown.event
        if event is not None:
            self._do(events.reopen_event if event.closed_on else events.close_event)

    def _delete(self) -> None:
        event = self._shown.event
        if event is None:
            return
        text = tr(
            "将删除“{title}”，连同 {count} 位客户的答复和到场记录；客户的档案和沟通记录不动。"
            "之后按 Ctrl+Z 可以撤销。"
        ).format(title=event.draft.title, count=event.guests)
        if ask.confirm(self, tr("删除活动？"), text, tr("删除"), danger=True):
            wanted, self._wanted = event.id, None
            self._desk.do(events.delete_event, wanted, owner=self)


def _columns() -> list[Column]:
    return [
        Column("title", tr("名称"), 132, role="strong", sortable=False),
        Column("day", tr("日期"), 64, sortable=False),
        Column("progress", tr("进度"), 150, role="muted", sortable=False),
    ]


def _cell(event: EventRow, key: str) -> Cell:
    match key:
        case "title":
            return event.draft.title
        case "day":
            return words.short_day(event.draft.held_on or event.draft.call_on)
        case _:
            return tr("已结束") if event.closed_on else words.progress_line(event)
