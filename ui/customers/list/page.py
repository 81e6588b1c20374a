"""The page of all customers: a list of any length, narrowed by chips, worked on by the hundred."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QMenu, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from app.customers import actions, imports, queries
from app.customers.completeness_rows import CompletenessRow
from app.customers.rows import Area, DeletedCustomer
from ui.customers.duplicates.merge_dialog import MergeWork
from ui.customers.list import menus, reads
from ui.customers.list.actions import BULK, list_actions
from ui.customers.list.area_popup import AreaPopup
from ui.customers.list.bulk import Bulk, BulkBar
from ui.customers.list.bulk_begun import BulkBegun
from ui.customers.list.columns import DEFAULT_KEYS
from ui.customers.list.completeness_dialog import CompletenessWork
from ui.customers.list.deleted_dialog import DeletedDialog
from ui.customers.list.empty import nothing_found
from ui.customers.list.filter_bar import FilterBar
from ui.customers.list.filters import Filters, load_filters
from ui.customers.list.reads import Asked, Offers
from ui.customers.list.segments import Now, SegmentMenu
from ui.customers.list.table import CustomerTable
from ui.desk import Desk
from ui.kit.column_dialog import ColumnDialog
from ui.kit.controls import SearchField, button, key_text
from ui.kit.filter_chip import ChoicePopup
from ui.kit.labels import label, rule
from ui.kit.layout import Card, box_of, column, row
from ui.kit.nobody import nobody
from ui.kit.notices import Banner
from ui.kit.page import Page
from ui.prefs import Prefs
from ui.words import tr

if TYPE_CHECKING:
    from ui.printing.print_menu import Chosen

SHOWN = frozenset(
    {
        "customer", "phone", "address", "family_member", "asset", "purchase", "account_contact", "tag",
        "staff", "shop_item", "item_setting", "shop_section",
    }
)  # fmt: skip
"""Tables whose rows stand in the list."""
OFFERED = frozenset(
    {"tag", "staff", "shop_item", "item_setting", "shop_section", "segment", "segment_member"}
)
"""Tables that columns and filters are chosen from."""
DUE = frozenset({"due_state", "interaction", "promise", "setting"})
"""Tables that decide who is due."""
LISTED = frozenset({"segment", "segment_member"})
"""Tables that decide who is in a list put together by hand."""
TYPING_MS = 180
LAYOUT = "customers"
DUPLICATES = "duplicates"
"""The key of the page that finds who is in the file twice."""
MOST_MERGED = 6
"""So many files can be looked at side by side."""
_WITHOUT_SELECTION = {"export", "print", "calls"}
"""With nobody chosen these concern the whole list."""


class CustomersPage(Page):
    """Reads when it is shown for the first time, and again when something in it has changed.

    `person` is for whom the columns, the order and the chips are remembered.
    """

    import_wanted = Signal()
    export_wanted = Signal(object, object, str)
    """(ids, column keys, what narrows the list in words)"""
    print_wanted = Signal(object)
    """The sheet that is asked for."""
    event_wanted = Signal(object)
    """The ids of those an event is to be begun for."""

    def __init__(
        self, desk: Desk, prefs: Prefs, lang: str = "zh", person: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._desk, self._prefs, self._lang, self._person = desk, prefs, lang, person
        self._offers: Offers | None = None
        self._stale = True
        state = prefs.layout(LAYOUT, person)
        self._card = Card(self, margins=(1, 1, 1, 1), spacing=0)
        self._body = QStackedWidget(self._card)
        self.table = CustomerTable(desk, state, lang, self._body)
        self._bulk = Bulk(self, desk, lang)
        self._merging = MergeWork(desk, self)
        self._segments = SegmentMenu(
            self, desk, lambda: Now(self.filters.filters(), self.table.selected_ids())
        )
        self._completeness = CompletenessWork(self, desk)
        self._completeness.list_wanted.connect(self._show_emptiest)
        self._completeness.print_wanted.connect(self.print_wanted)
        self._does = list_actions(self, self._handlers())
        self._count = label("", "muted")
        self.search = SearchField(tr("在列表中查找"), "Ctrl+F")
        self.filters = FilterBar(lang, self)
        self.banner = Banner(self)
        self._begun = BulkBegun(desk, self._bulk, self.banner, self)
        self._moved = ""
        """What was last said of next contacts that moved."""
        self.filters.set_filters(load_filters(state.get("filters")))
        self.bar = BulkBar([self._does[name] for name in BULK], _hints())
        self._typing = QTimer(self, singleShot=True, interval=TYPING_MS)
        self._assemble()
        self._connect()
        self._show_selected()

    def current_customer(self) -> int | None:
        """Whom the keyboard is on, e.g. to log a contact with."""
        return self.table.current_id()

    def show_only(self, filters: Filters) -> None:
        """Narrow the list from outside, e.g. to those a figure counts."""
        self.search.setText(filters.text)
        self._typing.stop()
        self.filters.set_filters(filters)
        self._filter()

    def enter(self) -> None:
        self.focus_list()

    def new_day(self, day: dt.date, before: dt.date) -> None:
        """Ages, and filters that count days."""
        self._stale = True
        if self.isVisible():
            self._read()

    def hand_over(self, ids: Sequence[int]) -> None:
        """Ask to whom customers go."""
        self._bulk.hand_over(ids)

    def focus_list(self) -> None:
        """Put the keyboard into the list."""
        self.table.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def counts_text(self) -> str:
        """The line beside the title: how many there are and how many are chosen."""
        return self._count.text()

    # -- Building ----------------------------------------------------------------------------------------

    def _handlers(self) -> dict[str, Callable[[], object]]:
        return {
            "open": partial(self._with_current, self.customer_wanted.emit),
            "log": partial(self._with_current, self.log_wanted.emit),
            "learn": partial(self._with_current, self.learn_wanted.emit),
            "owner": partial(self._drop_down, "owner", self._bulk.owner_menu),
            "tag": partial(self._with_selected, self._bulk.tag),
            "grade": partial(self._drop_down, "grade", self._bulk.grade_menu),
            "stage": partial(self._drop_down, "stage", self._bulk.stage_menu),
            "item": partial(self._with_selected, self._bulk.item),
            "event": partial(self._with_selected, self.event_wanted.emit),
            "merge": partial(self._with_selected, self._merging.offer),
            "duplicates": lambda: self.page_wanted.emit(DUPLICATES),
            "export": lambda: self.export_wanted.emit(*self._going_out()),
            "print": self._offer_print,
            "calls": self._call,
            "delete": partial(self._with_selected, self._bulk.delete),
            "copy": self.table.copy,
            "all": self.table.selectAll,
            "none": self.table.clearSelection,
            "find": lambda: self.search.setFocus(Qt.FocusReason.ShortcutFocusReason),
            "unfilter": self._unfilter,
            "segments": self.show_segments,
            "cores": lambda: self.page_wanted.emit("cores"),
            "matches": lambda: self.page_wanted.emit("matches"),
            "columns": self._choose_columns,
            "more": self._show_more,
            "import": self.import_wanted.emit,
            "completeness": self._completeness.show,
            "deleted": self._show_deleted,
        }

    def _assemble(self) -> None:
        self.search.setMaximumWidth(250)
        self._more = self._head_button("more", "")
        chooser = self._head_button("columns", tr("列"))
        self._groups = self._head_button("segments", tr("分组"))
        self._body.addWidget(self.table)
        self._body.addWidget(nobody(self.import_wanted.emit, self.new_wanted.emit))
        self._body.addWidget(nothing_found(self._unfilter))
        self._foot = box_of(column(rule(), self.bar, spacing=0))
        self._card.box.addWidget(self._body, 1)
        self._card.box.addWidget(self._foot)
        box = QVBoxLayout(self)
        box.setContentsMargins(16, 14, 18, 14)
        box.setSpacing(10)
        head = row(label(tr("客户"), "title"), self._count, 1, self.search, self._groups, chooser, self._more)
        head.setStretch(3, 100)
        box.addLayout(head)
        box.addWidget(self.filters)
        box.addWidget(self.banner)
        box.addWidget(self._card, 1)
        self.setFocusProxy(self.table)

    def _head_button(self, name: str, text: str) -> QPushButton:
        action = self._does[name]
        tip = f"{action.text()} {key_text(action.shortcut().toString())}"
        made = button(text, icon=str(action.data()), on_click=action.trigger, tip=tip)
        made.setObjectName(name)
        return made

    def _connect(self) -> None:
        self.table.opened.connect(self.customer_wanted)
        self.table.typed.connect(self._type)
        self.table.counted.connect(self._show_counted)
        self.table.selection_changed.connect(self._show_selected)
        self.table.sort_wanted.connect(self._sort)
        self.table.menu_wanted.connect(self._show_row_menu)
        self.table.layout_changed.connect(self._remember)
        header = self.table.horizontalHeader()
        header.customContextMenuRequested.disconnect()
        header.customContextMenuRequested.connect(self._show_header_menu)
        self.search.textChanged.connect(self._typing.start)
        self.search.stepped.connect(self.focus_list)
        self.search.left.connect(self.focus_list)
        self.search.returnPressed.connect(self.focus_list)
        self._typing.timeout.connect(self._look)
        self.filters.changed.connect(self._filter)
        self.filters.counts_wanted.connect(self._count_choices)
        self.filters.areas_wanted.connect(self._find_areas)
        self._merging.customer_wanted.connect(self.customer_wanted)
        self._segments.picked.connect(self.show_only)
        self._bulk.working.connect(self._show_working)
        self._bulk.told.connect(self._say_moved)
        self._desk.undone.connect(lambda _done: self.banner.take_back(self._moved))
        self._desk.changed.connect(self._refresh)

    # -- Reading -----------------------------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self._read()
        if self._offers is None:
            self._ask_offers()
            self._ask_used()
            self._begun.ask()

    def _read(self, *, to_top: bool = False) -> None:
        self._stale = False
        self.table.read(Asked(self.filters.filters(), *self.table.sort()), to_top=to_top)

    def _ask_offers(self) -> None:
        self._desk.ask(reads.offers, then=self._offers_arrived, key="customers-offers")

    def _ask_used(self) -> None:
        """What some chips offer comes out of the files themselves."""
        self._desk.ask(queries.lost_reasons, then=self.filters.set_lost_reasons, key="customers-lost")
        self._desk.ask(imports.imports, then=self.filters.set_imports, key="customers-imports")

    @Slot(object)
    def _offers_arrived(self, offers: Offers) -> None:
        self._offers = offers
        self._bulk.set_offers(offers)
        self.filters.set_offers(offers)
        self.table.set_catalog(offers.catalog)

    @Slot(object)
    def _refresh(self, touched: frozenset[str]) -> None:
        if touched & OFFERED:
            self._ask_offers()
        if "customer" in touched:
            self._ask_used()
        concerns = SHOWN | DUE if self.filters.filters().due else SHOWN
        concerns |= LISTED if self.filters.filters().segments else frozenset()
        self._stale = self._stale or bool(touched & concerns)
        if self._stale and self.isVisible():
            self._read()

    @Slot(str)
    def _say_moved(self, text: str) -> None:
        self._moved = text
        self.banner.say(text)

    def _count_choices(self, choices: Sequence[Filters], popup: ChoicePopup) -> None:
        self._desk.ask(reads.counts, choices, then=popup.set_counts)

    def show_segments(self) -> None:
        """Alt+Q: customers under one name."""
        self._segments.open_at(self._groups.mapToGlobal(QPoint(0, self._groups.height() + 4)))

    def _find_areas(self, others: Filters, area: Area, words: str, popup: AreaPopup) -> None:
        self._desk.ask(reads.areas_in, others, area, words, then=popup.show_areas, key="customers-areas")

    # -- Narrowing and ordering --------------------------------------------------------------------------

    def _type(self, letters: str) -> None:
        """Letters typed onto the list go on in the search field."""
        self.search.setFocus(Qt.FocusReason.OtherFocusReason)
        self.search.setText(self.search.text() + letters)

    def _look(self) -> None:
        filters = replace(self.filters.filters(), text=self.search.text().strip())
        if filters != self.filters.filters():
            self.filters.set_filters(filters)
            self._read(to_top=True)

    def _filter(self) -> None:
        if self.filters.filters().empty:
            self.search.clear()
        self._remember()
        self._read(to_top=True)

    def _unfilter(self) -> None:
        self.search.clear()
        self.filters.clear_all()
        self.focus_list()

    def _sort(self, key: str, descending: bool) -> None:
        self.table.set_sort(key, descending)
        self._remember()
        self._read(to_top=True)

    def _remember(self) -> None:
        """Not before the shop's own items are known: they would be lost from the columns."""
        if self._offers is not None:
            kept = self.table.layout_state() | {"filters": self.filters.filters().dump()}
            self._prefs.set_layout(LAYOUT, kept, self._person)

    # -- Showing -----------------------------------------------------------------------------------------

    def _show_counted(self, count: int) -> None:
        layer = 1 if self.filters.filters().empty else 2
        self._body.setCurrentIndex(0 if count else layer)
        self._foot.setVisible(bool(count))
        self._show_selected()

    def _show_selected(self) -> None:
        total, chosen = len(self.table.ids()), self.table.selected_count()
        self.bar.show_selected(chosen)
        for name in (*BULK, "calls"):
            self._does[name].setEnabled(bool(chosen) or (name in _WITHOUT_SELECTION and bool(total)))
        self._does["merge"].setEnabled(1 < chosen <= MOST_MERGED)
        self._does["export"].setText(tr("导出 %n 位", "", chosen or total))
        self._does["print"].setText(tr("打印 %n 位", "", chosen or total))
        self._does["calls"].setText(tr("打印 %n 位的电话单", "", chosen or total))
        text = tr("%n 位客户", "", total)
        if not total:
            text = ""
        elif chosen:
            text = tr("{all} · 已选 {count}").format(all=text, count=f"{chosen:,}")
        self._count.setText(text)

    def _show_working(self, count: int) -> None:
        self.bar.show_working(count)
        if not count:
            self._show_selected()

    def _show_row_menu(self, ids: Sequence[int], at: QPoint) -> None:
        menus.row_menu(self, self._does, len(ids), self._add_prints).popup(at)

    def _show_header_menu(self, at: QPoint) -> None:
        key = self.table.key_at(at.x())
        menu = menus.header_menu(self, self._does, key, self._sort, self._hide_column)
        menu.popup(self.table.horizontalHeader().mapToGlobal(at))

    def _show_more(self) -> None:
        columns, sorted_by = self.table.labels(), self.table.sort()
        menu = menus.more_menu(self, self._does, columns, sorted_by, self._sort, self._add_prints)
        menu.popup(self._more.mapToGlobal(QPoint(0, self._more.height() + 4)))

    # -- Doing -------------------------------------------------------------------------------------------

    def _with_current(self, then: Callable[[int], object]) -> None:
        current = self.table.current_id()
        if current is not None:
            then(current)

    def _with_selected(self, then: Callable[[Sequence[int]], object]) -> None:
        if chosen := self.table.selected_ids():
            then(chosen)

    def _concerned(self) -> list[int]:
        """Those chosen, or else the whole list."""
        return self.table.selected_ids() or list(self.table.ids())

    def _going_out(self) -> tuple[list[int], list[str], str]:
        """Whom, which items, and how the list was narrowed; those chosen one by one speak for themselves."""
        words = "" if self.table.selected_count() else self.filters.words()
        return self._concerned(), self.table.visible_keys(), words

    def _call(self) -> None:
        from ui.printing.print_menu import call_sheet

        self.print_wanted.emit(call_sheet(self._printing()))

    def _drop_down(self, name: str, make: Callable[[Sequence[int]], QMenu]) -> None:
        if chosen := self.table.selected_ids():
            menu = make(chosen)
            menu.popup(self.bar.place_of(name, menu.sizeHint().height()))

    def _offer_print(self) -> None:
        """Ctrl+P: what there is to print of those chosen, or of the whole list."""
        from ui.printing.print_menu import print_menu

        menu = print_menu(QMenu(self), self._printing, self.print_wanted.emit, self._print_keys())
        if self.table.selected_count():
            menu.popup(self.bar.place_of("print", menu.sizeHint().height()))
        else:
            menu.popup(self._more.mapToGlobal(QPoint(0, self._more.height() + 4)))

    def _add_prints(self, menu: QMenu) -> None:
        from ui.printing.print_menu import add_entries

        add_entries(menu, self._printing, self.print_wanted.emit, self._print_keys())

    def _print_keys(self) -> dict[str, str]:
        """The keys of sheets that the list asks for without the menu."""
        return {"callsheet": self._does["calls"].shortcut().toString()}

    def _printing(self) -> Chosen:
        from ui.printing.print_menu import Chosen

        ids, keys, words = self._going_out()
        return Chosen(tuple(ids), tuple(keys), words)

    def _hide_column(self, key: str) -> None:
        self.table.set_keys([each for each in self.table.visible_keys() if each != key])

    def _choose_columns(self) -> None:
        if self._offers is not None:
            shown = self.table.visible_keys()
            dialog = ColumnDialog(self, self._offers.catalog, shown, self._lang, DEFAULT_KEYS)
            dialog.accepted.connect(lambda: self.table.set_keys(dialog.keys()))
            dialog.open()

    @Slot(object)
    def _show_emptiest(self, told: CompletenessRow) -> None:
        """Whose files these are, and of which the least is known first."""
        mine = frozenset() if told.owner_id is None else frozenset({told.owner_id})
        self.table.set_sort("filled")
        self.show_only(Filters(owner_ids=mine))

    def _show_deleted(self) -> None:
        self._desk.ask(queries.deleted, then=self._open_deleted)

    @Slot(object)
    def _open_deleted(self, rows: list[DeletedCustomer]) -> None:
        dialog = DeletedDialog(self, rows)
        dialog.restore_wanted.connect(partial(self._restore, dialog))
        dialog.open()

    def _restore(self, dialog: DeletedDialog, wanted: DeletedCustomer) -> None:
        def again(_done: object) -> None:
            self._desk.ask(queries.deleted, then=dialog.set_rows)

        self._desk.do(actions.restore_customer, wanted.write_id, wanted.id, then=again, owner=dialog)


def _hints() -> list[tuple[str, str]]:
    return [
        ("Enter", tr("打开档案")),
        ("Ctrl L", tr("记一笔")),
        ("Ctrl A", tr("全选")),
        ("Ctrl / Shift", tr("加点击，多选")),
        ("Ctrl C", tr("复制")),
        ("Alt C", tr("选择列")),
        ("Alt M", tr("更多")),
    ]
