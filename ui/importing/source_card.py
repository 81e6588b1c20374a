"""Step three, at the right below the options: what of the lists themselves comes along."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from app.excel.rows import MOST_KEPT
from ui.kit.layout import Card
from ui.words import tr

_MEGABYTE = 1_000_000


class SourceCard(Card):
    """Rows that were hidden, and the lists as they are."""

    hidden_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, margins=(16, 8, 14, 8), spacing=4)
        self.hidden = QCheckBox()
        self.hidden.setChecked(True)
        self.keep = QCheckBox()
        self.hidden.toggled.connect(self.hidden_changed)
        self.box.addWidget(self.hidden)
        self.box.addWidget(self.keep)

    def reset(self) -> None:
        """As for a new run."""
        self.hidden.blockSignals(True)
        self.hidden.setChecked(True)
        self.hidden.blockSignals(False)
        self.keep.setChecked(False)

    def show_sources(self, hidden: int, size: int) -> None:
        """How many rows were hidden, and how many bytes the lists have."""
        self.hidden.setVisible(hidden > 0)
        self.hidden.setText(tr("隐藏的 %n 行也导入", "", hidden))
        fits = size <= MOST_KEPT
        self.keep.setEnabled(fits)
        self.keep.setText(tr("原名单也存进档案（{size}）").format(size=size_text(size)))
        limit = tr("超过 {size}，请另外保存").format(size=size_text(MOST_KEPT))
        self.keep.setToolTip(tr("以后可以从“以前的导入”里另存出来") if fits else limit)

    def with_hidden(self) -> bool:
        """Whether hidden rows are imported too."""
        return self.hidden.isChecked()

    def keeps(self) -> bool:
        """Whether the lists are kept with the batch."""
        return self.keep.isEnabled() and self.keep.isChecked()


def size_text(size: int) -> str:
    """Bytes for a person."""
    if size < _MEGABYTE:
        return tr("{size} KB").format(size=f"{max(1, round(size / 1000)):,}")
    return tr("{size} MB").format(size=f"{size / _MEGABYTE:,.1f}")
