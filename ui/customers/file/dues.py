"""The tab of care: every due that has come, and what became of it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.care.history_rows import PastDue
from ui.contact.words import due_state_words
from ui.kit.cells import Cell, Column
from ui.kit.header_sort import HeaderSort
from ui.kit.labels import label
from ui.kit.layout import column, row
from ui.kit.table import SmallTable, in_card
from ui.listing.list_tools import ListTools, Then
from ui.printing.shown_table import shown_table
from ui.words import tr


class DuesTab(QWidget):
    """Read when it is looked at; every line can be copied."""

    print_wanted = Signal(object)
    export_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = ""
        self._dues: list[PastDue] = []
        self.table = SmallTable(
            [
                Column("on", tr("日期"), 100, role="muted"),
                Column("title", tr("事情"), 180),
                Column("state", tr("结果"), 210),
                Column("at", tr("何时"), 100, role="muted"),
                Column("who", tr("谁"), 80),
                Column("reason", tr("原因"), 190),
            ],
            _cell,
        )
        hint = label(
            tr(
                "到过期的关怀都在这里：完成、推迟、跳过、转交，或为什么自动关闭。"
                "建档或启用以前早已过去的，写“以前的事，不补”。"
            ),
            "muted",
            wrap=True,
        )
        self.sort = HeaderSort(self.table)
        self.sort.changed.connect(self._fill)
        self.tools = ListTools(self._gather, self)
        self.tools.print_wanted.connect(self.print_wanted)
        self.tools.export_wanted.connect(self.export_wanted)
        foot = row(hint, self.tools, spacing=12)
        foot.setStretch(0, 1)
        self.setLayout(column(in_card(self.table), foot, spacing=8, margins=(22, 16, 22, 12)))

    def show_dues(self, name: str, dues: list[PastDue]) -> None:
        """Show what came for the customer of that name."""
        self._name, self._dues = name, dues
        self._fill()
        self.tools.offer(anything=bool(dues))

    def _fill(self) -> None:
        self.table.set_rows(self.sort.ordered(self._dues, _cell))

    def _gather(self, then: Then) -> None:
        then(shown_table(tr("{name} 的关怀").format(name=self._name), self.table))


def _cell(due: PastDue, key: str) -> Cell:
    match key:
        case "on":
            return due.on.isoformat()
        case "state":
            forward = due.state == "postponed" and due.on < due.date
            return tr("已提前") if forward else due_state_words(due.state, due.why, due.to)
        case "at":
            return due.at.isoformat() if due.at else ""
        case _:
            return str(getattr(due, key))
