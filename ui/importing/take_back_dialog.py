"""Before a past import is taken back: what that does, who was changed since, and what becomes of them."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QAbstractItemView, QRadioButton, QWidget

from app.customers.rows import BatchConflict, BatchProspect, BatchUndone
from app.fields.catalog import Catalog
from ui.kit.cells import ROW_HEIGHT, Column
from ui.kit.controls import button
from ui.kit.dialog import Dialog
from ui.kit.labels import label
from ui.kit.layout import row
from ui.kit.table import SmallTable, in_card
from ui.place_names import places
from ui.words import tr

MOST = 5
"""Rows of the list that are seen at once."""


class TakeBackDialog(Dialog):
    """Gives the ids of the customers who are taken back although they were changed since."""

    agreed = Signal(object)

    def __init__(self, parent: QWidget | None, name: str, prospect: BatchProspect, catalog: Catalog) -> None:
        title = tr("撤销导入“{name}”").format(name=name)
        super().__init__(parent, title, yes=tr("撤销导入"), danger=True, width=640)
        self._conflicts, self._catalog = prospect.conflicts, catalog
        self._does_something = bool(prospect.removed or prospect.restored)
        self._told = [*_what_happens(prospect)]
        for text in self._told:
            self.body.addWidget(label(text, wrap=True, copyable=True))
        self.leave = QRadioButton(tr("这些客户留着不动，其余的撤销"))
        self.anyway = QRadioButton(tr("这些客户也撤销，列出的改动不再保留"))
        self.leave.setChecked(True)
        if prospect.conflicts:
            self._add_conflicts()
        self.body.addWidget(label(tr("撤销以后按 Ctrl Z 可以恢复这次导入。"), "muted", wrap=True))
        self.body.addStretch(1)
        self.leave.toggled.connect(self._allow)
        self._allow()

    def told(self) -> str:
        """Everything that is said."""
        return "\n".join([*self._told, *("\t".join(self._line(each)) for each in self._conflicts)])

    def accept(self) -> None:
        taken = self._conflicts if self.anyway.isChecked() else ()
        self.agreed.emit([conflict.customer_id for conflict in taken])
        super().accept()

    def _allow(self) -> None:
        """Where everybody was changed or merged since and stays, there is nothing to do."""
        self.yes.setEnabled(self.anyway.isChecked() or self._does_something)

    def _add_conflicts(self) -> None:
        self.table = SmallTable(_columns(), self._cell)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.table.setAccessibleName(tr("导入以后改过的客户"))
        self.table.set_rows(self._conflicts)
        self.table.setFixedHeight(ROW_HEIGHT * (1 + min(MOST, len(self._conflicts))) + 2)
        self.copy = button(tr("复制"), "small", icon="copy", on_click=self._copy)
        self.body.addWidget(in_card(self.table))
        self.body.addLayout(row(self.copy, 1))
        self.body.addWidget(self.leave)
        self.body.addWidget(self.anyway)

    def _copy(self) -> None:
        self.table.selectAll()
        self.table.copy()

    def _cell(self, conflict: BatchConflict, key: str) -> str:
        return dict(zip((column.key for column in _columns()), self._line(conflict), strict=True))[key]

    def _line(self, conflict: BatchConflict) -> tuple[str, str, str, str, str]:
        came = tr("新客户") if conflict.added else tr("更新")
        at = f"{conflict.changed_at:%Y-%m-%d %H:%M}" if conflict.changed_at else ""
        return conflict.name, came, places(conflict.columns, self._catalog), at, conflict.by


def result_text(done: BatchUndone) -> str:
    """What taking back did."""
    told = [
        tr("删除了 %n 位新客户", "", done.removed) if done.removed else "",
        tr("%n 位客户恢复成导入前的样子", "", done.restored) if done.restored else "",
        tr("%n 位有改动的客户留着没动", "", done.left) if done.left else "",
    ]
    what = tr("，").join(each for each in told if each)
    return tr("已撤销：{what}。按 Ctrl Z 可以恢复。").format(what=what)


def _what_happens(prospect: BatchProspect) -> Iterator[str]:
    if prospect.removed:
        yield tr("%n 位由这次导入新建的客户会删除，连同导入的沟通和成交。", "", prospect.removed)
    if prospect.restored:
        yield tr("%n 位由这次导入更新的客户会恢复成导入前的样子。", "", prospect.restored)
    if prospect.merged:
        pairs = [tr("{who} 并入 {whom}").format(who=who, whom=whom) for who, whom in prospect.merged[:MOST]]
        told = tr("、").join([*pairs, *(["…"] if len(prospect.merged) > MOST else [])])
        yield tr("%n 位后来已并入别的档案，合并过去的内容留着不动：", "", len(prospect.merged)) + told
    if prospect.conflicts:
        yield tr("%n 位客户在导入以后又有改动：", "", len(prospect.conflicts))


def _columns() -> list[Column]:
    return [
        Column("name", tr("姓名"), 90, role="strong"),
        Column("came", tr("导入时"), 70),
        Column("what", tr("改了什么"), 170),
        Column("at", tr("最后改动"), 130),
        Column("by", tr("改动人"), 80),
    ]
