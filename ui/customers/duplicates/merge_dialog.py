"""Merging customers that a person chose, wherever they were chosen: in the list or in a file."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QPushButton, QWidget

from app.customers import apart
from app.customers.duplicates import comparing, merging
from app.customers.duplicates.comparing import Comparison
from app.errors import KnownError
from app.storage.rows import Done
from ui import messages
from ui.customers.duplicates.merge_choice import MergeChoice
from ui.customers.duplicates.merge_view import MergeView
from ui.desk import Desk
from ui.kit.controls import button
from ui.kit.dialog import Dialog
from ui.words import language, tr

ROOM = 300
SIZE = (900, 620)
KEYS = {apart.Kind.DIFFERENT: "Alt+N", apart.Kind.HOUSEHOLD: "Alt+H"}


def apart_buttons(then: Callable[[str], object]) -> list[QPushButton]:
    """The two ways of saying that they are not one, each with its key."""
    return [
        button(
            tr("不是同一人"), shortcut=KEYS[apart.Kind.DIFFERENT], on_click=lambda: then(apart.Kind.DIFFERENT)
        ),
        button(
            tr("同一家庭"),
            shortcut=KEYS[apart.Kind.HOUSEHOLD],
            tip=tr("两位都保留，记住他们是一家人"),
            on_click=lambda: then(apart.Kind.HOUSEHOLD),
        ),
    ]


def merge(session: Any, choice: MergeChoice) -> int:
    """Carry out what was chosen."""
    dropped = [side.id for side in choice.dropped()]
    return merging.merge(session, choice.kept().id, dropped, choice.picks_by_id())


class MergeDialog(Dialog):
    """Side by side; Ctrl+Enter merges. Gives a `MergeChoice`, or who is not the same."""

    merge_wanted = Signal(object)
    """The `MergeChoice`."""
    apart_wanted = Signal(object, str)
    """(ids, `apart.Kind`)"""

    def __init__(self, parent: QWidget | None, comparison: Comparison) -> None:
        title = tr("合并 %n 位客户", "", len(comparison.sides))
        super().__init__(parent, title, yes=tr("合并"), width=860)
        self.view = MergeView()
        self.view.setMinimumHeight(ROOM)
        self.body.addWidget(self.view)
        for made in reversed(apart_buttons(self._tell_apart)):
            self.add_button(made)
        self.view.changed.connect(lambda: self.yes.setEnabled(self.view.can_merge()))
        self.view.show_comparison(comparison)
        self.resize(*SIZE)

    def accept(self) -> None:
        if self.view.choice is not None and self.view.can_merge():
            self.merge_wanted.emit(self.view.choice)

    def stored(self) -> None:
        """It is done: close."""
        super().accept()

    def refused(self, error: KnownError) -> None:
        """It could not be done; nothing has changed."""
        self.complain(messages.sentence(error))

    def _tell_apart(self, kind: str) -> None:
        if self.view.choice is not None:
            self.apart_wanted.emit(self.view.choice.ids(), kind)


class MergeWork(QObject):
    """Opens the dialog for some customers and writes what comes of it."""

    merged = Signal(int)
    """The id of the customer kept."""
    customer_wanted = Signal(int)
    """Open a file instead."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._over = parent

    def offer(self, ids: Sequence[int]) -> None:
        """Put these side by side."""
        self._desk.ask(comparing.comparison, list(ids), language(), then=self._open, key="merge")

    @Slot(object)
    def _open(self, comparison: Comparison) -> None:
        dialog = MergeDialog(self._over, comparison)

        def merge_them(choice: MergeChoice) -> None:
            def stored(done: Done[int]) -> None:
                dialog.stored()
                self.merged.emit(done.value)

            self._desk.do(merge, choice, then=stored, failed=dialog.refused, owner=dialog)

        def keep_apart(ids: Sequence[int], kind: str) -> None:
            self._desk.do(
                apart.keep_apart,
                ids,
                kind,
                then=lambda _: dialog.stored(),
                failed=dialog.refused,
                owner=dialog,
            )

        def leave_for(customer_id: int) -> None:
            dialog.reject()
            self.customer_wanted.emit(customer_id)

        dialog.merge_wanted.connect(merge_them)
        dialog.apart_wanted.connect(keep_apart)
        dialog.view.customer_wanted.connect(leave_for)
        dialog.open()
