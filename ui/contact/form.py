"""The quick log: what came of it, how they felt, what was said, promised and learnt, and when next."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QMenu, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from app.interactions.rows import ContactDraft
from ui.contact.day_field import DayField
from ui.contact.learnt_field import LearntField
from ui.contact.words import CHANNEL_ICONS, channels, moods, results
from ui.kit.controls import SegmentedControl, button
from ui.kit.icons import give_icon
from ui.kit.inputs import LineInput
from ui.kit.labels import label
from ui.kit.layout import FlowLayout, box_of, column, row
from ui.words import tr

TEXT_HEIGHT = 62


class ContactForm(QWidget):
    """Plain data in, a draft out. Parts that are seldom needed unfold on a click and stay small."""

    submitted = Signal()
    """Ctrl+Enter in the form."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.result = SegmentedControl(results(), "reached")
        self.mood = SegmentedControl(moods())
        self.channel = button("", "small")
        self.text = QPlainTextEdit()
        self.text.setPlaceholderText(tr("说了什么、答应了什么、新了解到什么…"))
        self.text.setAccessibleName(tr("说了什么"))
        self.text.setTabChangesFocus(True)
        self.text.setFixedHeight(TEXT_HEIGHT)
        self.promise = LineInput()
        self.promise.setPlaceholderText(tr("答应了什么"))
        self.promise_day = DayField(tr("哪天之前"))
        self.learnt = LearntField()
        self.next = DayField(tr("下次哪天联系"))
        self._problem: QLabel = label("", "late", wrap=True)
        self._problem.hide()
        self._folds: dict[QPushButton, QWidget] = {}
        self._channel = "call"
        self._give_channels()
        self._assemble()

    def start(self, channel: str, missing: Sequence[str] = ()) -> None:
        """Begin anew for a customer."""
        self.set_channel(channel)
        self.result.set_value("reached")
        self.mood.set_value(None)
        self.text.clear()
        self.promise.clear()
        self.promise_day.set_day(None)
        self.learnt.offer(missing)
        self.learnt.editor.start(None)
        self.next.set_day(None)
        for made, part in self._folds.items():
            made.setChecked(False)
            part.hide()
        self.complain("")

    def set_channel(self, key: str) -> None:
        """How the contact was made."""
        self._channel = key
        name = dict(channels()).get(key, "")
        give_icon(self.channel, CHANNEL_ICONS.get(key, "phone"), "ink", 15)
        self.channel.setToolTip(name)
        self.channel.setAccessibleName(tr("方式：{name}").format(name=name))

    def ask_for(self, key: str) -> None:
        """Unfold the place for something learnt, at this item."""
        self._unfold(self.learn_more)
        self.learnt.choose(key)

    def is_empty(self) -> bool:
        """Whether nothing was typed that could be lost."""
        typed = (self.text.toPlainText(), self.promise.text(), self.learnt.editor.text())
        return not any(word.strip() for word in typed) and self.next.day() is None

    def draft(self, customer_id: int, settles: Sequence[tuple[str, dt.date]] = ()) -> ContactDraft | None:
        """What stands in the form, or None after saying in it what is still wrong."""
        if why := self._wrong():
            self.complain(why)
            return None
        self.complain("")
        words, day = self.promise.text().strip(), self.promise_day.day()
        return ContactDraft(
            customer_id,
            self._channel,
            self.result.value() or "reached",
            mood=self.mood.value(),
            text=self.text.toPlainText().strip(),
            promises=((words, day),) if words and day else (),
            learnt=self.learnt.value(),
            next_on=self.next.day(),
            settles=tuple(settles),
        )

    def complain(self, why: str) -> None:
        """Say above the buttons why it cannot be kept yet; an empty text takes it back."""
        self._problem.setText(why)
        self._problem.setVisible(bool(why))

    def complaint(self) -> str:
        """What the form says is wrong."""
        return "" if self._problem.isHidden() else self._problem.text()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.submitted.emit()
        else:
            super().keyPressEvent(event)

    def fold_buttons(self) -> list[QPushButton]:
        """+ 承诺, + 了解到, 下次…: to stand in the row of the page's own buttons."""
        return list(self._folds)

    def _wrong(self) -> str:
        words, day = self.promise.text().strip(), self.promise_day.day()
        if self.promise_day.unreadable() or self.next.unreadable():
            return tr("日期读不懂，请写成 2026-11-22 这样")
        if words and day is None:
            return tr("承诺要写上哪天之前")
        if day is not None and not words:
            return tr("请写上答应了什么")
        if self.learnt.unreadable():
            return tr("了解到的内容这一项放不下，请换个写法")
        return ""

    def _give_channels(self) -> None:
        self._menu = QMenu(self)
        for key, name in channels():
            self._menu.addAction(name).triggered.connect(partial(self._choose_channel, key))
        self.channel.clicked.connect(self._show_channels)
        self.channel.setFixedWidth(30)
        self.set_channel("call")

    def _show_channels(self) -> None:
        self._menu.popup(self.channel.mapToGlobal(QPoint(0, self.channel.height() + 2)))

    def _choose_channel(self, key: str, _checked: bool = False) -> None:
        self.set_channel(key)

    def _assemble(self) -> None:
        promise = box_of(row(self.promise, self.promise_day, spacing=4))
        self._fold(tr("+ 承诺"), promise)
        self.learn_more = self._fold(tr("+ 了解到"), self.learnt)
        next_on = box_of(row(label(tr("下次"), "muted"), self.next, spacing=8))
        self._fold(tr("下次…"), next_on)
        top = FlowLayout(push=2)
        for choice in (self.channel, self.result, self.mood):
            top.addWidget(choice)
        box: QVBoxLayout = column(top, self.text, promise, self.learnt, next_on, self._problem)
        self.setLayout(box)
        for part in (promise, self.learnt, next_on):
            part.hide()

    def _fold(self, text: str, part: QWidget) -> QPushButton:
        made = button(text, "small")
        made.setCheckable(True)
        made.toggled.connect(part.setVisible)
        made.clicked.connect(lambda opened: opened and part.setFocus(Qt.FocusReason.OtherFocusReason))
        self._folds[made] = part
        return made

    def _unfold(self, made: QPushButton) -> None:
        made.setChecked(True)


def submit_button(text: str) -> QPushButton:
    """The main action beside a form, with its key."""
    made = button(text, "small-primary", tip=text)
    made.setToolTip(f"{text}  Ctrl Enter")
    return made
