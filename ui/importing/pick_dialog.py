"""A row beside whom it is or may be: whose value of each item stays is picked before they are merged."""

from __future__ import annotations

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.excel.rows import Decision, Override, Pick, PickRow, RowComparison
from app.fields.secret_items import of_compared
from ui.importing.words import place_text, twin_text
from ui.kit import veil
from ui.kit.cells import Column
from ui.kit.chips import KeyHint
from ui.kit.controls import button
from ui.kit.dialog import Dialog
from ui.kit.labels import label
from ui.kit.layout import row
from ui.kit.pick_table import STAYS, PickTable
from ui.kit.table import in_card
from ui.words import tr

SIZE = (860, 560)
ROOM = 160
SIDES = (Pick.KNOWN, Pick.LIST)
LABEL, STATE = "label", "state"
SIDE_WIDTH = 288


class Picking:
    """What is picked for the row: everything that is shown, so that it holds whatever the mode is later."""

    def __init__(self, comparison: RowComparison) -> None:
        self.rows = comparison.rows
        self.picks = {each.key: each.pick for each in self.rows if each.offered}

    def pick(self, row: PickRow, pick: Pick) -> bool:
        """Let a side stay; once more, of a list, both."""
        if pick not in row.offered:
            return False
        again = self.picks[row.key] is pick and Pick.BOTH in row.offered
        self.picks[row.key] = Pick.BOTH if again else pick
        return True

    def step(self, row: PickRow, by: int) -> bool:
        """The next to the left or right."""
        if not row.offered:
            return False
        place = row.offered.index(self.picks[row.key]) + by
        self.picks[row.key] = row.offered[max(0, min(len(row.offered) - 1, place))]
        return True

    def pick_all(self, pick: Pick) -> None:
        """One side for everything."""
        self.picks = dict.fromkeys(self.picks, pick)

    def stays(self, row: PickRow, pick: Pick) -> bool:
        """Whether the value of a side stays."""
        return self.picks.get(row.key) in (pick, Pick.BOTH)

    def word(self, row: PickRow) -> str:
        """What becomes of an item."""
        if row.offered:
            return tr("全部保留") if self.picks[row.key] is Pick.BOTH else tr("选一个")
        return tr("相同") if row.known else tr("补上")


class _Table(PickTable):
    """What is known at the left, what the list says at the right."""

    def __init__(self, picking: Picking, known: str, listed: str) -> None:
        columns = [
            Column(LABEL, tr("项目"), 140),
            Column(STATE, tr("合并后"), 80),
            Column(Pick.KNOWN, known, SIDE_WIDTH),
            Column(Pick.LIST, listed, SIDE_WIDTH),
        ]
        super().__init__(columns, self._cell)
        self._picking = picking
        self.set_rows(picking.rows)
        if picking.rows:
            self.selectRow(0)

    def step(self, row: int, by: int) -> bool:
        return 0 <= row < len(self._picking.rows) and self._picking.step(self._picking.rows[row], by)

    def pick(self, row: int, side: int) -> bool:
        return self._picking.pick(self._picking.rows[row], SIDES[side])

    def look(self, row: int, side: int) -> str:
        item = self._picking.rows[row]
        if side < 0:
            return "late" if side == -1 and item.offered and Pick.BOTH not in item.offered else "muted"
        if not item.offered:
            return "muted" if item.known else "ink"
        return STAYS if self._picking.stays(item, SIDES[side]) else "muted"

    def _cell(self, row: PickRow, key: str) -> str:
        if key == LABEL:
            return row.label
        if key == STATE:
            return self._picking.word(row)
        text = row.known if key == Pick.KNOWN else row.listed
        return veil.shown(text, of_compared(row.key))


class PickDialog(Dialog):
    """Gives a decision for the row; Ctrl+Enter merges."""

    decided = Signal(object)
    """By the row's line its `Decision`."""

    def __init__(self, parent: QWidget | None, comparison: RowComparison) -> None:
        super().__init__(parent, tr("逐项合并"), yes=tr("合并"), width=SIZE[0])
        self._plan = plan = comparison.plan
        self._picking = Picking(comparison)
        twin = plan.twin
        known = twin_text(twin) if twin else ""
        listed = tr("名单 {place} {name}").format(place=place_text(plan.place), name=plan.name)
        self.table = _Table(self._picking, known, listed)
        self.table.setMinimumHeight(ROOM)
        self.table.chosen.connect(self.table.viewport().update)
        self.body.addWidget(in_card(self.table), 1)
        in_file = twin is not None and twin.customer_id is not None
        lost = tr("名单里没选中的内容存入导入备注，档案里被换下的留在历史记录。")
        self.body.addWidget(label(lost if in_file else tr("没选中的内容存入导入备注。"), "muted", wrap=True))
        self.body.addLayout(_keys())
        self.listed = self._all_of(tr("全用名单的") if in_file else tr("全用这一行的"), "Alt+2", Pick.LIST)
        self.known = self._all_of(tr("全用档案的") if in_file else tr("全用上面那行的"), "Alt+1", Pick.KNOWN)
        room = parent.window().size() if parent is not None else QSize(*SIZE)
        self.resize(QSize(*SIZE).boundedTo(room))

    def texts(self) -> list[str]:
        """Each item as it is told, with what stays."""
        return [
            f"{self._picking.word(each)} {each.label}：{each.known} | {each.listed}"
            for each in self._picking.rows
        ]

    def picks(self) -> dict[str, Pick]:
        """Whose value stays, by key of each item that can be picked."""
        return dict(self._picking.picks)

    def accept(self) -> None:
        about = self._plan.twin.who if self._plan.twin else None
        self.decided.emit({self._plan.line: Decision(Override.MERGE, self.picks(), about)})
        super().accept()

    def _all_of(self, text: str, keys: str, pick: Pick) -> QWidget:
        def choose() -> None:
            self._picking.pick_all(pick)
            self.table.viewport().update()

        made = button(text, shortcut=keys, on_click=choose)
        made.setEnabled(bool(self._picking.picks))
        self.add_button(made)
        return made


def _keys() -> QHBoxLayout:
    parts = [("↑ ↓", tr("换一项")), ("← →", tr("选留哪个")), ("Alt 1 2", tr("全用一边"))]
    return row(*(each for key, text in parts for each in (KeyHint(key), label(text, "small"))), 1)
