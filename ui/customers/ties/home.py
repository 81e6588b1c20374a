"""The part of the tab of ties on the household: its customers, and the members of the family who are none."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.customers.ties.rows import HomeMember
from app.fields.secrecy import Secrecy
from ui.contact.words import phone_text
from ui.customers.ties.words import relation_name
from ui.kit.cells import Cell, Column
from ui.kit.controls import button
from ui.kit.labels import label, section_header
from ui.kit.layout import Card, column, row
from ui.kit.table import SmallTable
from ui.words import tr


class HomePart(QWidget):
    """Enter opens a customer's file, and makes a customer of a member of the family who is none."""

    customer_wanted = Signal(int)
    member_wanted = Signal(int)
    """A member of a family is to become a customer: the id of the member."""
    add_wanted = Signal()
    """Another customer lives here, too."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._home: Sequence[HomeMember] = ()
        columns = [
            Column("name", tr("姓名"), 130, sortable=False),
            Column("relation", tr("关系"), 110, sortable=False),
            Column("grade", tr("等级"), 52, role="grade", sortable=False, item="grade"),
            Column("birthday", tr("生日"), 160, sortable=False),
            Column("phone", tr("电话"), 130, sortable=False, secrecy=Secrecy.BESIDE),
            Column("number", tr("档案号"), 110, role="muted", sortable=False),
        ]
        self.table = SmallTable(columns, _cell, fit=True)
        self.table.setAccessibleName(tr("一家人"))
        self.table.row_opened.connect(self._open)
        self.add = button(tr("+ 添加一家人"), "link", on_click=self.add_wanted.emit)
        card = Card(margins=(1, 1, 1, 1), spacing=0)
        card.box.addWidget(self.table)
        card.box.addLayout(row(self.add, 1, spacing=12, margins=(10, 4, 12, 4)))
        hint = label(
            tr("一家人的生日和节日只问候一次。回车打开档案，还没有档案的家人建成客户。"), "muted", wrap=True
        )
        self.setLayout(column(section_header(tr("一家人")), card, hint, spacing=8))

    def show_home(self, home: Sequence[HomeMember]) -> None:
        """Show whose household this is."""
        self._home = home
        self.table.set_rows(home, lambda member: (member.id, member.member_id))

    def _open(self, place: int) -> None:
        member = self._home[place]
        if member.id is not None:
            self.customer_wanted.emit(member.id)
        elif member.member_id is not None:
            self.member_wanted.emit(member.member_id)


def _cell(member: HomeMember, key: str) -> Cell:
    match key:
        case "relation":
            return relation_name(member.relation) if member.relation else ""
        case "phone":
            return phone_text(member.phone) if member.phone.isdigit() else member.phone
        case "number":
            return member.number or ((tr("建成客户"), "blue"),)
        case _:
            return str(getattr(member, key) or "")
