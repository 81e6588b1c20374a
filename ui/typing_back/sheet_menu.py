"""The last sheets that were printed, to choose one from."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject, QPoint, Signal, Slot
from PySide6.QtWidgets import QMenu, QWidget

from app.printing.rows import Print
from app.sheets import typing_back
from ui.desk import Desk
from ui.words import tr


class SheetMenu(QObject):
    """Drops down below its anchor; the last sheet stands first."""

    chosen = Signal(str)
    """The code of a sheet."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._parent = parent
        self.anchor: QWidget = parent

    @Slot()
    def open(self) -> None:
        """Ask for the last sheets and offer them."""
        self._desk.ask(typing_back.recent_sheets, then=self._show, owner=self, key="typing-sheets")

    @Slot(object)
    def _show(self, sheets: Sequence[Print]) -> None:
        menu = QMenu(self._parent)
        menu.aboutToHide.connect(menu.deleteLater)
        if not sheets:
            menu.addAction(tr("还没有可以录入的电话单")).setEnabled(False)
        for each in sheets:
            menu.addAction(sheet_line(each), partial(self.chosen.emit, each.printed.code))
        if sheets:
            menu.setActiveAction(menu.actions()[0])
        menu.popup(self.anchor.mapToGlobal(QPoint(0, self.anchor.height() + 2)))


def sheet_line(told: Print) -> str:
    """K7Q · 11-22 08:31 · 12 位 · 云台区."""
    people = tr("%n 位", "", told.printed.people)
    parts = (told.printed.code, f"{told.at:%m-%d %H:%M}", people, told.printed.about)
    return " · ".join(part for part in parts if part)
