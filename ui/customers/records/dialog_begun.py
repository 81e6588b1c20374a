"""What is being typed into a dialog outlives the program, and stands in it when it is opened again."""

from __future__ import annotations

import json

from PySide6.QtCore import QObject, Slot

from app.customers import actions, queries
from ui.customers.hand_over_dialog import HandOverCustomers
from ui.customers.lost_dialog import LostDialog
from ui.customers.pick_dialog import PickDialog
from ui.customers.records.dialog import RecordDialog
from ui.desk import Desk
from ui.kit.keep_timer import KeepTimer

Begun = RecordDialog | PickDialog | HandOverCustomers | LostDialog


class DialogBegun(QObject):
    """Lives with the dialog; saving, or leaving it for good, forgets what was begun.

    It lies in the client file, with the customer or (None) with nobody, under the name of its `place`.
    """

    def __init__(self, desk: Desk, dialog: Begun, place: str, customer_id: int | None = None) -> None:
        super().__init__(dialog)
        self._desk, self._dialog = desk, dialog
        self._at = (customer_id, place)
        self._kept = ""
        self._keeping = KeepTimer(self)
        self._keeping.timeout.connect(self._keep)
        for typed in dialog.typing():
            typed.connect(lambda *_: self._keeping.touch())
        dialog.finished.connect(lambda _: self._forget())
        desk.ask(queries.begun_of, *self._at, then=self._resume, owner=dialog, key="dialog-begun")

    @Slot(object)
    def _resume(self, text: str) -> None:
        self._kept = text
        if text and not self._dialog.texts():
            self._dialog.resume(json.loads(text))

    def _keep(self) -> None:
        texts = self._dialog.texts()
        self._put(json.dumps(texts, ensure_ascii=False) if texts else "")

    def _forget(self) -> None:
        self._keeping.stop()
        self._put("")

    def _put(self, text: str) -> None:
        if text != self._kept:
            self._kept = text
            self._desk.do(actions.keep_begun, *self._at, text)
