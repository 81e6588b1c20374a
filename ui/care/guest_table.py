"""Whom an event concerns: sorted by any column, several chosen at once."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QWidget

from app.care.event_rows import Answer, GuestRow
from app.fields.secrecy import Secrecy
from ui.care import words
from ui.contact.words import phone_text
from ui.kit.cells import Cell, Column
from ui.kit.order import by_name, ordered
from ui.kit.table import SmallTable
from ui.words import tr

_TONES = {Answer.YES: "green", Answer.MAYBE: "amber", Answer.NO: "neutral"}


class GuestTable(SmallTable):
    """Rows are told by customer."""

    opened = Signal(int)
    menu_wanted = Signal(QPoint)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_columns(), _cell, parent)
        self._guests: list[GuestRow] = []
        self._sort: tuple[str, bool] = ("", False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setAccessibleName(tr("活动涉及的客户"))
        header = self.horizontalHeader()
        header.setSectionsClickable(True)
        header.sectionClicked.connect(self._sort_by)
        self.row_opened.connect(lambda row: self.opened.emit(self._guests[row].customer_id))

    def show_guests(self, guests: Sequence[GuestRow]) -> None:
        """These, in the order chosen; who was chosen and has the keyboard stays so."""
        chosen, current = set(self.chosen_ids()), self.current_id()
        self._guests = self._sorted(guests)
        self.set_rows(self._guests)
        model = self.selectionModel()
        for row, guest in enumerate(self._guests):
            flag = model.SelectionFlag.Rows | model.SelectionFlag.Select
            if guest.customer_id == current:
                model.setCurrentIndex(self.model().index(row, 0), model.SelectionFlag.NoUpdate)
            if guest.customer_id in chosen:
                model.select(self.model().index(row, 0), flag)

    def shown_ids(self) -> list[int]:
        """Everybody shown, from top to bottom."""
        return [guest.customer_id for guest in self._guests]

    def chosen_ids(self) -> list[int]:
        """Those chosen, or else the one with the keyboard."""
        chosen = [self._guests[row].customer_id for row in self.selected_rows()]
        current = self.current_id()
        return chosen or ([current] if current is not None else [])

    def current_id(self) -> int | None:
        row = self.current_row()
        return self._guests[row].customer_id if 0 <= row < len(self._guests) else None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Letters are keys of the page, not a search that jumps about."""
        if event.text().isprintable() and event.text() and not event.modifiers():
            event.ignore()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if self.chosen_ids():
            self.menu_wanted.emit(event.globalPos())

    def _sort_by(self, place: int) -> None:
        key = _columns()[place].key
        self._sort = (key, self._sort == (key, False))
        header = self.horizontalHeader()
        header.setSortIndicatorShown(True)
        order = Qt.SortOrder.DescendingOrder if self._sort[1] else Qt.SortOrder.AscendingOrder
        header.setSortIndicator(place, order)
        self.show_guests(self._guests)

    def _sorted(self, guests: Sequence[GuestRow]) -> list[GuestRow]:
        key, descending = self._sort
        return ordered(guests, _SORTS[key], descending=descending) if key else list(guests)


def _columns() -> list[Column]:
    return [
        Column("grade", tr("等级"), 60, role="grade", item="grade"),
        Column("name", tr("姓名"), 130, role="strong", item="name"),
        Column("phone", tr("电话"), 150, secrecy=Secrecy.BESIDE),
        Column("owner", tr("归属"), 90, role="muted", item="owner"),
        Column("answer", tr("答复"), 80, role="chips"),
        Column("came", tr("到场"), 80, role="chips"),
        Column("contacted", tr("已联系"), 100, role="muted"),
    ]


def _cell(guest: GuestRow, key: str) -> Cell:
    match key:
        case "answer":
            return [(words.answer_word(guest.answer), _TONES[guest.answer])] if guest.answer else []
        case "came":
            return _came(guest.came)
        case "contacted":
            return words.short_day(guest.contacted_on) if guest.contacted_on else ""
        case "phone":
            return phone_text(guest.phone)
        case _:
            return str(getattr(guest, key) or "")


def _came(came: bool | None) -> Cell:
    if came is None:
        return []
    return [(tr("来了"), "green") if came else (tr("没来"), "red")]


_SORTS: dict[str, Callable[[GuestRow], Any]] = {
    "grade": lambda guest: guest.grade,
    "name": lambda guest: by_name(guest.name),
    "phone": lambda guest: guest.phone,
    "owner": lambda guest: by_name(guest.owner),
    "answer": lambda guest: list(Answer).index(guest.answer) if guest.answer else None,
    "came": lambda guest: {True: 0, False: 1, None: None}[guest.came],
    "contacted": lambda guest: guest.contacted_on,
}
