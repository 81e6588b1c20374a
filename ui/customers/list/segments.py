"""The menu of segments: customers under one name, with how many they are, and what is done with them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from app.customers import segments
from app.customers.rows import SegmentRow
from ui import ask
from ui.customers.list import reads
from ui.customers.list.filters import Filters
from ui.customers.list.reads import filters_of
from ui.desk import Desk
from ui.words import tr

NAME = "segment"
"""The part of an action's data that is the segment."""


@dataclass(frozen=True, slots=True)
class Now:
    """What the list is narrowed to, and who is chosen in it."""

    filters: Filters
    chosen: Sequence[int]


class SegmentMenu(QObject):
    """Reads the segments when it is opened, so that their counts are those of now."""

    picked = Signal(object)
    """The `Filters` of a segment."""

    def __init__(self, parent: QWidget, desk: Desk, now: Callable[[], Now]) -> None:
        super().__init__(parent)
        self._page, self._desk, self._now = parent, desk, now

    def open_at(self, place: QPoint) -> None:
        """Read the segments and drop down."""
        self._desk.ask(segments.segments, then=partial(self._show, place), owner=self, key="segments")

    def _show(self, place: QPoint, found: Sequence[SegmentRow]) -> None:
        menu = QMenu(self._page)
        menu.aboutToHide.connect(menu.deleteLater)
        shown = [self._add(menu, each) for each in found]
        if not found:
            menu.addAction(tr("还没有分组：先筛选，再保存")).setEnabled(False)
        menu.addSeparator()
        self._add_saving(menu)
        self._add_lists(menu, [each for each in found if each.filters is None])
        if found:
            menu.addSeparator()
            self._add_managing(menu, found)
        menu.popup(place)
        if found:
            self._count(menu, shown, found)

    def _add(self, menu: QMenu, segment: SegmentRow) -> QAction:
        action = menu.addAction(segment_words(segment))
        action.setData(segment.id)
        action.triggered.connect(partial(self._pick, segment))
        return action

    def _pick(self, segment: SegmentRow, _checked: bool = False) -> None:
        self.picked.emit(filters_of(segment))

    def _count(self, menu: QMenu, shown: Sequence[QAction], found: Sequence[SegmentRow]) -> None:
        def show(counts: Sequence[int]) -> None:
            for action, segment, count in zip(shown, found, counts, strict=True):
                action.setText(f"{segment_words(segment)}\t{count:,}")

        self._desk.ask(reads.counts, [filters_of(each) for each in found], then=show, owner=menu)

    def _add_saving(self, menu: QMenu) -> None:
        now = self._now()
        for private, text in ((False, tr("保存现在的筛选…")), (True, tr("保存现在的筛选（只给我）…"))):
            action = menu.addAction(text, partial(self._save_filters, private))
            action.setEnabled(not now.filters.empty)
        count = len(now.chosen)
        for private, text in (
            (False, tr("把选中的 %n 位存成名单…", "", count)),
            (True, tr("把选中的 %n 位存成名单（只给我）…", "", count)),
        ):
            menu.addAction(text, partial(self._save_list, private)).setEnabled(bool(count))

    def _add_lists(self, menu: QMenu, lists: Sequence[SegmentRow]) -> None:
        """Into a list, and out of the one that is shown."""
        now = self._now()
        into = menu.addMenu(tr("把选中的加入名单"))
        into.setEnabled(bool(lists and now.chosen))
        for each in lists:
            into.addAction(segment_words(each), partial(self._do, segments.add, now.chosen, each.id))
        for each in lists:
            if each.id in now.filters.segments:
                text = tr("把选中的移出“{name}”").format(name=each.name)
                action = menu.addAction(text, partial(self._do, segments.take_out, now.chosen, each.id))
                action.setEnabled(bool(now.chosen))

    def _add_managing(self, menu: QMenu, found: Sequence[SegmentRow]) -> None:
        rename, drop = menu.addMenu(tr("改名")), menu.addMenu(tr("删除"))
        change = menu.addMenu(tr("改成现在的筛选"))
        change.setEnabled(not self._now().filters.empty and any(each.filters is not None for each in found))
        for each in found:
            rename.addAction(segment_words(each), partial(self._rename, each))
            drop.addAction(segment_words(each), partial(self._do, segments.delete, each.id))
            if each.filters is not None:
                change.addAction(segment_words(each), partial(self._replace, each))

    def _save_filters(self, private: bool) -> None:
        name = ask.ask_text(self._page, tr("这个筛选叫什么？"), tr("以后在“分组”里一点就是这些条件。"))
        if name is not None:
            kept = dump(self._now().filters)
            self._do(partial(segments.save_filters, private=private), name, kept)

    def _save_list(self, private: bool) -> None:
        chosen = list(self._now().chosen)
        title = tr("这 %n 位的名单叫什么？", "", len(chosen))
        name = ask.ask_text(self._page, title, tr("名单里是固定的这些人，以后可以加、可以减。"))
        if name is not None:
            self._do(partial(segments.save_list, private=private), name, chosen)

    def _rename(self, segment: SegmentRow) -> None:
        name = ask.ask_text(self._page, tr("给“{name}”改名").format(name=segment.name), value=segment.name)
        if name is not None:
            self._do(segments.rename, segment.id, name)

    def _replace(self, segment: SegmentRow) -> None:
        self._do(segments.replace_filters, segment.id, dump(self._now().filters))

    def _do(self, action: Callable[..., Any], *args: Any) -> None:
        self._desk.do(action, *args)


def dump(filters: Filters) -> dict[str, Any]:
    """Filters as they are kept under a name, words typed included."""
    return filters.dump() | ({"text": filters.text} if filters.text else {})


def segment_words(segment: SegmentRow) -> str:
    """Its name, with what kind it is where that is not a filter of the shop."""
    marks = [tr("名单")] if segment.filters is None else []
    marks += [tr("只给我")] if segment.private else []
    if not marks:
        return segment.name
    return tr("{name}（{marks}）").format(name=segment.name, marks=tr("、").join(marks))
