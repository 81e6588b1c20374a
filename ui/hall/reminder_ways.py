"""Where a reminder leads: to the window of now, to Today, to a file, to the log of a contact."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QApplication

from ui.words import tr

if TYPE_CHECKING:
    from ui.reminders.bell import Notice
    from ui.reminders.reminders import Reminders
    from ui.shell.window import Window


class ReminderWays(QObject):
    """Lives with the reminders; `above` is the window of now: another is built for another language."""

    def __init__(
        self, reminders: Reminders, above: Callable[[], Window], log: Callable[[int | None], object]
    ) -> None:
        super().__init__(reminders)
        self._reminders = reminders
        self._above = above
        self._log = log
        self._standing: Notice | None = None
        reminders.open_wanted.connect(self._to_window)
        reminders.today_wanted.connect(self._to_today)
        reminders.customer_wanted.connect(self._to_customer)
        reminders.log_wanted.connect(self._to_log)
        reminders.untold.connect(self._tell)

    @Slot()
    def _to_window(self) -> None:
        self._above().come_forward()

    @Slot()
    def _to_today(self) -> None:
        self._above().come_forward()
        self._above().show_page("today")

    @Slot(int)
    def _to_customer(self, customer_id: int) -> None:
        self._above().come_forward()
        self._above().open_customer(customer_id)

    @Slot()
    def _to_log(self) -> None:
        self._above().come_forward()
        self._log(None)

    def _is_shown(self) -> bool:
        return not self._above().banner.isHidden()

    @Slot(object)
    def _tell(self, notice: Notice) -> None:
        """Without a tray: above the page until it is closed, and the task bar blinks.

        How many wait stands in the title, too: it does not take the place of an hour that is near.
        """
        if self._standing is not None and self._standing.urgent and not notice.urgent and self._is_shown():
            return
        self._standing = notice
        words, covered = (
            "  ".join(said).replace("\n", " ") for said in ((notice.title, notice.text), notice.covered)
        )
        follow = partial(self._reminders.follow, notice)
        self._above().banner.say(words, action=tr("去看看"), then=follow, covered=covered.strip())
        QApplication.alert(self._above())
