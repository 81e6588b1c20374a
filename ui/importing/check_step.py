"""Step three as a whole: the check and how it is steered; what a person decided survives a new check."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from app.excel.rows import Override
from app.fields.catalog import Catalog
from ui.importing import calls
from ui.importing.calls import Checked, Part
from ui.importing.check_card import CheckCard
from ui.importing.options_card import OptionsCard
from ui.importing.work import Work
from ui.kit.layout import row


class CheckStep(QWidget):
    """Asks the session and shows its answers."""

    checked = Signal()
    """What would happen to each row is known, or known anew."""
    failed = Signal(object)
    """`KnownError`: there is no check."""

    def __init__(self, work: Work, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._work = work
        self._checked: Checked | None = None
        self._decisions: dict[int, Override] = {}
        self.card = CheckCard(self._fetch)
        self.options = OptionsCard()
        self.setLayout(row(self.card, self.options, spacing=12))
        self.card.filter_changed.connect(partial(self._list_rows, to_top=True))
        self.card.decided.connect(self.decide)
        self.card.all_decided.connect(self._decide_all)
        self.options.mode_changed.connect(self._change_mode)

    def forget(self) -> None:
        """Another list, another sheet."""
        self._checked = None
        self._decisions.clear()
        self.card.filter = "attention"
        self.options.reset()

    def set_catalog(self, catalog: Catalog) -> None:
        """With the shop's own items."""
        self.card.list.rows.catalog = catalog

    def written(self) -> int:
        """How many rows an import would write, 0 while that is not known."""
        return self._checked.summary.written if self._checked else 0

    def check(self, targets: Sequence[str], owner_column: str) -> None:
        """Find out what happens to each row with these targets."""
        mode, decisions = self.options.mode(), dict(self._decisions)
        self.options.set_owner_column(owner_column)
        self._work.run(
            lambda session, progress: calls.check(session, progress, targets, mode, decisions),
            then=partial(self._show, to_top=True),
            failed=self._failed,
        )

    @Slot(object, object)
    def decide(self, lines: Sequence[int], decision: Override | None) -> None:
        """Follow a person's decision for some rows, by line; None takes it back."""
        for line in lines:
            self._decisions.pop(line, None)
            if decision is not None:
                self._decisions[line] = decision
        wanted = dict.fromkeys(lines, decision)
        if wanted:
            self._work.run(
                lambda session, progress: calls.decide(session, progress, wanted),
                then=partial(self._show, to_top=False),
                failed=self._failed,
            )

    def focus_list(self) -> None:
        """Put the keyboard into the rows."""
        self.card.list.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(object)
    def _decide_all(self, decision: Override) -> None:
        self._work.run(calls.undecided, then=lambda lines: self.decide(lines, decision), failed=self._failed)

    @Slot()
    def _change_mode(self) -> None:
        mode = self.options.mode()
        self._work.run(
            lambda session, progress: calls.change_mode(session, progress, mode),
            then=partial(self._show, to_top=True),
            failed=self._failed,
        )

    def _show(self, checked: Checked, *, to_top: bool) -> None:
        self._checked = checked
        self.checked.emit()
        self._list_rows(to_top=to_top)

    def _list_rows(self, *, to_top: bool) -> None:
        if self._checked is not None:
            self.card.show_checked(self._checked)
            start = 0 if to_top else self.card.list.first_in_sight()
            self._fetch(start, calls.AT_ONCE, partial(self.card.show_part, to_top=to_top))

    def _fetch(self, start: int, count: int, arrived: Callable[[Part], object]) -> None:
        shown = tuple(self.card.shown())
        self._work.run(
            lambda session, progress: calls.part(session, progress, shown, start, count),
            then=arrived,
            failed=self._failed,
            quiet=True,
        )

    def _failed(self, error: object) -> None:
        self._checked = None
        self.failed.emit(error)
