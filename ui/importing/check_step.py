"""Step three as a whole: the check and how it is steered; what a person decided survives a new check."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QWidget

from app.excel.rows import NUMBER, CellAt, Decision, ImportChoices, Override, RowComparison, Tagging, Who
from app.fields.catalog import Catalog
from app.sheets.asked import ShownRows
from ui.importing import calls, check_told
from ui.importing.calls import Checked, Part, Read, Wanted
from ui.importing.check_card import CheckCard
from ui.importing.moves import Corrected, Decided, Move, Moves
from ui.importing.options_card import OptionsCard
from ui.importing.pick_dialog import PickDialog
from ui.importing.row_cells import TableColumns
from ui.importing.source_card import SourceCard
from ui.importing.work import Work
from ui.kit import way
from ui.kit.layout import box_of, column, row
from ui.words import tr

if TYPE_CHECKING:
    from app.excel.process.session import ImportSession
    from ui.desk import Progress


NARROW = 900
"""Below this width, in px, the options are behind a button."""


class CheckStep(QWidget):
    """Asks the session and shows its answers."""

    checked = Signal()
    """What would happen to each row is known, or known anew."""
    tagging_told = Signal()
    """Whom the tag of the batch reaches is known."""
    corrected = Signal()
    """Other words stand in a cell of the list now."""
    failed = Signal(object)
    """`KnownError`: there is no check."""
    complained = Signal(object)
    """`KnownError`: something could not be shown."""
    print_wanted = Signal(object)
    export_wanted = Signal(object)
    """`ShownRows`"""

    def __init__(self, work: Work, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._work = work
        self._checked: Checked | None = None
        self._tagging = Tagging()
        self._moves = Moves()
        self.picking: PickDialog | None = None
        self.list_name = ""
        self._targets: list[tuple[str, ...]] = []
        self.card = CheckCard(self._fetch)
        self.options = OptionsCard()
        self.sources = SourceCard()
        self._side = box_of(column(self.options, self.sources, spacing=10))
        self.setLayout(row(self.card, self._side, spacing=12))
        self.card.options.toggled.connect(self._fit)
        self.card.filter_changed.connect(partial(self._list_rows, to_top=True))
        self.card.decided.connect(self.decide)
        self.card.picking_wanted.connect(self._compare)
        self.card.all_decided.connect(self._decide_all)
        self.card.answers.chosen.connect(self.answer)
        self.card.list.rows.corrected.connect(self.correct)
        self.card.list.copy_wanted.connect(self._copy)
        self.card.lines_wanted.connect(self._gather)
        self.card.tools.print_wanted.connect(self.print_wanted)
        self.card.tools.export_wanted.connect(self.export_wanted)
        self.options.mode_changed.connect(self._change_mode)
        self.options.key_changed.connect(self._check)
        self.options.tag_changed.connect(self._ask_tagging)
        self.sources.hidden_changed.connect(self._check)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @Slot()
    def _fit(self) -> None:
        self._side.setFixedWidth(self.options.width_needed())
        narrow = self.width() < NARROW
        self.card.set_narrow(narrow)
        self._side.setVisible(not narrow or self.card.options.isChecked())

    def forget(self) -> None:
        """Another list, another sheet."""
        self._checked, self._tagging = None, Tagging()
        self._moves = Moves()
        self.card.forget()
        self.options.reset()
        self.sources.reset()

    def set_catalog(self, catalog: Catalog) -> None:
        """With the shop's own items."""
        self.card.list.rows.catalog = catalog

    def written(self) -> int:
        """How many rows an import would write, 0 while that is not known."""
        return self._checked.summary.written if self._checked else 0

    def does_something(self) -> bool:
        """Whether an import would write anything, be it the tag alone."""
        return self._checked is not None and bool(self.written() or self._tagging.customers)

    def way_on(self) -> str:
        """What the import does, in a word."""
        if self.does_something() and not self.written():
            return tr("给 %n 位客户贴标签", "", self._tagging.customers)
        return tr("导入 %n 行", "", self.written())

    def choices(self, list_name: str) -> ImportChoices:
        """What was chosen for the run."""
        return replace(self.options.choices(list_name), keep_originals=self.sources.keeps())

    def check(
        self,
        reads: Sequence[Read],
        targets: list[tuple[str, ...]],
        owner_column: str,
        keys: Mapping[str, str],
    ) -> None:
        """Find out what happens to each row with these targets for each table.

        `keys` can tell people apart, with the titles of their columns.
        """
        self.options.set_owner_column(owner_column)
        self.options.set_keys(keys)
        self.options.show_ours(ours=any(NUMBER in own for own in targets))
        self._targets = targets
        self.card.list.rows.tables = [
            TableColumns(read.view.headers, own) for read, own in zip(reads, targets, strict=True)
        ]
        self._check()

    @Slot(object)
    def decide(self, decisions: Mapping[int, Decision | None]) -> None:
        """Follow a person's decisions for some rows, by line; None takes one back."""
        if decisions:
            self._carry_out(self._moves.decide(decisions))

    @Slot(int, int, str)
    def correct(self, line: int, column: int, text: str) -> None:
        """Read a cell as if this stood in it."""
        self._carry_out(self._moves.correct({(line, column): text}))

    def corrections(self) -> Mapping[CellAt, str]:
        """What a person wrote in place of cells, by the row's line in the run and the column."""
        return dict(self._moves.corrections)

    def can_undo(self) -> bool:
        """Whether something was decided or corrected that can be taken back."""
        return self._moves.can_undo()

    def can_redo(self) -> bool:
        return self._moves.can_redo()

    def undo(self) -> None:
        """Take back what was decided or corrected last."""
        if (move := self._moves.undo()) is not None:
            self._carry_out(move)

    def redo(self) -> None:
        """Do again what was taken back last."""
        if (move := self._moves.redo()) is not None:
            self._carry_out(move)

    def focus_list(self) -> None:
        """Put the keyboard into the rows."""
        way.offer(self.card.list)

    @Slot(object)
    def _decide_all(self, decision: Override) -> None:
        def decide(found: Mapping[int, Who | None]) -> None:
            self.decide({line: Decision(decision, about=about) for line, about in found.items()})

        self._work.run(calls.undecided, then=decide, failed=self._failed)

    @Slot(str, str)
    def answer(self, problem: str, answer: str) -> None:
        """Understand all cells that are unclear in this way as the answer says."""

        def correct(found: Mapping[CellAt, str]) -> None:
            if found:
                self._carry_out(self._moves.correct(found))

        self._work.run(
            lambda session, progress: session.answered(problem, answer, progress),
            then=correct,
            failed=self._failed,
        )

    @Slot(int)
    def _compare(self, line: int) -> None:
        self._work.run(
            lambda session, progress: calls.comparison(session, progress, line),
            then=self._offer_picking,
            failed=self.complained.emit,
        )

    def _offer_picking(self, comparison: RowComparison) -> None:
        self.picking = dialog = PickDialog(self, comparison)
        dialog.destroyed.connect(self._forget_picking)
        dialog.decided.connect(self.decide)
        dialog.open()

    @Slot()
    def _forget_picking(self) -> None:
        self.picking = None

    @Slot()
    def _check(self) -> None:
        wanted = Wanted(
            self._targets,
            self.options.mode(),
            self.sources.with_hidden(),
            self.corrections(),
            dict(self._moves.decisions),
            self.options.key_chosen(),
        )
        self._work.run(
            lambda session, progress: calls.check(session, progress, wanted),
            then=partial(self._show, to_top=True),
            failed=self._failed,
        )

    def _carry_out(self, move: Move) -> None:
        self._work.run(
            lambda session, progress: _carried_out(session, progress, move),
            then=partial(self._show, to_top=False),
            failed=self._failed,
        )
        if isinstance(move, Corrected):
            self.corrected.emit()

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
        self.options.show_emptied(checked.summary.emptied)
        self.checked.emit()
        self._list_rows(to_top=to_top)
        self._ask_tagging()

    @Slot()
    def _ask_tagging(self) -> None:
        """Whom the tag reaches."""
        if self._checked is None:
            return
        if not (tag := self.options.tag_chosen()):
            self._show_tagging(Tagging())
            return
        self._work.run(
            lambda session, progress: session.tagging(tag, progress),
            then=self._show_tagging,
            failed=self.complained.emit,
            quiet=True,
            key="tagging",
        )

    def _show_tagging(self, told: Tagging) -> None:
        self._tagging = told
        self.options.show_tagging(told)
        self.tagging_told.emit()

    def _list_rows(self, *, to_top: bool) -> None:
        if self._checked is not None:
            self.card.show_checked(self._checked)
            start = 0 if to_top else self.card.list.first_in_sight()
            self._fetch(start, calls.AT_ONCE, partial(self.card.show_part, to_top=to_top), key="list")

    def _fetch(self, start: int, count: int, arrived: Callable[[Part], object], key: str = "") -> None:
        """With a key: of lists that wait for their turn only the last one is wanted."""
        shown = self.card.shown()
        self._work.run(
            lambda session, progress: calls.part(session, progress, shown, start, count),
            then=arrived,
            failed=self._failed,
            quiet=True,
            key=key,
        )

    @Slot(object)
    def _gather(self, then: Callable[[ShownRows], object]) -> None:
        shown, catalog = self.card.shown(), self.card.list.rows.catalog
        about = self.card.shown_words()
        self._work.run(
            lambda session, progress: check_told.told(session, progress, shown, catalog),
            then=lambda lines: then(check_told.as_list(self.list_name, about, lines)),
            failed=self.complained.emit,
        )

    @Slot(object)
    def _copy(self, places: Sequence[int]) -> None:
        """Rows that are not at hand are fetched."""
        if not places:
            return
        shown, catalog = self.card.shown(), self.card.list.rows.catalog
        first, count = places[0], places[-1] - places[0] + 1
        self._work.run(
            lambda session, progress: check_told.told(session, progress, shown, catalog, first, count),
            then=lambda lines: _to_clipboard([lines[place - first] for place in places]),
            failed=self.complained.emit,
        )

    def _failed(self, error: object) -> None:
        self._checked = None
        self.failed.emit(error)


def _to_clipboard(lines: Sequence[Sequence[str]]) -> None:
    told = ["\t".join(" ".join(cell.split()) for cell in line) for line in lines]
    QGuiApplication.clipboard().setText("\n".join(told))


def _carried_out(session: ImportSession, progress: Progress, move: Move) -> Checked:
    if isinstance(move, Decided):
        return calls.decide(session, progress, move.after)
    return calls.correct(session, progress, move.after)
