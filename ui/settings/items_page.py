"""The items of the file: added, named, ordered, hidden, what they count, and what their dates raise."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtGui import QHideEvent, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.care import item_dues
from app.care.item_dues import ItemDue
from app.customers import item_actions, item_queries
from app.customers.item_rows import ItemDraft, ItemRow, KindChange, SectionRow
from app.errors import KnownError
from app.fields.field import Section
from app.storage.rows import Done
from ui import ask, messages
from ui.desk import Desk
from ui.kit.controls import SearchField, button
from ui.kit.keys import give_key
from ui.kit.labels import ElidedLabel, label, rule
from ui.kit.layout import Card, box_of, column, row, scrolled
from ui.kit.page import Page
from ui.kit.turns import BREATH_MS
from ui.settings import item_reads as reads
from ui.settings.item_form import ItemForm
from ui.settings.item_preview import ItemPreview
from ui.settings.item_reads import Items
from ui.settings.item_tree import ItemTree
from ui.settings.item_words import kind_word, name_of, section_name
from ui.settings.section_form import SectionForm
from ui.words import tr

LIST_WIDTH, NARROW_LIST = 400, 330
WIDE = 1000
"""From this width on the list has all the room it likes."""
PREVIEW_MS = 250
SAMPLES = 3


class ItemsPage(Page):
    """What is changed is kept when the line is left or Ctrl+Enter is pressed; Esc takes it back."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._items = Items((), {})
        self._key = ""
        self._show_again = False
        """What was kept may read otherwise than it was written: it is shown anew when it comes."""
        self._left = Card(self, margins=(1, 10, 1, 8), spacing=8)
        self._right = Card(margins=(16, 12, 16, 12), spacing=10)
        self._area = scrolled(box_of(column(self._right)), self)
        self.tree = ItemTree(self._left)
        self.search = SearchField(tr("找项目"), "Ctrl+F")
        self.form, self.section_form = ItemForm(self._right), SectionForm(self._right)
        self.preview = ItemPreview(self._right)
        self._title, self._known = ElidedLabel("", "heading"), label("", "muted")
        self._problem = label("", "late", wrap=True)
        self._resting = QTimer(self, singleShot=True, interval=PREVIEW_MS)
        self._looked = QTimer(self, singleShot=True, interval=BREATH_MS)
        self._build_buttons()
        self._assemble()
        self._connect()

    def enter(self) -> None:
        self.refresh()
        self.tree.setFocus(Qt.FocusReason.OtherFocusReason)

    def keep(self) -> None:
        self._commit()

    def hideEvent(self, event: QHideEvent) -> None:
        self._commit()
        super().hideEvent(event)

    def refresh(self) -> None:
        """Ask for the items as they are kept."""
        self._desk.ask(reads.items, then=self._arrived, key="items")

    def problem(self) -> str:
        """Why something could not be kept; empty while there is nothing."""
        return self._problem.text()

    def _complain(self, text: str) -> None:
        self._problem.setText(text)
        self._problem.setVisible(bool(text))

    # -- Showing -----------------------------------------------------------------------------------------

    @Slot(object)
    def _arrived(self, items: Items) -> None:
        stays = self._is_changed() and not self._show_again
        self._show_again = False
        self._items = items
        self.tree.blockSignals(True)
        self.tree.show_sections(items.sections)
        self.tree.blockSignals(False)
        if not stays or self.tree.key() != self._key:
            self._key = self.tree.key()
            self._show()

    @Slot()
    def _look(self) -> None:
        """Another line: what was changed in the one before is kept."""
        if self.tree.key() != self._key:
            self._commit()
        self._key = self.tree.key()
        self._show()

    def _show(self) -> None:
        item, section = self._items.item(self._key), self._items.section(self._key)
        self._complain("")
        self.form.setVisible(item is not None)
        self.section_form.setVisible(item is None and section is not None)
        if item is not None:
            self.form.start(item.draft, self._items.dues.get(item.key), own=item.own, fixed=item.fixed)
            self._title.setText(name_of(item.draft))
            self._known.setText(tr("已知 %n 位", "", item.known))
        elif section is not None:
            self.section_form.start(section)
            self._title.setText(section_name(section))
            self._known.setText(tr("%n 项", "", len(section.items)))
        self._show_buttons(item, section)
        self._looked.start()

    def _show_buttons(self, item: ItemRow | None, section: SectionRow | None) -> None:
        hidden = item.hidden if item else bool(section and section.hidden)
        self.hide_one.setText(tr("显示") if hidden else tr("隐藏"))
        self.hide_one.setEnabled(not (item and item.locked))
        empty = not item.known if item else bool(section and not section.items)
        own = item.own if item else bool(section and section.own)
        self.delete.setEnabled(own)
        self.delete.setToolTip(tr("删除 Del") if empty else tr("有内容的不能删除，可以隐藏"))
        self._mark()

    def _mark(self) -> None:
        changed = self._is_changed()
        self.save.setEnabled(changed)
        self.revert.setEnabled(changed)

    def _is_changed(self) -> bool:
        item, section = self._items.item(self._key), self._items.section(self._key)
        if item is not None:
            return self.form.differs_from(item, self._items.dues.get(item.key))
        return section is not None and self.section_form.differs_from(section)

    @Slot()
    def _edited(self) -> None:
        self._complain("")
        self._mark()
        self._resting.start()

    @Slot()
    def _preview(self) -> None:
        item = self._items.item(self._key)
        draft = self.form.draft() if item is not None else None
        self.preview.show_section(self._items.section(self._key), self._key, draft)

    # -- Writing -----------------------------------------------------------------------------------------

    def _do(
        self, action: Callable[..., Any], *args: Any, then: Callable[[Done[Any]], object] | None = None
    ) -> None:
        self._complain("")
        self._desk.do(action, *args, then=then, failed=self._refuse)

    def _refuse(self, error: KnownError) -> None:
        self._complain(messages.sentence(error))

    def _save(self, item: ItemRow, draft: ItemDraft, due: ItemDue | None) -> None:
        refuse = partial(self._bring_back, item, draft, due)
        self._desk.do(item_dues.save_item, item.key, draft, due, then=self._saved, failed=refuse, owner=self)

    @Slot(object)
    def _saved(self, _done: Done[Any]) -> None:
        self._show_again = True
        self.refresh()

    def _bring_back(self, item: ItemRow, draft: ItemDraft, due: ItemDue | None, error: KnownError) -> None:
        """Whoever went on is brought back to what could not be kept."""
        self.tree.blockSignals(True)
        self.tree.go_to(item.key)
        self.tree.blockSignals(False)
        self._key = item.key
        self._show()
        self.form.start(draft, due, own=item.own, fixed=item.fixed)
        self._mark()
        self._refuse(error)

    @Slot()
    def _commit(self) -> None:
        """Have what was changed kept; another kind is asked for first."""
        item, section = self._items.item(self._key), self._items.section(self._key)
        if not self._is_changed():
            return
        if item is None:
            assert section is not None
            self._do(item_actions.save_section, section.key, *self.section_form.names())
            return
        draft, due = self.form.draft(), self.form.item_due()
        if draft.kind == item.draft.kind or not item.known:
            self._save(item, draft, due)
            return
        told = partial(self._confirm_kind, item, draft, partial(self._save, item, draft, due))
        self._desk.ask(item_queries.kind_change, item.key, draft.kind, draft.words, then=told, owner=self)

    def _confirm_kind(
        self, item: ItemRow, draft: ItemDraft, save: Callable[[], object], change: KindChange
    ) -> None:
        lost = change.known - change.survives
        if not lost or ask.confirm(
            self,
            tr("“{label}”改成{kind}？").format(label=name_of(item.draft), kind=kind_word(draft.kind)),
            tr(
                "{known} 位客户填了这一项，{lost} 位的内容读不成{kind}，会一字不改地移到备注：{samples}"
            ).format(
                known=f"{change.known:,}",
                lost=f"{lost:,}",
                kind=kind_word(draft.kind),
                samples=tr("、").join(change.lost[:SAMPLES]),
            ),
            tr("改，%n 位移到备注", "", lost),
        ):
            save()
        else:
            self._show()

    @Slot()
    def _revert(self) -> None:
        if self._is_changed():
            self._show()
        else:
            self.page_wanted.emit("settings")

    @Slot()
    def _add_item(self) -> None:
        self._commit()
        section = self._items.section(self._key)
        name = ask.ask_text(
            self, tr("添加项目"), tr("这一项叫什么？例如 车友会编号。填什么、选项和提醒之后在右边定。")
        )
        if name is not None:
            key = section.key if section else Section.SHOP
            self._do(item_dues.add_item, ItemDraft(name), key, None, then=self._added)

    @Slot()
    def _add_section(self) -> None:
        self._commit()
        name = ask.ask_text(self, tr("添加部分"), tr("这一部分叫什么？例如 车辆保养。之后把项目拖进去。"))
        if name is not None:
            self._do(item_actions.add_section, name, then=self._added)

    def _added(self, done: Done[str]) -> None:
        """Go to what was added as soon as it is there."""

        def go(items: Items) -> None:
            self._arrived(items)
            self.tree.go_to(done.value)
            self.form.label.setFocus(Qt.FocusReason.OtherFocusReason)

        self._desk.ask(reads.items, then=go, owner=self)

    @Slot()
    def _hide_one(self) -> None:
        self._commit()
        item, section = self._items.item(self._key), self._items.section(self._key)
        if item is not None:
            self._do(item_dues.show_item, item.key, item.hidden)
        elif section is not None:
            self._do(item_actions.show_section, section.key, section.hidden)

    @Slot()
    def _delete(self) -> None:
        item, section = self._items.item(self._key), self._items.section(self._key)
        if item is not None:
            self._do(item_dues.delete_item, item.key)
        elif section is not None:
            self._do(item_actions.delete_section, section.key)

    @Slot(object)
    def _changed(self, _tables: frozenset[str]) -> None:
        if self.isVisible():
            self.refresh()

    # -- Layout ------------------------------------------------------------------------------------------

    def _build_buttons(self) -> None:
        back = tr("回到设置")
        self.back = button("", "ghost", icon="arrow-left", tip=back, on_click=self._leave)
        self.add = button(tr("添加项目"), "small", icon="plus", shortcut="Alt+N", on_click=self._add_item)
        self.add_part = button(tr("添加部分"), "small", shortcut="Alt+S", on_click=self._add_section)
        self.hide_one = button(tr("隐藏"), "small", shortcut="Alt+H", on_click=self._hide_one)
        self.delete = button(tr("删除"), "small", on_click=self._delete)
        self.save = button(tr("保存"), "primary", tip=tr("保存") + " Ctrl Enter", on_click=self._commit)
        self.revert = button(tr("还原"), tip=tr("还原") + " Esc", on_click=self._revert)

    def _leave(self) -> None:
        self._commit()
        self.page_wanted.emit("settings")

    def _connect(self) -> None:
        self.tree.looked_at.connect(self._look)
        self.tree.delete_wanted.connect(self._delete)
        self.tree.arranged.connect(lambda section, keys: self._do(item_actions.arrange, section, keys))
        self.tree.sections_ordered.connect(lambda keys: self._do(item_actions.order_sections, keys))
        self.search.textChanged.connect(self.tree.narrow)
        self.search.left.connect(self.tree.setFocus)
        self.search.returnPressed.connect(self.tree.setFocus)
        self.form.changed.connect(self._edited)
        self.section_form.changed.connect(self._edited)
        for rest in (self._resting, self._looked):
            rest.timeout.connect(self._preview)
        self._desk.changed.connect(self._changed)
        for keys, act in (
            ("Ctrl+Return", self._commit),
            ("Ctrl+Enter", self._commit),
            ("Esc", self._revert),
            ("Ctrl+F", self.search.setFocus),
        ):
            give_key(self, keys, act)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._left.setFixedWidth(LIST_WIDTH if event.size().width() >= WIDE else NARROW_LIST)

    def _assemble(self) -> None:
        hint = tr("改了就保存，可以撤销。拖动或 Alt ↑ ↓ 排列，★ 是很重要的项目。")
        head = row(self.back, label(tr("档案项目"), "title"), label(hint, "muted", wrap=True), spacing=10)
        head.setStretch(2, 1)
        left, right = self._left, self._right
        left.setFixedWidth(LIST_WIDTH)
        left.box.addLayout(row(self.search, margins=(10, 0, 10, 0)))
        left.box.addWidget(self.tree, 1)
        buttons = row(self.add, self.add_part, self.hide_one, self.delete, 1, margins=(10, 0, 10, 0))
        left.box.addLayout(buttons)
        top = row(self._title, self._known, self.revert, self.save, spacing=10)
        top.setStretch(0, 1)
        right.box.addLayout(top)
        right.box.addWidget(self._problem)
        right.box.addWidget(self.form)
        right.box.addWidget(self.section_form)
        right.box.addWidget(rule())
        right.box.addWidget(label(tr("档案里是这样（可以试着填，不会保存）"), "strong"))
        right.box.addWidget(self.preview)
        right.box.addStretch(1)
        body = row(left, self._area, spacing=14)
        body.setStretch(1, 1)
        box = QVBoxLayout(self)
        box.setContentsMargins(16, 14, 16, 14)
        box.setSpacing(10)
        box.addLayout(head)
        box.addLayout(body, 1)
