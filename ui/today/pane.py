"""The pane beside the list: who it is, why now, what to say, know and ask, and the quick log."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QGridLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from app import clock
from app.care.rows import Briefing, DueRow, LastContact, PromiseLine, Reason, Saying
from app.fields.secrecy import Secrecy
from ui.contact.form import ContactForm, submit_button
from ui.contact.script_box import ScriptBox
from ui.contact.words import MANY_ATTEMPTS, channel_name, phone_text, reason_text, silence, why_text
from ui.kit import veil
from ui.kit.chips import Avatar, Chip, GradeBadge
from ui.kit.controls import button
from ui.kit.keep_timer import KeepTimer
from ui.kit.labels import ElidedLabel, label, rule
from ui.kit.layout import Card, FlowLayout, Yielding, box_of, clear, column, row, scrolled
from ui.kit.notices import EmptyState
from ui.naming import item_name
from ui.words import tr

if TYPE_CHECKING:
    from app.interactions.rows import ContactDraft
    from app.learning.learner import Learner
    from ui.contact.unfinished import Unfinished

WIDTH = 446
ASKED = 6
"""How many unknown items are offered to be asked for."""
LEAST_FORM = 110
NAME_ROOM = 130
"""A name up to this width is not cut for the sake of what stands behind it."""
"""What is left of the log in the lowest window, in px: the results and the first lines of the text."""


class Pane(Card):
    """Shows one customer; what is typed stays with them until it is kept or thrown away."""

    finished = Signal(object)
    """The `ContactDraft` to be logged."""
    postpone_wanted = Signal()
    skip_wanted = Signal()
    file_wanted = Signal(int)
    learner_wanted = Signal(int)
    """Something learnt of this customer is to be told."""
    unfinished_changed = Signal(int, str)
    """A customer, and what was begun for them; an empty text when it is finished."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, margins=(16, 14, 16, 14), spacing=10)
        self.setMinimumWidth(340)
        self.setMaximumWidth(WIDTH)
        self.due: DueRow | None = None
        self.known: Briefing | None = None
        self.reason: Reason | None = None
        """What is spoken of first."""
        self._day = clock.today()
        self._unfinished: dict[int, Unfinished] = {}
        self._keeping = KeepTimer(self)
        self._keeping.timeout.connect(self.keep)
        self.avatar = Avatar("")
        self.name = ElidedLabel("", "title")
        self.name.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.grade = GradeBadge("")
        self.stage = Chip("", shrinks=True)
        self.line = ElidedLabel("", "muted")
        self.phone = label("", "phone", copyable=True, secrecy=Secrecy.BESIDE)
        self.copy = button(tr("复制"), "small", on_click=self.copy_phone, shortcut="Ctrl+Shift+C")
        self.hint = ElidedLabel("", "muted")
        self.why = label("", wrap=True)
        self.attempts = label("", "late", wrap=True)
        self.script = ScriptBox()
        self.facts = QGridLayout()
        self.missing = FlowLayout()
        self.form = ContactForm()
        self._empty = EmptyState(
            "phone", tr("还想联系谁？"), tr("Ctrl K 找到客户，Ctrl L 记一笔"), parent=self
        )
        self._assemble()
        self._content.hide()
        self._empty.hide()
        veil.watch(self)

    def keep(self) -> None:
        """What was begun for who is in hand waits with them until it is finished."""
        if self.due is None:
            return
        customer_id, begun = self.due.customer_id, self.form.unfinished()
        if begun == self._unfinished.get(customer_id):
            return
        if begun is None:
            del self._unfinished[customer_id]
        else:
            self._unfinished[customer_id] = begun
        self.unfinished_changed.emit(customer_id, begun.to_text() if begun else "")

    def begin_anew(self) -> None:
        """What stood in the form is kept for good: it is empty again."""
        self.form.start(self.due.channel if self.due else "call")
        self.keep()

    def set_unfinished(self, found: Mapping[int, str]) -> None:
        """What was begun before the program was started; what was typed since stands."""
        from ui.contact.unfinished import Unfinished

        begun = {customer_id: Unfinished.from_text(text) for customer_id, text in found.items()}
        self._unfinished = {i: b for i, b in begun.items() if b is not None} | self._unfinished
        mine = self._unfinished.get(self.due.customer_id) if self.due else None
        if mine is not None and self.form.is_empty():
            self.form.resume(mine)

    def clear(self) -> None:
        """Nobody is in hand."""
        self.keep()
        self.due = self.known = None
        self._content.hide()
        self._empty.show()

    def show_due(self, due: DueRow) -> None:
        """Show who it is and why at once; the rest follows with `show_known`."""
        fresh = self.due is None or self.due.customer_id != due.customer_id
        if fresh:
            self.keep()
        self.due = due
        self._empty.hide()
        self._content.show()
        self._show_who(due)
        self._show_why(due, fresh=fresh)
        if fresh:
            self.known = None
            self._show_facts(())
            self.form.start(due.channel or "call")
            begun = self._unfinished.get(due.customer_id)
            if begun is not None:
                self.form.resume(begun)

    def show_known(self, known: Briefing) -> None:
        """What the file knows; an answer for somebody else is dropped."""
        if self.due is None or known.customer_id != self.due.customer_id:
            return
        fresh = self.known is None
        self.known = known
        self.stage.set_text(known.stage)
        self._show_stage()
        work = " ".join(part for part in (known.company, known.position) if part)
        salutation = tr("“{words}”").format(words=known.salutation) if known.salutation else ""
        self.line.setText(" · ".join(part for part in (salutation, work, known.number) if part))
        prefers = (
            tr("首选{channel}").format(channel=known.preferred_channel) if known.preferred_channel else ""
        )
        self.hint.setText(" · ".join(part for part in (known.best_time, prefers) if part))
        self._show_facts([*_said_of(self.due, known), *_facts(known)])
        self._show_missing(known)
        if fresh:
            self.form.ask_about(known.invitation)

    def draft(self) -> ContactDraft | None:
        """What is to be logged; None while something in the form is wrong or nobody is in hand."""
        if self.due is None:
            return None
        return self.form.draft(self.due.customer_id, self.due.settles(self._day))

    def set_day(self, day: dt.date) -> None:
        """The day that counts as today."""
        self._day = day

    def finish(self) -> None:
        """Ctrl+Enter: hand the contact over, unless something is still wrong."""
        made = self.draft()
        if made is not None:
            self.finished.emit(made)

    def _show_who(self, due: DueRow) -> None:
        if due.name != self.avatar.text():
            self.avatar.set_picture(None)
        self.avatar.set_text(due.name)
        self.name.setText(due.name)
        self.name.setMinimumWidth(0)  # a label takes it for the width of its words
        self.name.setMinimumWidth(min(self.name.sizeHint().width(), NAME_ROOM))
        self.grade.set_text(due.grade or due.intent or "")
        self.phone.setText(phone_text(due.phone) or tr("没有电话"))
        self._show_copy()
        self.hint.setText(due.best_time)
        self.line.setText(due.number)
        self.stage.hide()

    def show_face(self, customer_id: int, photo: bytes | None) -> None:
        """Their picture; an answer about somebody else is dropped."""
        if self.due is not None and customer_id == self.due.customer_id:
            self.avatar.set_picture(photo)

    def show_sayings(self, customer_id: int, sayings: Sequence[Saying]) -> None:
        """The ways to say it; an answer about somebody else is dropped."""
        if self.due is not None and customer_id == self.due.customer_id:
            self.script.show_sayings(sayings)

    def _show_why(self, due: DueRow, *, fresh: bool) -> None:
        """The reasons that have come, and what to say for the first of them; the others are announced."""
        now = due.together(self._day)
        later = [reason for reason in due.reasons if reason not in now]
        lines = list(dict.fromkeys(why_text(reason) for reason in now))
        if later:
            soon = tr("、").join(f"{reason.on:%m-%d} {reason_text(reason)}" for reason in later)
            lines.append(tr("不久：{reasons}").format(reasons=soon))
        self.why.setText("\n".join(lines))
        self.attempts.setText(tr("连续 %n 次没有回应，换个渠道或换个时间试试", "", due.attempts))
        self.attempts.setVisible(due.attempts >= MANY_ATTEMPTS)
        self.reason = next((reason for reason in now if reason.script), None)
        if fresh:
            self.script.show_text(self.reason.script if self.reason else "")

    def _show_facts(self, facts: Sequence[Fact]) -> None:
        clear(self.facts)
        for place, (title, text, role, secrecy) in enumerate(facts):
            head = label(title, "muted")
            self.facts.addWidget(head, place, 0, Qt.AlignmentFlag.AlignTop)
            self.facts.addWidget(label(text, role, wrap=True, secrecy=secrecy), place, 1)

    def _show_missing(self, known: Briefing) -> None:
        self.missing.clear()
        shown = known.missing[:ASKED]
        for item in shown:
            made = button(item.label, "chip", on_click=partial(self.form.ask_for, item.label))
            made.setToolTip(tr("问到了就点这里填"))
            self.missing.addWidget(made)
        self._unknown.setText(tr("还不知道"))
        self._percent.setText(tr("档案完整 {percent}%").format(percent=known.percent))
        self._unknown_part.setVisible(bool(shown))
        self._silent.setText(silence(known.silent))
        self._silent.setVisible(bool(known.silent))

    def follow_veil(self) -> None:
        if self.due is not None:
            self._show_why(self.due, fresh=False)
            self._show_copy()
            self._show_stage()

    def _show_stage(self) -> None:
        """Not while a customer is beside."""
        stage = self.known.stage if self.known is not None else ""
        self.stage.setVisible(bool(stage) and not veil.is_drawn())

    def _show_copy(self) -> None:
        self.copy.setEnabled(self.due is not None and bool(self.due.phone) and not veil.is_drawn())

    def copy_phone(self) -> None:
        """Put the number into the clipboard, as digits; not while a customer is beside."""
        if self.due is not None and self.due.phone and not veil.is_drawn():
            QGuiApplication.clipboard().setText(self.due.phone.replace(" ", ""))

    def _assemble(self) -> None:
        self._content = QWidget(self)
        box = QVBoxLayout(self._content)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(10)
        box.addLayout(self._head())
        box.addWidget(scrolled(self._middle(), self._content), 1)
        box.addWidget(rule())
        box.addWidget(Yielding(self.form, LEAST_FORM, self._content))
        box.addLayout(self._actions())
        self.box.addWidget(self._content)
        self.box.addWidget(self._empty)
        self.form.submitted.connect(self.finish)
        self.form.typed.connect(self._keeping.touch)
        self.form.channel_chosen.connect(self.script.prefer)
        self.form.learner_wanted.connect(self._want_learner)

    def _head(self) -> QVBoxLayout:
        opens = button(tr("打开档案"), "small", on_click=self.open_file, shortcut="Ctrl+O")
        first = row(self.name, self.grade, self.stage, 1, spacing=8)
        who = row(self.avatar, column(first, self.line, spacing=4), opens, spacing=12)
        who.setStretch(1, 1)
        reach = row(self.phone, self.copy, self.hint, spacing=8)
        reach.setStretch(2, 1)
        return column(who, reach, spacing=8)

    def _middle(self) -> QWidget:
        tint = Card(role="tint", margins=(12, 10, 12, 10), spacing=4)
        tint.box.addWidget(label(tr("这次为什么联系"), "strong"))
        tint.box.addWidget(self.why)
        tint.box.addWidget(self.attempts)
        tint.box.addWidget(self.script)
        self.facts.setHorizontalSpacing(12)
        self.facts.setVerticalSpacing(5)
        self.facts.setColumnMinimumWidth(0, 62)
        self.facts.setColumnStretch(1, 1)
        self._unknown: QLabel = label(tr("还不知道"), "strong")
        self._percent: QLabel = label("", "muted")
        self._silent: QLabel = label("", "late", wrap=True)
        self._silent.hide()
        unknown = column(row(self._unknown, self._percent, 1, spacing=8), self.missing, spacing=6)
        self._unknown_part = box_of(unknown)
        inside = column(
            self._silent, tint, self.facts, self._unknown_part, 1, spacing=12, margins=(0, 0, 4, 0)
        )
        return box_of(inside)

    def _actions(self) -> FlowLayout:
        done = submit_button(tr("完成并下一位"))
        done.clicked.connect(self.finish)
        later = button(tr("推迟"), "small", on_click=self.postpone_wanted.emit, shortcut="Ctrl+T")
        skip = button(tr("跳过"), "small", on_click=self.skip_wanted.emit, shortcut="Ctrl+D")
        folds = self.form.fold_buttons()
        flow = FlowLayout(spacing=5, push=len(folds))
        for part in (*folds, later, skip, done):
            flow.addWidget(part)
        return flow

    def _want_learner(self) -> None:
        if self.due is not None:
            self.learner_wanted.emit(self.due.customer_id)

    def show_learner(self, learner: Learner) -> None:
        """By what it is read; an answer about somebody else is dropped."""
        if self.due is not None and learner.customer_id == self.due.customer_id:
            self.form.set_learner(learner)

    def open_file(self) -> None:
        """Ask for the file of who is in hand."""
        if self.due is not None:
            self.file_wanted.emit(self.due.customer_id)


Fact = tuple[str, str, str, Secrecy]
"""Title, text, role and secrecy of a line."""


def _said_of(due: DueRow, known: Briefing) -> list[Fact]:
    """What was written when this contact was put off or handed over."""
    mine = {(reason.step, reason.date) for reason in due.reasons}
    lines = []
    for note in known.decisions:
        if (note.step, note.date) not in mine:
            continue
        if note.state == "handed":
            said = tr("{name}：{words}").format(name=note.who, words=note.reason) if note.reason else note.who
            lines.append((tr("转交来的"), said, "", Secrecy.BESIDE))
        else:
            lines.append((tr("推迟过"), f"{note.on:%m-%d} {note.reason}", "", Secrecy.BESIDE))
    return list(dict.fromkeys(lines))


def _facts(known: Briefing) -> list[Fact]:
    """What is not known has no line."""
    personality = tr("：").join(part for part in (known.personality, known.advice) if part)
    lines = [
        (item_name("personality", tr("性格")), personality, "", Secrecy.BESIDE),
        (tr("上次"), _last(known.last_contact), "", Secrecy.BESIDE),
        *(
            (tr("承诺"), _promise(promise), "late" if promise.late else "", Secrecy.BESIDE)
            for promise in known.promises
        ),
        (tr("家人"), known.family, "", Secrecy.OPEN),
        (item_name("topics", tr("聊什么")), tr("、").join(known.topics), "", Secrecy.OPEN),
    ]
    return [line for line in lines if line[1]]


def _last(contact: LastContact | None) -> str:
    if contact is None:
        return tr("还没有联系过")
    words = f" · {contact.text}" if contact.text else ""
    return f"{contact.on:%m-%d} {channel_name(contact.channel)}{words}"


def _promise(promise: PromiseLine) -> str:
    hour = f" {promise.due_at:%H:%M}" if promise.due_at else ""
    return f"{promise.text} ({promise.due_on:%m-%d}{hour})"
