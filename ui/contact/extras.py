"""The seldom needed parts of the log: a promise, something learnt, the next contact, a referral."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.interactions.rows import Promised
from ui.contact.day_field import DayField
from ui.contact.learn_line import LearnLine
from ui.contact.unfinished import Unfinished
from ui.kit.inputs import LineInput
from ui.kit.labels import label
from ui.kit.layout import box_of, row
from ui.words import tr


class Extras(QWidget):
    """Four parts below each other, each of them hidden at first."""

    typed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.promise = LineInput()
        self.promise.setPlaceholderText(tr("答应了什么"))
        self.promise_day = DayField(tr("哪天之前"), with_hour=True)
        self.learnt = LearnLine()
        self.next = DayField(tr("下次哪天联系"), with_hour=True)
        self.referral = LineInput()
        self.referral.setPlaceholderText(tr("请他介绍：说到谁、电话，没说就空着"))
        self.referral.setAccessibleName(tr("请他介绍：说到谁"))
        line = row(self.promise, self.promise_day, spacing=4)
        line.setAlignment(self.promise, Qt.AlignmentFlag.AlignTop)
        promised = box_of(line)
        promised.setFocusProxy(self.promise)
        coming = box_of(row(label(tr("下次"), "muted"), self.next, spacing=8))
        coming.setFocusProxy(self.next)
        self.parts: dict[str, QWidget] = {
            "promise": promised,
            "learnt": self.learnt,
            "next": coming,
            "referral": self.referral,
        }
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        for part in self.parts.values():
            box.addWidget(part)
            part.hide()
        for told in (self.promise.textEdited, self.promise_day.typed, self.learnt.typed, self.next.typed):
            told.connect(lambda *_: self.typed.emit())
        self.hide()

    def unfold(self, key: str, shown: bool) -> None:
        """Show a part, or hide it."""
        self.parts[key].setVisible(shown)
        self.setVisible(any(not part.isHidden() for part in self.parts.values()))

    def start(self) -> None:
        """Begin anew."""
        self.promise.clear()
        self.promise_day.set_day(None)
        self.learnt.set_text("")
        self.next.set_day(None)
        self.referral.clear()

    def added_to(self, begun: Unfinished) -> Unfinished:
        """What was begun, with what stands in these parts."""
        return replace(
            begun,
            promise=self.promise.text(),
            promise_day=self.promise_day.editor.text(),
            promise_hour=self.promise_day.hour.text(),
            learnt=self.learnt.text(),
            next_day=self.next.editor.text(),
            next_hour=self.next.hour.text(),
            referral=self.asked(),
        )

    def resume(self, begun: Unfinished) -> None:
        """Show again what was begun, wrong days included."""
        self.promise.setText(begun.promise)
        self.referral.setText(begun.referral or "")
        for editor, typed in (
            (self.promise_day.editor, begun.promise_day),
            (self.promise_day.hour, begun.promise_hour),
            (self.next.editor, begun.next_day),
            (self.next.hour, begun.next_hour),
        ):
            if typed:
                editor.restore(typed)
        self.learnt.set_text(begun.learnt)

    def is_empty(self) -> bool:
        """Whether nothing was typed."""
        typed = (self.promise.text(), self.learnt.text(), self.referral.text())
        return not any(word.strip() for word in typed) and not (self.next.day() or self.next.at())

    def asked(self) -> str | None:
        """Whom the customer named when asked for a referral; None while that part is folded."""
        return None if self.referral.isHidden() else self.referral.text().strip()

    def promised(self) -> tuple[Promised, ...]:
        """What was promised, with its day and, if there is one, its hour."""
        words, day = self.promise.text().strip(), self.promise_day.day()
        return ((words, day, self.promise_day.at()),) if words and day else ()

    def wrong(self) -> str:
        """What cannot be kept as it stands; empty when all can."""
        words, day = self.promise.text().strip(), self.promise_day.day()
        if self.promise_day.unreadable() or self.next.unreadable():
            return tr("日期读不懂，请写成 2026-11-22 这样")
        if self.promise_day.hour_unreadable() or self.next.hour_unreadable():
            return tr("几点读不懂，请写成 15:30 这样")
        if self.next.at() is not None and self.next.day() is None:
            return tr("写了几点，还要写上哪天")
        if words and day is None:
            return tr("承诺要写上哪天之前")
        if (day or self.promise_day.at()) and not words:
            return tr("请写上答应了什么")
        if self.learnt.wrong():
            return tr("了解到的有一处读不懂，请看红字")
        return ""
