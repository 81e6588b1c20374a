"""Ctrl+L: log a contact with anybody, from anywhere."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QWidget

from app import clock
from app.care import briefings, queries, scripts
from app.care.rows import Briefing, Reason, Saying
from app.customers import actions
from app.customers import queries as queries_of
from app.interactions.rows import ContactDraft
from app.learning import queries as learning
from ui.contact.customer_field import CustomerField
from ui.contact.form import ContactForm
from ui.contact.script_box import ScriptBox
from ui.contact.unfinished import Unfinished
from ui.contact.words import phone_text, reason_text, silence
from ui.desk import Desk
from ui.kit import veil
from ui.kit.chips import GradeBadge
from ui.kit.dialog import Dialog
from ui.kit.keep_timer import KeepTimer
from ui.kit.labels import ElidedLabel, label, resumed_label
from ui.kit.layout import Card, row
from ui.words import language, tr

BEGUN = "log"
"""The place where the client file keeps what was begun in this dialog."""


class LogDialog(Dialog):
    """Whom (found by typing, unless it is known), then the form; tells the draft in `logged`."""

    logged = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget | None, customer_id: int | None) -> None:
        super().__init__(parent, tr("记一笔"), width=520)
        self._desk = desk
        self._customer_id: int | None = None
        self._settles: tuple[Reason, ...] = ()
        self._known: Briefing | None = None
        self.who = CustomerField(desk)
        self.who.setPlaceholderText(tr("和谁联系：姓名、拼音、电话"))
        self.who.setAccessibleName(tr("和谁联系"))
        self.name = ElidedLabel("", "strong")
        self.grade = GradeBadge("")
        self.line = label("", "muted", wrap=True)
        self.script = ScriptBox()
        self.form = ContactForm()
        self.resumed = resumed_label()
        if parent is not None:
            parent.installEventFilter(self)
        self._keeping = KeepTimer(self)
        self._keeping.timeout.connect(self._keep)
        self._assemble_body()
        veil.watch(self)
        if customer_id is not None:
            self._choose(customer_id)
        else:
            self._ask_begun()

    def accept(self) -> None:
        """Keep it, unless something is still wrong; then the dialog says what."""
        if self._customer_id is None:
            self.complain(tr("请先选一位客户"), self.who)
            return
        settles = tuple((reason.step, reason.date) for reason in self._settles)
        made: ContactDraft | None = self.form.draft(self._customer_id, settles)
        if made is not None:
            self.logged.emit(made)
            self._forget()
            super().accept()

    def reject(self) -> None:
        """What was typed waits for when the dialog is opened for them again."""
        self._keep()
        super().reject()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The window that is closed takes what was typed along."""
        if event.type() == QEvent.Type.Close and watched is self.parent():
            self._keep()
        return super().eventFilter(watched, event)

    def _keep(self) -> None:
        begun = self.form.unfinished()
        self._desk.do(actions.keep_begun, self._customer_id, BEGUN, begun.to_text() if begun else "")

    def _forget(self) -> None:
        self._keeping.stop()
        for customer_id in {self._customer_id, None}:
            self._desk.do(actions.keep_begun, customer_id, BEGUN, "")

    @Slot(object)
    def _resume(self, text: str) -> None:
        begun = Unfinished.from_text(text)
        if begun is not None and self.form.is_empty():
            self.form.resume(begun)
            self.resumed.setVisible(True)

    def _ask_begun(self) -> None:
        self._desk.ask(queries_of.begun_of, self._customer_id, BEGUN, then=self._resume, key="log-begun")

    def _assemble_body(self) -> None:
        self.who.chosen.connect(lambda customer_id, _name: self._choose(customer_id))
        self.who.returnPressed.connect(self._take_first)
        self._card = Card(role="tint", margins=(12, 8, 12, 8), spacing=4)
        first = row(self.name, self.grade, spacing=8)
        first.setStretch(0, 1)
        self._card.box.addLayout(first)
        self._card.box.addWidget(self.line)
        self._card.hide()
        self.body.addWidget(self.who)
        self._card.box.addWidget(self.script)
        self.body.addWidget(self._card)
        self.body.addWidget(self.resumed)
        self.body.addWidget(self.form)
        self.body.addLayout(row(*self.form.fold_buttons(), 1))
        self.body.addStretch(1)
        for fold in self.form.fold_buttons():
            fold.toggled.connect(self._grow)
        self.form.typed.connect(self._grow)
        self.form.submitted.connect(self.accept)
        self.form.typed.connect(self._keeping.touch)
        self.form.channel_chosen.connect(self.script.prefer)
        self.form.learner_wanted.connect(self._ask_learner)

    def _grow(self) -> None:
        """What unfolds is laid out first."""
        QTimer.singleShot(0, self, self.make_room)

    def _take_first(self) -> None:
        if self._customer_id is None:
            self.who.take_first()

    def _choose(self, customer_id: int) -> None:
        self._customer_id = customer_id
        self.complain("")
        if not self.form.is_empty():
            self._desk.do(actions.keep_begun, None, BEGUN, "")
            self._keeping.touch()
        self._ask_begun()
        day = clock.today()
        self._desk.ask(briefings.briefing, customer_id, day, language(), then=self._show_known, owner=self)
        self._desk.ask(queries.upcoming, customer_id, day, language(), then=self._show_due, owner=self)

    def _ask_learner(self) -> None:
        if self._customer_id is not None:
            self._desk.ask(learning.learner, self._customer_id, then=self.form.set_learner, owner=self)

    @Slot(object)
    def _show_known(self, known: Briefing) -> None:
        self.who.hide()
        self._card.show()
        self.name.setText(known.name)
        self.grade.set_text(known.grade or known.intent or "")
        self._known = known
        self._show_line()
        self.form.ask_about(known.invitation)
        self.form.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def follow_veil(self) -> None:
        self._show_line()

    def _show_line(self) -> None:
        """How to reach them, and what this contact settles on the way."""
        known = self._known
        if known is None:
            return
        work = " ".join(part for part in (known.company, known.position) if part)
        facts = (veil.shown(phone_text(known.phone)), work, silence(known.silent))
        texts = tr("、").join(reason_text(reason) for reason in self._settles)
        settles = tr("同时完成：{reasons}").format(reasons=texts) if texts else ""
        self.line.setText("\n".join(filter(None, (" · ".join(filter(None, facts)), settles))))

    @Slot(object)
    def _show_due(self, reasons: Sequence[Reason]) -> None:
        """What has come by today is settled by this contact, and said so."""
        self._settles = tuple(reason for reason in reasons if reason.on <= clock.today())
        if self._settles:
            self.form.set_channel(self._settles[0].channel)
            self._show_line()
        first = self._settles[0] if self._settles else None
        channel = first.channel if first else "call"
        self._desk.ask(
            scripts.sayings, self._customer_id, first, channel, language(), then=self._show_sayings
        )

    @Slot(object)
    def _show_sayings(self, sayings: Sequence[Saying]) -> None:
        self.script.show_sayings(sayings)
        self.make_room()
