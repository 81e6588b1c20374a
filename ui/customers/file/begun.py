"""Texts of a file that are being typed, or cannot be stored yet: they outlive the program."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from ui.customers.file.items import ItemsTab
from ui.customers.file.saving import Saver
from ui.customers.file_reads import OpenFile
from ui.customers.lost_dialog import KEY as LOST_REASON
from ui.customers.lost_dialog import LostDialog
from ui.kit.keep_timer import KeepTimer
from ui.kit.notices import Banner
from ui.words import language, tr


class FileBegun(QObject):
    """Keeps them while somebody types, and offers what an earlier run of the program left."""

    taken = Signal(object)
    """Put these texts back, by item."""

    def __init__(self, saver: Saver, banner: Banner, parent: QObject) -> None:
        super().__init__(parent)
        self._saver = saver
        self._banner = banner
        self._tab: ItemsTab | None = None
        self._opened: OpenFile | None = None
        self._keeping = KeepTimer(self)
        self._keeping.timeout.connect(self._keep)

    def watch(self, tab: ItemsTab) -> None:
        """Where it is typed."""
        self._tab = tab
        tab.typed.connect(self._keeping.touch)
        tab.committed.connect(self._keeping.touch)

    def keep_of(self, dialog: LostDialog, customer_id: int) -> None:
        """What is typed in the dialog that asks why is kept as if it were typed into its item."""

        def keep(texts: dict[str, str]) -> None:
            drafts = self._saver.drafts(customer_id)
            drafts.pop(LOST_REASON, None)
            self._saver.keep_drafts(customer_id, drafts | texts)

        keeping = KeepTimer(dialog)
        keeping.timeout.connect(lambda: keep(dialog.texts()))
        dialog.finished.connect(keeping.stop)
        dialog.finished.connect(lambda _: keep({}))
        for typed in dialog.typing():
            typed.connect(lambda *_: keeping.touch())

    def offer(self, opened: OpenFile) -> None:
        """Another file is shown: say what was being typed in it when the program ended."""
        self._opened = opened
        catalog = opened.file.catalog
        begun = self._saver.offer(opened.file.id, opened.begun)
        names = [catalog[key].label(language()) for key in begun if key in catalog.by_key]
        if names:
            words = tr("上次没写完：{items}").format(items=tr("、").join(names))
            self._banner.say(words, "amber", action=tr("放回来"), then=self._take)

    def _take(self) -> None:
        if self._opened is not None and (texts := self._saver.adopt(self._opened.file.id)):
            self.taken.emit(texts)

    def _keep(self) -> None:
        if self._tab is not None and self._opened is not None:
            self._saver.keep_drafts(self._opened.file.id, self._tab.drafts())
