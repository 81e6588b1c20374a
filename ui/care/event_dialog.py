"""Beginning an event, or changing what it says and its days."""

from __future__ import annotations

import datetime as dt
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QWidget

from app import clock
from app.care import own_scripts
from app.care.event_rows import EventDraft, EventKind
from app.errors import InputError
from ui import messages
from ui.care import words
from ui.care.reads import Offer
from ui.contact.day_field import DayField
from ui.contact.words import channels
from ui.kit.controls import SegmentedControl, button
from ui.kit.dialog import Dialog
from ui.kit.inputs import LineInput, TextInput
from ui.kit.labels import label
from ui.kit.layout import FlowLayout, box_of, row
from ui.kit.number_input import NumberInput
from ui.kit.script_text import to_shown, to_stored
from ui.words import tr

USUAL_DAYS = 7
"""An invitation is offered for so many days ahead."""
FOLLOW_DAYS = 2
_SURE = ("salutation", "staff")
_FIELDS = (*_SURE, "car", "product", "child", "spouse", "hobby", "last")
"""What is offered for the script, in this order; who is always known first."""


class EventDialog(Dialog):
    """Asks what it is about, when to contact whom it concerns, and for an invitation to which day.

    The `offer` says whom a new event concerns, and which they could join instead; None when an old one is
    changed.
    """

    decided = Signal(object)
    """An `EventDraft`."""
    joined = Signal(int)
    """The id of the event that they join."""

    def __init__(
        self, parent: QWidget | None, offer: Offer | None = None, draft: EventDraft | None = None
    ) -> None:
        fresh = draft is None
        title = tr("发起活动") if fresh else tr("修改活动")
        super().__init__(parent, title, yes=tr("发起") if fresh else tr("保存"), width=620)
        self._offer = offer
        self._count = label("", wrap=True)
        self.into = QComboBox()
        self._new = QWidget()
        if offer is not None:
            self._build_offer(offer)
        self._build()
        self._show(draft or _usual())
        self.kind.setEnabled(fresh)
        self._choose()

    def accept(self) -> None:
        """Tell the draft; what is missing is said beside the buttons and the keyboard goes there."""
        if self.into.currentData() is not None:
            self.joined.emit(self.into.currentData())
            super().accept()
            return
        call_on, held_on = self.call_on.day(), self.held_on.day()
        invited = self.kind.value() == EventKind.INVITATION
        if not self.title.text().strip():
            self._ask_for(tr("请写一个名称"), self.title)
        elif call_on is None:
            self._ask_for(tr("请写哪天开始联系"), self.call_on)
        elif invited and held_on is None:
            self._ask_for(tr("请写活动是哪一天"), self.held_on)
        elif invited and held_on is not None and held_on < call_on:
            self._ask_for(tr("活动在联系之前，请核对两个日期"), self.held_on)
        elif flaw := self._flaw():
            self._ask_for(flaw, self.script)
        else:
            self.decided.emit(self._draft(call_on))
            super().accept()

    def _ask_for(self, text: str, field: QWidget) -> None:
        self.complain(text)
        field.setFocus()

    def _flaw(self) -> str:
        """Why the script could not be said to everybody; none need be written."""
        try:
            if text := self._script():
                own_scripts.check_for_event(text)
        except InputError as error:
            return messages.sentence(error)
        return ""

    def _script(self) -> str:
        return to_stored(self.script.words().strip())

    def _insert(self, name: str, sure: bool) -> None:
        """What may be unknown comes in [brackets], which are left out then."""
        self.script.insertPlainText(f"{{{name}}}" if sure else f"[{{{name}}}]")
        self.script.setFocus()

    def _draft(self, call_on: dt.date) -> EventDraft:
        invited = self.kind.value() == EventKind.INVITATION
        return EventDraft(
            kind=EventKind(self.kind.value() or EventKind.AREA),
            title=self.title.text().strip(),
            call_on=call_on,
            reason=self.reason.words().strip(),
            script=self._script(),
            channel=str(self.channel.currentData()),
            held_on=self.held_on.day() if invited else None,
            follow_days=self.follow.value() if invited and self.follow.value() else None,
        )

    def _build_offer(self, offer: Offer) -> None:
        """How many it concerns; where events go on, they may join one of these."""
        self.into.setAccessibleName(tr("列入"))
        self.into.addItem(tr("新的活动"), None)
        for each in offer.going:
            self.into.addItem(each.title, each.id)
        self.into.currentIndexChanged.connect(lambda _place: self._choose())
        self.body.addWidget(self._count)
        if silent := words.silent_line(offer.reach.silent):
            self.body.addWidget(label(silent, "muted", wrap=True))
        if offer.going:
            name = label(tr("列入"), "item")
            name.setBuddy(self.into)
            line = row(name, self.into, spacing=12)
            line.setStretch(1, 1)
            self.body.addLayout(line)

    def _choose(self) -> None:
        """A new event is told in full; one that goes on takes whom it does not concern yet."""
        offer = self._offer
        if offer is None:
            return
        going = next((each for each in offer.going if each.id == self.into.currentData()), None)
        self._new.setVisible(going is None)
        self.entitle(tr("发起活动") if going is None else tr("列入活动"))
        self.yes.setText(tr("发起") if going is None else tr("列入"))
        count = len(offer.reach.ids) if going is None else going.fresh
        self.yes.setEnabled(count > 0)
        said = tr("%n 位客户会列入待联系。", "", count)
        if going is not None and (known := len(offer.reach.ids) - count):
            said = tr("%n 位客户会列入待联系，{known} 位已在这个活动里。", "", count).format(known=known)
        self._count.setText(said)
        if self.isVisible():
            self.fit()

    def _build(self) -> None:
        self.kind = SegmentedControl(words.kinds())
        self.kind.chosen.connect(self._show_kind)
        self.title = LineInput()
        self.call_on = DayField(tr("哪天开始联系"))
        self.held_on = DayField(tr("活动是哪一天"))
        self.follow = NumberInput(0, 30)
        self.follow.setSpecialValueText(tr("不回访"))
        self.channel = QComboBox()
        for key, text in channels():
            self.channel.addItem(text, key)
        self.reason = TextInput()
        self.reason.set_hint(tr("会写在待联系里，例如 昨夜中原区积水，问问车和家里"))
        self.script = TextInput()
        self.script.set_hint(tr("不写就用现成的"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(9)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(3, 1)
        self._hidden = [
            self._line(grid, 2, 2, tr("活动日期"), self.held_on),
            self._line(grid, 3, 2, tr("活动后回访"), self.follow),
        ]
        self._line(grid, 0, 0, tr("种类"), self.kind, wide=True)
        self._line(grid, 1, 0, tr("名称"), self.title, wide=True)
        self._line(grid, 2, 0, tr("开始联系"), self.call_on)
        self._line(grid, 3, 0, tr("方式"), self.channel)
        self._line(grid, 4, 0, tr("为什么联系"), self.reason, wide=True)
        self._line(grid, 5, 0, tr("话术"), self.script, wide=True)
        grid.addWidget(self._chips(), 6, 1, 1, 3)
        grid.setContentsMargins(0, 0, 0, 0)
        self._new.setLayout(grid)
        self.body.addWidget(self._new)
        self.body.addStretch(1)

    def _chips(self) -> QWidget:
        flow, names = FlowLayout(spacing=6), messages.script_fields()
        for key in _FIELDS:
            put = partial(self._insert, names[key], key in _SURE)
            flow.addWidget(button(names[key], "chip", on_click=put))
        return box_of(flow)

    def _line(
        self, grid: QGridLayout, row: int, column: int, text: str, field: QWidget, *, wide: bool = False
    ) -> tuple[QWidget, QWidget]:
        name = label(text, "item")
        name.setBuddy(field)
        field.setAccessibleName(text)
        grid.addWidget(name, row, column)
        grid.addWidget(field, row, column + 1, 1, 3 if wide else 1)
        return name, field

    def _show(self, draft: EventDraft) -> None:
        self.kind.set_value(draft.kind.value)
        self.title.set_words(draft.title)
        self.call_on.set_day(draft.call_on)
        self.held_on.set_day(draft.held_on or draft.call_on + dt.timedelta(days=USUAL_DAYS))
        self.follow.setValue(draft.follow_days or 0)
        self.channel.setCurrentIndex(max(0, self.channel.findData(draft.channel)))
        self.reason.set_words(draft.reason)
        self.script.set_words(to_shown(draft.script))
        self._show_kind(draft.kind.value)

    def _show_kind(self, kind: str) -> None:
        """Only an invitation is to a day."""
        invited = kind == EventKind.INVITATION
        for pair in self._hidden:
            for part in pair:
                part.setVisible(invited)
        self.title.set_hint(tr("例如 冬季车主课堂") if invited else tr("例如 中原区积水"))


def _usual() -> EventDraft:
    return EventDraft(EventKind.AREA, "", clock.today(), follow_days=FOLLOW_DAYS)
