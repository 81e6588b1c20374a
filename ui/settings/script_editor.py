"""One script: for whom it is meant, its text with fields to put in, and how it reads for a customer."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QPlainTextEdit, QWidget

from app.care.own_scripts import ScriptDraft, ScriptLine, TopicLine
from app.customers.rows import Hit
from app.customers.search import queries as search
from ui import messages, naming
from ui.contact.customer_field import CustomerField
from ui.contact.words import channels
from ui.desk import Desk
from ui.kit.controls import button
from ui.kit.labels import label
from ui.kit.layout import Card, FlowLayout, box_of, column, row
from ui.kit.script_text import to_shown, to_stored
from ui.words import language, tr

TEXT_HEIGHT, WHO_WIDTH = 96, 170


class ScriptEditor(QWidget):
    """Asks for what it shows to be kept when it is left, and when Ctrl+Enter is pressed."""

    save_wanted = Signal(object)
    """A `ScriptDraft`."""
    drop_wanted = Signal(object)
    """A `ScriptLine`: leave it out, or bring back the trade's."""
    text_changed = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._topic: TopicLine | None = None
        self._line: ScriptLine | None = None
        self._sent: ScriptDraft | None = None
        """What is on its way to be kept, or was refused: it is not sent twice."""
        self.customer_id: int | None = None
        self.channel, self.personality = QComboBox(), QComboBox()
        self.text = QPlainTextEdit()
        self.drop = button("", "small", on_click=self._drop)
        self.fields = FlowLayout()
        self.problem = label("", "late", wrap=True)
        self.who = CustomerField(desk)
        self.preview = label("", wrap=True, copyable=True)
        self._assemble()
        self._connect()

    def start(self, topic: TopicLine, line: ScriptLine | None) -> None:
        """Show a script, or begin a new one."""
        self._topic, self._line, self._sent = topic, line, None
        self._put(line.channel if line else "", line.personality if line else "", line.text if line else "")
        self._show_fields(topic)
        self.complain("")
        self.drop.setText(_drop_text(line))
        self.drop.setVisible(line is not None)
        off = line is not None and line.left_out
        for part in (self.text, self.channel, self.personality):
            part.setEnabled(not off)
        self.text_changed.emit()

    def is_changed(self) -> bool:
        """Whether something stands here that is not kept."""
        line = self._line
        if line is None:
            return bool(self.stored_text())
        stored = (line.text, line.channel, line.personality)
        return (self.stored_text(), self.channel.currentData(), self.personality.currentData()) != stored

    def stored_text(self) -> str:
        """The text with its fields by key."""
        return to_stored(self.text.toPlainText().strip())

    def commit(self) -> None:
        """Have what was changed kept."""
        topic, line = self._topic, self._line
        if topic is None or not self.is_changed():
            return
        draft = ScriptDraft(
            topic.key,
            str(self.personality.currentData()),
            str(self.channel.currentData()),
            self.stored_text(),
            line.id if line else None,
            line.key if line else "",
        )
        if draft != self._sent:
            self._sent = draft
            self.save_wanted.emit(draft)

    def shown(self) -> tuple[TopicLine | None, ScriptLine | None]:
        """What stands here, whatever was typed into it."""
        return self._topic, self._line

    def saved(self, script_id: int) -> None:
        """It was kept: what stands here is a script of the shop's own now."""
        sent, self._sent = self._sent, None
        if sent is not None:
            self._line = ScriptLine(
                sent.replaces, script_id, sent.topic, sent.personality, sent.channel, sent.text
            )
            self.drop.setText(_drop_text(self._line))
            self.drop.show()
        self.complain("")

    def complain(self, text: str) -> None:
        """Say why it cannot be kept; an empty text takes it back."""
        self.problem.setText(text)
        self.problem.setVisible(bool(text))

    def show_preview(self, text: str) -> None:
        """How it reads for the customer."""
        self.preview.setText(text)

    def find_somebody(self) -> None:
        """Without a customer chosen, take one to try scripts on."""
        if self.customer_id is None:
            self._desk.ask(search.search, "王", 1, language(), then=self._take_first)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusOut:
            self.commit()
        elif event.type() == QEvent.Type.KeyPress and _is_done(event):
            self.commit()
            return True
        return False

    def _put(self, channel: str, personality: str, text: str) -> None:
        for box, key in ((self.channel, channel), (self.personality, personality)):
            box.blockSignals(True)
            box.setCurrentIndex(max(0, box.findData(key)))
            box.blockSignals(False)
        self.text.setPlainText(to_shown(text))

    def _show_fields(self, topic: TopicLine) -> None:
        self.fields.clear()
        for key, name in messages.script_fields().items():
            if key in topic.fields or key in ("salutation", "name"):
                self.fields.addWidget(button(name, "chip", on_click=partial(self._insert, key)))

    def _insert(self, key: str) -> None:
        """Where the cursor stands; what may be unknown comes in [brackets] already."""
        name = messages.script_fields().get(key, key)
        sure = self._topic is not None and key in ("salutation", "name")
        self.text.insertPlainText(f"{{{name}}}" if sure else f"[{{{name}}}]")
        self.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def _drop(self) -> None:
        if self._line is not None:
            line, self._line = self._line, None
            self.text.clear()
            self.drop_wanted.emit(line)

    @Slot(object)
    def _take_first(self, hits: Sequence[Hit]) -> None:
        if hits and self.customer_id is None:
            self._choose(hits[0].id, hits[0].name)

    def _choose(self, customer_id: int, name: str) -> None:
        self.customer_id = customer_id
        self.who.setText(name)
        self.text_changed.emit()

    def _connect(self) -> None:
        self.text.textChanged.connect(self.text_changed)
        self.text.installEventFilter(self)
        for box in (self.channel, self.personality):
            box.activated.connect(lambda _place: self.commit())
        self.who.chosen.connect(self._choose)

    def _assemble(self) -> None:
        self.channel.addItem(tr("什么方式都可以"), "")
        for key, name in channels():
            self.channel.addItem(name, key)
        self.personality.addItem(tr("什么性格都可以"), "")
        for key, name in naming.answers("personality"):
            self.personality.addItem(name, key)
        self.channel.setAccessibleName(tr("用在什么方式"))
        self.personality.setAccessibleName(tr("说给什么性格的人"))
        self.text.setAccessibleName(tr("话术"))
        self.text.setPlaceholderText(to_shown(tr("{salutation}，[我是{staff}，]…")))
        self.text.setTabChangesFocus(True)
        self.text.setFixedHeight(TEXT_HEIGHT)
        self.who.setPlaceholderText(tr("找一位客户试试"))
        self.who.setAccessibleName(tr("试给哪位客户看"))
        self.who.setFixedWidth(WHO_WIDTH)
        self.problem.hide()
        tint = Card(role="tint", margins=(12, 10, 12, 10), spacing=6)
        tint.box.addLayout(row(label(tr("说给谁听"), "strong"), self.who, 1, spacing=8))
        tint.box.addWidget(self.preview)
        top = row(self.channel, self.personality, 1, self.drop, spacing=8)
        fields = column(label(tr("点一下放进去"), "small"), self.fields, spacing=4)
        self.setLayout(column(top, self.text, self.problem, box_of(fields), tint, spacing=8))


def _drop_text(line: ScriptLine | None) -> str:
    if line is None:
        return ""
    if line.left_out:
        return tr("重新用这句")
    if line.id is None:
        return tr("不用这句")
    return tr("还原成原来的") if line.key else tr("删除这句")


def _is_done(event: QEvent) -> bool:
    if not isinstance(event, QKeyEvent) or event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
        return False
    return bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
