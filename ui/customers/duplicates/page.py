"""查重: everybody who is in the file twice, group by group, the surest first."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QProgressBar, QStackedWidget, QVBoxLayout, QWidget

from app.customers import apart
from app.customers.duplicates import comparing
from app.customers.duplicates.comparing import Comparison
from app.customers.ties import kin
from app.customers.ties.kin import Kin
from app.errors import Cancelled, KnownError
from app.storage.rows import Done
from ui import messages
from ui.customers.duplicates import merge_words as words
from ui.customers.duplicates.merge_dialog import apart_buttons, merge
from ui.customers.duplicates.merge_view import MergeView
from ui.customers.ties.kin_dialog import KinDialog
from ui.desk import Desk, Progress, Step, Task
from ui.kit.cells import Cell, Column
from ui.kit.controls import button
from ui.kit.keys import give_key
from ui.kit.labels import label
from ui.kit.layout import box_of, column, row
from ui.kit.notices import Banner, EmptyState
from ui.kit.page import Page
from ui.kit.table import SmallTable, in_card
from ui.printing.shown_table import shown_table
from ui.words import language, tr

if TYPE_CHECKING:
    from app.customers.duplicates.file_duplicates import Group

CONCERNED = frozenset({"customer", "phone", "address", "asset", "not_duplicate"})
"""Tables by which people are alike."""
KIN = frozenset({"family_member", "phone", "customer", "not_duplicate"})
LIST = "customers"
GROUPS_WIDTH, GROUPS_LEAST, GROUPS_SHARE = 360, 220, 0.29
NAMES_SHARE = 0.55
NEXT, BEFORE, MERGE = "Alt+Down", "Alt+Up", "Ctrl+Return"
_SEARCHING, _EMPTY, _FOUND = range(3)


class DuplicatesPage(Page):
    """Looks when it is first seen, and again when others have changed the file."""

    searched = Signal(int)
    """How many groups there are."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._groups: list[Group] = []
        self._task: Task | None = None
        self._stale = True
        self._writing = False
        self._place = 0
        self._said = ""
        self._found_kin: Sequence[Kin] = ()
        self._count = label("", "muted")
        self.banner = Banner()
        self.groups = _Groups()
        self.view = MergeView()
        self._bar = QProgressBar()
        self._stack = QStackedWidget()
        self._empty = EmptyState("users", "", "", action=tr("重新查找"))
        self._build_buttons()
        self._assemble()
        self._connect()

    def enter(self) -> None:
        self.groups.setFocus(Qt.FocusReason.OtherFocusReason)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._ask_kin()
        if self._stale:
            self.search()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a small window most of the room is for the files that are compared."""
        super().resizeEvent(event)
        self._left.setFixedWidth(max(GROUPS_LEAST, min(GROUPS_WIDTH, int(self.width() * GROUPS_SHARE))))

    def search(self) -> None:
        """Look through the whole file."""
        self.stop()
        self._stale = False
        self._place = max(0, self.groups.current_row())
        self.banner.close_up()
        self._bar.setRange(0, 0)
        self._stack.setCurrentIndex(_SEARCHING)
        self._count.setText("")
        self._task = self._desk.run(
            self._look, then=self._arrived, progress=self._step, failed=self._failed, owner=self
        )

    def stop(self) -> None:
        """Do not look any further."""
        if self._task is not None and self._task.running:
            self._task.cancel()

    def count_text(self) -> str:
        """The line beside the title."""
        return self._count.text()

    def empty_text(self) -> str:
        """What is said when there is nobody to show; empty while there is."""
        return self._said if self._stack.currentIndex() == _EMPTY else ""

    def _ask_print(self) -> None:
        """Who is in the file twice, as they are listed."""
        people = {person.id for group in self._groups for person in group.people}
        self.paper_wanted.emit(shown_table(tr("查重"), self.groups, len(people)))

    # -- Building ----------------------------------------------------------------------------------------

    def _build_buttons(self) -> None:
        self.merge = button(tr("合并"), "primary", on_click=self._merge, tip=tr("合并") + " Ctrl Enter")
        self.next = button(tr("下一组"), shortcut=NEXT, on_click=lambda: self._go(1))
        self.apart = apart_buttons(self._keep_apart)
        self.kin = button("", icon="house", shortcut="Alt+F", on_click=self._open_kin)
        self.kin.hide()
        self._print = button(
            "", icon="printer", shortcut="Ctrl+P", on_click=self._ask_print, tip=tr("打印 Ctrl P")
        )
        self._again = button(tr("重新查找"), icon="rotate-ccw", shortcut="F5", on_click=self.search)
        self._back = button("", "ghost", icon="arrow-left", on_click=self._leave, tip=tr("返回列表 Esc"))

    def _assemble(self) -> None:
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(320)
        waiting = column(
            1,
            row(1, label(tr("正在全部客户里查找…"), "heading"), 1),
            row(1, self._bar, 1),
            row(1, button(tr("停止"), on_click=self._stop_looking), 1),
            2,
            spacing=12,
        )
        self._left = left = in_card(self.groups)
        left.setFixedWidth(GROUPS_WIDTH)
        acts = row(*self.apart, 1, self.next, self.merge, spacing=8)
        right = column(self.view, acts, spacing=10)
        right.setStretch(0, 1)
        found = row(left, right, spacing=12)
        found.setStretch(1, 1)
        for part in (box_of(waiting), self._empty, box_of(found)):
            self._stack.addWidget(part)
        box = QVBoxLayout(self)
        box.setContentsMargins(16, 14, 18, 14)
        box.setSpacing(10)
        box.addLayout(
            row(self._back, label(tr("查重"), "title"), self._count, 1, self.kin, self._print, self._again)
        )
        box.addWidget(self.banner)
        box.addWidget(self._stack, 1)
        self.setFocusProxy(self.groups)

    def _connect(self) -> None:
        self.groups.selectionModel().currentRowChanged.connect(lambda *_: self._compare())
        self.groups.row_opened.connect(lambda _: self.view.setFocus())
        self.view.changed.connect(lambda: self.merge.setEnabled(self.view.can_merge()))
        self.view.customer_wanted.connect(self.customer_wanted)
        self._empty.acted.connect(self.search)
        self._desk.changed.connect(self._on_changed)
        keys: dict[str, Callable[[], object]] = {
            "Esc": self._leave,
            BEFORE: lambda: self._go(-1),
            MERGE: self.merge.click,
            "Ctrl+Enter": self.merge.click,
        }
        for key, act in keys.items():
            give_key(self, key, act)

    # -- Looking -----------------------------------------------------------------------------------------

    def _look(self, progress: Progress) -> list[Group]:
        """In a thread."""
        from app.customers.duplicates import file_duplicates

        return self._desk.book.read(file_duplicates.in_file, progress)

    def _ask_kin(self) -> None:
        self._desk.ask(kin.found, then=self._show_kin, owner=self, key="duplicates-kin")

    def _show_kin(self, found: Sequence[Kin]) -> None:
        """Members of families who are customers, too, are no duplicates, but belong together."""
        self._found_kin = found
        self.kin.setText(tr("%n 位家人也是客户…", "", len(found)))
        self.kin.setVisible(bool(found))

    def _open_kin(self) -> None:
        dialog = KinDialog(self._desk, self.window(), self._found_kin)
        dialog.customer_wanted.connect(self.customer_wanted)
        dialog.open()

    @Slot(object)
    def _step(self, step: Step) -> None:
        self._bar.setRange(0, step.total)
        self._bar.setValue(step.done)

    @Slot(object)
    def _arrived(self, groups: list[Group]) -> None:
        self._task = None
        self._groups = groups
        self.groups.set_rows(groups)
        self._say(
            tr("没有找到重复的客户"),
            tr("按电话、身份证号、车牌、微信，以及姓名加生日、公司或地址查过了全部客户。"),
        )
        self._show_groups(self._place)
        if groups:
            self.groups.setFocus(Qt.FocusReason.OtherFocusReason)
        self.searched.emit(len(groups))

    @Slot(object)
    def _failed(self, error: KnownError) -> None:
        self._task = None
        if isinstance(error, Cancelled):
            return
        self.banner.say(messages.sentence(error), "red")
        self._show_stopped()

    def _stop_looking(self) -> None:
        self.stop()
        self._stale = False
        self._show_stopped()

    def _show_stopped(self) -> None:
        self._say(tr("没有查完"), tr("可以随时重新查找，什么都没有改动。"))
        self._stack.setCurrentIndex(_EMPTY)

    def _say(self, title: str, hint: str) -> None:
        """What stands on the page while there is nobody to show."""
        self._said = title
        self._empty.say(title, hint)

    # -- Showing -----------------------------------------------------------------------------------------

    def _show_groups(self, place: int) -> None:
        count = len(self._groups)
        self._count.setText(tr("%n 组可能重复", "", count) if count else "")
        self._stack.setCurrentIndex(_FOUND if count else _EMPTY)
        if count:
            self.groups.selectRow(min(place, count - 1))
            self._compare()

    def _compare(self) -> None:
        group = self._group()
        if group is not None:
            self._desk.ask(
                comparing.comparison,
                list(group.ids),
                language(),
                then=self._compared,
                failed=self._gone,
                key="duplicates-compare",
            )

    @Slot(object)
    def _compared(self, comparison: Comparison) -> None:
        group = self._group()
        if group is not None and group.ids == tuple(side.id for side in comparison.sides):
            self.view.show_comparison(comparison)

    @Slot(object)
    def _gone(self, _error: KnownError) -> None:
        """Somebody of the group was deleted meanwhile."""
        self.search()

    def _group(self) -> Group | None:
        place = self.groups.current_row()
        return self._groups[place] if 0 <= place < len(self._groups) else None

    def _go(self, by: int) -> None:
        if self._groups:
            self.groups.selectRow((self.groups.current_row() + by) % len(self._groups))

    def _leave(self) -> None:
        self.page_wanted.emit(LIST)

    # -- Deciding ----------------------------------------------------------------------------------------

    def _merge(self) -> None:
        choice = self.view.choice
        if choice is not None and self.view.can_merge() and self._is_shown():
            self._do(merge, choice)

    def _keep_apart(self, kind: str) -> None:
        if self.view.choice is not None and self._is_shown():
            self._do(apart.keep_apart, self.view.choice.ids(), kind)

    def _is_shown(self) -> bool:
        """Whether the files compared are those of the group the keyboard is on."""
        group, choice = self._group(), self.view.choice
        if group is None or choice is None or self._writing:
            return False
        return group.ids == tuple(side.id for side in choice.comparison.sides)

    def _do(self, action: Callable[..., Any], *args: Any) -> None:
        self._writing = True
        choice = self.view.choice
        ids = set(choice.ids()) if choice is not None else set()
        self._desk.do(
            action, *args, then=lambda done: self._done(ids, done), failed=self._refused, owner=self
        )

    def _done(self, ids: Collection[int], _done: Done[Any]) -> None:
        """Take the group out; where another one holds the same people, look anew."""
        place = self.groups.current_row()
        whole = self._group()
        rest = [group for group in self._groups if group is not whole]
        if whole is None or set(whole.ids) != set(ids) or any(set(ids) & set(group.ids) for group in rest):
            self._writing = False
            return
        self._groups = rest
        self.groups.set_rows(rest)
        self._show_groups(place)

    @Slot(object)
    def _refused(self, error: KnownError) -> None:
        self._writing = False
        self.banner.say(messages.sentence(error), "red")

    @Slot(object)
    def _on_changed(self, touched: frozenset[str]) -> None:
        """Our own write has taken its group out already; an undo has not put it back."""
        if touched & KIN and self.isVisible():
            self._ask_kin()
        if self._writing:
            self._writing = False
        elif touched & CONCERNED:
            self._stale = True
            if self.isVisible():
                self.search()


class _Groups(SmallTable):
    """In a small window names and what agrees get narrower, so that nothing is out of sight."""

    def __init__(self) -> None:
        super().__init__(_columns(), _cell)
        header = self.horizontalHeader()
        self._usual = [header.sectionSize(place) for place in range(header.count())]

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        who, sure, why = self._usual
        room = self.viewport().width() - sure
        who = min(who, max(room - why, int(room * NAMES_SHARE)))
        for place, width in enumerate((who, sure, max(room - who, 0))):
            self.horizontalHeader().resizeSection(place, width)


def _columns() -> list[Column]:
    return [
        Column("who", tr("客户", "one person"), 122, role="strong"),
        Column("sure", tr("把握"), 84, role="chips"),
        Column("why", tr("相同之处"), 150),
    ]


def _cell(group: Group, key: str) -> Cell:
    if key == "who":
        names = list(dict.fromkeys(person.name for person in group.people))
        if len(names) == 1:
            return tr("{name} {count} 份").format(name=names[0], count=len(group.people))
        return tr("、").join(names)
    if key == "sure":
        return [(tr("肯定"), "green")] if group.certain else [(tr("可能"), "amber")]
    why = words.agreements(group.agreements)
    if not group.contradictions:
        return why
    return tr("{why}；{what}不同").format(why=why, what=words.contradictions(group.contradictions))
