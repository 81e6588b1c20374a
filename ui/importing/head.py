"""The top line of the page: the steps, the tables of the list, and what the list is."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from ui.importing.stepper import Stepper
from ui.importing.tables_bar import TablesBar
from ui.kit.labels import ElidedLabel, label
from ui.kit.layout import row
from ui.words import tr

GAP = 18


class Head(QWidget):
    """Where all of it has no room, only the present step has its word."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = label(tr("导入老名单"), "title")
        self.stepper = Stepper([tr("选文件"), tr("对应列"), tr("检查"), tr("导入")])
        self.tables = TablesBar()
        self.file = ElidedLabel("", "muted")
        self.file.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        line = row(self._title, self.stepper, self.tables, self.file, spacing=GAP)
        line.setStretch(3, 1)
        self.setLayout(line)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def show_tables(self, *, visible: bool) -> None:
        """The tables stand here where there are several, and one of them is in sight."""
        self.tables.setVisible(visible)
        self._fit()

    def _fit(self) -> None:
        beside = self.tables.minimumSizeHint().width() + GAP if not self.tables.isHidden() else 0
        needed = self._title.sizeHint().width() + GAP + self.stepper.width_of_words() + beside
        self.stepper.set_short(short=needed > self.width())
