"""Several files side by side: items as rows, customers as columns, and which value stays."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent

from app.customers.duplicates.comparing import ComparedRow, State
from app.fields.secret_items import of_compared
from ui.customers.duplicates import merge_words as words
from ui.customers.duplicates.merge_choice import MergeChoice
from ui.kit import veil
from ui.kit.cells import Column
from ui.kit.pick_table import BEFORE_SIDES, STAYS, PickTable
from ui.words import tr

LABEL, STATE = "label", "state"
SIDE_WIDTHS = (308, 210)
"""With two customers, and with more."""
MOST_OF_HEAD = 10
NARROWEST = 150
"""Two customers stand side by side in a small window, too."""


class CompareTable(PickTable):
    """The head of a customer's column can be clicked."""

    side_wanted = Signal(int)
    """The head of a customer's column was clicked."""

    def __init__(self) -> None:
        super().__init__(_columns(None), self._cell)
        self.choice: MergeChoice | None = None
        header = self.horizontalHeader()
        header.setSectionsClickable(True)
        header.sectionClicked.connect(self._click_head)

    def show_choice(self, choice: MergeChoice) -> None:
        """Show other files; the keyboard begins at the first item."""
        self.choice = choice
        self.set_columns(_columns(choice))
        self.set_rows(choice.comparison.rows)
        self._fit_sides()
        if choice.comparison.rows:
            self.selectRow(0)

    def refresh(self) -> None:
        """Something was chosen; the heads tell whose file stays."""
        for place, column in enumerate(_columns(self.choice)):
            self._rows.columns[place] = column
        self._rows.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, self._rows.columnCount() - 1)
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_sides()

    def _fit_sides(self) -> None:
        """In a small window the customers get narrower, so that none of two is out of sight."""
        header, count = self.horizontalHeader(), self._rows.columnCount() - BEFORE_SIDES
        if count < 1:
            return
        before = sum(header.sectionSize(place) for place in range(BEFORE_SIDES))
        most = SIDE_WIDTHS[count > 2]
        width = min(most, max(NARROWEST, (self.viewport().width() - before) // count))
        for place in range(BEFORE_SIDES, BEFORE_SIDES + count):
            header.resizeSection(place, width)

    def step(self, row: int, by: int) -> bool:
        compared = self._row(row)
        return self.choice is not None and compared is not None and self.choice.step(compared, by)

    def pick(self, row: int, side: int) -> bool:
        compared = self._row(row)
        return self.choice is not None and compared is not None and self.choice.pick(compared, side)

    def look(self, row: int, side: int) -> str:
        choice, compared = self.choice, self._row(row)
        if choice is None or compared is None:
            return "ink"
        if side < 0:
            return "late" if side == -1 and compared.state is State.DIFFERS else "muted"
        if side in choice.left_out:
            return "faint"
        if compared.state is not State.DIFFERS:
            return "muted" if compared.state is State.SAME else "ink"
        return STAYS if choice.picked(compared) == side and compared.shown[side] else "muted"

    def _cell(self, row: ComparedRow, key: str) -> str:
        if key == LABEL:
            return words.row_label(row)
        if key == STATE:
            return words.state(row)
        text = row.shown[int(key)] if int(key) < len(row.shown) else ""
        return veil.shown(text, of_compared(row.key), revealed=self._rows.revealed)

    def _row(self, place: int) -> ComparedRow | None:
        rows = self.choice.comparison.rows if self.choice is not None else ()
        return rows[place] if 0 <= place < len(rows) else None

    def _click_head(self, section: int) -> None:
        if section >= BEFORE_SIDES:
            self.side_wanted.emit(section - BEFORE_SIDES)


def _columns(choice: MergeChoice | None) -> list[Column]:
    sides = [] if choice is None else choice.comparison.sides
    width = SIDE_WIDTHS[len(sides) > 2]
    first = [Column(LABEL, tr("项目"), 120), Column(STATE, tr("合并后"), 80)]
    return [
        *first,
        *(Column(str(place), _head(choice, place), width) for place in range(len(sides)) if choice),
    ]


def _head(choice: MergeChoice, place: int) -> str:
    side = choice.comparison.sides[place]
    who = f"{words.short(side.name, MOST_OF_HEAD)} {side.number}"
    if place == choice.keep:
        return tr("{who} · 保留这份").format(who=who)
    return tr("{who} · 不并入").format(who=who) if place in choice.left_out else who
