"""A page with a list of people to be gone through: sorted, copied, printed, exported, worked on."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QPoint, Qt, Signal, Slot
from PySide6.QtGui import QAction, QShowEvent
from PySide6.QtWidgets import QMenu, QPushButton, QVBoxLayout, QWidget

from app.excel.exports import shown as excel
from app.storage.book import Book
from ui.desk import Desk
from ui.kit.cells import Cell, Column, plain
from ui.kit.controls import SegmentedControl, button, key_text
from ui.kit.keys import give_action
from ui.kit.labels import label, rule
from ui.kit.layout import Card, FlowLayout, box_of, column, row
from ui.kit.models import Arrived
from ui.kit.notices import EmptyState
from ui.kit.page import Page
from ui.kit.table import WindowedTable
from ui.listing.list_tools import choose_list_file
from ui.listing.sensitive_dialog import SensitiveDialog
from ui.words import tr


@dataclass(frozen=True, slots=True)
class ShownList:
    """A list as it is printed and exported."""

    title: str
    titles: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    count: int
    """How many customers these are: one may stand in several rows."""
    about: str = ""
    """Whose they are."""
    masked: frozenset[int] = frozenset()
    """The places of columns that are printed or exported only where sensitive items are asked for."""

    def without_masked(self) -> ShownList:
        """The same list without these columns."""
        titles, *rows = (
            tuple(text for place, text in enumerate(line) if place not in self.masked)
            for line in (self.titles, *self.rows)
        )
        return replace(self, titles=titles, rows=tuple(rows), masked=frozenset())


class PeopleListPage(Page):
    """Asks again when something changed while it is in sight, or when it comes into sight.

    A page below it gives the columns and cells, asks for the rows and says what stands above them.
    """

    print_wanted = Signal(object)
    """`ShownList`"""
    export_wanted = Signal()
    """The list is to be exported: answer with `export_to`."""
    exported = Signal(object, int)
    """(path, how many)"""
    home = "calendar"
    """The page that Esc goes back to."""

    def __init__(
        self,
        desk: Desk,
        columns: Sequence[Column],
        title: str,
        empty: EmptyState,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._me: int | None = None
        self._stale = True
        self._title = label(title, "title")
        self.count = label("", "muted")
        self.scope = SegmentedControl([("mine", tr("我的")), ("all", tr("全店"))], "mine")
        self._card = Card(self, margins=(1, 6, 1, 1), spacing=0)
        self._list = QWidget(self._card)
        self.table = WindowedTable(columns, self.cell, self.fetch, self._list)
        self.table.setAccessibleName(title)
        self.empty = empty
        self._offered = list(columns)
        self._actions: dict[str, QAction] = {}
        self._opened = False
        """Whether what is sensitive goes into the file that is exported."""

    def build(self) -> None:
        """Put everything together; to be called when a page has made its own parts."""
        self._actions = self._make_actions()
        self._assemble()
        self._connect()

    # -- What a list says of itself ------------------------------------------------------------------------

    def ask_rows(self) -> None:
        """Ask for the list."""
        raise NotImplementedError

    def fetch(self, ids: Sequence[int], arrived: Arrived) -> None:
        """Give rows by their ids."""
        raise NotImplementedError

    def cell(self, line: Any, key: str) -> Cell:
        """What a row holds in a column."""
        raise NotImplementedError

    def customer_of(self, row_id: int) -> int:
        """Whose row that is."""
        return row_id

    def back_text(self) -> str:
        """What the way back is called."""
        return tr("回到日历")

    def tools(self) -> Sequence[QWidget]:
        """What stands beside the title."""
        return ()

    def more_actions(self) -> Sequence[QAction]:
        """What else can be done with those chosen."""
        return ()

    # -- Everything else -----------------------------------------------------------------------------------

    def set_person(self, staff_id: int | None) -> None:
        """Whose customers 我的 means."""
        self._me = staff_id
        self._reread()

    def owner(self) -> int | None:
        """Whose customers are shown, None for the whole shop's."""
        return self._me if self.scope.value() == "mine" else None

    def enter(self) -> None:
        if self._stale:
            self.refresh()
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def new_day(self, day: dt.date, before: dt.date) -> None:
        self._reread()

    def refresh(self) -> None:
        """Ask again."""
        self._stale = False
        self.ask_rows()

    def show_ids(self, ids: Sequence[int]) -> None:
        """Show this list; the keyboard is on a row."""
        self.table.set_ids(ids)
        self.empty.setVisible(not ids)
        self._list.setVisible(bool(ids))
        self.count.setText(self.counted(len(ids)))
        if ids and self.table.current_id() is None:
            self.table.go_to(ids[0])
        for action in self._actions.values():
            action.setEnabled(bool(ids))

    def list_title(self) -> str:
        """What the list is called on paper and as a file."""
        return self._title.text()

    def counted(self, count: int) -> str:
        """How many there are, in words."""
        return tr("%n 位客户", "", count) if count else ""

    def set_columns(self, columns: Sequence[Column]) -> None:
        """Other columns, for another list on the same page."""
        self._offered = list(columns)
        self.table.set_columns(columns)

    def current_customer(self) -> int | None:
        current = self.table.current_id()
        return None if current is None else self.customer_of(current)

    def chosen(self) -> list[int]:
        """The ids of the rows chosen, or of the one in hand."""
        current = self.table.current_id()
        return self.table.selected_ids() or ([] if current is None else [current])

    def act(self, name: str) -> QAction:
        """An action by name: open, log, copy, print, export or one of the page's own."""
        return self._actions[name]

    def export_to(self, book: Book, path: Path) -> None:
        """Write the list, or those chosen, in the background."""
        self._gather(lambda found: self._write(book, path, found))

    def action(self, name: str, text: str, icon: str, keys: str, act: Callable[[], object]) -> QAction:
        """Something to be done, with its key wherever the keyboard is inside the page."""
        return give_action(self, name, text, icon, keys, act)

    def choose_file(self, folder: Path) -> Path | None:
        """Ask where to export to."""
        return choose_list_file(self, self.list_title(), folder)

    def _export(self) -> None:
        """What is sensitive goes into a file only where a person wants it there."""
        self._opened = False
        masked = [column.title for column in self._columns() if column.masked]
        if not masked:
            self.export_wanted.emit()
            return
        dialog = SensitiveDialog(self, masked)
        dialog.agreed.connect(self._export_so)
        dialog.open()

    @Slot(bool)
    def _export_so(self, opened: bool) -> None:
        self._opened = opened
        self.export_wanted.emit()

    def _write(self, book: Book, path: Path, found: ShownList) -> None:
        shown = found if self._opened else found.without_masked()
        self._desk.run(
            lambda progress: excel.export_shown(book, path, shown.titles, shown.rows, shown.title, progress),
            then=lambda count: self.exported.emit(path, count),
            owner=self,
        )

    def _gather(self, then: Callable[[ShownList], object]) -> None:
        """The rows chosen, or else all of them, as they are shown."""
        chosen = self.table.selected_ids() if self.table.selected_count() > 1 else []
        ids = chosen or list(self.table.ids())
        columns = self._columns()

        def arrived(rows: Sequence[Any]) -> None:
            by_id = {line.id: line for line in rows}
            lines = tuple(
                tuple(plain(self.cell(by_id[each], column.key)) for column in columns)
                for each in ids
                if each in by_id
            )
            count = len({self.customer_of(each) for each in ids})
            labels = tuple(column.title for column in columns)
            masked = frozenset(place for place, column in enumerate(columns) if column.masked)
            then(ShownList(self.list_title(), labels, lines, count, self.scope.text(), masked))

        self.fetch(ids, arrived)

    def _columns(self) -> list[Column]:
        offered = {column.key: column for column in self._offered}
        return [offered[key] for key in self.table.visible_keys()]

    def _print(self) -> None:
        self._gather(self.print_wanted.emit)

    def _make_actions(self) -> dict[str, QAction]:
        made = [
            self.action("open", tr("打开档案"), "id-card", "", self._open),
            self.action("log", tr("记一笔"), "message-square", "", self._log),
            *self.more_actions(),
            self.action("copy", tr("复制"), "copy", "", self.table.copy),
            self.action("print", tr("打印"), "printer", "Ctrl+P", self._print),
            self.action("export", tr("导出"), "file-down", "Ctrl+E", self._export),
        ]
        return {each.objectName(): each for each in made}

    def _open(self) -> None:
        customer = self.current_customer()
        if customer is not None:
            self.customer_wanted.emit(customer)

    def _log(self) -> None:
        customer = self.current_customer()
        if customer is not None:
            self.log_wanted.emit(customer)

    def _assemble(self) -> None:
        back = button("", "ghost", icon="arrow-left", tip=f"{self.back_text()}  Esc", on_click=self._back)
        head = FlowLayout(spacing=10, push=1)
        head.addWidget(box_of(row(back, self._title, self.count, spacing=8)))
        head.addWidget(box_of(row(*self.tools(), self.scope, spacing=8)))
        self._list.setLayout(column(self.table, rule(), self._foot(), spacing=0))
        card = self._card
        card.box.addWidget(self._list, 1)
        card.box.addWidget(self.empty, 1)
        self.empty.hide()
        box = QVBoxLayout(self)
        box.setContentsMargins(16, 14, 18, 14)
        box.setSpacing(10)
        box.addWidget(box_of(head))
        box.addWidget(card, 1)
        self.setFocusProxy(self.table)

    def _foot(self) -> QWidget:
        foot = FlowLayout(spacing=8)
        for action in self._actions.values():
            foot.addWidget(self._button(action))
        holder = box_of(foot)
        holder.setContentsMargins(12, 8, 12, 8)
        return holder

    def _button(self, action: QAction) -> QPushButton:
        keys = {"open": "Enter", "log": "Ctrl L", "copy": "Ctrl C"}
        shown = keys.get(action.objectName()) or key_text(action.shortcut().toString())
        tip = f"{action.text()} {shown}"
        made = button(action.text(), "small", icon=str(action.data()), on_click=action.trigger, tip=tip)
        action.enabledChanged.connect(made.setEnabled)
        return made

    def _connect(self) -> None:
        self.table.opened.connect(lambda row_id: self.customer_wanted.emit(self.customer_of(row_id)))
        self.table.menu_wanted.connect(self._show_menu)
        self.scope.chosen.connect(lambda _key: self.refresh())
        self._desk.changed.connect(self._changed)
        self.action("back", self.back_text(), "arrow-left", "Esc", self._back)

    def _back(self) -> None:
        self.page_wanted.emit(self.home)

    def _show_menu(self, _ids: Sequence[int], at: QPoint) -> None:
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        for action in self._actions.values():
            menu.addAction(action)
        menu.popup(at)

    def _reread(self) -> None:
        self._stale = True
        if self.isVisible():
            self.refresh()

    @Slot(object)
    def _changed(self, _tables: frozenset[str]) -> None:
        self._reread()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self.refresh()


def day_text(day: dt.date | None) -> str:
    """A day in a list, empty when there is none."""
    return day.isoformat() if day else ""
