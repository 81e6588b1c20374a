"""What is done to a file beyond its items: records, contacts, promises, deleting the customer."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from app.care import actions as care
from app.care import activity_actions
from app.customers import actions
from app.customers.duplicates import unmerging
from app.customers.record import birthday_of
from app.customers.rows import CustomerFile, Unmerging
from app.errors import KnownError
from app.fields.field import Table
from app.fields.kinds import Choice, Date, Text
from app.fields.options import CHANNEL
from app.fields.secrecy import Secrecy
from app.fields.secret_items import of_cell
from app.interactions import actions as interactions
from app.interactions import handing, restoring
from app.interactions.rows import ContactRow
from app.storage.rows import Done
from ui import ask, messages, naming
from ui.customers.contacts.words import choice_of, moods, results
from ui.customers.file_reads import OpenFile
from ui.customers.hand_over_dialog import HANDING, HandOverCustomers
from ui.customers.history.lines import WayBack
from ui.customers.lost_dialog import KEY, LOST, LostDialog, usual_reasons
from ui.customers.records.asset_form import ask_by_kind
from ui.customers.records.dialog import RecordDialog
from ui.customers.records.dialog_begun import DialogBegun
from ui.customers.records.tables import adding, editing
from ui.desk import Desk
from ui.kit.days import short_day
from ui.kit.form import Item
from ui.place_names import places
from ui.words import language, tr

REQUIRED = {
    Table.FAMILY: ("relation",),
    Table.ASSETS: ("kind",),
    Table.PURCHASES: ("product",),
    Table.CONTACTS: ("name",),
    Table.OUTSIDE: ("name",),
    Table.NEEDS: ("side", "text"),
    Table.ACTIVITIES: ("month", "text"),
}


class FileWork(QObject):
    """Opens the dialogs and hands the writes to the desk."""

    gone = Signal()
    """The customer was deleted."""
    said = Signal(str, str)
    """(words, tone) for the page's banner."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._over = parent

    def ask_if_lost(self, opened: OpenFile, key: str, value: Any) -> LostDialog | None:
        """The stage was just saved: of who is lost now, why."""
        if (key, value) != ("stage", LOST):
            return None
        reasons = usual_reasons(opened.file.catalog, language())
        dialog = LostDialog(self._over, opened.file.name, reasons)
        dialog.decided.connect(
            lambda reason: self._desk.do(actions.save_fields, opened.file.id, {KEY: reason})
        )
        dialog.open()
        return dialog

    def add_record(self, opened: OpenFile, table: Table) -> RecordDialog:
        """Ask for a new record."""
        return self._record_dialog(opened.file.id, table, adding(table), {})

    def edit_record(self, opened: OpenFile, table: Table, record_id: int) -> RecordDialog | None:
        """Offer a record for changing; None when it is gone."""
        rows = opened.file.record.children[table]
        found = next((row for row in rows if row["id"] == record_id), None)
        if found is None:
            return None
        dialog = self._record_dialog(opened.file.id, table, editing(table), found)
        dialog.offer_delete()
        dialog.delete_wanted.connect(dialog.stored)
        dialog.delete_wanted.connect(lambda: self.delete_record(opened, table, record_id))
        return dialog

    def delete_record(self, opened: OpenFile, table: Table, record_id: int) -> None:
        """Take a record out at once: undo brings it back."""
        self._desk.do(actions.delete_child, opened.file.id, table, record_id)

    def keep_activity(self, activity_id: int, kept: bool) -> None:
        """Note whether a key activity of an organisation was done."""
        self._desk.do(partial(activity_actions.keep_activity, kept=kept), activity_id)

    def edit_contact(self, contact: ContactRow) -> RecordDialog:
        """Offer a logged contact for correcting."""
        values = {
            "on": contact.at.date(),
            "channel": contact.channel,
            "result": contact.result,
            "mood": contact.mood,
            "with_whom": contact.with_whom or None,
            "goal": contact.goal or None,
            "text": contact.text or None,
        }
        required = ("on", "channel", "result")
        dialog = RecordDialog(self._over, tr("修改沟通记录"), _contact_items(), values, required=required)

        def store(values: dict[str, Any]) -> None:
            self._store(dialog, interactions.edit_contact, contact.id, _contact_columns(contact, values))

        dialog.submitted.connect(store)
        DialogBegun(self._desk, dialog, f"contact-{contact.id}", contact.customer_id)
        dialog.open()
        return dialog

    def restore_past(self, customer_id: int, way: WayBack) -> None:
        """Put one thing of the history back as it was; what stands so already is only said."""

        def told(done: Done[None]) -> None:
            if done.write_id is None:
                self.said.emit(tr("现在就是这样的，没有要恢复的。"), "blue")

        asked = (customer_id, way.item, way.change, way.keys, way.extra)
        self._desk.do(restoring.restore_past, *asked, then=told, owner=self)

    def take_apart(self, file: CustomerFile, write_id: int) -> None:
        """Take a merge apart again, once a person knows what comes of it."""

        def ask_first(found: Unmerging) -> None:
            who = tr("、").join(found.names)
            told = [
                tr("{who} 会重新有自己的档案，合并过来的内容回到那里。").format(who=who),
                tr("合并以后新记的留在 {name} 这里。").format(name=file.name),
            ]
            if found.changed:
                what = places(found.changed, file.catalog)
                told.append(tr("合并以后改过的也留着不动：{what}。").format(what=what))
            told.append(tr("拆开以后按 Ctrl Z 可以恢复合并。"))
            if ask.confirm(self._over, tr("拆开这次合并？"), "\n".join(told), tr("拆开")):
                self._desk.do(unmerging.take_apart, write_id, file.id, owner=self)

        def refuse(error: KnownError) -> None:
            self.said.emit(messages.sentence(error), "red")

        self._desk.ask(unmerging.prospect, write_id, file.id, then=ask_first, failed=refuse, owner=self)

    def pin_contact(self, contact: ContactRow) -> None:
        """Keep a contact at the head, or let it go."""
        self._desk.do(partial(interactions.pin_contact, pinned=not contact.pinned), contact.id)

    def delete_contact(self, contact: ContactRow) -> None:
        """Take a logged contact out, once that was agreed to."""
        when = short_day(contact.at.date())
        text = tr("{when} 的这条沟通记录会删除，它了结的待办会重新出现。删错了按 Ctrl+Z 找回。").format(
            when=when
        )
        if ask.confirm(self._over, tr("删除沟通记录？"), text, tr("删除"), danger=True):
            self._desk.do(care.delete_contact, contact.id)

    def keep_promise(self, promise_id: int, kept: bool) -> None:
        """Note whether a promise was kept."""
        self._desk.do(partial(interactions.keep_promise, kept=kept), promise_id)

    def hand_over(self, opened: OpenFile) -> HandOverCustomers:
        """Ask who takes the customer, and let the introduction fall due."""
        others = [each for each in opened.people if each.active and each.id != opened.file.owner_id]
        dialog = HandOverCustomers(self._over, 1, others)
        dialog.handed.connect(
            lambda to_id, promise, day: self._desk.do(
                handing.hand_over, [opened.file.id], to_id, promise, day, owner=self
            )
        )
        DialogBegun(self._desk, dialog, HANDING, opened.file.id)
        dialog.open()
        return dialog

    def delete_customer(self, opened: OpenFile) -> None:
        """Delete the file, once it was said what goes with it."""
        name = opened.file.name
        title = tr("删除 {name}？").format(name=name)
        if ask.confirm(self._over, title, _what_goes(opened), tr("删除客户"), danger=True):
            self._desk.do(
                actions.delete_customers, [opened.file.id], then=lambda _: self.gone.emit(), owner=self
            )

    def _record_dialog(
        self, customer_id: int, table: Table, title: str, row: Mapping[str, Any]
    ) -> RecordDialog:
        hints = _hints(table)
        items = [
            Item(
                field.key,
                field.label(language()),
                field.kind,
                hint=hints.get(field.key, ""),
                secrecy=of_cell(table, field.key),
                wide=isinstance(field.kind, Text) and field.kind.multiline,
            )
            for field in naming.catalog().children[table]
        ]
        values = {**row, "birthday": birthday_of(row)}
        dialog = RecordDialog(self._over, title, items, values, required=REQUIRED[table])
        if table is Table.ASSETS:
            ask_by_kind(dialog.form)

        def store(values: dict[str, Any]) -> None:
            self._store(dialog, actions.save_child, customer_id, table, row.get("id"), values)

        dialog.submitted.connect(store)
        DialogBegun(self._desk, dialog, f"{table.value}-{row.get('id', 'new')}", customer_id)
        dialog.open()
        return dialog

    def _store(self, dialog: RecordDialog, action: Callable[..., Any], *args: Any) -> None:
        self._desk.do(action, *args, then=lambda _: dialog.stored(), failed=dialog.refused, owner=dialog)


def _hints(table: Table) -> dict[str, str]:
    match table:
        case Table.OUTSIDE:
            return {"name": tr("银行、主管部门、竞争对手、某一个人"), "who": tr("空着是整个单位")}
        case Table.NEEDS:
            return {"who": tr("单位里的哪一位")}
        case Table.ACTIVITIES:
            return {"year": tr("空着是每年")}
    return {}


def _contact_items() -> list[Item]:
    return [
        Item("on", tr("日期"), Date()),
        Item("channel", tr("方式"), Choice(CHANNEL)),
        Item("result", tr("结果"), choice_of(results())),
        Item("mood", tr("客户感觉"), choice_of(moods())),
        Item("with_whom", tr("和谁"), Text()),
        Item("goal", tr("目的"), Text(), secrecy=Secrecy.BESIDE),
        Item("text", tr("说了什么"), Text(multiline=True), wide=True, secrecy=Secrecy.BESIDE),
    ]


def _contact_columns(contact: ContactRow, values: Mapping[str, Any]) -> dict[str, Any]:
    """The columns of a contact out of the dialog's values; the time of day stays."""
    columns = {key: value for key, value in values.items() if key != "on"}
    at = dt.datetime.combine(values["on"], contact.at.time())
    return {**columns, "at": at, "text": values["text"] or ""}


def _what_goes(opened: OpenFile) -> str:
    """In numbers, what a deletion takes along."""
    rows = {table: len(opened.file.record.children[table]) for table in REQUIRED}
    counted = (
        (rows[Table.FAMILY], tr("家人 %n 位", "", rows[Table.FAMILY])),
        (rows[Table.ASSETS], tr("资产 %n 项", "", rows[Table.ASSETS])),
        (rows[Table.PURCHASES], tr("成交 %n 笔", "", rows[Table.PURCHASES])),
        (rows[Table.CONTACTS], tr("联系人 %n 位", "", rows[Table.CONTACTS])),
        (rows[Table.OUTSIDE], tr("外部关系 %n 条", "", rows[Table.OUTSIDE])),
        (rows[Table.NEEDS], tr("需求 %n 条", "", rows[Table.NEEDS])),
        (rows[Table.ACTIVITIES], tr("重点工作 %n 项", "", rows[Table.ACTIVITIES])),
        (opened.contact_count, tr("沟通记录 %n 条", "", opened.contact_count)),
        (len(opened.attachments), tr("附件 %n 个", "", len(opened.attachments))),
        (len(opened.promises), tr("答应过的事 %n 件", "", len(opened.promises))),
    )
    parts = [words for count, words in counted if count]
    what = tr("、").join([tr("整份档案"), *parts])
    return tr("会一起删除：{what}。\n删错了按 Ctrl+Z 找回，也可以在客户列表里恢复。").format(what=what)
