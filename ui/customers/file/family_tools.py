"""What can be done with a member of the family who is, or becomes, a customer."""

from __future__ import annotations

from PySide6.QtCore import QObject

from ui.customers.records.tables import RecordsCard
from ui.customers.ties.work import TiesWork
from ui.kit.controls import button
from ui.words import tr


class FamilyTools(QObject):
    """Buttons below the table of the family, for the one the keyboard is on."""

    def __init__(self, card: RecordsCard, work: TiesWork) -> None:
        super().__init__(card)
        self._card, self._work = card, work
        self.make = button(tr("建成客户"), "link", on_click=lambda: self._with(work.make_customer))
        self.link = button(tr("是已有客户…"), "link", on_click=lambda: self._with(work.link_member))
        self.open = button(tr("打开档案"), "link", on_click=self._open, tip=tr("打开档案（Enter）"))
        self.unlink = button(tr("不是这位客户"), "link", on_click=lambda: self._with(work.unlink_member))
        card.add_tools(self.make, self.link, self.open, self.unlink)
        card.current_changed.connect(self._show)
        self._show()

    def _show(self) -> None:
        there, linked = self._card.current_id() is not None, self._card.linked() is not None
        for tool in (self.make, self.link):
            tool.setVisible(there and not linked)
        for tool in (self.open, self.unlink):
            tool.setVisible(there and linked)

    def _open(self) -> None:
        if (linked := self._card.linked()) is not None:
            self._card.customer_wanted.emit(linked.id)

    def _with(self, act: object) -> None:
        member_id = self._card.current_id()
        if member_id is not None and callable(act):
            act(member_id)
