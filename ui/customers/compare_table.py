"""Several files side by side: items as rows, customers as columns, and which value stays."""

from __future__ import annotations

from PySide6.QtCore import QObject, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from app.customers.comparing import ComparedRow, State
from ui.customers import merge_words as words
from ui.customers.merge_choice import MergeChoice
from ui.kit.cells import PADDING, Column, Index
from ui.kit.models import RowsModel
from ui.kit.table import SmallTable
from ui.kit.tokens import color, tokens
from ui.words import tr

LABEL, STATE = "label", "state"
BEFORE_SIDES = 2
"""Columns before those of the customers."""
SIDE_WIDTHS = (320, 210)
"""With two customers, and with more."""
_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
_SHADED = QStyle.StateFlag.State_Selected.value


class CompareTable(SmallTable):
    """Up and down go through the items, left and right (or a click) choose which value stays."""

    chosen = Signal()
    """Another value stays."""
    side_wanted = Signal(int)
    """The head of a customer's column was clicked."""

    def __init__(self) -> None:
        super().__init__(_columns(None), _cell)
        self.choice: MergeChoice | None = None
        self.setItemDelegate(_Delegate(self._rows, self))
        self.setAccessibleName(tr("逐项对比"))
        self.clicked.connect(self._click)
        header = self.horizontalHeader()
        header.setSectionsClickable(True)
        header.sectionClicked.connect(self._click_head)

    def show_choice(self, choice: MergeChoice) -> None:
        """Show other files; the keyboard begins at the first item."""
        self.choice = choice
        self.set_columns(_columns(choice))
        self.set_rows(choice.comparison.rows)
        if choice.comparison.rows:
            self.selectRow(0)

    def refresh(self) -> None:
        """Something was chosen; the heads tell whose file stays."""
        for place, column in enumerate(_columns(self.choice)):
            self._rows.columns[place] = column
        self._rows.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, self._rows.columnCount() - 1)
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(Qt.Key(event.key()))
        row = self._row(self.current_row())
        if step is None or event.modifiers() & Qt.KeyboardModifier.AltModifier:
            super().keyPressEvent(event)
        elif self.choice is not None and row is not None and self.choice.step(row, step):
            self.chosen.emit()

    def _row(self, place: int) -> ComparedRow | None:
        rows = self.choice.comparison.rows if self.choice is not None else ()
        return rows[place] if 0 <= place < len(rows) else None

    def _click(self, index: Index) -> None:
        row = self._row(index.row())
        place = index.column() - BEFORE_SIDES
        if self.choice is not None and row is not None and place >= 0 and self.choice.pick(row, place):
            self.chosen.emit()

    def _click_head(self, section: int) -> None:
        if section >= BEFORE_SIDES:
            self.side_wanted.emit(section - BEFORE_SIDES)


def _columns(choice: MergeChoice | None) -> list[Column]:
    sides = [] if choice is None else choice.comparison.sides
    width = SIDE_WIDTHS[len(sides) > 2]
    first = [Column(LABEL, tr("项目"), 116), Column(STATE, tr("合并后"), 80)]
    return [
        *first,
        *(Column(str(place), _head(choice, place), width) for place in range(len(sides)) if choice),
    ]


def _head(choice: MergeChoice, place: int) -> str:
    side = choice.comparison.sides[place]
    who = f"{side.name} {side.number}"
    if place == choice.keep:
        return tr("{who} · 保留这份").format(who=who)
    return tr("{who} · 不并入").format(who=who) if place in choice.left_out else who


def _cell(row: ComparedRow, key: str) -> str:
    if key == LABEL:
        return words.row_label(row)
    if key == STATE:
        return words.state(row)
    return row.shown[int(key)] if int(key) < len(row.shown) else ""


class _Delegate(QStyledItemDelegate):
    """The value that stays on a tint, those that give way muted."""

    def __init__(self, model: RowsModel, parent: QObject) -> None:
        super().__init__(parent)
        self._model = model

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rect: QRect = option.rect
        if option.state.value & _SHADED:
            painter.fillRect(rect, color("selection"))
        row = self._model.row_at(index.row())
        text = str(self._model.cell(index.row(), index.column()) or "").replace("\n", tr("；"))
        table = self.parent()
        assert isinstance(table, CompareTable)
        place = index.column() - BEFORE_SIDES
        ink = self._ink(painter, rect, table.choice, row, place, bool(text))
        room = rect.adjusted(PADDING, 0, -PADDING, 0)
        painter.setFont(option.font)
        painter.setPen(ink)
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)

    def _ink(
        self,
        painter: QPainter,
        rect: QRect,
        choice: MergeChoice | None,
        row: ComparedRow | None,
        place: int,
        filled: bool,
    ) -> QColor:
        """The colour of the words; draws the tint of the value that stays."""
        if choice is None or row is None:
            return color("ink")
        if place < 0:
            wanted = place == -1 and row.state is State.DIFFERS
            return color("late" if wanted else "muted")
        if place in choice.left_out:
            return color("faint")
        if row.state is not State.DIFFERS:
            return color("muted" if row.state is State.SAME else "ink")
        if choice.picked(row) != place or not filled:
            return color("muted")
        look = tokens().tones["green"]
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(look.tint))
        painter.drawRoundedRect(QRectF(rect).adjusted(3, 4, -3, -4), 6, 6)
        painter.restore()
        return QColor(look.text)
