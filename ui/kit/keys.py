"""Keys of a page or a part of it: they work wherever the keyboard is inside."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

_INSIDE = Qt.ShortcutContext.WidgetWithChildrenShortcut


def give_key(over: QWidget, keys: str, act: Callable[[], object]) -> None:
    """From now on these keys do this."""
    made = QShortcut(QKeySequence(keys), over)
    made.setContext(_INSIDE)
    made.activated.connect(act)


def give_action(
    over: QWidget, name: str, text: str, icon: str, keys: str, act: Callable[[], object]
) -> QAction:
    """Something to be done, for menus and buttons too: they find the icon's name in its data."""
    made = QAction(text, over)
    made.setObjectName(name)
    made.setData(icon)
    made.setShortcut(QKeySequence(keys))
    made.setShortcutContext(_INSIDE)
    made.triggered.connect(lambda _checked=False: act())
    over.addAction(made)
    return made
