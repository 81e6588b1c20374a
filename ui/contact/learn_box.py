"""Ctrl+J: a slim box over the page, to put down what was learnt while it is fresh."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer, Slot
from PySide6.QtGui import QColor, QKeyEvent
from PySide6.QtWidgets import QGraphicsDropShadowEffect, QWidget

from app.customers import actions as customers
from app.customers import queries as known
from app.errors import KnownError
from app.interactions import actions
from app.learning import queries
from app.learning.learner import Learner
from ui import messages
from ui.contact.learn_line import LearnLine
from ui.desk import Desk
from ui.kit import veil, way
from ui.kit.chips import GradeBadge, KeyHint
from ui.kit.controls import button
from ui.kit.keep_timer import KeepTimer
from ui.kit.labels import ElidedLabel, label
from ui.kit.layout import Card, FittingRow, box_of, row
from ui.kit.tokens import tokens
from ui.words import language, tr

WIDTH, EDGE, TOP = 760, 16, 64
ASKED = 6
"""So many items that are not known yet are offered."""
BEGUN = "learn"
"""The place where the client file keeps what was begun here."""


class LearnBox(Card):
    """One for the window. Enter keeps what is ticked, in one write, and is ready for the next sentence.

    Esc puts it away; what was typed waits with its customer.
    """

    def __init__(self, desk: Desk, window: QWidget) -> None:
        super().__init__(window, margins=(16, 12, 16, 12), spacing=8)
        self._desk = desk
        self._window = window
        self._customer_id: int | None = None
        self._texts: dict[int, str] = {}
        self._veiled = ""
        """What was begun, while a customer is beside: it is neither shown nor lost."""
        self._before: QWidget | None = None
        self._keeping = KeepTimer(self)
        self._keeping.timeout.connect(self._keep_text)
        self.name = label("", "heading")
        self.grade = GradeBadge("")
        self.field = LearnLine()
        self.keep = button(tr("记下"), "small-primary", on_click=self.accept, tip=tr("记下 Enter"))
        self._problem = ElidedLabel("", "late")
        self._missing = box_of(row(spacing=6))
        self._assemble()
        self._cast_shadow()
        window.installEventFilter(self)
        desk.changed.connect(self._changed)
        veil.watch(self)
        self.hide()

    def open(self, customer_id: int) -> None:
        """Ready for a sentence about this customer."""
        if self.isHidden():
            self._before = self._window.focusWidget()
        if customer_id != self._customer_id:
            self._keep_text()
            self._customer_id = customer_id
            self.name.setText("")
            self.grade.set_text("")
            self._put(self._texts.get(customer_id, ""))
        elif veil.is_drawn():
            self._put(self._begun())
        self._complain("")
        self.show()
        self._place()
        self.raise_()
        self.field.line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.line.end(False)
        self._ask()
        if not self.field.text():
            then = partial(self._resume, customer_id)
            self._desk.ask(known.begun_of, customer_id, BEGUN, then=then, owner=self, key="learn-begun")

    def accept(self) -> None:
        """Keep what is ticked; a value that cannot be read is told of first."""
        if self._customer_id is None or not self.field.text().strip():
            return
        if self.field.wrong():
            self._complain(tr("有一处改得读不懂，请看红字"))
            return
        customer_id, text, facts = self._customer_id, self.field.text(), self.field.facts()
        if not facts:
            self._complain(tr("没有要记的：都已经在档案里，或没有勾选"))
            return
        self._desk.do(
            actions.learn,
            customer_id,
            facts,
            failed=partial(self._failed, customer_id, text),
            owner=self,
        )
        self.field.set_text("")
        self._keep_text()
        self.field.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def complaint(self) -> str:
        """Why nothing was kept, as it is said beside the button."""
        return self._problem.text()

    def close_up(self) -> None:
        """Out of sight; what was typed waits."""
        self._keep_text()
        self.hide()
        if self._before is not None and self._before.isVisible():
            self._before.setFocus(Qt.FocusReason.OtherFocusReason)
        self._before = None

    def follow_veil(self) -> None:
        """A customer is beside: nothing of it may be read."""
        if veil.is_drawn():
            self.close_up()
        elif self._veiled:
            self._put(self._begun())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_up()
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """The keyboard stays in the box."""
        return way.step(self, forward=forward)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The window that is closed takes what was typed along."""
        if watched is self._window and event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        elif watched is self._window and event.type() == QEvent.Type.Close:
            self._keep_text()
        return False

    def _assemble(self) -> None:
        close = button("", "ghost", icon="x", tip=tr("收起 Esc"), on_click=self.close_up)
        head = row(label(tr("速记"), "muted"), self.name, self.grade, 1, close, spacing=8)
        hints = FittingRow(*_hints(), spacing=14)
        foot = row(hints, self._problem, self.keep, spacing=10)
        foot.setStretch(0, 3)
        foot.setStretch(1, 2)
        self.box.addLayout(head)
        self.box.addWidget(self.field)
        self.box.addWidget(self._missing)
        self.box.addLayout(foot)
        self.field.accepted.connect(self.accept)
        self.field.typed.connect(self._typed)
        self.field.list.changed.connect(self._fit)

    def _typed(self, text: str) -> None:
        self._complain("")
        self._missing.setVisible(not text.strip())
        self._keeping.touch()
        self._fit()

    def _fit(self) -> None:
        count = len(self.field.facts())
        self.keep.setText(tr("记下 %n 项", "", count) if count else tr("记下"))
        self.keep.setEnabled(bool(count))
        if self.isVisible():
            QTimer.singleShot(0, self, self._place)

    def _place(self) -> None:
        """In the middle, below the bar; as high as it needs to be."""
        room = self._window.rect()
        width = min(WIDTH, room.width() - 2 * EDGE)
        self.box.activate()
        self.setFixedWidth(width)
        self.adjustSize()
        self.move(QPoint((room.width() - width) // 2, min(TOP, max(0, room.height() - self.height() - EDGE))))

    def _ask(self) -> None:
        if self._customer_id is not None:
            self._desk.ask(
                queries.learner, self._customer_id, then=self._meet, failed=self._gone, key="learner"
            )

    @Slot(object)
    def _meet(self, learner: Learner) -> None:
        if learner.customer_id != self._customer_id:
            return
        self.name.setText(learner.name)
        self.grade.set_text(learner.grade)
        self.field.set_learner(learner)
        self._offer(learner)

    def _gone(self, error: KnownError) -> None:
        self._complain(messages.sentence(error))

    def _offer(self, learner: Learner) -> None:
        """The items that are not known yet: a click begins to tell one."""
        items = learner.known.catalog
        names = [items[key].label(language()) for key in learner.missing[:ASKED]]
        made = [button(name, "chip", on_click=partial(self.field.ask_for, name)) for name in names]
        old, self._missing = self._missing, box_of(row(spacing=6))
        if made:
            fitting = FittingRow(label(tr("还不知道"), "muted"), *made)
            self._missing = box_of(row(fitting))
        self.box.replaceWidget(old, self._missing)
        old.hide()
        old.deleteLater()
        self._missing.setVisible(bool(made) and not self.field.text().strip())
        self._fit()

    def _failed(self, customer_id: int, text: str, error: KnownError) -> None:
        """It could not be stored: what was typed is back, before what was typed since."""
        if customer_id == self._customer_id:
            self.field.set_text("，".join(filter(None, (text, self.field.text()))))
        else:
            self._desk.do(customers.keep_begun, customer_id, BEGUN, text)
        self._complain(messages.sentence(error))

    def _keep_text(self) -> None:
        """With its customer, in the client file: it outlives the program."""
        self._keeping.stop()
        text = self._begun()
        if self._customer_id is not None and text != self._texts.get(self._customer_id, ""):
            self._texts[self._customer_id] = text
            self._desk.do(customers.keep_begun, self._customer_id, BEGUN, text)

    def _resume(self, customer_id: int, text: str) -> None:
        """What was begun before the program was started."""
        if text and customer_id == self._customer_id and not self._begun():
            self._texts[customer_id] = text
            self._put(text)

    def _begun(self) -> str:
        return "，".join(filter(None, (self._veiled, self.field.text())))

    def _put(self, text: str) -> None:
        """Go on with what was begun, or have it wait until nobody is beside."""
        self._veiled = text if veil.is_drawn() else ""
        self.field.set_text("" if self._veiled else text)

    @Slot(object)
    def _changed(self, tables: frozenset[str]) -> None:
        if tables and self.isVisible():
            self._ask()

    def _complain(self, text: str) -> None:
        self._problem.setText(text)

    def _cast_shadow(self) -> None:
        shadow = QGraphicsDropShadowEffect(self)
        tint = QColor(tokens().shade)
        tint.setAlpha(90)
        shadow.setColor(tint)
        shadow.setBlurRadius(32)
        shadow.setOffset(0, 6)
        self.setGraphicsEffect(shadow)


def _hints() -> list[QWidget]:
    """The keys, each with its word."""
    pairs = (
        ("Enter", tr("记下")),
        ("Alt 1–9", tr("勾选")),
        ("Tab", tr("改正")),
        ("Esc", tr("收起")),
    )
    return [box_of(row(KeyHint(keys), label(word, "small"), spacing=5)) for keys, word in pairs]
