"""The line on Today that tells of an event to which some were not asked in time."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from ui.kit.days import day_name
from ui.kit.notices import Banner
from ui.words import tr

if TYPE_CHECKING:
    from app.care.event_rows import Missed


class MissedLine(Banner):
    """One event at a time, the latest; what was put away is not said again while the window is open."""

    event_wanted = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._told: Missed | None = None
        self._put_away: set[int] = set()
        self.shown.connect(self._seen)

    def tell(self, found: Sequence[Missed]) -> None:
        """These are the events of the last days to which somebody was not asked."""
        self._told = next((each for each in found if each.event_id not in self._put_away), None)
        if (told := self._told) is None:
            self.hide()
            return
        text = tr("{day} 的“{title}”已经办完，还有 %n 位没有邀请到。", "", told.count)
        said = text.format(day=day_name(told.held_on), title=told.title)
        self.say(said, action=tr("看活动"), then=partial(self.event_wanted.emit, told.event_id))

    @Slot(bool)
    def _seen(self, shown: bool) -> None:
        if not shown and self._told is not None:
            self._put_away.add(self._told.event_id)
