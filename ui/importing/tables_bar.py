"""The tables of a run, one after the other: which one is in sight, and where the columns of each go."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QSizePolicy, QWidget

from ui.importing.calls import Read
from ui.importing.words import list_name, table_line
from ui.kit.controls import button
from ui.kit.labels import label
from ui.kit.layout import row
from ui.words import tr

NARROWEST, WIDTH = 140, 260


class TablesBar(QWidget):
    """In sight only with more than one. Tables with the same titles go to the same items."""

    turned = Signal()
    """Another table is in sight."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._reads: list[Read] = []
        self._targets: list[tuple[str, ...]] = []
        self._place = label("", "muted")
        self.choice = QComboBox()
        self.choice.setAccessibleName(tr("名单里的表"))
        self.choice.setMinimumWidth(NARROWEST)
        self.choice.setMaximumWidth(WIDTH)
        self.choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.choice.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.before = button(
            "", "small", icon="chevron-left", on_click=lambda: self._step(-1), tip=tr("上一张表 Ctrl PgUp")
        )
        self.next = button(
            "", "small", icon="chevron-right", on_click=lambda: self._step(1), tip=tr("下一张表 Ctrl PgDown")
        )
        self.choice.currentIndexChanged.connect(self._turn)
        self.setLayout(row(self.before, self.choice, self.next, self._place, spacing=6))
        self.hide()

    def set_reads(self, reads: Sequence[Read]) -> None:
        """The tables of a run, with the targets guessed."""
        self._reads = list(reads)
        self._targets = [tuple(column.target for column in read.view.columns) for read in reads]
        self.choice.blockSignals(True)
        self.choice.clear()
        self.choice.addItems([table_line(read.view, several=self._several_files()) for read in reads])
        self.choice.setCurrentIndex(0)
        self.choice.blockSignals(False)
        self._show_place()

    def place(self) -> int:
        """The number of the table in sight."""
        return max(0, self.choice.currentIndex())

    def read(self) -> Read:
        """The table in sight."""
        return self._reads[self.place()]

    def reads(self) -> tuple[Read, ...]:
        """All tables."""
        return tuple(self._reads)

    def targets(self) -> list[tuple[str, ...]]:
        """For each table one target a column."""
        return list(self._targets)

    def set_targets(self, targets: Sequence[str]) -> None:
        """Where the columns of the table in sight go, and those of all that bear the same titles."""
        headers = self.read().view.headers
        for place, read in enumerate(self._reads):
            if read.view.headers == headers:
                self._targets[place] = tuple(targets)

    def name(self) -> str:
        """What the batch is called: its lists."""
        return list_name([*dict.fromkeys(read.view.file for read in self._reads)])

    def turn(self, step: int) -> None:
        """To the next table, or the one before."""
        self._step(step)

    def _several_files(self) -> bool:
        return len({read.view.file for read in self._reads}) > 1

    def _step(self, step: int) -> None:
        place = self.place() + step
        if 0 <= place < len(self._reads):
            self.choice.setCurrentIndex(place)

    def _turn(self) -> None:
        self._show_place()
        self.turned.emit()

    def _show_place(self) -> None:
        place, count = self.place(), len(self._reads)
        self._place.setText(tr("{place} / {count}").format(place=place + 1, count=count))
        self.before.setEnabled(place > 0)
        self.next.setEnabled(place + 1 < count)
