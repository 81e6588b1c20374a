"""Putting a contact off, or leaving it out: both want a reason."""

from __future__ import annotations

import datetime as dt
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from app import clock
from ui.contact.day_field import DayField
from ui.kit.controls import button
from ui.kit.dialog import Dialog
from ui.kit.inputs import LineInput
from ui.kit.labels import label
from ui.kit.layout import FlowLayout
from ui.words import tr


class DecisionDialog(Dialog):
    """Asks for a reason and, to put it off, for a day; tells them in `decided`.

    `day` is the one offered, tomorrow unless said; putting off begins tomorrow, but what lies ahead may
    also be brought forward to today (`from_today`). `note` says what the new day does not change.
    """

    decided = Signal(str, object)
    """The reason, and the day or None."""

    def __init__(
        self,
        parent: QWidget | None,
        name: str,
        reasons: str,
        *,
        postpone: bool,
        day: dt.date | None = None,
        from_today: bool = False,
        note: str = "",
    ) -> None:
        title = tr("推迟联系 {name}") if postpone else tr("跳过这次联系 {name}")
        if from_today:
            title = tr("改期联系 {name}")
        yes = tr("改期") if from_today else tr("推迟") if postpone else tr("跳过")
        super().__init__(parent, title.format(name=name), yes=yes, width=440)
        self._from_today = from_today
        self._chosen = day is not None and from_today
        self.body.addWidget(label(reasons, "muted", wrap=True))
        if note:
            self.body.addWidget(label(note, wrap=True))
        self.day = DayField(tr("改到哪天") if from_today else tr("推迟到哪天")) if postpone else None
        if self.day is not None:
            self.day.set_day(day or clock.today() + dt.timedelta(days=1))
            self.body.addWidget(self.day)
        self.reason = LineInput()
        self.reason.setPlaceholderText(tr("原因，会写进记录"))
        self.reason.setAccessibleName(tr("原因"))
        self.body.addWidget(self.reason)
        flow = FlowLayout()
        for text in _usual(postpone=postpone):
            flow.addWidget(button(text, "chip", on_click=partial(self.reason.setText, text)))
        self.body.addLayout(flow)
        self.body.addStretch(1)

    def showEvent(self, event: QShowEvent) -> None:
        """Where the day was chosen already, only the reason is to be written."""
        super().showEvent(event)
        if self._chosen:
            self.reason.setFocus(Qt.FocusReason.TabFocusReason)

    def accept(self) -> None:
        reason = self.reason.text().strip()
        day = self.day.day() if self.day is not None else None
        if not reason:
            self.complain(tr("请写一句原因"), self.reason)
            return
        if self.day is not None and not self._is_open(day):
            told = tr("请选今天或以后的一天") if self._from_today else tr("请选今天以后的一天")
            self.complain(told, self.day)
            return
        self.decided.emit(reason, day)
        super().accept()

    def _is_open(self, day: dt.date | None) -> bool:
        if day is None:
            return False
        return day >= clock.today() if self._from_today else day > clock.today()


def _usual(*, postpone: bool) -> list[str]:
    if postpone:
        return [tr("客户出差"), tr("客户说改天"), tr("今天忙不过来"), tr("等到货再打")]
    return [tr("刚联系过"), tr("客户不需要"), tr("已由同事联系"), tr("号码不通")]
