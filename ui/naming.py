"""What the shop calls the items of the file: whoever names one asks here, and is told when it changes.

Known once the file is open and somebody asked; until then the items bear the program's names.
"""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING, Protocol
from weakref import WeakSet

import shiboken6
from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QApplication

from app.customers import queries
from ui.words import language, tr

if TYPE_CHECKING:
    from app.fields.catalog import Catalog
    from ui.desk import Desk

TOLD_BY = frozenset({"item_setting", "shop_item", "shop_section", "setting"})
"""The tables by which items are named, hidden and ordered."""


class Watcher(Protocol):
    """Keeps names of items in its widgets and shows them anew."""

    def follow_names(self) -> None: ...


class _InForce:
    catalog: Catalog | None = None


_watchers: WeakSet[Watcher] = WeakSet()


def catalog() -> Catalog:
    """The items as the shop has them."""
    from app.fields.catalog import CATALOG

    return _InForce.catalog or CATALOG


def item_name(key: str, usual: str = "") -> str:
    """The shop's own name of an item, or else `usual`: a shorter word than the program's full name."""
    if _InForce.catalog is None and usual:
        return usual
    return catalog().called(key, language(), usual)


def answers(key: str, also: Collection[str] | None = ()) -> list[tuple[str, str]]:
    """What is to be chosen from for an item that is one of several: key and word, in the shop's order.

    What the shop put away is there only where it is in `also`; None: all of it.
    """
    from app.fields.kinds import Choice

    kind = catalog()[key].kind
    options = kind.options if isinstance(kind, Choice) else ()
    there = (each for each in options if not each.hidden or also is None or each.key in also)
    return [(option.key, kind.show(option.key, language())) for option in there]


def answer_name(key: str, value: object) -> str:
    """What an answer of such an item is called, one that is not offered any more as well."""
    return catalog()[key].kind.show(value, language()) if value else ""


def agreement_words() -> dict[str, str]:
    """What two customers who may be one agree in, by the code of each reason."""
    return {
        "name": item_name("name", tr("姓名")),
        "phone": tr("电话"),
        "id_number": item_name("id_number", tr("身份证号")),
        "plate": item_name("plate", tr("车牌")),
        "wechat": item_name("wechat", tr("微信")),
        "birthday": item_name("birthday", tr("生日")),
        "company": item_name("company", tr("公司")),
        "address": tr("地址"),
    }


def contradiction_words() -> dict[str, str]:
    """In what two customers cannot be one, by the code of each reason."""
    return {
        "sex": item_name("sex", tr("性别")),
        "id_number": item_name("id_number", tr("身份证号")),
        "birthday": tr("出生年份"),
    }


def use(items: Catalog | None) -> None:
    """Name the items like this from now on, everywhere; None: as the program does."""
    if items is _InForce.catalog:
        return
    from PySide6.QtWidgets import QHeaderView

    _InForce.catalog = items
    for watcher in list(_watchers):
        if shiboken6.isValid(watcher):
            watcher.follow_names()
    for widget in QApplication.allWidgets():
        if isinstance(widget, QHeaderView):
            widget.viewport().update()


def watch(watcher: Watcher) -> None:
    """Tell this one of every change, as long as it lives."""
    _watchers.add(watcher)


class Naming(QObject):
    """Keeps what is in force true to the open file."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        desk.changed.connect(self._on_changed)

    def read(self) -> None:
        """Ask the file."""
        self._desk.ask(queries.catalog, then=self._arrived, key="naming", owner=self)

    def stop(self) -> None:
        """The file is closed: another has names of its own."""
        use(None)

    @Slot(object)
    def _on_changed(self, touched: frozenset[str]) -> None:
        if touched & TOLD_BY:
            self.read()

    @Slot(object)
    def _arrived(self, items: Catalog) -> None:
        use(items)
