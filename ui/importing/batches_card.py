"""Step one, below: the imports of before; each opens its report."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from app.excel.batches.rows import BatchRow
from app.sheets.asked import ShownRows
from ui.importing.words import batch_counts
from ui.kit.controls import button
from ui.kit.labels import ElidedLabel, section_header
from ui.kit.layout import Card, clear, row, scrolled
from ui.kit.shrinking_button import ShrinkingButton
from ui.words import tr

LINES, LINE = 5, 26
NAME = 0.5
"""Of a line at most so much goes to the name; the rest tells when it was and what it did."""


class BatchesCard(Card):
    """Newest first; hidden while there is none."""

    wanted = Signal(int)
    """The id of the one whose report is to be opened."""
    print_wanted = Signal(object)
    """All of them as a sheet."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, spacing=4)
        self._lines = QVBoxLayout()
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(2)
        inside = QWidget()
        inside.setLayout(self._lines)
        self._area = scrolled(inside)
        self._batches: Sequence[BatchRow] = ()
        self.print = button(tr("打印"), "small", icon="printer", on_click=self._print, shortcut="Ctrl+P")
        self.box.addWidget(section_header(tr("以前的导入"), "", self.print))
        self.box.addWidget(self._area)
        self.box.addStretch(1)

    def show_batches(self, batches: Sequence[BatchRow]) -> None:
        """These imports."""
        self._batches = batches
        clear(self._lines)
        for batch in batches:
            self._lines.addWidget(_Line(batch, self))
        self._lines.addStretch(1)
        self._area.setFixedHeight(LINE * min(LINES, max(1, len(batches))) + 4)

    def _print(self) -> None:
        titles = (tr("名称"), tr("时间"), tr("谁"), tr("结果"))
        rows = tuple(
            (each.name, f"{each.at:%Y-%m-%d %H:%M}", each.staff, batch_counts(each)) for each in self._batches
        )
        self.print_wanted.emit(ShownRows(tr("以前的导入"), titles, rows, None))

    def buttons(self) -> list[QPushButton]:
        """Their buttons, newest first."""
        items = [self._lines.itemAt(place) for place in range(self._lines.count())]
        lines = [item.widget() for item in items if item is not None]
        return [line.open for line in lines if isinstance(line, _Line)]

    def texts(self) -> list[str]:
        """What is told of each."""
        return [str(each.accessibleDescription()) for each in self.buttons()]


class _Line(QWidget):
    """An import by its name, when it was and what it did."""

    def __init__(self, batch: BatchRow, card: BatchesCard) -> None:
        super().__init__()
        when = f"{batch.at:%Y-%m-%d %H:%M}"
        told = " · ".join([when, batch_counts(batch)])
        self.open = ShrinkingButton(batch.name, "link", "", lambda: card.wanted.emit(batch.id))
        self.open.setAccessibleDescription(told)
        line = row(self.open, ElidedLabel(told, "small"), spacing=10)
        line.setStretch(1, 1)
        self.setLayout(line)
        self.setFixedHeight(LINE - 2)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.open.setMaximumWidth(int(self.width() * NAME))
