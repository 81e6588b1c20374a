"""What a plan would bring to each salesperson: the years beside each other, and the busiest week."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtWidgets import QWidget

from app.care.preview import Preview
from ui.care.forecast import EVERYBODY, NOBODY
from ui.care.plan_reads import Foretold
from ui.kit.cells import Cell, Column
from ui.kit.table import SmallTable
from ui.words import tr


@dataclass(frozen=True, slots=True)
class Line:
    """One salesperson, or the whole shop."""

    whose: object
    name: str
    seen: Preview


class ByPerson(SmallTable):
    """The line in hand is whose bars are shown."""

    chosen = Signal(object)
    """As `Forecast.choose` takes it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_columns(), _cell, parent, fit=True)
        self.setAccessibleName(tr("各位同事会有多少联系"))
        self._lines: list[Line] = []
        self.selectionModel().currentRowChanged.connect(self._choose)

    def show_told(self, told: Foretold) -> None:
        """The answer for a plan; nothing of it is chosen."""
        owners = sorted(told.drafted.owners, key=lambda owner: owner or NOBODY)
        self._lines = [
            Line(EVERYBODY, tr("全店"), told.drafted),
            *(Line(owner or NOBODY, told.name_of(owner), told.drafted.of(owner)) for owner in owners),
        ]
        self.set_rows(self._lines)

    def _choose(self, current: QModelIndex, _before: QModelIndex) -> None:
        if 0 <= current.row() < len(self._lines):
            self.chosen.emit(self._lines[current.row()].whose)


def _columns() -> list[Column]:
    return [
        Column("name", tr("销售顾问"), 150, role="strong", sortable=False),
        Column("past", tr("过去一年"), 110, align="right", sortable=False),
        Column("ahead", tr("未来一年"), 110, align="right", sortable=False),
        Column("busiest", tr("未来最忙的一周"), 260, role="muted", sortable=False),
    ]


def _cell(line: Line, key: str) -> Cell:
    match key:
        case "name":
            return line.name
        case "past":
            return f"{line.seen.past:,}"
        case "ahead":
            return f"{line.seen.ahead:,}"
        case _:
            return _busiest(line.seen)


def _busiest(seen: Preview) -> str:
    """2026-12-21 起 31 次; the first of several."""
    ahead = {week: count for week, count in seen.by_week().items() if week >= seen.today}
    week = max(ahead, key=lambda each: ahead[each], default=None)
    if week is None or not ahead[week]:
        return ""
    return tr("{week} 起一周 {count} 次").format(week=week.isoformat(), count=f"{ahead[week]:,}")
