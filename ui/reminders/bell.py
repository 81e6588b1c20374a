"""Decides what is said and when; how it is shown is the tray's. A customer beside reads no names."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal, Slot

from app import clock
from app.care import queries as care
from app.care import reminding
from app.care.rows import Agreed
from ui.desk import Desk
from ui.kit import veil
from ui.prefs import Prefs
from ui.reminders import reads
from ui.reminders.reads import Waiting
from ui.words import language, tr


@dataclass(frozen=True, slots=True)
class Notice:
    """A title, a line, and whose file a click opens; None for the page of today."""

    title: str
    text: str
    customer_id: int | None = None
    covered: tuple[str, str] = ("", "")
    """Title and line while a customer is beside; empty where nothing has to be covered."""
    urgent: bool = False
    """An hour that is near: what can wait does not take its place."""

    def words(self) -> tuple[str, str]:
        """What may be read now."""
        return self.covered if any(self.covered) and veil.is_drawn() else (self.title, self.text)


class Bell(QObject):
    """Hears what time it is, and rings at most once for each chosen time and each agreed hour."""

    rung = Signal(object)
    """A `Notice`."""

    def __init__(self, desk: Desk, prefs: Prefs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._prefs = prefs
        self._me: int | None = None
        self._since: dt.datetime | None = None
        self._agreed: Sequence[Agreed] = ()
        self._rung: set[dt.datetime | Agreed] = set()
        desk.changed.connect(self.refresh)

    def set_person(self, staff_id: int) -> None:
        """Who sits here is reminded, and of nobody else's customers."""
        self._me = staff_id
        self._since = self._since or clock.now()
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Ask which hours are agreed on for today: after a write, and when another day has begun."""
        if self._me is not None:
            asked = (clock.today(), self._me, language())
            self._desk.ask(care.agreed, *asked, then=self._take_agreed, key="reminders-agreed")

    @Slot(object)
    def tick(self, now: dt.datetime) -> None:
        """It is now that late: has anything come since the last time?"""
        if self._me is None or self._since is None:
            return
        since, self._since = self._since, now
        rules = self._prefs.reminders
        come = [moment for moment in reminding.come(rules, since, now) if moment not in self._rung]
        if come:
            self._rung.update(come)
            asked = (now.date(), self._me, language(), rules.days)
            self._desk.ask(reads.waiting, *asked, then=self._tell_waiting, key="reminders-waiting")
        near = [each for each in reminding.near(rules, self._agreed, now) if each not in self._rung]
        if near:
            self._rung.update(near)
            self.rung.emit(_near_notice(near, names=rules.names))

    @Slot(object)
    def _take_agreed(self, agreed: Sequence[Agreed]) -> None:
        self._agreed = agreed

    @Slot(object)
    def _tell_waiting(self, waiting: Waiting) -> None:
        if waiting.count:
            self.rung.emit(_waiting_notice(waiting, names=self._prefs.reminders.names))


def _waiting_notice(waiting: Waiting, *, names: bool) -> Notice:
    title = tr("今天有 %n 位客户要联系", "", waiting.count)
    bare = (title, tr("点这里看是哪几位"))
    if not names:
        return Notice(*bare)
    named = tr("、").join(waiting.names)
    rest = waiting.count - len(waiting.names)
    return Notice(title, tr("{names} 等").format(names=named) if rest else named, covered=bare)


def _near_notice(near: Sequence[Agreed], *, names: bool) -> Notice:
    """One at a time opens its file; several at once are one notice, for the page of today."""
    title = tr("%n 位约好的客户快到时间了", "", len({each.customer_id for each in near}))
    bare = (title, tr("、").join(dict.fromkeys(f"{each.at:%H:%M}" for each in near)))
    opens = near[0].customer_id if len(near) == 1 else None
    if not names:
        return Notice(*bare, opens, urgent=True)
    if len(near) == 1:
        return Notice(near[0].name, near[0].text, opens, bare, urgent=True)
    return Notice(title, "\n".join(f"{each.name} {each.text}" for each in near), covered=bare, urgent=True)
