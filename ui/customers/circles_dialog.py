"""Who brought the most, and whose referrer is words that nobody is tied to yet."""

from __future__ import annotations

from collections.abc import Sequence
from operator import attrgetter

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QStackedWidget, QWidget

from app.customers import referrals, referring
from app.customers.tie_rows import CorePerson, Unresolved
from app.fields.secrecy import Secrecy
from ui.customers.pick_dialog import PickDialog
from ui.customers.ties_words import money
from ui.desk import Desk
from ui.kit.cells import Cell, Column
from ui.kit.controls import SegmentedControl
from ui.kit.days import short_day
from ui.kit.dialog import Dialog
from ui.kit.labels import label
from ui.kit.table import SmallTable, in_card
from ui.words import tr

ROOM = 380
CORE, WORDS = "core", "words"
TIED = frozenset({"customer", "referral", "purchase", "staff"})
"""Tables that decide what stands here."""


class CirclesDialog(Dialog):
    """Enter opens a file, or ties a customer to whom the words mean; stays open for the next."""

    customer_wanted = Signal(int)

    def __init__(self, desk: Desk, parent: QWidget | None) -> None:
        super().__init__(parent, tr("核心人物和介绍人"), yes=tr("打开档案"), no=tr("关闭"), width=860)
        self._desk = desk
        self._cores: Sequence[CorePerson] = ()
        self._words: Sequence[Unresolved] = ()
        self.which = SegmentedControl([(CORE, tr("核心人物")), (WORDS, tr("没对上的介绍人"))], CORE)
        self.which.chosen.connect(lambda _: self._show())
        self.hint = label("", "muted", wrap=True)
        self.cores = _table(_core_columns(), _core_cell, tr("核心人物"))
        self.words = _table(_word_columns(), _word_cell, tr("没对上的介绍人"))
        self._stack = QStackedWidget()
        for table in (self.cores, self.words):
            table.row_opened.connect(lambda _: self.accept())
            self._stack.addWidget(in_card(table))
        for part in (self.which, self.hint, self._stack):
            self.body.addWidget(part)
        desk.changed.connect(self._on_changed)
        self._read()
        self._show()

    def accept(self) -> None:
        """What Enter means for the row in hand."""
        if self.which.value() == CORE:
            place = self.cores.current_row()
            if 0 <= place < len(self._cores):
                self.customer_wanted.emit(self._cores[place].id)
                super().accept()
            return
        place = self.words.current_row()
        if 0 <= place < len(self._words):
            self._resolve(self._words[place])

    def _resolve(self, row: Unresolved) -> None:
        """Whom the words mean: at once where it is one customer alone, else a person says so."""
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
        self._desk.ask(referrals.core_persons, then=self._cores_arrived, key="cores")
        self._desk.ask(referrals.unresolved, then=self._words_arrived, key="unresolved")

    @Slot(object)
    def _cores_arrived(self, rows: Sequence[CorePerson]) -> None:
        self._cores = rows
        self.cores.set_rows(rows, attrgetter("id"))
        self._show()

    @Slot(object)
    def _words_arrived(self, rows: Sequence[Unresolved]) -> None:
        place = max(self.words.current_row(), 0)
        self._words = rows
        self.words.set_rows(rows)
        self.words.selectRow(min(place, len(rows) - 1))
        self._show()

    def _show(self) -> None:
        core = self.which.value() == CORE
        rows = self._cores if core else self._words
        self._stack.setCurrentIndex(0 if core else 1)
        self.yes.setText(tr("打开档案") if core else tr("选定介绍人"))
        self.yes.setEnabled(bool(rows))
        self.hint.setText(_core_hint(len(rows)) if core else _word_hint(len(rows)))


def _core_hint(count: int) -> str:
    if not count:
        return tr("还没有客户介绍过客户。在档案的“关系与转介绍”里记下谁介绍了谁。")
    return tr("%n 位客户介绍过客户，圈子最大的在前。回车打开档案，Ctrl C 复制。", "", count)


def _word_hint(count: int) -> str:
    if not count:
        return tr("档案里写的介绍人都对上了客户。")
    return tr("%n 位客户的介绍人还只是一句话。回车选定；只有一位可能时直接连上，可以撤销。", "", count)


def _table(columns: list[Column], cell: object, name: str) -> SmallTable:
    made = SmallTable(columns, cell)  # type: ignore[arg-type]
    made.setFixedHeight(ROOM)
    made.setAccessibleName(name)
    return made


def _core_columns() -> list[Column]:
    return [
        Column("name", tr("客户"), 120, role="strong", sortable=False),
        Column("grade", tr("等级"), 52, role="grade", sortable=False),
        Column("direct", tr("直接介绍"), 80, align="right", sortable=False),
        Column("total", tr("共介绍"), 80, align="right", sortable=False),
        Column("closed", tr("成交"), 70, align="right", sortable=False),
        Column("value", tr("成交金额"), 110, align="right", sortable=False, secrecy=Secrecy.BESIDE),
        Column("unthanked", tr("待感谢"), 76, align="right", sortable=False),
        Column("asked_on", tr("请他介绍"), 90, role="muted", sortable=False),
        Column("owner", tr("归属"), 80, role="muted", sortable=False),
    ]


def _core_cell(row: CorePerson, key: str) -> Cell:
    match key:
        case "direct" | "total" | "closed" | "unthanked":
            return f"{getattr(row.circle, key) or ''}"
        case "value":
            return money(row.circle.value)
        case "asked_on":
            return short_day(row.asked_on) if row.asked_on else ""
        case _:
            return str(getattr(row, key) or "")


def _word_columns() -> list[Column]:
    return [
        Column("name", tr("客户"), 130, role="strong", sortable=False),
        Column("number", tr("档案号"), 110, role="muted", sortable=False),
        Column("words", tr("介绍人写的是"), 200, sortable=False),
        Column("meant", tr("可能是"), 300, sortable=False),
    ]


def _word_cell(row: Unresolved, key: str) -> Cell:
    if key == "meant":
        return tuple((f"{each.name} {each.number}", "blue") for each in row.meant)
    return str(getattr(row, key))
