"""The search box over everything: hits while typing, arrows and Enter, Esc."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QWidget

from ui.kit.controls import SearchField
from ui.words import tr

if TYPE_CHECKING:
    from ui.shell.hit_list import Hit, HitList

Search = Callable[[str, Callable[["Sequence[Hit]"], None]], None]
"""(text, then): look for it and call `then`, now or later."""


class SearchBox(SearchField):
    """The field, and below it the hits."""

    opened = Signal(int)
    """The id of the customer chosen."""

    def __init__(self, search: Search, parent: QWidget | None = None) -> None:
        super().__init__(tr("姓名、拼音首字母、电话尾号、车牌、任意文字…"), "Ctrl+K", parent)
        self._search = search
        self._popup: HitList | None = None
        self.textChanged.connect(self._look)
        self.stepped.connect(self._step)
        self.left.connect(self.close_hits)
        self.returnPressed.connect(self._open_current)

    def hits(self) -> HitList:
        """The list below the field; made when first needed, above everything in the window."""
        if self._popup is None:
            from ui.shell.hit_list import HitList

            self._popup = HitList(self.window())
            self._popup.chosen.connect(self._open)
        return self._popup

    def close_hits(self) -> None:
        if self._popup is not None:
            self._popup.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_hits()
        super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.close_hits()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.selectAll()
        self._look(self.text())

    def _look(self, text: str) -> None:
        asked = text.strip()
        if not asked:
            self.close_hits()
            return
        self._search(asked, lambda hits: self._show(asked, hits))

    def _show(self, asked: str, hits: Sequence[Hit]) -> None:
        """An answer to something typed before is of no use any more."""
        if asked == self.text().strip() and self.hasFocus():
            self.hits().show_below(self, asked, hits)

    def _step(self, by: int) -> None:
        if self._popup is not None and self._popup.isVisible():
            self._popup.step(by)

    def _open_current(self) -> None:
        if self._popup is not None and self._popup.isVisible():
            self._popup.choose_current()

    def _open(self, customer_id: int) -> None:
        self.clear()
        self.close_hits()
        self.opened.emit(customer_id)
