"""The way to how sheets look, and to what was printed."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.kit.controls import button
from ui.kit.layout import row
from ui.settings.part import Part
from ui.words import tr


class PrintingPart(Part):
    """Two buttons."""

    sheets_wanted = Signal()
    log_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        hint = tr("每种单子的标题、店标、纸张和模板都能按店里的样子改；谁什么时候打印过什么，都记着。")
        super().__init__(tr("打印"), hint, parent)
        self.sheets = button(tr("单子和模板…"), icon="printer", on_click=self.sheets_wanted.emit)
        self.log = button(tr("打印记录…"), icon="file-text", on_click=self.log_wanted.emit)
        self.box.addLayout(row(self.sheets, self.log, 1, spacing=8))
