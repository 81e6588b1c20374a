"""家人也是客户: members of families with the telephone of a customer, to be linked or left."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QAbstractItemView, QWidget

from app.customers.ties import kin
from app.customers.ties.kin import Kin
from app.errors import KnownError
from app.storage.rows import Done
from ui import messages
from ui.customers.ties.words import relation_name
from ui.desk import Desk
from ui.kit.cells import Cell, Column
from ui.kit.controls import button
from ui.kit.dialog import Dialog
from ui.kit.labels import label
from ui.kit.table import SmallTable, in_card
from ui.words import tr

HEIGHT = 320


class KinDialog(Dialog):
    """The certain ones are chosen beforehand; Enter opens a file. What is decided is asked anew."""

    customer_wanted = Signal(int)

    def __init__(self, desk: Desk, parent: QWidget | None, offered: Sequence[Kin]) -> None:
        super().__init__(parent, tr("家人也是客户"), yes=tr("关联"), no=tr("关闭"), width=720)
        self._desk = desk
        self._offered: Sequence[Kin] = ()
        hint = tr(
            "这些家人的电话就是另一位客户的电话。关联以后是一家人：生日和节日只问候一次，家人的资料看他自己的档案。"
        )
        self.body.addWidget(label(hint, "muted", wrap=True))
        self.table = SmallTable(_columns(), _cell)
        self.table.setAccessibleName(tr("家人也是客户"))
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.table.setMinimumHeight(HEIGHT)
        self.table.row_opened.connect(self._open)
        self.table.selectionModel().selectionChanged.connect(lambda *_: self._count())
        self.body.addWidget(in_card(self.table))
        self.refuse = button(tr("不是一家人"), on_click=self._refuse, shortcut="Delete")
        self.add_button(self.refuse)
        self.show_offered(offered)

    def show_offered(self, offered: Sequence[Kin]) -> None:
        """These; with nobody left there is nothing more to ask."""
        self._offered = offered
        if not offered:
            self.close()
            return
        self.table.set_rows(offered)
        model = self.table.selectionModel()
        flags = model.SelectionFlag.Rows | model.SelectionFlag.Select
        for place, each in enumerate(offered):
            if each.certain:
                model.select(self.table.model().index(place, 0), flags)
        self._count()

    def accept(self) -> None:
        """Link those chosen, in one write."""
        self._do(kin.link, [(each.member_id, each.customer_id) for each in self._chosen()])

    def _refuse(self) -> None:
        self._do(kin.refuse, [(each.host_id, each.customer_id) for each in self._chosen()])

    def _do(self, action: Callable[..., Any], pairs: Sequence[tuple[int, int]]) -> None:
        if not pairs:
            self.complain(tr("请先选一位或几位"))
            return
        self._desk.do(action, pairs, then=self._decided, failed=self._failed, owner=self)

    def _decided(self, _done: Done[int]) -> None:
        self._desk.ask(kin.found, then=self.show_offered, owner=self)

    @Slot(object)
    def _failed(self, error: KnownError) -> None:
        self.complain(messages.sentence(error))

    def _chosen(self) -> list[Kin]:
        return [self._offered[place] for place in sorted(self.table.selected_rows())]

    def _count(self) -> None:
        count = len(self.table.selected_rows())
        self.complain("")
        self.yes.setEnabled(bool(count))
        self.refuse.setEnabled(bool(count))
        self.yes.setText(tr("关联 %n 位", "", count) if count else tr("关联"))

    def _open(self, place: int) -> None:
        self.customer_wanted.emit(self._offered[place].customer_id)
        self.close()


def _columns() -> list[Column]:
    return [
        Column("member", tr("家人"), 230, role="strong", sortable=False),
        Column("customer", tr("也是客户"), 230, sortable=False),
        Column("sure", tr("把握"), 160, role="chips", sortable=False),
    ]


def _cell(each: Kin, key: str) -> Cell:
    if key == "member":
        called = " ".join(part for part in (relation_name(each.relation), each.name) if part)
        return tr("{host}的{member}").format(host=each.host, member=called)
    if key == "customer":
        return f"{each.customer}  {each.number}"
    return [(tr("同名同电话"), "green")] if each.certain else [(tr("电话相同"), "amber")]
