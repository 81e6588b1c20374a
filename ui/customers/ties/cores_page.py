"""Who brought the most: the core persons, the widest circle first."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from typing import Any

from PySide6.QtCore import Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from app.customers.ties import referrals
from app.customers.ties.rows import CorePerson
from app.fields.secrecy import Secrecy
from ui.customers.ties.unresolved_dialog import UnresolvedDialog
from ui.customers.ties.words import money
from ui.desk import Desk
from ui.kit.cells import Cell, Column
from ui.kit.notices import EmptyState
from ui.listing.people_list import day_text
from ui.listing.rows_page import RowsPage
from ui.words import tr

_COUNTS = frozenset({"direct", "total", "closed", "value", "unthanked"})


class CorePersonsPage(RowsPage):
    """Enter opens a file; referrers that are only words are tied in a dialog."""

    home = "customers"

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        told = tr("在档案的“关系与转介绍”里记下谁介绍了谁")
        empty = EmptyState("users", tr("还没有客户介绍过客户"), told)
        super().__init__(desk, _columns(), tr("核心人物"), empty, parent)
        self.build()
        self.act("unresolved").setEnabled(True)

    def back_text(self) -> str:
        return tr("回到客户列表")

    def ask_rows(self) -> None:
        self._desk.ask(referrals.core_persons, self.owner(), then=self._show, key="cores")

    def more_actions(self) -> Sequence[QAction]:
        text = tr("没对上的介绍人…")
        return (self.action("unresolved", text, "user-plus", "Alt+W", self.show_unresolved),)

    def show_unresolved(self) -> UnresolvedDialog:
        """Alt+W: referrers that are only words."""
        dialog = UnresolvedDialog(self._desk, self)
        dialog.open()
        return dialog

    def show_ids(self, ids: Sequence[int]) -> None:
        super().show_ids(ids)
        self.act("unresolved").setEnabled(True)

    def mark(self, row: CorePerson) -> Hashable:
        return row.id

    def row_customer(self, row: CorePerson) -> int:
        return row.id

    def row_cell(self, row: CorePerson, key: str) -> Cell:
        match key:
            case "value":
                return money(row.circle.value)
            case "asked_on":
                return day_text(row.asked_on)
            case _ if key in _COUNTS:
                return f"{getattr(row.circle, key) or ''}"
        return str(getattr(row, key) or "")

    def sort_value(self, row: CorePerson, key: str) -> Any:
        return getattr(row.circle, key) if key in _COUNTS else super().sort_value(row, key)

    @Slot(object)
    def _show(self, rows: Sequence[CorePerson]) -> None:
        self.show_rows(rows)


def _columns() -> list[Column]:
    return [
        Column("name", tr("客户", "one person"), 120, role="strong"),
        Column("grade", tr("等级"), 58, role="grade", item="grade"),
        Column("direct", tr("直接介绍"), 90, align="right"),
        Column("total", tr("共介绍"), 84, align="right"),
        Column("closed", tr("成交", "of a referral"), 76, align="right"),
        Column("value", tr("成交金额"), 120, align="right", secrecy=Secrecy.BESIDE, masked=True),
        Column("unthanked", tr("待感谢"), 84, align="right"),
        Column("asked_on", tr("请他介绍"), 110, role="muted"),
        Column("number", tr("档案号"), 110, role="muted"),
        Column("owner", tr("归属"), 84, role="muted", item="owner"),
    ]
