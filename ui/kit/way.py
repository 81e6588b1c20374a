"""The way of the keyboard: Tab goes the way the eye goes, in whatever order widgets were built."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import cast

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QGridLayout,
    QLayout,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QTextEdit,
    QWidget,
)

ROOM = 50
"""How much of what surrounds the keyboard is brought into sight with it, in px."""


def stops(root: QWidget, now: QWidget | None = None) -> Iterator[QWidget]:
    """What takes Tab inside `root`, in the order of the layouts; and `now`, where the keyboard is."""
    for child in _inside(root):
        if child.isHidden() or not child.isEnabled() or child.isWindow():
            continue
        if child is now or _takes_tab(child):
            yield child
        yield from stops(child, now)


def step(root: QWidget, *, forward: bool) -> bool:
    """Take the keyboard to the next stop inside `root`, or the one before; False when there is none.

    Qt asks for the next one also when what has the keyboard is switched off or hidden. Then nobody walks:
    the keyboard stays around the place, or it would be taken to a field at the other end of the window.
    """
    now = root.window().focusWidget()
    if _is_gone(now):
        _stay_near(now)
        return True
    way = list(stops(root, now))
    if not way:
        return False
    here = way.index(now) if now in way else -1 if forward else 0
    reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
    take(way[(here + (1 if forward else -1)) % len(way)], reason)
    return True


def offer(stop: QWidget) -> None:
    """Put the keyboard where work that has ended goes on, unless somebody is writing elsewhere.

    A page that is behind another has nothing to offer: keys would be typed into what nobody sees. What is
    only about to be shown on the page in sight has.
    """
    window = stop.window()
    if window.isVisible() and not (stop.parentWidget() or stop).isVisible():
        return
    now = window.focusWidget()
    if not isinstance(now, QLineEdit | QTextEdit | QPlainTextEdit) or stop.isAncestorOf(now):
        stop.setFocus(Qt.FocusReason.OtherFocusReason)


def take(stop: QWidget, reason: Qt.FocusReason) -> None:
    """Put the keyboard there, and bring it into sight."""
    stop.setFocus(reason)
    around = stop.parentWidget()
    while around is not None:
        if isinstance(around, QScrollArea):
            around.ensureWidgetVisible(stop, ROOM, ROOM)
        around = around.parentWidget()


def _is_gone(widget: QWidget | None) -> bool:
    return widget is not None and not (widget.isVisible() and widget.isEnabled())


def _stay_near(gone: QWidget) -> None:
    around = gone.parentWidget()
    while around is not None and _is_gone(around):
        around = around.parentWidget()
    if around is not None:
        around.setFocus(Qt.FocusReason.OtherFocusReason)


def _takes_tab(widget: QWidget) -> bool:
    """Of choices that shut each other out only the one that is chosen; arrows walk to the others."""
    if not widget.focusPolicy() & Qt.FocusPolicy.TabFocus or widget.focusProxy() is not None:
        return False
    group = widget.group() if isinstance(widget, QAbstractButton) else None
    chosen = group.checkedButton() if group is not None and group.exclusive() else None
    return chosen is None or chosen is widget


def _inside(parent: QWidget) -> list[QWidget]:
    """The children as they are laid out; those that no layout holds come after, from the top."""
    layout = parent.layout()
    placed = list(_placed(layout)) if layout is not None else []
    held = set(placed)
    free = [child for child in parent.children() if isinstance(child, QWidget) and child not in held]
    return [*placed, *sorted(free, key=lambda child: (child.y(), child.x()))]


def _placed(layout: QLayout) -> Iterator[QWidget]:
    places = range(layout.count())
    for place in sorted(places, key=_lines(layout).__getitem__):
        item = layout.itemAt(place)
        if item is None:
            continue
        if (widget := item.widget()) is not None:
            yield widget
        elif (inner := item.layout()) is not None:
            yield from _placed(inner)


def _lines(layout: QLayout) -> list[tuple[int, int]]:
    """For each item the row and the column where it stands; other layouts are one row."""
    if not isinstance(layout, QGridLayout):
        return [(0, place) for place in range(layout.count())]
    corners = map(layout.getItemPosition, range(layout.count()))
    return [(row, column) for row, column, _, _ in cast("Iterable[tuple[int, int, int, int]]", corners)]
