"""The file of one customer: everything is saved as it is typed, and nothing typed is lost."""

from __future__ import annotations

import datetime as dt
from functools import partial
from typing import Any

from PySide6.QtCore import QPoint, Qt, Signal, Slot
from PySide6.QtGui import (
    QHideEvent,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QMenu, QStackedWidget, QWidget

from app.attachments.rows import Belongs
from app.care.plan_rows import Replanned
from app.customers import item_actions
from app.customers.rows import CustomerFile
from app.customers.used_words import used_words
from app.errors import KnownError
from app.fields.field import Table
from ui import messages
from ui.attachments.tab import AttachmentsTab
from ui.customers import file_reads as reads
from ui.customers.contacts.tab import ContactsTab
from ui.customers.duplicates.merge_dialog import MergeWork
from ui.customers.file.attachments import FileAttachments
from ui.customers.file.begun import FileBegun
from ui.customers.file.dues import DuesTab
from ui.customers.file.header import FileHeader
from ui.customers.file.items import ItemsTab
from ui.customers.file.late import LateTabs
from ui.customers.file.overview import OverviewTab
from ui.customers.file.record_tabs import RecordTabs
from ui.customers.file.saving import Saver
from ui.customers.file.side import SidePane
from ui.customers.file.tabs import TABS, FileTabs
from ui.customers.file.ten_years_dialog import TenYearsDialog, births_of
from ui.customers.file.work import FileWork
from ui.customers.file_reads import OpenFile
from ui.customers.file_words import moved_line
from ui.customers.history.tab import HistoryTab
from ui.customers.records.tables import RecordsTab
from ui.customers.ties.tab import TiesTab
from ui.customers.ties.work import TiesWork
from ui.desk import Desk
from ui.kit.keys import give_key
from ui.kit.labels import rule
from ui.kit.layout import Card, VLine, box_of, column, row
from ui.kit.notices import Banner
from ui.kit.page import Page
from ui.kit.turns import Turns
from ui.words import tr

PANE_FROM = 1000
"""Narrower than this, the pane at the side makes room for the form."""
FIRST_TAB = "items"
LIST = "customers"
"""The key of the page of all customers."""


class CustomerFilePage(Page):
    """One page for all customers: its widgets are built when first seen, then filled anew.

    `page_wanted` asks for the list: Esc, or the customer was deleted.
    """

    print_wanted = Signal(object)
    """The sheet of this customer that is asked for."""
    export_wanted = Signal(object)
    """A list in the file, as `ShownRows`."""
    drawing_wanted = Signal(int, str)
    """Print a drawing of this customer: `ties` or `decision`."""

    def __init__(self, desk: Desk, lang: str = "zh", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._lang = desk, lang
        self._wanted: int | None = None
        self._open: OpenFile | None = None
        self._outdated = False
        self._stale: set[str] = set()
        self._built: dict[str, QWidget] = {}
        self._turns = Turns(self)
        self._saver = Saver(desk, self)
        self._work = FileWork(desk, self)
        self._attachments = FileAttachments(desk, self)
        self._merging = MergeWork(desk, self)
        self._tying = TiesWork(desk, self, self._sure)
        self._records = RecordTabs(self._work, self._tying, self._attachments, self._sure)
        self._late = LateTabs(desk, lang, self)
        self.header = FileHeader()
        self.tabs = FileTabs(self)
        self.side = SidePane(self)
        self.banner = Banner()
        self._moved = ""
        """What was last said of a next contact that moved."""
        self._begun = FileBegun(self._saver, self.banner, self)
        self._stack = QStackedWidget(self)
        self._edge = VLine()
        self._assemble()
        self._connect()
        self.tabs.go_to(FIRST_TAB)

    def open_customer(self, customer_id: int) -> None:
        """Open a file; the one shown before keeps what was typed."""
        self._wanted = customer_id
        self._read()

    def keep(self) -> None:
        """See `commit`."""
        self.commit()

    def new_day(self, day: dt.date, before: dt.date) -> None:
        """Ages, what comes next and what is late."""
        self._read_again()

    def current_customer(self) -> int | None:
        """Whose file is shown."""
        return self._wanted

    def commit(self) -> dict[str, str]:
        """Take what is being typed. Texts that cannot be taken come back, by key; they are kept here."""
        items = self._built.get("items")
        if not isinstance(items, ItemsTab) or self._open is None:
            return {}
        items.commit()
        drafts = items.drafts()
        self._saver.keep_drafts(self._open.file.id, drafts)
        return drafts

    def items(self) -> ItemsTab:
        """The tab of items, built if need be."""
        tab = self._tab("items")
        assert isinstance(tab, ItemsTab)
        return tab

    def tab(self, key: str) -> QWidget:
        """Go to a tab, and give it."""
        self.tabs.go_to(key)
        return self._tab(key)

    def go_to_item(self, key: str) -> None:
        """Bring an item of the file into sight, ready for typing."""
        self.tabs.go_to("items")
        self.items().go_to(key)

    def delete(self) -> None:
        """Delete the customer, once that was agreed to."""
        self.commit()
        if self._open is not None:
            self._work.delete_customer(self._open)

    def find_twins(self) -> None:
        """Look whether this customer is in the file a second time, and put the files side by side."""
        self.commit()
        if self._wanted is not None:
            self._desk.ask(reads.twins, self._wanted, then=self._twins_found, key="customer-twins")

    @Slot(object)
    def _twins_found(self, ids: list[int]) -> None:
        if len(ids) > 1:
            self._merging.offer(ids)
        else:
            self.banner.say(tr("没有找到和这位客户重复的档案。"), "green")

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._outdated:
            self._read()

    def hideEvent(self, event: QHideEvent) -> None:
        self.commit()
        super().hideEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = event.size().width() >= PANE_FROM
        for part in (self.side, self._edge):
            part.setVisible(wide)
        self._tell_overview()

    def _tell_overview(self) -> None:
        """What stands beside the overview it need not tell itself."""
        overview = self._built.get("overview")
        if isinstance(overview, OverviewTab):
            overview.set_alone(self.width() < PANE_FROM)

    def _assemble(self) -> None:
        head = Card(role="panel", margins=(0, 0, 0, 0), spacing=0)
        head.box.addWidget(self.header)
        head.box.addLayout(row(self.tabs, margins=(18, 0, 18, 0)))
        head.box.addWidget(rule())
        holder = box_of(row(self.banner, margins=(22, 10, 22, 0)))
        holder.hide()
        self.banner.shown.connect(holder.setVisible)
        body = row(self._stack, self._edge, self.side, spacing=0)
        body.setStretch(0, 1)
        page = column(head, holder, body, spacing=0)
        page.setStretch(2, 1)
        self.setLayout(page)

    def _connect(self) -> None:
        self._desk.changed.connect(self._on_changed)
        self._begun.taken.connect(self._take_begun)
        self._saver.refused.connect(self._on_refused)
        self._saver.replanned.connect(self._say_moved)
        self._desk.undone.connect(lambda _done: self.banner.take_back(self._moved))
        self._work.gone.connect(self._on_gone)
        self._work.said.connect(self._say)
        self._attachments.said.connect(self._say)
        self._attachments.wanted.connect(lambda: self.tabs.go_to("attachments"))
        self._attachments.home_wanted.connect(self._show_home)
        self.header.face_wanted.connect(self._attachments.change_face)
        self.tabs.chosen.connect(self._show_tab)
        self.header.back.connect(self._go_back)
        self.header.print_wanted.connect(self._print)
        self.header.log_wanted.connect(self._log)
        self.header.learn_wanted.connect(self._learn)
        self.header.picked.connect(self._save)
        self.header.owner_picked.connect(lambda owner_id: self._save("owner_id", owner_id))
        self.header.hand_over_wanted.connect(lambda: self._work.hand_over(self._sure()))
        self.header.delete_wanted.connect(self.delete)
        self.header.duplicates_wanted.connect(self.find_twins)
        self.header.ten_years_wanted.connect(self.show_ten_years)
        self._tying.made.connect(self.customer_wanted)
        self._records.customer_wanted.connect(self.customer_wanted)
        self._records.decision_print_wanted.connect(lambda: self._print_drawing("decision"))
        self._tying.print_wanted.connect(lambda _: self._print_drawing("ties"))
        self._merging.merged.connect(self.open_customer)
        self._merging.customer_wanted.connect(self.open_customer)
        keys = {"Esc": self._go_back, "Alt+B": self.show_ten_years, "Ctrl+P": self._print}
        for key, act in keys.items():
            give_key(self, key, act)

    def _read(self) -> None:
        self._outdated = False
        if self._wanted is not None:
            self._desk.ask(
                reads.open_file,
                self._wanted,
                self._lang,
                then=self._arrived,
                failed=self._missing,
                key="customer-file",
            )

    @Slot(object)
    def _arrived(self, opened: OpenFile) -> None:
        items = self._built.get("items")
        to_make = items.still_to_make(opened) if isinstance(items, ItemsTab) else []
        self._turns.later(*to_make)
        self._turns.then(partial(self._take, opened))

    def _take(self, opened: OpenFile) -> None:
        if opened.file.id != self._wanted:
            return
        same = self._open is not None and self._open.file.id == opened.file.id
        if not same:
            self.commit()
            self.banner.close_up()
            self.setFocus(Qt.FocusReason.OtherFocusReason)
        self._open = opened
        self._attachments.follow(opened)
        self._stale = set(self._built)
        self.header.show_file(opened)
        self.side.show_file(opened)
        self._show_names(opened)
        self._fill_items(opened, same=same)
        self._show_tab(self.tabs.key(), fresh=not same)
        if not same:
            self._begun.offer(opened)

    @Slot(object)
    def _take_begun(self, texts: dict[str, str]) -> None:
        if self._open is not None:
            self.items().start(self._open, texts)
            self.go_to_item(next(iter(texts)))

    def _missing(self, error: KnownError) -> None:
        """The customer is gone, perhaps by an undo of their creation."""
        self.banner.say(messages.sentence(error), "amber")
        if error.code == "no-such-customer":
            self._on_gone()

    def _on_gone(self) -> None:
        self._wanted = None
        self._open = None
        self.page_wanted.emit(LIST)

    def _show_names(self, opened: OpenFile) -> None:
        file = opened.file
        inside = (Table.CONTACTS, Table.OUTSIDE, Table.NEEDS, Table.ACTIVITIES)
        people = bool(file.values.get("is_organisation")) or any(file.record.children[t] for t in inside)
        shown = [key for key in TABS if key != "people" or people or opened.trade == "keyaccount"]
        if self.tabs.key() not in shown:
            self.tabs.go_to("overview")
        self.tabs.show_names(opened, shown)

    def _fill_items(self, opened: OpenFile, *, same: bool) -> None:
        """Also while another tab is shown: what was typed into the forms belongs to one customer."""
        tab = self._built.get("items")
        if isinstance(tab, ItemsTab):
            file_id = opened.file.id
            if same:
                tab.refresh(opened, self._saver.busy(file_id))
            else:
                tab.start(opened, self._saver.drafts(file_id))
            self._stale.discard("items")

    def _show_tab(self, key: str, *, fresh: bool = False) -> None:
        tab = self._tab(key)
        self._stack.setCurrentWidget(tab)
        self.side.set_brief(key == "overview")
        self._tell_overview()
        if self._open is not None and key in self._stale:
            self._stale.discard(key)
            self._fill(tab, self._open, fresh=fresh)

    def _fill(self, tab: QWidget, opened: OpenFile, *, fresh: bool) -> None:
        match tab:
            case ContactsTab():
                (tab.start if fresh else tab.show_file)(opened)
            case ItemsTab():
                tab.start(opened, self._saver.drafts(opened.file.id))
            case OverviewTab():
                tab.show_file(opened)
            case RecordsTab():
                tab.show_file(opened)
            case AttachmentsTab():
                self._attachments.show_file(opened)
            case _:
                self._late.fill(tab, opened.file.id)

    def _tab(self, key: str) -> QWidget:
        if key not in self._built:
            self._built[key] = made = self._made(key)
            self._stale.add(key)
            self._stack.addWidget(made)
        return self._built[key]

    def _made(self, key: str) -> QWidget:
        match key:
            case "overview":
                return self._overview()
            case "items":
                return self._items()
            case "contacts":
                return self._going_out(self._contacts())
            case "ties":
                return self._ties()
            case "attachments":
                return self._attachments.tab()
            case "dues":
                return self._going_out(DuesTab())
            case "history":
                return self._going_out(self._history())
        return self._records.made(key)

    def _overview(self) -> OverviewTab:
        tab = OverviewTab(self._stack)
        tab.item_wanted.connect(self.go_to_item)
        tab.tab_wanted.connect(self.tabs.go_to)
        tab.kept.connect(self._work.keep_promise)
        tab.copied.connect(lambda number: self.banner.say(tr("已复制 {number}").format(number=number)))
        tab.refused.connect(lambda: self.banner.say(tr("客户在旁，没有复制。按 F9 再试。"), "amber"))
        return tab

    def _ties(self) -> TiesTab:
        tab = TiesTab(self._stack)
        tab.customer_wanted.connect(self.customer_wanted)
        self._tying.serve(tab)
        return tab

    def _answer_anew(self, key: str, word: str) -> None:
        self._desk.do(item_actions.answer_anew, self._sure().file.id, key, word)

    def _items(self) -> ItemsTab:
        tab = ItemsTab(self._stack)
        tab.committed.connect(self._save)
        tab.word_added.connect(self._answer_anew)
        tab.used_words_wanted.connect(
            lambda key: self._desk.ask(used_words, key, then=partial(tab.offer_words, key), owner=tab)
        )
        self._begun.watch(tab)
        tab.record_card_made.connect(self._records.serve)
        return tab

    def _contacts(self) -> ContactsTab:
        tab = ContactsTab(self._desk)
        tab.log_wanted.connect(self._log)
        tab.edit_wanted.connect(self._work.edit_contact)
        tab.delete_wanted.connect(self._work.delete_contact)
        tab.pin_wanted.connect(self._work.pin_contact)
        tab.kept.connect(self._work.keep_promise)
        tab.attachments_wanted.connect(lambda each: self._attachments.narrow(Belongs(interaction_id=each)))
        tab.attachment_opened.connect(self._attachments.look)
        return tab

    def _going_out(self, tab: ContactsTab | HistoryTab | DuesTab) -> QWidget:
        tab.print_wanted.connect(self.print_wanted)
        tab.export_wanted.connect(self.export_wanted)
        return tab

    def _history(self) -> HistoryTab:
        tab = HistoryTab()
        tab.restore_wanted.connect(lambda way: self._work.restore_past(self._sure().file.id, way))
        tab.apart_wanted.connect(lambda write: self._work.take_apart(self._sure().file, write))
        tab.more_wanted.connect(lambda: self._late.fill(tab, self._sure().file.id))
        return tab

    def _show_home(self, belongs: Belongs) -> None:
        self.tabs.go_to("deals" if belongs.purchase_id is not None else "contacts")
        tab = self._built.get("contacts")
        if belongs.interaction_id is not None and isinstance(tab, ContactsTab):
            tab.go_to(belongs.interaction_id)

    def _say(self, words: str, tone: str) -> None:
        if words:
            self.banner.say(words, tone)
        else:
            self.banner.close_up()

    @Slot(object)
    def _say_moved(self, moved: Replanned) -> None:
        self._moved = moved_line(moved)
        self.banner.say(self._moved)

    def _sure(self) -> OpenFile:
        assert self._open is not None
        return self._open

    def _save(self, key: str, value: Any) -> None:
        if self._open is not None:
            field = self._open.file.catalog.by_key.get(key)
            text = field.kind.edit_text(value) if field else ""
            self._saver.save(self._open.file, key, value, text)
            if dialog := self._work.ask_if_lost(self._open, key, value):
                self._begun.keep_of(dialog, self._open.file.id)

    @Slot(object, str, str)
    def _on_refused(self, file: CustomerFile, key: str, why: str) -> None:
        """At the field when it is in sight, else above; the text is kept for when the field is shown."""
        if self._open is None or file.id != self._open.file.id:
            said = tr("{name}：{text}").format(name=file.name, text=why)
            back = partial(self.open_customer, file.id)
            self.banner.say(said, "red", action=tr("去看看"), then=back, covered=why)
        elif not self.items().refuse(key, self._open.file.values.get(key), why):
            self.banner.say(why, "red", action=tr("去看看"), then=lambda: self.go_to_item(key))

    @Slot(object)
    def _on_changed(self, touched: frozenset[str]) -> None:
        if touched & reads.SHOWN:
            self._read_again()

    def _read_again(self) -> None:
        """Now, or when the page comes into sight."""
        self._outdated = self._wanted is not None
        if self._outdated and self.isVisible():
            self._read()

    def show_ten_years(self) -> None:
        """Alt+B: when the birthdays in the file come round in the next ten years."""
        self.commit()
        births = births_of(self._open.file) if self._open is not None else []
        if births:
            TenYearsDialog(self, births).open()
        elif self._open is not None:
            self.banner.say(
                tr("还没有生日的月和日"), "amber", action=tr("去填"), then=lambda: self.go_to_item("birthday")
            )

    def _print_drawing(self, which: str) -> None:
        self.drawing_wanted.emit(self._sure().file.id, which)

    def _print(self) -> None:
        """Ctrl+P: what there is to print of this customer."""
        from ui.printing.print_menu import Chosen, print_menu

        self.commit()
        if self._wanted is not None:
            chosen, below = Chosen((self._wanted,)), self.header.print
            menu = print_menu(QMenu(self), lambda: chosen, self.print_wanted.emit)
            menu.popup(below.mapToGlobal(QPoint(0, below.height() + 2)))

    def _log(self) -> None:
        self.commit()
        if self._wanted is not None:
            self.log_wanted.emit(self._wanted)

    def _learn(self) -> None:
        self.commit()
        if self._wanted is not None:
            self.learn_wanted.emit(self._wanted)

    def _go_back(self) -> None:
        self.commit()
        self.page_wanted.emit(LIST)
