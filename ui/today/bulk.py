"""Deciding on many at once: all who are due for the same step, by one menu and one write."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtWidgets import QMenu, QWidget

from app import clock
from app.care import actions, queries
from app.staff import queries as staff
from ui.desk import Desk
from ui.words import language, tr

if TYPE_CHECKING:
    from app.care.plan_rows import Waiting
    from app.staff.rows import StaffRow

CARD = "card"
"""The channel of those who get a greeting card."""
MANY = 500
"""From so many customers on a decision may take longer than a moment."""


class BulkMenu(QObject):
    """Asks what waits, offers each step with how many it concerns, and carries out what is chosen."""

    cards_wanted = Signal(object)
    """The greeting cards that are asked for."""

    def __init__(self, desk: Desk, page: QWidget, owner: Callable[[], int | None]) -> None:
        super().__init__(page)
        self._desk = desk
        self._page = page
        self._owner = owner

    def open(self, at: QPoint) -> None:
        """Show the menu at a place on the screen."""
        self._desk.ask(
            queries.waiting,
            clock.today(),
            self._owner(),
            language(),
            then=partial(self._show, at),
            owner=self,
            key="waiting",
        )

    def _show(self, at: QPoint, found: Sequence[Waiting]) -> None:
        menu = QMenu(self._page)
        if not found:
            menu.addAction(tr("没有两位以上同一件事的客户")).setEnabled(False)
        for waiting in found:
            name = tr("{step}（{count} 位）").format(step=waiting.title, count=f"{waiting.count:,}")
            self._fill(menu.addMenu(name), waiting)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(at)

    def _fill(self, menu: QMenu, waiting: Waiting) -> None:
        for text, act in (
            (tr("全部标为完成"), self._finish),
            (tr("全部推迟…"), partial(self._decide, postpone=True)),
            (tr("全部跳过…"), partial(self._decide, postpone=False)),
            (tr("全部转交同事…"), self._hand_over),
        ):
            menu.addAction(text).triggered.connect(partial(_act, act, waiting))

        if waiting.channel == CARD:
            menu.addAction(tr("打印贺卡…")).triggered.connect(partial(_act, self._print_cards, waiting))

    def _print_cards(self, waiting: Waiting) -> None:
        from app.sheets.asked import GreetingCards

        ids = tuple(waiting.dues)
        asked = GreetingCards(ids, waiting.step, waiting.title, label=waiting.title, script=waiting.script)
        self.cards_wanted.emit(asked)

    def _finish(self, waiting: Waiting) -> None:
        self._carry_out(waiting, "done", "", None, None)

    def _decide(self, waiting: Waiting, *, postpone: bool) -> None:
        from ui.contact.decisions import DecisionDialog

        dialog = DecisionDialog(self._page, waiting.title, _who(waiting), postpone=postpone)
        state = "postponed" if postpone else "skipped"

        def decide(reason: str, day: dt.date | None) -> None:
            self._carry_out(waiting, state, reason, day, None)

        dialog.decided.connect(decide)
        dialog.open()

    def _hand_over(self, waiting: Waiting) -> None:
        self._desk.ask(staff.everybody, then=partial(self._ask_colleague, waiting), owner=self)

    def _ask_colleague(self, waiting: Waiting, everybody: Sequence[StaffRow]) -> None:
        from ui.contact.hand_over import HandOverDialog

        others = [row for row in everybody if row.active and row.id != self._owner()]
        dialog = HandOverDialog(self._page, waiting.title, _who(waiting), others)

        def hand(staff_id: int, why: str) -> None:
            self._carry_out(waiting, "handed", why, None, staff_id)

        dialog.handed.connect(hand)
        dialog.open()

    def _carry_out(
        self, waiting: Waiting, state: str, reason: str, day: dt.date | None, staff_id: int | None
    ) -> None:
        """One write, whatever their number; of many it shows how far it is, and can be stopped."""
        decision = (waiting.dues, state, reason, day, staff_id)
        if waiting.count < MANY:
            self._desk.do(actions.decide_many, *decision)
            return
        from ui.kit.wait_dialog import WaitDialog

        title = tr("正在处理 %n 位客户的“{step}”", "", waiting.count).format(step=waiting.title)
        WaitDialog(self._page, title).begin(self._desk, actions.decide_many, *decision)


def _who(waiting: Waiting) -> str:
    """甲、乙、丙 等 12 位."""
    names = tr("、").join(waiting.names)
    if waiting.count <= len(waiting.names):
        return names
    return tr("{names} 等 {count} 位").format(names=names, count=f"{waiting.count:,}")


def _act(act: Callable[[Waiting], object], waiting: Waiting, _checked: bool = False) -> None:
    act(waiting)
