"""Cross-match: customers who could do business with each other, and what came of introducing them."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from typing import Any

from PySide6.QtCore import Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from app.customers.ties import cooperating, cooperation
from app.customers.ties.match_rows import Introduced, Match
from app.fields.secrecy import Secrecy
from ui.customers.records.dialog import RecordDialog
from ui.customers.records.dialog_begun import DialogBegun
from ui.customers.ties.match_words import TONES, introduce_dialog, known_values, outcomes
from ui.customers.ties.pairs_dialog import PairsDialog
from ui.desk import Desk
from ui.kit.cells import Cell, Column
from ui.kit.controls import SegmentedControl
from ui.kit.notices import EmptyState
from ui.listing.people_list import day_text
from ui.listing.rows_page import RowsPage
from ui.words import language, tr

NEW, DONE = "new", "done"
ALWAYS = ("pairs",)
"""What can be done while the list is empty."""


class MatchesPage(RowsPage):
    """Enter opens the first of the two; Alt+M notes that they were introduced, or what came of it."""

    home = "customers"

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        told = tr("在档案里写上客户的行业或公司，能互相做生意的会排在这里")
        empty = EmptyState("users", tr("没有可以介绍认识的客户"), told)
        super().__init__(desk, _new_columns(), tr("交叉合作"), empty, parent)
        self.which = SegmentedControl([(NEW, tr("可以介绍")), (DONE, tr("介绍过的"))], NEW)
        self.which.chosen.connect(lambda _key: self._turn())
        self.build()

    def back_text(self) -> str:
        return tr("回到客户列表")

    def tools(self) -> Sequence[QWidget]:
        return (self.which,)

    def more_actions(self) -> Sequence[QAction]:
        return (
            self.action("other", tr("打开另一位"), "id-card", "Alt+Return", self.open_other),
            self.action("introduce", tr("记下介绍"), "pencil", "Alt+M", self.introduce),
            self.action("forget", tr("取消介绍"), "trash-2", "Del", self.forget),
            self.action("pairs", tr("行业搭配…"), "settings", "Alt+P", self.show_pairs),
        )

    def ask_rows(self) -> None:
        if self.which.value() == NEW:
            self._desk.ask(cooperation.matches, self.owner(), language(), then=self._show, key="matches")
        else:
            self._desk.ask(cooperation.introduced, self.owner(), then=self._show, key="matches")

    def open_other(self) -> None:
        """Open the file of the second."""
        row = self.current()
        if row is not None:
            self.customer_wanted.emit(row.other.person.id)

    def introduce(self) -> RecordDialog | None:
        """Note that the two in hand were introduced to each other, or what came of it."""
        row = self.current()
        if row is None:
            return None
        names = (row.one.person.name, row.other.person.name)
        dialog = introduce_dialog(self, *names, known_values(row))

        def store(values: dict[str, Any]) -> None:
            told = (values["on"], values["outcome"], row.why, values["note"] or "")
            pair = (row.one.person.id, row.other.person.id)
            asked = (cooperating.introduce, *pair, *told)
            self._desk.do(*asked, then=lambda _: dialog.stored(), failed=dialog.refused, owner=dialog)

        dialog.submitted.connect(store)
        DialogBegun(self._desk, dialog, f"introduced-{row.other.person.id}", row.one.person.id)
        dialog.open()
        return dialog

    def forget(self) -> None:
        """The two were not introduced after all; undo brings it back."""
        row = self.current()
        if isinstance(row, Introduced):
            self._desk.do(cooperating.forget, row.row_id)

    def show_pairs(self) -> PairsDialog:
        """Which lines of business go together."""
        dialog = PairsDialog(self._desk, self)
        dialog.open()
        return dialog

    def counted(self, count: int) -> str:
        return tr("%n 对", "", count) if count else ""

    def show_ids(self, ids: Sequence[int]) -> None:
        super().show_ids(ids)
        for name in ALWAYS:
            self.act(name).setEnabled(True)
        self.act("forget").setEnabled(bool(ids) and self.which.value() == DONE)

    def mark(self, row: Match | Introduced) -> Hashable:
        return row.row_id if isinstance(row, Introduced) else row.pair

    def row_customer(self, row: Match | Introduced) -> int:
        return row.one.person.id

    def row_cell(self, row: Match | Introduced, key: str) -> Cell:
        match key:
            case "one" | "other":
                return str(getattr(row, key).person.name)
            case "one_work" | "other_work":
                return str(getattr(row, key.removesuffix("_work")).work)
            case "owner":
                owners = dict.fromkeys((row.one.person.owner, row.other.person.owner))
                return tr("、").join(filter(None, owners))
        if isinstance(row, Introduced):
            return _told(row, key)
        return str(getattr(row, key))

    def _turn(self) -> None:
        """To the other list, with columns of its own."""
        columns = _new_columns() if self.which.value() == NEW else _done_columns()
        self.show_rows([])
        self.set_columns(columns)
        self.refresh()

    @Slot(object)
    def _show(self, rows: Sequence[Match | Introduced]) -> None:
        self.show_rows(rows)


def _told(row: Introduced, key: str) -> Cell:
    match key:
        case "on":
            return day_text(row.introduced_on)
        case "outcome":
            return [(outcomes()[row.outcome], TONES[row.outcome])]
    return str(getattr(row, key))


def _sides() -> list[Column]:
    return [
        Column("one", tr("客户", "one person"), 100, role="strong"),
        Column("one_work", tr("做什么"), 150),
        Column("other", tr("可以认识"), 100, role="strong"),
        Column("other_work", tr("做什么"), 150),
        Column("why", tr("为什么"), 290),
    ]


def _new_columns() -> list[Column]:
    return [
        *_sides(),
        Column("near", tr("同在"), 90, secrecy=Secrecy.BESIDE),
        Column("owner", tr("归属"), 110, role="muted", item="owner"),
    ]


def _done_columns() -> list[Column]:
    return [
        *_sides()[:4],
        Column("on", tr("介绍日期"), 100),
        Column("outcome", tr("进展"), 90, role="chips"),
        Column("note", tr("备注"), 200, secrecy=Secrecy.BESIDE),
        Column("by", tr("谁介绍的"), 90, role="muted"),
        Column("owner", tr("归属"), 110, role="muted", item="owner"),
    ]
