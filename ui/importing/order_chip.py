"""In which order the rows of the check stand: a chip that drops down by what they can be sorted."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QMenu, QWidget

from app.excel.orders import OrderBy, RowOrder
from ui.kit.filter_chip import FilterChip
from ui.kit.keys import give_key
from ui.words import tr

KEYS = "Alt+S"
AS_LISTED = RowOrder()


class OrderChip(FilterChip):
    """As at the head of a table: the same again turns it round, and once more all is as it was.

    The key works anywhere in `over`.
    """

    changed = Signal()

    def __init__(self, over: QWidget) -> None:
        super().__init__(tr("排序"), has_choices=True)
        self.order = AS_LISTED
        self.offered: QMenu | None = None
        self.wanted.connect(self._offer)
        self.cleared.connect(partial(self._take, AS_LISTED))
        give_key(over, KEYS, self._offer)
        self.set_order(AS_LISTED)

    def set_order(self, order: RowOrder) -> None:
        """Show this order; nobody is told."""
        self.order = order
        self.show_choice([_told(order)] if order != AS_LISTED else ())
        self.setToolTip("\n".join(part for part in (tr("排序 Alt S"), self.toolTip()) if part))

    def about(self) -> str:
        """For a list on paper: how it is sorted, nothing where it stands as the list does."""
        return self.words() if self.order != AS_LISTED else ""

    def _take(self, order: RowOrder) -> None:
        self.set_order(order)
        self.changed.emit()

    def _offer(self) -> None:
        if not self.isEnabled():
            return
        self.offered = menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        for by in _words():
            chosen = by is self.order.by
            action = menu.addAction(_told(self.order) if chosen else _words()[by])
            action.triggered.connect(partial(self._take, self._next(by)))
        menu.addSeparator()
        as_listed = menu.addAction(tr("像名单里一样，要您定的在前"))
        as_listed.triggered.connect(partial(self._take, AS_LISTED))
        as_listed.setEnabled(self.order != AS_LISTED)
        menu.popup(self.mapToGlobal(QPoint(0, -menu.sizeHint().height())))
        menu.setActiveAction(menu.actions()[[*_words(), OrderBy.LIST].index(self.order.by) % len(_words())])

    def _next(self, by: OrderBy) -> RowOrder:
        if by is not self.order.by:
            return RowOrder(by)
        return AS_LISTED if self.order.descending else RowOrder(by, descending=True)


def _words() -> Mapping[OrderBy, str]:
    return {
        OrderBy.LINE: tr("行号"),
        OrderBy.NAME: tr("姓名"),
        OrderBy.VERDICT: tr("结果"),
        OrderBy.PROBLEM: tr("问题"),
    }


def _told(order: RowOrder) -> str:
    return f"{_words()[order.by]} {'↓' if order.descending else '↑'}"
