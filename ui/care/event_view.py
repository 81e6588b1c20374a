"""One event: what it is, how far it is, and everybody whom it concerns."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from app import clock
from app.care.event_rows import Answer, EventKind, EventRow, GuestRow
from ui.care import words
from ui.care.guest_table import GuestTable
from ui.kit.chips import KeyHint
from ui.kit.controls import SegmentedControl, button
from ui.kit.labels import ElidedLabel, label, rule
from ui.kit.layout import Card, FlowLayout, box_of, column, row
from ui.words import tr

ALL, OPEN, CAME = "all", "open", "came"
KEYS = ("name", "grade", "mobile", "owner")
"""The columns in which guests are exported and printed."""
_KEYS = {"1": Answer.YES.value, "2": Answer.MAYBE.value, "3": Answer.NO.value}
_CAME_KEYS = {"4": True, "5": False}


class EventView(Card):
    """Says what a person wants done with the guests chosen; the page does it."""

    answered = Signal(object, object)
    """(ids, answer or None)"""
    came_noted = Signal(object, object)
    """(ids, True, False or None)"""
    removed = Signal(object)
    edit_wanted = Signal()
    close_wanted = Signal()
    delete_wanted = Signal()
    customer_wanted = Signal(int)
    export_wanted = Signal(object)
    """ids of those shown, or chosen"""
    print_wanted = Signal(object)
    """The sheet that is asked for."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, margins=(1, 12, 1, 1), spacing=8)
        self._row: EventRow | None = None
        self._guests: Sequence[GuestRow] = ()
        self.table = GuestTable()
        self.filter = SegmentedControl(_filters(), ALL)
        self._title = ElidedLabel("", "title")
        self._days = ElidedLabel("", "muted")
        self.over = label("", "late", wrap=True)
        self._reason = label("", wrap=True)
        self._build_buttons()
        self._assemble()
        self._connect()

    def show_event(self, event: EventRow, guests: Sequence[GuestRow]) -> None:
        """This event; the filter stays as it is while the same one is shown."""
        if self._row is None or self._row.id != event.id:
            self.filter.set_value(ALL)
        self._row, self._guests = event, guests
        invited = event.draft.kind is EventKind.INVITATION
        self._title.setText(event.draft.title)
        by = tr("{name} 发起").format(name=event.by) if event.by else ""
        self._days.setText(" · ".join(part for part in (words.days_line(event.draft), by) if part))
        self.over.setText(over := words.over_line(event, clock.today()))
        self.over.setVisible(bool(over))
        self._offer_arrivals(event)
        self._reason.setText(event.draft.reason)
        self._reason.setVisible(bool(event.draft.reason))
        self._close.setText(tr("继续") if event.closed_on else tr("结束"))
        for part in self._of_invitation:
            part.setVisible(invited)
        for key in ("answer", "came"):
            self.table.setColumnHidden(_place(key), not invited)
        self._count()
        self._narrow()

    def _offer_arrivals(self, event: EventRow) -> None:
        """Who came is known on the day at the earliest."""
        there = event.may_have_come(clock.today())
        for made in self._arrivals:
            made.setEnabled(there)
            made.setToolTip("" if there else tr("到了活动那天再记"))

    def _build_buttons(self) -> None:
        self._edit = button(tr("修改"), on_click=self.edit_wanted.emit, shortcut="F2")
        self._close = button(tr("结束"), on_click=self.close_wanted.emit)
        self._more = button("", icon="ellipsis", shortcut="Alt+M", tip=tr("更多"), on_click=self._show_more)
        self._answers = [
            button(text, "small", on_click=partial(self._answer, key)) for key, text in words.answers()
        ]
        self._arrivals = [
            button(tr("来了"), "small", on_click=partial(self._arrive, True)),
            button(tr("没来"), "small", on_click=partial(self._arrive, False)),
        ]

    def _assemble(self) -> None:
        head = row(self._title, self._edit, self._close, self._more, spacing=8)
        head.setStretch(0, 1)
        top = column(
            head, self._days, self.over, self._reason, self.filter, spacing=6, margins=(15, 0, 15, 0)
        )
        apart = (0, 0, 12, 0)
        answers, arrivals = self._pairs(self._answers, _KEYS), self._pairs(self._arrivals, _CAME_KEYS)
        answer = row(label(tr("答复"), "muted"), *answers, spacing=6, margins=apart)
        came = row(label(tr("到场"), "muted"), *arrivals, spacing=6, margins=apart)
        self._of_invitation: list[QWidget] = [box_of(answer), box_of(came)]
        keys = row(
            KeyHint("Enter"), label(tr("打开档案"), "small"), KeyHint("Del"), label(tr("移出"), "small")
        )
        foot = FlowLayout(push=len(self._of_invitation))
        for part in (*self._of_invitation, box_of(keys)):
            foot.addWidget(part)
        foot.setContentsMargins(15, 6, 15, 8)
        self.box.addLayout(top)
        self.box.addWidget(self.table, 1)
        self.box.addWidget(rule())
        self.box.addLayout(foot)

    def _pairs(self, buttons: Sequence[QPushButton], keys: Iterable[str]) -> list[QWidget]:
        """Each button with its key."""
        found: list[QWidget] = []
        for made, key in zip(buttons, keys, strict=True):
            found += [KeyHint(key), made]
        return found

    def _connect(self) -> None:
        self.filter.chosen.connect(lambda _key: self._narrow())
        self.table.opened.connect(self.customer_wanted)
        self.table.menu_wanted.connect(self._show_menu)
        for key, answer in _KEYS.items():
            self._on_key(key, partial(self._answer, answer))
        self._on_key("0", partial(self._answer, None))
        for key, came in _CAME_KEYS.items():
            self._on_key(key, partial(self._arrive, came))
        self._on_key("Del", self._remove)

    def _on_key(self, key: str, act: Callable[[], object]) -> None:
        shortcut = QShortcut(QKeySequence(key), self.table)
        shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
        shortcut.activated.connect(act)

    def _answer(self, answer: str | None) -> None:
        if self._is_invitation() and (ids := self.table.chosen_ids()):
            self.answered.emit(ids, answer)

    def _arrive(self, came: bool) -> None:
        if self._is_invitation() and (ids := self.table.chosen_ids()):
            self.came_noted.emit(ids, came)

    def _is_invitation(self) -> bool:
        return self._row is not None and self._row.draft.kind is EventKind.INVITATION

    def _remove(self) -> None:
        if ids := self.table.chosen_ids():
            self.removed.emit(ids)

    def _narrow(self) -> None:
        wanted = self.filter.value()
        self.table.show_guests([guest for guest in self._guests if _is_wanted(guest, wanted)])

    def _count(self) -> None:
        """Each part of the filter says how many it shows."""
        for (key, text), part in zip(_filters(), self.filter.buttons(), strict=True):
            part.setText(f"{text} {sum(_is_wanted(guest, key) for guest in self._guests):,}")
            part.setVisible(self._is_invitation() or key in (ALL, OPEN))

    def _show_menu(self, at: QPoint) -> None:
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        if self._is_invitation():
            for key, (answer, text) in zip(_KEYS, words.answers(), strict=True):
                menu.addAction(f"{text}\t{key}", partial(self._answer, answer))
            menu.addAction(tr("还没答复") + "\t0", partial(self._answer, None))
            menu.addSeparator()
            menu.addAction(tr("来了") + "\t4", partial(self._arrive, True))
            menu.addAction(tr("没来") + "\t5", partial(self._arrive, False))
            menu.addSeparator()
        menu.addAction(tr("复制") + "\tCtrl+C", self.table.copy)
        menu.addAction(tr("移出活动") + "\tDel", self._remove)
        menu.popup(at)

    def _show_more(self) -> None:
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        ids = self.table.shown_ids()
        menu.addAction(tr("导出 %n 位", "", len(ids)), lambda: self.export_wanted.emit(ids))
        self._add_prints(menu.addMenu(tr("打印 %n 位", "", len(ids))), ids)
        menu.addSeparator()
        menu.addAction(tr("删除活动…"), self.delete_wanted.emit)
        menu.popup(self._more.mapToGlobal(QPoint(0, self._more.height() + 4)))

    def _add_prints(self, menu: QMenu, ids: Sequence[int]) -> None:
        from ui.printing.print_menu import Chosen, add_entries

        chosen = Chosen(tuple(ids), KEYS, self._row.draft.title if self._row else "")
        add_entries(menu, lambda: chosen, self.print_wanted.emit)


def _filters() -> list[tuple[str, str]]:
    return [(ALL, tr("全部")), (OPEN, tr("还没联系")), *words.answers(), (CAME, tr("到场"))]


def _is_wanted(guest: GuestRow, wanted: str | None) -> bool:
    match wanted:
        case "open":
            return guest.answer is None and guest.contacted_on is None
        case "came":
            return guest.came is True
        case Answer.YES | Answer.MAYBE | Answer.NO:
            return guest.answer == wanted
    return True


def _place(key: str) -> int:
    return ("grade", "name", "phone", "owner", "answer", "came", "contacted").index(key)
