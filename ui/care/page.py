"""关怀: the plans by which somebody falls due, and the events for which many are contacted at once."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from functools import cached_property, partial

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from ui.care.events_view import EventsView, IdsOf
from ui.care.plans_view import PlansView
from ui.desk import Desk
from ui.kit.controls import SegmentedControl, button
from ui.kit.keys import give_key
from ui.kit.labels import label
from ui.kit.layout import row
from ui.kit.page import Page
from ui.prefs import Prefs
from ui.words import tr

PLANS, EVENTS = "plans", "events"


class CarePage(Page):
    """Each of its two halves asks again when something changed while it is in sight, or comes into sight."""

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
        self._count = label("", "muted")
        self._tabs = QStackedWidget(self)
        self.plans = PlansView(desk, prefs, file, self._tabs)
        self.tabs = SegmentedControl([(PLANS, tr("计划")), (EVENTS, tr("活动"))], PLANS)
        self._assemble()
        self._connect()

    @cached_property
    def events(self) -> EventsView:
        """Made when somebody turns to it first."""
        made = EventsView(self._desk, self._ids_of, self._tabs)
        made.counted.connect(self._tell_count)
        made.guests_wanted.connect(self._choose_guests)
        made.list_wanted.connect(self.page_wanted)
        made.customer_wanted.connect(self.customer_wanted)
        made.export_wanted.connect(self.export_wanted)
        made.print_wanted.connect(self.print_wanted)
        self._tabs.addWidget(made)
        return made

    def enter(self) -> None:
        shown = self.events if self.tabs.value() == EVENTS else self.plans
        shown.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_tab(self, key: str) -> None:
        """Turn to the plans or to the events."""
        self.tabs.set_value(key)
        self._turn(key)

    def new_day(self, day: dt.date, before: dt.date) -> None:
        """How many days are left, and what is late."""
        if self._has_events():
            self.events.ask_again()

    def current_customer(self) -> int | None:
        return self.events.view.table.current_id() if self.tabs.value() == EVENTS else None

    def look_at_event(self, event_id: int) -> None:
        """Turn to an event."""
        self.show_tab(EVENTS)
        self.events.look_at(event_id)

    def begin(self, ids: Sequence[int]) -> None:
        """Ask what an event for these customers is about, and begin it."""
        self.show_tab(EVENTS)
        self.events.begin(ids)

    def _assemble(self) -> None:
        self.fresh = button(
            tr("发起活动"), "primary", icon="plus", shortcut="Alt+N", on_click=self._choose_guests
        )
        box = QVBoxLayout(self)
        box.setContentsMargins(16, 14, 18, 14)
        box.setSpacing(10)
        self._tabs.addWidget(self.plans)
        box.addLayout(row(label(tr("关怀"), "title"), self.tabs, self._count, 1, self.fresh, spacing=12))
        box.addWidget(self._tabs, 1)
        self._turn(PLANS)

    def _connect(self) -> None:
        self.tabs.chosen.connect(self._turn)
        self.plans.counted.connect(self._tell_count)
        for key, tab in (("Alt+1", PLANS), ("Alt+2", EVENTS)):
            give_key(self, key, partial(self.show_tab, tab))
        self._desk.changed.connect(self._refresh)

    @Slot(object)
    def _refresh(self, touched: frozenset[str]) -> None:
        self.plans.concern(touched)
        if self._has_events():
            self.events.concern(touched)

    def _has_events(self) -> bool:
        return "events" in vars(self)

    def _turn(self, key: str) -> None:
        self._tabs.setCurrentWidget(self.plans if key == PLANS else self.events)
        self.fresh.setVisible(key == EVENTS)
        self._tell_count()
        self.enter()

    def _choose_guests(self) -> None:
        self.events.choose_guests(self.fresh)

    def _tell_count(self) -> None:
        """How many steps are on, or events go on."""
        plans = self.tabs.value() == PLANS
        self._count.setText(self.plans.count_text() if plans else self.events.count_text())
