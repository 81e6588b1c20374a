"""Customers deleted of late, each with a way back."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.customers.rows import DeletedCustomer
from ui.kit.cells import Column
from ui.kit.dialog import Dialog
from ui.kit.labels import label
from ui.kit.table import SmallTable, in_card
from ui.words import tr

ROOM = 320


class DeletedDialog(Dialog):
    """Shows them and tells which one is to come back; stays open for the next."""

    restore_wanted = Signal(object)
    """The `DeletedCustomer`."""

    def __init__(self, parent: QWidget | None, rows: Sequence[DeletedCustomer]) -> None:
        super().__init__(parent, tr("最近删除"), yes=tr("恢复"), no=tr("关闭"), width=560)
        self._rows: list[DeletedCustomer] = []
        self._hint = label("", "muted", wrap=True)
        self.table = SmallTable(_columns(), _cell)
        self.table.setFixedHeight(ROOM)
        self.table.row_opened.connect(lambda _: self.accept())
        self.body.addWidget(self._hint)
        self._card = in_card(self.table)
        self.body.addWidget(self._card)
        self.set_rows(rows)

    def set_rows(self, rows: Sequence[DeletedCustomer]) -> None:
        """Show these; the keyboard stays where it was."""
        place = max(0, self.table.current_row())
        self._rows = list(rows)
        self.table.set_rows(self._rows)
        self.table.selectRow(min(place, len(rows) - 1))
        self._card.setVisible(bool(rows))
        self.yes.setEnabled(bool(rows))
        hint = tr("选中一位按 Enter 恢复，档案里的一切都会回来。") if rows else tr("没有删除过的客户。")
        self._hint.setText(hint)

    def accept(self) -> None:
        place = self.table.current_row()
        if 0 <= place < len(self._rows):
            self.restore_wanted.emit(self._rows[place])


def _columns() -> list[Column]:
    return [
        Column("name", tr("姓名"), 160, role="strong", item="name"),
        Column("number", tr("档案号"), 130, role="muted"),
        Column("deleted_at", tr("删除时间"), 160),
    ]


def _cell(row: DeletedCustomer, key: str) -> str:
    if key == "deleted_at":
        return f"{row.deleted_at:%Y-%m-%d %H:%M}"
    return str(getattr(row, key))
