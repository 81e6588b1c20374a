"""Which lines of business go together: those the program knows, and the shop's own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from app.customers.ties import cooperating, cooperation
from app.customers.ties.match_rows import OwnPair
from app.fields import industries
from app.fields.kinds import Option, Text
from ui.customers.records.dialog import RecordDialog
from ui.customers.records.dialog_begun import DialogBegun
from ui.desk import Desk
from ui.kit.cells import Cell, Column
from ui.kit.controls import button
from ui.kit.dialog import Dialog
from ui.kit.form import Item
from ui.kit.labels import label
from ui.kit.table import SmallTable, in_card
from ui.words import language, tr

ROOM = 320


@dataclass(frozen=True, slots=True)
class _Shown:
    """A pair as it stands in the table; `own` where the shop made it."""

    one: str
    other: str
    why: str
    own: OwnPair | None = None


class PairsDialog(Dialog):
    """Enter changes a pair of the shop's own, Delete takes it out; both can be undone."""

    def __init__(self, desk: Desk, parent: QWidget | None) -> None:
        super().__init__(parent, tr("行业搭配"), yes=tr("添加搭配"), no=tr("关闭"), width=800)
        self._desk = desk
        self._rows: list[_Shown] = []
        hint = tr("哪两个行业能互相做生意。行业写名称（物流运输），或写客户行业、公司名里的字（修表）。")
        self.body.addWidget(label(hint, "muted", wrap=True))
        self.table = SmallTable(_columns(), _cell)
        self.table.setFixedHeight(ROOM)
        self.table.setAccessibleName(tr("行业搭配"))
        self.table.row_opened.connect(lambda _: self.edit())
        self.body.addWidget(in_card(self.table))
        self._edit = button(tr("修改"), "ghost", icon="pencil", on_click=self.edit)
        self._delete = button(tr("删除"), "ghost", icon="trash-2", on_click=self.delete)
        for tool in (self._delete, self._edit):
            self.add_button(tool)
        delete = QShortcut(QKeySequence(QKeySequence.StandardKey.Delete), self.table)
        delete.activated.connect(self.delete)
        self.table.selectionModel().selectionChanged.connect(lambda *_: self._show_tools())
        desk.changed.connect(self._on_changed)
        self._read()

    def accept(self) -> None:
        """Add a pair; the dialog stays."""
        self._ask(None)

    def edit(self) -> None:
        """Change the pair in hand, if it is the shop's own."""
        own = self._current()
        if own is not None:
            self._ask(own)

    def delete(self) -> None:
        """Take out the pair in hand, if it is the shop's own."""
        own = self._current()
        if own is not None:
            self._desk.do(cooperating.delete_pair, own.id)

    def _ask(self, own: OwnPair | None) -> None:
        names = tuple(
            Option(each.name(language()), each.zh, each.en) for each in industries.industries().values()
        )
        items = [
            Item("one", tr("一方"), Text(offers=names)),
            Item("other", tr("另一方"), Text(offers=names)),
            Item("why", tr("为什么"), Text(multiline=True), wide=True),
        ]
        start = {"one": own.one, "other": own.other, "why": own.why} if own else {}
        title = tr("修改搭配") if own else tr("添加搭配")
        dialog = RecordDialog(self, title, items, start, required=("one", "other", "why"), width=560)

        def store(values: dict[str, Any]) -> None:
            told = (values["one"], values["other"], values["why"], own.id if own else None)
            asked = (cooperating.save_pair, *told)
            self._desk.do(*asked, then=lambda _: dialog.stored(), failed=dialog.refused, owner=dialog)

        dialog.submitted.connect(store)
        DialogBegun(self._desk, dialog, f"pair-{own.id if own else 'new'}")
        dialog.open()

    def _current(self) -> OwnPair | None:
        place = self.table.current_row()
        return self._rows[place].own if 0 <= place < len(self._rows) else None

    @Slot(object)
    def _on_changed(self, touched: frozenset[str]) -> None:
        if "industry_pair" in touched:
            self._read()

    def _read(self) -> None:
        self._desk.ask(cooperation.own_pairs, then=self._arrived, key="pairs")

    @Slot(object)
    def _arrived(self, own: Sequence[OwnPair]) -> None:
        mine = [_Shown(each.one, each.other, each.why, each) for each in own]
        self._rows = mine + _built_in()
        self.table.set_rows(self._rows, lambda row: (row.one, row.other))
        if self.table.current_row() < 0:
            self.table.selectRow(0)
        self._show_tools()

    def _show_tools(self) -> None:
        for tool in (self._edit, self._delete):
            tool.setEnabled(self._current() is not None)


def _built_in() -> list[_Shown]:
    known, lang = industries.industries(), language()
    return [
        _Shown(known[pair.one].name(lang), known[pair.other].name(lang), pair.why(lang))
        for pair in industries.pairs()
    ]


def _columns() -> list[Column]:
    return [
        Column("one", tr("一方"), 140, role="strong", sortable=False),
        Column("other", tr("另一方"), 140, role="strong", sortable=False),
        Column("why", tr("为什么"), 330, sortable=False),
        Column("own", tr("来自"), 70, sortable=False),
    ]


def _cell(row: _Shown, key: str) -> Cell:
    if key == "own":
        return ((tr("本店"), "green"),) if row.own else tr("自带")
    return str(getattr(row, key))
