"""From the pages of the window into files: customers, lists as they are shown, the calendar."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

if TYPE_CHECKING:
    from app.sheets.asked import ShownRows
    from app.storage.book import Book
    from ui.calendar.shown import Shown
    from ui.desk import Desk
    from ui.listing.people_list import PeopleListPage
    from ui.prefs import Prefs
    from ui.shell.window import Window


class Exporting(QObject):
    """`above` is the window of now, `book` the file, once it is open."""

    saved = Signal(object)
    """The `Path` of what was written."""

    def __init__(
        self, desk: Desk, prefs: Prefs, above: Callable[[], Window], book: Callable[[], Book | None]
    ) -> None:
        super().__init__(desk)
        self._desk = desk
        self._prefs = prefs
        self._above = above
        self._book = book

    @Slot(object, object, str)
    def customers(self, ids: Sequence[int], keys: Sequence[str], narrowed: str = "") -> None:
        """Some customers to a workbook, whose name says by what the list was narrowed."""
        from ui.customers.list.export_dialog import ExportDialog

        book, folder = self._book(), self._prefs.last_folder
        if book is not None:
            dialog = ExportDialog(self._desk, book, self._above(), ids, keys, folder, narrowed)
            dialog.exported.connect(self._done)
            dialog.open()

    def page(self, page: PeopleListPage) -> None:
        """A list that is a page of its own."""
        book = self._book()
        path = page.choose_file(self._folder()) if book is not None else None
        if book is not None and path is not None:
            page.export_to(book, path)

    @Slot(object)
    def rows(self, shown: ShownRows) -> None:
        """A list as it is shown, wherever it stands."""
        from app.excel.exports.shown import export_shown
        from ui.listing.list_tools import choose_list_file

        book = self._book()
        path = choose_list_file(self._above(), shown.title, self._folder()) if book is not None else None
        if book is None or path is None:
            return
        self._desk.run(
            lambda progress: export_shown(book, path, shown.titles, shown.rows, shown.title, progress),
            then=lambda _count: self._done(path),
            owner=self,
        )

    @Slot(object)
    def calendar(self, shown: Shown) -> None:
        """What is in sight, for the calendar of a phone."""
        from ui.calendar.ics_dialog import IcsDialog

        dialog = IcsDialog(self._desk, self._above(), shown.asked, self._prefs.last_folder)
        dialog.exported.connect(self._done)
        dialog.open()

    def _folder(self) -> Path:
        return self._prefs.last_folder or Path.home()

    @Slot(object)
    def _done(self, path: Path, _count: int = 0) -> None:
        self.saved.emit(path)
