"""The tabs of a file: their names with counts, and what each is made of. Each is built when first seen."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QTabBar, QWidget

from app.fields.catalog import TEMPLATE_ITEMS
from app.fields.field import Table
from ui.customers.file_reads import OpenFile
from ui.kit.keys import give_key
from ui.words import tr

TABS = (
    "overview", "items", "family", "deals", "people", "contacts", "ties", "attachments", "dues", "history",
)  # fmt: skip
WIDE, TIGHT = 28, 14
"""Beside a name, both sides together; the style sheet says the same."""


def tab_names(opened: OpenFile | None) -> dict[str, str]:
    """What stands on each tab: 「家庭 4」."""
    children = opened.file.record.children if opened else {}
    family = len(children.get(Table.FAMILY, ()))
    deals = len(children.get(Table.ASSETS, ())) + len(children.get(Table.PURCHASES, ()))
    people = len(children.get(Table.CONTACTS, ()))
    contacts = opened.contact_count if opened else 0
    return {
        "overview": tr("概览"),
        "items": tr("档案 {count} 项").format(count=TEMPLATE_ITEMS),
        "family": _counted(tr("家庭"), family),
        "deals": _counted(tr("资产与成交"), deals),
        "people": _counted(tr("集团联系人"), people),
        "contacts": _counted(tr("沟通记录"), contacts),
        "ties": tr("关系与转介绍"),
        "attachments": _counted(tr("附件"), len(opened.attachments) if opened else 0),
        "dues": tr("关怀"),
        "history": tr("修改历史"),
    }


def _counted(name: str, count: int) -> str:
    return f"{name} {count:,}" if count else name


class FileTabs(QTabBar):
    """Tabs told by key; Ctrl+PageUp, Ctrl+PageDown and Alt+1 … 9 walk through those shown."""

    chosen = Signal(str)
    """The key of the tab a person went to."""

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self.setExpanding(False)
        self.setDrawBase(False)
        self.setElideMode(Qt.TextElideMode.ElideNone)
        self.setUsesScrollButtons(True)
        for place, key in enumerate(TABS):
            self.setTabData(self.addTab(""), key)
            give_key(page, f"Alt+{place + 1}", partial(self._go_nth, place))
        give_key(page, "Ctrl+PgDown", lambda: self._step(1))
        give_key(page, "Ctrl+PgUp", lambda: self._step(-1))
        self.show_names(None, shown=TABS)
        self.currentChanged.connect(lambda place: self.chosen.emit(self.tabData(place)))

    def show_names(self, opened: OpenFile | None, shown: Sequence[str]) -> None:
        """Bring names and counts up to date; tabs not in `shown` are hidden.

        To be told to show what it shows already makes a QTabBar forget that it has to be laid out again.
        """
        names = tab_names(opened)
        for place, key in enumerate(TABS):
            if self.tabText(place) != names[key]:
                self.setTabText(place, names[key])
            if self.isTabVisible(place) != (key in shown):
                self.setTabVisible(place, key in shown)
        for number, place in enumerate(self._visible(), 1):
            self.setTabToolTip(place, f"Alt {number}")
        self._make_room()

    def key(self) -> str:
        return str(self.tabData(self.currentIndex()))

    def go_to(self, key: str) -> None:
        """Make a tab the current one."""
        self.setCurrentIndex(TABS.index(key))

    def names(self) -> list[str]:
        """What stands on the tabs that are shown."""
        return [self.tabText(place) for place in self._visible()]

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        """Names closer together, rather than arrows to scroll by, where that is enough."""
        tight = self._needs(WIDE) > self.width()
        if tight != self.property("tight"):
            self.setProperty("tight", tight)
            self.style().unpolish(self)
            self.style().polish(self)
            self.updateGeometry()

    def _needs(self, padding: int) -> int:
        return sum(self._name_width(place) + padding for place in self._visible())

    def _name_width(self, index: int) -> int:
        font = self.font()
        font.setBold(True)
        return QFontMetrics(font).horizontalAdvance(self.tabText(index))

    def tabSizeHint(self, index: int) -> QSize:  # noqa: N802 - Qt names it
        """The bold name of the current tab needs more room than the others: nothing may jump."""
        padding = TIGHT if self.property("tight") else WIDE
        return QSize(max(super().tabSizeHint(index).width(), self._name_width(index) + padding), 38)

    def _visible(self) -> list[int]:
        return [place for place in range(self.count()) if self.isTabVisible(place)]

    def _go_nth(self, number: int) -> None:
        places = self._visible()
        if number < len(places):
            self.setCurrentIndex(places[number])

    def _step(self, by: int) -> None:
        places = self._visible()
        here = places.index(self.currentIndex())
        self.setCurrentIndex(places[(here + by) % len(places)])
