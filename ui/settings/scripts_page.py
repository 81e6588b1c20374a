"""The shop's scripts: topics at the left, the ways to talk about one at the right, and how they read."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, QTimer, Slot
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from app.care import own_scripts, scripts
from app.care.own_scripts import ScriptDraft, ScriptLine, TopicLine
from app.errors import KnownError
from app.storage.rows import Done
from ui import messages
from ui.contact.script_box import script_name
from ui.desk import Desk
from ui.kit.controls import button
from ui.kit.keys import give_key
from ui.kit.labels import label
from ui.kit.layout import Card, box_of, column, row, scrolled
from ui.kit.page import Page
from ui.kit.script_text import to_shown
from ui.settings.script_editor import ScriptEditor
from ui.words import language, tr

_KEY = Qt.ItemDataRole.UserRole
LIST_WIDTH, LINE_HEIGHT, SCRIPTS_HEIGHT = 200, 32, 148
PREVIEW_MS = 250


class ScriptsPage(Page):
    """What is written is kept when it is left; what cannot be kept stays with the reason."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._topics: Sequence[TopicLine] = ()
        self.topics = _list(tr("话题"))
        self.topics.setFixedWidth(LIST_WIDTH)
        self.lines = _list(tr("说法"))
        self.lines.setFixedHeight(SCRIPTS_HEIGHT)
        self._card = Card(margins=(16, 12, 16, 12), spacing=10)
        self._area = scrolled(box_of(column(self._card)), self)
        self.editor = ScriptEditor(desk, self._card)
        self.new = button(tr("新写一句"), "small", icon="plus", on_click=self.write_new)
        self.back = button("", "ghost", icon="arrow-left", tip=tr("返回设置 Esc"), on_click=self._leave)
        self._resting = QTimer(self, singleShot=True, interval=PREVIEW_MS)
        self._assemble()
        self._connect()

    def enter(self) -> None:
        self.refresh()
        self.editor.find_somebody()
        self.topics.setFocus(Qt.FocusReason.OtherFocusReason)

    def keep(self) -> None:
        self.editor.commit()

    def refresh(self) -> None:
        """Ask for everything there is to say."""
        self._desk.ask(own_scripts.topics, language(), then=self._show, key="scripts")

    def topic(self) -> TopicLine | None:
        """The one that is looked at."""
        place = self.topics.currentRow()
        return self._topics[place] if 0 <= place < len(self._topics) else None

    def line(self) -> ScriptLine | None:
        """The script that is looked at; None while one is written."""
        topic, place = self.topic(), self.lines.currentRow()
        return topic.scripts[place] if topic and 0 <= place < len(topic.scripts) else None

    def write_new(self) -> None:
        """Begin a script of the shop's own on this topic."""
        self.editor.commit()
        topic = self.topic()
        if topic is not None:
            self.lines.setCurrentRow(-1)
            self.editor.start(topic, None)
            self.editor.text.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(object)
    def _show(self, topics: Sequence[TopicLine]) -> None:
        """Show what is stored; the topic and the script that were looked at stay in sight."""
        topic, line = self.topic(), self.line() or self.editor.shown()[1]
        self._topics = topics
        _fill(self.topics, [(_topic_text(each), False) for each in topics])
        keys = [each.key for each in topics]
        place = keys.index(topic.key) if topic and topic.key in keys else 0
        self.topics.blockSignals(True)
        self.topics.setCurrentRow(place)
        self.topics.blockSignals(False)
        self._show_lines(line)

    def _show_lines(self, wanted: ScriptLine | None = None) -> None:
        topic = self.topic()
        if topic is None:
            return
        self._list_lines(topic, wanted or (topic.scripts[0] if topic.scripts else None))
        if not self.editor.is_changed():
            self.editor.start(topic, self.line())

    def _list_lines(self, topic: TopicLine, wanted: ScriptLine | None) -> None:
        """The scripts of a topic with the one wanted marked, if any."""
        self.lines.blockSignals(True)
        _fill(self.lines, [(_line_text(each), each.left_out) for each in topic.scripts])
        places = [place for place, each in enumerate(topic.scripts) if wanted and _is_same(each, wanted)]
        self.lines.setCurrentRow(places[0] if places else -1)
        self.lines.blockSignals(False)

    def _look_at_topic(self) -> None:
        self.editor.commit()
        self._show_lines()

    def _look_at_line(self) -> None:
        self.editor.commit()
        topic = self.topic()
        if topic is not None and not self.editor.is_changed():
            self.editor.start(topic, self.line())

    @Slot(object)
    def _save(self, draft: ScriptDraft) -> None:
        self._desk.do(own_scripts.save, draft, then=self._saved, failed=self._refuse)

    @Slot(object)
    def _saved(self, done: Done[int]) -> None:
        self.editor.saved(done.value)

    def _refuse(self, error: KnownError) -> None:
        """Whoever went on to another script is brought back to the one that could not be kept."""
        topic, line = self.editor.shown()
        keys = [each.key for each in self._topics]
        if topic is not None and topic.key in keys:
            self.topics.blockSignals(True)
            self.topics.setCurrentRow(keys.index(topic.key))
            self.topics.blockSignals(False)
            self._list_lines(topic, line)
        self.editor.complain(messages.sentence(error))

    @Slot(object)
    def _drop(self, line: ScriptLine) -> None:
        """Leave the trade's out, or take the shop's own away: the trade's comes back."""
        if line.id is None:
            self._desk.do(own_scripts.leave_out, line.key)
        else:
            self._desk.do(own_scripts.restore, line.id)

    @Slot(object)
    def _changed(self, _tables: frozenset[str]) -> None:
        if self.isVisible():
            self.refresh()

    @Slot()
    def _preview(self) -> None:
        topic, somebody = self.topic(), self.editor.customer_id
        if topic is None or somebody is None:
            return
        asked = (somebody, topic.key, self.editor.stored_text(), language())
        self._desk.ask(scripts.preview, *asked, then=self.editor.show_preview, key="script-preview")

    def _leave(self) -> None:
        self.editor.commit()
        self.page_wanted.emit("settings")

    def _connect(self) -> None:
        self.topics.currentRowChanged.connect(lambda _place: self._look_at_topic())
        self.lines.currentRowChanged.connect(lambda _place: self._look_at_line())
        self.editor.save_wanted.connect(self._save)
        self.editor.drop_wanted.connect(self._drop)
        self.editor.text_changed.connect(self._resting.start)
        self._resting.timeout.connect(self._preview)
        self._desk.changed.connect(self._changed)
        give_key(self, "Esc", self._leave)

    def _assemble(self) -> None:
        hint = tr("改了就保存，可以撤销。[ ] 里的话，不知道就整段不说。")
        head = row(self.back, label(tr("话术"), "title"), label(hint, "muted", wrap=True), spacing=10)
        head.setStretch(2, 1)
        card = self._card
        ways = row(label(tr("有这些说法"), "strong"), 1, self.new, spacing=8)
        card.box.addLayout(ways)
        card.box.addWidget(self.lines)
        card.box.addWidget(self.editor)
        card.box.addStretch(1)
        topics = Card(margins=(4, 6, 4, 6))
        topics.box.addWidget(self.topics)
        body = QHBoxLayout()
        body.setSpacing(14)
        body.addWidget(topics)
        body.addWidget(self._area, 1)
        box = QVBoxLayout(self)
        box.setContentsMargins(16, 14, 16, 14)
        box.setSpacing(10)
        box.addLayout(head)
        box.addLayout(body, 1)


def _is_same(one: ScriptLine, other: ScriptLine) -> bool:
    """The same row, or the one that stands for the other now."""
    return bool(one.id and one.id == other.id) or bool(one.key and one.key == other.key)


def _topic_text(topic: TopicLine) -> str:
    return f"{topic.label}  {len(topic.scripts)}" if topic.scripts else topic.label


def _line_text(line: ScriptLine) -> str:
    name = script_name(line.channel, line.personality, own=line.id is not None and not line.left_out)
    text = to_shown(line.text)
    said = tr("{name}（不用）：{text}") if line.left_out else tr("{name}：{text}")
    return said.format(name=name, text=text)


def _list(name: str) -> QListWidget:
    made = QListWidget()
    made.setAccessibleName(name)
    made.setTextElideMode(Qt.TextElideMode.ElideRight)
    made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    return made


def _fill(widget: QListWidget, texts: Sequence[tuple[str, bool]]) -> None:
    widget.blockSignals(True)
    widget.clear()
    for text, faint in texts:
        item = QListWidgetItem(text)
        item.setSizeHint(QSize(0, LINE_HEIGHT))
        item.setToolTip(text)
        if faint:
            font = item.font()
            font.setStrikeOut(True)
            item.setFont(font)
        widget.addItem(item)
    widget.blockSignals(False)
