"""Below the people of an organisation: the decision drawn, and what to do with whom."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from app.customers.rows import CustomerFile
from app.fields.account_advice import advice
from app.fields.field import Table
from app.fields.kinds import Choice
from app.fields.options import ACCOUNT_ROLE
from app.sheets.decision_map import decision_map, roles_of
from ui.kit import veil
from ui.kit.controls import button
from ui.kit.labels import label, section_header
from ui.kit.layout import box_of, clear, column
from ui.kit.map_view import MapView
from ui.words import language, tr

_ROLE = Choice(ACCOUNT_ROLE)
_OPEN = ("id", "name", "position", "role")


class DecisionPart(QWidget):
    """Hidden while there is nobody to be drawn."""

    contact_wanted = Signal(int)
    """The id of a contact: a click, or Enter in the drawing."""
    outside_wanted = Signal(int)
    """The id of a body outside."""
    print_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.map = MapView(tr("决策图"))
        self.map.opened.connect(self._open)
        self.print = button(tr("打印决策图"), "small", icon="printer", on_click=self.print_wanted.emit)
        self._file: CustomerFile | None = None
        hint = tr("一行一种角色，颜色是对我们的立场；“人际关系”里写到另一位的姓名，就连一条线。")
        self._advice = QGridLayout()
        self._advice.setColumnStretch(1, 1)
        self._advice.setHorizontalSpacing(12)
        head = section_header(tr("决策图"), "", self.print)
        told = box_of(self._advice)
        self._told = box_of(column(label(tr("怎么做工作"), "heading"), told, spacing=8))
        parts = (head, label(hint, "muted", wrap=True), self.map, self._told)
        self.setLayout(column(*parts, spacing=8))
        self.hide()
        veil.watch(self)

    def follow_veil(self) -> None:
        if self._file is not None:
            self._draw(self._file)

    def show_file(self, file: CustomerFile) -> None:
        """Draw the people of an organisation."""
        self._file = file
        self._draw(file)
        contacts = file.record.children[Table.CONTACTS]
        clear(self._advice)
        for place, role in enumerate(roles_of(contacts)):
            self._advice.addWidget(label(_ROLE.show(role, language()), "strong"), place, 0)
            self._advice.addWidget(label(advice(role, language()), wrap=True), place, 1)

    def _draw(self, file: CustomerFile) -> None:
        """While one of them is beside: who they are and what part they play, not how they stand to us."""
        contacts, outside = (file.record.children[table] for table in (Table.CONTACTS, Table.OUTSIDE))
        self.setVisible(bool(contacts or outside))
        if veil.is_drawn():
            contacts = [{key: each.get(key) for key in _OPEN} for each in contacts]
            outside = []
        self._told.setVisible(not veil.is_drawn())
        self.map.set_drawing(decision_map(contacts, language(), outside))

    def _open(self, key: int) -> None:
        if key < 0:
            self.outside_wanted.emit(-key)
        else:
            self.contact_wanted.emit(key)
