"""The import of an old list, in four steps; leaving the page and coming back loses nothing."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from enum import IntEnum
from functools import cached_property, partial
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.customers import queries
from app.errors import Cancelled, KnownError
from app.excel.rows import Choice, Opened, PreviewRow
from app.fields.catalog import Catalog
from app.staff import queries as staff_queries
from app.staff.rows import StaffRow
from ui.desk import Desk, Step
from ui.importing import calls
from ui.importing.bar import MORE, Bar
from ui.importing.calls import Read
from ui.importing.check_step import CheckStep
from ui.importing.choose import ChooseStep
from ui.importing.columns_card import ColumnsCard
from ui.importing.head import Head
from ui.importing.import_step import ImportStep
from ui.importing.lists import Lists
from ui.importing.matching_menu import MatchingMenu
from ui.importing.past import Past
from ui.importing.recent import Recent
from ui.importing.words import not_imported, run_line
from ui.importing.work import Work, open_book_of
from ui.kit import way
from ui.kit.keys import give_key
from ui.kit.notices import Banner
from ui.kit.page import Page
from ui.kit.turns import Turns
from ui.prefs import Prefs
from ui.words import tr

_UNDO, _REDO = QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo
CUSTOMERS = frozenset({"customer", "phone"})
"""Tables by which rows are compared: when they change elsewhere the check is done again."""
LOW = 560
"""Below this height, in px, the check stands alone."""
TIGHT = 700
"""Below this height the rows of the check get room of the first rows of the list above it."""
ROOMY = 800
"""Below this height its counts are flat."""
_LATER = ("columns", "matchings", "check", "importing")
_Made = TypeVar("_Made", bound=QWidget)


class At(IntEnum):
    """Which step is in sight."""

    CHOOSE = 0
    COLUMNS = 1
    CHECK = 2
    IMPORT = 3


class ImportPage(Page):
    """One run at a time; `close_session` ends its process when the window closes."""

    customers_wanted = Signal(int)
    """Those that an import brought or changed, by its write."""
    export_wanted = Signal(object)
    """A list as it is shown (`ShownRows`)."""

    def __init__(self, desk: Desk, prefs: Prefs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._recent = desk, Recent(prefs)
        self._work = Work(desk, self)
        self.lists = Lists(self._work, self._recent, self)
        self._at = At.CHOOSE
        self._stale = False
        self._stops = False
        """A person stopped what was under way."""
        self._turns = Turns(self)
        self._head = Head(self)
        self.stepper, self.tables, self._file = self._head.stepper, self._head.tables, self._head.file
        self.banner = Banner(self)
        self.choose = ChooseStep(self)
        self.bar = Bar(self._work.patience, self)
        self.past = Past(desk, self._work, self._recent, self.choose.batches, self)
        self._assemble()
        self._connect()
        self._bind_keys()
        self.choose.show_recent(self._recent.paths())
        self._show_frame()
        self._turns.later(*(partial(getattr, self, step) for step in _LATER), lambda: self._show(self._at))

    @cached_property
    def columns(self) -> ColumnsCard:
        """The second step. Like those after it, it is made in a turn of its own, behind the first."""
        made = self._put(ColumnsCard(self))
        made.targets_changed.connect(self._targets_changed)
        return made

    @cached_property
    def matchings(self) -> MatchingMenu:
        made = MatchingMenu(self._desk, self.columns, self._recent)
        made.said.connect(self.banner.say)
        return made

    @cached_property
    def check(self) -> CheckStep:
        made = self._put(CheckStep(self._work, self))
        made.checked.connect(self._show_checked)
        made.tagging_told.connect(self._show_frame)
        made.corrected.connect(self._preview)
        made.failed.connect(self._not_checked)
        made.complained.connect(self._complain)
        made.print_wanted.connect(self.paper_wanted)
        made.export_wanted.connect(self.export_wanted)
        return made

    @cached_property
    def importing(self) -> ImportStep:
        made = self._put(ImportStep(self._desk, self._work, self._recent, self))
        made.turned.connect(self._import_turned)
        made.stopped.connect(self._not_imported)
        made.complained.connect(self._complain)
        made.saved.connect(self.banner.close_up)
        made.again_wanted.connect(self._start_again)
        made.report_wanted.connect(self.past.open_write)
        return made

    def enter(self) -> None:
        """Items, people and customers may have changed meanwhile."""
        self._desk.ask(queries.catalog, then=self._catalog_arrived, key="import-catalog")
        self._desk.ask(staff_queries.everybody, then=self._people_arrived, key="import-people")
        self.past.refresh()
        if self._stale and self._at is At.CHECK:
            self._check()

    def open_list(self, path: Path) -> None:
        """Take this list; the one in work before is left."""
        self.lists.open([path])

    def unfinished(self) -> str:
        """Columns and decisions of a list that is not in the file yet live with this page."""
        if self._at in (At.COLUMNS, At.CHECK):
            text = tr("“{list}”还没有导入：对好的列、改过的格子和逐行的决定都会放下，名单本身不变。")
        elif self._at is At.IMPORT and self.importing.state == "running":
            text = tr("正在导入“{list}”：现在停下，一位客户也不会写进去。")
        else:
            return ""
        return text.format(list="、".join(path.name for path in self.lists.paths))

    def close_session(self) -> None:
        """End the process that reads lists; for the moment the window closes."""
        self._work.close()

    def at(self) -> At:
        """Which step is in sight."""
        return self._at

    def file_text(self) -> str:
        """What stands at the right of the title: file, sheet, header line, rows."""
        return self._file.text()

    def event(self, event: QEvent) -> bool:
        """In the check Ctrl+Z takes back what was decided there, before it takes back what was written."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            undo, redo = event.matches(_UNDO), event.matches(_REDO)
            at_check = self._at is At.CHECK
            if at_check and ((undo and self.check.can_undo()) or (redo and self.check.can_redo())):
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._at is At.CHECK and event.matches(_UNDO):
            self.check.undo()
        elif self._at is At.CHECK and event.matches(_REDO):
            self.check.redo()
        else:
            super().keyPressEvent(event)

    # -- Building ----------------------------------------------------------------------------------------

    def _assemble(self) -> None:
        self._box = box = QVBoxLayout(self)
        box.setContentsMargins(18, 14, 18, 12)
        box.setSpacing(10)
        box.addWidget(self._head)
        box.addWidget(self.banner)
        box.addWidget(self.choose, 1)
        box.addWidget(self.bar)

    def _put(self, step: _Made) -> _Made:
        """Of all steps one is in sight."""
        step.hide()
        self._box.insertWidget(self._box.count() - 1, step, 1)
        return step

    def _connect(self) -> None:
        self.stepper.wanted.connect(self._go_back_to)
        self.choose.chosen.connect(self.lists.open)
        self.choose.file_wanted.connect(self.lists.ask)
        self.choose.paste_wanted.connect(self.lists.paste)
        self.choose.sheets.changed.connect(self._show_frame)
        self.choose.sheets.password_wanted.connect(self.lists.give_password)
        self.choose.sheets.part_wanted.connect(self.lists.take_part)
        self.lists.begun.connect(self._begin_anew)
        self.lists.opened.connect(self._opened)
        self.lists.failed.connect(self._not_opened)
        self.tables.turned.connect(self._table_turned)
        self.bar.main.connect(self._main)
        self.bar.back.connect(self._back)
        self.bar.stop.connect(self._stop)
        self.bar.more_wanted.connect(lambda: self._work.extend(MORE))
        self.past.complained.connect(self._complain)
        self.past.customers_wanted.connect(self.customers_wanted)
        self._work.begun.connect(self._begun)
        self._work.stepped.connect(self._stepped)
        self._work.rested.connect(self._rested)
        self._desk.changed.connect(self._changed)

    def _bind_keys(self) -> None:
        for keys, act in (
            ("Ctrl+Return", self.bar.main_button.click),
            ("Ctrl+Enter", self.bar.main_button.click),
            ("Alt+Left", self._back),
            ("Escape", self._stop),
            ("Ctrl+V", self._paste_here),
            ("Ctrl+PgUp", lambda: self._turn_table(-1)),
            ("Ctrl+PgDown", lambda: self._turn_table(1)),
        ):
            give_key(self, keys, act)

    # -- Going from step to step -------------------------------------------------------------------------

    def _show(self, at: At) -> None:
        self._at = at
        self.choose.setVisible(at is At.CHOOSE)
        self._show_columns()
        self._head.show_tables(visible=at in (At.COLUMNS, At.CHECK) and len(self.tables.reads()) > 1)
        self._box.setStretchFactor(self.columns, 0 if at is At.CHECK else 1)
        self.check.setVisible(at is At.CHECK)
        self.importing.setVisible(at is At.IMPORT)
        if at is At.CHOOSE:
            self._file.clear()
        self._show_frame()

    def _show_columns(self) -> None:
        """In a low window the check needs the room: the columns are one step back."""
        low, tight = self.height() < LOW, self.height() < TIGHT
        self.columns.set_compact(self._at is At.CHECK, tight=tight)
        self.columns.setVisible(self._at is At.COLUMNS or (self._at is At.CHECK and not low))
        self.check.card.set_low(self.height() < ROOMY)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._turns.then(self._show_columns)

    def _show_frame(self) -> None:
        """The steps above and the buttons below."""
        at = self._at
        done = at is At.IMPORT and self.importing.state == "done"
        self.stepper.show_step(at, finished=done, way_back=at is not At.IMPORT)
        hint, main = {
            At.CHOOSE: (
                tr("名单只会被读取，不会被改动。"),
                "" if self.choose.sheets.isHidden() else tr("下一步：对应列"),
            ),
            At.COLUMNS: (tr("点列的标题可以改；不认识的列原样放进备注。"), tr("下一步：检查")),
            At.CHECK: (
                tr("导入可整批撤销；导入前自动备份。"),
                self.check.way_on() if at is At.CHECK else "",
            ),
            At.IMPORT: ("", self.importing.way_on() if done else ""),
        }[at]
        self.bar.show_buttons(hint, main, back=at in (At.COLUMNS, At.CHECK))
        self.bar.allow_main(self._may_go_on())

    def _may_go_on(self) -> bool:
        if self._at is At.CHOOSE:
            return bool(self.choose.sheets.chosen())
        return self._at is not At.CHECK or self.check.does_something()

    @Slot()
    def _main(self) -> None:
        if self._at is At.CHOOSE:
            self._use(self.choose.sheets.chosen())
        elif self._at is At.COLUMNS:
            self._check()
        elif self._at is At.CHECK:
            self._import()
        elif self.importing.write_id is not None:
            self.customers_wanted.emit(self.importing.write_id)
        else:
            self.page_wanted.emit("customers")

    @Slot()
    def _back(self) -> None:
        if self._at in (At.COLUMNS, At.CHECK):
            self._go_back_to(self._at - 1)

    @Slot(int)
    def _go_back_to(self, step: int) -> None:
        self._work.stop()
        self._show(At(step))

    @Slot()
    def _stop(self) -> None:
        if self._at is At.IMPORT:
            self.importing.stop()
        else:
            self._stops = True
            self._work.stop()

    # -- Step one ----------------------------------------------------------------------------------------

    @Slot()
    def _paste_here(self) -> None:
        if self._at is At.CHOOSE:
            self.lists.paste()

    @Slot()
    def _begin_anew(self) -> None:
        self._work.stop()
        self.check.forget()
        self.importing.forget()
        self.banner.close_up()
        self.choose.show_sheets(None)
        self._show(At.CHOOSE)

    @Slot(object)
    def _opened(self, opened: Opened) -> None:
        self.choose.show_recent(self._recent.paths())
        sheets = [(place, sheet.name) for place, file in enumerate(opened.files) for sheet in file.sheets]
        if len(sheets) == 1 and not any(file.error for file in opened.files):
            self._use(sheets)
            return
        self.choose.show_sheets(opened)
        self._show(At.CHOOSE)
        self.choose.sheets.focus_choice()

    @Slot(object)
    def _not_opened(self, error: KnownError) -> None:
        action, then = self.lists.way_on(error)
        self._complain(error, action=action, then=then)

    def _use(self, choice: Sequence[Choice]) -> None:
        self.banner.close_up()
        self._work.run(
            lambda session, progress: calls.read(session, progress, choice),
            then=self._tables_read,
            failed=self._not_opened,
        )

    def _tables_read(self, reads: Sequence[Read]) -> None:
        self.check.forget()
        self.tables.set_reads(reads)
        self.columns.set_read(reads[0])
        self._show(At.COLUMNS)
        self._file.setText(run_line(self.lists.called(self.tables.name()), [read.view for read in reads]))
        way.offer(self.columns.table)

    @Slot()
    def _start_again(self) -> None:
        self._begin_anew()
        self.past.refresh()
        self.choose.choose.setFocus(Qt.FocusReason.OtherFocusReason)

    # -- Steps two, three and four -----------------------------------------------------------------------

    @Slot()
    def _table_turned(self) -> None:
        place = self.tables.place()
        self.columns.set_read(self.tables.read(), self.tables.targets()[place])
        self._preview()

    def _turn_table(self, step: int) -> None:
        if self._at in (At.COLUMNS, At.CHECK):
            self.tables.turn(step)

    @Slot()
    def _targets_changed(self) -> None:
        self.tables.set_targets(self.columns.targets())
        self._preview()
        if self._at is At.CHECK:
            self._check()

    def _preview(self) -> None:
        asked = self.tables.place(), self.columns.targets(), self.check.corrections()
        self._work.run(
            lambda session, progress: calls.preview(session, progress, *asked),
            then=partial(self._previewed, asked[0]),
            failed=self._complain,
            quiet=True,
            key="first-rows",
        )

    def _previewed(self, table: int, rows: Sequence[PreviewRow]) -> None:
        if table == self.tables.place():
            self.columns.set_rows(rows)

    def _check(self) -> None:
        self.banner.close_up()
        hidden = sum(read.view.hidden for read in self.tables.reads())
        self.check.sources.show_sources(hidden, self.lists.size())
        self._stale = False
        tables = self.tables
        self.check.list_name = self.lists.called(tables.name())
        self.check.check(tables.reads(), tables.targets(), self.columns.owner_column(), self.columns.keys())

    @Slot()
    def _show_checked(self) -> None:
        if self._at is At.CHECK:
            self._show_frame()
            return
        self._show(At.CHECK)
        self.check.focus_list()

    @Slot(object)
    def _not_checked(self, error: KnownError) -> None:
        """Without a check there is nothing to import: back to the columns."""
        if self._at is At.CHECK:
            self._show(At.COLUMNS)
        self._complain(error)

    def _import(self) -> None:
        self.banner.close_up()
        self._show(At.IMPORT)
        choices = self.check.choices(self.lists.called(self.tables.name()))
        self.importing.begin(self.check.written(), choices)
        self._show_frame()

    @Slot()
    def _import_turned(self) -> None:
        self._show_frame()
        if self.importing.state == "done":
            way.offer(self.bar.main_button)

    @Slot(object)
    def _not_imported(self, error: KnownError) -> None:
        self._show(At.CHECK)
        self.banner.say(not_imported(error), "amber" if isinstance(error, Cancelled) else "red")

    # -- News from elsewhere, how far it is, what went wrong ---------------------------------------------

    @Slot(object)
    def _changed(self, touched: frozenset[str]) -> None:
        if "staff" in touched:
            self._desk.ask(staff_queries.everybody, then=self._people_arrived, key="import-people")
        if self._at is At.CHOOSE and self.isVisible():
            self.past.refresh()
        if touched & CUSTOMERS and self._at is At.CHECK:
            self._stale = True
            if self.isVisible():
                self._check()

    @Slot(object)
    def _catalog_arrived(self, catalog: Catalog) -> None:
        self.past.catalog = catalog
        self._turns.then(lambda: self.columns.set_catalog(catalog), lambda: self.check.set_catalog(catalog))

    @Slot(object)
    def _people_arrived(self, people: list[StaffRow]) -> None:
        me = open_book_of(self._desk).staff_id
        self._turns.then(lambda: self.check.options.set_people(people, me))

    @Slot()
    def _begun(self) -> None:
        self._stops = False
        if self._at is not At.IMPORT:
            self.bar.allow_main(False)
            self.bar.begin()

    @Slot(object)
    def _stepped(self, step: Step) -> None:
        if self._at is At.IMPORT and self.importing.state == "running":
            self.importing.card.show_step(step)
        else:
            self.bar.show_step(step)

    @Slot()
    def _rested(self) -> None:
        self.bar.rest()
        self._show_frame()

    @Slot(object)
    def _complain(
        self, error: KnownError, *, action: str = "", then: Callable[[], object] | None = None
    ) -> None:
        """What was stopped by another step has nothing to say; what a person stopped has."""
        if isinstance(error, Cancelled) and not self._stops:
            return
        tone = "amber" if isinstance(error, Cancelled) else "red"
        self.banner.say(self.lists.told(error), tone, action=action, then=then)
        way.offer(self.choose.choose)
