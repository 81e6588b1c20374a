"""The cells of a row of the check, unfolded below it: as typed, as understood, and to be corrected."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter

from app.excel.rows import NOTES, SKIP, Cell, RowPlan
from app.fields.catalog import Catalog
from ui import readings
from ui.importing.words import is_changed, target_label
from ui.kit import veil
from ui.kit.tokens import color, tokens
from ui.words import tr

INDENT, LABEL, TYPED, GAP = 44, 150, 220, 8
_MIDDLE = Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True, slots=True)
class TableColumns:
    """The titles of a table's columns and the items they go to."""

    headers: Sequence[str]
    targets: Sequence[str]


@dataclass(frozen=True, slots=True)
class UnfoldedCell:
    """A cell under its row; `id` is below 0, so that it is none of the rows'."""

    id: int
    plan: RowPlan
    cell: Cell
    title: str

    def understood(self) -> str:
        """What it means, or why nobody can tell."""
        if self.cell.problem:
            return tr("{problem}，原文会保留").format(problem=readings.problem(self.cell.problem))
        shown = self.cell.shown.replace("\n", " ")
        note = readings.note(self.cell.note)
        return tr("{text}（{note}）").format(text=shown, note=note) if note and shown else shown

    def text(self) -> str:
        """The whole line, as it is read out."""
        typed = self.cell.raw.replace("\n", " ")
        return f"{self.title}：{typed} → {self.understood()}" if typed else f"{self.title}："


def cells_of(plan: RowPlan, table: TableColumns, catalog: Catalog) -> list[UnfoldedCell]:
    """Those that hold something, in their order, then the empty ones that could."""
    found = {cell.column: cell for cell in plan.cells}
    empty = [
        Cell(column, target, "", "")
        for column, target in enumerate(table.targets)
        if column not in found and target != SKIP
    ]
    return [
        UnfoldedCell(-1 - place, plan, cell, _title(cell, table, catalog))
        for place, cell in enumerate([*plan.cells, *empty])
    ]


def first_to_mend(cells: Sequence[UnfoldedCell]) -> int:
    """The place of the first cell that could not be read, else of the first."""
    return next((place for place, each in enumerate(cells) if each.cell.problem), 0)


def typed_room(row: QRect) -> QRect:
    """Where what was typed stands."""
    left = row.left() + INDENT + LABEL + GAP
    return QRect(left, row.top() + 3, min(TYPED, max(80, (row.right() - left) // 2)), row.height() - 6)


def paint_cell(painter: QPainter, row: QRect, cell: UnfoldedCell) -> None:
    """Title, what was typed, and what it means."""
    typed = typed_room(row)
    label = QRect(row.left() + INDENT, row.top(), LABEL, row.height())
    arrow = QRect(typed.right() + GAP, row.top(), 16, row.height())
    meant = QRect(arrow.right() + GAP, row.top(), row.right() - arrow.right() - 2 * GAP, row.height())
    for room, text, ink in _parts(cell, label, typed, arrow, meant):
        painter.setPen(ink)
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, int(_MIDDLE), shown)


def _parts(
    cell: UnfoldedCell, label: QRect, typed: QRect, arrow: QRect, meant: QRect
) -> Iterator[tuple[QRect, str, object]]:
    yield label, cell.title, color("muted")
    if not cell.cell.raw:
        yield typed, tr("空着"), color("faint")
        return
    is_alone = not (cell.cell.problem or is_changed(cell.cell))
    if is_alone:
        typed.setRight(meant.right())
    yield typed, veil.shown(cell.cell.raw.replace("\n", " ")), color("ink")
    if cell.cell.problem:
        yield arrow, "→", color("muted")
        yield meant, veil.shown(cell.understood()), tokens().tones["red"].text
    elif not is_alone:
        yield arrow, "→", color("muted")
        yield meant, veil.shown(cell.understood()), tokens().tones["green"].text


def _title(cell: Cell, table: TableColumns, catalog: Catalog) -> str:
    header = table.headers[cell.column] if cell.column < len(table.headers) else ""
    item = target_label(cell.target, catalog)
    return header if cell.target == NOTES or item == header else f"{item} · {header}"
