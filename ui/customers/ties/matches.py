"""The part of the tab of ties on business: whom the customer was introduced to, and whom they could meet."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.customers.ties.match_rows import Introduced, Match
from app.fields.secrecy import Secrecy
from ui.customers.ties.match_words import TONES, outcomes
from ui.kit.cells import Cell, Column
from ui.kit.controls import button
from ui.kit.days import short_day
from ui.kit.labels import label, section_header
from ui.kit.layout import Card, column, row
from ui.kit.table import SmallTable
from ui.words import tr

Row = Match | Introduced


class MatchesPart(QWidget):
    """Says what a person wants; the page does it. The customer is the first of each two."""

    customer_wanted = Signal(int)
    introduce_wanted = Signal(object)
    """A `Match` or an `Introduced`: note it, or what came of it."""
    add_wanted = Signal()
    """The customer was introduced to somebody who is not offered here."""
    forget_wanted = Signal(int)
    """The row of an introduction."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: Sequence[Row] = ()
        columns = [
            Column("name", tr("客户", "one person"), 110, sortable=False, secrecy=Secrecy.BESIDE),
            Column("work", tr("做什么"), 170, sortable=False),
            Column("why", tr("为什么"), 320, sortable=False),
            Column("state", tr("进展"), 150, sortable=False),
            Column("owner", tr("归属"), 90, role="muted", sortable=False, item="owner"),
        ]
        self.table = SmallTable(columns, _cell, fit=True)
        self.table.setAccessibleName(tr("交叉合作"))
        self.table.row_opened.connect(lambda at: self.customer_wanted.emit(self._rows[at].other.person.id))
        self.table.selectionModel().selectionChanged.connect(lambda *_: self._show_tools())
        self.add = button(tr("+ 介绍给另一位"), "link", on_click=self.add_wanted.emit)
        self.note = button(tr("记下介绍"), "link", on_click=self._note)
        self.forget = button(tr("取消介绍"), "link", on_click=self._forget)
        card = Card(margins=(1, 1, 1, 1), spacing=0)
        card.box.addWidget(self.table)
        tools = row(self.add, 1, self.note, self.forget, spacing=12, margins=(10, 4, 12, 4))
        card.box.addLayout(tools)
        hint = label(
            tr("行业能互相做生意、还不认识的客户。介绍他们认识，两边都记您的好。"), "muted", wrap=True
        )
        self.setLayout(column(section_header(tr("交叉合作")), card, hint, spacing=8))
        self._show_tools()

    def show_matches(self, rows: Sequence[Row]) -> None:
        """Show with whom the customer could do business."""
        self._rows = rows
        self.table.set_rows(rows, lambda each: each.other.person.id)
        self._show_tools()

    def _current(self) -> Row | None:
        place = self.table.current_row()
        return self._rows[place] if 0 <= place < len(self._rows) else None

    def _show_tools(self) -> None:
        current = self._current()
        self.note.setVisible(current is not None)
        self.forget.setVisible(isinstance(current, Introduced))

    def _note(self) -> None:
        if (current := self._current()) is not None:
            self.introduce_wanted.emit(current)

    def _forget(self) -> None:
        if isinstance(current := self._current(), Introduced):
            self.forget_wanted.emit(current.row_id)


def _cell(each: Row, key: str) -> Cell:
    match key:
        case "name":
            return each.other.person.name
        case "work":
            return each.other.work
        case "owner":
            return each.other.person.owner
        case "state":
            if isinstance(each, Match):
                return ""
            return ((f"{outcomes()[each.outcome]} {short_day(each.introduced_on)}", TONES[each.outcome]),)
    return each.why
