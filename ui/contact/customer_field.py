"""A line in which a customer is found while one types: by name, pinyin, some digits of a phone."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QStringListModel, Signal, Slot
from PySide6.QtWidgets import QCompleter, QWidget

from app.customers.rows import Hit
from app.customers.search import queries as search
from ui.contact.words import phone_text
from ui.desk import Desk
from ui.kit import veil
from ui.kit.inputs import LineInput
from ui.words import language

MOST = 12


class CustomerField(LineInput):
    """Offers who is found; tells whom a person chose."""

    chosen = Signal(int, str)
    """id and name"""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._hits: dict[str, Hit] = {}
        self._names = QStringListModel(self)
        completer = QCompleter(self._names, self)
        completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        completer.activated.connect(self._take)
        self.setCompleter(completer)
        self.textEdited.connect(self._look)

    def offered(self) -> list[str]:
        """Who is found, as the lines below say it."""
        return list(self._hits)

    def take_first(self) -> None:
        """Choose whoever stands first among those found."""
        if self._hits:
            self._take(next(iter(self._hits)))

    def _look(self, text: str) -> None:
        if text.strip():
            self._desk.ask(
                search.search, text, MOST, language(), then=self._show, owner=self, key="customer-field"
            )

    @Slot(object)
    def _show(self, hits: Sequence[Hit]) -> None:
        self._hits = {f"{hit.name}  {veil.shown(phone_text(hit.phone))}  {hit.number}": hit for hit in hits}
        self._names.setStringList(list(self._hits))
        if self.hasFocus():
            self.completer().complete()

    @Slot(str)
    def _take(self, text: str) -> None:
        if hit := self._hits.get(text):
            self.chosen.emit(hit.id, hit.name)
