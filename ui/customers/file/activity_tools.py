"""What can be done with a key activity of an organisation: it is noted as done, or as still to be done."""

from __future__ import annotations

from PySide6.QtCore import QObject

from app import clock
from app.care.activities import nearest_year
from ui.customers.file.work import FileWork
from ui.customers.records.tables import RecordsCard, Row
from ui.kit.controls import button
from ui.words import tr


class ActivityTools(QObject):
    """Buttons below the table of activities, for the one the keyboard is on."""

    def __init__(self, card: RecordsCard, work: FileWork) -> None:
        super().__init__(card)
        self._card, self._work = card, work
        self.done = button(tr("记为已做"), "link", icon="check", on_click=lambda: self._keep(True))
        self.open = button(tr("改回没做"), "link", icon="rotate-ccw", on_click=lambda: self._keep(False))
        card.add_tools(self.done, self.open)
        card.current_changed.connect(self._show)
        self._show()

    def _show(self) -> None:
        row = self._card.current()
        done = row is not None and _is_done(row)
        self.done.setVisible(row is not None and not done)
        self.open.setVisible(done)

    def _keep(self, kept: bool) -> None:
        if (activity_id := self._card.current_id()) is not None:
            self._work.keep_activity(activity_id, kept)


def _is_done(row: Row) -> bool:
    """What comes every year is done for one year at a time."""
    done = row["done_on"]
    if done is None or row["year"] is not None:
        return done is not None
    return bool(done.year >= nearest_year(int(row["month"]), clock.today()))
