"""The part of the tab of ties on relations: a table of who is who, and the drawing of them all."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from app.customers.ties.rows import Tie
from app.fields.secrecy import Secrecy
from app.sheets.drawing import Box, Drawing
from ui.customers.ties.words import relation_name
from ui.kit import veil
from ui.kit.cells import Cell, Column
from ui.kit.controls import button
from ui.kit.labels import label, section_header
from ui.kit.layout import Card, column, row
from ui.kit.map_view import MapView
from ui.kit.table import SmallTable
from ui.words import tr


class RelationsPart(QWidget):
    """Says what a person wants; the page does it."""

    customer_wanted = Signal(int)
    add_wanted = Signal()
    edit_wanted = Signal(object)
    """A `Tie` that somebody told of."""
    delete_wanted = Signal(int)
    """The row of a tie."""
    print_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ties: Sequence[Tie] = ()
        self._drawing = Drawing(())
        columns = [
            Column("name", tr("客户", "one person"), 130, sortable=False, secrecy=Secrecy.BESIDE),
            Column("grade", tr("等级"), 52, role="grade", sortable=False, item="grade"),
            Column("kind", tr("是他的"), 150, sortable=False),
            Column("note", tr("备注"), 240, sortable=False, secrecy=Secrecy.BESIDE),
            Column("owner", tr("归属"), 90, role="muted", sortable=False, item="owner"),
            Column("number", tr("档案号"), 96, role="muted", sortable=False),
        ]
        self.table = SmallTable(columns, _cell, fit=True)
        self.table.setAccessibleName(tr("关系"))
        self.table.row_opened.connect(lambda place: self.customer_wanted.emit(self._ties[place].other.id))
        self.table.selectionModel().selectionChanged.connect(lambda *_: self._show_tools())
        self.add = button(tr("+ 添加关系"), "link", on_click=self.add_wanted.emit)
        self.edit = button(tr("修改"), "link", on_click=self._edit, tip=tr("修改（F2）"))
        self.delete = button(tr("删除"), "link", on_click=self._delete, tip=tr("删除（Delete）"))
        self.print = button(tr("打印关系图"), "small", icon="printer", on_click=self.print_wanted.emit)
        self.map = MapView(tr("关系图"))
        self.map.opened.connect(self.customer_wanted)
        self._left_out = label("", "muted")
        self._assemble()
        veil.watch(self)

    def follow_veil(self) -> None:
        """Whoever is beside is not to read who else is a customer."""
        self.map.set_drawing(_covered(self._drawing) if veil.is_drawn() else self._drawing)

    def show_relations(self, ties: Sequence[Tie], drawing: Drawing, left_out: int) -> None:
        """Show whose relations these are."""
        self._ties = ties
        self.table.set_rows(ties, lambda tie: (tie.row_id, tie.other.id))
        alone = len(drawing.boxes) < 2
        self._drawing = drawing
        self.follow_veil()
        for part in (self.map, self.print):
            part.setVisible(not alone)
        self._left_out.setText(tr("还有 %n 人没有画出", "", left_out) if left_out else "")
        self._left_out.setVisible(bool(left_out))
        self._show_tools()

    def _assemble(self) -> None:
        card = Card(margins=(1, 1, 1, 1), spacing=0)
        card.box.addWidget(self.table)
        card.box.addLayout(row(self.add, 1, self.edit, self.delete, spacing=12, margins=(10, 4, 12, 4)))
        keys = {"F2": self._edit, "Del": self._delete}
        for key, act in keys.items():
            QShortcut(QKeySequence(key), self.table).activated.connect(act)
        head = section_header(tr("关系"), "", self.print)
        self.setLayout(column(head, card, self.map, self._left_out, spacing=8))

    def _current(self) -> Tie | None:
        """The tie the keyboard is on, where it was told and does not follow from a family."""
        place = self.table.current_row()
        tie = self._ties[place] if 0 <= place < len(self._ties) else None
        return tie if tie is not None and tie.row_id is not None else None

    def _show_tools(self) -> None:
        shown = self._current() is not None
        self.edit.setVisible(shown)
        self.delete.setVisible(shown)

    def _edit(self) -> None:
        if (tie := self._current()) is not None:
            self.edit_wanted.emit(tie)

    def _delete(self) -> None:
        if (tie := self._current()) is not None:
            self.delete_wanted.emit(tie.row_id)


def _covered(drawing: Drawing) -> Drawing:
    """The drawing with nobody's name but the customer's whose file it is."""
    boxes = (_covered_box(box) for box in drawing.boxes)
    return replace(drawing, boxes=tuple(boxes))


def _covered_box(box: Box) -> Box:
    return replace(box, badge="") if box.strong else replace(box, title=veil.COVER, note="", badge="")


def _cell(tie: Tie, key: str) -> Cell:
    match key:
        case "kind":
            return relation_name(tie.kind)
        case "note":
            return tie.note or (tr("家人") if tie.row_id is None else "")
        case "grade":
            return tie.other.grade or ""
        case _:
            return str(getattr(tie.other, key))
