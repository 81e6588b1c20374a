"""关怀: the plans by which somebody falls due, and the events for which many are contacted at once."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QPoint, Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QMenu, QStackedWidget, QVBoxLayout, QWidget

from app.care import events
from app.care.event_rows import EventDraft, EventRow
from app.customers import segments
from app.customers.rows import SegmentRow
from ui import ask
from ui.care import reads, words
from ui.care.event_dialog import EventDialog
from ui.care.event_view import KEYS, EventView
from ui.care.plans_view import PlansView
from ui.care.reads import Offer, Shown
from ui.desk import Desk
from ui.kit.cells import Cell, Column
from ui.kit.controls import SegmentedControl, button
from ui.kit.labels import label
from ui.kit.layout import box_of, row
from ui.kit.notices import EmptyState
from ui.kit.page import Page
from ui.kit.table import SmallTable, in_card
from ui.prefs import Prefs
from ui.words import tr

CONCERNED = frozenset({"care_event", "event_guest", "due_state", "customer", "phone", "staff"})
"""Tables whose rows stand on the page."""
LIST = "customers"
LIST_WIDTH, NARROW_LIST = 380, 240
WIDE = 1000
PLANS, EVENTS = "plans", "events"
IdsOf = Callable[[Any, SegmentRow], Sequence[int]]
"""The read that gives who belongs to a segment."""
_EMPTY, _FOUND = range(2)


class CarePage(Page):
    """Asks again when something changed while it is in sight, or when it comes into sight."""

    export_wanted = Signal(object, object)
    """(ids, column keys)"""
    print_wanted = Signal(object)
    """The sheet that is asked for."""

    def __init__(
        self,
        desk: Desk,
        prefs: Prefs,
        file: str = "",
        parent: QWidget | None = None,
        *,
        ids_of: IdsOf | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._ids_of = ids_of
        self._shown = Shown([], None, [])
        self._wanted: int | None = None
        self._stale = True
        self._count = label("", "muted")
        self.events = SmallTable(_columns(), _cell)
        self.events.setAccessibleName(tr("活动"))
        self.view = EventView()
        self._stack = QStackedWidget()
        self.plans = PlansView(desk, prefs, file)
        self.tabs = SegmentedControl([(PLANS, tr("计划")), (EVENTS, tr("活动"))], PLANS)
        self._tabs = QStackedWidget()
        self._assemble()
        self._connect()

    def enter(self) -> None:
        shown = self.events if self.tabs.value() == EVENTS else self.plans.list
        shown.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_tab(self, key: str) -> None:
        """Turn to the plans or to the events."""
        self.tabs.set_value(key)
        self._turn(key)

    def new_day(self, day: dt.date, before: dt.date) -> None:
        """How many days are left, and what is late."""
        self._stale = True
        if self.isVisible():
            self._read()

    def current_customer(self) -> int | None:
        return self.view.table.current_id() if self.tabs.value() == EVENTS else None

    def begin(self, ids: Sequence[int]) -> None:
        """Ask what an event for these customers is about, and begin it."""
        self.show_tab(EVENTS)
        self._desk.ask(reads.offer, ids, then=self._offer, owner=self)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self._read()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a narrow window the guests need the room: how far an event is, its filter tells, too."""
        super().resizeEvent(event)
        self._left.setFixedWidth(LIST_WIDTH if event.size().width() >= WIDE else NARROW_LIST)

    def _assemble(self) -> None:
        self.fresh = button(
            tr("发起活动"), "primary", icon="plus", shortcut="Alt+N", on_click=self._choose_guests
        )
        self._left = in_card(self.events)
        found = row(self._left, self.view, spacing=12)
        found.setStretch(1, 1)
        empty = EmptyState(
            "heart",
            tr("还没有活动"),
            tr("哪里出了事要逐一问候，或店里办活动要请人：先在客户列表里筛出来、选中，再按“发起活动”。"),
            action=tr("去客户列表选人"),
        )
        empty.acted.connect(self._choose_guests)
        self._stack.addWidget(empty)
        self._stack.addWidget(box_of(found))
        box = QVBoxLayout(self)
        box.setContentsMargins(16, 14, 18, 14)
        box.setSpacing(10)
        self._tabs.addWidget(self.plans)
        self._tabs.addWidget(self._stack)
        box.addLayout(row(label(tr("关怀"), "title"), self.tabs, self._count, 1, self.fresh, spacing=12))
        box.addWidget(self._tabs, 1)
        self._turn(PLANS)

    def _connect(self) -> None:
        self.tabs.chosen.connect(self._turn)
        self.plans.counted.connect(self._tell_count)
        for key, tab in (("Alt+1", PLANS), ("Alt+2", EVENTS)):
            turn = QShortcut(QKeySequence(key), self)
            turn.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            turn.activated.connect(partial(self.show_tab, tab))
        self.events.selectionModel().currentRowChanged.connect(lambda *_: self._choose())
        self.events.row_opened.connect(lambda _row: self.view.table.setFocus())
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
        self._desk.changed.connect(self._refresh)
        back = QShortcut(QKeySequence("Esc"), self.view.table)
        back.setContext(Qt.ShortcutContext.WidgetShortcut)
        back.activated.connect(self.events.setFocus)

    # -- Reading -----------------------------------------------------------------------------------------

    @Slot(object)
    def _refresh(self, touched: frozenset[str]) -> None:
        self.plans.concern(touched)
        self._stale = self._stale or bool(touched & CONCERNED)
        if self._stale and self.isVisible():
            self._read()

    def _read(self) -> None:
        self._stale = False
        self._desk.ask(reads.shown, self._wanted, then=self._arrived, owner=self, key="care-events")

    @Slot(object)
    def _arrived(self, shown: Shown) -> None:
        self._shown = shown
        self._stack.setCurrentIndex(_FOUND if shown.events else _EMPTY)
        self._tell_count()
        self._list()
        if shown.event is not None:
            self._wanted = shown.event.id
            self.view.show_event(shown.event, shown.guests)

    def _list(self) -> None:
        """The keyboard stays on the event in hand."""
        current = self._shown.event.id if self._shown.event else None
        model = self.events.selectionModel()
        model.blockSignals(True)
        self.events.set_rows(self._shown.events)
        place = next((n for n, each in enumerate(self._shown.events) if each.id == current), -1)
        if place >= 0:
            self.events.setCurrentIndex(self.events.model().index(place, 0))
        model.blockSignals(False)
        self.events.viewport().update()

    def _choose(self) -> None:
        place = self.events.current_row()
        if 0 <= place < len(self._shown.events) and self._shown.events[place].id != self._wanted:
            self._wanted = self._shown.events[place].id
            self._read()

    def _turn(self, key: str) -> None:
        self._tabs.setCurrentIndex(0 if key == PLANS else 1)
        self.fresh.setVisible(key == EVENTS)
        self._tell_count()
        self.enter()

    def _tell_count(self) -> None:
        """How many steps are on, or events go on."""
        if self.tabs.value() == PLANS:
            self._count.setText(self.plans.count_text())
            return
        going = sum(each.closed_on is None for each in self._shown.events)
        self._count.setText(tr("%n 个正在进行", "", going) if self._shown.events else "")

    # -- Doing -------------------------------------------------------------------------------------------

    def _choose_guests(self) -> None:
        """Whom it concerns: a segment, or who is chosen in the list of customers."""
        if self._ids_of is None:
            self.page_wanted.emit(LIST)
            return
        self._desk.ask(segments.segments, then=self._offer_segments, owner=self, key="event-segments")

    @Slot(object)
    def _offer_segments(self, found: Sequence[SegmentRow]) -> None:
        if not found:
            self.page_wanted.emit(LIST)
            return
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.addAction(tr("请谁？")).setEnabled(False)
        menu.addSeparator()
        for each in found:
            menu.addAction(each.name, partial(self._begin_for, each))
        menu.addSeparator()
        menu.addAction(tr("在客户列表里选…"), partial(self.page_wanted.emit, LIST))
        below = self.fresh.isVisible()
        place = QPoint(0, self.fresh.height() + 2) if below else QPoint(self.width() // 2, self.height() // 2)
        menu.popup((self.fresh if below else self).mapToGlobal(place))

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
        self._desk.do(events.begin_event, draft, ids, then=lambda done: self._go_to(done.value), owner=self)

    def _join(self, ids: Sequence[int], event_id: int) -> None:
        self._desk.do(events.add_guests, event_id, ids, then=lambda _done: self._go_to(event_id), owner=self)

    def _go_to(self, event_id: int) -> None:
        self._wanted = event_id
        self._stale = True
        if self.isVisible():
            self._read()

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
        Column("title", tr("名称"), 150, role="strong", sortable=False),
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
