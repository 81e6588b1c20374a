"""The quick log: what came of it, how they felt, what was said, promised and learnt, and when next."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QLabel, QMenu, QPushButton, QVBoxLayout, QWidget

from ui.contact.again_today import kept_today
from ui.contact.words import CHANNEL_ICONS, channels, moods, results
from ui.kit.controls import SegmentedControl, button
from ui.kit.icons import give_icon
from ui.kit.inputs import NoteEdit
from ui.kit.labels import label
from ui.kit.layout import FlowLayout, column
from ui.words import tr

if TYPE_CHECKING:
    from app.care.event_rows import Invitation
    from app.interactions.rows import ContactDraft
    from app.learning.learner import Learner
    from ui.contact.day_field import DayField
    from ui.contact.extras import Extras
    from ui.contact.invitation_field import InvitationField
    from ui.contact.learn_line import LearnLine
    from ui.contact.unfinished import Unfinished
    from ui.kit.inputs import LineInput

TEXT_HEIGHT = 62
_BY_CLICK = Qt.FocusReason.OtherFocusReason


class ContactForm(QWidget):
    """Plain data in, a draft out. Parts that are seldom needed unfold on a click and stay small.

    They are built when first needed: the first window comes sooner without them.
    """

    submitted = Signal()
    """Ctrl+Enter in the form."""
    typed = Signal()
    """Something was written."""
    learner_wanted = Signal()
    """Something learnt is to be told: `set_learner` says by what it is read."""
    channel_chosen = Signal(str)
    """A person chose how the contact was made."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.result = SegmentedControl(results(), "reached")
        self.mood = SegmentedControl(moods())
        self.channel = button("", "small")
        self.text = NoteEdit()
        self.text.setPlaceholderText(tr("说了什么、答应了什么、新了解到什么…"))
        self.text.setAccessibleName(tr("说了什么"))
        self.text.setTabChangesFocus(True)
        self.text.setFixedHeight(TEXT_HEIGHT)
        self.text.textChanged.connect(self.typed)
        self._invitation: InvitationField | None = None
        self._heard = ""
        self._extras: Extras | None = None
        self._problem: QLabel = label("", "late", wrap=True)
        self._problem.hide()
        self._folds: dict[str, QPushButton] = {}
        self._channel = "call"
        self._give_channels()
        self._assemble()

    def start(self, channel: str) -> None:
        """Begin anew for a customer."""
        self.set_channel(channel)
        self._show_result("")
        self.mood.set_value(None)
        self.text.clear()
        self._heard = ""
        self.ask_about(None)
        if self._extras is not None:
            self._extras.start()
            for made in self._folds.values():
                made.setChecked(False)
        self.complain("")

    def set_learner(self, learner: Learner) -> None:
        """What is learnt is read by what is known of this customer."""
        self.learnt.set_learner(learner)

    def ask_about(self, invitation: Invitation | None) -> None:
        """An open invitation: the answer is noted with the contact."""
        if self._invitation is None:
            if invitation is None:
                return
            from ui.contact.invitation_field import InvitationField

            self._invitation = InvitationField()
            self._box.insertWidget(1, self._invitation)
        self._invitation.show_invitation(invitation)
        self._invitation.choose(self._heard)

    @property
    def invitation(self) -> InvitationField | None:
        """Where it is noted, if anybody was asked about one."""
        return self._invitation

    @property
    def extras(self) -> Extras:
        """The parts that unfold, built if need be."""
        if self._extras is None:
            from ui.contact.extras import Extras

            self._extras = Extras()
            self._extras.typed.connect(self.typed)
            self._box.insertWidget(self._box.indexOf(self._problem), self._extras)
        return self._extras

    @property
    def promise(self) -> LineInput:
        """What was promised."""
        return self.extras.promise

    @property
    def promise_day(self) -> DayField:
        """Until when."""
        return self.extras.promise_day

    @property
    def learnt(self) -> LearnLine:
        """What was learnt."""
        return self.extras.learnt

    @property
    def next(self) -> DayField:
        """When to speak again."""
        return self.extras.next

    def set_channel(self, key: str) -> None:
        """How the contact was made."""
        self._channel = key
        self._give_results(results(key))
        name = dict(channels()).get(key, "")
        give_icon(self.channel, CHANNEL_ICONS.get(key, "phone"), "ink", 15)
        self.channel.setToolTip(name)
        self.channel.setAccessibleName(tr("方式：{name}").format(name=name))

    def _give_results(self, options: Sequence[tuple[str, str]]) -> None:
        """What was chosen stays chosen where it can be; what is usual gives way to what is usual now."""
        chosen, usual = self.result.value(), self.result.keys()[0]
        self.result.set_options(options)
        self._show_result("" if chosen == usual else chosen)

    def _show_result(self, key: str | None) -> None:
        keys = self.result.keys()
        self.result.set_value(key if key in keys else None if key is None else keys[0])

    def ask_for(self, name: str) -> None:
        """Unfold the place for something learnt, at the item of that name."""
        self._folds["learnt"].setChecked(True)
        self.learnt.ask_for(name)

    def is_empty(self) -> bool:
        """Whether nothing was typed that could be lost."""
        more = self._extras
        if self._invitation is not None and self._invitation.told() is not None:
            return False
        return not self.text.toPlainText().strip() and (more is None or more.is_empty())

    def unfinished(self) -> Unfinished | None:
        """What stands here and is not kept yet; None when nothing was typed."""
        if self.is_empty():
            return None
        from ui.contact.unfinished import Unfinished

        said = self._invitation.told() if self._invitation else None
        begun = Unfinished(
            self._channel,
            self.result.value(),
            self.mood.value(),
            self.text.toPlainText(),
            heard=said[1] if said else "",
        )
        return self._extras.added_to(begun) if self._extras is not None else begun

    def resume(self, begun: Unfinished) -> None:
        """Show again what was begun, with the parts unfolded that were in use."""
        self.set_channel(begun.channel)
        self._show_result(begun.result)
        self.mood.set_value(begun.mood)
        self.text.setPlainText(begun.text)
        self.text.moveCursor(QTextCursor.MoveOperation.End)
        self._heard = begun.heard
        used = {
            "promise": begun.promise or begun.promise_day or begun.promise_hour,
            "learnt": begun.learnt,
            "next": begun.next_day or begun.next_hour,
            "referral": begun.referral is not None,
        }
        for key, typed in used.items():
            self._folds[key].setChecked(bool(typed))
        if any(used.values()):
            self.extras.resume(begun)

    def draft(self, customer_id: int, settles: Sequence[tuple[str, dt.date]] = ()) -> ContactDraft | None:
        """What stands in the form, or None after saying in it what is still wrong."""
        from app.interactions.rows import ContactDraft

        more = self._extras
        if more is not None and (why := more.wrong()):
            self.complain(why)
            return None
        self.complain("")
        draft = ContactDraft(
            customer_id,
            self._channel,
            self.result.value() or self.result.keys()[0],
            mood=self.mood.value(),
            text=self.text.toPlainText().strip(),
            promises=more.promised() if more else (),
            facts=more.learnt.facts() if more else (),
            next_on=more.next.day() if more else None,
            next_at=more.next.at() if more else None,
            settles=tuple(settles),
            heard=self._invitation.told() if self._invitation else None,
            referral=more.asked() if more else None,
        )
        return kept_today(draft)

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
        """承诺, 了解到, 下次: to stand in the row of the page's own buttons."""
        return list(self._folds.values())

    def _give_channels(self) -> None:
        self._menu: QMenu | None = None
        self.channel.clicked.connect(self._show_channels)
        self.channel.setFixedWidth(30)
        self.set_channel("call")

    def _show_channels(self) -> None:
        if self._menu is None:
            self._menu = QMenu(self)
            for key, name in channels():
                self._menu.addAction(name).triggered.connect(partial(self._choose_channel, key))
        self._menu.popup(self.channel.mapToGlobal(QPoint(0, self.channel.height() + 2)))

    def _choose_channel(self, key: str, _checked: bool = False) -> None:
        self.set_channel(key)
        self.channel_chosen.emit(key)

    def _assemble(self) -> None:
        for key, text in (
            ("promise", tr("承诺")),
            ("learnt", tr("了解到")),
            ("next", tr("下次")),
            ("referral", tr("请介绍")),
        ):
            self._folds[key] = self._fold(key, text)
        top = FlowLayout(push=2)
        for choice in (self.channel, self.result, self.mood):
            top.addWidget(choice)
        self._box: QVBoxLayout = column(top, self.text, self._problem)
        self.setLayout(self._box)

    def _fold(self, key: str, text: str) -> QPushButton:
        made = button(text, "small")
        made.setCheckable(True)
        made.toggled.connect(lambda shown: self.extras.unfold(key, shown))
        if key == "learnt":
            made.toggled.connect(self._want_learner)
        made.clicked.connect(lambda shown: shown and self.extras.parts[key].setFocus(_BY_CLICK))
        return made

    def _want_learner(self, shown: bool) -> None:
        if shown:
            self.learner_wanted.emit()


def submit_button(text: str) -> QPushButton:
    """The main action beside a form, with its key."""
    made = button(text, "small-primary", tip=text)
    made.setToolTip(f"{text}  Ctrl Enter")
    return made
