"""The page of settings: everything saves itself and can be undone."""

from __future__ import annotations

import datetime as dt
from functools import cached_property, partial
from pathlib import Path
from typing import Any, TypeVar

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

import app
from app.attachments import actions as attachment_actions
from app.attachments import queries as attachments
from app.calendar.workdays import Plan
from app.care import actions as care
from app.care import item_dues
from app.customers import actions as customers
from app.customers import item_actions
from app.customers.item_rows import ItemDraft, Word
from app.errors import KnownError
from app.sheets.asked import ShownRows
from app.staff import actions as staff
from app.staff.rows import StaffRow
from app.storage import backup, keys
from app.storage.rows import Done
from ui import ask, messages, words
from ui.desk import Desk, Progress
from ui.kit.labels import label
from ui.kit.layout import column, row, scrolled
from ui.kit.page import Page
from ui.kit.turns import Turns
from ui.prefs import Prefs, file_key
from ui.settings import reads
from ui.settings.data import Copy, DataPart, Kept, Lock
from ui.settings.day_plan_dialog import DayPlanDialog
from ui.settings.days_off import DaysOffPart
from ui.settings.items import ItemsPart
from ui.settings.look import LookPart
from ui.settings.part import Part
from ui.settings.password_work import PasswordWork, opened
from ui.settings.people import PeoplePart
from ui.settings.print_log_dialog import PrintLogDialog
from ui.settings.printing import PrintingPart
from ui.settings.reads import Prints, Settings
from ui.settings.reminders import RemindersPart
from ui.settings.shop import START, ShopPart
from ui.settings.trade import TradePart
from ui.settings.trade_work import TradeWork
from ui.words import tr

TWO_COLUMNS_FROM = 860
_LEFT = ("shop", "trade", "people", "printing", "about")
_RIGHT = ("look", "reminders", "days", "items", "data")
_PARTS = "shop look trade trading reminders people days items printing data about".split()
"""In the order in which they are made: what is in sight at once comes first."""
_Made = TypeVar("_Made", bound=Part)


class SettingsPage(Page):
    """Shows what is stored whenever it comes into sight or something was written."""

    look_changed = Signal()
    """Language, theme or size: the window is to be built anew."""
    person_chosen = Signal(int)
    """Somebody else sits at this desk."""
    staff_changed = Signal()
    """Somebody was added or changed."""
    leave_wanted = Signal()
    """Another file is to be opened."""
    print_wanted = Signal(object)
    """What is asked to be printed."""
    typing_wanted = Signal(str)
    """The code of a call sheet that is to be typed back."""
    exported = Signal(object)
    """The `Path` of what was written."""

    def __init__(self, desk: Desk, prefs: Prefs, path: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._prefs = prefs
        self._path = path
        self._plan: Plan = {}
        self._turns = Turns(self)
        self._is_filled = False
        """Whether the fields in which one types were filled once: sooner nobody emptied them."""
        self._assemble()
        self._desk.changed.connect(self._changed)
        self._turns.later(*(partial(getattr, self, name) for name in _PARTS))

    def enter(self) -> None:
        self.refresh()

    def keep(self) -> None:
        if not self._is_filled:
            return
        self.shop.form.commit()
        self.people.commit()
        self.reminders.commit()

    def refresh(self) -> None:
        """Ask what is stored, and which backups there are."""
        self._ask()
        self._ask_kept()
        self._ask_deleted()

    def _ask_kept(self) -> None:
        self._desk.run(lambda _progress: _kept(self._path), then=self._show_kept, owner=self)

    @Slot(object)
    def _show_kept(self, kept: Kept) -> None:
        self._turns.then(lambda: self.data.show_kept(kept))

    def _ask_deleted(self) -> None:
        self._desk.ask(
            attachments.cleared_size, then=self._show_deleted, owner=self, key="attachments-deleted"
        )

    @Slot(object)
    def _show_deleted(self, size: int) -> None:
        self._turns.then(lambda: self.data.show_deleted(size))

    def _clear_deleted(self) -> None:
        title = tr("彻底清除已删除的附件？")
        text = tr("清除以后，撤销和恢复也找不回它们的内容。没删除的附件不受影响。")
        if ask.confirm(self, title, text, tr("彻底清除"), danger=True):
            self._desk.do(attachment_actions.clear_away, then=lambda _: self._ask_deleted(), owner=self)

    @Slot(object)
    def _show(self, found: Settings) -> None:
        self._plan = found.days.plan
        self._turns.later(
            lambda: self.shop.show_shop(found.shop),
            lambda: self.trading.show_settings(found),
            lambda: self._show_people(found.people),
            lambda: self.items.show_items(found.items),
            lambda: self.days.show_days(found.days, found.known),
        )

    def _show_people(self, people: tuple[StaffRow, ...]) -> None:
        self.people.show_people(people, self._me(people))
        self._is_filled = True

    def _me(self, people: tuple[StaffRow, ...]) -> int | None:
        """Whom this machine remembers for this file, else the first."""
        active = [person.id for person in people if person.active]
        known = self._prefs.person(file_key(self._path))
        return known if known in active else next(iter(active), None)

    def _ask_prints(self) -> None:
        self._desk.ask(reads.prints, then=self._show_prints, owner=self)

    @Slot(object)
    def _show_prints(self, found: Prints) -> None:
        dialog = PrintLogDialog(self, found.prints, found.names)
        dialog.print_wanted.connect(self._print_log)
        dialog.type_wanted.connect(self.typing_wanted)
        dialog.open()

    @Slot(object, object)
    def _print_log(self, titles: tuple[str, ...], rows: tuple[tuple[str, ...], ...]) -> None:
        self.print_wanted.emit(ShownRows(tr("打印记录"), titles, rows, len(rows)))

    # -- Writing -----------------------------------------------------------------------------------------

    @Slot(str, object)
    def _save_setting(self, key: str, value: Any) -> None:
        if key == START:
            self._desk.do(care.begin_care, value)
        else:
            self._desk.do(customers.save_shop, {key: value})

    @Slot(str)
    def _add_person(self, name: str) -> None:
        self._desk.do(staff.add_staff, name, then=self._person_added, failed=self._refuse_person)

    @Slot(object)
    def _person_added(self, _done: Done[int]) -> None:
        self.people.clear_new()
        self.staff_changed.emit()

    @Slot(object)
    def _save_person(self, person: StaffRow) -> None:
        what = (person.id, person.name, person.role, person.active)
        self._desk.do(staff.save_staff, *what, then=self._person_saved, failed=self._refuse_person)

    @Slot(object)
    def _person_saved(self, _done: Done[None]) -> None:
        self.people.complain("")
        self.staff_changed.emit()

    def _refuse_person(self, error: KnownError) -> None:
        self.people.complain(messages.sentence(error))

    @Slot(str, str, object)
    def _add_item(self, name: str, kind: str, choices: tuple[str, ...]) -> None:
        self._desk.do(
            item_actions.add_item,
            _draft(name, kind, choices),
            then=self._item_added,
            failed=self._refuse_item,
        )

    @Slot(object)
    def _item_added(self, _done: Done[str]) -> None:
        self.items.clear_new()

    def _refuse_item(self, error: KnownError) -> None:
        self.items.complain(messages.sentence(error))

    @Slot(str, bool)
    def _show_item(self, key: str, shown: bool) -> None:
        self._desk.do(item_dues.show_item, key, shown)

    @Slot(str)
    def _take_days_off(self, off: str) -> None:
        self._desk.do(staff.take_days_off, off)

    @Slot(int)
    def _ask_plan(self, year: int) -> None:
        dialog = DayPlanDialog(self._desk, self, year, self._plan)
        dialog.decided.connect(lambda plan: self._desk.do(staff.save_day_plan, plan, year))
        dialog.open()

    @Slot(int)
    def _choose_person(self, staff_id: int) -> None:
        self._prefs.set_person(file_key(self._path), staff_id)
        self.person_chosen.emit(staff_id)

    @Slot()
    def _change_look(self) -> None:
        self.look_changed.emit()

    @Slot()
    def _back_up(self) -> None:
        """The copy is made beside whatever else is being done."""
        book = opened(self._desk)
        key = book.key if book is not None else None

        def copy(_progress: Progress) -> Kept:
            backup.back_up(self._path, key, "manual")
            return _kept(self._path)

        self.data.set_busy(True)
        self.data.complain("")
        self._desk.run(copy, then=self._backed_up, failed=self._not_backed_up)

    @Slot(object)
    def _backed_up(self, kept: Kept) -> None:
        self.data.set_busy(False)
        self.data.show_kept(kept)

    def _not_backed_up(self, error: KnownError) -> None:
        self.data.set_busy(False)
        self.data.complain(messages.sentence(error))

    # -- Layout ------------------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = event.size().width() >= TWO_COLUMNS_FROM
        direction = QBoxLayout.Direction
        self._columns.setDirection(direction.LeftToRight if wide else direction.TopToBottom)

    def _assemble(self) -> None:
        self._body = QWidget()
        area = scrolled(self._body, self)
        self._columns = QHBoxLayout(self._body)
        self._columns.setContentsMargins(16, 0, 16, 16)
        self._columns.setSpacing(16)
        self._places: dict[str, QVBoxLayout] = {}
        for names in (_LEFT, _RIGHT):
            self._places |= {name: QVBoxLayout() for name in names}
            self._columns.addLayout(column(*(self._places[name] for name in names), 1, spacing=14), 1)
        heading = row(label(tr("设置"), "title"), label(tr("改了就保存，可以撤销"), "muted"), 1, spacing=10)
        heading.setContentsMargins(16, 14, 16, 10)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addLayout(heading)
        box.addWidget(area, 1)

    def _put(self, name: str, part: _Made) -> _Made:
        self._places[name].addWidget(part)
        return part

    # -- The parts, each made in its turn, or as soon as it is needed ----------------------------------------

    @cached_property
    def shop(self) -> ShopPart:
        made = self._put("shop", ShopPart(self._body))
        made.changed.connect(self._save_setting)
        return made

    @cached_property
    def trade(self) -> TradePart:
        made = self._put("trade", TradePart(self._body))
        made.scripts_wanted.connect(lambda: self.page_wanted.emit("scripts"))
        return made

    @cached_property
    def trading(self) -> TradeWork:
        made = TradeWork(self._desk, self._prefs, self.trade, self)
        made.exported.connect(self.exported)
        return made

    @cached_property
    def people(self) -> PeoplePart:
        made = self._put("people", PeoplePart(self._body))
        made.chosen.connect(self._choose_person)
        made.added.connect(self._add_person)
        made.saved.connect(self._save_person)
        return made

    @cached_property
    def printing(self) -> PrintingPart:
        made = self._put("printing", PrintingPart(self._body))
        made.sheets_wanted.connect(lambda: self.page_wanted.emit("sheets"))
        made.log_wanted.connect(self._ask_prints)
        return made

    @cached_property
    def about(self) -> Part:
        return self._put("about", _about(self._body))

    @cached_property
    def look(self) -> LookPart:
        made = self._put("look", LookPart(self._prefs, self._body))
        made.changed.connect(self._change_look)
        return made

    @cached_property
    def reminders(self) -> RemindersPart:
        return self._put("reminders", RemindersPart(self._prefs, self._body))

    @cached_property
    def days(self) -> DaysOffPart:
        made = self._put("days", DaysOffPart(self._body))
        made.chosen.connect(self._take_days_off)
        made.plan_wanted.connect(self._ask_plan)
        return made

    @cached_property
    def items(self) -> ItemsPart:
        made = self._put("items", ItemsPart(self._body))
        made.added.connect(self._add_item)
        made.shown_wanted.connect(self._show_item)
        made.all_wanted.connect(lambda: self.page_wanted.emit("items"))
        return made

    @cached_property
    def data(self) -> DataPart:
        made = self._put("data", DataPart(self._path, self._body))
        made.backup_wanted.connect(self._back_up)
        made.leave_wanted.connect(self.leave_wanted)
        made.clear_wanted.connect(self._clear_deleted)
        PasswordWork(self._desk, self._path, made, self).done.connect(self._ask_kept)
        return made

    @Slot(object)
    def _changed(self, _tables: frozenset[str]) -> None:
        if self.isVisible():
            self._ask()

    def _ask(self) -> None:
        self._desk.ask(reads.settings, words.language(), then=self._show, key="settings")


def _kept(path: Path) -> Kept:
    locked = keys.header_of(path) != keys.PLAIN_HEADER
    otherwise = set(backup.otherwise_locked(path))
    found = []
    for copy in backup.backups(path):
        about = copy.stat()
        made = dt.datetime.fromtimestamp(about.st_mtime, dt.UTC).astimezone()
        plain = keys.header_of(copy) == keys.PLAIN_HEADER
        lock = Lock.SAME if copy not in otherwise else Lock.NONE if plain else Lock.OLDER
        found.append(Copy(copy, made, about.st_size, lock))
    return Kept(tuple(found), locked)


def _draft(name: str, kind: str, choices: tuple[str, ...]) -> ItemDraft:
    return ItemDraft(name, kind=kind, words=tuple(map(Word, choices)))


def _about(parent: QWidget) -> Part:
    part = Part(tr("关于"), parent=parent)
    lines = (
        tr("客情簿 {version}").format(version=app.__version__),
        tr("以 MIT 许可发布：可以自由使用、修改和分发。"),
        tr("不联网，不上传：客户资料只在这台电脑上。按 F1 看说明。"),
    )
    for line in lines:
        part.box.addWidget(label(line, "muted", wrap=True))
    return part
