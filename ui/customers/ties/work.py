"""What is done to the ties of a customer: the dialogs, and the writes handed to the desk."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from app.care import thanking
from app.customers import apart, referring
from app.customers.rows import Draft
from app.customers.ties import cooperating, receiving, relating, relations
from app.customers.ties.match_rows import Introduced, Match
from app.customers.ties.relation_kinds import OPTIONS
from app.customers.ties.rows import Asking, Person, Tie
from app.fields.catalog import CATALOG
from app.fields.kinds import Choice, Text
from app.fields.secrecy import Secrecy
from app.fields.secret_items import of_item
from app.storage.rows import Done
from ui.customers.file_reads import OpenFile
from ui.customers.pick_dialog import PickDialog
from ui.customers.records.dialog import RecordDialog
from ui.customers.records.dialog_begun import DialogBegun
from ui.customers.ties.match_words import introduce_dialog, known_values
from ui.customers.ties.tab import TiesTab
from ui.desk import Desk
from ui.kit.form import Item
from ui.words import language, tr


class TiesWork(QObject):
    """Opens the dialogs for whose file is shown; `opened` gives that."""

    made = Signal(int)
    """A file was opened for somebody: the new customer's id."""
    print_wanted = Signal(int)
    """Print the drawing of a customer's ties."""

    def __init__(self, desk: Desk, parent: QWidget, opened: Callable[[], OpenFile]) -> None:
        super().__init__(parent)
        self._desk = desk
        self._over = parent
        self._opened = opened

    def serve(self, tab: TiesTab) -> None:
        """Do what the tab says a person wants."""
        part = tab.referrals
        part.referrer_picked.connect(self.set_referrer)
        part.referrer_wanted.connect(self.choose_referrer)
        part.asked_wanted.connect(self.note_asking)
        part.received_wanted.connect(self.receive)
        part.existing_wanted.connect(self.bring_known)
        part.thanked.connect(lambda: self._desk.do(thanking.thank, self._id()))
        part.asking_dropped.connect(lambda row_id: self._desk.do(referring.drop_asking, row_id))
        tab.relations.add_wanted.connect(self.relate)
        tab.relations.edit_wanted.connect(self.change_relation)
        tab.relations.delete_wanted.connect(lambda row_id: self._desk.do(relating.unrelate, row_id))
        tab.relations.print_wanted.connect(lambda: self.print_wanted.emit(self._id()))
        tab.home.member_wanted.connect(self.make_customer)
        tab.home.add_wanted.connect(self.live_together)
        tab.matches.introduce_wanted.connect(self.introduce)
        tab.matches.add_wanted.connect(self.introduce_other)
        tab.matches.forget_wanted.connect(lambda row_id: self._desk.do(cooperating.forget, row_id))

    # -- Referrals -----------------------------------------------------------------------------------------

    def set_referrer(self, referrer_id: int | None) -> None:
        """Say who brought the customer; None takes it back."""
        self._desk.do(referring.set_referrer, self._id(), referrer_id)

    def choose_referrer(self) -> PickDialog:
        """Ask who brought the customer."""
        title = tr("{name} 是谁介绍来的？").format(name=self._name())
        return self._pick(title, lambda other, _: (referring.set_referrer, self._id(), other))

    def bring_known(self) -> PickDialog:
        """Ask whom the customer brought, of those who have a file."""
        title = tr("{name} 介绍来了哪位客户？").format(name=self._name())
        return self._pick(title, lambda other, _: (referring.set_referrer, other, self._id()))

    def note_asking(self) -> RecordDialog:
        """Ask whom the customer named when they were asked for a referral."""
        items = [
            Item("named", tr("说到谁"), Text(), hint=tr("姓名、电话，没说就空着"), secrecy=Secrecy.BESIDE),
            Item("note", tr("说了什么"), Text(multiline=True), wide=True, secrecy=Secrecy.BESIDE),
        ]
        title = tr("今天请 {name} 介绍客户").format(name=self._name())
        dialog = RecordDialog(self._over, title, items, {}, width=560)

        def store(values: dict[str, Any]) -> None:
            told = (values["named"] or "", values["note"] or "")
            self._store(dialog, referring.ask_for, self._id(), *told)

        dialog.submitted.connect(store)
        self._keep(dialog, "asking")
        dialog.open()
        return dialog

    def receive(self, asking: Asking | None) -> RecordDialog:
        """Ask for whom the customer brought, and open a file for them."""
        keys = ("name", "mobile", "salutation", "source", "notes")
        fields = [self._opened().file.catalog[key] for key in keys]
        items = [
            Item(field.key, field.label(language()), field.kind, secrecy=of_item(field)) for field in fields
        ]
        parsed = _named(asking.named if asking else "")
        start = {"source": tr("老客户介绍"), "notes": (asking.note if asking else "") or None, **parsed}
        title = tr("{name} 介绍来的新客户").format(name=self._name())
        dialog = RecordDialog(self._over, title, items, start, required=("name",))

        def store(values: dict[str, Any]) -> None:
            known = {key: value for key, value in values.items() if value not in (None, "", ())}
            asking_id = asking.id if asking else None
            args = (receiving.receive, self._id(), Draft(known), asking_id)
            self._store(dialog, *args, then=self._tell_made)

        dialog.submitted.connect(store)
        self._keep(dialog, f"received-{asking.id if asking else 'new'}")
        dialog.open()
        return dialog

    # -- Business ------------------------------------------------------------------------------------------

    def introduce(self, row: Match | Introduced) -> RecordDialog:
        """Note that the customer was introduced to somebody, or what came of it."""
        return self._introduce(row.other.person.id, row.other.person.name, row.why, known_values(row))

    def introduce_other(self) -> PickDialog:
        """Ask to whom the customer was introduced, of all."""
        dialog = PickDialog(self._desk, self._over, tr("介绍 {name} 和谁认识？").format(name=self._name()))

        def ask(other: int, _values: object) -> None:
            dialog.stored()
            self._introduce(other, dialog.who.text(), "", {})

        dialog.picked.connect(ask)
        dialog.open()
        return dialog

    def _introduce(self, other: int, name: str, why: str, known: dict[str, Any]) -> RecordDialog:
        dialog = introduce_dialog(self._over, self._name(), name, known)

        def store(values: dict[str, Any]) -> None:
            told = (values["on"], values["outcome"], why, values["note"] or "")
            self._store(dialog, cooperating.introduce, self._id(), other, *told)

        dialog.submitted.connect(store)
        self._keep(dialog, f"introduced-{other}")
        dialog.open()
        return dialog

    # -- Relations and the household -----------------------------------------------------------------------

    def relate(self) -> PickDialog:
        """Ask who is who to the customer."""
        title = tr("谁和 {name} 有关系？").format(name=self._name())
        dialog = self._pick(
            title,
            lambda other, values: (
                relating.relate, self._id(), other, values["kind"] or "friend", values["note"] or "",
            ),
            items=_relation_items(),
        )  # fmt: skip
        dialog.start({"kind": "friend"})
        self._keep(dialog, "relation-new")
        return dialog

    def change_relation(self, tie: Tie) -> RecordDialog:
        """Offer what was said of two for changing, from this customer's side."""
        title = tr("{name} 和 {other} 的关系").format(name=self._name(), other=tie.other.name)
        start = {"kind": tie.kind, "note": tie.note or None}
        dialog = RecordDialog(self._over, title, _relation_items(), start, required=("kind",), width=560)

        def store(values: dict[str, Any]) -> None:
            told = (values["kind"], values["note"] or "", tie.row_id)
            self._store(dialog, relating.relate, self._id(), tie.other.id, *told)

        dialog.submitted.connect(store)
        self._keep(dialog, f"relation-{tie.row_id}")
        dialog.open()
        return dialog

    def live_together(self) -> PickDialog:
        """Ask who lives with the customer."""
        title = tr("谁和 {name} 是一家人？").format(name=self._name())
        kind = apart.Kind.HOUSEHOLD.value
        return self._pick(title, lambda other, _: (apart.keep_apart, [self._id(), other], kind))

    def make_customer(self, member_id: int) -> None:
        """Open a file for a member of the family."""
        self._desk.do(relating.member_to_customer, member_id, then=self._tell_made, owner=self)

    def link_member(self, member_id: int) -> None:
        """Ask which customer a member of the family is; those with that name or phone come first."""
        self._desk.ask(
            relations.member_candidates,
            self._id(),
            then=lambda found: self.offer_link(member_id, found.get(member_id, ())),
            owner=self,
        )

    def offer_link(self, member_id: int, likely: Sequence[Person]) -> PickDialog:
        """The dialog for it."""
        return self._pick(
            tr("这位家人是哪位客户？"),
            lambda other, _: (relating.link_member, member_id, other),
            likely=likely,
        )

    def unlink_member(self, member_id: int) -> None:
        """A member of the family is not that customer after all."""
        self._desk.do(relating.link_member, member_id, None)

    def _tell_made(self, done: Done[int]) -> None:
        self.made.emit(done.value)

    def _keep(self, dialog: RecordDialog | PickDialog, place: str) -> None:
        """What is typed there outlives the program."""
        DialogBegun(self._desk, dialog, place, self._id())

    def _id(self) -> int:
        return self._opened().file.id

    def _name(self) -> str:
        return self._opened().file.name

    def _pick(
        self,
        title: str,
        call: Callable[[int, dict[str, Any]], tuple[Any, ...]],
        *,
        likely: Sequence[Person] = (),
        items: Sequence[Item] = (),
    ) -> PickDialog:
        """Ask for a customer and hand the write that `call` gives to the desk."""
        dialog = PickDialog(self._desk, self._over, title, likely=likely, items=items)

        def store(other: int, values: dict[str, Any]) -> None:
            self._desk.do(*call(other, values), then=dialog.stored, failed=dialog.refused, owner=dialog)

        dialog.picked.connect(store)
        dialog.open()
        return dialog

    def _store(
        self,
        dialog: RecordDialog,
        action: Callable[..., Any],
        *args: Any,
        then: Callable[[Done[Any]], object] = lambda _: None,
    ) -> None:
        def stored(done: Done[Any]) -> None:
            dialog.stored()
            then(done)

        self._desk.do(action, *args, then=stored, failed=dialog.refused, owner=dialog)


def _relation_items() -> list[Item]:
    return [
        Item("kind", tr("是他的"), Choice(OPTIONS)),
        Item("note", tr("备注"), Text(), wide=True, secrecy=Secrecy.BESIDE),
    ]


def _named(text: str) -> dict[str, Any]:
    """What was noted of somebody, as a name and a phone where it can be told apart."""
    name, numbers = referring.read_words(text)
    mobile = CATALOG["mobile"].kind.parse(" ".join(numbers)).value if numbers else None
    return {"name": name.split()[-1] if name.strip() else None, "mobile": mobile}
