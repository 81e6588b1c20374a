"""The tab of ties: whom a customer brought, whom they know, with whom they live and could do business."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.customers.ties.home import HomePart
from ui.customers.ties.matches import MatchesPart
from ui.customers.ties.reads import Ties
from ui.customers.ties.referrals import ReferralsPart
from ui.customers.ties.relations import RelationsPart
from ui.kit.layout import box_of, column, scrolled


class TiesTab(QWidget):
    """Parts below each other, scrolling together; read when it is looked at."""

    customer_wanted = Signal(int)
    """Open somebody's file."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.referrals = ReferralsPart()
        self.relations = RelationsPart()
        self.home = HomePart()
        self.matches = MatchesPart()
        parts = (self.referrals, self.relations, self.matches, self.home)
        for part in parts:
            part.customer_wanted.connect(self.customer_wanted)
        content = box_of(column(*parts, 1, spacing=22, margins=(22, 16, 22, 16)))
        self.setLayout(column(scrolled(content)))

    def show_ties(self, told: Ties) -> None:
        """Show whose ties these are."""
        self.referrals.show_referrals(told.referrals)
        self.relations.show_relations(told.relations, told.drawing, told.left_out)
        self.home.show_home(told.home)
