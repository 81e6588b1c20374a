"""The attachments of the file in sight: their tab, what is dropped on the page, the customer's face."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QMimeData, QObject, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QWidget

from app.attachments.rows import AttachmentRow, Belongs
from ui.attachments.tab import AttachmentsTab
from ui.attachments.work import AttachmentWork, can_take
from ui.customers.file_reads import OpenFile
from ui.customers.file_words import homes
from ui.desk import Desk


class FileAttachments(QObject):
    """Beside the page: it knows whose file is open, and takes what is dropped anywhere on it."""

    said = Signal(str, str)
    """(words, tone); no words: there is nothing to say any more."""
    wanted = Signal()
    """Bring the tab into sight."""
    home_wanted = Signal(object)
    """The `Belongs` of an attachment: show what it belongs to."""

    def __init__(self, desk: Desk, page: QWidget) -> None:
        super().__init__(page)
        self._desk = desk
        self._open: OpenFile | None = None
        self._tab: AttachmentsTab | None = None
        self._work = AttachmentWork(desk, page)
        self._work.said.connect(self.said)
        page.setAcceptDrops(True)
        page.installEventFilter(self)

    def tab(self) -> AttachmentsTab:
        """The tab, built when it is first wanted."""
        if self._tab is None:
            self._tab = AttachmentsTab(self._desk, self._work)
            self._tab.home_wanted.connect(self.home_wanted)
        return self._tab

    def follow(self, opened: OpenFile) -> None:
        """Another file is open, or the same one again."""
        self._open = opened

    def show_file(self, opened: OpenFile) -> None:
        """Fill the tab."""
        self.tab().show_attachments(opened.file.id, opened.attachments, homes(opened))

    def narrow(self, belongs: Belongs) -> None:
        """Show what belongs to one contact or purchase, ready for more."""
        self.wanted.emit()
        self.tab().narrow(belongs)

    def look(self, row: AttachmentRow) -> None:
        """Show one of them, with the others to go on to."""
        if self._open is not None:
            self._work.look(self._open.attachments, row)

    def change_face(self, what: str) -> None:
        """Choose, paste or remove the picture of the customer's face."""
        acts = {
            "choose": self._work.choose_face,
            "paste": self._work.paste_face,
            "remove": self._work.remove_face,
        }
        if self._open is not None:
            acts[what](self._open.file.id)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Whatever tab is in sight: what is dropped on a file is kept with the customer."""
        if isinstance(event, QDropEvent) and event.type() == QEvent.Type.Drop:
            self._take(event.mimeData())
        elif not (
            isinstance(event, QDragEnterEvent) and self._open is not None and can_take(event.mimeData())
        ):
            return False
        event.acceptProposedAction()
        return True

    def _take(self, data: QMimeData) -> None:
        if self._open is not None:
            self.wanted.emit()
            self._work.take(self._open.file.id, data, self.tab().belongs())
