"""What is done to many customers at once, and the foot of the list that offers it.

Every step says how many it concerns before it is taken; all of them can be taken back.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QSizePolicy, QStackedLayout, QWidget

from app.care.plan_rows import ReplannedMany
from app.care.replanning import REPLANS, save_many_and_replan
from app.customers import actions, bulk_edit, queries
from app.customers.bulk_rows import Edit
from app.customers.used_words import used_words
from app.errors import KnownError
from app.interactions import handing
from app.storage.rows import Done
from ui import ask, naming
from ui.customers.file_words import moved_many_line
from ui.customers.hand_over_dialog import HANDING, HandOverCustomers
from ui.customers.list.bulk_dialog import BulkDialog
from ui.customers.list.reads import Offers
from ui.customers.lost_dialog import KEY, LOST, LostDialog, usual_reasons
from ui.customers.records.dialog_begun import DialogBegun
from ui.desk import Desk
from ui.kit.chips import KeyHint
from ui.kit.controls import button, key_text
from ui.kit.fitting import Fitting
from ui.kit.labels import label
from ui.kit.layout import FittingRow, box_of, row
from ui.words import tr

NAMED = 3
"""So many of those to be deleted are called by name."""
QUICK_TAGS = 12


class Bulk(QObject):
    """The writes on chosen customers; `parent` is the page, whose questions these are."""

    working = Signal(int)
    """How many customers are being written just now; 0 when it is done."""
    told = Signal(str)
    """What else a write has changed."""

    def __init__(self, parent: QWidget, desk: Desk, lang: str) -> None:
        super().__init__(parent)
        self._page = parent
        self._desk = desk
        self._lang = lang
        self._offers: Offers | None = None

    def set_offers(self, offers: Offers) -> None:
        """The people and words there are to choose from."""
        self._offers = offers

    def owner_menu(self, ids: Sequence[int]) -> QMenu:
        """To whom the customers are given."""
        menu = self._menu(tr("把 %n 位客户交给", "", len(ids)))
        people = self._offers.people if self._offers else ()
        for person in people:
            if person.active:
                menu.addAction(person.name, partial(self._do, actions.set_owner, ids, person.id))
        menu.addSeparator()
        menu.addAction(tr("移交，并介绍接任的同事…"), partial(self.hand_over, ids))
        menu.addAction(tr("暂不归属"), partial(self._do, actions.set_owner, ids, None))
        return menu

    def hand_over(self, ids: Sequence[int]) -> HandOverCustomers:
        """Ask to whom the customers go, and let the introduction fall due."""
        people = [each for each in (self._offers.people if self._offers else ()) if each.active]
        dialog = HandOverCustomers(self._page, len(ids), people)
        dialog.handed.connect(
            lambda to_id, promise, day: self._do(handing.hand_over, ids, to_id, promise, day)
        )
        DialogBegun(self._desk, dialog, HANDING, ids=ids)
        dialog.open()
        return dialog

    def grade_menu(self, ids: Sequence[int]) -> QMenu:
        """One of the grades, or none."""
        return self._item_menu(tr("把 %n 位客户改成等级", "", len(ids)), "grade", ids)

    def stage_menu(self, ids: Sequence[int]) -> QMenu:
        """How far the customers have come."""
        menu = self._item_menu(tr("把 %n 位客户改成阶段", "", len(ids)), "stage", ids)
        action = next(each for each in menu.actions() if each.data() == LOST)
        action.triggered.connect(lambda: self.ask_why(ids))
        return menu

    def ask_why(self, ids: Sequence[int]) -> LostDialog:
        """They are lost now: why, once for all of them."""
        reasons = usual_reasons(self._offers.catalog, self._lang) if self._offers else []
        dialog = LostDialog(self._page, tr("%n 位客户", "", len(ids)), reasons)
        dialog.decided.connect(lambda reason: self._save_item(ids, KEY, reason))
        DialogBegun(self._desk, dialog, KEY, ids=ids)
        dialog.open()
        return dialog

    def tag(self, ids: Sequence[int]) -> None:
        """Ask for a word and put it on all of them."""
        known = [word for word, _ in self._offers.tags[:QUICK_TAGS]] if self._offers else []
        title = tr("给 %n 位客户打标签", "", len(ids))
        word = ask.ask_text(self._page, title, tr("写一个词，或选用过的。可以撤销。"), quick=known)
        if word is not None:
            self._do(actions.add_tag, ids, word)

    def item(self, ids: Sequence[int]) -> None:
        """Ask for an item and its value, tell whom that concerns, and change it."""
        if self._offers is None:
            return
        dialog = BulkDialog(self._page, self._offers.catalog, len(ids))
        dialog.preview_wanted.connect(partial(self._preview, dialog, ids))
        dialog.decided.connect(lambda edit: self._do(bulk_edit.apply, ids, edit))
        dialog.used_words_wanted.connect(
            lambda key: self._desk.ask(
                used_words, key, then=partial(dialog.offer_words, key), owner=dialog, key="bulk-words"
            )
        )
        dialog.open()

    def _preview(self, dialog: BulkDialog, ids: Sequence[int], edit: Edit) -> None:
        told = partial(dialog.show_preview, edit)
        self._desk.ask(bulk_edit.preview, ids, edit, self._lang, then=told, owner=dialog, key="bulk-preview")

    def delete(self, ids: Sequence[int]) -> None:
        """Ask, with names and numbers, then delete."""
        self._desk.ask(queries.names_of, ids[:NAMED], then=partial(self._confirm_delete, ids), owner=self)

    def _confirm_delete(self, ids: Sequence[int], names: dict[int, str]) -> None:
        named = tr("、").join(names[each] for each in ids[:NAMED] if each in names)
        who = tr("{names} 等 {count} 位").format(names=named, count=f"{len(ids):,}")
        if len(ids) <= NAMED:
            who = named
        text = tr(
            "将删除 {who}，连同档案里的家人、资产、成交和沟通记录。"
            "之后按 Ctrl+Z 可以撤销，也可以在“最近删除”里逐个恢复。"
        ).format(who=who)
        title = tr("删除 %n 位客户？", "", len(ids))
        if ask.confirm(self._page, title, text, tr("删除 %n 位", "", len(ids)), danger=True):
            self._do(actions.delete_customers, ids)

    def _item_menu(self, title: str, key: str, ids: Sequence[int]) -> QMenu:
        menu = self._menu(title)
        for answer, name in naming.answers(key):
            menu.addAction(name, partial(self._save_item, ids, key, answer)).setData(answer)
        menu.addSeparator()
        menu.addAction(tr("清空"), partial(self._save_item, ids, key, None))
        return menu

    def _menu(self, title: str) -> QMenu:
        menu = QMenu(self._page)
        menu.setTitle(title)
        menu.addAction(title).setEnabled(False)
        menu.addSeparator()
        menu.aboutToHide.connect(menu.deleteLater)
        return menu

    def _save_item(self, ids: Sequence[int], key: str, value: Any) -> None:
        values = {key: value}
        changes = dict.fromkeys(ids, values)
        action = save_many_and_replan if key in REPLANS else actions.save_many
        self._do(action, changes, count=len(ids))

    def _do(self, action: Callable[..., Any], what: Any, *more: Any, count: int | None = None) -> None:
        self.working.emit(len(what) if count is None else count)
        self._desk.do(action, what, *more, then=self._done, failed=self._failed)

    def _done(self, done: Done[Any]) -> None:
        self.working.emit(0)
        if isinstance(done.value, ReplannedMany) and (done.value.moved or done.value.ended):
            self.told.emit(moved_many_line(done.value))

    def _failed(self, error: KnownError) -> None:
        self.working.emit(0)
        self._desk.trouble.emit(error)


class BulkBar(QWidget):
    """The foot of the list: which keys there are, or what can be done with those chosen."""

    def __init__(self, bulk_actions: Sequence[QAction], hints: Sequence[tuple[str, str]]) -> None:
        super().__init__()
        self._buttons = QWidget()
        self._note = label("", "strong")
        self._fill_buttons(bulk_actions)
        self._layers = QStackedLayout(self)
        self._layers.addWidget(_hint_line(hints))
        self._layers.addWidget(self._buttons)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(42)

    def note(self) -> str:
        """What is said before the buttons."""
        return self._note.text()

    def place_of(self, name: str, height: int) -> QPoint:
        """Where on the screen a menu of that height opens above the button of an action."""
        made = self.findChild(QPushButton, name)
        assert made is not None
        return made.mapToGlobal(QPoint(0, -height - 4))

    def show_selected(self, count: int) -> None:
        """So many are chosen; none shows the keys."""
        self._note.setText(tr("已选 %n 位", "", count))
        self._layers.setCurrentIndex(1 if count else 0)
        self._fitting.fit(self.width())

    def show_working(self, count: int) -> None:
        """So many are being written; the buttons wait."""
        self._buttons.setDisabled(bool(count))
        if count:
            self._note.setText(tr("正在保存 %n 位…", "", count))
            self._fitting.fit(self.width())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fitting.fit(event.size().width())

    def _fill_buttons(self, bulk_actions: Sequence[QAction]) -> None:
        line = QHBoxLayout(self._buttons)
        line.setContentsMargins(12, 0, 8, 0)
        line.setSpacing(6)
        line.addWidget(self._note)
        line.addStretch(1)
        made_for = []
        for action in bulk_actions:
            made = button(action.text(), "small", icon=str(action.data()), on_click=action.trigger)
            made.setToolTip(f"{action.text()} {key_text(action.shortcut().toString())}")
            made.setObjectName(action.objectName())
            made.setEnabled(action.isEnabled())
            action.enabledChanged.connect(made.setEnabled)
            line.addWidget(made)
            made_for.append(made)
        self._fitting = Fitting(line, made_for)


def _hint_line(hints: Sequence[tuple[str, str]]) -> QWidget:
    pairs = [box_of(row(KeyHint(keys), label(text, "small"), spacing=5)) for keys, text in hints]
    return box_of(row(FittingRow(*pairs, spacing=15), margins=(12, 0, 12, 0)))
