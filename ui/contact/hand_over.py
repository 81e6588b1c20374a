"""Handing a due contact to a colleague."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QWidget

from app.staff.rows import StaffRow
from ui.kit.dialog import Dialog
from ui.kit.inputs import LineInput
from ui.kit.labels import label
from ui.words import tr


class HandOverDialog(Dialog):
    """Asks who takes the contact over, and, if there is something to say, why."""

    handed = Signal(int, str)
    """Who takes it, and why."""

    def __init__(
        self, parent: QWidget | None, name: str, reasons: str, colleagues: Sequence[StaffRow]
    ) -> None:
        super().__init__(parent, tr("把 {name} 转交同事").format(name=name), yes=tr("转交"), width=420)
        self.body.addWidget(label(reasons, "muted", wrap=True))
        self.colleague = QComboBox()
        self.colleague.setAccessibleName(tr("交给谁"))
        for row in colleagues:
            self.colleague.addItem(row.name, row.id)
        self.reason = LineInput()
        self.reason.setPlaceholderText(tr("要交代的话，可以不写"))
        self.reason.setAccessibleName(tr("要交代的话"))
        self.body.addWidget(self.colleague)
        self.body.addWidget(self.reason)
        self.body.addWidget(label(tr("只转交这一次，客户仍归原来的销售顾问。"), "small", wrap=True))

    def accept(self) -> None:
        """Tell who was chosen; alone in the shop there is nobody to choose."""
        if self.colleague.currentData() is None:
            self.complain(tr("还没有别的同事，请先在设置里添加"))
            return
        self.handed.emit(self.colleague.currentData(), self.reason.text().strip())
        super().accept()
