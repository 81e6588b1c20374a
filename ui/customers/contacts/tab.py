"""The tab of logged contacts: a timeline that is searched and narrowed, and the one in hand beside it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from app.interactions import queries
from app.interactions.rows import ContactRow, Counted, Narrowed
from app.sheets.asked import ShownRows
from ui.customers import file_reads as reads
from ui.customers.contacts.card import ContactCard
from ui.customers.contacts.lines import contact_line, contact_titles
from ui.customers.contacts.list import ContactList
from ui.customers.contacts.words import channel_text, contact_changes
from ui.customers.file_reads import OpenFile, Timeline, ToldContact
from ui.customers.history_told import arrow
from ui.desk import Desk
from ui.kit.controls import SearchField
from ui.kit.filter_chip import Choice, ChoicePopup, FilterChip
from ui.kit.labels import label
from ui.kit.layout import Card, VLine, box_of, column, row, scrolled
from ui.kit.models import Arrived
from ui.kit.notices import EmptyState
from ui.listing.list_tools import ListTools, Then
from ui.words import tr

TYPING_MS = 150


class ContactsTab(QWidget):
    """Ids at once, rows as they come into sight, so that ten thousand are as quick as ten."""

    log_wanted = Signal()
    edit_wanted = Signal(object)
    delete_wanted = Signal(object)
    pin_wanted = Signal(object)
    kept = Signal(int, bool)
    attachments_wanted = Signal(int)
    attachment_opened = Signal(object)
    print_wanted = Signal(object)
    export_wanted = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._open: OpenFile | None = None
        self._narrowed = Narrowed()
        self._counted = Counted(0, {}, ())
        self.search = SearchField(tr("在沟通记录里找"), "Ctrl+F")
        self.channels = FilterChip(tr("方式"), has_choices=True)
        self.staff = FilterChip(tr("谁"), has_choices=True)
        self._count = label("", "muted")
        self.table = ContactList(self._fetch)
        self.card = ContactCard()
        self.tools = ListTools(self._gather, self)
        self._nothing = EmptyState("search", tr("没有符合的沟通记录"), tr("换个词，或清除筛选"))
        self._empty = EmptyState(
            "message-square",
            tr("还没有沟通记录"),
            tr("打完电话、见完面，随手记一笔：说了什么、答应了什么。"),
            tr("记一笔"),
        )
        self._typing = QTimer(self, singleShot=True, interval=TYPING_MS)
        self._assemble()
        self._connect()

    def start(self, opened: OpenFile) -> None:
        """Another customer: from the newest again, nothing left out."""
        self._narrowed = Narrowed()
        self.search.blockSignals(True)
        self.search.clear()
        self.search.blockSignals(False)
        self.table.set_ids(())
        self._show_chips()
        self.show_file(opened)

    def show_file(self, opened: OpenFile) -> None:
        """The contacts of the file as they are now."""
        self._open = opened
        self.table.papers = Counter(
            each.belongs.interaction_id for each in opened.attachments if each.belongs.interaction_id
        )
        self._ask()

    def go_to(self, contact_id: int) -> None:
        """Show one contact, whatever was left out."""
        self._narrow(Narrowed())
        self.table.go_to(contact_id)

    def _assemble(self) -> None:
        self.search.setMaximumWidth(260)
        head = row(self.search, self.channels, self.staff, self._count, 1, self.tools, spacing=8)
        card = Card(margins=(1, 1, 1, 1), spacing=0)
        body = row(self.table, VLine(), scrolled(self.card), spacing=0)
        body.setStretch(0, 5)
        body.setStretch(2, 6)
        card.box.addLayout(body)
        self._full = box_of(column(card))
        inside = column(head, self._full, self._nothing, spacing=10)
        inside.setStretch(1, 1)
        inside.setStretch(2, 1)
        self._some = box_of(inside)
        self._nothing.hide()
        self.setLayout(column(self._empty, self._some, margins=(22, 14, 22, 14)))
        self.setFocusProxy(self.table)

    def _connect(self) -> None:
        self._empty.acted.connect(self.log_wanted)
        self.tools.print_wanted.connect(self.print_wanted)
        self.tools.export_wanted.connect(self.export_wanted)
        self._typing.timeout.connect(self._search)
        self.search.textChanged.connect(lambda _: self._typing.start())
        self.search.returnPressed.connect(self.table.setFocus)
        self.search.stepped.connect(lambda _: self.table.setFocus())
        self.table.typed.connect(self._type)
        self.table.current_changed.connect(self._look)
        self.table.opened.connect(lambda _: self._with_current(self.edit_wanted))
        self.table.delete_wanted.connect(lambda: self._with_current(self.delete_wanted))
        self.table.pin_wanted.connect(lambda: self._with_current(self.pin_wanted))
        for name in ("edit_wanted", "delete_wanted", "pin_wanted", "kept", "attachments_wanted"):
            getattr(self.card, name).connect(getattr(self, name))
        self.card.opened.connect(self.attachment_opened)
        self.channels.wanted.connect(self._offer_channels)
        self.channels.cleared.connect(lambda: self._narrow(replace(self._narrowed, channels=frozenset())))
        self.staff.wanted.connect(self._offer_staff)
        self.staff.cleared.connect(lambda: self._narrow(replace(self._narrowed, staff_ids=frozenset())))
        find = QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self)
        find.activated.connect(self.search.setFocus)

    def _ask(self) -> None:
        if self._open is not None:
            asked = (self._open.file.id, self._narrowed)
            self._desk.ask(reads.timeline, *asked, then=self._arrived, key="contact-timeline")

    @Slot(object)
    def _arrived(self, told: Timeline) -> None:
        if self._open is None or told.customer_id != self._open.file.id:
            return
        self._counted = told.counted
        self._empty.setVisible(not told.counted.total)
        self._some.setVisible(bool(told.counted.total))
        self._full.setVisible(bool(told.ids))
        self._nothing.setVisible(not told.ids)
        self.tools.offer(anything=bool(told.ids))
        before = self.table.current_id()
        self.table.set_ids(told.ids, told.first)
        self._show_chips()
        if self.table.current_id() is None and told.ids:
            self.table.go_to(told.ids[0])
        elif self.table.current_id() == before and before is not None:
            self._look(before)

    def _fetch(self, ids: Sequence[int], arrived: Arrived) -> None:
        self._desk.ask(queries.by_ids, list(ids), then=arrived, owner=self)

    def _gather(self, then: Then) -> None:
        """Those in sight, in their order, with all that was noted."""
        if self._open is None:
            return
        file, ids = self._open.file, list(self.table.ids())
        title = tr("{name} 的沟通记录").format(name=file.name)
        chips = (
            (self.channels, self._narrowed.channels),
            (self.staff, self._narrowed.staff_ids),
        )
        chosen = [self._narrowed.text.strip(), *(chip.words() for chip, any_ in chips if any_)]
        about = " · ".join(filter(None, chosen))

        def told(found: Sequence[ContactRow]) -> None:
            by_id = {each.id: contact_line(each, file.catalog) for each in found}
            lines = tuple(by_id[each] for each in ids if each in by_id)
            then(ShownRows(title, contact_titles(), lines, None, about))

        self._desk.ask(queries.by_ids, ids, then=told, owner=self)

    def _look(self, contact_id: int) -> None:
        if self._open is not None:
            asked = (self._open.file.id, contact_id)
            self._desk.ask(reads.contact, *asked, then=self._show_contact, key="contact-card")

    @Slot(object)
    def _show_contact(self, told: ToldContact | None) -> None:
        if told is None or self._open is None or told.contact.id != self.table.current_id():
            return
        papers = [each for each in self._open.attachments if each.belongs.interaction_id == told.contact.id]
        self.card.show_contact(told.contact, self._open.file.catalog, papers, _corrections(told))

    def _with_current(self, signal: Any) -> None:
        contact = self.card.contact
        if contact is not None and contact.id == self.table.current_id():
            signal.emit(contact)

    def _type(self, letters: str) -> None:
        self.search.setFocus()
        self.search.setText(self.search.text() + letters)

    def _search(self) -> None:
        self._narrow(replace(self._narrowed, text=self.search.text()))

    def _narrow(self, narrowed: Narrowed) -> None:
        self._narrowed = narrowed
        self._show_chips()
        self._ask()

    def _show_chips(self) -> None:
        names = {each: name for each, name, _ in self._counted.staff}
        self.channels.show_choice([channel_text(each) for each in sorted(self._narrowed.channels)])
        self.staff.show_choice([names.get(each, "") for each in sorted(self._narrowed.staff_ids)])
        shown, total = len(self.table.ids()), self._counted.total
        some = tr("{count} / {total} 条").format(count=f"{shown:,}", total=f"{total:,}")
        self._count.setText(some if shown != total else tr("%n 条", "", total) if total else "")

    def _offer_channels(self) -> None:
        found = sorted(self._counted.channels.items(), key=lambda each: -each[1])
        choices = [Choice(key, channel_text(key) or tr("没写方式")) for key, _ in found]
        popup = ChoicePopup(self, choices, frozenset(self._narrowed.channels), single=False)
        popup.set_counts([count for _, count in found])
        popup.changed.connect(lambda ticked: self._narrow(replace(self._narrowed, channels=ticked)))
        popup.open_below(self.channels)

    def _offer_staff(self) -> None:
        choices = [Choice(each, name) for each, name, _ in self._counted.staff]
        popup = ChoicePopup(self, choices, frozenset(self._narrowed.staff_ids), single=False)
        popup.set_counts([count for _, _, count in self._counted.staff])
        popup.changed.connect(lambda ticked: self._narrow(replace(self._narrowed, staff_ids=ticked)))
        popup.open_below(self.staff)


def _corrections(told: ToldContact) -> list[str]:
    """Who changed what since it was written down, newest first."""
    lines = []
    for item in told.past:
        for change in item.changes:
            if change.before is None or change.after is None or item.state == "undone":
                continue
            who = told.staff.get(item.staff_id or 0, "")
            lines += [
                f"{item.at:%m-%d %H:%M} {who} {arrow(*cells)}"
                for cells in contact_changes(change.before, change.after).values()
            ]
    return lines
