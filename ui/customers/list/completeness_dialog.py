"""How complete the files are, by salesperson; from a line one goes to the files, the emptiest first."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from app import clock
from app.customers import completeness
from app.customers.completeness_rows import PARTS, CompletenessRow
from ui.desk import Desk
from ui.kit.cells import Column
from ui.kit.controls import button
from ui.kit.dialog import Dialog
from ui.kit.labels import label
from ui.kit.table import SmallTable, in_card
from ui.printing.shown_table import shown_table
from ui.words import tr

HEIGHT, WIDTH = 320, 800


class CompletenessDialog(Dialog):
    """One line for each salesperson, and one for customers that are nobody's."""

    list_wanted = Signal(object)
    """The `CompletenessRow` whose customers are to be shown."""
    print_wanted = Signal(object)
    """The table as a sheet."""

    def __init__(self, parent: QWidget | None, rows: Sequence[CompletenessRow]) -> None:
        super().__init__(parent, tr("档案完整度"), yes=tr("看这些客户"), no=tr("关闭"), width=WIDTH)
        hint = tr(
            "完整度按每一项的重要程度算。“本月新增”是这个月又了解到多少，很重要的一项算三份。"
            "Enter 看客户，最不完整的在前。"
        )
        self.body.addWidget(label(hint, "muted", wrap=True))
        self._rows = list(rows)
        self.table = SmallTable(_columns(), _cell)
        self.table.setFixedHeight(HEIGHT)
        self.table.row_opened.connect(lambda _place: self.accept())
        self.table.set_rows(self._rows)
        self.table.selectRow(0)
        self.body.addWidget(in_card(self.table))
        self.add_button(button(tr("复制"), "ghost", icon="copy", on_click=self.table.copy))
        tip = tr("打印 Ctrl P")
        self.print = button(
            tr("打印"), "ghost", icon="printer", on_click=self._print, shortcut="Ctrl+P", tip=tip
        )
        self.print.setEnabled(bool(rows))
        self.add_button(self.print)
        self.yes.setEnabled(bool(rows))

    def accept(self) -> None:
        place = self.table.current_row()
        if 0 <= place < len(self._rows):
            self.list_wanted.emit(self._rows[place])
            super().accept()

    def _print(self) -> None:
        self.print_wanted.emit(shown_table(tr("档案完整度"), self.table))


class CompletenessWork(QObject):
    """Asks for the figures and shows them over a page."""

    list_wanted = Signal(object)
    """The `CompletenessRow` whose customers are to be shown."""
    print_wanted = Signal(object)
    """The table as a sheet."""

    def __init__(self, over: QWidget, desk: Desk) -> None:
        super().__init__(over)
        self._over, self._desk = over, desk

    def show(self) -> None:
        """Open the report when its figures are there."""
        self._desk.ask(completeness.report, clock.today(), then=self._open, owner=self)

    def _open(self, rows: list[CompletenessRow]) -> None:
        dialog = CompletenessDialog(self._over, rows)
        dialog.list_wanted.connect(self.list_wanted)
        dialog.print_wanted.connect(self.print_wanted)
        dialog.open()


def _columns() -> list[Column]:
    edges = [round(100 * part / PARTS) for part in range(PARTS + 1)]
    spans = [f"{low}–{high}%" for low, high in pairwise(edges)]
    return [
        Column("owner", tr("销售顾问"), 130, role="strong"),
        Column("customers", tr("客户"), 90, align="right"),
        Column("percent", tr("平均"), 70, align="right"),
        *(Column(f"part{place}", span, 80, align="right") for place, span in enumerate(spans)),
        Column("gained", tr("本月新增"), 140, align="right"),
    ]


def _cell(row: CompletenessRow, key: str) -> str:
    if key == "owner":
        return row.owner or tr("暂不归属")
    if key == "percent":
        return f"{row.percent}%"
    if key.startswith("part"):
        return f"{row.parts[int(key.removeprefix('part'))]:,}"
    return f"{getattr(row, key):,}"
