"""A new customer: the few things known at the counter, and a look whether the customer is here already."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.customers import actions, queries
from app.customers.rows import Draft
from app.fields.kinds import Choice, Option
from app.fields.secret_items import of_item
from app.staff import queries as staff
from app.staff.rows import StaffRow
from app.storage.rows import Done
from ui.customers.duplicates.merge_words import agreements
from ui.customers.records.dialog import RecordDialog
from ui.customers.records.dialog_begun import DialogBegun
from ui.desk import Desk
from ui.kit.controls import button
from ui.kit.form import Item
from ui.kit.labels import label
from ui.kit.layout import Card, clear, row
from ui.kit.tokens import tokens
from ui.words import language, tr

if TYPE_CHECKING:
    from app.customers.duplicates.finding import Match
    from app.fields.catalog import Catalog

FIELDS = ("name", "mobile", "sex", "birthday", "source", "owner", "grade", "intent", "notes")
COMPARED = ("name", "mobile", "birthday", "sex")
"""What another customer's file is compared by."""
LOOK_MS = 250
"""After the last key: whoever types a number sees at once whose it is."""
MOST_MATCHES = 2
PLACE = "new-customer"
"""Where the client file keeps what was begun here."""
ROOM = 62
"""Kept free for them, so that nothing jumps while somebody types."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What the dialog needs to know: who may own a customer, and the items as the shop has them."""

    people: Sequence[StaffRow]
    catalog: Catalog


def known(session: Any) -> Asked:
    """Ask for both at once."""
    return Asked(staff.everybody(session), queries.catalog(session))


def look_for(session: Any, values: Mapping[str, Any]) -> list[Match]:
    """Customers who may be the one being typed, the surest first."""
    from app.customers.duplicates.finding import DuplicateKey, find

    phones = tuple(phone.number for phone in values.get("mobile") or ())
    key = DuplicateKey(
        values.get("name") or "", phones, birthday=values.get("birthday"), sex=values.get("sex")
    )
    return find(session, [key])[0]


class NewCustomer(QObject):
    """Opens the dialog, looks for duplicates while it is filled in, and stores what it gives.

    One for a window: asking again while a dialog is open changes nothing.
    """

    created = Signal(int)
    """The id of the new customer."""
    open_customer = Signal(int)
    """The customer was here already: open that file instead."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._over = parent
        self._me: int | None = None
        self.dialog: NewCustomerDialog | None = None
        """The one open, None before and after."""

    def open(self, me: int | None = None) -> None:
        """Ask for a new customer; `me` is the salesperson offered as the owner."""
        self._me = me
        if self.dialog is None:
            self._desk.ask(known, then=self._show, key="new-customer-people")

    @Slot(object)
    def _show(self, asked: Asked) -> None:
        self.dialog = dialog = NewCustomerDialog(self._over, asked, self._me)
        dialog.typed.connect(self._look)
        dialog.submitted.connect(self._store)
        dialog.known.connect(self._open_known)
        dialog.finished.connect(self._closed)
        DialogBegun(self._desk, dialog, PLACE)
        dialog.open()

    @Slot(object)
    def _look(self, values: Mapping[str, Any]) -> None:
        if self.dialog is not None:
            self._desk.ask(
                look_for, values, then=self.dialog.show_matches, owner=self.dialog, key="new-customer-known"
            )

    @Slot(object)
    def _store(self, values: dict[str, Any]) -> None:
        if self.dialog is not None:
            self._desk.do(
                actions.new_customer,
                draft_of(values),
                then=self._stored,
                failed=self.dialog.refused,
                owner=self.dialog,
            )

    def _stored(self, done: Done[int]) -> None:
        if self.dialog is not None:
            self.dialog.stored()
        self.created.emit(done.value)

    @Slot(int)
    def _open_known(self, customer_id: int) -> None:
        if self.dialog is not None:
            self.dialog.stored()
        self.open_customer.emit(customer_id)

    def _closed(self) -> None:
        self.dialog = None


class NewCustomerDialog(RecordDialog):
    """Only the name is needed; everything else can wait until it is learnt."""

    typed = Signal(object)
    """What stands in the fields compared, as far as it can be read."""
    known = Signal(int)
    """The id of a customer who is here already."""

    def __init__(self, parent: QWidget | None, asked: Asked, me: int | None = None) -> None:
        offered = str(me) if any(person.id == me for person in asked.people) else None
        super().__init__(parent, tr("新建客户"), _items(asked), {"owner": offered}, required=("name",))
        self._compared = [asked.catalog[key] for key in COMPARED if key in self.form.item_keys()]
        self._matches = Card(role="soft", margins=(12, 4, 12, 4), spacing=0)
        self._matches.setMinimumHeight(ROOM)
        self._lines = QVBoxLayout()
        self._matches.box.addLayout(self._lines)
        self.body.insertWidget(2, self._matches)
        self.show_matches(())
        self._timer = QTimer(self, singleShot=True, interval=LOOK_MS)
        self._timer.timeout.connect(self._tell)
        for field in self._compared:
            editor = self.form.editor(field.key)
            editor.input.edited.connect(self._timer.start)
            editor.committed.connect(lambda _: self._timer.start())

    def show_matches(self, matches: Sequence[Match]) -> None:
        """Say who may be the same, each with a way to the file."""
        clear(self._lines)
        for match in matches[:MOST_MATCHES]:
            self._lines.addWidget(self._line(match))
        tint = f'QFrame[role="soft"] {{ background: {tokens().tones["amber"].tint}; }}'
        self._matches.setStyleSheet(tint if matches else "")
        if not matches:
            self._lines.addWidget(label(tr("边输边查：已经有这位客户的话，会在这里提醒。"), "muted"))

    def _line(self, match: Match) -> QWidget:
        words = tr("可能已有：{name} {number}（{agreements}相同）").format(
            name=match.name, number=match.number, agreements=agreements(match.agreements)
        )
        line = QWidget()
        open_ = button(
            tr("打开"),
            "link",
            on_click=lambda: self.known.emit(match.customer_id),
            tip=tr("不新建，打开这一份"),
        )
        line.setLayout(row(label(words), open_, 1, spacing=8))
        return line

    def _tell(self) -> None:
        texts = ((field, self.form.editor(field.key).text()) for field in self._compared)
        self.typed.emit({field.key: field.kind.parse(text).value for field, text in texts})


def draft_of(values: Mapping[str, Any]) -> Draft:
    """What the dialog gave, as the customers' room takes it."""
    owner = values.get("owner")
    known = {key: value for key, value in values.items() if key != "owner" and value is not None}
    return Draft(known, int(owner) if owner else None)


def _items(asked: Asked) -> list[Item]:
    """Without what the shop hides; nobody is without a name."""
    names = [Option(str(person.id), person.name, person.name) for person in asked.people if person.active]
    kinds = {"owner": Choice(tuple(names))}
    hints = {"name": tr("必填"), "notes": tr("怎么认识的、想要什么")}
    shown = {"name", "owner"} | asked.catalog.shown_keys
    return [
        Item(
            field.key,
            field.label(language()),
            kinds.get(field.key, field.kind),
            secrecy=of_item(field),
            wide=field.key == "notes",
            hint=hints.get(field.key, ""),
        )
        for field in (asked.catalog[key] for key in FIELDS if key in shown)
    ]
