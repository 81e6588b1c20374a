"""Faces on pages: labels, envelopes and cards, each in its place to the millimetre."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter

from app.sheets.sheet import Face, Grid, Patch, Sheet
from ui.printing import paper
from ui.printing.cell import Cell
from ui.printing.paper import MM, Paper

SMALLEST = 55.0
"""Type is not made smaller than 5.5 pt: what needs that does not fit, and the sheet says so."""
REMEMBERED = 256
_WHOLE = Grid(1, 1, 0.0, 0.0, 0.0, 0.0)
_ALIGN = {
    "left": Qt.AlignmentFlag.AlignLeft,
    "center": Qt.AlignmentFlag.AlignHCenter,
    "right": Qt.AlignmentFlag.AlignRight,
}
_DOWN = {"top": 0.0, "middle": 0.5, "bottom": 1.0}


class FacePages:
    """The pages of a sheet of faces. Nothing but the faces is printed."""

    def __init__(self, sheet: Sheet, on: Paper) -> None:
        self.sheet = sheet
        self.paper = on
        self.complete = False
        self.too_full: list[int] = []
        """The faces (from 0) whose words do not fit."""
        self._grid = sheet.grid or _WHOLE
        self._done = 0
        self._fitted = lru_cache(REMEMBERED)(fitted)

    def __len__(self) -> int:
        return -(-(self._done + self._grid.start) // self._grid.places) if self._done else 0

    def reckon(self) -> Iterator[int]:
        """See what fits."""
        for place, face in enumerate(self.sheet.faces):
            if any(self._is_too_full(patch) for patch in face.patches):
                self.too_full.append(place)
            self._done = place + 1
            yield self._done
        self.complete = True

    def _is_too_full(self, patch: Patch) -> bool:
        return bool(patch.html) and self._fitted(patch).height > patch.height * MM + 1

    def paint(self, painter: QPainter, number: int) -> None:
        """The faces of a page, from the paper's corner."""
        grid = self._grid
        for spot in range(grid.places):
            place = number * grid.places + spot - grid.start
            if 0 <= place < self._done:
                left = grid.left + grid.step_x * (spot % grid.columns)
                top = grid.top + grid.step_y * (spot // grid.columns)
                self._paint_face(painter, self.sheet.faces[place], QPointF(left * MM, top * MM))

    def _paint_face(self, painter: QPainter, face: Face, at: QPointF) -> None:
        painter.save()
        painter.translate(at)
        outline = QRectF(0, 0, face.width * MM, face.height * MM)
        if self._grid.cut:
            painter.setPen(paper.CUT)
            painter.drawRect(outline)
        painter.setClipRect(outline)
        for patch in face.patches:
            self._paint_patch(painter, patch)
        painter.restore()

    def _paint_patch(self, painter: QPainter, patch: Patch) -> None:
        room = QRectF(patch.left * MM, patch.top * MM, patch.width * MM, patch.height * MM)
        if patch.framed:
            painter.setPen(paper.RED if patch.red else paper.GRID)
            painter.drawRect(room)
        if not patch.html:
            return
        cell = self._fitted(patch)
        down = max(room.height() - cell.height, 0.0) * _DOWN[patch.down]
        cell.paint(painter, QPointF(room.left(), room.top() + down))


def shifted(sheet: Sheet, right: float, down: float) -> Sheet:
    """A sheet of faces with all of them moved by so many mm, as a printer needs it."""
    if not sheet.faces or not (right or down):
        return sheet
    grid = sheet.grid or _WHOLE
    return replace(sheet, grid=replace(grid, left=grid.left + right, top=grid.top + down))


def fitted(patch: Patch) -> Cell:
    """The words of a patch in the largest type up to its own in which they fit."""
    size = patch.size * 10
    while True:
        font = paper.font(size, bold=patch.bold)
        cell = Cell(patch.html, patch.width * MM, font, _ALIGN[patch.align])
        if cell.height <= patch.height * MM + 1 or size <= SMALLEST:
            return cell
        size = max(SMALLEST, size * 0.92)
