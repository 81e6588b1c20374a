"""The pane beside the file: what comes next, what to talk about, how to get on, what was said last."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from app import clock
from app.fields.secrecy import Secrecy
from ui.contact.words import reason_secrecy, silence
from ui.customers.file_reads import OpenFile
from ui.customers.file_words import CHANNELS, TONES, due_day
from ui.kit.chips import chip
from ui.kit.days import short_day
from ui.kit.labels import ElidedLabel, label
from ui.kit.layout import Card, FlowLayout, box_of, clear, column, scrolled
from ui.naming import item_name
from ui.words import language, tr

WIDTH = 270
MOST_DUES = 6
MOST_CONTACTS = 4


class SidePane(Card):
    """Always in the same place, whichever tab is open; parts with nothing to say are quiet."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, role="panel", margins=(0, 0, 0, 0))
        self.setFixedWidth(WIDTH)
        self._content = QVBoxLayout()
        self._content.setContentsMargins(16, 14, 16, 14)
        self._content.setSpacing(16)
        self.box.addWidget(scrolled(box_of(self._content)))
        self._brief = False
        self._told_elsewhere: list[QWidget] = []

    def set_brief(self, brief: bool) -> None:
        """Beside the overview: what is told there in full is left out here."""
        self._brief = brief
        for part in self._told_elsewhere:
            part.setVisible(not brief)

    def show_file(self, opened: OpenFile) -> None:
        """Say everything anew; it is a dozen labels."""
        clear(self._content)
        topics, recent = _topics(opened), _recent(opened)
        for part in (coming(opened), topics, manner(opened), recent):
            self._content.addWidget(part)
        self._content.addStretch(1)
        self._told_elsewhere = [topics, recent]
        self.set_brief(self._brief)


def _part(title: str, *lines: QWidget) -> QWidget:
    return box_of(column(label(title, "heading"), *lines, spacing=6))


def coming(opened: OpenFile) -> QWidget:
    """What falls due next, or why nothing does."""
    if silent := silence(opened.briefing.silent):
        return _part(tr("接下来"), label(silent, "late", wrap=True))
    if not opened.dues:
        return _part(tr("接下来"), label(tr("暂时没有要做的事"), "muted", wrap=True))
    grid = QGridLayout()
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(6)
    grid.setVerticalSpacing(3)
    grid.setColumnStretch(1, 1)
    left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
    for place, reason in enumerate(opened.dues[:MOST_DUES]):
        what = ElidedLabel(reason.text, secrecy=reason_secrecy(reason))
        what.setMinimumHeight(22)
        tone = "red" if reason.on < clock.today() else TONES.get(reason.tone, "neutral")
        grid.addWidget(chip(due_day(reason.on), tone), place, 0, left)
        grid.addWidget(what, place, 1)
    return _part(tr("接下来"), box_of(grid))


def _topics(opened: OpenFile) -> QWidget:
    topics = opened.briefing.topics
    if not topics:
        return _part(
            item_name("topics", tr("聊什么")), label(tr("记下爱好和话题，下次好开口"), "muted", wrap=True)
        )
    flow = FlowLayout(spacing=5)
    for topic in topics:
        flow.addWidget(chip(topic))
    return _part(item_name("topics", tr("聊什么")), box_of(flow))


def manner(opened: OpenFile) -> QWidget:
    """How to get on with this type of person."""
    advice = opened.briefing.advice or tr("选好性格类型，这里会提醒怎么相处")
    title = tr("怎么打交道")
    return _part(title, label(advice, "muted", wrap=True, secrecy=Secrecy.BESIDE))


def _recent(opened: OpenFile) -> QWidget:
    if not opened.contacts:
        return _part(tr("最近"), label(tr("还没有沟通记录"), "muted", wrap=True))
    lines = []
    for contact in opened.contacts[:MOST_CONTACTS]:
        when = f"{short_day(contact.at.date())} {CHANNELS.show(contact.channel, language())}"
        line = QWidget()
        row = QGridLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setHorizontalSpacing(6)
        row.setColumnStretch(1, 1)
        row.addWidget(label(when, "muted"), 0, 0)
        row.addWidget(ElidedLabel(contact.text.replace("\n", " "), secrecy=Secrecy.BESIDE), 0, 1)
        lines.append(line)
    return _part(tr("最近"), *lines)
