"""The tab of logged contacts: what was said, newest first, and what was promised."""

from __future__ import annotations

import datetime as dt
from collections import Counter

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLayout, QVBoxLayout, QWidget

from app import clock
from app.fields.catalog import Catalog
from app.fields.kinds import Choice, Option
from app.fields.secrecy import Secrecy, of_item
from app.interactions.rows import ContactRow, Learnt, PromiseRow
from ui.customers.file_reads import OpenFile
from ui.customers.file_side import clear
from ui.customers.file_words import CHANNELS, due_day, hour_text
from ui.kit import veil
from ui.kit.chips import chip
from ui.kit.controls import button
from ui.kit.days import short_day
from ui.kit.labels import label
from ui.kit.layout import Card, box_of, column, row, scrolled
from ui.kit.notices import EmptyState
from ui.words import language, tr

SHOWN_AT_ONCE = 20
MOODS = {"happy": "green", "neutral": "neutral", "unhappy": "red"}


def results() -> dict[str, str]:
    """What became of a contact, by key."""
    return {
        "reached": tr("谈了"),
        "missed": tr("没接通"),
        "refused": tr("被拒绝"),
        "later": tr("改时间再谈"),
    }


def moods() -> dict[str, str]:
    """How content they seemed, by key."""
    return {"happy": tr("满意"), "neutral": tr("一般"), "unhappy": tr("不满意")}


def choice_of(words: dict[str, str]) -> Choice:
    """Keys and words as a kind, for an editor."""
    return Choice(tuple(Option(key, text, text) for key, text in words.items()))


class PromiseLine(QWidget):
    """What was promised, until when, and 已兑现 to settle it."""

    kept = Signal(int, bool)
    """(id of the promise, whether it was kept)."""

    def __init__(self, promise: PromiseRow) -> None:
        super().__init__()
        open_ = promise.kept_on is None
        late = open_ and promise.due_on < clock.today()
        when = due_day(promise.due_on) + hour_text(promise.due_at) if open_ else tr("已兑现")
        mark = chip(when, "red" if late else "amber" if open_ else "green")
        text = label(promise.text, wrap=True, secrecy=Secrecy.BESIDE)
        self.settle = button(
            tr("已兑现") if open_ else tr("还没兑现"),
            "small" if open_ else "link",
            icon="check" if open_ else "",
            on_click=lambda: self.kept.emit(promise.id, open_),
        )
        line = row(mark, text, self.settle, spacing=8)
        line.setStretch(1, 1)
        self.setLayout(line)


class ContactCard(Card):
    """One contact."""

    edit_wanted = Signal(object)
    """The `ContactRow`."""
    delete_wanted = Signal(object)
    """The `ContactRow`."""
    kept = Signal(int, bool)
    attachments_wanted = Signal(int)
    """The id of the contact."""

    def __init__(self, contact: ContactRow, catalog: Catalog, papers: int = 0) -> None:
        super().__init__(margins=(14, 8, 8, 10), spacing=6)
        self.contact = contact
        self._catalog = catalog
        self.edit = button("", "ghost", icon="pencil", tip=tr("修改"), on_click=self._edit)
        self.papers = button("", "ghost", icon="paperclip", tip=tr("附件"), on_click=self._show_papers)
        self.delete = button("", "ghost", icon="trash-2", tip=tr("删除"), on_click=self._delete)
        if papers:
            self.papers.setText(str(papers))
        self.box.addLayout(self._head())
        if contact.text:
            self.box.addWidget(label(contact.text, wrap=True, copyable=True, secrecy=Secrecy.BESIDE))
        for name, text in self._details():
            line = row(label(name, "muted"), label(text, wrap=True, secrecy=Secrecy.BESIDE), spacing=8)
            line.setStretch(1, 1)
            self.box.addLayout(line)
        for promise in contact.promises:
            made = PromiseLine(promise)
            made.kept.connect(self.kept)
            self.box.addWidget(made)

    def _head(self) -> QLayout:
        contact = self.contact
        channel = CHANNELS.show(contact.channel, language())
        marks = [chip(channel, "blue")] if channel else []
        if contact.result != "reached":
            marks.append(chip(results().get(contact.result, contact.result), "amber"))
        if contact.mood:
            marks.append(chip(moods().get(contact.mood, contact.mood), MOODS.get(contact.mood, "neutral")))
        time = f"{contact.at:%H:%M}" if contact.at.time() != dt.time() else ""
        when = label(f"{short_day(contact.at.date())} {time}".rstrip(), "strong")
        tools = (self.papers, self.edit, self.delete)
        return row(when, *marks, label(contact.staff, "muted"), 1, *tools, spacing=8)

    def _details(self) -> list[tuple[str, str]]:
        contact = self.contact
        learnt = tr("；").join(self._learnt(item) for item in contact.learnt)
        next_on = short_day(contact.next_on) + hour_text(contact.next_at) if contact.next_on else ""
        found = [
            (tr("和谁"), contact.with_whom),
            (tr("目的"), contact.goal),
            (tr("了解到"), learnt),
            (tr("下次联系"), next_on),
        ]
        return [(name, text) for name, text in found if text]

    def _learnt(self, item: Learnt) -> str:
        """What is sensitive stands in the file, where it is asked for."""
        field = self._catalog.by_key.get(item.key)
        if field is None:
            return item.text
        text = veil.COVER if of_item(field) is Secrecy.SENSITIVE else item.text
        return f"{field.label(language())} {text}"

    def _edit(self) -> None:
        self.edit_wanted.emit(self.contact)

    def _show_papers(self) -> None:
        self.attachments_wanted.emit(self.contact.id)

    def _delete(self) -> None:
        self.delete_wanted.emit(self.contact)


class ContactsTab(QWidget):
    """Cards are made for the newest; 更多 shows the next."""

    log_wanted = Signal()
    edit_wanted = Signal(object)
    delete_wanted = Signal(object)
    kept = Signal(int, bool)
    attachments_wanted = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._open: OpenFile | None = None
        self._day = clock.today()
        self._limit = SHOWN_AT_ONCE
        self._shown: list[ContactCard] = []
        self._empty = EmptyState(
            "message-square",
            tr("还没有沟通记录"),
            tr("打完电话、见完面，随手记一笔：说了什么、答应了什么。"),
            tr("记一笔"),
        )
        self._empty.acted.connect(self.log_wanted)
        self._cards = QVBoxLayout()
        self._cards.setSpacing(10)
        self.more = button(tr("再看以前的"), "link", on_click=self._show_more)
        inside = QVBoxLayout()
        inside.setContentsMargins(22, 16, 22, 16)
        inside.addLayout(self._cards)
        inside.addWidget(self.more)
        inside.addStretch(1)
        self._area = scrolled(box_of(inside))
        self.setLayout(column(self._empty, self._area))

    def start(self, opened: OpenFile) -> None:
        """Another customer: from the newest again."""
        self._limit = SHOWN_AT_ONCE
        self._area.verticalScrollBar().setValue(0)
        self.show_file(opened)

    def show_file(self, opened: OpenFile) -> None:
        """Show the contacts; nothing is built again when they are the same as before."""
        day = clock.today()
        same = self._open is not None and (self._open.contacts, self._open.attachments, self._day) == (
            opened.contacts,
            opened.attachments,
            day,
        )
        self._open, self._day = opened, day
        if not same or self._cards.count() == 0:
            self._build(opened)
        self._empty.setVisible(not opened.contacts)
        self._area.setVisible(bool(opened.contacts))
        self.more.setVisible(len(opened.contacts) > self._limit)

    def cards(self) -> list[ContactCard]:
        """From the newest on."""
        return list(self._shown)

    def _build(self, opened: OpenFile) -> None:
        clear(self._cards)
        self._shown = []
        papers = Counter(each.belongs.interaction_id for each in opened.attachments)
        for contact in opened.contacts[: self._limit]:
            card = ContactCard(contact, opened.file.catalog, papers[contact.id])
            card.attachments_wanted.connect(self.attachments_wanted)
            card.edit_wanted.connect(self.edit_wanted)
            card.delete_wanted.connect(self.delete_wanted)
            card.kept.connect(self.kept)
            self._cards.addWidget(card)
            self._shown.append(card)

    def _show_more(self) -> None:
        self._limit += SHOWN_AT_ONCE
        if self._open is not None:
            self._build(self._open)
            self.show_file(self._open)
