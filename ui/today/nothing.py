"""What stands in the place of the list while nobody is in it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.kit.layout import column
from ui.kit.nobody import nobody
from ui.kit.notices import EmptyState
from ui.words import tr


class Nothing(QWidget):
    """The day is done, nobody is due, or there is nobody in the file at all: then it says how to begin."""

    import_wanted = Signal()
    new_wanted = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._quiet = EmptyState("circle-check", "")
        self._begin: EmptyState | None = None
        """Made when it is needed: in most files never."""
        self.setLayout(column(self._quiet, margins=(0, 0, 0, 0)))

    def tell(self, done: int) -> None:
        """Nobody is left; so many were contacted today."""
        title = tr("今天的 %n 位都联系完了", "", done) if done else tr("今天没有要联系的客户")
        self._quiet.say(title, tr("到日子的客户会自动出现在这里，最急的排在最前"), "circle-check")

    def say_opening(self) -> None:
        """The file has not answered yet."""
        self._quiet.say(tr("正在打开…"), tr("第一次要久一点，请稍等"), "clock")

    def show_beginning(self, *, begins: bool) -> None:
        """Whether there is nobody in the file yet."""
        if begins and self._begin is None:
            self._begin = nobody(self.import_wanted.emit, self.new_wanted.emit)
            box = self.layout()
            assert box is not None
            box.addWidget(self._begin)
        if self._begin is not None:
            self._begin.setVisible(begins)
        self._quiet.setVisible(not begins)
