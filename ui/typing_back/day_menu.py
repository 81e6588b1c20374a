"""On which day the contacts of a sheet were: its own, unless a person says another one."""

from __future__ import annotations

import datetime as dt
from functools import partial

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from app import clock
from app.sheets import typing_back
from app.sheets.typing_back import OpenedSheet
from ui.kit.controls import button
from ui.kit.days import day_name
from ui.words import tr

MOST = 14
"""So many days are offered; who types back later still says the sheet's own or one of the last."""


class DayMenu(QWidget):
    """A button that tells the day, and the days to choose from; hidden while only today can be meant."""

    chosen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sheet: OpenedSheet | None = None
        self._day: dt.date | None = None
        self.button = button("", "small", icon="calendar", on_click=self.open)
        box = QHBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self.button)
        self.hide()

    def show_sheet(self, sheet: OpenedSheet) -> None:
        """Another sheet begins with its own day."""
        if self._sheet is None or self._sheet.code != sheet.code:
            self._day = None
        self._sheet = sheet
        self._tell()

    def moment(self) -> dt.datetime:
        """When a contact that is kept now is said to have been."""
        return typing_back.moment_of(self._sheet, self._day) if self._sheet else clock.now()

    def open(self) -> None:
        """The days from the sheet's own to today, the one that counts ready for Enter."""
        if self._sheet is None or self.isHidden():
            return
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        days = typing_back.days_of(self._sheet, MOST)
        now = self._day or self._sheet.day
        made = [self._add(menu, day) for day in days]
        menu.setActiveAction(made[days.index(now) if now in days else 0])
        menu.popup(self.button.mapToGlobal(QPoint(0, self.button.height() + 2)))

    def _add(self, menu: QMenu, day: dt.date) -> QAction:
        own = tr("单子那天") if self._sheet and day == self._sheet.day else ""
        today = tr("今天") if day == clock.today() else ""
        said = " · ".join(part for part in (day_name(day), own, today) if part)
        return menu.addAction(said, partial(self._take, day))

    def _take(self, day: dt.date) -> None:
        self._day = day
        self._tell()
        self.chosen.emit()

    def _tell(self) -> None:
        sheet, today = self._sheet, clock.today()
        self.setVisible(sheet is not None and sheet.day < today)
        if sheet is None:
            return
        day = self._day or sheet.day
        text = tr("记在 {day}") if day == today else tr("记在 {day} 傍晚")
        self.button.setText(text.format(day=tr("今天") if day == today else day_name(day)))
        self.button.setToolTip(tr("哪天联系的 Alt D"))
