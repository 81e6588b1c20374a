"""Handing customers over to a colleague who is then introduced to them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtWidgets import QComboBox, QWidget

from app import clock
from app.staff.rows import StaffRow
from ui.contact.day_field import DayField
from ui.kit.dialog import Dialog
from ui.kit.inputs import LineInput
from ui.kit.labels import label, resumed_label
from ui.kit.layout import row
from ui.words import tr

HANDING = "hand-over"
"""The place where the client file keeps what was begun here."""
DAYS = 7
"""So many days there usually are for the introduction."""


class HandOverCustomers(Dialog):
    """Asks who takes the customers, until when the colleague is introduced, and why."""

    handed = Signal(int, str, object)
    """Who takes them, what falls due with each of them, and on which day."""

    def __init__(self, parent: QWidget | None, count: int, colleagues: Sequence[StaffRow]) -> None:
        title = tr("把 %n 位客户移交给同事", "", count)
        super().__init__(parent, title, yes=tr("移交"), width=460)
        self.colleague = QComboBox()
        self.colleague.setAccessibleName(tr("交给谁"))
        for each in colleagues:
            self.colleague.addItem(each.name, each.id)
        self.reason = LineInput()
        self.reason.setPlaceholderText(tr("为什么移交，可以不写"))
        self.reason.setAccessibleName(tr("为什么移交"))
        self.day = DayField(tr("哪天之前介绍"))
        self.day.set_day(clock.today() + dt.timedelta(days=DAYS))
        self.body.addWidget(self.colleague)
        self.body.addWidget(self.reason)
        self.body.addLayout(row(label(tr("哪天之前介绍"), "muted"), self.day, 1, spacing=8))
        hint = tr("客户归这位同事，并提醒同事联系每一位：介绍接任的同事。可以撤销。")
        self.body.addWidget(label(hint, "small", wrap=True))
        self._resumed = resumed_label()
        self.body.addWidget(self._resumed)
        self._first = self._all_texts()

    def typing(self) -> tuple[SignalInstance, ...]:
        """Sent whenever something is typed or chosen."""
        return self.reason.textChanged, self.colleague.currentIndexChanged, self.day.typed, self.day.changed

    def texts(self) -> dict[str, str]:
        """What was typed or chosen, where it is not what stood there at first."""
        return {key: text for key, text in self._all_texts().items() if text != self._first[key]}

    def resume(self, texts: Mapping[str, str]) -> None:
        """Put back what was typed before the program ended."""
        self.reason.setText(texts.get("reason", ""))
        if (place := self.colleague.findText(texts.get("colleague", ""))) >= 0:
            self.colleague.setCurrentIndex(place)
        if "day" in texts:
            self.day.editor.restore(texts["day"])
        self._resumed.show()

    def accept(self) -> None:
        """Tell it, unless something is still wrong."""
        day = self.day.day()
        if self.colleague.currentData() is None:
            self.complain(tr("还没有别的同事，请先在设置里添加"))
        elif day is None or self.day.unreadable():
            self.complain(tr("日期读不懂，请写成 2026-11-22 这样"), self.day)
        elif day < clock.today():
            self.complain(tr("这一天已经过去，请选今天以后的日期"), self.day)
        else:
            self.handed.emit(self.colleague.currentData(), self._promise(), day)
            super().accept()

    def _all_texts(self) -> dict[str, str]:
        return {
            "reason": self.reason.text().strip(),
            "colleague": self.colleague.currentText(),
            "day": self.day.editor.text(),
        }

    def _promise(self) -> str:
        text = tr("介绍接任的同事 {name}").format(name=self.colleague.currentText())
        reason = self.reason.text().strip()
        return tr("{what}（{why}）").format(what=text, why=reason) if reason else text
