"""Referrers that are only words in a file: tied one by one to the customer they mean."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from app.customers import referring
from app.customers.ties import referrals
from app.customers.ties.rows import Unresolved
from ui.customers.pick_dialog import PickDialog
from ui.desk import Desk
from ui.kit.cells import Cell, Column
from ui.kit.dialog import Dialog
from ui.kit.labels import label
from ui.kit.table import SmallTable, in_card
from ui.words import tr

ROOM = 320
TIED = frozenset({"customer", "referral", "staff"})
"""Tables that decide what stands here."""


class UnresolvedDialog(Dialog):
    """Enter ties a customer to whom the words mean; stays open for the next."""

    def __init__(self, desk: Desk, parent: QWidget | None) -> None:
        super().__init__(parent, tr("没对上的介绍人"), yes=tr("选定介绍人"), no=tr("关闭"), width=760)
        self._desk = desk
        self._words: Sequence[Unresolved] = ()
        self.hint = label("", "muted", wrap=True)
        self.words = SmallTable(_columns(), _cell)
        self.words.setFixedHeight(ROOM)
        self.words.setAccessibleName(tr("没对上的介绍人"))
        self.words.row_opened.connect(lambda _: self.accept())
        for part in (self.hint, in_card(self.words)):
            self.body.addWidget(part)
        desk.changed.connect(self._on_changed)
        self.yes.setEnabled(False)
        self._read()

    def accept(self) -> None:
        """Whom the words mean: at once where it is one customer alone, else a person says so."""
        place = self.words.current_row()
        if not 0 <= place < len(self._words):
            return
        row = self._words[place]
        if len(row.meant) == 1:
            self._desk.do(referring.set_referrer, row.id, row.meant[0].id)
            return
        title = tr("{name} 的介绍人“{words}”是哪位客户？").format(name=row.name, words=row.words)
        dialog = PickDialog(self._desk, self, title, likely=row.meant)
        dialog.picked.connect(
            lambda other, _: self._desk.do(
                referring.set_referrer, row.id, other, then=dialog.stored, failed=dialog.refused, owner=dialog
            )
        )
        dialog.open()

    @Slot(object)
    def _on_changed(self, touched: frozenset[str]) -> None:
        if touched & TIED:
            self._read()

    def _read(self) -> None:
        self._desk.ask(referrals.unresolved, then=self._arrived, key="unresolved")

    @Slot(object)
    def _arrived(self, rows: Sequence[Unresolved]) -> None:
        place = max(self.words.current_row(), 0)
        self._words = rows
        self.words.set_rows(rows)
        self.words.selectRow(min(place, len(rows) - 1))
        self.yes.setEnabled(bool(rows))
        self.hint.setText(_hint(len(rows)))


def _hint(count: int) -> str:
    if not count:
        return tr("档案里写的介绍人都对上了客户。")
    return tr("%n 位客户的介绍人还只是一句话。回车选定；只有一位可能时直接连上，可以撤销。", "", count)


def _columns() -> list[Column]:
    return [
        Column("name", tr("客户", "one person"), 130, role="strong", sortable=False),
        Column("number", tr("档案号"), 110, role="muted", sortable=False),
        Column("words", tr("介绍人写的是"), 190, sortable=False),
        Column("meant", tr("可能是"), 260, sortable=False),
    ]


def _cell(row: Unresolved, key: str) -> Cell:
    if key == "meant":
        return tuple((f"{each.name} {each.number}", "blue") for each in row.meant)
    return str(getattr(row, key))
