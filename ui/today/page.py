"""The page of the day: who is due, the most urgent first, and everything for the call beside it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QPoint, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from app import clock
from app.attachments import queries as attachments
from app.care import actions, event_queries, keeping, remembered, scripts
from app.care.rows import Briefing, DueRow, Reason, Saying, TodayList
from app.customers import actions as customer_actions
from app.customers import queries as customers
from app.learning import queries as learning
from app.staff import queries as staff
from ui.contact.script_box import COPY_KEY
from ui.desk import Desk
from ui.kit import way
from ui.kit.controls import SegmentedControl, button, key_text
from ui.kit.keys import give_key
from ui.kit.layout import Card
from ui.kit.page import Page
from ui.today.bulk import CARD, BulkMenu
from ui.today.due_list import DueList
from ui.today.foot import ROOMY, Foot
from ui.today.head import Head
from ui.today.nothing import Nothing
from ui.today.pane import Pane
from ui.words import language, tr

if TYPE_CHECKING:
    from app.care.event_rows import Missed
    from app.care.keeping import Fresh
    from app.care.remembered import Kept
    from app.interactions.rows import ContactDraft
    from app.staff.rows import StaffRow
    from app.storage.first_page import Glimpse
    from app.storage.rows import Done
    from ui.kit.labels import ElidedLabel
    from ui.today.missed import MissedLine

IMPORT = "import"
"""The page that takes an old list in."""
TYPING, TYPING_KEY = "typing", "Ctrl+Shift+L"
"""The page on which a printed sheet is typed back, and the key that leads there from anywhere."""
_BY_KEY = Qt.FocusReason.ShortcutFocusReason
BEGUN = "contact"
"""The place where the client file keeps what was begun beside the list."""
SLOW_MS = 700
"""When the file has not answered after so long, it is said that it is being opened."""
KEEP_MS = 5000
"""After so long without a change the list is kept for the next start."""


class TodayPage(Page):
    """Asks again whenever something changed that may move a due, and at midnight.

    Until the first answer, and until it is known who sits at the desk, it may show a list that was kept.
    """

    print_wanted = Signal(object)
    """The day whose call sheet is to be printed."""
    daily_wanted = Signal()
    """The daily report."""

    cards_wanted = Signal(object)
    """The greeting cards that are asked for."""
    event_wanted = Signal(int)
    """Look at this event."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._me: int | None = None
        self._seated = False
        self._when_seated: list[Callable[[], object]] = []
        self._fresh: Fresh | None = None
        self._kept: Kept | None = None
        self._stored: tuple[dt.date, int | None, str] | None = None
        """Of which day, for whom and with which stamp a list lies in the file."""
        self._idle = QTimer(self, singleShot=True, interval=KEEP_MS)
        self._idle.timeout.connect(self._keep_list)
        self._go_on = False
        self._slow = QTimer(self, singleShot=True, interval=SLOW_MS)
        self._slow.timeout.connect(self._say_opening)
        self._slow.start()
        self.scope = SegmentedControl([("mine", tr("我的")), ("all", tr("全店"))], "mine")
        self.scope.chosen.connect(lambda _key: self.refresh())
        self._card = Card(self, margins=(1, 1, 1, 1))
        self.list = DueList(self._card)
        self._bulk = BulkMenu(desk, self, self.owner)
        self.pane = Pane(self)
        self.empty = Nothing(self._card)
        self.missed: MissedLine | None = None
        """Made when there is something to tell: on most days there is not."""
        self._foot = Foot(self._card)
        self._assemble()
        self._connect()
        desk.changed.connect(self._changed)

    @property
    def summary(self) -> ElidedLabel:
        """How many wait, as it is said beside the title."""
        return self._head.summary

    def set_person(self, staff_id: int | None) -> None:
        """Whose customers 我的 means."""
        self._me = staff_id
        self._seated = True
        self.refresh()
        wished, self._when_seated = self._when_seated, []
        for act in wished:
            act()

    def owner(self) -> int | None:
        """Whose customers are shown, None for the whole shop's."""
        return self._me if self.scope.value() == "mine" else None

    def enter(self) -> None:
        if self._seated:
            self.refresh()
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def keep(self) -> None:
        self.pane.keep()
        self._keep_list()

    def current_customer(self) -> int | None:
        due = self.list.current()
        return due.customer_id if due else None

    def new_day(self, day: dt.date, before: dt.date) -> None:
        if self._seated:
            self.refresh()

    def refresh(self) -> None:
        """Ask who is due."""
        self._desk.ask(
            keeping.today, clock.today(), self.owner(), language(), then=self.show_found, key="today"
        )

    def show_kept(self, glimpse: Glimpse) -> None:
        """Show a list as it was kept, unless the file has answered already.

        What is to be known of each is shown too, but only when nothing in the file has changed since.
        """
        kept = remembered.from_text(glimpse.rows)
        if kept is None or self._fresh is not None:
            return
        if glimpse.current:
            self._kept = kept
            self._stored = kept.found.day, glimpse.owner_id, glimpse.stamp
        self._display(kept.found)

    @Slot(object)
    def show_found(self, fresh: Fresh) -> None:
        """Show who is due; who is in hand stays in hand."""
        if self._fresh is None:
            self._desk.ask(customers.begun, BEGUN, then=self.pane.set_unfinished)
        self._fresh, self._kept = fresh, None
        self._foot.fill()
        self._display(fresh.found)
        self._idle.start()
        self._desk.ask(
            event_queries.missed,
            fresh.found.day,
            self.owner(),
            then=self._tell_missed,
            owner=self,
            key="today-events",
        )

    @Slot(object)
    def _tell_missed(self, found: list[Missed]) -> None:
        """An event is over and some were not asked in time: a line says so, above the list."""
        if found and self.missed is None:
            from ui.today.missed import MissedLine

            self.missed = MissedLine(self)
            self.missed.event_wanted.connect(self.event_wanted)
            self._left.insertWidget(1, self.missed)
        if self.missed is not None:
            self.missed.tell(found)

    @property
    def answered(self) -> bool:
        """Whether the list is what the file tells: its answer, or what was kept of it and still holds."""
        return self._fresh is not None or self._kept is not None

    def _display(self, found: TodayList) -> None:
        self.pane.set_day(found.day)
        waiting = found.overdue_count + found.today_count
        late, done = found.overdue_count, found.done_count
        told = tr("{waiting} 位待联系，{late} 位逾期 · 已完成 {done}")
        if not late:
            told = tr("{waiting} 位待联系 · 已完成 {done}")
        self._head.tell(told.format(waiting=waiting, late=late, done=done))
        self.badge_changed.emit(waiting)
        self.list.show_list(found, go_on=self._go_on)
        self._go_on = False
        nobody = not (waiting or found.coming_count)
        self._show_list(shown=not nobody)
        if nobody:
            self.empty.tell(found.done_count)
        if nobody and self._fresh is not None:
            from app.customers.rows import Query

            self._desk.ask(customers.count, Query(), then=self._show_beginning, key="today-anybody")
        else:
            self._show_beginning(None)

    def _show_list(self, *, shown: bool) -> None:
        """The list, or what stands in its place."""
        self._slow.stop()
        comes = shown and self.list.isHidden()
        self.empty.setVisible(not shown)
        self.list.setVisible(shown)
        self._fit()
        if comes:
            way.offer(self.list)

    @Slot()
    def _say_opening(self) -> None:
        self.empty.say_opening()
        self._show_list(shown=False)

    @Slot(object)
    def _show_beginning(self, in_file: int | None) -> None:
        """With nobody in the file there is nothing to be shown beside the list, and nothing to be counted."""
        begins = in_file == 0
        self.empty.show_beginning(begins=begins)
        self.pane.setVisible(not begins)
        if begins:
            self._head.tell("")
            way.offer(next(way.stops(self.empty), self.empty))

    def _once_seated(self, act: Callable[[], object]) -> None:
        """Do what goes by whose list it is, but not before it is known who sits here."""
        if self._seated:
            act()
        elif act not in self._when_seated:
            self._when_seated.append(act)

    @Slot(object)
    def _show(self, due: DueRow | None) -> None:
        if due is None:
            self.pane.clear()
            return
        self.pane.show_due(due)
        if self._kept is not None and (known := self._kept.briefing(due.customer_id)) is not None:
            self.pane.show_known(known)
        if self._fresh is None:
            return
        self._desk.ask(
            keeping.briefing,
            due.customer_id,
            clock.today(),
            language(),
            then=self._show_known,
            key="briefing",
        )
        self._desk.ask(
            scripts.sayings,
            due.customer_id,
            self.pane.reason,
            due.channel,
            language(),
            then=partial(self._show_sayings, due.customer_id),
            owner=self,
            key="sayings",
        )
        self._desk.ask(
            attachments.photo,
            due.customer_id,
            then=partial(self._show_face, due.customer_id),
            owner=self,
            key="face",
        )

    def _show_face(self, customer_id: int, photo: bytes | None) -> None:
        self.pane.show_face(customer_id, photo)

    def _show_sayings(self, customer_id: int, sayings: Sequence[Saying]) -> None:
        self.pane.show_sayings(customer_id, sayings)

    @Slot(object)
    def _show_known(self, known: Briefing) -> None:
        self.pane.show_known(known)

    @Slot(object)
    def _log(self, draft: ContactDraft) -> None:
        self._desk.do(actions.log_and_settle, draft, then=self._settled)

    @Slot(object)
    def _settled(self, _done: Done[Any]) -> None:
        """The next one comes with the list, which is asked for after this; the form begins anew."""
        self._go_on = True
        self.pane.begin_anew()
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(int)
    def _ask_learner(self, customer_id: int) -> None:
        self._desk.ask(learning.learner, customer_id, then=self.pane.show_learner, key="pane-learner")

    @Slot(int, str)
    def _keep_unfinished(self, customer_id: int, text: str) -> None:
        self._desk.do(customer_actions.keep_begun, customer_id, BEGUN, text)

    def _decide(self, *, postpone: bool) -> None:
        due = self.list.current()
        if due is None or not self.answered:
            return
        from ui.contact.decisions import DecisionDialog

        texts = tr("、").join(reason.text for reason in due.reasons)
        today = self.list.due_model.day
        day = max(due.date, today) + dt.timedelta(days=1)
        dialog = DecisionDialog(self, due.name, texts, postpone=postpone, day=day)
        state = "postponed" if postpone else "skipped"
        settles = due.settles(today)

        def decide(reason: str, day: dt.date | None) -> None:
            self._desk.do(actions.decide, due.customer_id, settles, state, reason, day, then=self._settled)

        dialog.decided.connect(decide)
        dialog.open()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        self._foot.setVisible(self.height() >= ROOMY and not self.list.isHidden())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back to the list; what was typed stays."""
        if event.key() == Qt.Key.Key_Escape:
            self.list.setFocus(_BY_KEY)
        else:
            super().keyPressEvent(event)

    @Slot()
    def _keep_list(self) -> None:
        """Keep one's own list of today for the next start, if it is another one than before."""
        self._idle.stop()
        fresh, owner = self._fresh, self.owner()
        if fresh is None or owner != self._me:
            return
        this = fresh.found.day, owner, fresh.stamp
        if this != self._stored:
            self._stored = this
            self._desk.do(keeping.keep, fresh, owner, language())

    @Slot(object)
    def _changed(self, tables: frozenset[str]) -> None:
        if tables:
            self.refresh()

    def _assemble(self) -> None:
        prints = button(
            tr("打印电话单"),
            icon="printer",
            on_click=partial(self._once_seated, self._print),
            shortcut="Ctrl+P",
            tip=tr("打印逾期和今天的电话 / 拜访单"),
        )
        types = button(tr("录入电话单"), icon="pencil", on_click=lambda: self.page_wanted.emit(TYPING))
        types.setToolTip("  ".join((tr("把写好的电话单录进来"), key_text(TYPING_KEY))))
        daily = button(tr("日报"), icon="file-text", on_click=self.daily_wanted.emit, shortcut="Alt+D")
        daily.setToolTip(tr("营业日报和主管核阅 Alt D"))
        self.bulk = button(tr("批量"), icon="check", on_click=partial(self._once_seated, self._open_bulk))
        self.bulk.setToolTip(tr("同一件事的客户一次处理完"))
        self._head = Head(tr("今日联系"), self.scope, (self.bulk, prints, types, daily), self)
        self._card.box.addWidget(self.list, 1)
        self._card.box.addWidget(self.empty, 1)
        self._card.box.addWidget(self._foot)
        self.empty.hide()
        self._left = left = QVBoxLayout()
        left.setSpacing(10)
        left.addWidget(self._head)
        left.addWidget(self._card, 1)
        line = QHBoxLayout(self)
        line.setContentsMargins(16, 14, 16, 14)
        line.setSpacing(16)
        line.addLayout(left, 3)
        line.addWidget(self.pane, 2)

    def _connect(self) -> None:
        self.list.current_changed.connect(self._show)
        self.list.opened.connect(self.customer_wanted)
        self.empty.import_wanted.connect(lambda: self.page_wanted.emit(IMPORT))
        self.empty.new_wanted.connect(self.new_wanted)
        self.pane.file_wanted.connect(self.customer_wanted)
        self.pane.finished.connect(self._log)
        self.pane.learner_wanted.connect(self._ask_learner)
        self.pane.unfinished_changed.connect(self._keep_unfinished)
        self.pane.postpone_wanted.connect(lambda: self._decide(postpone=True))
        self.pane.skip_wanted.connect(lambda: self._decide(postpone=False))
        self.list.talk_wanted.connect(lambda: self.pane.form.text.setFocus(_BY_KEY))
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            give_key(self, keys, self.pane.finish)
        self.list.customContextMenuRequested.connect(self._show_menu)
        self._bulk.cards_wanted.connect(self.cards_wanted)
        hand_over = QShortcut(QKeySequence("Ctrl+H"), self)
        hand_over.activated.connect(self._hand_over)

    def _print(self) -> None:
        self.print_wanted.emit(clock.today())

    @Slot()
    def _open_bulk(self) -> None:
        below = self.bulk.mapToGlobal(QPoint(0, self.bulk.height() + 2))
        self._bulk.open(below)

    @Slot(QPoint)
    def _show_menu(self, at: QPoint) -> None:
        """Everything that can be done with who is in hand; each with its key."""
        if self.list.current() is None:
            return
        menu = QMenu(self)
        for text, keys, act in (
            (tr("打开档案"), "Enter", self.pane.open_file),
            (tr("复制电话"), "Ctrl+Shift+C", self.pane.copy_phone),
            (tr("复制话术"), COPY_KEY, self.pane.script.copy_words),
            (tr("速记…"), "Ctrl+J", self._learn),
            (tr("推迟…"), "Ctrl+T", self.pane.postpone_wanted.emit),
            (tr("跳过…"), "Ctrl+D", self.pane.skip_wanted.emit),
            (tr("转交同事…"), "Ctrl+H", self._hand_over),
        ):
            menu.addAction(f"{text}\t{key_text(keys)}").triggered.connect(partial(_act, act))
        for reason in self._on_cards():
            menu.addAction(tr("打印贺卡…")).triggered.connect(
                partial(_act, partial(self._print_card, reason))
            )
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.list.viewport().mapToGlobal(at))

    def _on_cards(self) -> list[Reason]:
        """What the customer in hand gets a card for."""
        row = self.list.current()
        return [reason for reason in row.reasons if reason.channel == CARD] if row is not None else []

    def _print_card(self, reason: Reason) -> None:
        from app.sheets.asked import GreetingCards

        if (customer_id := self.current_customer()) is not None:
            card = GreetingCards((customer_id,), reason.topic, label=reason.text, script=reason.script)
            self.cards_wanted.emit(replace(card, values=reason.values))

    @Slot()
    def _learn(self) -> None:
        if (customer_id := self.current_customer()) is not None:
            self.learn_wanted.emit(customer_id)

    @Slot()
    def _hand_over(self) -> None:
        if self.list.current() is not None and self.answered:
            self._desk.ask(staff.everybody, then=self._ask_colleague)

    @Slot(object)
    def _ask_colleague(self, everybody: list[StaffRow]) -> None:
        due = self.list.current()
        if due is None or not self.answered:
            return
        from ui.contact.hand_over import HandOverDialog

        others = [row for row in everybody if row.active and row.id != self._me]
        texts = tr("、").join(reason.text for reason in due.reasons)
        dialog = HandOverDialog(self, due.name, texts, others)
        settles = due.settles(self.list.due_model.day)

        def hand(staff_id: int, why: str) -> None:
            self._desk.do(
                actions.decide, due.customer_id, settles, "handed", why, None, staff_id, then=self._settled
            )

        dialog.handed.connect(hand)
        dialog.open()


def _act(act: Callable[[], object], _checked: bool = False) -> None:
    act()
