"""The menus of the list; every line shows the key that does the same."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from ui.customers.list.actions import BULK
from ui.kit.column_dialog import NAME
from ui.words import tr

Actions = Mapping[str, QAction]
Sort = Callable[[str, bool], object]
"""(key, descending)"""
Fill = Callable[[QMenu], object]
"""Puts lines into a menu."""


def row_menu(parent: QWidget, does: Actions, count: int, add_prints: Fill) -> QMenu:
    """What can be done with the customers chosen."""
    menu = _menu(parent)
    if count > 1:
        menu.addAction(tr("%n 位客户", "", count)).setEnabled(False)
        menu.addSeparator()
    _add(menu, does, *(("open", "log", "learn") if count == 1 else ()), "copy")
    menu.addSeparator()
    _add(menu, does, "item", *(name for name in BULK if name not in ("print", "delete")))
    _add_prints(menu, does, add_prints)
    _add(menu, does, "delete")
    menu.addSeparator()
    _add(menu, does, "all", "none")
    return menu


def header_menu(
    parent: QWidget, does: Actions, key: str | None, sort: Sort, hide: Callable[[str], object]
) -> QMenu:
    """What can be done with a column."""
    menu = _menu(parent)
    if key is not None:
        menu.addAction(tr("从小到大排"), partial(sort, key, False))
        menu.addAction(tr("从大到小排"), partial(sort, key, True))
        if key != NAME:
            menu.addAction(tr("不显示这一列"), partial(hide, key))
        menu.addSeparator()
    _add(menu, does, "columns")
    return menu


def more_menu(
    parent: QWidget,
    does: Actions,
    columns: Sequence[tuple[str, str]],
    sorted_by: tuple[str, bool],
    sort: Sort,
    add_prints: Fill,
) -> QMenu:
    """What concerns the list as a whole; choosing the same order again turns it round."""
    menu = _menu(parent)
    order = menu.addMenu(tr("排序"))
    for key, text in columns:
        action = QAction(text, order, checkable=True, checked=key == sorted_by[0])
        action.triggered.connect(partial(_sort_again, sort, key, sorted_by == (key, False)))
        order.addAction(action)
    _add(menu, does, "columns")
    menu.addSeparator()
    _add(menu, does, "export")
    _add_prints(menu, does, add_prints)
    _add(menu, does, "import")
    menu.addSeparator()
    _add(menu, does, "cores", "matches", "completeness", "duplicates", "deleted")
    return menu


def _sort_again(sort: Sort, key: str, descending: bool, _checked: bool = False) -> None:
    sort(key, descending)


def _menu(parent: QWidget) -> QMenu:
    menu = QMenu(parent)
    menu.aboutToHide.connect(menu.deleteLater)
    return menu


def _add(menu: QMenu, does: Actions, *names: str) -> None:
    for name in names:
        menu.addAction(does[name])


def _add_prints(menu: QMenu, does: Actions, fill: Fill) -> None:
    """Everything that can be printed, behind one line; its key opens the same."""
    action = does["print"]
    below = menu.addMenu(f"{action.text()}\t{action.shortcut().toString()}")
    below.setEnabled(action.isEnabled())
    fill(below)
