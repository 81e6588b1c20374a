"""The tabs of a file that are read when somebody looks at them: ties, dues and history."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from ui.customers import file_reads as reads
from ui.customers.file.dues import DuesTab
from ui.customers.file_reads import Past, ToldDues
from ui.customers.history.tab import HistoryTab
from ui.customers.ties.reads import Business, Ties, business, ties
from ui.customers.ties.tab import TiesTab
from ui.desk import Desk


class LateTabs(QObject):
    """Asks for what a tab shows; an answer about another customer than the last one is passed over."""

    def __init__(self, desk: Desk, lang: str, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._lang = desk, lang
        self._wanted = 0

    def fill(self, tab: QWidget, customer_id: int) -> None:
        """Read a tab, if it is one of these."""
        self._wanted = customer_id
        asked = (customer_id, self._lang)
        match tab:
            case TiesTab():
                self._desk.ask(ties, *asked, then=partial(self._show_ties, tab), owner=tab, key="ties")
                then = partial(self._show_business, tab)
                self._desk.ask(business, *asked, then=then, owner=tab, key="business")
            case DuesTab():
                self._desk.ask(reads.dues, *asked, then=partial(self._show_dues, tab), owner=tab, key="dues")
            case HistoryTab():
                shown = partial(self._show_past, tab)
                self._desk.ask(
                    reads.past, customer_id, tab.limit(customer_id), then=shown, owner=tab, key="past"
                )

    def _show_ties(self, tab: TiesTab, told: Ties) -> None:
        if told.customer_id == self._wanted:
            tab.show_ties(told)

    def _show_business(self, tab: TiesTab, told: Business) -> None:
        if told.customer_id == self._wanted:
            tab.matches.show_matches(told.rows)

    def _show_dues(self, tab: DuesTab, told: ToldDues) -> None:
        if told.customer_id == self._wanted:
            tab.show_dues(told.name, told.dues)

    def _show_past(self, tab: HistoryTab, past: Past) -> None:
        if past.file.id == self._wanted:
            tab.show_past(past)
