"""The pages of one open file and how they hand a person to each other."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices, QKeySequence, QShortcut

from app import clock
from app.care import actions as care
from app.customers.search import queries as customers
from app.staff import actions as staff_actions
from app.staff import queries as staff
from app.storage import first_page
from ui import ask
from ui.contact.learn_opener import LearnOpener
from ui.desk import Desk
from ui.hall.exporting import Exporting
from ui.hall.paperwork import Paperwork
from ui.kit.turns import Turns
from ui.naming import Naming
from ui.prefs import file_key
from ui.program.late import Ahead
from ui.program.rolling import Rolling
from ui.shell.clock_watch import ClockWatch
from ui.shell.window import Window
from ui.words import language, tr

if TYPE_CHECKING:
    from app.customers.rows import Hit
    from app.interactions.rows import ContactDraft
    from app.staff.rows import StaffRow
    from app.storage.book import Book
    from app.storage.first_page import Glimpse
    from ui.calendar.narrowing import Kept
    from ui.calendar.page import CalendarPage
    from ui.care.page import CarePage
    from ui.customers.duplicates.page import DuplicatesPage
    from ui.customers.file.page import CustomerFilePage
    from ui.customers.list.page import CustomersPage
    from ui.customers.new_dialog import NewCustomer
    from ui.importing.page import ImportPage
    from ui.kit.page import Page
    from ui.listing.people_list import PeopleListPage
    from ui.prefs import Prefs
    from ui.program.late import LateBook
    from ui.reminders.reminders import Reminders
    from ui.settings.items_page import ItemsPage
    from ui.settings.page import SettingsPage
    from ui.settings.scripts_page import ScriptsPage
    from ui.settings.sheets_page import SheetsPage
    from ui.shell.hit_list import Hit as Found
    from ui.today.page import TodayPage
    from ui.typing_back.page import TypingPage

_HITS = 30


class Pages(QObject):
    """Owns the desk and the window of a file; builds a page when it is first shown."""

    restart_wanted = Signal()
    """Language, theme or size changed: build the window anew."""
    rebuilt = Signal(object)
    """The window that stands in place of the one before: to be shown."""
    leave_wanted = Signal()
    """Close this file and choose another."""
    quit_wanted = Signal()
    """End the program, from the tray."""
    person_changed = Signal(int)
    """Somebody sits down at the desk; ids of the shop's staff."""

    def __init__(self, late: LateBook, prefs: Prefs, path: Path) -> None:
        super().__init__()
        self.desk = Desk(late, self)
        self.prefs = prefs
        self.path = path
        self.book: Book | None = None
        self.me: StaffRow | None = None
        self._staff: list[StaffRow] = []
        self._new: NewCustomer | None = None
        self._looked_at: Kept | None = None
        self._turns = Turns(self)
        self.watch = ClockWatch(self)
        self.rolling = Rolling(self.desk, self)
        self.ahead = Ahead(parent=self)
        self.naming = Naming(self.desk, self)
        self.paper = Paperwork(
            self.desk, prefs, lambda: self.window, self._my_name, lambda: self._today().owner()
        )
        self.paper.saved.connect(self._saved)
        self.files = Exporting(self.desk, prefs, lambda: self.window, lambda: self.book)
        self.files.saved.connect(self._saved)
        self.watch.day_changed.connect(self._new_day)
        self._old: Window | None = None
        """The one that is still in sight while another is made in its place."""
        self.window = self._frame()
        self.window.show_page("today")

    def rebuild(self, dress: Callable[[], object]) -> None:
        """A new window around the same file, at the page where the old one is; `dress` gives it its look.

        The pages of the old one go first, one by one: to dress all of them anew takes seconds.
        """
        if self.window.drop_page():
            self._turns.later(partial(self.rebuild, dress))
        else:
            self._turns.later(dress, self._frame_anew, self._turn, self._change, self._show_person)

    def _frame_anew(self) -> None:
        self._old = self.window
        self._old.keep_place()
        self._frame()

    def _turn(self) -> None:
        """To the page where the old window is."""
        assert self._old is not None
        where = self._old.current_page()
        self.window.show_page(where if where != "file" else "customers")

    def _change(self) -> None:
        old, self._old = self._old, None
        assert old is not None
        old.closing.disconnect()
        self.rebuilt.emit(self.window)
        old.leave()
        old.deleteLater()
        self._attend()
        self.reminders.tray.translate()

    def close(self) -> None:
        """The window is gone: nothing more is told or asked, and what was handed in is finished."""
        self.watch.stop()
        self.rolling.stop()
        self.ahead.stop()
        self.naming.stop()
        if "reminders" in vars(self):
            self.reminders.stop()
        self.desk.close()

    @Slot(object)
    def opened(self, book: Book) -> None:
        """The file is open: find out who is at the desk."""
        self.book = book
        self.watch.start()
        self._attend()
        self.reminders.start()
        self.rolling.start()
        self.ahead.start()
        self.naming.read()
        self.desk.ask(staff.everybody, then=self._meet)

    def choose_person(self, staff_id: int) -> None:
        """Somebody else sits down at the desk."""
        self._sit_down(next((row for row in self._staff if row.id == staff_id), None))

    def refresh_staff(self) -> None:
        """Somebody was added or renamed."""
        self.desk.ask(staff.everybody, then=self._meet)

    def glimpse(self, key: str | None) -> Glimpse | None:
        """What was kept of the first page today, for who sat here last; for any thread."""
        person = self.prefs.person(self._file_key())
        return first_page.glimpse(self.path, key, clock.today(), person, language())

    @Slot(object, object)
    def _new_day(self, day: dt.date, before: dt.date) -> None:
        self.window.new_day(day, before)
        self.rolling.start()

    @Slot(object)
    def show_glimpse(self, kept: Glimpse) -> None:
        """Show it until the file answers."""
        self._today().show_kept(kept)

    # -- Who is at the desk ------------------------------------------------------------------------------

    @Slot(object)
    def _meet(self, everybody: list[StaffRow]) -> None:
        self._staff = everybody
        active = [row for row in everybody if row.active]
        known = self.prefs.person(self._file_key())
        me = next((row for row in active if row.id == known), active[0] if active else None)
        if me is None:
            self._ask_name()
        else:
            self._sit_down(me)

    def _ask_name(self) -> None:
        name = ask.ask_text(self.window, tr("您是哪一位？"), tr("写上您的姓名，记录里会写明是谁做的。"))
        if name:
            self.desk.do(staff_actions.add_staff, name, then=lambda _done: self.refresh_staff(), owner=self)

    def _sit_down(self, person: StaffRow | None) -> None:
        self.me = person
        if person is not None:
            self.prefs.set_person(self._file_key(), person.id)
        if self.book is not None:
            self.book.sign_in(person.id if person else None)
        self._show_person()

    def _show_person(self) -> None:
        if self.me is None:
            return
        role = tr("经理") if self.me.role == "manager" else tr("销售顾问")
        self.window.set_person(f"{self.me.name} · {role}")
        self._today().set_person(self.me.id)
        self.reminders.bell.set_person(self.me.id)
        self.person_changed.emit(self.me.id)

    def _my_name(self) -> str:
        return self.me.name if self.me else ""

    def _file_key(self) -> str:
        return file_key(self.path)

    # -- Building ----------------------------------------------------------------------------------------

    def _frame(self) -> Window:
        """A window that has no page yet."""
        self._new = None
        window = Window(self.desk, self.prefs, self._search)
        pages: tuple[tuple[str, str, str, Callable[[], Page]], ...] = (
            ("today", "square-check", tr("今日"), self._make_today),
            ("customers", "users", tr("客户"), self._make_customers),
            ("calendar", "calendar", tr("日历"), self._make_calendar),
            ("care", "heart", tr("关怀"), self._make_care),
            ("import", "file-down", tr("导入"), self._make_import),
        )
        for key, icon, text, factory in pages:
            window.add_page(key, icon, text, factory)
        window.add_inner_page("file", "customers", self._make_file)
        window.add_inner_page("typing", "today", self._make_typing)
        window.add_inner_page("duplicates", "customers", self._make_duplicates)
        window.add_inner_page("scripts", "settings", self._make_scripts)
        window.add_inner_page("items", "settings", self._make_items)
        window.add_inner_page("sheets", "settings", self._make_sheets)
        window.add_inner_page("cores", "customers", self._make_cores)
        window.add_inner_page("matches", "customers", self._make_matches)
        window.add_inner_page("hot", "calendar", self._make_hot)
        window.add_inner_page("forgotten", "calendar", self._make_forgotten)
        window.add_page("settings", "settings", tr("设置"), self._make_settings, bottom=True)
        window.customer_page = "file"
        window.new_wanted.connect(self.new_customer)
        window.log_wanted.connect(self.log_contact)
        window.learn_wanted.connect(LearnOpener(self.desk, window).open)
        window.help_wanted.connect(self.show_help)
        window.paper_wanted.connect(self.paper.show)
        typing = QShortcut(QKeySequence("Ctrl+Shift+L"), window)
        typing.activated.connect(lambda: window.show_page("typing"))
        self.window = window
        return window

    def _today(self) -> TodayPage:
        from ui.today.page import TodayPage

        page = self.window.page("today")
        assert isinstance(page, TodayPage)
        return page

    def _make_today(self) -> TodayPage:
        from ui.today.page import TodayPage

        page = TodayPage(self.desk, self.window.stack)
        self.paper.serve_today(page)
        page.event_wanted.connect(self.look_at_event)
        return page

    def _make_typing(self) -> TypingPage:
        from ui.typing_back.page import TypingPage

        return TypingPage(self.desk, self.window.stack)

    @Slot(str)
    def type_back(self, code: str) -> None:
        """A sheet out of the log of prints."""
        from ui.typing_back.page import TypingPage

        page = self.window.show_page("typing")
        assert isinstance(page, TypingPage)
        page.open_sheet(code)

    def _make_customers(self) -> CustomersPage:
        from ui.customers.list.page import CustomersPage

        page = CustomersPage(self.desk, self.prefs, language(), self._my_name(), self.window.stack)
        page.import_wanted.connect(lambda: self.window.show_page("import"))
        page.export_wanted.connect(self.files.customers)
        page.print_wanted.connect(self.paper.show)
        page.event_wanted.connect(self.begin_event)
        return page

    def _make_file(self) -> CustomerFilePage:
        from ui.customers.file.page import CustomerFilePage

        page = CustomerFilePage(self.desk, language(), self.window.stack)
        page.print_wanted.connect(self.paper.show)
        page.export_wanted.connect(self.files.rows)
        page.drawing_wanted.connect(self.paper.drawing)
        return page

    def _make_duplicates(self) -> DuplicatesPage:
        from ui.customers.duplicates.page import DuplicatesPage

        return DuplicatesPage(self.desk, self.window.stack)

    def _make_calendar(self) -> CalendarPage:
        from ui.calendar.narrowing import Kept
        from ui.calendar.page import CalendarPage

        self._looked_at = self._looked_at or Kept()
        page = CalendarPage(self.desk, self._looked_at, self.window.stack)
        page.set_person(self.me.id if self.me else None)
        self.person_changed.connect(page.set_person)
        page.print_wanted.connect(self.paper.show)
        page.sheet_wanted.connect(self.paper.calendar)
        page.export_wanted.connect(self.files.calendar)
        return page

    def _make_cores(self) -> PeopleListPage:
        from ui.customers.ties.cores_page import CorePersonsPage

        return self._listing(CorePersonsPage(self.desk, self.window.stack))

    def _make_matches(self) -> PeopleListPage:
        from ui.customers.ties.matches_page import MatchesPage

        return self._listing(MatchesPage(self.desk, self.window.stack))

    def _make_hot(self) -> PeopleListPage:
        from ui.calendar.hot_page import HotPage

        return self._listing(HotPage(self.desk, self.window.stack))

    def _make_forgotten(self) -> PeopleListPage:
        from ui.calendar.forgotten_page import ForgottenPage

        return self._listing(ForgottenPage(self.desk, self.window.stack))

    def _listing(self, page: PeopleListPage) -> PeopleListPage:
        page.set_person(self.me.id if self.me else None)
        self.person_changed.connect(page.set_person)
        page.print_wanted.connect(self.paper.people)
        page.export_wanted.connect(lambda: self.files.page(page))
        page.exported.connect(self._saved)
        return page

    def _make_care(self) -> CarePage:
        from ui.care.page import CarePage
        from ui.customers.list.reads import segment_ids

        page = CarePage(self.desk, self.prefs, self._file_key(), self.window.stack, ids_of=segment_ids)
        page.export_wanted.connect(self.files.customers)
        page.print_wanted.connect(self.paper.show)
        return page

    def _make_import(self) -> ImportPage:
        from ui.importing.page import ImportPage

        page = ImportPage(self.desk, self.prefs, self.window.stack)
        page.customers_wanted.connect(self._show_imported)
        page.export_wanted.connect(self.files.rows)
        self.window.closing.connect(page.close_session)
        return page

    @Slot(int)
    def _show_imported(self, write_id: int) -> None:
        """The customers that an import brought or changed."""
        from ui.customers.list.filters import Filters
        from ui.customers.list.page import CustomersPage

        page = self.window.show_page("customers")
        assert isinstance(page, CustomersPage)
        page.show_only(Filters(imports=frozenset({write_id})))

    def _make_settings(self) -> SettingsPage:
        from ui.settings.page import SettingsPage

        page = SettingsPage(self.desk, self.prefs, self.path, self.window.stack)
        page.look_changed.connect(self.restart_wanted)
        page.person_chosen.connect(self.choose_person)
        page.staff_changed.connect(self.refresh_staff)
        page.print_wanted.connect(self.paper.show)
        page.leave_wanted.connect(self.leave_wanted)
        page.exported.connect(self._saved)
        page.typing_wanted.connect(self.type_back)
        return page

    def _make_scripts(self) -> ScriptsPage:
        from ui.settings.scripts_page import ScriptsPage

        return ScriptsPage(self.desk, self.window.stack)

    def _make_items(self) -> ItemsPage:
        from ui.settings.items_page import ItemsPage

        return ItemsPage(self.desk, self.window.stack)

    def _make_sheets(self) -> SheetsPage:
        from ui.settings.sheets_page import SheetsPage

        return SheetsPage(self.desk, self.window.stack)

    @cached_property
    def reminders(self) -> Reminders:
        """There as soon as the file is open."""
        from ui.hall.reminder_ways import ReminderWays
        from ui.reminders.reminders import Reminders

        made = Reminders(self.desk, self.prefs, self)
        ReminderWays(made, lambda: self.window, self.log_contact)
        made.quit_wanted.connect(self.quit_wanted)
        self.watch.day_changed.connect(made.new_day)
        self.watch.ticked.connect(made.tick)
        return made

    def _attend(self) -> None:
        """The window of now may go into the tray, where stands how many wait."""
        self.window.may_stay = self.reminders.may_stay
        self.window.put_away.connect(self.reminders.explain_once)
        self.window.waiting_changed.connect(self.reminders.tray.set_count)

    # -- From one room to the other ----------------------------------------------------------------------

    def _search(self, text: str, then: Callable[[Sequence[Found]], None]) -> None:
        from ui.shell.hit_list import found

        def show(hits: Sequence[Hit]) -> None:
            then([found(hit) for hit in hits])

        self.desk.ask(customers.search, text, _HITS, language(), then=show, owner=self.window, key="search")

    @Slot()
    def new_customer(self) -> None:
        """Ctrl+N."""
        from ui.customers.new_dialog import NewCustomer

        if self._new is None:
            self._new = NewCustomer(self.desk, self.window)
            self._new.created.connect(self.window.open_customer)
            self._new.open_customer.connect(self.window.open_customer)
        self._new.open(self.me.id if self.me else None)

    @Slot(object)
    def log_contact(self, customer_id: int | None) -> None:
        """Ctrl+L."""
        from ui.contact.log_dialog import LogDialog

        dialog = LogDialog(self.desk, self.window, customer_id)
        dialog.logged.connect(self._log)
        dialog.open()

    @Slot(object)
    def _log(self, draft: ContactDraft) -> None:
        self.desk.do(care.log_and_settle, draft)

    @Slot(object)
    def begin_event(self, ids: Sequence[int]) -> None:
        """An event for the customers chosen in the list."""
        self._care().begin(ids)

    @Slot(int)
    def look_at_event(self, event_id: int) -> None:
        """An event that another page speaks of."""
        self._care().look_at_event(event_id)

    def _care(self) -> CarePage:
        from ui.care.page import CarePage

        page = self.window.show_page("care")
        assert isinstance(page, CarePage)
        return page

    @Slot(object)
    def _saved(self, path: Path, _count: int = 0) -> None:
        self.prefs.last_folder = path.parent
        opens = partial(QDesktopServices.openUrl, QUrl.fromLocalFile(str(path)))
        self.window.say(tr("已保存到 {path}").format(path=path), action=tr("打开"), then=opens)

    @Slot()
    def show_help(self) -> None:
        """F1: the help page of the page in sight."""
        from ui.shell.help_dialog import HelpDialog

        HelpDialog(self.window, self.window.current_page()).open()
