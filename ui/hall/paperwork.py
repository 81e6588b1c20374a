"""From the pages of the window to paper: what a page wants printed is shown as it will come out."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from app.staff import queries as staff
from ui.words import tr

if TYPE_CHECKING:
    import datetime as dt

    from app.sheets.asked import Asked
    from app.staff.rows import StaffRow
    from ui.calendar.shown import Shown
    from ui.desk import Desk
    from ui.listing.people_list import ShownList
    from ui.prefs import Prefs
    from ui.printing.preview_dialog import PreviewDialog
    from ui.shell.window import Window
    from ui.today.page import TodayPage


class Paperwork(QObject):
    """Every sheet that the window prints goes through `show`.

    `above` is the window of now, `who` whose name stands on the sheets, `whose` whose customers Today shows.
    """

    saved = Signal(object)
    """The `Path` of a PDF that was written."""

    def __init__(
        self,
        desk: Desk,
        prefs: Prefs,
        above: Callable[[], Window],
        who: Callable[[], str],
        whose: Callable[[], int | None],
    ) -> None:
        super().__init__(desk)
        self._desk = desk
        self._prefs = prefs
        self._above = above
        self._who = who
        self._whose = whose

    @Slot(object)
    def show(self, asked: Asked) -> None:
        """The preview of what is asked for."""
        from ui.printing import preview

        dialog = preview(self._above(), self._desk, self._prefs, asked, self._who())
        dialog.saved.connect(self._on_saved)
        dialog.printed.connect(self._on_printed)
        dialog.going_on.connect(lambda text: self._tell(dialog, text))
        dialog.ended.connect(lambda: self._take_back(dialog))

    def serve_today(self, page: TodayPage) -> None:
        """Everything that the page of today wants on paper."""
        page.print_wanted.connect(self.call_sheet)
        page.cards_wanted.connect(self.show)
        page.daily_wanted.connect(self.daily)

    @Slot(object)
    def call_sheet(self, day: dt.date) -> None:
        """The call sheet of a day, for whoever the page of today shows."""
        from app.sheets.asked import CallSheet

        self.show(CallSheet(day, self._whose()))

    @Slot()
    def daily(self) -> None:
        """The daily report: of whoever sits here, of any other, of any day."""
        self._desk.ask(staff.everybody, then=self._show_daily)

    @Slot(object)
    def _show_daily(self, everybody: list[StaffRow]) -> None:
        from ui.today.daily_dialog import DailyDialog

        people = [each for each in everybody if each.active]
        me = next((each for each in people if each.name == self._who()), None)
        dialog = DailyDialog(self._above(), self._desk, people, me)
        dialog.print_wanted.connect(self.show)
        dialog.open()

    @Slot(int, str)
    def drawing(self, customer_id: int, which: str) -> None:
        """Who is tied to a customer, or how an organisation decides."""
        from app.sheets.asked import Decision, Ties

        self.show(Ties(customer_id) if which == "ties" else Decision(customer_id))

    @Slot(object)
    def calendar(self, shown: Shown) -> None:
        """The month, week or list in sight."""
        from app.sheets.asked import CalendarSheet

        asked = shown.asked
        self.show(CalendarSheet(shown.view, asked.start, asked.end, asked.owner_id, asked.only, shown.about))

    @Slot(object)
    def people(self, found: ShownList) -> None:
        """A list of people as it is on the screen."""
        from app.sheets.asked import ShownRows

        rows = tuple(tuple(row) for row in found.rows)
        titles = tuple(found.titles)
        self.show(ShownRows(found.title, titles, rows, found.count, found.about, found.masked))

    def _tell(self, dialog: PreviewDialog, text: str) -> None:
        """How far it is, above the page, for as long as it takes."""
        said = f"{dialog.windowTitle()} · {text}"
        self._above().banner.say(said, action=tr("停止"), then=dialog.stop)

    def _take_back(self, dialog: PreviewDialog) -> None:
        """What was put aside is over; if it is to be shown again it is before the window of now."""
        dialog.setParent(self._above(), dialog.windowFlags())
        self._above().banner.close_up()

    @Slot(int)
    def _on_printed(self, pages: int) -> None:
        self._above().say(tr("已送去打印，共 %n 页", "", pages))

    @Slot(object)
    def _on_saved(self, path: Path) -> None:
        self.saved.emit(path)
