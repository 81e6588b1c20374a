"""What was begun for many customers when the program ended: offered once, for those of them still there."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject, Slot

from ui.customers.hand_over_dialog import HANDING
from ui.customers.list import reads
from ui.customers.list.bulk import Bulk
from ui.customers.list.reads import BegunForMany
from ui.customers.lost_dialog import KEY
from ui.desk import Desk
from ui.kit.notices import Banner
from ui.words import tr


class BulkBegun(QObject):
    """Says it in the banner of the list; going on opens the dialog, with its texts."""

    def __init__(self, desk: Desk, bulk: Bulk, banner: Banner, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._bulk, self._banner = desk, bulk, banner

    def ask(self) -> None:
        """Look whether there is something."""
        self._desk.ask(reads.begun_for_many, (HANDING, KEY), then=self._offer, key="customers-begun")

    @Slot(object)
    def _offer(self, found: Sequence[BegunForMany]) -> None:
        for each in found[:1]:
            words = tr("上次没写完：{items}").format(items=_what(each.place, len(each.ids)))
            self._banner.say(words, "amber", action=tr("接着写"), then=partial(self._go_on, each))

    def _go_on(self, begun: BegunForMany) -> None:
        bulk = self._bulk
        dialog = bulk.hand_over(begun.ids) if begun.place == HANDING else bulk.ask_why(begun.ids)
        dialog.resume(begun.texts)


def _what(place: str, count: int) -> str:
    if place == HANDING:
        return tr("把 %n 位客户移交给同事", "", count)
    return tr("{who}为什么流失？").format(who=tr("%n 位客户", "", count))
