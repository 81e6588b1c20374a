"""The tabs of a file that hold records, and what is done to these."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal

from app.attachments.rows import Belongs
from app.fields.field import Table
from ui.customers.file.activity_tools import ActivityTools
from ui.customers.file.attachments import FileAttachments
from ui.customers.file.family_tools import FamilyTools
from ui.customers.file.work import FileWork
from ui.customers.file_reads import OpenFile
from ui.customers.records.tables import RecordsCard, RecordsTab
from ui.customers.ties.work import TiesWork

TABS = {
    "family": (Table.FAMILY,),
    "deals": (Table.ASSETS, Table.PURCHASES),
    "people": (Table.CONTACTS, Table.OUTSIDE, Table.NEEDS, Table.ACTIVITIES),
}


class RecordTabs(QObject):
    """Makes the tabs; `serve` is for a table that stands elsewhere. `opened` gives whose they are."""

    customer_wanted = Signal(int)
    decision_print_wanted = Signal()

    def __init__(
        self, work: FileWork, tying: TiesWork, attachments: FileAttachments, opened: Callable[[], OpenFile]
    ) -> None:
        super().__init__(work)
        self._work = work
        self._tying = tying
        self._attachments = attachments
        self._opened = opened

    def made(self, key: str) -> RecordsTab:
        """One of `TABS`."""
        tab = RecordsTab(TABS[key])
        for card in tab.cards:
            self.serve(card)
        if tab.decision is not None:
            tab.decision.contact_wanted.connect(partial(self._edit, Table.CONTACTS))
            tab.decision.outside_wanted.connect(partial(self._edit, Table.OUTSIDE))
            tab.decision.print_wanted.connect(self.decision_print_wanted)
        return tab

    def serve(self, card: RecordsCard) -> None:
        """Do what a table says a person wants."""
        card.add_wanted.connect(lambda table: self._work.add_record(self._opened(), table))
        card.edit_wanted.connect(self._edit)
        card.attachments_wanted.connect(lambda each: self._attachments.narrow(Belongs(purchase_id=each)))
        card.delete_wanted.connect(lambda table, each: self._work.delete_record(self._opened(), table, each))
        card.customer_wanted.connect(self.customer_wanted)
        if card.of is Table.FAMILY:
            FamilyTools(card, self._tying)
        elif card.of is Table.ACTIVITIES:
            ActivityTools(card, self._work)

    def _edit(self, table: Table, record_id: int) -> None:
        self._work.edit_record(self._opened(), table, record_id)
