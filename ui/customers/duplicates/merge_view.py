"""The comparison of some files with the sentence that says what a merge will do."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from app.customers.duplicates.comparing import Comparison
from ui.customers.duplicates import merge_words as words
from ui.customers.duplicates.compare_table import CompareTable
from ui.customers.duplicates.merge_choice import MergeChoice
from ui.kit.chips import KeyHint
from ui.kit.controls import button
from ui.kit.labels import label
from ui.kit.layout import FittingRow, box_of, column, row
from ui.kit.pick_table import BEFORE_SIDES
from ui.kit.reveal import RevealButton
from ui.kit.table import in_card
from ui.words import tr

SIDES_KEYS = "Alt+M"


class MergeView(QWidget):
    """Shows files and keeps what is chosen; whoever holds it does the writing."""

    customer_wanted = Signal(int)
    """Open this customer's file."""
    changed = Signal()
    """Something else was chosen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.choice: MergeChoice | None = None
        self.table = CompareTable()
        self.table.chosen.connect(self._changed)
        self.table.side_wanted.connect(self._show_side_menu)
        self._sentence = label("", wrap=True)
        self._sides = button(
            tr("保留哪一份"), "small", icon="users", shortcut=SIDES_KEYS, on_click=self._show_sides_menu
        )
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(10)
        self.reveal = RevealButton()
        self.reveal.toggled.connect(self.table.reveal)
        box.addWidget(in_card(self.table), 1)
        hints = (("↑ ↓", tr("换一项")), ("← →", tr("选留哪个")))
        told = [box_of(row(KeyHint(key), label(text, "small"))) for key, text in hints]
        keys = row(self.reveal, FittingRow(*told, spacing=8))
        foot = row(column(self._sentence, keys, spacing=6), self._sides, spacing=12)
        foot.setStretch(0, 1)
        foot.setAlignment(self._sides, Qt.AlignmentFlag.AlignTop)
        box.addLayout(foot)
        self.setFocusProxy(self.table)

    def show_comparison(self, comparison: Comparison) -> None:
        """Show other files; what was chosen of the ones before is forgotten."""
        self.choice = MergeChoice(comparison)
        self.reveal.reset()
        self.table.show_choice(self.choice)
        self._sentence.setText(words.what_happens(self.choice))
        self.changed.emit()

    def sentence(self) -> str:
        """What is said to happen."""
        return self._sentence.text()

    def can_merge(self) -> bool:
        """Whether there are two files at least."""
        return self.choice is not None and bool(self.choice.dropped())

    def _changed(self) -> None:
        if self.choice is not None:
            self.table.refresh()
            self._sentence.setText(words.what_happens(self.choice))
            self.changed.emit()

    def _show_side_menu(self, place: int) -> None:
        if self.choice is not None:
            header = self.table.horizontalHeader()
            at = QPoint(header.sectionViewportPosition(place + BEFORE_SIDES), header.height())
            menu = self._menu()
            self._fill(menu, self.choice, place)
            menu.popup(header.mapToGlobal(at))

    def _show_sides_menu(self) -> None:
        if self.choice is None:
            return
        menu = self._menu()
        for place, side in enumerate(self.choice.comparison.sides):
            self._fill(menu.addMenu(f"{side.name} {side.number}"), self.choice, place)
        menu.popup(self._sides.mapToGlobal(QPoint(0, -menu.sizeHint().height() - 4)))

    def _menu(self) -> QMenu:
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        return menu

    def _fill(self, menu: QMenu, choice: MergeChoice, place: int) -> None:
        keep = menu.addAction(tr("保留这一份"), partial(self._keep, choice, place))
        keep.setEnabled(place != choice.keep)
        words_ = tr("还是并入") if place in choice.left_out else tr("不并入这一份")
        menu.addAction(words_, partial(self._toggle, choice, place)).setEnabled(place != choice.keep)
        menu.addSeparator()
        menu.addAction(tr("打开档案"), partial(self.customer_wanted.emit, choice.comparison.sides[place].id))

    def _keep(self, choice: MergeChoice, place: int) -> None:
        choice.keep_side(place)
        self._changed()

    def _toggle(self, choice: MergeChoice, place: int) -> None:
        choice.toggle(place)
        self._changed()
