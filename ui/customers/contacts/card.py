"""One logged contact in full: what was said, promised, learnt, attached, and what was corrected since."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app import clock
from app.attachments.rows import AttachmentRow
from app.fields.catalog import Catalog
from app.fields.secrecy import Secrecy
from app.interactions.rows import ContactRow, PromiseRow
from ui.attachments.words import details
from ui.customers.contacts.lines import learnt_words
from ui.customers.contacts.words import MOODS, channel_text, moods, results, when_text
from ui.customers.file_words import due_day, hour_text
from ui.kit import veil
from ui.kit.chips import chip
from ui.kit.controls import button
from ui.kit.days import short_day
from ui.kit.labels import label
from ui.kit.layout import FlowLayout, box_of, clear, row
from ui.words import tr


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


class ContactCard(QWidget):
    """Built anew for every contact that is looked at: it is a dozen labels."""

    edit_wanted = Signal(object)
    """The `ContactRow`."""
    delete_wanted = Signal(object)
    """The `ContactRow`."""
    pin_wanted = Signal(object)
    """The `ContactRow`: pin it, or let it go."""
    kept = Signal(int, bool)
    attachments_wanted = Signal(int)
    """The id of the contact."""
    opened = Signal(object)
    """An `AttachmentRow` of it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.contact: ContactRow | None = None
        self._shown: Callable[[], None] | None = None
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(18, 14, 14, 14)
        self._box.setSpacing(8)
        veil.watch(self)

    def follow_veil(self) -> None:
        if self._shown is not None:
            self._shown()

    def show_contact(
        self,
        contact: ContactRow,
        catalog: Catalog,
        papers: Sequence[AttachmentRow],
        corrections: Sequence[str],
    ) -> None:
        """Show another one."""
        clear(self._box)
        self.contact = contact
        self._shown = partial(self.show_contact, contact, catalog, papers, corrections)
        self._box.addWidget(self._head(contact))
        if contact.text:
            self._box.addWidget(label(contact.text, wrap=True, copyable=True, secrecy=Secrecy.BESIDE))
        for name, text in _details(contact, catalog):
            self._box.addWidget(_fact(name, text))
        for promise in contact.promises:
            line = PromiseLine(promise)
            line.kept.connect(self.kept)
            self._box.addWidget(line)
        self._box.addWidget(self._papers(contact, papers))
        if corrections:
            self._box.addWidget(label(tr("改过"), "heading"))
        for text in corrections:
            self._box.addWidget(label(text, "muted", wrap=True, secrecy=Secrecy.BESIDE))
        self._box.addStretch(1)

    def _head(self, contact: ContactRow) -> QWidget:
        channel = channel_text(contact.channel)
        marks = [chip(channel, "blue")] if channel else []
        if contact.result != "reached":
            marks.append(chip(results().get(contact.result, contact.result), "amber"))
        if contact.mood:
            marks.append(chip(moods().get(contact.mood, contact.mood), MOODS.get(contact.mood, "neutral")))
        pin = tr("取消置顶 Ctrl D") if contact.pinned else tr("置顶 Ctrl D")
        tools = (("pin", pin, self.pin_wanted), ("pencil", tr("修改"), self.edit_wanted))
        made = [
            button("", "ghost", icon=icon, tip=tip, on_click=partial(signal.emit, contact))
            for icon, tip, signal in (*tools, ("trash-2", tr("删除"), self.delete_wanted))
        ]
        when = label(when_text(contact.at), "strong")
        return box_of(row(when, *marks, label(contact.staff, "muted"), 1, *made, spacing=8))

    def _papers(self, contact: ContactRow, papers: Sequence[AttachmentRow]) -> QWidget:
        flow = FlowLayout(spacing=6)
        for paper in papers:
            made = button(veil.shown(paper.name), "chip", icon="paperclip", tip=details(paper))
            made.clicked.connect(lambda _on=False, each=paper: self.opened.emit(each))
            flow.addWidget(made)
        add = button(tr("附件"), "link", icon="paperclip", tip=tr("看这一条的附件，或添加"))
        add.clicked.connect(lambda: self.attachments_wanted.emit(contact.id))
        flow.addWidget(add)
        return box_of(flow)


def _fact(name: str, text: str) -> QWidget:
    line = row(label(name, "muted"), label(text, wrap=True, copyable=True, secrecy=Secrecy.BESIDE), spacing=8)
    line.setStretch(1, 1)
    return box_of(line)


def _details(contact: ContactRow, catalog: Catalog) -> list[tuple[str, str]]:
    learnt = tr("；").join(learnt_words(item, catalog) for item in contact.learnt)
    next_on = short_day(contact.next_on) + hour_text(contact.next_at) if contact.next_on else ""
    found = [
        (tr("和谁"), contact.with_whom),
        (tr("目的"), contact.goal),
        (tr("了解到"), learnt),
        (tr("下次联系"), next_on),
    ]
    return [(name, text) for name, text in found if text]
