"""The tab of care: every due that has come, and what became of it."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from app.care.history_rows import PastDue
from ui.contact.words import due_state_words
from ui.kit.cells import Cell, Column
from ui.kit.labels import label
from ui.kit.layout import column
from ui.kit.table import SmallTable, in_card
from ui.words import tr


class DuesTab(QWidget):
    """Read when it is looked at; every line can be copied."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.table = SmallTable(
            [
                Column("on", tr("日期"), 100, role="muted", sortable=False),
                Column("title", tr("事情"), 180, sortable=False),
                Column("state", tr("结果"), 220, sortable=False),
                Column("at", tr("何时"), 100, role="muted", sortable=False),
                Column("who", tr("谁"), 80, sortable=False),
                Column("reason", tr("原因"), 260, sortable=False),
            ],
            _cell,
        )
        hint = label(
            tr("到过期的关怀都在这里：完成、推迟、跳过、转交，或为什么自动关闭。"), "muted", wrap=True
        )
        self.setLayout(column(in_card(self.table), hint, spacing=8, margins=(22, 16, 22, 12)))

    def show_dues(self, dues: list[PastDue]) -> None:
        self.table.set_rows(dues)


def _cell(due: PastDue, key: str) -> Cell:
    match key:
        case "on":
            return due.on.isoformat()
        case "state":
            return due_state_words(due.state, due.why, due.to)
        case "at":
            return due.at.isoformat() if due.at else ""
        case _:
            return str(getattr(due, key))
