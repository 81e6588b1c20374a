"""Tables of child records in a file: the family, assets, purchases, the people of an organisation."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QPushButton, QWidget

from app.calendar.dates import Calendar
from app.calendar.lunar import month_day_name
from app.customers.record import birthday_of, in_order
from app.customers.ties.rows import LinkedMember
from app.fields.catalog import CHILDREN
from app.fields.field import Table
from app.fields.kinds import BirthdayKind
from app.fields.secrecy import Secrecy
from app.fields.secret_items import of_cell
from ui import naming
from ui.customers.file_reads import OpenFile
from ui.customers.file_words import phone_groups
from ui.customers.records.decision_part import DecisionPart
from ui.kit.cells import Column
from ui.kit.controls import button
from ui.kit.header_sort import HeaderSort
from ui.kit.labels import label
from ui.kit.layout import Card, box_of, column, row, scrolled
from ui.kit.reveal import RevealButton
from ui.kit.table import SmallTable
from ui.words import language, tr

Row = dict[str, Any]
_BIRTHDAY = BirthdayKind()
_WIDTHS = {
    Table.FAMILY: (
        ("relation", 82), ("name", 80), ("birthday", 100), ("lunar", 90), ("employer", 146),
        ("interests", 130), ("phone", 120), ("linked", 86),
    ),
    Table.ASSETS: (
        ("kind", 70), ("name", 110), ("model", 110), ("identifier", 120), ("insurance_expiry", 132),
        ("inspection_due", 112), ("expires_on", 92), ("mileage", 90),
    ),
    Table.PURCHASES: (
        ("product", 150), ("amount", 104), ("payment", 90), ("signed_on", 100), ("paid_on", 100),
        ("delivered_on", 104), ("decided_by", 86), ("bought_for", 86), ("papers", 60), ("story", 140),
    ),
    Table.CONTACTS: (
        ("name", 80), ("position", 110), ("phone", 120), ("role", 80), ("attitude", 70), ("stance", 90),
        ("motive", 100), ("ties", 120),
    ),
    Table.OUTSIDE: (("name", 170), ("kind", 96), ("who", 110), ("tie", 140), ("note", 170), ("shared", 190)),
    Table.NEEDS: (("side", 110), ("kind", 104), ("who", 90), ("text", 240), ("answer", 240)),
    Table.ACTIVITIES: (("month", 96), ("year", 92), ("text", 280), ("done_on", 100), ("result", 200)),
}  # fmt: skip


def title_of(table: Table) -> str:
    """The heading above a table."""
    return {
        Table.FAMILY: tr("家庭"),
        Table.ASSETS: tr("资产"),
        Table.PURCHASES: tr("成交"),
        Table.CONTACTS: tr("集团联系人"),
        Table.OUTSIDE: tr("外部关系"),
        Table.NEEDS: tr("单位和个人的需求"),
        Table.ACTIVITIES: tr("每月重点工作"),
    }[table]


def adding(table: Table) -> str:
    """What the line below a table, and the dialog of a new record, say."""
    return {
        Table.FAMILY: tr("添加家人"),
        Table.ASSETS: tr("添加资产"),
        Table.PURCHASES: tr("添加成交"),
        Table.CONTACTS: tr("添加联系人"),
        Table.OUTSIDE: tr("添加外部关系"),
        Table.NEEDS: tr("添加需求"),
        Table.ACTIVITIES: tr("添加重点工作"),
    }[table]


def editing(table: Table) -> str:
    """The title of the dialog of a record that is there."""
    return {
        Table.FAMILY: tr("修改家人"),
        Table.ASSETS: tr("修改资产"),
        Table.PURCHASES: tr("修改成交"),
        Table.CONTACTS: tr("修改联系人"),
        Table.OUTSIDE: tr("修改外部关系"),
        Table.NEEDS: tr("修改需求"),
        Table.ACTIVITIES: tr("修改重点工作"),
    }[table]


def cell(table: Table, record: Row, key: str, sex: str | None = None) -> str:
    """A record's cell in words; a lunar birthday stands in its own column, its year with the solar ones."""
    if key in ("birthday", "lunar"):
        return _birthday_cell(record, key)
    if key == "relation":
        return relation(record, sex)
    if key == "phone":
        return phone_groups(record.get(key) or "")
    if key == "year":
        return str(record.get(key) or tr("每年"))
    kinds = {field.key: field.kind for field in naming.catalog().children[table]}
    return kinds[key].show(record.get(key), language())


def relation(record: Row, sex: str | None) -> str:
    """妻子 rather than 配偶 where the customer's sex is known."""
    from app.care.wording import relation_word

    word = relation_word(record["relation"], sex, language())
    return word[:1].upper() + word[1:]


def _birthday_cell(record: Row, key: str) -> str:
    born = birthday_of(record)
    if born is None:
        return ""
    if born.calendar is not Calendar.LUNAR:
        return _BIRTHDAY.show(born, language()) if key == "birthday" else ""
    if key == "birthday":
        return str(born.year or "")
    return month_day_name(born.month, born.day, born.leap, language()) if born.recurs else ""


class RecordsCard(QWidget):
    """A heading, the table as high as its records, and below it the ways to add, change and delete."""

    add_wanted = Signal(object)
    """The `Table`."""
    edit_wanted = Signal(object, int)
    """(table, id of the record): Enter, a double click, or 修改."""
    delete_wanted = Signal(object, int)
    """(table, id of the record): Delete, or 删除."""
    attachments_wanted = Signal(int)
    """The id of a purchase: its receipts."""
    current_changed = Signal()
    """The keyboard is on another record, or what it is on has changed."""
    customer_wanted = Signal(int)
    """Enter or a double click on a member of the family who is a customer."""

    def __init__(self, table: Table, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.of = table
        self._told: list[Row] = []
        self._records: list[Row] = []
        self._sex: str | None = None
        self._linked: Mapping[int, LinkedMember] = {}
        self._shared: Mapping[str, Sequence[str]] = {}
        self._papers: Counter[int | None] = Counter()
        self.table = SmallTable(_columns(table), self._cell, fit=True)
        self.table.setAccessibleName(title_of(table))
        self.sort = HeaderSort(self.table)
        self.sort.changed.connect(lambda: self._fill(self.current_id()))
        self.table.row_opened.connect(lambda _: self._open())
        self.table.selectionModel().selectionChanged.connect(lambda *_: self._show_tools())
        self.add = button(f"+ {adding(table)}", "link", on_click=lambda: self.add_wanted.emit(table))
        self.edit = button(tr("修改"), "link", on_click=self._edit, tip=tr("修改（Enter）"))
        self.papers = button(tr("收据与附件"), "link", icon="paperclip", on_click=self._show_papers)
        self.delete = button(tr("删除"), "link", on_click=self._delete, tip=tr("删除（Delete）"))
        self.reveal = RevealButton()
        self.reveal.toggled.connect(self.table.reveal)
        self._customer_id = 0
        card = Card(margins=(1, 1, 1, 1), spacing=0)
        card.box.addWidget(self.table)
        self._tools = row(
            self.add, 1, self.reveal, self.papers, self.edit, self.delete, spacing=12, margins=(10, 4, 12, 4)
        )
        card.box.addLayout(self._tools)
        self.setLayout(column(label(title_of(table), "heading"), card, spacing=8))
        shortcut = QShortcut(QKeySequence(QKeySequence.StandardKey.Delete), self.table)
        shortcut.activated.connect(self._delete)
        self._show_tools()

    def show_file(self, opened: OpenFile) -> None:
        """Show the records of a file; the current one stays current."""
        file, current = opened.file, self.current_id()
        if file.id != self._customer_id:
            self.reveal.reset()
            self.sort.reset()
        self._customer_id = file.id
        self._linked, self._shared = opened.linked, opened.shared
        self._papers = Counter(each.belongs.purchase_id for each in opened.attachments)
        self._told = in_order(self.of, file.record.children[self.of])
        self._sex = file.values.get("sex")
        self._fill(current)

    def _fill(self, current: int | None) -> None:
        """The records in their order, or in the one that was chosen; the current one stays current."""
        self._records = self.sort.ordered(self._told, self._value)
        self.table.set_rows(self._records)
        if self.of is Table.FAMILY:  # a column of nothing takes room from the names
            self.table.setColumnHidden(self._place_of("linked"), not self._linked)
        places = [record["id"] for record in self._records]
        if current in places:
            self.table.selectRow(places.index(current))
        self._show_tools()

    def _place_of(self, key: str) -> int:
        return [each for each, _ in _WIDTHS[self.of]].index(key)

    def _value(self, record: Row, key: str) -> Any:
        """By what a column sorts: numbers, days and months as such, everything else as it is read."""
        stored = record.get(key)
        if key == "year":
            return stored or 0
        if key == "month" or isinstance(stored, int | float | dt.date):
            return stored
        return self._cell(record, key)

    def current_id(self) -> int | None:
        """The id of the record the keyboard is on."""
        found = self.current()
        return int(found["id"]) if found is not None else None

    def current(self) -> Row | None:
        """The record the keyboard is on."""
        place = self.table.current_row()
        return self._records[place] if 0 <= place < len(self._records) else None

    def linked(self) -> LinkedMember | None:
        """The file of the member of the family the keyboard is on."""
        return self._linked.get(self.current_id() or 0)

    def add_tools(self, *tools: QPushButton) -> None:
        """More that can be done with a record; whoever adds them shows and hides them."""
        for place, tool in enumerate(tools, 2):
            self._tools.insertWidget(place, tool)

    def _cell(self, record: Row, key: str) -> str:
        linked = self._linked.get(record["id"])
        if key == "linked":
            return linked.number if linked else ""
        if key == "shared":
            return tr("、").join(self._shared.get(record["name"], ()))
        if key == "papers":
            return str(self._papers[record["id"]] or "")
        return cell(self.of, {**record, **linked.shown} if linked else record, key, self._sex)

    def _open(self) -> None:
        linked = self.linked()
        if linked is not None:
            self.customer_wanted.emit(linked.id)
        else:
            self._edit()

    def _show_tools(self) -> None:
        shown = self.current_id() is not None
        self.edit.setVisible(shown)
        self.delete.setVisible(shown)
        self.papers.setVisible(shown and self.of is Table.PURCHASES)
        self.reveal.setVisible(self._has_sensitive())
        self.current_changed.emit()

    def _has_sensitive(self) -> bool:
        keys = [key for key, _ in _WIDTHS[self.of] if of_cell(self.of, key) is Secrecy.SENSITIVE]
        return any(record.get(key) is not None for record in self._records for key in keys)

    def _edit(self) -> None:
        if (record_id := self.current_id()) is not None:
            self.edit_wanted.emit(self.of, record_id)

    def _show_papers(self) -> None:
        if (record_id := self.current_id()) is not None:
            self.attachments_wanted.emit(record_id)

    def _delete(self) -> None:
        if (record_id := self.current_id()) is not None:
            self.delete_wanted.emit(self.of, record_id)


class RecordsTab(QWidget):
    """Tables below each other, scrolling together; the decision is drawn below the people who make it."""

    def __init__(self, tables: Sequence[Table], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.cards = [RecordsCard(table) for table in tables]
        self.decision = DecisionPart() if Table.CONTACTS in tables else None
        parts: list[QWidget] = [*self.cards]
        if self.decision is not None:
            parts.insert(tables.index(Table.CONTACTS) + 1, self.decision)
        content = box_of(column(*parts, 1, spacing=22, margins=(22, 16, 22, 16)))
        self.setLayout(column(scrolled(content)))

    def show_file(self, opened: OpenFile) -> None:
        """Show the records of a file."""
        for card in self.cards:
            card.show_file(opened)
        if self.decision is not None:
            self.decision.show_file(opened.file)


def _columns(table: Table) -> list[Column]:
    names = {field.key: field.label(language()) for field in CHILDREN[table]} | {
        "lunar": tr("农历"),
        "linked": tr("档案号"),
        "shared": tr("还和谁有关系"),
        "papers": tr("附件"),
    }
    return [Column(key, names[key], width, secrecy=of_cell(table, key)) for key, width in _WIDTHS[table]]
