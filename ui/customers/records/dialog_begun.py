"""What is being typed into a dialog outlives the program, and stands in it when it is opened again."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence

from PySide6.QtCore import QObject, Slot

from app.customers import actions, queries
from ui.customers.hand_over_dialog import HandOverCustomers
from ui.customers.lost_dialog import LostDialog
from ui.customers.pick_dialog import PickDialog
from ui.customers.records.dialog import RecordDialog
from ui.desk import Desk
from ui.kit.keep_timer import KeepTimer

_IDS = "ids"
Begun = RecordDialog | PickDialog | HandOverCustomers | LostDialog


class DialogBegun(QObject):
    """Lives with the dialog; saving, or leaving it for good, forgets what was begun.

    It lies in the client file, with the customer or (None) with nobody, under the name of its `place`. What
    is begun for several customers says for which, by their `ids`: it is not taken for others.
    """

    def __init__(
        self,
        desk: Desk,
        dialog: Begun,
        place: str,
        customer_id: int | None = None,
        ids: Sequence[int] = (),
    ) -> None:
        super().__init__(dialog)
        self._desk, self._dialog = desk, dialog
        self._at = (customer_id, place)
        self._ids = tuple(ids)
        self._kept, self._typed = "", False
        self._keeping = KeepTimer(self)
        self._keeping.timeout.connect(self._keep)
        for typed in dialog.typing():
            typed.connect(lambda *_: self._touch())
        dialog.finished.connect(lambda _: self._forget())
        desk.ask(queries.begun_of, *self._at, then=self._resume, owner=dialog, key="dialog-begun")

    @Slot(object)
    def _resume(self, text: str) -> None:
        ids, texts = unpacked(text)
        if ids != self._ids:
            return
        self._kept = text
        if texts and not self._dialog.texts():
            self._dialog.resume(texts)

    def _touch(self) -> None:
        self._typed = True
        self._keeping.touch()

    def _keep(self) -> None:
        texts = self._dialog.texts()
        self._put(_packed(self._ids, texts) if texts else "")

    def _forget(self) -> None:
        """What was begun for others stays, unless it was taken over."""
        self._keeping.stop()
        if self._typed or self._kept:
            self._desk.do(actions.keep_begun, *self._at, "")

    def _put(self, text: str) -> None:
        if text != self._kept:
            self._kept = text
            self._desk.do(actions.keep_begun, *self._at, text)


def unpacked(kept: str) -> tuple[tuple[int, ...], dict[str, str]]:
    """For which of several customers something was begun, and its texts."""
    texts = json.loads(kept) if kept else {}
    return tuple(json.loads(texts.pop(_IDS, "[]"))), texts


def _packed(ids: Sequence[int], texts: Mapping[str, str]) -> str:
    several = {_IDS: json.dumps(ids)} if ids else {}
    return json.dumps({**several, **texts}, ensure_ascii=False)
