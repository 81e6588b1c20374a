"""Who has been forgotten: nobody has been in touch for longer than the interval of their grade."""

from __future__ import annotations

import datetime as dt
from array import array
from collections.abc import Callable, Sequence

from PySide6.QtCore import Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from app.care import forgotten
from app.care.forgotten import ForgottenRow
from app.fields.secrecy import Secrecy
from ui.contact.decisions import DecisionDialog
from ui.contact.words import phone_text
from ui.desk import Desk
from ui.kit.cells import Cell, Column
from ui.kit.models import Arrived
from ui.kit.notices import EmptyState
from ui.listing.people_list import PeopleListPage, day_text
from ui.words import tr

NAMED = 3


class ForgottenPage(PeopleListPage):
    """The longest forgotten stand first; a header sorts by something else."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        empty = EmptyState("circle-check", tr("没有被遗忘的客户"), tr("每位客户都在该联系的时间内联系过"))
        super().__init__(desk, _columns(), tr("久未联系"), empty, parent)
        self.build()
        self.table.set_sort("late", descending=True)
        self.table.sort_wanted.connect(self._sort)

    def ask_rows(self) -> None:
        key, descending = self.table.sort()
        asked = (self.owner(), key, descending)
        self._desk.ask(forgotten.forgotten, *asked, then=self._show, key="forgotten")

    def fetch(self, ids: Sequence[int], arrived: Arrived) -> None:
        self._desk.ask(forgotten.rows, list(ids), then=arrived, owner=self)

    def cell(self, line: ForgottenRow, key: str) -> Cell:
        cells: dict[str, Callable[[], Cell]] = {
            "late": lambda: tr("%n 天", "", line.late),
            "since": lambda: _since(line),
            "interval": lambda: tr("%n 天", "", line.interval),
            "phone": lambda: phone_text(line.phone),
        }
        made = cells.get(key)
        return made() if made else str(getattr(line, key))

    def more_actions(self) -> Sequence[QAction]:
        return (self.action("postpone", tr("推迟"), "calendar-clock", "Ctrl+T", self.postpone),)

    def postpone(self) -> None:
        """Put those chosen off, with a reason."""
        chosen = self.chosen()
        if not chosen:
            return

        def ask(rows: list[ForgottenRow]) -> None:
            names = tr("、").join(row.name for row in rows[:NAMED])
            title = names if len(rows) == 1 else tr("%n 位客户", "", len(chosen))
            told = tr("超过 %n 天没联系", "", rows[0].late) if len(rows) == 1 else names
            dialog = DecisionDialog(self, title, told, postpone=True)
            dialog.decided.connect(lambda reason, until: self._put_off(chosen, reason, until))
            dialog.open()

        self._desk.ask(forgotten.rows, chosen[:NAMED], then=ask, owner=self)

    def _put_off(self, ids: Sequence[int], reason: str, until: dt.date) -> None:
        self._desk.do(forgotten.put_off, ids, reason, until)

    @Slot(object)
    def _show(self, ids: array[int]) -> None:
        self.table.reload()
        self.show_ids(ids)

    def _sort(self, key: str, descending: bool) -> None:
        self.table.set_sort(key, descending)
        self.refresh()


def _since(line: ForgottenRow) -> str:
    day = day_text(line.since)
    return tr("建档 {day} 起没联系过").format(day=day) if line.never else day


def _columns() -> list[Column]:
    return [
        Column("name", tr("客户", "one person"), 120, role="strong"),
        Column("grade", tr("等级"), 58, role="grade", item="grade"),
        Column("late", tr("超过"), 100, role="late"),
        Column("since", tr("上次联系"), 190),
        Column("interval", tr("应每隔"), 100, role="muted"),
        Column("phone", tr("电话"), 130, sortable=False, secrecy=Secrecy.BESIDE),
        Column("number", tr("档案号"), 110, role="muted"),
        Column("owner", tr("归属"), 84, role="muted", item="owner"),
    ]
